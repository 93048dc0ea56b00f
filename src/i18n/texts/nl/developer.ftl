### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

mailbox-title = Ontwikkelmailbox
mailbox-lede = Mail komt hier terecht in plaats van deze machine te verlaten. Die blijft alleen in het geheugen.
mailbox-empty = Nog geen mail. Die verschijnt hier vanzelf.
mailbox-html = HTML
mailbox-text = Tekst
mailbox-source = Bron
mailbox-to = Aan { $address }
mailbox-all = Alle mails tonen
example-title = Een voorbeeld
example-lede = Een pagina, een serverfunctie en een route die weten wie je bent.
example-greeting = De server groet **{ $address }**.
example-private = Alleen voor jou
example-private-lede = Je ziet dit omdat je bent ingelogd.
example-route = Vraag de route wie je bent
example-sign-in = Inloggen
example-back = Terug naar het voorbeeld
