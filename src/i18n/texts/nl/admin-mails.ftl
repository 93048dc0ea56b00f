### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

admin-mails-title = Mails
admin-mails-lede = Elke mail die { $app } verstuurt, in elke taal, met verzonnen gegevens.
admin-mails-which = Mail
admin-mails-language = Taal
admin-mails-show = Tonen
admin-mails-group-sign-in = Inloggen
admin-mails-group-sign-up = Account aanmaken
admin-mails-group-account = Account wijzigen
admin-mails-group-notices = Meldingen
admin-mails-group-operation = Van de beheerders
admin-mails-subject = Onderwerp
admin-mails-preheader = Voorbeeld in de inbox
admin-mails-light = Licht
admin-mails-dark = Donker
admin-mails-text = Tekst
admin-mails-send = Naar mij sturen
admin-mails-send-lede = Gaat naar { $address }. De links en de code doen niets.
admin-mails-sent = Onderweg naar je.
