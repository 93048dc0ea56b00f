### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

invitations-title = Einladungen
invitations-lede = Bitte Leute zu { $app }. Alle bekommen eine Mail, nehmen an und bestätigen ihre Adresse, wie wer selbst ein Konto anlegt.
invitations-closed-note = Neue Konten sind abgeschaltet, also kann gerade niemand eine Einladung annehmen. Danach gelten sie wieder.
invitations-invite = Leute einladen
invitations-addresses = E-Mail-Adressen
invitations-addresses-hint = Eine je Zeile, höchstens 100.
invitations-send = Einladungen schicken
invitations-sent = Eingeladen. Die Mails sind unterwegs.
invitations-resent = Noch einmal geschickt. Der Link gilt weitere 30 Tage.
invitations-revoked = Zurückgenommen. Der Link gilt nicht mehr.
invitations-open = Noch ohne Antwort
invitations-accepted = Angenommen
invitations-no-open = Auf niemanden wird gewartet.
invitations-no-accepted = Noch niemand hat eine Einladung angenommen.
invitations-older = Ältere zeigen
invitations-badge-queued = Mail unterwegs
invitations-badge-sent = Geschickt
invitations-badge-refused = Mail abgelehnt
invitations-badge-expired = Abgelaufen
invitations-badge-accepted = Angenommen
invitations-badge-revoked = Zurückgenommen
invitations-pending-when = { $n ->
    [one] Eingeladen { $ago }, gilt noch einen Tag
   *[other] Eingeladen { $ago }, gilt noch { $n } Tage
}
invitations-expired-when = Abgelaufen { $ago }
invitations-accepted-when = Angenommen { $ago }
invitations-resend = Noch einmal schicken
invitations-resend-label = { $address } noch einmal schreiben
invitations-revoke = Zurücknehmen
invitations-revoke-label = Die Einladung von { $address } zurücknehmen
invitations-some-invited = { $n ->
    [one] Eine Adresse ist eingeladen.
   *[other] { $n } sind eingeladen.
}
invitations-left-malformed = Das sieht nicht nach E-Mail-Adressen aus: { $list }.
invitations-left-known = Diese haben schon ein Konto: { $list }.
invitations-left-pending = Diese sind schon eingeladen, unten kannst du ihnen noch einmal schreiben: { $list }.
invitations-left-limited = Diese haben eben erst eine Mail bekommen, versuche es später noch einmal: { $list }.
invitations-left-too-many = Der Rest ist für das nächste Mal: { $list }.
invitations-invited = Du bist zu { $app } eingeladen
invitations-invited-lede = Nimm an, und wir schreiben **{ $address }** noch einmal, um sicherzugehen, dass du es bist. Dann ist dein Konto fertig.
invitations-accept = Einladung annehmen
invitations-expired = Diese Einladung ist abgelaufen
invitations-expired-lede = Einladungen gelten 30 Tage. Bitte die Leute, die { $app } betreiben, um eine neue.
invitations-used = Diese Einladung hat ihren Dienst getan
invitations-used-lede = Für **{ $address }** gibt es jetzt ein Konto. Melde dich damit an.
invitations-taken-back = Diese Einladung wurde zurückgenommen
invitations-taken-back-lede = War das ein Versehen? Die Leute, die { $app } betreiben, können dich wieder einladen.
invitations-known = Du hast schon ein Konto
invitations-known-lede = Für **{ $address }** gibt es ein Konto, also ist nichts anzunehmen. Melde dich damit an.
invitations-closed = Gerade keine neuen Konten
invitations-closed-lede = { $app } nimmt im Moment keine neuen Konten auf. Deine Einladung bleibt gültig; versuche es später noch einmal.
invitations-invalid = Dieser Link ist nicht vollständig
invitations-invalid-lede = Mailprogramme schneiden Links manchmal ab. Öffne ihn noch einmal aus der Mail.
