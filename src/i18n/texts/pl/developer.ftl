### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

mailbox-title = Skrzynka deweloperska
mailbox-lede = E-maile trafiają tutaj, zamiast opuszczać ten komputer. Są tylko w pamięci.
mailbox-empty = Nie ma jeszcze e-maili. Pojawią się tu same.
mailbox-html = HTML
mailbox-text = Tekst
mailbox-source = Źródło
mailbox-to = Do: { $address }
mailbox-all = Pokaż wszystkie e-maile
example-title = Przykład
example-lede = Strona, funkcja serwera i trasa, które wiedzą, kim jesteś.
example-greeting = Serwer pozdrawia: **{ $address }**.
example-private = Tylko dla ciebie
example-private-lede = Widzisz to, bo trwa twoja sesja.
example-route = Zapytaj trasę, kim jesteś
example-sign-in = Zaloguj się
example-back = Wróć do przykładu
