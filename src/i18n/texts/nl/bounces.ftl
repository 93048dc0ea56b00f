### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

bounces-no-mailbox = { $domain } zegt dat dit postvak niet bestaat. Klopt het adres?
bounces-no-domain = { $domain } neemt geen mail aan. Klopt het adres?
bounces-full = { $domain } zegt dat het postvak vol is.
bounces-unwanted = { $domain } liet de mail niet door.
bounces-other = { $domain } stuurde de mail terug. Klopt het adres?
bounces-held-no-mailbox = Een mail aan dit adres kwam { $ago } terug: { $domain } zegt dat dit postvak niet bestaat. Daarom hebben we niets gestuurd.
bounces-held-other = Een mail aan dit adres kwam { $ago } terug. Daarom hebben we niets gestuurd.
bounces-title = Teruggekomen mail
bounces-lede = Adressen waaraan { $app } zeven dagen niets stuurt, of geen meldingen meer.
bounces-none = Er kwam niets terug.
bounces-row-no-mailbox = Geen zo’n postvak, { $ago }
bounces-row-no-domain = Het domein neemt geen mail aan, { $ago }
bounces-row-other = Een mail kwam { $ago } terug
bounces-row-complained = { $ago } als spam gemeld: geen meldingen meer
bounces-lift = Weer mailen
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = Er gaat weer mail naartoe.
bounces-by-domain = Per domein
bounces-domain = Domein
bounces-came-back = Terug
bounces-complaints = Gemeld
