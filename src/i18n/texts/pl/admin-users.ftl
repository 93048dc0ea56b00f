### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

admin-users-title = Użytkownicy
admin-users-lede = Wszyscy, którzy mają konto, od najnowszych.
admin-users-search = Adres, imię lub nazwisko
admin-users-search-hint = Wystarczy fragment.
admin-users-find = Szukaj
admin-users-reset = Pokaż wszystkich
admin-users-empty = Nie ma nikogo takiego.
admin-users-older = Starsi
admin-users-newer = Nowsi
admin-users-admin = Admin
admin-users-banned = Blokada
admin-users-since = Konto założone: { $since }
admin-users-back = Wszyscy użytkownicy
admin-users-addresses = Adresy e-mail
admin-users-devices = Zalogowane urządzenia
admin-users-no-devices = Brak zalogowanych urządzeń.
admin-users-end-all = Wyloguj wszędzie
admin-users-ended = To urządzenie jest wylogowane.
admin-users-ended-all = Wylogowano wszędzie.
admin-users-events = Ostatnio
admin-users-no-events = Ostatnio nic się nie działo.
admin-users-all-events = Wszystko o tym adresie
admin-users-ban = Blokada użytkownika
admin-users-ban-lede = Od razu wylogowuje tę osobę wszędzie i więcej jej nie wpuszcza. Nie mówimy jej o tym: logowanie wygląda tak jak zawsze.
admin-users-ban-it = Zablokuj
admin-users-is-banned = Zablokowano i wylogowano wszędzie.
admin-users-is-reader = To ty. Musi to zrobić ktoś inny.
admin-users-is-last-admin = Nikt inny nie może administrować. Najpierw nadaj tę rolę komuś innemu.
admin-users-unban = Zdjęcie blokady
admin-users-unban-lede = Ta osoba będzie mogła znów się zalogować. Nic z jej konta nie przepadło.
admin-users-unban-it = Zdejmij blokadę
admin-users-is-unbanned = Ta osoba może znów się zalogować.
