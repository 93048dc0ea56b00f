### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

mail-sign-in-subject = Logowanie: { $app }
mail-sign-up-subject = Potwierdź swój adres: { $app }
mail-add-address-subject = Potwierdź swój adres: { $app }
mail-step-up-subject = Potwierdź, że to ty chcesz { $action } · { $app }
mail-preheader = { $app }: w środku link i kod
mail-preheader-link = { $app }: w środku link
mail-preheader-code = { $app }: w środku kod
mail-preheader-notice = { $app }: dla twojego bezpieczeństwa
mail-sign-in-heading = Logowanie: { $app }
mail-sign-in-lede = Ktoś chce się zalogować do serwisu { $app } jako { $address }. Jeśli to ty, otwórz link i gotowe.
mail-sign-in-lede-code = Ktoś chce się zalogować do serwisu { $app } jako { $address }. Jeśli to ty, wpisz ten kod tam, skąd przyszła prośba.
mail-sign-in-button = Zaloguj się: { $app }
mail-offer-heading = Pierwszy raz w serwisie { $app }?
mail-offer-lede = Ktoś chce się zalogować do serwisu { $app } jako { $address }. Ten adres nie ma jeszcze konta. Jeśli chcesz je mieć, otwórz link; zaraz potem nastąpi zalogowanie.
mail-offer-lede-code = Ktoś chce się zalogować do serwisu { $app } jako { $address }. Ten adres nie ma jeszcze konta. Jeśli chcesz je mieć, wpisz ten kod tam, skąd przyszła prośba; zaraz potem nastąpi zalogowanie.
mail-offer-button = Załóż konto
mail-sign-up-heading = Potwierdź swój adres: { $app }
mail-sign-up-lede = Ktoś chce założyć konto w serwisie { $app } dla adresu { $address }. Jeśli to ty, otwórz link, aby potwierdzić adres, i gotowe.
mail-sign-up-lede-code = Ktoś chce założyć konto w serwisie { $app } dla adresu { $address }. Jeśli to ty, wpisz ten kod tam, skąd przyszła prośba, i gotowe.
mail-sign-up-button = Potwierdź swój adres
mail-member-heading = Masz już konto w serwisie { $app }
mail-member-lede = Ktoś chce założyć konto w serwisie { $app } dla adresu { $address }. Masz już konto, więc nie ma czego zakładać. Jeśli to ty, link cię zaloguje.
mail-member-lede-code = Ktoś chce założyć konto w serwisie { $app } dla adresu { $address }. Masz już konto, więc nie ma czego zakładać. Jeśli to ty, kod cię zaloguje.
mail-member-button = Zaloguj się: { $app }
mail-closed-heading = { $app }: teraz nie ma nowych kont
mail-closed-lede = Ktoś chce wejść do serwisu { $app } jako { $address }. Ten adres nie ma konta, a serwis { $app } nie przyjmuje teraz nowych. Jeśli masz konto, zaloguj się adresem, do którego należy.
mail-by-invitation-heading = { $app } jest na zaproszenie
mail-by-invitation-lede = Ktoś chce wejść do serwisu { $app } jako { $address }. Ten adres nie ma konta, a nowe są na zaproszenie. Poproś o zaproszenie na ten adres osoby, które prowadzą serwis { $app }. Jeśli masz konto, zaloguj się adresem, do którego należy.
mail-left-out-heading = { $app }: ten adres nie ma konta
mail-left-out-lede = Ktoś chce wejść do serwisu { $app } jako { $address }. Ten adres nie ma konta i nie można go z nim założyć. Spróbuj z innym swoim adresem. Jeśli masz konto, zaloguj się adresem, do którego należy.
mail-invitation-heading = Masz zaproszenie: { $app }
mail-invitation-lede = Osoby, które prowadzą serwis { $app }, zapraszają { $address } do założenia konta. Otwórz link i przyjmij zaproszenie. Kolejny e-mail upewni nas, że to ty, i gotowe. Żadnego hasła do zapamiętania.
mail-invitation-button = Przyjmij zaproszenie
mail-test-heading = E-mail testowy: { $app }
mail-test-lede = E-maile z serwisu { $app } tu docierają. Nie trzeba nic robić.
mail-add-address-heading = Potwierdź swój adres: { $app }
mail-add-address-lede = Ktoś chce dodać adres { $address } do konta w serwisie { $app }, które ma { $account }. Jeśli to ty, otwórz link. Odtąd będzie można logować się tym adresem.
mail-add-address-lede-code = Ktoś chce dodać adres { $address } do konta w serwisie { $app }, które ma { $account }. Jeśli to ty, wpisz ten kod tam, skąd przyszła prośba. Odtąd będzie można logować się tym adresem.
mail-add-address-button = Potwierdź swój adres
mail-address-taken-heading = { $app }: próba dodania twojego adresu
mail-address-taken-lede = Ktoś chciał dodać adres { $address } do innego konta w serwisie { $app }. Należy on do twojego konta, więc nic się nie zmieniło. Jeśli to ty, najpierw usuń go ze swojego konta. Jeśli nie, nie trzeba nic robić.
mail-step-up-heading = Potwierdź, że to ty
mail-step-up-lede = Chcesz { $action } w serwisie { $app }. Jeśli to ty, otwórz link, a strona, z której przyszła prośba, przejdzie dalej.
mail-step-up-lede-code = Chcesz { $action } w serwisie { $app }. Jeśli to ty, wpisz ten kod tam, skąd przyszła prośba.
mail-step-up-button = Tak, to ja
mail-new-device-heading = Nowe logowanie: { $app }
mail-new-device-lede = { $browser }, { $place }, { $time }. To ty? Nie trzeba nic robić.
mail-new-device-lede-code = To nie ty? Wyloguj tę przeglądarkę:
mail-new-device-button = To nie ja
mail-address-added-heading = Dodano adres do twojego konta w serwisie { $app }
mail-address-added-lede = Od teraz adresem { $address } można się logować do twojego konta.
mail-address-added-lede-code = To nie ty? Usuń go i wyloguj urządzenia, których nie znasz:
mail-address-added-button = Sprawdź swoje konto
mail-address-removed-heading = Usunięto adres z twojego konta w serwisie { $app }
mail-address-removed-lede = Adresem { $address } nie można się już logować do twojego konta.
mail-address-removed-lede-code = To nie ty? Wyloguj urządzenia, których nie znasz:
mail-address-removed-button = Sprawdź swoje konto
mail-primary-changed-heading = Twoje konto w serwisie { $app } ma inny główny adres
mail-primary-changed-lede = Od teraz e-maile i powiadomienia trafiają na adres { $address }.
mail-primary-changed-lede-code = To nie ty? Przywróć poprzedni adres i wyloguj urządzenia, których nie znasz:
mail-primary-changed-button = Sprawdź swoje konto
mail-account-deleted-heading = Twoje konto w serwisie { $app } jest usunięte
mail-account-deleted-lede = Wszystko, co serwis { $app } wiedział o tobie, zniknęło. To ostatni e-mail. Adres jest znów wolny, gdyby przyszła ci ochota wrócić.
mail-new-devices = { $n ->
    [one] { $n } nowe logowanie: { $app }
    [few] { $n } nowe logowania: { $app }
    [many] { $n } nowych logowań: { $app }
   *[other] { $n } nowego logowania: { $app }
}
mail-addresses-added = { $n ->
    [one] Dodano { $n } adres do twojego konta w serwisie { $app }
    [few] Dodano { $n } adresy do twojego konta w serwisie { $app }
    [many] Dodano { $n } adresów do twojego konta w serwisie { $app }
   *[other] Dodano { $n } adresu do twojego konta w serwisie { $app }
}
mail-addresses-removed = { $n ->
    [one] Usunięto { $n } adres z twojego konta w serwisie { $app }
    [few] Usunięto { $n } adresy z twojego konta w serwisie { $app }
    [many] Usunięto { $n } adresów z twojego konta w serwisie { $app }
   *[other] Usunięto { $n } adresu z twojego konta w serwisie { $app }
}
mail-primary-changes = { $n ->
    [one] Główny adres twojego konta w serwisie { $app } zmienił się { $n } raz
    [few] Główny adres twojego konta w serwisie { $app } zmienił się { $n } razy
    [many] Główny adres twojego konta w serwisie { $app } zmienił się { $n } razy
   *[other] Główny adres twojego konta w serwisie { $app } zmienił się { $n } razy
}
mail-several = { $n ->
    [one] Od naszego ostatniego e-maila o tym zdarzyło się to { $n } raz. Od najnowszych:
    [few] Od naszego ostatniego e-maila o tym zdarzyło się to { $n } razy. Od najnowszych:
    [many] Od naszego ostatniego e-maila o tym zdarzyło się to { $n } razy. Od najnowszych:
   *[other] Od naszego ostatniego e-maila o tym zdarzyło się to { $n } razy. Od najnowszych:
}
mail-not-listed = Pominięto inne, które różnią się tylko czasem albo było ich za dużo.
mail-again = Wysłano ponownie: { $time }.
mail-again-last = Ten e-mail wysłano ponownie: { $time }. Liczy się najnowszy.
mail-or-open = Jeśli przycisk nie działa, otwórz ten link:
mail-code-lead = Albo wpisz ten kod na stronie, z której przyszła prośba. Nigdy nikomu go nie podawaj:
mail-code-lead-alone = Wpisz go na stronie, z której przyszła prośba. Nigdy nikomu go nie podawaj:
mail-same-browser = Otwórz link w przeglądarce, z której przyszła prośba; w innych nie działa.
mail-same-browser-today = Prośby dla tego adresu kilka razy odrzucono. Do końca dnia linki działają tylko w przeglądarce, z której przyszła prośba.
mail-number = W innej przeglądarce link zapyta o liczbę widoczną na stronie, z której przyszła prośba.
mail-who-asked = Kto prosił
mail-who-did = Gdzie to zrobiono
mail-address = Adres
mail-browser = Przeglądarka
mail-network = Sieć
mail-place = Miejsce
mail-time = Czas
mail-lifetime = { $n ->
    [one] Link i kod działają jeszcze przez jedną minutę i tylko raz.
    [few] Link i kod działają przez { $n } minuty i tylko raz.
    [many] Link i kod działają przez { $n } minut i tylko raz.
   *[other] Link i kod działają przez { $n } minuty i tylko raz.
}
mail-lifetime-link = { $n ->
    [one] Link działa jeszcze przez jedną minutę i tylko raz.
    [few] Link działa przez { $n } minuty i tylko raz.
    [many] Link działa przez { $n } minut i tylko raz.
   *[other] Link działa przez { $n } minuty i tylko raz.
}
mail-lifetime-code = { $n ->
    [one] Kod działa jeszcze przez jedną minutę i tylko raz.
    [few] Kod działa przez { $n } minuty i tylko raz.
    [many] Kod działa przez { $n } minut i tylko raz.
   *[other] Kod działa przez { $n } minuty i tylko raz.
}
mail-invitation-lifetime = { $n ->
    [one] Zaproszenie jest ważne jeszcze przez jeden dzień, na dowolnym urządzeniu, dla jednego konta.
    [few] Zaproszenie jest ważne przez { $n } dni, na dowolnym urządzeniu, dla jednego konta.
    [many] Zaproszenie jest ważne przez { $n } dni, na dowolnym urządzeniu, dla jednego konta.
   *[other] Zaproszenie jest ważne przez { $n } dnia, na dowolnym urządzeniu, dla jednego konta.
}
mail-invitation-unexpected = To niespodziewane zaproszenie? Zostaw je. Nic się nie stanie, dopóki nie otworzysz linku i nie przyjmiesz zaproszenia.
mail-not-you = To nie ty? Bez tego e-maila nikt nie wejdzie. Zostaw go albo zamknij prośbę:
mail-decline = To nie ja
mail-sample = To jest przykład. Linki i kod nic nie robią.
mail-subject-words = słońce księżyc gwiazda chmura deszcz śnieg wiatr rzeka jezioro morze wyspa góra las łąka ogród drzewo liść kwiat nasiono kamień most łódka dzwon lampa chleb jabłko cytryna miód ptak ryba koń królik
