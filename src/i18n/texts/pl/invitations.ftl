### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

invitations-title = Zaproszenia
invitations-lede = Zaproś ludzi do serwisu { $app }. Każda osoba dostaje e-mail, przyjmuje zaproszenie i potwierdza adres jak każdy, kto zakłada konto.
invitations-closed-note = Zakładanie kont jest zamknięte, więc nikt nie może teraz przyjąć zaproszenia. Po otwarciu znów będą ważne.
invitations-invite = Zaproś ludzi
invitations-addresses = Adresy e-mail
invitations-addresses-hint = Po jednym w wierszu, najwyżej 100.
invitations-send = Wyślij zaproszenia
invitations-sent = Zaproszono. E-maile są w drodze.
invitations-resent = Wysłano ponownie. Link działa przez kolejne 30 dni.
invitations-revoked = Wycofano. Link już nie działa.
invitations-open = Czekają na odpowiedź
invitations-accepted = Przyjęte
invitations-no-open = Żadne zaproszenie nie czeka.
invitations-no-accepted = Nikt jeszcze nie przyjął zaproszenia.
invitations-older = Pokaż starsze
invitations-badge-queued = E-mail w drodze
invitations-badge-sent = Wysłane
invitations-badge-refused = E-mail odrzucony
invitations-badge-expired = Wygasłe
invitations-badge-accepted = Przyjęte
invitations-badge-revoked = Wycofane
invitations-pending-when = { $n ->
    [one] Zaproszono { $ago }, ważne jeszcze przez 1 dzień
    [few] Zaproszono { $ago }, ważne jeszcze przez { $n } dni
    [many] Zaproszono { $ago }, ważne jeszcze przez { $n } dni
   *[other] Zaproszono { $ago }, ważne jeszcze przez { $n } dnia
}
invitations-expired-when = Wygasło { $ago }
invitations-accepted-when = Przyjęto { $ago }
invitations-resend = Wyślij ponownie
invitations-resend-label = Wyślij ponownie na adres { $address }
invitations-revoke = Wycofaj
invitations-revoke-label = Wycofaj zaproszenie na adres { $address }
invitations-some-invited = { $n ->
    [one] Zaproszono jeden adres.
    [few] Zaproszono { $n } adresy.
    [many] Zaproszono { $n } adresów.
   *[other] Zaproszono { $n } adresu.
}
invitations-left-malformed = To nie wygląda na adresy e-mail: { $list }.
invitations-left-known = Te adresy mają już konto: { $list }.
invitations-left-pending = Te adresy mają już zaproszenie, poniżej możesz je wysłać ponownie: { $list }.
invitations-left-limited = Na te adresy wysłano e-mail przed chwilą, spróbuj później: { $list }.
invitations-left-too-many = Reszta na następny raz: { $list }.
invitations-invited = Masz zaproszenie: { $app }
invitations-invited-lede = Przyjmij zaproszenie, a wyślemy na adres **{ $address }** jeszcze jeden e-mail, aby się upewnić, że to ty. Potem konto będzie gotowe.
invitations-accept = Przyjmij zaproszenie
invitations-expired = To zaproszenie wygasło
invitations-expired-lede = Zaproszenia działają przez 30 dni. Poproś o nowe osoby, które prowadzą serwis { $app }.
invitations-used = To zaproszenie zostało już użyte
invitations-used-lede = Konto dla adresu **{ $address }** już istnieje. Zaloguj się.
invitations-taken-back = To zaproszenie zostało wycofane
invitations-taken-back-lede = To pomyłka? Osoby, które prowadzą serwis { $app }, mogą zaprosić cię ponownie.
invitations-known = Masz już konto
invitations-known-lede = Konto dla adresu **{ $address }** istnieje, więc nie ma czego przyjmować. Zaloguj się.
invitations-closed = Teraz nie ma nowych kont
invitations-closed-lede = Serwis { $app } nie przyjmuje teraz nowych kont. Zaproszenie pozostaje ważne; spróbuj później.
invitations-invalid = Ten link jest niepełny
invitations-invalid-lede = Programy pocztowe czasem ucinają linki. Otwórz go z e-maila jeszcze raz.
