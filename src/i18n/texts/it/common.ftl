### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

frame-foot = Protetto da una mail che solo la tua casella può aprire
frame-skip = Vai al contenuto
frame-language = Lingua: { $name }
frame-not-found = Qui non c’è niente
frame-go-to-app = Vai a { $app }
frame-fault = È colpa nostra
frame-other-link = Questa pagina è per un altro link
frame-to-last-link = Mostra l’ultimo link che ho aperto
frame-no-link = Il browser non ha conservato il link
frame-no-link-lede = Sembra che non conservi i cookie di questo sito. Consentili e apri ancora una volta il link nella mail, oppure aprilo in un altro browser.
frame-no-link-code = Oppure inserisci il codice della stessa mail nella pagina da cui hai iniziato.
frame-fault-lede = Ne abbiamo preso nota. Niente di ciò che hai fatto è andato perso.
frame-try-again = Riprova
frame-sign-out = Esci
home-title = Ti diamo il benvenuto su { $app }
home-lede = Una mail e sei dentro. Nessuna password da ricordare.
home-sign-in = Accedi
home-sign-up = Crea un account
home-welcome = Sei dentro
home-signed-in-as = Accesso effettuato come **{ $address }**.
home-account = Il tuo account
actions-add-address = aggiungere un indirizzo e-mail
actions-remove-address = rimuovere un indirizzo e-mail
actions-make-primary = cambiare il tuo indirizzo principale
actions-end-sessions = scollegare altri dispositivi
actions-delete-account = eliminare il tuo account
actions-administer = gestire questa istanza
browser-on-system = { $browser } su { $system }
near-place = vicino a { $place }
in-network = rete { $place }
some-browser = Un browser
just-now = proprio ora
minutes-ago = { $n ->
    [one] 1 minuto fa
   *[other] { $n } minuti fa
}
hours-ago = { $n ->
    [one] 1 ora fa
   *[other] { $n } ore fa
}
days-ago = { $n ->
    [1] ieri
   *[other] { $n } giorni fa
}
