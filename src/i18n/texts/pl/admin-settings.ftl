### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

admin-settings-title = Ustawienia
admin-settings-lede = Jak działa { $app }. Zmiana obowiązuje od następnego żądania; to, co już rozpoczęto, toczy się po staremu.
admin-settings-navigation = Administracja
admin-settings-invitations = Zaproszenia
admin-settings-users = Użytkownicy
admin-settings-audit = Dziennik zdarzeń
admin-settings-save = Zapisz
admin-settings-save-label = Zapisz: { $group }
admin-settings-saved = Zapisano. Obowiązuje od teraz.
admin-settings-refused = Nic jeszcze nie zapisano. Zaznaczone ustawienia nie pasują do siebie.
admin-settings-sections = Sekcje
admin-settings-find = Znajdź ustawienie
admin-settings-find-button = Znajdź
admin-settings-none-found = Żadne ustawienie nie zawiera tych słów.
admin-settings-unsaved = Jeszcze nie zapisano:
admin-settings-undo = Cofnij
admin-settings-differs = Inne niż domyślne
admin-settings-differing = { $n ->
    [one] { $n } inne niż domyślne
    [few] { $n } inne niż domyślne
    [many] { $n } innych niż domyślne
   *[other] { $n } innego niż domyślne
}
admin-settings-reset = Przywróć domyślne
admin-settings-reset-label = { $setting }: przywróć domyślne ({ $value })
admin-settings-reset-group = Przywróć wszystkie domyślne
admin-settings-always-on = Zawsze włączone: ta wersja nie zna innego sposobu, by dotrzeć do ludzi.
admin-settings-zero = 0 oznacza brak limitu.
admin-settings-on = wł.
admin-settings-off = wył.
admin-settings-nothing = nic
admin-settings-changed = Zmiana: { $who }, { $ago }. Domyślnie: { $value }.
admin-settings-put-back = Przywrócono domyślne: { $who }, { $ago }.
admin-settings-command-line = wiersz poleceń
admin-settings-gone = ktoś, kogo konta już nie ma
admin-settings-darkened = Słowa w tym kolorze byłyby trudne do odczytania, więc używamy ciemniejszego: { $colour }.
admin-settings-spans-seconds = { $n ->
    [one] { $n } sekunda
    [few] { $n } sekundy
    [many] { $n } sekund
   *[other] { $n } sekundy
}
admin-settings-spans-minutes = { $n ->
    [one] 1 minuta
    [few] { $n } minuty
    [many] { $n } minut
   *[other] { $n } minuty
}
admin-settings-spans-hours = { $n ->
    [one] 1 godzina
    [few] { $n } godziny
    [many] { $n } godzin
   *[other] { $n } godziny
}
admin-settings-spans-days = { $n ->
    [one] 1 dzień
    [few] { $n } dni
    [many] { $n } dni
   *[other] { $n } dnia
}
admin-settings-faults-not-a-switch = Wybierz: włączone albo wyłączone.
admin-settings-faults-out-of-bounds = Wpisz liczbę całkowitą od { $least } do { $most }.
admin-settings-faults-out-of-span = Wpisz czas od { $least } do { $most }, na przykład 10 minut albo 2 godziny.
admin-settings-faults-below-least = Co najmniej { $least }: { $why }
admin-settings-faults-below-least-or-off = 0 bez limitu albo co najmniej { $least }: { $why }
admin-settings-faults-ends-sessions = krótszy czas wylogowuje ludzi, gdy czytają stronę.
admin-settings-faults-outlasts-no-action = to, co czekało na potwierdzenie, nie zdążyłoby ruszyć dalej.
admin-settings-faults-outruns-mail = tyle trwa droga e-maila i nikt nie mógłby się zalogować.
admin-settings-faults-spent-at-once = logowanie zużywa jeden, a świeże potwierdzenie do zmiany tego – kolejny.
admin-settings-faults-not-a-choice = Wybierz jedno z tych: { $words }.
admin-settings-faults-not-a-text = { $n ->
    [one] To za długie albo ma podziały wiersza: mieści się { $n } znak.
    [few] To za długie albo ma podziały wiersza: mieszczą się { $n } znaki.
    [many] To za długie albo ma podziały wiersza: mieści się { $n } znaków.
   *[other] To za długie albo ma podziały wiersza: mieści się { $n } znaku.
}
admin-settings-faults-empty = To pole jest wymagane.
admin-settings-faults-not-a-colour = Wpisz # i sześć cyfr lub liter od a do f, na przykład #4261cd.
admin-settings-faults-not-a-picture = Wpisz ścieżkę na tym serwerze z końcówką .svg, .png lub .webp, na przykład /brand/logo.svg.
admin-settings-faults-not-a-url = Wpisz adres, który zaczyna się od https://, albo ścieżkę, która zaczyna się od /; mieści się 200 znaków.
admin-settings-faults-too-many-lines = { $n ->
    [one] To za dużo: mieści się { $n } wpis.
    [few] To za dużo: mieszczą się { $n } wpisy.
    [many] To za dużo: mieści się { $n } wpisów.
   *[other] To za dużo: mieści się { $n } wpisu.
}
admin-settings-faults-always-on = Tego nie można wyłączyć: ta wersja nie zna innego sposobu, by dotrzeć do ludzi.
admin-settings-faults-required-but-off = Adres e-mail nie może być wymagany, gdy jest wyłączony.
admin-settings-faults-not-a-pattern = Wpis { $entry } nie jest ani adresem, ani *@domain, ani *@*.domain.
admin-settings-faults-no-method = Zostaw jedno z dwojga włączone, inaczej nikt nie mógłby potwierdzić nowego adresu.
admin-settings-faults-no-strategy = Zostaw jedno z dwojga włączone, inaczej nikt nie mógłby się zalogować, ty też nie.
admin-settings-faults-longer-than-link = To dłużej, niż żyje link, więc nigdy by do tego nie doszło.
admin-settings-faults-longer-than-session = To dłużej, niż w ogóle trwa sesja. Skróć ten czas.
admin-settings-faults-more-than-a-day = To więcej na godzinę niż na dobę.
admin-settings-faults-more-than-an-hour = To więcej na minutę niż na godzinę.
admin-settings-faults-not-offered = Tego języka nie ma wśród języków do wyboru.
admin-settings-setting-email-address-name = Adres e-mail
admin-settings-setting-email-address-meaning = Ludzie mają adres e-mail.
admin-settings-setting-email-required-name = Wymagany
admin-settings-setting-email-required-meaning = Bez niego nikt nie ma konta.
admin-settings-setting-email-verified-at-sign-up-name = Potwierdzany przy zakładaniu konta
admin-settings-setting-email-verified-at-sign-up-meaning = Nikt nie wejdzie, zanim nie potwierdzi adresu.
admin-settings-setting-verify-by-link-name = Link w e-mailu
admin-settings-setting-verify-by-link-meaning = E-mail zawiera link, który potwierdza adres.
admin-settings-setting-verify-by-code-name = Kod w e-mailu
admin-settings-setting-verify-by-code-meaning = E-mail zawiera sześć cyfr do wpisania tam, skąd przyszła prośba.
admin-settings-setting-sign-in-by-link-name = Link w e-mailu
admin-settings-setting-sign-in-by-link-meaning = E-mail zawiera link, który loguje.
admin-settings-setting-sign-in-by-code-name = Kod w e-mailu
admin-settings-setting-sign-in-by-code-meaning = E-mail zawiera sześć cyfr do wpisania tam, skąd przyszła prośba.
admin-settings-setting-sign-in-by-code-risk = Ludzi można namówić, by podali kod obcej osobie; linku nie da się podyktować.
admin-settings-setting-other-browser-name = Otwarty w innej przeglądarce
admin-settings-setting-other-browser-meaning = Można poprosić na laptopie, a link otworzyć na telefonie.
admin-settings-setting-other-browser-risk = Przy jednym naciśnięciu bez liczby każdy, kto kogoś do niego namówi, wejdzie na jego konto.
admin-settings-choice-other-browser-number = Pytaj o liczbę widoczną tam, skąd przyszła prośba
admin-settings-choice-other-browser-button = Jedno naciśnięcie, bez liczby
admin-settings-choice-other-browser-same-browser = Odmów: tylko tam, skąd przyszła prośba
admin-settings-setting-verification-lifetime-name = Ważność linku i kodu
admin-settings-setting-verification-lifetime-meaning = Dość długo dla powolnej poczty, dość krótko, by stary e-mail niczego nie otwierał.
admin-settings-setting-verification-lifetime-risk = Najwyżej dziesięć minut, aby stara skrzynka nie była pękiem kluczy.
admin-settings-setting-resend-after-name = Ponowna wysyłka po
admin-settings-setting-resend-after-meaning = Ile się czeka, zanim można znów poprosić o e-mail.
admin-settings-setting-resend-same-while-name = Ten sam link, póki ma jeszcze
admin-settings-setting-resend-same-while-meaning = E-mail wysłany ponownie zawiera ten sam link i kod, póki mają przed sobą tyle czasu; później zawiera nowe.
admin-settings-setting-proof-lifetime-name = Ważność potwierdzenia
admin-settings-setting-proof-lifetime-meaning = Jak długo po zalogowaniu można robić ważne rzeczy, na przykład usunąć konto, bez kolejnego e-maila.
admin-settings-setting-proof-lifetime-risk = Im dłużej, tym więcej ktoś może zrobić na komputerze pozostawionym bez nadzoru.
admin-settings-setting-code-tries-name = Błędne kody
admin-settings-setting-code-tries-meaning = Tyle błędnych kodów kończy prośbę.
admin-settings-setting-code-tries-risk = Bez limitu zgadywanie hamuje tylko granica 100 z rzędu dla jednego adresu.
admin-settings-setting-number-tries-name = Błędne liczby
admin-settings-setting-number-tries-meaning = Tyle błędnych liczb na innym urządzeniu kończy prośbę.
admin-settings-setting-number-tries-risk = Liczb jest tylko sto: każda próba więcej ułatwia zgadywanie.
admin-settings-setting-mails-per-address-interval-name = Czas między e-mailami na jeden adres
admin-settings-setting-mails-per-address-interval-meaning = Niezależnie od tego, kto o nie prosi.
admin-settings-setting-mails-per-address-hour-name = E-maile na jeden adres na godzinę
admin-settings-setting-mails-per-address-hour-meaning = Chroni skrzynki przed zalaniem.
admin-settings-setting-mails-per-address-day-name = E-maile na jeden adres na dobę
admin-settings-setting-mails-per-address-day-meaning = Chroni skrzynki przed zalaniem.
admin-settings-setting-mails-per-hour-name = E-maile na godzinę, łącznie
admin-settings-setting-mails-per-hour-meaning = Tyle, ile przyjmuje twój serwer poczty. Zalogowani i proszący stamtąd, gdzie już się kiedyś logowali, są przepuszczani; powiadomienia dochodzą do tego.
admin-settings-setting-check-domains-name = Sprawdzaj domeny przed wysłaniem
admin-settings-setting-check-domains-meaning = DNS mówi, czy domena istnieje i przyjmuje pocztę, najwyżej przez sekundę. Gdy nie odpowiada, e-mail wychodzi.
admin-settings-setting-starts-per-network-minute-name = Prośby z jednej sieci na minutę
admin-settings-setting-starts-per-network-minute-meaning = Biuro ma często jedną wspólną sieć.
admin-settings-setting-starts-per-network-hour-name = Prośby z jednej sieci na godzinę
admin-settings-setting-starts-per-network-hour-meaning = Biuro ma często jedną wspólną sieć.
admin-settings-setting-session-idle-name = Wylogowanie po bezczynności
admin-settings-setting-session-idle-meaning = Liczone od ostatnio otwartej strony.
admin-settings-setting-session-lifetime-name = Wylogowanie w każdym razie po
admin-settings-setting-session-lifetime-meaning = Liczone od zalogowania.
admin-settings-setting-session-lifetime-risk = Bez limitu zgubiony telefon pozostaje zalogowany, dopóki ktoś go używa.
admin-settings-setting-multi-session-name = Kilka kont w jednej przeglądarce
admin-settings-setting-multi-session-meaning = Można być na kilku kontach naraz i przełączać się między nimi.
admin-settings-setting-first-name-name = Imię
admin-settings-setting-first-name-meaning = Czy pytać o nie nowe osoby.
admin-settings-choice-name-off = Bez pytania
admin-settings-choice-name-optional = Pytanie, może zostać puste
admin-settings-choice-name-required = Wymagane
admin-settings-setting-last-name-name = Nazwisko
admin-settings-setting-last-name-meaning = Czy pytać o nie nowe osoby.
admin-settings-setting-sign-up-mode-name = Kto może założyć konto
admin-settings-setting-sign-up-mode-meaning = Otwarte: każdy. Zaproszenie: osoby, które zaprosisz. Zamknięte: nikt nowy. Kto ma konto, loguje się jak dotąd.
admin-settings-choice-sign-up-mode-open = Otwarte: każdy
admin-settings-choice-sign-up-mode-invitation = Na zaproszenie
admin-settings-choice-sign-up-mode-closed = Zamknięte: nikt nowy
admin-settings-setting-allowed-addresses-name = Adresy, które mogą dołączyć
admin-settings-setting-allowed-addresses-meaning = Po jednym w wierszu: adres, *@domain lub *@*.domain. Gdy nie ma żadnego, mogą wszystkie. Mają pierwszeństwo przed zablokowanymi.
admin-settings-setting-blocked-addresses-name = Adresy, które nie mogą dołączyć
admin-settings-setting-blocked-addresses-meaning = Po jednym w wierszu, zapisane tak samo.
admin-settings-setting-sub-addresses-name = Adresy z dopiskiem mogą dołączyć
admin-settings-setting-sub-addresses-meaning = Na przykład jane+news@example.com. Jedna skrzynka ma ich dowolnie wiele.
admin-settings-setting-block-disposable-name = Odrzucaj adresy tymczasowe
admin-settings-setting-block-disposable-meaning = Według listy dostawców, która czasem się myli.
admin-settings-setting-terms-url-name = Regulamin
admin-settings-setting-terms-url-meaning = Gdzie się znajduje. Nowe osoby akceptują go, zaznaczając pole.
admin-settings-setting-privacy-url-name = Polityka prywatności
admin-settings-setting-privacy-url-meaning = Gdzie się znajduje. Nowe osoby akceptują ją, zaznaczając pole.
admin-settings-setting-legal-version-name = Wersja obu dokumentów
admin-settings-setting-legal-version-meaning = Zapisywana u każdej osoby, która ją akceptuje.
admin-settings-setting-delete-account-name = Można usunąć swoje konto
admin-settings-setting-delete-account-meaning = Wszystkie dane tej osoby znikają, od razu i na zawsze.
admin-settings-setting-audit-kept-days-name = Dni przechowywania dziennika zdarzeń
admin-settings-setting-audit-kept-days-meaning = Starsze wpisy znikają; 0 zachowuje je na zawsze.
admin-settings-setting-languages-name = Języki do wyboru
admin-settings-setting-languages-meaning = Po jednym w wierszu, jako kod, np. en lub pt-BR. Gdy nic tu nie ma, wszystkie. Każdy widzi ten, o który prosi jego przeglądarka, i może wybrać inny.
admin-settings-setting-default-language-name = Język domyślny
admin-settings-setting-default-language-meaning = Dla przeglądarek, które nie proszą o żaden z nich.
admin-settings-setting-app-name-name = Nazwa
admin-settings-setting-app-name-meaning = Widnieje na każdym ekranie i w każdym e-mailu.
admin-settings-setting-sender-name = Nadawca
admin-settings-setting-sender-meaning = Nazwa nadawcy e-maili. Adres pozostaje z konfiguracji; gdy nic tu nie ma, nazwa też.
admin-settings-setting-logo-name = Logo
admin-settings-setting-logo-meaning = Ścieżka na tym serwerze do obrazka, pokazywanego obok nazwy. Umieść plik w folderze brand katalogu głównego witryny i wpisz /brand/ oraz jego nazwę.
admin-settings-setting-accent-name = Kolor akcentu
admin-settings-setting-accent-meaning = Kolor przycisków i linków. Gdy nic tu nie ma, jest nasz.
admin-settings-group-contact-name = Dane kontaktowe
admin-settings-group-contact-meaning = Po czym rozpoznaje się ludzi.
admin-settings-group-verification-name = Metody potwierdzania
admin-settings-group-verification-meaning = Jak potwierdza się nowy adres: przy zakładaniu konta i przy dodawaniu go do konta.
admin-settings-group-sign-in-name = Sposoby uwierzytelniania
admin-settings-group-sign-in-meaning = Jak ludzie się logują i jak pokazują, że to nadal oni, zanim zrobią coś ważnego.
admin-settings-group-other-browser-name = Linki w innej przeglądarce
admin-settings-group-other-browser-meaning = Co się dzieje, gdy link otwarto gdzie indziej, niż o niego poproszono.
admin-settings-group-lifetimes-name = Czasy ważności
admin-settings-group-lifetimes-meaning = Jak długo co jest ważne, na przykład 10 minut albo 30 sekund.
admin-settings-group-limits-name = Limity
admin-settings-group-limits-meaning = Jak często można próbować.
admin-settings-group-sessions-name = Czas trwania sesji
admin-settings-group-sessions-meaning = Jak długo ludzie pozostają zalogowani, na przykład 7 dni albo 12 godzin.
admin-settings-group-sign-up-name = Zakładanie konta
admin-settings-group-sign-up-meaning = O co pytamy nowe osoby.
admin-settings-group-accounts-name = Konta
admin-settings-group-accounts-meaning = Co ludzie mogą robić ze swoim kontem.
admin-settings-group-languages-name = Języki
admin-settings-group-languages-meaning = Języki ekranów i e-maili.
admin-settings-group-look-name = Wygląd i nazwa
admin-settings-group-look-meaning = Co ludzie widzą na ekranach i w e-mailach.
