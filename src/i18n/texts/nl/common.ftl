### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

frame-foot = Beschermd door een mail die alleen jouw inbox kan openen
frame-skip = Naar de inhoud
frame-language = Taal: { $name }
frame-not-found = Hier is niets
frame-go-to-app = Naar { $app }
frame-fault = Dat ligt aan ons
frame-other-link = Deze pagina hoort bij een andere link
frame-to-last-link = Toon de link die ik het laatst opende
frame-no-link = Je browser heeft de link niet bewaard
frame-no-link-lede = De browser bewaart kennelijk geen cookies van deze site. Sta ze toe en open de link in de mail nog een keer, of open die in een andere browser.
frame-no-link-code = Of typ de code uit dezelfde mail op de pagina waar je begon.
frame-fault-lede = We hebben het genoteerd. Niets van wat je deed is verloren.
frame-try-again = Opnieuw proberen
frame-sign-out = Uitloggen
home-title = Welkom bij { $app }
home-lede = Eén mail, en je bent binnen. Geen wachtwoord om te onthouden.
home-sign-in = Inloggen
home-sign-up = Account aanmaken
home-welcome = Je bent binnen
home-signed-in-as = Ingelogd als **{ $address }**.
home-account = Je account
actions-add-address = een e-mailadres toe te voegen
actions-remove-address = een e-mailadres te verwijderen
actions-make-primary = je hoofdadres te wijzigen
actions-end-sessions = andere apparaten uit te loggen
actions-delete-account = je account te verwijderen
actions-administer = deze instantie te beheren
browser-on-system = { $browser } op { $system }
near-place = in de buurt van { $place }
in-network = netwerk { $place }
some-browser = Een browser
just-now = zojuist
minutes-ago = { $n ->
    [one] 1 minuut geleden
   *[other] { $n } minuten geleden
}
hours-ago = { $n ->
    [one] 1 uur geleden
   *[other] { $n } uur geleden
}
days-ago = { $n ->
    [1] gisteren
   *[other] { $n } dagen geleden
}
