### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

landing-moment = Un momento…
landing-moment-lede = Hai aperto il link dove l’hai richiesto. Non ci serve altro.
landing-finish = Completa l’accesso
landing-finish-sign-up = Completa la registrazione
landing-by-code = Ora il codice della mail
landing-by-code-lede = È nella mail con questo link. Anche i programmi che controllano la posta aprono i link, ma solo tu leggi il codice.
landing-is-this-you = Sei tu che stai accedendo?
landing-asked = Qualcuno ha chiesto di accedere a { $app } come **{ $address }**.
landing-is-this-you-sign-up = Sei tu che stai creando un account?
landing-asked-sign-up = Qualcuno ha chiesto un account { $app } per **{ $address }**.
landing-is-this-you-profile = È il tuo indirizzo?
landing-asked-profile = Qualcuno vuole aggiungere **{ $address }** all’account { $app } di **{ $account }**.
landing-is-this-you-step-up = Sei tu?
landing-asked-step-up = Qualcuno con accesso come **{ $account }** sta per { $action }.
landing-yes = Sì, sono io
landing-proven-profile = { $address } è confermato
landing-proven-profile-lede = Appartiene all’account di **{ $account }** e d’ora in poi serve per accedervi. Puoi chiudere questa pagina.
landing-proven-step-up = Grazie, sei tu
landing-proven-step-up-lede = La pagina da cui hai fatto la richiesta va avanti da sola. Puoi chiudere questa.
landing-to-account = Vai al tuo account
landing-device = Dispositivo
landing-near = Rete
landing-place = Luogo
landing-when = Richiesta
landing-number = Numero mostrato su quel dispositivo
landing-number-hint = Non hai un numero davanti? Allora non eri tu.
landing-there = Accedi là
landing-here = Accedi qui invece
landing-not-me = Non ero io
landing-replaces = Qui hai effettuato l’accesso come **{ $address }**. Accedere qui prende il suo posto.
landing-refuse = Non eri tu?
landing-refuse-lede = Chiudiamo la richiesta e nessuno entra. Il tuo account resta com’è.
landing-there-done = Fatto. Accesso attivo: { $browser }.
landing-there-done-lede = Puoi chiudere questa pagina.
landing-missing = Ancora una cosa
landing-missing-lede = A { $app } serve ancora qualcosa, e sei dentro.
landing-same-browser = Aprilo dove hai iniziato
landing-same-browser-lede = Questo link vale solo nel browser che l’ha richiesto. Aprilo lì, o ricomincia qui.
landing-start-here = Ricomincia qui
landing-declined = Ben fatto
landing-declined-lede = Quella richiesta è chiusa; nessuno è entrato.
landing-who-asked = Chi ha fatto la richiesta: { $browser }, { $place }, { $time }.
landing-failed = Numero errato, due volte
landing-failed-lede = Abbiamo chiuso questa richiesta, per sicurezza. Nessuno è entrato.
landing-expired = Questo link è scaduto
landing-expired-lede = { $n ->
    [one] I link funzionano per un minuto, così una vecchia mail non può aprire il tuo account. Niente è andato perso.
   *[other] I link funzionano per { $n } minuti, così una vecchia mail non può aprire il tuo account. Niente è andato perso.
}
landing-used = Questo link è già stato usato
landing-used-lede = Ogni link funziona una volta. Puoi averne un altro quando vuoi.
landing-superseded = Abbiamo inviato un link più recente
landing-superseded-lede = Apri l’ultima mail, o chiedine un’altra.
landing-abandoned = Questa richiesta è stata annullata
landing-abandoned-lede = È stata annullata nel browser che l’ha fatta. Puoi ricominciare qui.
landing-invalid = Questo link non è completo
landing-invalid-lede = A volte i programmi di posta tagliano i link. Aprilo ancora una volta dalla mail, o inserisci il codice.
landing-mail-new = Invia un nuovo link a { $address }
landing-sign-in-again = Accedi di nuovo
