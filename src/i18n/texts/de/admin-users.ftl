### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

admin-users-title = Personen
admin-users-lede = Alle, die ein Konto haben, die Neuesten zuerst.
admin-users-search = Adresse oder Name
admin-users-search-hint = Ein Teil davon genügt.
admin-users-find = Suchen
admin-users-reset = Alle zeigen
admin-users-empty = Niemand, auf den das passt.
admin-users-older = Ältere
admin-users-newer = Neuere
admin-users-admin = Verwaltung
admin-users-banned = Gesperrt
admin-users-since = Dabei seit: { $since }
admin-users-back = Alle Personen
admin-users-addresses = E-Mail-Adressen
admin-users-devices = Angemeldet auf
admin-users-no-devices = Nirgends angemeldet.
admin-users-end-all = Überall abmelden
admin-users-ended = Das Gerät ist abgemeldet.
admin-users-ended-all = Überall abgemeldet.
admin-users-events = Zuletzt
admin-users-no-events = Zuletzt ist nichts geschehen.
admin-users-all-events = Alles zu dieser Adresse
admin-users-ban = Diese Person sperren
admin-users-ban-lede = Meldet sie sofort überall ab und lässt sie nicht mehr hinein. Sie erfährt es nicht: Anmelden sieht aus wie immer.
admin-users-ban-it = Sperren
admin-users-is-banned = Gesperrt und überall abgemeldet.
admin-users-is-reader = Das bist du. Das muss jemand anderes tun.
admin-users-is-last-admin = Sonst darf niemand verwalten. Gib erst jemand anderem das Recht.
admin-users-unban = Sperre aufheben
admin-users-unban-lede = Die Person kann sich wieder anmelden. Vom Konto ging nichts verloren.
admin-users-unban-it = Wieder hineinlassen
admin-users-is-unbanned = Die Person kann sich wieder anmelden.
