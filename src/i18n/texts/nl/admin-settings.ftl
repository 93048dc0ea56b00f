### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

admin-settings-title = Instellingen
admin-settings-lede = Hoe { $app } werkt. Een wijziging geldt vanaf de volgende aanvraag; wat al begonnen is, gaat verder zoals het begon.
admin-settings-navigation = Beheer
admin-settings-invitations = Uitnodigingen
admin-settings-users = Gebruikers
admin-settings-audit = Auditlog
admin-settings-save = Opslaan
admin-settings-save-label = Opslaan: { $group }
admin-settings-saved = Opgeslagen. Het geldt vanaf nu.
admin-settings-refused = Er is nog niets opgeslagen. De gemarkeerde instellingen gaan niet samen.
admin-settings-sections = Onderdelen
admin-settings-find = Een instelling zoeken
admin-settings-find-button = Zoeken
admin-settings-none-found = Geen instelling bevat die woorden.
admin-settings-unsaved = Nog niet opgeslagen:
admin-settings-undo = Ongedaan maken
admin-settings-differs = Niet de standaard
admin-settings-differing = { $n } niet de standaard
admin-settings-reset = Naar standaard
admin-settings-reset-label = { $setting }: terug naar standaard ({ $value })
admin-settings-reset-group = Deze allemaal naar standaard
admin-settings-always-on = Altijd aan: deze versie kent geen andere manier om mensen te bereiken.
admin-settings-zero = 0 betekent geen limiet.
admin-settings-on = aan
admin-settings-off = uit
admin-settings-nothing = niets
admin-settings-changed = Gewijzigd door { $who }, { $ago }. Standaard: { $value }.
admin-settings-put-back = Naar standaard teruggezet door { $who }, { $ago }.
admin-settings-command-line = de opdrachtregel
admin-settings-gone = iemand wiens account weg is
admin-settings-darkened = Woorden in deze kleur zijn slecht te lezen, daarom gebruiken we een donkerdere: { $colour }.
admin-settings-spans-seconds = { $n ->
    [one] { $n } seconde
   *[other] { $n } seconden
}
admin-settings-spans-minutes = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
admin-settings-spans-hours = { $n ->
    [one] 1 uur
   *[other] { $n } uur
}
admin-settings-spans-days = { $n ->
    [one] 1 dag
   *[other] { $n } dagen
}
admin-settings-faults-not-a-switch = Dit is aan of uit.
admin-settings-faults-out-of-bounds = Schrijf een heel getal van { $least } tot en met { $most }.
admin-settings-faults-out-of-span = Schrijf een tijd van { $least } tot en met { $most }, zoals 10 minuten of 2 uur.
admin-settings-faults-below-least = Minstens { $least }: { $why }
admin-settings-faults-below-least-or-off = 0 voor geen limiet, of minstens { $least }: { $why }
admin-settings-faults-ends-sessions = korter logt mensen uit terwijl ze een pagina lezen.
admin-settings-faults-outlasts-no-action = wat op het bewijs wachtte, zou niet op tijd verder kunnen.
admin-settings-faults-outruns-mail = zo lang doet mail erover, en niemand zou kunnen inloggen.
admin-settings-faults-spent-at-once = inloggen kost er een, en het nieuwe bewijs om dit te wijzigen nog een.
admin-settings-faults-not-a-choice = Kies een van deze: { $words }.
admin-settings-faults-not-a-text = { $n ->
    [one] Dat is te lang of bevat regeleinden: er past { $n } teken.
   *[other] Dat is te lang of bevat regeleinden: er passen { $n } tekens.
}
admin-settings-faults-empty = Dit moet worden ingevuld.
admin-settings-faults-not-a-colour = Schrijf # en zes cijfers of letters van a tot f, zoals #4261cd.
admin-settings-faults-not-a-picture = Schrijf een pad op deze server dat eindigt op .svg, .png of .webp, zoals /brand/logo.svg.
admin-settings-faults-not-a-url = Schrijf een adres dat begint met https://, of een pad dat begint met /; er passen 200 tekens.
admin-settings-faults-too-many-lines = { $n ->
    [one] Dat is te veel: er past { $n } regel.
   *[other] Dat is te veel: er passen { $n } regels.
}
admin-settings-faults-always-on = Dit kan niet uit: deze versie kent geen andere manier om mensen te bereiken.
admin-settings-faults-required-but-off = Een e-mailadres kan niet verplicht zijn als het uit staat.
admin-settings-faults-not-a-pattern = Regel { $entry } is geen adres en ook geen *@domain of *@*.domain.
admin-settings-faults-no-method = Laat een van de twee aan, anders kan niemand een nieuw adres bevestigen.
admin-settings-faults-no-strategy = Laat een van de twee aan, anders kan niemand inloggen, jij ook niet.
admin-settings-faults-longer-than-link = Dat is langer dan een link geldt, dus het zou nooit gebeuren.
admin-settings-faults-longer-than-session = Dat is langer dan je ooit ingelogd blijft. Maak het korter.
admin-settings-faults-more-than-a-day = Dat is meer in een uur dan in een dag.
admin-settings-faults-more-than-an-hour = Dat is meer in een minuut dan in een uur.
admin-settings-faults-not-offered = Deze taal hoort niet bij de talen om uit te kiezen.
admin-settings-setting-email-address-name = E-mailadres
admin-settings-setting-email-address-meaning = Mensen hebben een e-mailadres.
admin-settings-setting-email-required-name = Verplicht
admin-settings-setting-email-required-meaning = Niemand heeft een account zonder.
admin-settings-setting-email-verified-at-sign-up-name = Bevestigd bij het aanmaken
admin-settings-setting-email-verified-at-sign-up-meaning = Niemand komt binnen voordat het adres is bevestigd.
admin-settings-setting-verify-by-link-name = Link per mail
admin-settings-setting-verify-by-link-meaning = In de mail staat een link die het adres bevestigt.
admin-settings-setting-verify-by-code-name = Code per mail
admin-settings-setting-verify-by-code-meaning = In de mail staan zes cijfers om te typen waar de mail is aangevraagd.
admin-settings-setting-sign-in-by-link-name = Link per mail
admin-settings-setting-sign-in-by-link-meaning = In de mail staat een link waarmee je inlogt.
admin-settings-setting-sign-in-by-code-name = Code per mail
admin-settings-setting-sign-in-by-code-meaning = In de mail staan zes cijfers om te typen waar de mail is aangevraagd.
admin-settings-setting-sign-in-by-code-risk = Mensen laten zich overhalen een code aan een vreemde te vertellen; een link kun je niet voorlezen.
admin-settings-setting-other-browser-name = Geopend in een andere browser
admin-settings-setting-other-browser-meaning = Iemand kan op een laptop aanvragen en de link op een telefoon openen.
admin-settings-setting-other-browser-risk = Met één druk en zonder getal komt wie iemand tot die druk overhaalt in diens account.
admin-settings-choice-other-browser-number = Vraag om het getal op het scherm dat aanvroeg
admin-settings-choice-other-browser-button = Eén druk, geen getal
admin-settings-choice-other-browser-same-browser = Weigeren: alleen waar is aangevraagd
admin-settings-setting-verification-lifetime-name = Link en code gelden
admin-settings-setting-verification-lifetime-meaning = Lang genoeg voor trage mail, kort genoeg dat een oude mail niets opent.
admin-settings-setting-verification-lifetime-risk = Hoogstens tien minuten, zodat een oude mailbox geen sleutelbos is.
admin-settings-setting-resend-after-name = Opnieuw versturen na
admin-settings-setting-resend-after-meaning = Hoe lang mensen wachten voordat ze de mail opnieuw kunnen aanvragen.
admin-settings-setting-resend-same-while-name = Zelfde link bij nog minstens
admin-settings-setting-resend-same-while-meaning = Een opnieuw verstuurde mail heeft dezelfde link en code zolang die nog zo lang gelden; daarna nieuwe.
admin-settings-setting-proof-lifetime-name = Een bewijs geldt
admin-settings-setting-proof-lifetime-meaning = Hoe lang na het inloggen mensen iets belangrijks mogen doen, zoals hun account verwijderen, zonder nieuwe mail.
admin-settings-setting-proof-lifetime-risk = Hoe langer, hoe meer iemand kan doen op een computer die open is achtergelaten.
admin-settings-setting-code-tries-name = Verkeerde codes
admin-settings-setting-code-tries-meaning = Zoveel verkeerde codes beëindigen een aanvraag.
admin-settings-setting-code-tries-risk = Zonder limiet remt niets het raden dan de grens van 100 op rij voor één adres.
admin-settings-setting-number-tries-name = Verkeerde getallen
admin-settings-setting-number-tries-meaning = Zoveel verkeerde getallen op een ander apparaat beëindigen een aanvraag.
admin-settings-setting-number-tries-risk = Er zijn maar honderd getallen: elke extra poging maakt raden makkelijker.
admin-settings-setting-mails-per-address-interval-name = Tijd tussen mails naar één adres
admin-settings-setting-mails-per-address-interval-meaning = Wie ze ook aanvraagt.
admin-settings-setting-mails-per-address-hour-name = Mails naar één adres per uur
admin-settings-setting-mails-per-address-hour-meaning = Voorkomt dat inboxen overstromen.
admin-settings-setting-mails-per-address-day-name = Mails naar één adres per dag
admin-settings-setting-mails-per-address-day-meaning = Voorkomt dat inboxen overstromen.
admin-settings-setting-mails-per-hour-name = Mails per uur, alles bij elkaar
admin-settings-setting-mails-per-hour-meaning = Wat je mailserver aankan. Wie ingelogd is, of aanvraagt waar al eerder is ingelogd, mag door; meldingen komen erbovenop.
admin-settings-setting-check-domains-name = Domeinen controleren vóór het mailen
admin-settings-setting-check-domains-meaning = DNS zegt of een domein bestaat en mail aanneemt, hoogstens een seconde lang. Antwoordt het niet, dan gaat de mail weg.
admin-settings-setting-starts-per-network-minute-name = Aanvragen van één netwerk per minuut
admin-settings-setting-starts-per-network-minute-meaning = Een kantoor deelt vaak één netwerk.
admin-settings-setting-starts-per-network-hour-name = Aanvragen van één netwerk per uur
admin-settings-setting-starts-per-network-hour-meaning = Een kantoor deelt vaak één netwerk.
admin-settings-setting-session-idle-name = Uitgelogd na niets doen gedurende
admin-settings-setting-session-idle-meaning = Telt vanaf de laatst geopende pagina.
admin-settings-setting-session-lifetime-name = Hoe dan ook uitgelogd na
admin-settings-setting-session-lifetime-meaning = Telt vanaf het inloggen.
admin-settings-setting-session-lifetime-risk = Zonder limiet blijft een verloren telefoon ingelogd zolang die wordt gebruikt.
admin-settings-setting-multi-session-name = Meerdere accounts in één browser
admin-settings-setting-multi-session-meaning = Mensen kunnen bij meerdere accounts zijn ingelogd en ertussen wisselen.
admin-settings-setting-first-name-name = Voornaam
admin-settings-setting-first-name-meaning = Of nieuwe mensen ernaar wordt gevraagd.
admin-settings-choice-name-off = Niet gevraagd
admin-settings-choice-name-optional = Gevraagd, mag leeg blijven
admin-settings-choice-name-required = Verplicht
admin-settings-setting-last-name-name = Achternaam
admin-settings-setting-last-name-meaning = Of nieuwe mensen ernaar wordt gevraagd.
admin-settings-setting-sign-up-mode-name = Wie een account mag aanmaken
admin-settings-setting-sign-up-mode-meaning = Open: iedereen. Uitnodiging: wie je uitnodigt. Gesloten: niemand nieuw. Wie een account heeft, logt in zoals voorheen.
admin-settings-choice-sign-up-mode-open = Open: iedereen
admin-settings-choice-sign-up-mode-invitation = Op uitnodiging
admin-settings-choice-sign-up-mode-closed = Gesloten: niemand nieuw
admin-settings-setting-allowed-addresses-name = Adressen die mee mogen doen
admin-settings-setting-allowed-addresses-meaning = Eén per regel: een adres, *@domain of *@*.domain. Staat er niets, dan mogen ze allemaal. Ze gaan voor de geblokkeerde.
admin-settings-setting-blocked-addresses-name = Adressen die niet mee mogen doen
admin-settings-setting-blocked-addresses-meaning = Eén per regel, op dezelfde manier geschreven.
admin-settings-setting-sub-addresses-name = Adressen met een label mogen meedoen
admin-settings-setting-sub-addresses-meaning = Zoals jane+news@example.com. Eén mailbox heeft er zoveel als je wilt.
admin-settings-setting-block-disposable-name = Wegwerpadressen weigeren
admin-settings-setting-block-disposable-meaning = Volgens een lijst van aanbieders, die er soms naast zit.
admin-settings-setting-terms-url-name = Gebruiksvoorwaarden
admin-settings-setting-terms-url-meaning = Waar ze staan. Nieuwe mensen accepteren ze met een vinkje.
admin-settings-setting-privacy-url-name = Privacybeleid
admin-settings-setting-privacy-url-meaning = Waar het staat. Nieuwe mensen accepteren het met een vinkje.
admin-settings-setting-legal-version-name = Versie van beide
admin-settings-setting-legal-version-meaning = Wordt bewaard bij iedereen die ze accepteerde.
admin-settings-setting-delete-account-name = Mensen mogen hun account verwijderen
admin-settings-setting-delete-account-meaning = Alles van hen verdwijnt, meteen en voorgoed.
admin-settings-setting-audit-kept-days-name = Dagen dat het auditlog wordt bewaard
admin-settings-setting-audit-kept-days-meaning = Wat ouder is, wordt vergeten; 0 bewaart het voor altijd.
admin-settings-setting-languages-name = Talen om uit te kiezen
admin-settings-setting-languages-meaning = Eén per regel, met de code, zoals en of pt-BR. Staat hier niets, dan alle. Iedereen krijgt de taal waar de browser om vraagt, en kan een andere kiezen.
admin-settings-setting-default-language-name = Standaardtaal
admin-settings-setting-default-language-meaning = Voor browsers die om geen van deze talen vragen.
admin-settings-setting-app-name-name = Naam
admin-settings-setting-app-name-meaning = Staat op elk scherm en in elke mail.
admin-settings-setting-sender-name = Afzender
admin-settings-setting-sender-meaning = De naam waaronder mails komen. Hun adres blijft dat van de configuratie; staat hier niets, dan de naam ook.
admin-settings-setting-logo-name = Logo
admin-settings-setting-logo-meaning = Een pad op deze server naar een afbeelding, naast de naam getoond. Zet het bestand in de map brand van de site root en typ /brand/ en de naam ervan.
admin-settings-setting-accent-name = Accentkleur
admin-settings-setting-accent-meaning = De kleur van knoppen en links. Staat hier niets, dan de onze.
admin-settings-group-contact-name = Contactgegevens
admin-settings-group-contact-meaning = Waaraan mensen worden herkend.
admin-settings-group-verification-name = Manieren om te bevestigen
admin-settings-group-verification-meaning = Hoe een nieuw adres wordt bevestigd: bij het aanmaken, en wanneer iemand er een aan zijn account toevoegt.
admin-settings-group-sign-in-name = Manieren om in te loggen
admin-settings-group-sign-in-meaning = Hoe mensen inloggen, en hoe ze laten zien dat zij het nog zijn vóór iets belangrijks.
admin-settings-group-other-browser-name = Links in een andere browser
admin-settings-group-other-browser-meaning = Wat er gebeurt als een link ergens anders wordt geopend dan waar die is aangevraagd.
admin-settings-group-lifetimes-name = Geldigheid
admin-settings-group-lifetimes-meaning = Hoe lang dingen gelden, zoals 10 minuten of 30 seconden.
admin-settings-group-limits-name = Limieten
admin-settings-group-limits-meaning = Hoe vaak dingen mogen worden geprobeerd.
admin-settings-group-sessions-name = Ingelogd blijven
admin-settings-group-sessions-meaning = Hoe lang mensen ingelogd blijven, zoals 7 dagen of 12 uur.
admin-settings-group-sign-up-name = Account aanmaken
admin-settings-group-sign-up-meaning = Wat nieuwe mensen wordt gevraagd.
admin-settings-group-accounts-name = Accounts
admin-settings-group-accounts-meaning = Wat mensen met hun account mogen doen.
admin-settings-group-languages-name = Talen
admin-settings-group-languages-meaning = De talen van schermen en mails.
admin-settings-group-look-name = Uiterlijk en naam
admin-settings-group-look-meaning = Wat mensen zien, op schermen en in mails.
