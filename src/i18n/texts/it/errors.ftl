### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

unseen-in-address = Il carattere { $n } di questo indirizzo è uno che nessuno vede ({ $character }). Cancellalo, o scrivi l’indirizzo a mano.
unseen-zero-width-space = spazio di larghezza zero
unseen-joiner = carattere di unione invisibile
unseen-soft-hyphen = trattino facoltativo
unseen-no-break-space = spazio unificatore
unseen-byte-order-mark = indicatore dell’ordine dei byte
unseen-direction = indicatore di direzione
unseen-tab = tabulazione
unseen-line-break = a capo
refusals-invalid-title = Questa richiesta non va bene
refusals-invalid-advice = Qualcosa al suo interno non è leggibile. Torna indietro e riprova.
refusals-signed-out-title = Non hai effettuato l’accesso
refusals-signed-out-advice = Accedi e riprova.
refusals-cross-origin-title = Arriva da un altro sito
refusals-cross-origin-advice = Le richieste che cambiano qualcosa si accettano solo dalle pagine di questo sito, quindi non è stato fatto nulla.
refusals-forbidden-title = Non puoi farlo
refusals-forbidden-advice = Forse un altro account può. Chiedi a chi gestisce questo sito.
refusals-refused-title = Non ha funzionato
refusals-refused-advice = È stato rifiutato. Torna indietro e prova in un altro modo.
refusals-not-found-title = Qui non c’è niente
refusals-not-found-advice = Forse l’indirizzo contiene un errore.
refusals-method-title = Qui non si può fare
refusals-method-advice = Questo indirizzo non accetta richieste di questo tipo.
refusals-too-slow-title = Ci è voluto troppo tempo
refusals-too-slow-advice = La richiesta non è arrivata in tempo. Riprova.
refusals-too-large-title = È troppo
refusals-too-large-advice = La richiesta è più grande di qualsiasi modulo qui. Non è stato fatto nulla.
refusals-url-too-long-title = L’indirizzo è troppo lungo
refusals-url-too-long-advice = Qui niente ha un indirizzo così lungo.
refusals-media-type-title = Non è un modulo
refusals-media-type-advice = Questo indirizzo accetta solo moduli. Non è stato fatto nulla.
refusals-unknown-host-title = Ci sei quasi
refusals-unknown-host-advice = Questo server risponde a un altro indirizzo: { $origin }
refusals-too-many-title = Troppe richieste
refusals-too-many-advice = Aspetta un po’, poi riprova.
refusals-head-too-large-title = Il browser ha inviato troppo
refusals-head-too-large-advice = Invia più cookie o intestazioni di quanti questo server ne accetti. Elimina i cookie di questo sito, poi riprova.
refusals-failed-title = È colpa nostra
refusals-failed-advice = Qualcosa qui è andato storto. Ne abbiamo preso nota. Riprova tra un momento.
refusals-unavailable-title = Torniamo tra un momento
refusals-unavailable-advice = In questo momento il server non può lavorare. Niente di ciò che hai fatto è andato perso. Riprova tra un momento.
refusals-start-again = Ricomincia
refusals-go-there = Vai a { $origin }
errors-malformed-address = Non sembra un indirizzo e-mail.
errors-no-ending = A questo indirizzo manca la fine, come .com. Hai dimenticato qualcosa?
errors-address-listed = Qui i nuovi account non possono usare questo indirizzo. Provane un altro, o accedi se hai un account.
errors-address-tagged = Togli la parte dopo +, = o #: qui i nuovi account usano l’indirizzo semplice.
errors-address-disposable = Questo indirizzo dura solo un momento. Usane uno che tieni, o accedi se hai un account.
errors-address-no-domain = Questo dominio non esiste. L’indirizzo è giusto?
errors-address-no-mail = Questo dominio non riceve posta. L’indirizzo è giusto?
errors-missing-consent = Spunta la casella per continuare.
errors-no-attempt = Questa richiesta non è più aperta in questo browser. Ricomincia.
errors-wrong-code-alone = Il codice non è corretto. È quello della mail più recente?
errors-wrong-code = { $n ->
    [one] Il codice non è corretto. Resta un tentativo.
   *[other] Il codice non è corretto. Restano { $n } tentativi.
}
errors-malformed-code = Il codice ha sei cifre. Lo trovi nella mail.
errors-wrong-number-alone = Non è il numero giusto.
errors-wrong-number = { $n ->
    [one] Non è il numero giusto. Resta un tentativo.
   *[other] Non è il numero giusto. Restano { $n } tentativi.
}
errors-missing-number = Inserisci le due cifre mostrate sul dispositivo che ha fatto la richiesta.
errors-missing-field = Questo è obbligatorio.
errors-invalid-name = È troppo lungo, o contiene caratteri che un nome non può avere.
errors-attempt-ended = Questa richiesta è finita. Con una nuova mail si va avanti.
errors-too-many-codes = Troppi codici errati per questo indirizzo. Usa il link: ne arriva uno con una nuova mail.
errors-address-wanted = Troppi codici errati per questo indirizzo. Vai ad «Accedi» e inseriscilo lì: il link in quella mail ti fa proseguire.
errors-invalid-link = Questo link non è completo. Aprilo ancora una volta dalla mail.
errors-cookies-needed = Il browser non conserva i cookie di questo sito, quindi non potrebbe tornare alla tua richiesta. Non è stato inviato nulla. Consenti i cookie per questo sito, poi premi di nuovo il pulsante.
errors-signed-out = L’accesso qui non è più attivo.
errors-step-up-required = Prima una rapida verifica che sei tu. Ti abbiamo inviato una mail.
errors-address-exists = Questo indirizzo è già nel tuo account.
errors-too-many-addresses = Di più non ce ne stanno: dieci indirizzi, di cui cinque non confermati. Prima rimuovine uno.
errors-last-address = È il tuo unico indirizzo confermato. Prima aggiungine un altro.
errors-primary-address = È il tuo indirizzo principale. Prima rendine principale un altro.
errors-last-admin = È l’unico admin. Prima dai questo ruolo a qualcun altro.
errors-wrong-confirmation = Non è il tuo indirizzo principale. Scrivilo come è mostrato.
errors-not-found = Non c’è più.
errors-limited = { $n ->
    [one] Troppi tentativi. Puoi riprovare tra un secondo; ciò che hai scritto resta qui.
   *[other] Troppi tentativi. Puoi riprovare tra { $n } secondi; ciò che hai scritto resta qui.
}
errors-limited-minutes = { $n ->
    [one] Troppi tentativi. Puoi riprovare tra un minuto; ciò che hai scritto resta qui.
   *[other] Troppi tentativi. Puoi riprovare tra { $n } minuti; ciò che hai scritto resta qui.
}
errors-other-link = Nel frattempo hai aperto un altro link in questo browser, quindi non è stato fatto nulla. Per continuare con questa richiesta, apri ancora una volta il link nella sua mail.
errors-other-notice = Nel frattempo hai aperto un altro link in questo browser, quindi non è stato fatto nulla. Per segnalare questo accesso, apri ancora una volta «Non ero io» nella sua mail.
errors-other-invitation = Nel frattempo hai aperto un altro link in questo browser, quindi non è stato fatto nulla. Per accettare questo invito, apri ancora una volta il link nella sua mail.
errors-bad-request = Qualcosa in questa richiesta non va bene. Torna indietro e riprova.
errors-hook-failed = In questo momento non è possibile. Riprova tra poco.
errors-unavailable = È colpa nostra. Ne abbiamo preso nota. Niente di ciò che hai fatto è andato perso.
