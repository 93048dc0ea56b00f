### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

admin-mails-title = E-maile
admin-mails-lede = Każdy e-mail, który wysyła { $app }, w każdym języku, ze zmyślonymi danymi.
admin-mails-which = E-mail
admin-mails-language = Język
admin-mails-show = Pokaż
admin-mails-group-sign-in = Logowanie
admin-mails-group-sign-up = Zakładanie konta
admin-mails-group-account = Zmiany na koncie
admin-mails-group-notices = Powiadomienia
admin-mails-group-operation = Od administracji
admin-mails-subject = Temat
admin-mails-preheader = Podgląd w skrzynce
admin-mails-light = Jasny
admin-mails-dark = Ciemny
admin-mails-text = Tekst
admin-mails-send = Wyślij do mnie
admin-mails-send-lede = Trafi na adres { $address }. Linki i kod nic nie robią.
admin-mails-sent = E-mail jest w drodze.
