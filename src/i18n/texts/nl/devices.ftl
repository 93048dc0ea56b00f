### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

devices-title = Waar je bent ingelogd
devices-lede = Browsers en apparaten die je account kunnen openen. Log uit wat je niet kent.
devices-this = Dit apparaat
devices-began = Ingelogd { $began }, { $way }
devices-seen = Laatst gezien { $seen }
devices-by-link = via een link
devices-by-code = met een code
devices-end = Uitloggen
devices-end-label = { $browser } uitloggen
devices-others = Overal elders
devices-others-lede = Logt meteen elke browser en elk apparaat uit, behalve dit.
devices-end-others = Alle andere uitloggen
devices-only-this = Je bent nergens anders ingelogd.
devices-ended = Uitgelogd.
devices-ended-others = Overal elders uitgelogd.
devices-back = Je account
devices-ended-here = Je bent hier uitgelogd vanaf een ander apparaat.
devices-ran-out = Je bent hier na een tijdje uitgelogd, voor de zekerheid.
devices-report = Was jij dit niet?
devices-report-lede = We loggen die browser meteen uit. Je account en je adressen blijven zoals ze zijn.
devices-report-one = Uitloggen
devices-report-all = Alle apparaten uitloggen
devices-report-over = Die browser is uitgelogd
devices-report-over-lede = Voor de zekerheid kun je ook alle andere apparaten uitloggen.
devices-report-all-over = Alle apparaten zijn uitgelogd
devices-report-all-over-lede = Nu is er niemand in je account. Je kunt altijd weer inloggen.
devices-report-invalid-lede = Mailprogramma’s kappen links soms af. Open de link nog een keer vanuit de mail, of bekijk je apparaten.
