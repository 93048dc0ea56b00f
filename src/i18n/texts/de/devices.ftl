### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

devices-title = Wo du angemeldet bist
devices-lede = Browser und Geräte, die dein Konto öffnen können. Melde ab, was du nicht kennst.
devices-this = Dieses Gerät
devices-began = Angemeldet { $began }, { $way }
devices-seen = Zuletzt gesehen { $seen }
devices-by-link = per Link
devices-by-code = per Code
devices-end = Abmelden
devices-end-label = { $browser } abmelden
devices-others = Überall sonst
devices-others-lede = Meldet sofort alle anderen Browser und Geräte ab.
devices-end-others = Alle anderen abmelden
devices-only-this = Du bist nirgends sonst angemeldet.
devices-ended = Abgemeldet.
devices-ended-others = Überall sonst abgemeldet.
devices-back = Dein Konto
devices-ended-here = Du wurdest hier von einem anderen Gerät aus abgemeldet.
devices-ran-out = Du wurdest hier nach einer Weile sicherheitshalber abgemeldet.
devices-report = Das warst nicht du?
devices-report-lede = Wir melden diesen Browser sofort ab. Dein Konto und deine Adressen bleiben, wie sie sind.
devices-report-one = Abmelden
devices-report-all = Alle Geräte abmelden
devices-report-over = Dieser Browser ist abgemeldet
devices-report-over-lede = Sicherheitshalber kannst du auch alle anderen Geräte abmelden.
devices-report-all-over = Alle Geräte sind abgemeldet
devices-report-all-over-lede = Gerade ist niemand in deinem Konto. Du kannst dich jederzeit wieder anmelden.
devices-report-invalid-lede = Mailprogramme schneiden Links manchmal ab. Öffne ihn noch einmal aus der Mail, oder sieh deine Geräte an.
