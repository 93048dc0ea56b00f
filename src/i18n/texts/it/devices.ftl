### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

devices-title = Dove hai effettuato l’accesso
devices-lede = Browser e dispositivi che possono aprire il tuo account. Scollega quelli che non riconosci.
devices-this = Questo dispositivo
devices-began = Accesso { $began }, { $way }
devices-seen = Ultima attività { $seen }
devices-by-link = con il link
devices-by-code = con il codice
devices-end = Scollega
devices-end-label = Scollega { $browser }
devices-others = Altrove
devices-others-lede = Scollega subito tutti i browser e i dispositivi tranne questo.
devices-end-others = Scollega tutti gli altri
devices-only-this = Non hai effettuato l’accesso altrove.
devices-ended = Scollegato.
devices-ended-others = Scollegato in ogni altro posto.
devices-back = Il tuo account
devices-ended-here = L’accesso qui è stato chiuso da un altro dispositivo.
devices-ran-out = L’accesso qui è stato chiuso dopo un po’ di tempo, per sicurezza.
devices-report = Non eri tu?
devices-report-lede = Scolleghiamo subito quel browser. Il tuo account e i tuoi indirizzi restano come sono.
devices-report-one = Scollegalo
devices-report-all = Scollega tutti i dispositivi
devices-report-over = Quel browser è scollegato
devices-report-over-lede = Per sicurezza, puoi scollegare anche tutti gli altri dispositivi.
devices-report-all-over = Tutti i dispositivi sono scollegati
devices-report-all-over-lede = Ora nessuno è nel tuo account. Puoi accedere di nuovo quando vuoi.
devices-report-invalid-lede = A volte i programmi di posta tagliano i link. Aprilo ancora una volta dalla mail, o guarda i tuoi dispositivi.
