### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

admin-mails-title = Mail
admin-mails-lede = Tutte le mail che { $app } invia, in ogni lingua, con valori inventati.
admin-mails-which = Mail
admin-mails-language = Lingua
admin-mails-show = Mostra
admin-mails-group-sign-in = Accesso
admin-mails-group-sign-up = Creazione dell’account
admin-mails-group-account = Modifiche all’account
admin-mails-group-notices = Avvisi
admin-mails-group-operation = Da chi gestisce
admin-mails-subject = Oggetto
admin-mails-preheader = Anteprima nella posta in arrivo
admin-mails-light = Chiaro
admin-mails-dark = Scuro
admin-mails-text = Testo
admin-mails-send = Inviala a me
admin-mails-send-lede = Va a { $address }. I link e il codice non hanno effetto.
admin-mails-sent = È in viaggio verso di te.
