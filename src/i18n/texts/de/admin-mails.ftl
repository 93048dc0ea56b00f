### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

admin-mails-title = Mails
admin-mails-lede = Jede Mail, die { $app } verschickt, in jeder Sprache, mit erfundenen Werten.
admin-mails-which = Mail
admin-mails-language = Sprache
admin-mails-show = Zeigen
admin-mails-group-sign-in = Anmelden
admin-mails-group-sign-up = Konto anlegen
admin-mails-group-account = Konto ändern
admin-mails-group-notices = Benachrichtigungen
admin-mails-group-operation = Vom Betrieb
admin-mails-subject = Betreff
admin-mails-preheader = Vorschau im Posteingang
admin-mails-light = Hell
admin-mails-dark = Dunkel
admin-mails-text = Text
admin-mails-send = An mich schicken
admin-mails-send-lede = Geht an { $address }. Links und Code darin bewirken nichts.
admin-mails-sent = Unterwegs zu dir.
