### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

mail-sign-in-subject = Inloggen bij { $app }
mail-sign-up-subject = Bevestig je adres voor { $app }
mail-add-address-subject = Bevestig je adres voor { $app }
mail-step-up-subject = Bevestig dat jij het bent om { $action } · { $app }
mail-preheader = { $app }: hierin staan link en code
mail-preheader-link = { $app }: hierin staat de link
mail-preheader-code = { $app }: hierin staat de code
mail-preheader-notice = { $app }: voor je veiligheid
mail-sign-in-heading = Inloggen bij { $app }
mail-sign-in-lede = Iemand wil inloggen bij { $app } als { $address }. Ben jij dat, open dan de link en je bent binnen.
mail-sign-in-lede-code = Iemand wil inloggen bij { $app } als { $address }. Ben jij dat, typ dan deze code waar je aanvroeg.
mail-sign-in-button = Inloggen bij { $app }
mail-offer-heading = Nieuw bij { $app }?
mail-offer-lede = Iemand wil inloggen bij { $app } als { $address }. Voor dit adres is er nog geen account. Wil je er een, open dan de link; daarna ben je meteen ingelogd.
mail-offer-lede-code = Iemand wil inloggen bij { $app } als { $address }. Voor dit adres is er nog geen account. Wil je er een, typ dan deze code waar je aanvroeg; daarna ben je meteen ingelogd.
mail-offer-button = Account aanmaken
mail-sign-up-heading = Bevestig je adres voor { $app }
mail-sign-up-lede = Iemand wil een account bij { $app } voor { $address }. Ben jij dat, open dan de link om het adres te bevestigen, en je bent binnen.
mail-sign-up-lede-code = Iemand wil een account bij { $app } voor { $address }. Ben jij dat, typ dan deze code waar je aanvroeg, en je bent binnen.
mail-sign-up-button = Adres bevestigen
mail-member-heading = Je hebt al een account bij { $app }
mail-member-lede = Iemand wil een account bij { $app } voor { $address }. Je hebt er al een, dus er valt niets aan te maken. Ben jij dat, dan logt de link je in.
mail-member-lede-code = Iemand wil een account bij { $app } voor { $address }. Je hebt er al een, dus er valt niets aan te maken. Ben jij dat, dan logt de code je in.
mail-member-button = Inloggen bij { $app }
mail-closed-heading = Nu geen nieuwe accounts bij { $app }
mail-closed-lede = Iemand wilde bij { $app } binnen als { $address }. Voor dit adres is er geen account, en { $app } neemt op dit moment geen nieuwe aan. Heb je een account, log dan in met het adres dat erbij hoort.
mail-by-invitation-heading = { $app } is op uitnodiging
mail-by-invitation-lede = Iemand wilde bij { $app } binnen als { $address }. Voor dit adres is er geen account, en nieuwe zijn op uitnodiging. Vraag de mensen achter { $app } om dit adres uit te nodigen. Heb je een account, log dan in met het adres dat erbij hoort.
mail-left-out-heading = Voor dit adres is er geen account bij { $app }
mail-left-out-lede = Iemand wilde bij { $app } binnen als { $address }. Voor dit adres is er geen account, en er kan ook geen mee worden aangemaakt. Probeer een ander adres van jou. Heb je een account, log dan in met het adres dat erbij hoort.
mail-invitation-heading = Je bent uitgenodigd voor { $app }
mail-invitation-lede = De mensen achter { $app } nodigen { $address } uit om een account aan te maken. Open de link en accepteer. Een tweede mail controleert dan dat jij het bent, en je bent binnen. Geen wachtwoord om te onthouden.
mail-invitation-button = Uitnodiging accepteren
mail-test-heading = Testmail van { $app }
mail-test-lede = Mail van { $app } komt hier aan. Je hoeft niets te doen.
mail-add-address-heading = Bevestig je adres voor { $app }
mail-add-address-lede = Iemand wil { $address } toevoegen aan het account van { $account } bij { $app }. Ben jij dat, open dan de link. Daarna kun je met dit adres inloggen.
mail-add-address-lede-code = Iemand wil { $address } toevoegen aan het account van { $account } bij { $app }. Ben jij dat, typ dan deze code waar je aanvroeg. Daarna kun je met dit adres inloggen.
mail-add-address-button = Adres bevestigen
mail-address-taken-heading = Iemand probeerde je adres toe te voegen bij { $app }
mail-address-taken-lede = Iemand wilde { $address } toevoegen aan een ander account bij { $app }. Het hoort bij dat van jou, dus er is niets veranderd. Was jij dat, verwijder het dan eerst uit je account. Zo niet, dan hoef je niets te doen.
mail-step-up-heading = Bevestig dat jij het bent
mail-step-up-lede = Je staat op het punt om bij { $app } { $action }. Ben jij dat, open dan de link, en de pagina waar je aanvroeg gaat verder.
mail-step-up-lede-code = Je staat op het punt om bij { $app } { $action }. Ben jij dat, typ dan deze code waar je aanvroeg.
mail-step-up-button = Ja, ik ben het
mail-new-device-heading = Nieuwe login bij { $app }
mail-new-device-lede = { $browser }, { $place }, { $time }. Was jij dat? Dan hoef je niets te doen.
mail-new-device-lede-code = Was jij dat niet? Log die browser uit:
mail-new-device-button = Dit was ik niet
mail-address-added-heading = Er is een adres toegevoegd aan je account bij { $app }
mail-address-added-lede = Met { $address } kan vanaf nu op je account worden ingelogd.
mail-address-added-lede-code = Was jij dat niet? Verwijder het, en log de apparaten uit die je niet kent:
mail-address-added-button = Account bekijken
mail-address-removed-heading = Er is een adres verwijderd uit je account bij { $app }
mail-address-removed-lede = Met { $address } kan niet meer op je account worden ingelogd.
mail-address-removed-lede-code = Was jij dat niet? Log de apparaten uit die je niet kent:
mail-address-removed-button = Account bekijken
mail-primary-changed-heading = Je account bij { $app } heeft een ander hoofdadres
mail-primary-changed-lede = Mail en meldingen gaan vanaf nu naar { $address }.
mail-primary-changed-lede-code = Was jij dat niet? Zet het terug, en log de apparaten uit die je niet kent:
mail-primary-changed-button = Account bekijken
mail-account-deleted-heading = Je account bij { $app } is verwijderd
mail-account-deleted-lede = Alles wat { $app } over je wist, is weg. Dit is de laatste mail. Het adres is weer vrij, mocht je willen terugkomen.
mail-new-devices = { $n ->
    [one] { $n } nieuwe login bij { $app }
   *[other] { $n } nieuwe logins bij { $app }
}
mail-addresses-added = { $n ->
    [one] Er is { $n } adres toegevoegd aan je account bij { $app }
   *[other] Er zijn { $n } adressen toegevoegd aan je account bij { $app }
}
mail-addresses-removed = { $n ->
    [one] Er is { $n } adres verwijderd uit je account bij { $app }
   *[other] Er zijn { $n } adressen verwijderd uit je account bij { $app }
}
mail-primary-changes = Het hoofdadres van je account bij { $app } is { $n } keer gewijzigd
mail-several = Dit gebeurde { $n } keer sinds we je er het laatst over schreven. De nieuwste eerst:
mail-not-listed = Andere staan er niet bij, omdat alleen de tijd verschilt of omdat het er te veel waren.
mail-again = Opnieuw verstuurd op { $time }.
mail-again-last = Deze mail is opnieuw verstuurd op { $time }. De nieuwste geldt.
mail-or-open = Als de knop niets doet, open dan deze link:
mail-code-lead = Of typ deze code op de pagina waar je aanvroeg. Vertel hem nooit aan iemand:
mail-code-lead-alone = Typ hem op de pagina waar je aanvroeg. Vertel hem nooit aan iemand:
mail-same-browser = Open de link in de browser waarin je aanvroeg; in andere werkt hij niet.
mail-same-browser-today = Aanvragen voor dit adres zijn meermaals geweigerd. De rest van de dag werken links alleen in de browser die aanvroeg.
mail-number = In een andere browser vraagt de link om het getal op de pagina waar je aanvroeg.
mail-who-asked = Wie aanvroeg
mail-who-did = Waar het gebeurde
mail-address = Adres
mail-browser = Browser
mail-network = Netwerk
mail-place = Plaats
mail-time = Tijd
mail-lifetime = { $n ->
    [one] Link en code werken nog één minuut, en maar één keer.
   *[other] Link en code werken { $n } minuten, en maar één keer.
}
mail-lifetime-link = { $n ->
    [one] De link werkt nog één minuut, en maar één keer.
   *[other] De link werkt { $n } minuten, en maar één keer.
}
mail-lifetime-code = { $n ->
    [one] De code werkt nog één minuut, en maar één keer.
   *[other] De code werkt { $n } minuten, en maar één keer.
}
mail-invitation-lifetime = { $n ->
    [one] De uitnodiging geldt nog één dag, op elk apparaat, voor één account.
   *[other] De uitnodiging geldt { $n } dagen, op elk apparaat, voor één account.
}
mail-invitation-unexpected = Verwachtte je dit niet? Laat het liggen. Er gebeurt niets tenzij je de link opent en accepteert.
mail-not-you = Was jij dit niet? Zonder deze mail komt niemand binnen. Laat hem liggen, of sluit de aanvraag:
mail-decline = Dit was ik niet
mail-sample = Dit is een voorbeeld. De links en de code doen niets.
mail-subject-words = zon maan ster wolk regen sneeuw wind rivier meer zee eiland berg bos weide tuin boom blad bloem zaad steen brug boot bel lamp brood appel citroen honing vogel vis paard konijn
