### Italiano. Forma di cortesia: tu; breve e amichevole, senza participi che rivelino il genere di chi legge.
### Parole: link = link; code = codice; device = dispositivo; mail = mail (femminile); sign in = accedere (accesso), sign up = creare un account, sign out = uscire, scollegare (un dispositivo).

mail-sign-in-subject = Accedi a { $app }
mail-sign-up-subject = Conferma il tuo indirizzo per { $app }
mail-add-address-subject = Conferma il tuo indirizzo per { $app }
mail-step-up-subject = Conferma che sei tu: { $action } · { $app }
mail-preheader = { $app }: link e codice all’interno
mail-preheader-link = { $app }: link all’interno
mail-preheader-code = { $app }: codice all’interno
mail-preheader-notice = { $app }: per la tua sicurezza
mail-sign-in-heading = Accedi a { $app }
mail-sign-in-lede = Qualcuno ha chiesto di accedere a { $app } come { $address }. Se sei tu, apri il link e sei dentro.
mail-sign-in-lede-code = Qualcuno ha chiesto di accedere a { $app } come { $address }. Se sei tu, inserisci questo codice dove hai fatto la richiesta.
mail-sign-in-button = Accedi a { $app }
mail-offer-heading = Prima volta su { $app }?
mail-offer-lede = Qualcuno ha chiesto di accedere a { $app } come { $address }. Per questo indirizzo non c’è ancora un account. Se ne vuoi uno, apri il link; subito dopo l’accesso è attivo.
mail-offer-lede-code = Qualcuno ha chiesto di accedere a { $app } come { $address }. Per questo indirizzo non c’è ancora un account. Se ne vuoi uno, inserisci questo codice dove hai fatto la richiesta; subito dopo l’accesso è attivo.
mail-offer-button = Crea il tuo account
mail-sign-up-heading = Conferma il tuo indirizzo per { $app }
mail-sign-up-lede = Qualcuno ha chiesto un account { $app } per { $address }. Se sei tu, apri il link per confermare l’indirizzo e sei dentro.
mail-sign-up-lede-code = Qualcuno ha chiesto un account { $app } per { $address }. Se sei tu, inserisci questo codice dove hai fatto la richiesta e sei dentro.
mail-sign-up-button = Conferma l’indirizzo
mail-member-heading = Hai già un account { $app }
mail-member-lede = Qualcuno ha chiesto un account { $app } per { $address }. Ne hai già uno, quindi non c’è niente da creare. Se sei tu, il link ti fa accedere.
mail-member-lede-code = Qualcuno ha chiesto un account { $app } per { $address }. Ne hai già uno, quindi non c’è niente da creare. Se sei tu, il codice ti fa accedere.
mail-member-button = Accedi a { $app }
mail-closed-heading = Per ora nessun nuovo account su { $app }
mail-closed-lede = Qualcuno ha chiesto di entrare in { $app } come { $address }. Per questo indirizzo non c’è un account, e al momento { $app } non ne accetta di nuovi. Se hai un account, accedi con l’indirizzo a cui appartiene.
mail-by-invitation-heading = A { $app } si accede su invito
mail-by-invitation-lede = Qualcuno ha chiesto di entrare in { $app } come { $address }. Per questo indirizzo non c’è un account, e quelli nuovi sono su invito. Chiedi a chi gestisce { $app } di invitare questo indirizzo. Se hai un account, accedi con l’indirizzo a cui appartiene.
mail-left-out-heading = Nessun account { $app } per questo indirizzo
mail-left-out-lede = Qualcuno ha chiesto di entrare in { $app } come { $address }. Per questo indirizzo non c’è un account, e non se ne può creare uno. Prova un altro tuo indirizzo. Se hai un account, accedi con l’indirizzo a cui appartiene.
mail-invitation-heading = Hai un invito per { $app }
mail-invitation-lede = Chi gestisce { $app } invita { $address } a creare un account. Apri il link e accetta. Un’altra mail verifica poi che sei tu, e sei dentro. Nessuna password da ricordare.
mail-invitation-button = Accetta l’invito
mail-test-heading = Mail di prova da { $app }
mail-test-lede = Le mail di { $app } arrivano qui. Non devi fare niente.
mail-add-address-heading = Conferma il tuo indirizzo per { $app }
mail-add-address-lede = Qualcuno vuole aggiungere { $address } all’account { $app } di { $account }. Se sei tu, apri il link. Da quel momento puoi accedere con questo indirizzo.
mail-add-address-lede-code = Qualcuno vuole aggiungere { $address } all’account { $app } di { $account }. Se sei tu, inserisci questo codice dove hai fatto la richiesta. Da quel momento puoi accedere con questo indirizzo.
mail-add-address-button = Conferma l’indirizzo
mail-address-taken-heading = Qualcuno ha provato ad aggiungere il tuo indirizzo su { $app }
mail-address-taken-lede = Qualcuno voleva aggiungere { $address } a un altro account { $app }. Appartiene al tuo, quindi non è cambiato nulla. Se eri tu, prima rimuovilo dal tuo account. Altrimenti non devi fare niente.
mail-step-up-heading = Conferma che sei tu
mail-step-up-lede = Stai per { $action } su { $app }. Se sei tu, apri il link e la pagina da cui hai fatto la richiesta va avanti.
mail-step-up-lede-code = Stai per { $action } su { $app }. Se sei tu, inserisci questo codice dove hai fatto la richiesta.
mail-step-up-button = Sì, sono io
mail-new-device-heading = Nuovo accesso a { $app }
mail-new-device-lede = { $browser }, { $place }, { $time }. Eri tu? Allora non devi fare niente.
mail-new-device-lede-code = Non eri tu? Scollega quel browser:
mail-new-device-button = Non ero io
mail-address-added-heading = Un indirizzo è stato aggiunto al tuo account { $app }
mail-address-added-lede = D’ora in poi { $address } può accedere al tuo account.
mail-address-added-lede-code = Non eri tu? Rimuovilo e scollega i dispositivi che non riconosci:
mail-address-added-button = Controlla il tuo account
mail-address-removed-heading = Un indirizzo è stato rimosso dal tuo account { $app }
mail-address-removed-lede = { $address } non può più accedere al tuo account.
mail-address-removed-lede-code = Non eri tu? Scollega i dispositivi che non riconosci:
mail-address-removed-button = Controlla il tuo account
mail-primary-changed-heading = Il tuo account { $app } ha un altro indirizzo principale
mail-primary-changed-lede = D’ora in poi mail e avvisi arrivano a { $address }.
mail-primary-changed-lede-code = Non eri tu? Ripristinalo e scollega i dispositivi che non riconosci:
mail-primary-changed-button = Controlla il tuo account
mail-account-deleted-heading = Il tuo account { $app } è stato eliminato
mail-account-deleted-lede = Tutto ciò che { $app } sapeva di te è sparito. Questa è l’ultima mail. L’indirizzo è di nuovo libero, se vorrai tornare.
mail-new-devices = { $n ->
    [one] { $n } nuovo accesso a { $app }
   *[other] { $n } nuovi accessi a { $app }
}
mail-addresses-added = { $n ->
    [one] { $n } indirizzo aggiunto al tuo account { $app }
   *[other] { $n } indirizzi aggiunti al tuo account { $app }
}
mail-addresses-removed = { $n ->
    [one] { $n } indirizzo rimosso dal tuo account { $app }
   *[other] { $n } indirizzi rimossi dal tuo account { $app }
}
mail-primary-changes = { $n ->
    [one] L’indirizzo principale del tuo account { $app } è cambiato { $n } volta
   *[other] L’indirizzo principale del tuo account { $app } è cambiato { $n } volte
}
mail-several = { $n ->
    [one] È successo { $n } volta da quando ti abbiamo scritto l’ultima volta. Prima il più recente:
   *[other] È successo { $n } volte da quando ti abbiamo scritto l’ultima volta. Prima il più recente:
}
mail-not-listed = Altri sono omessi perché differiscono solo per l’ora, o perché erano troppi.
mail-again = Inviata di nuovo: { $time }.
mail-again-last = Questa mail è stata inviata di nuovo: { $time }. Vale la più recente.
mail-or-open = Se il pulsante non fa niente, apri questo link:
mail-code-lead = O inserisci questo codice nella pagina da cui hai fatto la richiesta. Non dirlo mai a nessuno:
mail-code-lead-alone = Inseriscilo nella pagina da cui hai fatto la richiesta. Non dirlo mai a nessuno:
mail-same-browser = Apri il link nel browser da cui hai fatto la richiesta; in altri non funziona.
mail-same-browser-today = Le richieste per questo indirizzo sono state rifiutate più volte. Per il resto della giornata, i link funzionano solo nel browser che ha fatto la richiesta.
mail-number = In un altro browser, il link chiede il numero mostrato nella pagina da cui hai fatto la richiesta.
mail-who-asked = Chi ha fatto la richiesta
mail-who-did = Dove è avvenuto
mail-address = Indirizzo
mail-browser = Browser
mail-network = Rete
mail-place = Luogo
mail-time = Ora
mail-lifetime = { $n ->
    [one] Link e codice funzionano ancora per un minuto, e una volta sola.
   *[other] Link e codice funzionano per { $n } minuti, e una volta sola.
}
mail-lifetime-link = { $n ->
    [one] Il link funziona ancora per un minuto, e una volta sola.
   *[other] Il link funziona per { $n } minuti, e una volta sola.
}
mail-lifetime-code = { $n ->
    [one] Il codice funziona ancora per un minuto, e una volta sola.
   *[other] Il codice funziona per { $n } minuti, e una volta sola.
}
mail-invitation-lifetime = { $n ->
    [one] L’invito vale ancora per un giorno, su qualsiasi dispositivo, per un account.
   *[other] L’invito vale per { $n } giorni, su qualsiasi dispositivo, per un account.
}
mail-invitation-unexpected = Non te l’aspettavi? Ignoralo. Non succede nulla finché non apri il link e non accetti.
mail-not-you = Non eri tu? Senza questa mail non entra nessuno. Ignorala, o chiudi la richiesta:
mail-decline = Non ero io
mail-sample = Questo è un esempio. I link e il codice non hanno effetto.
mail-subject-words = sole luna stella nuvola pioggia neve vento fiume lago mare isola montagna bosco prato giardino albero foglia fiore seme pietra ponte barca campana lampada pane mela limone miele uccello pesce cavallo coniglio
