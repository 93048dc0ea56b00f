### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

unseen-in-address = Teken { $n } van dit adres is er een dat niemand ziet ({ $character }). Wis het, of typ het adres met de hand.
unseen-zero-width-space = spatie zonder breedte
unseen-joiner = onzichtbaar verbindingsteken
unseen-soft-hyphen = zacht afbreekstreepje
unseen-no-break-space = harde spatie
unseen-byte-order-mark = byte order mark
unseen-direction = teken voor de schrijfrichting
unseen-tab = tab
unseen-line-break = regeleinde
refusals-invalid-title = Die aanvraag past niet
refusals-invalid-advice = Er staat iets in dat niet te lezen is. Ga terug en probeer het nog een keer.
refusals-signed-out-title = Je bent uitgelogd
refusals-signed-out-advice = Log in en probeer het nog een keer.
refusals-cross-origin-title = Dat kwam van een andere site
refusals-cross-origin-advice = Aanvragen die iets wijzigen, worden alleen van de eigen pagina’s van deze site aangenomen. Er is dus niets gedaan.
refusals-forbidden-title = Je mag dit niet doen
refusals-forbidden-advice = Misschien mag een ander account het wel. Vraag het aan wie deze site beheert.
refusals-refused-title = Dat lukte niet
refusals-refused-advice = Het is geweigerd. Ga terug en probeer het op een andere manier.
refusals-not-found-title = Hier is niets
refusals-not-found-advice = Misschien zit er een typefout in het adres.
refusals-method-title = Dat kan hier niet
refusals-method-advice = Dit adres neemt zulke aanvragen niet aan.
refusals-too-slow-title = Dat duurde te lang
refusals-too-slow-advice = De aanvraag kwam niet op tijd aan. Probeer het nog een keer.
refusals-too-large-title = Dat is te veel
refusals-too-large-advice = De aanvraag is groter dan elk formulier hier. Er is niets gedaan.
refusals-url-too-long-title = Dat adres is te lang
refusals-url-too-long-advice = Niets hier heeft zo’n lang adres.
refusals-media-type-title = Dat is geen formulier
refusals-media-type-advice = Dit adres neemt alleen formulieren aan. Er is niets gedaan.
refusals-unknown-host-title = Je bent er bijna
refusals-unknown-host-advice = Deze server luistert naar een ander adres: { $origin }
refusals-too-many-title = Dat was veel tegelijk
refusals-too-many-advice = Wacht even en probeer het dan nog een keer.
refusals-head-too-large-title = Je browser stuurde te veel
refusals-head-too-large-advice = De browser stuurt meer cookies of headers dan deze server aanneemt. Verwijder de cookies van deze site en probeer het dan nog een keer.
refusals-failed-title = Dat ligt aan ons
refusals-failed-advice = Hier ging iets mis. We hebben het genoteerd. Probeer het zo nog een keer.
refusals-unavailable-title = Zo weer terug
refusals-unavailable-advice = De server kan nu even niet werken. Niets van wat je deed is verloren. Probeer het zo nog een keer.
refusals-start-again = Opnieuw beginnen
refusals-go-there = Naar { $origin }
errors-malformed-address = Dat lijkt geen e-mailadres.
errors-no-ending = Dat adres heeft geen eind, zoals .com. Ontbreekt er iets?
errors-address-listed = Nieuwe accounts kunnen dit adres hier niet gebruiken. Probeer een ander, of log in als je een account hebt.
errors-address-tagged = Laat het deel na +, = of # weg: nieuwe accounts gebruiken hier het gewone adres.
errors-address-disposable = Dat adres bestaat maar even. Gebruik er een dat je houdt, of log in als je een account hebt.
errors-address-no-domain = Dat domein bestaat niet. Klopt het adres?
errors-address-no-mail = Dat domein neemt geen mail aan. Klopt het adres?
errors-missing-consent = Zet het vinkje om verder te gaan.
errors-no-attempt = Deze aanvraag is in deze browser niet meer open. Begin opnieuw.
errors-wrong-code-alone = Die code klopt niet. Komt die uit de nieuwste mail?
errors-wrong-code = { $n ->
    [one] Die code klopt niet. Nog één poging.
   *[other] Die code klopt niet. Nog { $n } pogingen.
}
errors-malformed-code = De code heeft zes cijfers. Je vindt die in de mail.
errors-wrong-number-alone = Dat is niet het getal.
errors-wrong-number = { $n ->
    [one] Dat is niet het getal. Nog één poging.
   *[other] Dat is niet het getal. Nog { $n } pogingen.
}
errors-missing-number = Typ de twee cijfers die staan op het apparaat waar is aangevraagd.
errors-missing-field = Dit moet worden ingevuld.
errors-invalid-name = Dat is te lang, of bevat tekens die een naam niet kan hebben.
errors-attempt-ended = Deze aanvraag is afgelopen. Met een nieuwe mail kun je verder.
errors-too-many-codes = Te veel verkeerde codes voor dit adres. Gebruik de link; in een nieuwe mail staat er een.
errors-address-wanted = Te veel verkeerde codes voor dit adres. Ga naar “Inloggen” en typ het daar: met de link in die mail kun je verder.
errors-invalid-link = Deze link is niet volledig. Open hem nog een keer vanuit de mail.
errors-cookies-needed = Je browser bewaart geen cookies van deze site en kon dus niet terug naar je aanvraag. Er is niets verstuurd. Sta cookies van deze site toe en druk dan nog een keer op de knop.
errors-signed-out = Je bent hier niet meer ingelogd.
errors-step-up-required = Eerst even controleren dat jij het bent. We hebben je een mail gestuurd.
errors-address-exists = Dat adres staat al in je account.
errors-too-many-addresses = Meer passen er niet: tien adressen, waarvan vijf onbevestigd. Verwijder er eerst een.
errors-last-address = Dit is je enige bevestigde adres. Voeg eerst een ander toe.
errors-primary-address = Dit is je hoofdadres. Maak eerst een ander adres je hoofdadres.
errors-last-admin = Dit is de enige beheerder. Laat eerst iemand anders beheren.
errors-wrong-confirmation = Dat is niet je hoofdadres. Typ het zoals het er staat.
errors-not-found = Dat is er niet meer.
errors-limited = { $n ->
    [one] Dat waren veel pogingen. Over één seconde kun je het weer vragen; wat je typte, blijft hier staan.
   *[other] Dat waren veel pogingen. Over { $n } seconden kun je het weer vragen; wat je typte, blijft hier staan.
}
errors-limited-minutes = { $n ->
    [one] Dat waren veel pogingen. Over { $n } minuut kun je het weer vragen; wat je typte, blijft hier staan.
   *[other] Dat waren veel pogingen. Over { $n } minuten kun je het weer vragen; wat je typte, blijft hier staan.
}
errors-other-link = Je hebt in deze browser inmiddels een andere link geopend, dus er is niets gedaan. Wil je met deze aanvraag verder, open dan de link in de mail ervan nog een keer.
errors-other-notice = Je hebt in deze browser inmiddels een andere link geopend, dus er is niets gedaan. Wil je deze login melden, open dan “Dit was ik niet” in de mail ervan nog een keer.
errors-other-invitation = Je hebt in deze browser inmiddels een andere link geopend, dus er is niets gedaan. Wil je deze uitnodiging accepteren, open dan de link in de mail ervan nog een keer.
errors-bad-request = Er klopt iets niet in die aanvraag. Ga terug en probeer het nog een keer.
errors-hook-failed = Dat kan op dit moment niet. Probeer het straks nog eens.
errors-unavailable = Dat ligt aan ons. We hebben het genoteerd. Niets van wat je deed is verloren.
