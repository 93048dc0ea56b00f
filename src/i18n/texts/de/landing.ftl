### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

landing-moment = Einen Moment …
landing-moment-lede = Du hast den Link dort geöffnet, wo du angefragt hast. Mehr brauchen wir nicht.
landing-finish = Anmeldung abschließen
landing-finish-sign-up = Registrierung abschließen
landing-by-code = Jetzt der Code aus der Mail
landing-by-code-lede = Er steht in der Mail mit diesem Link. Links drücken auch Programme, die Mails prüfen; den Code liest nur du.
landing-is-this-you = Meldest du dich gerade an?
landing-asked = Jemand möchte sich bei { $app } als **{ $address }** anmelden.
landing-is-this-you-sign-up = Legst du gerade ein Konto an?
landing-asked-sign-up = Jemand möchte ein Konto bei { $app } für **{ $address }**.
landing-is-this-you-profile = Ist das deine Adresse?
landing-asked-profile = Jemand möchte **{ $address }** dem Konto von **{ $account }** bei { $app } hinzufügen.
landing-is-this-you-step-up = Bist du das?
landing-asked-step-up = Jemand, der als **{ $account }** angemeldet ist, ist dabei, { $action }.
landing-yes = Ja, das bin ich
landing-proven-profile = { $address } ist bestätigt
landing-proven-profile-lede = Sie gehört zum Konto von **{ $account }** und kann sich ab jetzt dort anmelden. Du kannst diese Seite schließen.
landing-proven-step-up = Danke, du bist es
landing-proven-step-up-lede = Die Seite, auf der du angefragt hast, macht von selbst weiter. Diese kannst du schließen.
landing-to-account = Zu deinem Konto
landing-device = Gerät
landing-near = Netz
landing-place = Ort
landing-when = Angefragt
landing-number = Zahl, die auf jenem Gerät steht
landing-number-hint = Keine Zahl vor dir? Dann warst du es nicht.
landing-there = Dort anmelden
landing-here = Stattdessen hier anmelden
landing-not-me = Das war ich nicht
landing-replaces = Hier bist du als **{ $address }** angemeldet. Wenn du dich hier anmeldest, tritt das an diese Stelle.
landing-refuse = Das warst nicht du?
landing-refuse-lede = Wir schließen die Anfrage, und niemand kommt hinein. Dein Konto bleibt, wie es ist.
landing-there-done = Fertig. { $browser } ist angemeldet.
landing-there-done-lede = Du kannst diese Seite schließen.
landing-missing = Nur noch eins
landing-missing-lede = { $app } braucht noch ein wenig, und du bist drin.
landing-same-browser = Öffne ihn, wo du begonnen hast
landing-same-browser-lede = Dieser Link gilt nur in dem Browser, der ihn angefragt hat. Öffne ihn dort oder beginne hier neu.
landing-start-here = Hier neu beginnen
landing-declined = Gut aufgepasst
landing-declined-lede = Diese Anfrage ist geschlossen; niemand ist hineingekommen.
landing-who-asked = Wer angefragt hat: { $browser }, { $place }, { $time }.
landing-failed = Das war zweimal nicht die Zahl
landing-failed-lede = Wir haben diese Anfrage sicherheitshalber geschlossen. Niemand ist hineingekommen.
landing-expired = Dieser Link ist abgelaufen
landing-expired-lede = { $n ->
    [one] Links gelten eine Minute, damit eine alte Mail dein Konto nicht öffnen kann. Nichts ist verloren.
   *[other] Links gelten { $n } Minuten, damit eine alte Mail dein Konto nicht öffnen kann. Nichts ist verloren.
}
landing-used = Dieser Link hat seinen Dienst getan
landing-used-lede = Jeder Link gilt einmal. Du kannst jederzeit einen neuen bekommen.
landing-superseded = Wir haben einen neueren Link geschickt
landing-superseded-lede = Öffne die neueste Mail oder lass dir noch eine schicken.
landing-abandoned = Diese Anfrage wurde abgebrochen
landing-abandoned-lede = Abgebrochen wurde sie in dem Browser, der angefragt hat. Du kannst hier neu beginnen.
landing-invalid = Dieser Link ist nicht vollständig
landing-invalid-lede = Mailprogramme schneiden Links manchmal ab. Öffne ihn noch einmal aus der Mail oder gib den Code ein.
landing-mail-new = Neuen Link an { $address } senden
landing-sign-in-again = Noch einmal anmelden
