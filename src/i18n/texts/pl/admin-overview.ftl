### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

admin-overview-title = Przegląd
admin-overview-lede = Jak idzie logowanie; serwis { $app }. Dni zaczynają się o północy UTC.
admin-overview-live = Na bieżąco.
admin-overview-not-live = Bez odświeżania. Wczytaj stronę ponownie, by zobaczyć nowe liczby.
admin-overview-people = Konta
admin-overview-sessions = Zalogowane przeglądarki
admin-overview-median = Połowa wchodzi
admin-overview-slow = 95 na 100 wchodzi
admin-overview-within = do { $span }
admin-overview-no-times = jeszcze nikt
admin-overview-funnel = Od prośby do wejścia
admin-overview-funnel-lede = Prośby z ostatnich 30 dni i jak daleko zaszły. Kto wpisuje kod, nie otwiera linku, a programy sprawdzające pocztę też otwierają linki.
admin-overview-started = Rozpoczęte
admin-overview-mailed = E-mail przekazany
admin-overview-opened = Link otwarty
admin-overview-proven = Link lub kod poprawny
admin-overview-finished = Zakończone
admin-overview-days = Dzień po dniu
admin-overview-failures = Nieudane i odrzucone
admin-overview-failed = Nieudane
admin-overview-declined = „To nie ja”
admin-overview-most = Najwięcej w dniu: { $n }
admin-overview-table = Liczby w tabeli
admin-overview-day = Dzień
admin-overview-mail = E-maile z ostatnich 24 godzin
admin-overview-sent = Przekazane
admin-overview-delayed = Opóźnione
admin-overview-refused = Odrzucone
admin-overview-lag = Czas oczekiwania najstarszego e-maila: { $span }.
admin-overview-no-lag = Żaden e-mail nie czeka.
admin-overview-domains = Dokąd e-maile nie docierają
admin-overview-domain = Domena
admin-overview-no-domains = Żaden serwer nie odrzuca ani nie opóźnia e-maili.
admin-overview-servers = Serwery
admin-overview-version = Wersja
admin-overview-since = Uruchomienie
admin-overview-seen = Ostatni sygnał
admin-overview-streams = Otwarte strony
admin-overview-well = Działa
admin-overview-silent = Milczy
admin-overview-no-servers = Żaden serwer jeszcze się nie zgłosił.
