### Deutsch. Anrede: du, kleingeschrieben; kurz und freundlich.
### Wörter: link = Link; code = Code; device = Gerät; mail = Mail; sign in = anmelden, sign up = Konto anlegen, sign out = abmelden.

unseen-in-address = Das { $n }. Zeichen dieser Adresse ist eines, das niemand sieht ({ $character }). Lösch es, oder tippe die Adresse von Hand.
unseen-zero-width-space = Leerzeichen ohne Breite
unseen-joiner = unsichtbares Verbindungszeichen
unseen-soft-hyphen = weiches Trennzeichen
unseen-no-break-space = geschütztes Leerzeichen
unseen-byte-order-mark = Byte-Order-Mark
unseen-direction = Zeichen für die Schreibrichtung
unseen-tab = Tabulator
unseen-line-break = Zeilenumbruch
refusals-invalid-title = Diese Anfrage passt nicht
refusals-invalid-advice = Etwas darin ist nicht lesbar. Geh zurück und versuch es noch einmal.
refusals-signed-out-title = Du bist abgemeldet
refusals-signed-out-advice = Melde dich an und versuch es noch einmal.
refusals-cross-origin-title = Das kam von einer anderen Seite
refusals-cross-origin-advice = Anfragen, die etwas ändern, werden nur von den eigenen Seiten angenommen. Es ist nichts geschehen.
refusals-forbidden-title = Das darfst du nicht
refusals-forbidden-advice = Vielleicht darf es ein anderes Konto. Frag, wer diese Seite betreibt.
refusals-refused-title = Das ging nicht
refusals-refused-advice = Es wurde abgelehnt. Geh zurück und versuch es anders.
refusals-not-found-title = Hier ist nichts
refusals-not-found-advice = Vielleicht ist die Adresse vertippt.
refusals-method-title = Das geht hier nicht
refusals-method-advice = Diese Adresse nimmt solche Anfragen nicht an.
refusals-too-slow-title = Das hat zu lange gedauert
refusals-too-slow-advice = Die Anfrage kam nicht rechtzeitig an. Versuch es noch einmal.
refusals-too-large-title = Das ist zu viel
refusals-too-large-advice = Die Anfrage ist größer als jedes Formular hier. Es ist nichts geschehen.
refusals-url-too-long-title = Diese Adresse ist zu lang
refusals-url-too-long-advice = Nichts hier hat eine so lange Adresse.
refusals-media-type-title = Das ist kein Formular
refusals-media-type-advice = Diese Adresse nimmt nur Formulare an. Es ist nichts geschehen.
refusals-unknown-host-title = Fast da
refusals-unknown-host-advice = Dieser Server antwortet unter einer anderen Adresse: { $origin }
refusals-too-many-title = Das war viel auf einmal
refusals-too-many-advice = Warte ein wenig und versuch es noch einmal.
refusals-head-too-large-title = Dein Browser hat zu viel geschickt
refusals-head-too-large-advice = Er schickt mehr Cookies oder Kopfzeilen, als dieser Server annimmt. Lösche die Cookies dieser Seite und versuch es noch einmal.
refusals-failed-title = Das liegt an uns
refusals-failed-advice = Hier ist etwas schiefgegangen. Wir haben es notiert. Versuch es gleich noch einmal.
refusals-unavailable-title = Gleich wieder da
refusals-unavailable-advice = Der Server kann gerade nicht arbeiten. Nichts, was du getan hast, ist verloren. Versuch es gleich noch einmal.
refusals-start-again = Von vorn beginnen
refusals-go-there = Zu { $origin }
errors-malformed-address = Das sieht nicht nach einer E-Mail-Adresse aus.
errors-no-ending = Dieser Adresse fehlt die Endung, etwa .com. Ist etwas verloren gegangen?
errors-address-listed = Neue Konten gehen hier mit dieser Adresse nicht. Versuche eine andere, oder melde dich an, wenn du ein Konto hast.
errors-address-tagged = Lass den Teil nach +, = oder # weg: Neue Konten nehmen hier die schlichte Adresse.
errors-address-disposable = Diese Adresse gibt es nur für einen Augenblick. Nimm eine, die du behältst, oder melde dich an, wenn du ein Konto hast.
errors-address-no-domain = Diese Domain gibt es nicht. Stimmt die Adresse?
errors-address-no-mail = Diese Domain nimmt keine Mails an. Stimmt die Adresse?
errors-missing-consent = Setz den Haken, um weiterzugehen.
errors-no-attempt = Diese Anfrage ist in diesem Browser nicht mehr offen. Beginne neu.
errors-wrong-code-alone = Dieser Code stimmt nicht. Ist er aus der neuesten Mail?
errors-wrong-code = { $n ->
    [one] Dieser Code stimmt nicht. Noch ein Versuch.
   *[other] Dieser Code stimmt nicht. Noch { $n } Versuche.
}
errors-malformed-code = Der Code hat sechs Ziffern. Du findest ihn in der Mail.
errors-wrong-number-alone = Das ist nicht die Zahl.
errors-wrong-number = { $n ->
    [one] Das ist nicht die Zahl. Noch ein Versuch.
   *[other] Das ist nicht die Zahl. Noch { $n } Versuche.
}
errors-missing-number = Gib die zwei Ziffern ein, die auf dem anfragenden Gerät stehen.
errors-missing-field = Das brauchen wir noch.
errors-invalid-name = Das ist zu lang oder enthält Zeichen, die ein Name nicht haben kann.
errors-attempt-ended = Diese Anfrage ist zu Ende. Mit einer neuen Mail geht es weiter.
errors-too-many-codes = Zu viele falsche Codes für diese Adresse. Nimm den Link; eine neue Mail bringt einen.
errors-address-wanted = Zu viele falsche Codes für diese Adresse. Gib sie unter „Anmelden“ ein: Der Link in der Mail bringt dich weiter.
errors-invalid-link = Dieser Link ist nicht vollständig. Öffne ihn noch einmal aus der Mail.
errors-cookies-needed = Dein Browser behält keine Cookies dieser Seite und fände deshalb nicht zu deiner Anfrage zurück. Es wurde nichts verschickt. Erlaube Cookies für diese Seite und drück dann noch einmal auf den Knopf.
errors-signed-out = Du bist hier nicht mehr angemeldet.
errors-step-up-required = Erst ein kurzer Check, dass du es bist. Wir haben dir eine Mail geschickt.
errors-address-exists = Diese Adresse ist schon in deinem Konto.
errors-too-many-addresses = Mehr passen nicht: zehn Adressen, davon fünf unbestätigte. Entferne erst eine.
errors-last-address = Das ist deine einzige bestätigte Adresse. Füge erst eine andere hinzu.
errors-primary-address = Das ist deine Hauptadresse. Mache erst eine andere dazu.
errors-last-admin = Das ist die einzige Person, die verwalten darf. Gib erst jemand anderem das Recht.
errors-wrong-confirmation = Das ist nicht deine Hauptadresse. Gib sie ein, wie sie da steht.
errors-not-found = Das gibt es nicht mehr.
errors-limited = { $n ->
    [one] Das waren viele Versuche. In einer Sekunde kannst du es wieder versuchen; was du getippt hast, bleibt hier.
   *[other] Das waren viele Versuche. In { $n } Sekunden kannst du es wieder versuchen; was du getippt hast, bleibt hier.
}
errors-limited-minutes = Das waren viele Versuche. In { $n } Minuten kannst du es wieder versuchen; was du getippt hast, bleibt hier.
errors-other-link = Du hast in diesem Browser inzwischen einen anderen Link geöffnet, deshalb ist nichts geschehen. Um mit dieser Anfrage weiterzumachen, öffne den Link in ihrer Mail noch einmal.
errors-other-notice = Du hast in diesem Browser inzwischen einen anderen Link geöffnet, deshalb ist nichts geschehen. Um diese Anmeldung zu melden, öffne „Das war ich nicht“ in ihrer Mail noch einmal.
errors-other-invitation = Du hast in diesem Browser inzwischen einen anderen Link geöffnet, deshalb ist nichts geschehen. Um diese Einladung anzunehmen, öffne den Link in ihrer Mail noch einmal.
errors-bad-request = Etwas an dieser Anfrage passt nicht. Geh zurück und versuch es noch einmal.
errors-hook-failed = Das geht im Moment nicht. Versuch es bald noch einmal.
errors-unavailable = Das liegt an uns. Wir haben es notiert. Nichts von dem, was du getan hast, ist verloren.
