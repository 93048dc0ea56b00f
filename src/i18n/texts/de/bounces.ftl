### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

bounces-no-mailbox = { $domain } sagt, dieses Postfach gibt es nicht. Stimmt die Adresse?
bounces-no-domain = { $domain } nimmt keine Mails an. Stimmt die Adresse?
bounces-full = { $domain } sagt, das Postfach ist voll.
bounces-unwanted = { $domain } hat die Mail nicht durchgelassen.
bounces-other = { $domain } hat die Mail zurückgeschickt. Stimmt die Adresse?
bounces-held-no-mailbox = Eine Mail an diese Adresse kam { $ago } zurück: { $domain } sagt, dieses Postfach gibt es nicht. Darum haben wir nichts geschickt.
bounces-held-other = Eine Mail an diese Adresse kam { $ago } zurück. Darum haben wir nichts geschickt.
bounces-title = Zurückgekommene Mails
bounces-lede = Adressen, an die { $app } sieben Tage lang nichts schickt oder keine Hinweise mehr.
bounces-none = Es kam nichts zurück.
bounces-row-no-mailbox = Kein solches Postfach, { $ago }
bounces-row-no-domain = Die Domain nimmt keine Mails an, { $ago }
bounces-row-other = Eine Mail kam { $ago } zurück
bounces-row-complained = { $ago } als Spam gemeldet: keine Hinweise mehr
bounces-lift = Wieder beschicken
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = Mails gehen wieder dorthin.
bounces-by-domain = Nach Domain
bounces-domain = Domain
bounces-came-back = Zurück
bounces-complaints = Gemeldet
