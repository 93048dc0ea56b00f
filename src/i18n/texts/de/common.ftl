### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

frame-foot = Geschützt durch eine Mail, die nur dein Postfach öffnen kann
frame-skip = Zum Inhalt springen
frame-language = Sprache: { $name }
frame-not-found = Hier ist nichts
frame-go-to-app = Zu { $app }
frame-fault = Das liegt an uns
frame-other-link = Diese Seite gehört zu einem anderen Link
frame-to-last-link = Zuletzt geöffneten Link zeigen
frame-no-link = Dein Browser hat den Link nicht behalten
frame-no-link-lede = Er behält wohl keine Cookies dieser Seite. Erlaube sie und öffne den Link in der Mail noch einmal, oder öffne ihn in einem anderen Browser.
frame-no-link-code = Oder gib den Code aus derselben Mail auf der Seite ein, auf der du angefangen hast.
frame-fault-lede = Wir haben es notiert. Nichts von dem, was du getan hast, ist verloren.
frame-try-again = Noch einmal versuchen
frame-sign-out = Abmelden
home-title = Willkommen bei { $app }
home-lede = Eine Mail, und du bist drin. Kein Passwort, das du dir merken musst.
home-sign-in = Anmelden
home-sign-up = Konto anlegen
home-welcome = Du bist drin
home-signed-in-as = Angemeldet als **{ $address }**.
home-account = Dein Konto
actions-add-address = eine E-Mail-Adresse hinzuzufügen
actions-remove-address = eine E-Mail-Adresse zu entfernen
actions-make-primary = deine Hauptadresse zu ändern
actions-end-sessions = andere Geräte abzumelden
actions-delete-account = dein Konto zu löschen
actions-administer = diese Instanz zu verwalten
browser-on-system = { $browser } auf { $system }
near-place = in der Nähe von { $place }
in-network = Netz { $place }
some-browser = Ein Browser
just-now = gerade eben
minutes-ago = { $n ->
    [one] vor 1 Minute
   *[other] vor { $n } Minuten
}
hours-ago = { $n ->
    [one] vor 1 Stunde
   *[other] vor { $n } Stunden
}
days-ago = { $n ->
    [1] gestern
   *[other] vor { $n } Tagen
}
