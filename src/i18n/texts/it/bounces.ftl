### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

bounces-no-mailbox = { $domain } dice che questa casella non esiste. L’indirizzo è giusto?
bounces-no-domain = { $domain } non riceve posta. L’indirizzo è giusto?
bounces-full = { $domain } dice che la casella è piena.
bounces-unwanted = { $domain } non ha lasciato passare la mail.
bounces-other = { $domain } ha rimandato indietro la mail. L’indirizzo è giusto?
bounces-held-no-mailbox = Una mail a questo indirizzo è tornata indietro { $ago }: { $domain } dice che la casella non esiste. Per questo non abbiamo inviato nulla.
bounces-held-other = Una mail a questo indirizzo è tornata indietro { $ago }. Per questo non abbiamo inviato nulla.
bounces-title = Mail tornate indietro
bounces-lede = Indirizzi a cui { $app } non scrive per sette giorni, o non manda più avvisi.
bounces-none = Nessuna mail è tornata indietro.
bounces-row-no-mailbox = Casella inesistente, { $ago }
bounces-row-no-domain = Il dominio non riceve posta, { $ago }
bounces-row-other = Una mail è tornata indietro { $ago }
bounces-row-complained = Segnalata come spam { $ago }: niente più avvisi
bounces-lift = Scrivi di nuovo
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = Le mail ci arrivano di nuovo.
bounces-by-domain = Per dominio
bounces-domain = Dominio
bounces-came-back = Tornate
bounces-complaints = Segnalate
