### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

landing-moment = Eén moment…
landing-moment-lede = Je opende de link waar je die aanvroeg. Meer hebben we niet nodig.
landing-finish = Inloggen afronden
landing-finish-sign-up = Account aanmaken
landing-by-code = Nu de code uit de mail
landing-by-code-lede = Die staat in de mail met deze link. Programma’s die mail controleren, drukken ook op links, maar alleen jij leest de code.
landing-is-this-you = Ben jij aan het inloggen?
landing-asked = Iemand wil inloggen bij { $app } als **{ $address }**.
landing-is-this-you-sign-up = Maak jij een account aan?
landing-asked-sign-up = Iemand wil een account bij { $app } voor **{ $address }**.
landing-is-this-you-profile = Is dit jouw adres?
landing-asked-profile = Iemand wil **{ $address }** toevoegen aan het account van **{ $account }** bij { $app }.
landing-is-this-you-step-up = Ben jij dit?
landing-asked-step-up = Iemand die is ingelogd als **{ $account }** staat op het punt om { $action }.
landing-yes = Ja, dit ben ik
landing-proven-profile = { $address } is bevestigd
landing-proven-profile-lede = Het hoort bij het account van **{ $account }**; vanaf nu kun je daar met dit adres inloggen. Je kunt deze pagina sluiten.
landing-proven-step-up = Bedankt, jij bent het
landing-proven-step-up-lede = De pagina waar je aanvroeg gaat vanzelf verder. Deze kun je sluiten.
landing-to-account = Naar je account
landing-device = Apparaat
landing-near = Netwerk
landing-place = Plaats
landing-when = Aangevraagd
landing-number = Getal op dat apparaat
landing-number-hint = Zie je daar geen getal? Dan was jij het niet.
landing-there = Daar inloggen
landing-here = Liever hier inloggen
landing-not-me = Dit was ik niet
landing-replaces = Je bent hier ingelogd als **{ $address }**. Als je hier inlogt, komt dat daarvoor in de plaats.
landing-refuse = Was jij dit niet?
landing-refuse-lede = We sluiten de aanvraag, en niemand komt binnen. Je account blijft zoals het is.
landing-there-done = Klaar. { $browser } is ingelogd.
landing-there-done-lede = Je kunt deze pagina sluiten.
landing-missing = Nog één ding
landing-missing-lede = { $app } heeft nog iets nodig, dan ben je binnen.
landing-same-browser = Open de link waar je begon
landing-same-browser-lede = Deze link geldt alleen in de browser die erom vroeg. Open hem daar, of begin hier opnieuw.
landing-start-here = Hier opnieuw beginnen
landing-declined = Goed gezien
landing-declined-lede = Die aanvraag is gesloten; niemand is binnengekomen.
landing-who-asked = Wie aanvroeg: { $browser }, { $place }, { $time }.
landing-failed = Dat was twee keer niet het getal
landing-failed-lede = We hebben deze aanvraag voor de zekerheid gesloten. Niemand is binnengekomen.
landing-expired = Deze link is verlopen
landing-expired-lede = { $n ->
    [one] Links werken één minuut, zodat een oude mail je account niet kan openen. Er is niets verloren.
   *[other] Links werken { $n } minuten, zodat een oude mail je account niet kan openen. Er is niets verloren.
}
landing-used = Deze link is al gebruikt
landing-used-lede = Elke link werkt één keer. Je kunt altijd een nieuwe krijgen.
landing-superseded = We hebben een nieuwere link gestuurd
landing-superseded-lede = Open de laatste mail, of vraag een nieuwe aan.
landing-abandoned = Deze aanvraag is geannuleerd
landing-abandoned-lede = Dat gebeurde in de browser die aanvroeg. Je kunt hier opnieuw beginnen.
landing-invalid = Deze link is niet volledig
landing-invalid-lede = Mailprogramma’s kappen links soms af. Open de link nog een keer vanuit de mail, of typ de code.
landing-mail-new = Nieuwe link mailen naar { $address }
landing-sign-in-again = Opnieuw inloggen
