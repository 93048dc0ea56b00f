### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

mailbox-title = Casella di posta per lo sviluppo
mailbox-lede = Le mail arrivano qui invece di lasciare questa macchina. Sono conservate solo in memoria.
mailbox-empty = Ancora nessuna mail. Apparirà qui da sola.
mailbox-html = HTML
mailbox-text = Testo
mailbox-source = Sorgente
mailbox-to = A { $address }
mailbox-all = Mostra tutte le mail
example-title = Un esempio
example-lede = Una pagina, una funzione del server e una route che sanno chi sei.
example-greeting = Il server saluta **{ $address }**.
example-private = Solo per te
example-private-lede = Vedi questo perché hai effettuato l’accesso.
example-route = Chiedi alla route chi sei
example-sign-in = Accedi
example-back = Torna all’esempio
