### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

devices-title = Twoje zalogowane urządzenia
devices-lede = Przeglądarki i urządzenia, które mogą otworzyć twoje konto. Wyloguj te, których nie znasz.
devices-this = To urządzenie
devices-began = Zalogowano { $began }, { $way }
devices-seen = Ostatnia aktywność: { $seen }
devices-by-link = linkiem
devices-by-code = kodem
devices-end = Wyloguj
devices-end-label = Wyloguj: { $browser }
devices-others = Wszędzie indziej
devices-others-lede = Od razu wylogowuje wszystkie przeglądarki i urządzenia oprócz tego.
devices-end-others = Wyloguj pozostałe
devices-only-this = Nie ma innych zalogowanych urządzeń.
devices-ended = Wylogowano.
devices-ended-others = Wylogowano wszędzie indziej.
devices-back = Twoje konto
devices-ended-here = Wylogowano cię tutaj z innego urządzenia.
devices-ran-out = Po pewnym czasie wylogowano cię tutaj dla bezpieczeństwa.
devices-report = To nie ty?
devices-report-lede = Od razu wylogujemy tę przeglądarkę. Konto i adresy pozostaną bez zmian.
devices-report-one = Wyloguj ją
devices-report-all = Wyloguj wszystkie urządzenia
devices-report-over = Ta przeglądarka jest wylogowana
devices-report-over-lede = Dla pewności możesz wylogować także wszystkie inne urządzenia.
devices-report-all-over = Wszystkie urządzenia są wylogowane
devices-report-all-over-lede = Nikogo nie ma teraz na twoim koncie. W każdej chwili możesz zalogować się ponownie.
devices-report-invalid-lede = Programy pocztowe czasem ucinają linki. Otwórz go z e-maila jeszcze raz albo sprawdź swoje urządzenia.
