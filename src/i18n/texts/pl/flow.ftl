### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

flow-sign-in-title = Zaloguj się: { $app }
flow-sign-in-lede = Wyślemy ci e-mail z linkiem i kodem. Żadnego hasła do zapamiętania.
flow-sign-in-foot = Pierwszy raz tutaj? Ten sam e-mail założy ci konto.
flow-sign-up-title = Załóż konto: { $app }
flow-sign-up-lede = Jeden e-mail i gotowe.
flow-sign-up-foot = Masz już konto?
flow-to-sign-in = Zaloguj się
flow-to-sign-up = Załóż konto
flow-email = Adres e-mail
flow-proceed = Dalej
flow-signed-in-title = Trwa twoja sesja
flow-choose-title = Które konto?
flow-continue-as = Kontynuuj jako { $address }
flow-another-account = Użyj innego konta
flow-replaces = Trwa tu sesja konta **{ $address }**. Dokończenie tej prośby ją zastąpi.
flow-step-up-title = Szybkie potwierdzenie, że to ty
flow-step-up-lede = Chcesz { $action }. Wysłaliśmy e-mail na adres { $address }.
flow-step-up-start = Chcesz { $action }. Wyślemy e-mail na adres { $address }.
flow-step-up-send = Wyślij e-mail
flow-step-up-done = Dziękujemy, to ty. Idziemy dalej…
flow-profile-title = Potwierdź { $address }
flow-profile-done = Adres { $address } jest potwierdzony. Od teraz można się nim logować.
flow-title = Sprawdź pocztę
flow-lede = Otwórz przesłany link na dowolnym urządzeniu. Ta strona przejdzie dalej sama.
flow-change = Zmień
flow-mail-queued = Piszemy do twojego serwera poczty…
flow-mail-sent = Przekazano twojemu serwerowi poczty. Nadawca: **{ $sender }**, temat: „{ $subject }”.
flow-mail-delivered = Doręczono. Nadawca: **{ $sender }**, temat: „{ $subject }”.
flow-look-in-spam = Nic nie ma? Zajrzyj też do folderu ze spamem.
flow-mail-delayed = Twój serwer poczty zwleka z odpowiedzią. Próbujemy dalej.
flow-mail-refused = Twój serwer poczty nie przyjął e-maila. Czy adres jest poprawny?
flow-time-left = Pozostały czas:
flow-code = Albo wpisz sześciocyfrowy kod
flow-code-hint = Działa tylko na tej stronie.
flow-check-code = Sprawdź kod
flow-number = Otwierasz link na **innym urządzeniu**? Zapyta ono o tę liczbę. Nigdy nikomu jej nie podawaj.
flow-resend = Wyślij ponownie
flow-resend-in = Wyślij ponownie za { $time }
flow-resent = Wysłano ponownie na adres { $address }.
flow-cancel = Anuluj
flow-nearly-over = Została jedna minuta.
flow-offline = Brak połączenia. Wrócimy do tego samego miejsca.
flow-refreshes = Ta strona co kilka sekund sprawdza, czy link został otwarty.
flow-pause = Wstrzymaj, gdy wpisuję
flow-resume = Sprawdzaj dalej
flow-title-minutes = { $n ->
    [one] { $n } min
    [few] { $n } min
    [many] { $n } min
   *[other] { $n } min
}
flow-expired = Czas na ten e-mail minął
flow-expired-lede = Linki i kody działają krótko, aby stary e-mail nie mógł otworzyć twojego konta. Nic nie przepadło.
flow-failed = Za dużo błędnych prób
flow-failed-lede = Dla bezpieczeństwa zamknęliśmy tę prośbę. Nowy e-mail pozwoli ci iść dalej.
flow-declined = Ktoś wybrał „To nie ja”
flow-declined-lede = Ktoś otworzył link i wybrał „To nie ja”. Jeśli to też nie ty, wszystko jest w porządku.
flow-superseded = Zastąpiła to nowsza prośba
flow-superseded-lede = Rozpoczęto ponownie w innym miejscu tej przeglądarki. Dokończ tam albo zacznij tu jeszcze raz.
flow-elsewhere = Zalogowano gdzie indziej: { $browser }
flow-elsewhere-lede = Tamta przeglądarka jest zalogowana, ta nie.
flow-here-too = Zaloguj się też tutaj
flow-send-new = Wyślij nowy
flow-restart = Zacznij od nowa
flow-another-address = Użyj innego adresu
flow-done = Logowanie udane
flow-done-lede = Zalogowano jako **{ $address }**. Otwieramy: { $app }…
flow-done-continue = Dalej
flow-proven-lede = Adres **{ $address }** jest twój. Jedno naciśnięcie i gotowe.
flow-missing = Jeszcze jedno
flow-missing-lede = Serwis { $app } prosi jeszcze o te dane: { $fields }.
flow-list = { $first }, { $more }
flow-finish = Zakończ
flow-first-name = Imię
flow-last-name = Nazwisko
flow-suggestion = Czy chodzi o { $address }?
flow-code-title = Wpisz przesłany kod
flow-code-lede = Sześć cyfr jest w drodze do ciebie. Działają tylko na tej stronie.
flow-code-alone = Sześciocyfrowy kod
flow-tries-left = { $n ->
    [one] Została jedna próba.
    [few] Zostały { $n } próby.
    [many] Zostało { $n } prób.
   *[other] Zostało { $n } próby.
}
flow-use-code = Nie odświeżaj strony, gdy wpisuję kod
flow-use-link = Otwórz raczej link
flow-mail-code = Wyślij mi też kod
flow-mail-link = Wyślij mi też link
flow-sign-in-lede-link = Wyślemy ci e-mail z linkiem. Żadnego hasła do zapamiętania.
flow-sign-in-lede-code = Wyślemy ci e-mail z kodem. Żadnego hasła do zapamiętania.
flow-legal-accepted = twoja zgoda
sign-up-closed = Teraz nie ma nowych kont
sign-up-closed-lede = Serwis { $app } nie przyjmuje teraz nowych kont. Jeśli masz konto, możesz się zalogować jak zawsze.
sign-up-invitation-note = Konta są tu na zaproszenie. Jeśli masz zaproszenie, wpisz adres, na który przyszło. Jeśli nie, zwróć się do osób, które prowadzą serwis { $app }.
sign-up-invitation-foot = Nowe konta są na zaproszenie.
sign-up-refused-closed = Teraz nie ma nowych kont
sign-up-refused-closed-lede = Adres **{ $address }** jest twój, ale serwis { $app } nie przyjmuje teraz nowych kont.
sign-up-refused-invitation = { $app } jest na zaproszenie
sign-up-refused-invitation-lede = Adres **{ $address }** jest twój, ale nie ma jeszcze zaproszenia. Poproś o nie osoby, które prowadzą serwis { $app }.
sign-up-refused-address = Nie z tym adresem
sign-up-refused-address-lede = Adres **{ $address }** jest twój, ale nowe konta w serwisie { $app } nie mogą go używać. Może inny adres będzie dobry.
sign-up-consent = Akceptuję { $terms } i znam { $privacy }.
sign-up-consent-terms = Akceptuję { $terms }.
sign-up-consent-privacy = Znam { $privacy }.
sign-up-terms = regulamin
sign-up-privacy = politykę prywatności
inbox-open = Otwórz: { $provider }
inbox-open-mailbox = Otwórz skrzynkę deweloperską
inbox-announced = Jeszcze nic nie przyszło? Poniżej jest to, co pomaga.
inbox-unwanted = Zajrzyj do folderu ze spamem
inbox-spam = Zajrzyj do folderu „Spam”
inbox-spam-and-promotions = Zajrzyj do „Spam” i „Oferty”
inbox-junk-email = Zajrzyj do „Wiadomości-śmieci” i „Inne”
inbox-junk = Zajrzyj do folderu „Niechciane”
inbox-search = Szukaj e-maili od { $address }
inbox-resend = Poproś o e-mail jeszcze raz
inbox-gateway = To adres firmowy lub szkolny?
inbox-gateway-lede = Jego brama pocztowa może zatrzymać e-maile, na kilka minut lub na stałe. Może też otworzyć link jako pierwsza; niczego to nie zużywa. Poproś osoby, które nią zarządzają, o przepuszczanie e-maili od { $address }.
