### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

admin-users-title = Utenti
admin-users-lede = Tutti coloro che hanno un account, dal più recente.
admin-users-search = Indirizzo o nome
admin-users-search-hint = Ne basta una parte.
admin-users-find = Cerca
admin-users-reset = Mostra tutti
admin-users-empty = Nessuno così.
admin-users-older = Meno recenti
admin-users-newer = Più recenti
admin-users-admin = Admin
admin-users-banned = Bloccato
admin-users-since = Account creato: { $since }
admin-users-back = Tutti gli utenti
admin-users-addresses = Indirizzi e-mail
admin-users-devices = Accessi attivi
admin-users-no-devices = Nessun accesso attivo.
admin-users-end-all = Scollega ovunque
admin-users-ended = Quel dispositivo è scollegato.
admin-users-ended-all = Scollegato ovunque.
admin-users-events = Di recente
admin-users-no-events = Di recente non è successo niente.
admin-users-all-events = Tutto su questo indirizzo
admin-users-ban = Blocca questo utente
admin-users-ban-lede = Lo scollega subito ovunque e non lo lascia più entrare. Non viene avvisato: l’accesso appare come sempre.
admin-users-ban-it = Blocca
admin-users-is-banned = Bloccato e scollegato ovunque.
admin-users-is-reader = Sei tu. Deve farlo qualcun altro.
admin-users-is-last-admin = Nessun altro può amministrare. Prima dai questo ruolo a qualcun altro.
admin-users-unban = Togli il blocco
admin-users-unban-lede = Potrà accedere di nuovo. Del suo account non si è perso nulla.
admin-users-unban-it = Sblocca
admin-users-is-unbanned = Ora può accedere di nuovo.
