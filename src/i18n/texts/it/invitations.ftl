### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

invitations-title = Inviti
invitations-lede = Invita persone su { $app }. Ognuna riceve una mail, accetta e conferma l’indirizzo come chiunque crei un account.
invitations-closed-note = La registrazione è chiusa, quindi ora nessuno può accettare un invito. Torneranno validi quando riaprirà.
invitations-invite = Invita persone
invitations-addresses = Indirizzi e-mail
invitations-addresses-hint = Uno per riga, al massimo 100.
invitations-send = Invia gli inviti
invitations-sent = Invitati. Le mail sono in viaggio.
invitations-resent = Inviato di nuovo. Il link funziona per altri 30 giorni.
invitations-revoked = Ritirato. Il suo link non funziona più.
invitations-open = In attesa di risposta
invitations-accepted = Accettati
invitations-no-open = Non si aspetta nessuno.
invitations-no-accepted = Nessuno ha ancora accettato un invito.
invitations-older = Mostra i meno recenti
invitations-badge-queued = In partenza
invitations-badge-sent = Inviato
invitations-badge-refused = Mail rifiutata
invitations-badge-expired = Scaduto
invitations-badge-accepted = Accettato
invitations-badge-revoked = Ritirato
invitations-pending-when = { $n ->
    [one] Invitato { $ago }, vale ancora un giorno
   *[other] Invitato { $ago }, vale ancora { $n } giorni
}
invitations-expired-when = Scaduto { $ago }
invitations-accepted-when = Accettato { $ago }
invitations-resend = Invia di nuovo
invitations-resend-label = Invia di nuovo a { $address }
invitations-revoke = Ritira
invitations-revoke-label = Ritira l’invito di { $address }
invitations-some-invited = { $n ->
    [one] Un indirizzo è stato invitato.
   *[other] { $n } indirizzi sono stati invitati.
}
invitations-left-malformed = Questi non sembrano indirizzi e-mail: { $list }.
invitations-left-known = Questi hanno già un account: { $list }.
invitations-left-pending = Questi hanno già un invito, puoi inviarlo di nuovo qui sotto: { $list }.
invitations-left-limited = A questi è stata inviata una mail poco fa, riprova più tardi: { $list }.
invitations-left-too-many = Il resto al prossimo giro: { $list }.
invitations-invited = Hai un invito per { $app }
invitations-invited-lede = Accetta e invieremo un’altra mail a **{ $address }**, per accertarci che si tratti di te. Poi il tuo account è pronto.
invitations-accept = Accetta l’invito
invitations-expired = Questo invito è scaduto
invitations-expired-lede = Gli inviti funzionano per 30 giorni. Chiedine un altro a chi gestisce { $app }.
invitations-used = Questo invito è già stato usato
invitations-used-lede = Ora c’è un account per **{ $address }**. Accedi con quello.
invitations-taken-back = Questo invito è stato ritirato
invitations-taken-back-lede = È stato un errore? Chi gestisce { $app } può invitarti di nuovo.
invitations-known = Hai già un account
invitations-known-lede = C’è un account per **{ $address }**, quindi non c’è niente da accettare. Accedi con quello.
invitations-closed = Per ora nessun nuovo account
invitations-closed-lede = Al momento { $app } non accetta nuovi account. Il tuo invito resta valido; riprova più tardi.
invitations-invalid = Questo link non è completo
invitations-invalid-lede = A volte i programmi di posta tagliano i link. Aprilo ancora una volta dalla mail.
