### Polski. Forma: druga osoba („ty”, małą literą) lub bezosobowo, bez form rodzajowych; krótko i uprzejmie.
### Słowa: link = link; code = kod; device = urządzenie; mail = e-mail; number = liczba; prove = potwierdzić.
### sign in = zalogować się, sign up = założyć konto, sign out = wylogować (się). Nazwy stoją w mianowniku: serwis { $app }.

bounces-no-mailbox = { $domain } zgłasza, że nie ma takiej skrzynki. Czy adres jest poprawny?
bounces-no-domain = { $domain } nie przyjmuje poczty. Czy adres jest poprawny?
bounces-full = { $domain } zgłasza, że skrzynka jest pełna.
bounces-unwanted = { $domain } nie przepuszcza e-maila.
bounces-other = { $domain } odsyła e-mail. Czy adres jest poprawny?
bounces-held-no-mailbox = E-mail na ten adres wrócił { $ago }: { $domain } zgłasza, że nie ma takiej skrzynki. Dlatego nic nie wysłaliśmy.
bounces-held-other = E-mail na ten adres wrócił { $ago }. Dlatego nic nie wysłaliśmy.
bounces-title = Zwrócone e-maile
bounces-lede = Adresy, na które { $app } nie pisze przez siedem dni albo nie wysyła już powiadomień.
bounces-none = Nic nie wróciło.
bounces-row-no-mailbox = Nie ma takiej skrzynki, { $ago }
bounces-row-no-domain = Domena nie przyjmuje poczty, { $ago }
bounces-row-other = E-mail wrócił { $ago }
bounces-row-complained = Zgłoszono jako spam { $ago }: bez powiadomień
bounces-lift = Pisz znowu
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = Poczta znów tam trafia.
bounces-by-domain = Według domen
bounces-domain = Domena
bounces-came-back = Zwroty
bounces-complaints = Zgłoszenia
