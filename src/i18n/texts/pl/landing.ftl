### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

landing-moment = Chwileczkę…
landing-moment-lede = Link został otwarty tam, gdzie o niego poproszono. To wszystko, czego nam trzeba.
landing-finish = Dokończ logowanie
landing-finish-sign-up = Dokończ zakładanie konta
landing-by-code = Teraz kod z e-maila
landing-by-code-lede = Jest w e-mailu z tym linkiem. Programy sprawdzające pocztę też otwierają linki, ale kod czytasz tylko ty.
landing-is-this-you = Czy to ty się logujesz?
landing-asked = Ktoś chce się zalogować do serwisu { $app } jako **{ $address }**.
landing-is-this-you-sign-up = Czy to ty zakładasz konto?
landing-asked-sign-up = Ktoś chce założyć konto w serwisie { $app } dla adresu **{ $address }**.
landing-is-this-you-profile = Czy to twój adres?
landing-asked-profile = Ktoś chce dodać adres **{ $address }** do konta w serwisie { $app }, które ma **{ $account }**.
landing-is-this-you-step-up = Czy to ty?
landing-asked-step-up = Osoba zalogowana jako **{ $account }** chce { $action }.
landing-yes = Tak, to ja
landing-proven-profile = Potwierdzono { $address }
landing-proven-profile-lede = Adres należy do konta **{ $account }** i od teraz można się nim do niego logować. Możesz zamknąć tę stronę.
landing-proven-step-up = Dziękujemy, to ty
landing-proven-step-up-lede = Strona, na której poproszono o potwierdzenie, przejdzie dalej sama. Tę możesz zamknąć.
landing-to-account = Przejdź do konta
landing-device = Urządzenie
landing-near = Sieć
landing-place = Miejsce
landing-when = Kiedy
landing-number = Liczba widoczna na tamtym urządzeniu
landing-number-hint = Nie widzisz żadnej liczby? W takim razie to nie ty.
landing-there = Zaloguj tam
landing-here = Zaloguj raczej tutaj
landing-not-me = To nie ja
landing-replaces = Trwa tu sesja konta **{ $address }**. Zalogowanie się tutaj ją zastąpi.
landing-refuse = To nie ty?
landing-refuse-lede = Zamkniemy prośbę i nikt nie wejdzie. Twoje konto pozostanie bez zmian.
landing-there-done = Gotowe. Zalogowano: { $browser }.
landing-there-done-lede = Możesz zamknąć tę stronę.
landing-missing = Jeszcze jedno
landing-missing-lede = Serwis { $app } prosi jeszcze o kilka danych i gotowe.
landing-same-browser = Otwórz go tam, gdzie to się zaczęło
landing-same-browser-lede = Ten link działa tylko w przeglądarce, w której o niego poproszono. Otwórz go tam albo zacznij od nowa tutaj.
landing-start-here = Zacznij od nowa tutaj
landing-declined = Dobra decyzja
landing-declined-lede = Ta prośba jest zamknięta; nikt nie wszedł.
landing-who-asked = Kto prosił: { $browser }, { $place }, { $time }.
landing-failed = Dwa razy zła liczba
landing-failed-lede = Dla bezpieczeństwa zamknęliśmy tę prośbę. Nikt nie wszedł.
landing-expired = Ten link wygasł
landing-expired-lede = { $n ->
    [one] Linki działają przez jedną minutę, aby stary e-mail nie mógł otworzyć twojego konta. Nic nie przepadło.
    [few] Linki działają przez { $n } minuty, aby stary e-mail nie mógł otworzyć twojego konta. Nic nie przepadło.
    [many] Linki działają przez { $n } minut, aby stary e-mail nie mógł otworzyć twojego konta. Nic nie przepadło.
   *[other] Linki działają przez { $n } minuty, aby stary e-mail nie mógł otworzyć twojego konta. Nic nie przepadło.
}
landing-used = Ten link został już użyty
landing-used-lede = Każdy link działa raz. W każdej chwili możesz poprosić o kolejny.
landing-superseded = Wysłaliśmy nowszy link
landing-superseded-lede = Otwórz najnowszy e-mail albo poproś o kolejny.
landing-abandoned = Ta prośba została anulowana
landing-abandoned-lede = Anulowano ją w przeglądarce, z której przyszła. Tutaj możesz zacząć od nowa.
landing-invalid = Ten link jest niepełny
landing-invalid-lede = Programy pocztowe czasem ucinają linki. Otwórz go z e-maila jeszcze raz albo wpisz kod.
landing-mail-new = Wyślij nowy link na { $address }
landing-sign-in-again = Zaloguj się ponownie
