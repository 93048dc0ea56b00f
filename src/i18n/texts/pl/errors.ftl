### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

unseen-in-address = Znak { $n } tego adresu jest niewidoczny ({ $character }). Usuń go albo wpisz adres ręcznie.
unseen-zero-width-space = spacja zerowej szerokości
unseen-joiner = niewidoczny łącznik
unseen-soft-hyphen = miękki łącznik
unseen-no-break-space = spacja nierozdzielająca
unseen-byte-order-mark = znacznik kolejności bajtów
unseen-direction = znacznik kierunku
unseen-tab = tabulator
unseen-line-break = podział wiersza
refusals-invalid-title = To żądanie nie pasuje
refusals-invalid-advice = Czegoś w nim nie da się odczytać. Wróć i spróbuj jeszcze raz.
refusals-signed-out-title = Sesja zakończona
refusals-signed-out-advice = Zaloguj się i spróbuj jeszcze raz.
refusals-cross-origin-title = To przyszło z innej strony
refusals-cross-origin-advice = Żądania, które coś zmieniają, przyjmujemy tylko z własnych stron tego serwisu, więc nic nie zrobiono.
refusals-forbidden-title = Nie masz do tego uprawnień
refusals-forbidden-advice = Może inne konto je ma. Zapytaj osobę, która prowadzi ten serwis.
refusals-refused-title = Nie udało się
refusals-refused-advice = Żądanie odrzucono. Wróć i spróbuj inaczej.
refusals-not-found-title = Nic tu nie ma
refusals-not-found-advice = Może w adresie jest literówka.
refusals-method-title = Tego nie można tu zrobić
refusals-method-advice = Ten adres nie przyjmuje takich żądań.
refusals-too-slow-title = To trwało za długo
refusals-too-slow-advice = Żądanie nie dotarło na czas. Spróbuj jeszcze raz.
refusals-too-large-title = To za dużo
refusals-too-large-advice = Żądanie jest większe niż jakikolwiek formularz tutaj. Nic nie zrobiono.
refusals-url-too-long-title = Ten adres jest za długi
refusals-url-too-long-advice = Nic tutaj nie ma tak długiego adresu.
refusals-media-type-title = To nie jest formularz
refusals-media-type-advice = Ten adres przyjmuje tylko formularze. Nic nie zrobiono.
refusals-unknown-host-title = Już prawie na miejscu
refusals-unknown-host-advice = Ten serwer odpowiada pod innym adresem: { $origin }
refusals-too-many-title = Tego było dużo
refusals-too-many-advice = Poczekaj chwilę i spróbuj jeszcze raz.
refusals-head-too-large-title = Przeglądarka wysłała za dużo
refusals-head-too-large-advice = Wysyła więcej plików cookie lub nagłówków, niż ten serwer przyjmuje. Usuń pliki cookie tej strony i spróbuj jeszcze raz.
refusals-failed-title = To nasza wina
refusals-failed-advice = Coś tu poszło źle. Zapisaliśmy to. Spróbuj jeszcze raz za chwilę.
refusals-unavailable-title = Zaraz wracamy
refusals-unavailable-advice = Serwer nie może teraz pracować. Nic z tego, co zostało zrobione, nie przepadło. Spróbuj jeszcze raz za chwilę.
refusals-start-again = Zacznij od nowa
refusals-go-there = Przejdź do { $origin }
errors-malformed-address = To nie wygląda na adres e-mail.
errors-no-ending = Ten adres nie ma końcówki, na przykład .com. Czy czegoś brakuje?
errors-address-listed = Nowe konta nie mogą tu używać tego adresu. Spróbuj z innym albo zaloguj się, jeśli masz konto.
errors-address-tagged = Pomiń część po +, = lub #: nowe konta używają tu zwykłego adresu.
errors-address-disposable = Ten adres istnieje tylko przez chwilę. Użyj stałego albo zaloguj się, jeśli masz konto.
errors-address-no-domain = Nie ma takiej domeny. Czy adres jest poprawny?
errors-address-no-mail = Ta domena nie przyjmuje poczty. Czy adres jest poprawny?
errors-missing-consent = Zaznacz pole, aby przejść dalej.
errors-no-attempt = Ta prośba nie jest już otwarta w tej przeglądarce. Zacznij od nowa.
errors-wrong-code-alone = Kod jest błędny. Czy jest z najnowszego e-maila?
errors-wrong-code = { $n ->
    [one] Kod jest błędny. Została jedna próba.
    [few] Kod jest błędny. Zostały { $n } próby.
    [many] Kod jest błędny. Zostało { $n } prób.
   *[other] Kod jest błędny. Zostało { $n } próby.
}
errors-malformed-code = Kod ma sześć cyfr. Znajdziesz go w e-mailu.
errors-wrong-number-alone = To nie ta liczba.
errors-wrong-number = { $n ->
    [one] To nie ta liczba. Została jedna próba.
    [few] To nie ta liczba. Zostały { $n } próby.
    [many] To nie ta liczba. Zostało { $n } prób.
   *[other] To nie ta liczba. Zostało { $n } próby.
}
errors-missing-number = Wpisz dwie cyfry widoczne na urządzeniu, z którego przyszła prośba.
errors-missing-field = To pole jest wymagane.
errors-invalid-name = To za długie albo zawiera niedozwolone znaki.
errors-attempt-ended = Ta prośba się zakończyła. Nowy e-mail pozwoli ci iść dalej.
errors-too-many-codes = Za dużo błędnych kodów dla tego adresu. Użyj linku; przyjdzie z nowym e-mailem.
errors-address-wanted = Za dużo błędnych kodów dla tego adresu. Przejdź do „Zaloguj się” i wpisz go tam: link z tamtego e-maila pozwoli ci iść dalej.
errors-invalid-link = Ten link jest niepełny. Otwórz go z e-maila jeszcze raz.
errors-cookies-needed = Przeglądarka nie zachowuje plików cookie tej strony, więc nie może wrócić do twojej prośby. Nic nie wysłano. Zezwól na pliki cookie tej strony i naciśnij przycisk jeszcze raz.
errors-signed-out = Twoja sesja tutaj się zakończyła.
errors-step-up-required = Najpierw szybkie potwierdzenie, że to ty. Wysłaliśmy ci e-mail.
errors-address-exists = Ten adres jest już na twoim koncie.
errors-too-many-addresses = Więcej się nie zmieści: dziesięć adresów, w tym pięć niepotwierdzonych. Najpierw usuń jeden.
errors-last-address = To twój jedyny potwierdzony adres. Najpierw dodaj inny.
errors-primary-address = To twój główny adres. Najpierw ustaw inny jako główny.
errors-last-admin = To jedyny administrator. Najpierw nadaj tę rolę komuś innemu.
errors-wrong-confirmation = To nie jest twój główny adres. Wpisz go tak, jak jest pokazany.
errors-not-found = Tego już nie ma.
errors-limited = { $n ->
    [one] To dużo prób. Możesz poprosić ponownie za jedną sekundę; wpisana treść tu zostanie.
    [few] To dużo prób. Możesz poprosić ponownie za { $n } sekundy; wpisana treść tu zostanie.
    [many] To dużo prób. Możesz poprosić ponownie za { $n } sekund; wpisana treść tu zostanie.
   *[other] To dużo prób. Możesz poprosić ponownie za { $n } sekundy; wpisana treść tu zostanie.
}
errors-limited-minutes = { $n ->
    [one] To dużo prób. Możesz poprosić ponownie za { $n } minutę; wpisana treść tu zostanie.
    [few] To dużo prób. Możesz poprosić ponownie za { $n } minuty; wpisana treść tu zostanie.
    [many] To dużo prób. Możesz poprosić ponownie za { $n } minut; wpisana treść tu zostanie.
   *[other] To dużo prób. Możesz poprosić ponownie za { $n } minuty; wpisana treść tu zostanie.
}
errors-other-link = W tej przeglądarce otwarto w międzyczasie inny link, więc nic nie zrobiono. Aby kontynuować tę prośbę, otwórz jeszcze raz link z jej e-maila.
errors-other-notice = W tej przeglądarce otwarto w międzyczasie inny link, więc nic nie zrobiono. Aby zgłosić to logowanie, otwórz jeszcze raz „To nie ja” w jego e-mailu.
errors-other-invitation = W tej przeglądarce otwarto w międzyczasie inny link, więc nic nie zrobiono. Aby przyjąć to zaproszenie, otwórz jeszcze raz link z jego e-maila.
errors-bad-request = Coś w tym żądaniu nie pasuje. Wróć i spróbuj jeszcze raz.
errors-hook-failed = W tej chwili nie można tego zrobić. Spróbuj ponownie za chwilę.
errors-unavailable = To nasza wina. Zapisaliśmy to. Nic z tego, co zostało zrobione, nie przepadło.
