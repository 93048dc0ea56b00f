### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

mail-sign-in-subject = Bei { $app } anmelden
mail-sign-up-subject = Bestätige deine Adresse für { $app }
mail-add-address-subject = Bestätige deine Adresse für { $app }
mail-step-up-subject = Bestätige, dass du es bist: { $action } · { $app }
mail-preheader = { $app }: Link und Code sind drin
mail-preheader-link = { $app }: Der Link ist drin
mail-preheader-code = { $app }: Der Code ist drin
mail-preheader-notice = { $app }: zu deiner Sicherheit
mail-sign-in-heading = Bei { $app } anmelden
mail-sign-in-lede = Jemand möchte sich bei { $app } als { $address } anmelden. Wenn du das bist, öffne den Link, und du bist drin.
mail-sign-in-lede-code = Jemand möchte sich bei { $app } als { $address } anmelden. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast.
mail-sign-in-button = Bei { $app } anmelden
mail-offer-heading = Neu bei { $app }?
mail-offer-lede = Jemand möchte sich bei { $app } als { $address } anmelden. Zu dieser Adresse gibt es noch kein Konto. Wenn du eines möchtest, öffne den Link; danach bist du gleich angemeldet.
mail-offer-lede-code = Jemand möchte sich bei { $app } als { $address } anmelden. Zu dieser Adresse gibt es noch kein Konto. Wenn du eines möchtest, gib diesen Code dort ein, wo du angefragt hast; danach bist du gleich angemeldet.
mail-offer-button = Konto anlegen
mail-sign-up-heading = Bestätige deine Adresse für { $app }
mail-sign-up-lede = Jemand möchte ein Konto bei { $app } für { $address }. Wenn du das bist, öffne den Link, um die Adresse zu bestätigen, und du bist drin.
mail-sign-up-lede-code = Jemand möchte ein Konto bei { $app } für { $address }. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast, und du bist drin.
mail-sign-up-button = Adresse bestätigen
mail-member-heading = Du hast schon ein Konto bei { $app }
mail-member-lede = Jemand möchte ein Konto bei { $app } für { $address }. Du hast schon eines, es gibt also nichts anzulegen. Wenn du das bist, meldet dich der Link an.
mail-member-lede-code = Jemand möchte ein Konto bei { $app } für { $address }. Du hast schon eines, es gibt also nichts anzulegen. Wenn du das bist, meldet dich der Code an.
mail-member-button = Bei { $app } anmelden
mail-closed-heading = Bei { $app } gibt es gerade keine neuen Konten
mail-closed-lede = Jemand wollte als { $address } zu { $app }. Für diese Adresse gibt es kein Konto, und { $app } nimmt im Moment keine neuen auf. Wenn du ein Konto hast, melde dich mit der Adresse an, zu der es gehört.
mail-by-invitation-heading = Zu { $app } kommt man auf Einladung
mail-by-invitation-lede = Jemand wollte als { $address } zu { $app }. Für diese Adresse gibt es kein Konto, und neue gibt es auf Einladung. Bitte die Leute, die { $app } betreiben, diese Adresse einzuladen. Wenn du ein Konto hast, melde dich mit der Adresse an, zu der es gehört.
mail-left-out-heading = Für diese Adresse gibt es kein Konto bei { $app }
mail-left-out-lede = Jemand wollte als { $address } zu { $app }. Für diese Adresse gibt es kein Konto, und mit ihr lässt sich auch keines anlegen. Versuche es mit einer anderen Adresse. Wenn du ein Konto hast, melde dich mit der Adresse an, zu der es gehört.
mail-invitation-heading = Du bist zu { $app } eingeladen
mail-invitation-lede = Die Leute, die { $app } betreiben, laden { $address } ein, ein Konto anzulegen. Öffne den Link und nimm an. Eine weitere Mail stellt dann sicher, dass du es bist, und du bist drin. Kein Passwort, das du dir merken musst.
mail-invitation-button = Einladung annehmen
mail-test-heading = Testmail von { $app }
mail-test-lede = Mails von { $app } kommen hier an. Es ist nichts zu tun.
mail-add-address-heading = Bestätige deine Adresse für { $app }
mail-add-address-lede = Jemand möchte { $address } dem Konto von { $account } bei { $app } hinzufügen. Wenn du das bist, öffne den Link. Danach kannst du dich mit dieser Adresse anmelden.
mail-add-address-lede-code = Jemand möchte { $address } dem Konto von { $account } bei { $app } hinzufügen. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast. Danach kannst du dich mit dieser Adresse anmelden.
mail-add-address-button = Adresse bestätigen
mail-address-taken-heading = Jemand wollte deine Adresse bei { $app } hinzufügen
mail-address-taken-lede = Jemand wollte { $address } einem anderen Konto bei { $app } hinzufügen. Sie gehört zu deinem, also hat sich nichts geändert. Wenn du das warst, entferne sie erst aus deinem Konto. Wenn nicht, ist nichts zu tun.
mail-step-up-heading = Bestätige, dass du es bist
mail-step-up-lede = Du bist dabei, bei { $app } { $action }. Wenn du das bist, öffne den Link, und die Seite, auf der du angefragt hast, macht weiter.
mail-step-up-lede-code = Du bist dabei, bei { $app } { $action }. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast.
mail-step-up-button = Ja, ich bin’s
mail-new-device-heading = Neue Anmeldung bei { $app }
mail-new-device-lede = { $browser }, { $place }, { $time }. Warst du das? Dann ist nichts zu tun.
mail-new-device-lede-code = Nicht du? Melde diesen Browser ab:
mail-new-device-button = Das war ich nicht
mail-address-added-heading = Deinem Konto bei { $app } wurde eine Adresse hinzugefügt
mail-address-added-lede = { $address } kann sich ab jetzt in deinem Konto anmelden.
mail-address-added-lede-code = Nicht du? Entferne sie, und melde die Geräte ab, die du nicht kennst:
mail-address-added-button = Nach dem Konto sehen
mail-address-removed-heading = Aus deinem Konto bei { $app } wurde eine Adresse entfernt
mail-address-removed-lede = { $address } kann sich nicht mehr in deinem Konto anmelden.
mail-address-removed-lede-code = Nicht du? Melde die Geräte ab, die du nicht kennst:
mail-address-removed-button = Nach dem Konto sehen
mail-primary-changed-heading = Dein Konto bei { $app } hat eine andere Hauptadresse
mail-primary-changed-lede = Mails und Hinweise gehen ab jetzt an { $address }.
mail-primary-changed-lede-code = Nicht du? Ändere es zurück, und melde die Geräte ab, die du nicht kennst:
mail-primary-changed-button = Nach dem Konto sehen
mail-account-deleted-heading = Dein Konto bei { $app } ist gelöscht
mail-account-deleted-lede = Alles, was { $app } über dich wusste, ist weg. Das ist die letzte Mail. Die Adresse ist wieder frei, falls du zurückkommen möchtest.
mail-new-devices = { $n } neue Anmeldungen bei { $app }
mail-addresses-added = Deinem Konto bei { $app } wurden { $n } Adressen hinzugefügt
mail-addresses-removed = Aus deinem Konto bei { $app } wurden { $n } Adressen entfernt
mail-primary-changes = Die Hauptadresse deines Kontos bei { $app } hat sich { $n }-mal geändert
mail-several = Das ist { $n }-mal geschehen, seit wir dir zuletzt davon geschrieben haben. Das Neueste zuerst:
mail-not-listed = Weiteres fehlt hier, weil es sich nur in der Zeit unterscheidet oder zu viel war.
mail-again = Noch einmal gesendet am { $time }.
mail-again-last = Diese Mail wurde am { $time } noch einmal gesendet. Die neueste gilt.
mail-or-open = Wenn sich beim Drücken nichts tut, öffne diesen Link:
mail-code-lead = Oder gib diesen Code auf der Seite ein, auf der du angefragt hast. Verrate ihn niemandem:
mail-code-lead-alone = Gib ihn auf der Seite ein, auf der du angefragt hast. Verrate ihn niemandem:
mail-same-browser = Öffne den Link in dem Browser, in dem du angefragt hast; in anderen geht er nicht.
mail-same-browser-today = Für diese Adresse wurden mehrere Anfragen zurückgewiesen. Für den Rest des Tages gehen Links nur in dem Browser, der angefragt hat.
mail-number = In einem anderen Browser fragt der Link nach der Zahl auf der Seite, auf der du angefragt hast.
mail-who-asked = Wer angefragt hat
mail-who-did = Wo es geschah
mail-address = Adresse
mail-browser = Browser
mail-network = Netz
mail-place = Ort
mail-time = Zeit
mail-lifetime = { $n ->
    [one] Link und Code gelten noch eine Minute und nur einmal.
   *[other] Link und Code gelten { $n } Minuten lang und nur einmal.
}
mail-lifetime-link = { $n ->
    [one] Der Link gilt noch eine Minute und nur einmal.
   *[other] Der Link gilt { $n } Minuten lang und nur einmal.
}
mail-lifetime-code = { $n ->
    [one] Der Code gilt noch eine Minute und nur einmal.
   *[other] Der Code gilt { $n } Minuten lang und nur einmal.
}
mail-invitation-lifetime = { $n ->
    [one] Die Einladung gilt noch einen Tag, auf jedem Gerät und für ein Konto.
   *[other] Die Einladung gilt { $n } Tage lang, auf jedem Gerät und für ein Konto.
}
mail-invitation-unexpected = Das kommt unerwartet? Lass es liegen. Es geschieht nichts, solange du den Link nicht öffnest und annimmst.
mail-not-you = Das warst nicht du? Ohne diese Mail kommt niemand hinein. Lass sie liegen, oder schließe die Anfrage:
mail-decline = Das war ich nicht
mail-sample = Das ist ein Muster. Links und Code darin bewirken nichts.
mail-subject-words = Sonne Mond Stern Wolke Regen Schnee Wind Fluss See Meer Insel Berg Wald Wiese Garten Baum Blatt Blume Samen Stein Brücke Boot Glocke Lampe Brot Apfel Zitrone Honig Vogel Fisch Pferd Hase
