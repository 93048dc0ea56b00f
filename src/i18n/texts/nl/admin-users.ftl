### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

admin-users-title = Gebruikers
admin-users-lede = Iedereen met een account, nieuwste eerst.
admin-users-search = Adres of naam
admin-users-search-hint = Een deel ervan is genoeg.
admin-users-find = Zoeken
admin-users-reset = Iedereen tonen
admin-users-empty = Zo iemand is er niet.
admin-users-older = Ouder
admin-users-newer = Nieuwer
admin-users-admin = Beheer
admin-users-banned = Geblokkeerd
admin-users-since = Hier sinds { $since }
admin-users-back = Alle gebruikers
admin-users-addresses = E-mailadressen
admin-users-devices = Ingelogd op
admin-users-no-devices = Nergens ingelogd.
admin-users-end-all = Overal uitloggen
admin-users-ended = Dat apparaat is uitgelogd.
admin-users-ended-all = Overal uitgelogd.
admin-users-events = Onlangs
admin-users-no-events = Onlangs is er niets gebeurd.
admin-users-all-events = Alles over dit adres
admin-users-ban = Deze gebruiker blokkeren
admin-users-ban-lede = Logt deze gebruiker meteen overal uit en laat die niet meer binnen. De gebruiker krijgt er geen bericht van: inloggen ziet eruit zoals altijd.
admin-users-ban-it = Blokkeren
admin-users-is-banned = Geblokkeerd, en overal uitgelogd.
admin-users-is-reader = Dit ben jij. Iemand anders moet dat doen.
admin-users-is-last-admin = Verder mag niemand beheren. Laat dat eerst iemand anders doen.
admin-users-unban = De blokkade opheffen
admin-users-unban-lede = Inloggen kan dan weer. Van het account is niets verloren gegaan.
admin-users-unban-it = Weer toelaten
admin-users-is-unbanned = Inloggen kan weer.
