### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

frame-foot = Chroni cię e-mail, który otworzysz tylko w swojej skrzynce
frame-skip = Przejdź do treści
frame-language = Język: { $name }
frame-not-found = Nic tu nie ma
frame-go-to-app = Przejdź do: { $app }
frame-fault = To nasza wina
frame-other-link = Ta strona dotyczy innego linku
frame-to-last-link = Pokaż ostatnio otwarty link
frame-no-link = Przeglądarka nie zachowała linku
frame-no-link-lede = Wygląda na to, że nie zachowuje plików cookie tej strony. Zezwól na nie i otwórz link z e-maila jeszcze raz albo otwórz go w innej przeglądarce.
frame-no-link-code = Możesz też wpisać kod z tego samego e-maila na stronie, na której to się zaczęło.
frame-fault-lede = Zapisaliśmy to. Nic z tego, co zostało zrobione, nie przepadło.
frame-try-again = Spróbuj ponownie
frame-sign-out = Wyloguj się
home-title = Witaj w serwisie { $app }
home-lede = Jeden e-mail i gotowe. Żadnego hasła do zapamiętania.
home-sign-in = Zaloguj się
home-sign-up = Załóż konto
home-welcome = Logowanie udane
home-signed-in-as = Zalogowano jako **{ $address }**.
home-account = Twoje konto
actions-add-address = dodać adres e-mail
actions-remove-address = usunąć adres e-mail
actions-make-primary = zmienić swój główny adres
actions-end-sessions = wylogować inne urządzenia
actions-delete-account = usunąć swoje konto
actions-administer = zarządzać tą instancją
browser-on-system = { $browser } w systemie { $system }
near-place = okolice: { $place }
in-network = sieć { $place }
some-browser = Przeglądarka
just-now = przed chwilą
minutes-ago = { $n ->
    [one] 1 minutę temu
    [few] { $n } minuty temu
    [many] { $n } minut temu
   *[other] { $n } minuty temu
}
hours-ago = { $n ->
    [one] 1 godzinę temu
    [few] { $n } godziny temu
    [many] { $n } godzin temu
   *[other] { $n } godziny temu
}
days-ago = { $n ->
    [1] wczoraj
    [few] { $n } dni temu
    [many] { $n } dni temu
   *[other] { $n } dnia temu
}
