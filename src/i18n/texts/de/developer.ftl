### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

mailbox-title = Entwicklungspostfach
mailbox-lede = Mails landen hier, statt diesen Rechner zu verlassen. Sie liegen nur im Arbeitsspeicher.
mailbox-empty = Noch keine Mail. Sie erscheint hier von selbst.
mailbox-html = HTML
mailbox-text = Text
mailbox-source = Quelltext
mailbox-to = An { $address }
mailbox-all = Alle Mails anzeigen
example-title = Ein Beispiel
example-lede = Eine Seite, eine Serverfunktion und eine Route, die wissen, wer du bist.
example-greeting = Der Server grüßt **{ $address }**.
example-private = Nur für dich
example-private-lede = Du siehst das, weil du angemeldet bist.
example-route = Die Route fragen, wer du bist
example-sign-in = Anmelden
example-back = Zurück zum Beispiel
