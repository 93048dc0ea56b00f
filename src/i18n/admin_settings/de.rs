use super::{AdminSettingsTexts, SettingFaultTexts, SettingWords, SpanTexts, Text, risky, words};
use crate::auth::{SettingGroup as G, SettingKey as K};

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// German.
pub const DE: AdminSettingsTexts = AdminSettingsTexts {
    title: t("Einstellungen"),
    lede: t(
        "Wie {app} arbeitet. Eine Änderung gilt ab der nächsten Anfrage; was begonnen ist, geht weiter, wie es begann.",
    ),
    navigation: t("Verwaltung"),
    invitations: t("Einladungen"),
    users: t("Personen"),
    audit: t("Protokoll"),
    group,
    setting,
    choice,
    save: t("Speichern"),
    save_label: t("Speichern: {group}"),
    saved: t("Gespeichert. Das gilt ab jetzt."),
    refused: t("Noch ist nichts gespeichert. Die markierten Einstellungen passen nicht zusammen."),
    reset: t("Zurück zur Vorgabe"),
    reset_label: t("{setting}: zurück zur Vorgabe ({value})"),
    reset_group: t("Alle zurück zur Vorgabe"),
    always_on: t("Immer an: Diese Version kennt keinen anderen Weg, Menschen zu erreichen."),
    in_words: t("Jetzt {value}."),
    zero: t("0 heißt: keine Grenze."),
    on: t("an"),
    off: t("aus"),
    nothing: t("nichts"),
    changed: t("Geändert von {who}, {ago}. Vorgabe: {value}."),
    put_back: t("Auf die Vorgabe zurückgesetzt von {who}, {ago}."),
    command_line: t("der Kommandozeile"),
    gone: t("jemandem, dessen Konto es nicht mehr gibt"),
    darkened: t(
        "Wörter in dieser Farbe wären schwer zu lesen, darum nehmen wir eine dunklere: {colour}.",
    ),
    spans: SpanTexts {
        seconds: t("{n} Sekunden"),
        minutes: (t("1 Minute"), t("{n} Minuten")),
        hours: (t("1 Stunde"), t("{n} Stunden")),
        days: (t("1 Tag"), t("{n} Tage")),
    },
    faults: SettingFaultTexts {
        not_a_switch: t("Das ist entweder an oder aus."),
        out_of_bounds: t("Gib eine ganze Zahl von {least} bis {most} ein."),
        below_least: t("Mindestens {least}: {why}"),
        below_least_or_off: t("0 für keine Grenze, oder mindestens {least}: {why}"),
        ends_sessions: t("alles Kürzere meldet Leute ab, während sie eine Seite lesen."),
        outlasts_no_action: t("was auf den Nachweis gewartet hat, ginge nicht rechtzeitig weiter."),
        outruns_mail: t("so lange braucht eine Mail, und niemand könnte sich anmelden."),
        spent_at_once: t(
            "die Anmeldung braucht eine, und der frische Nachweis, um dies zu ändern, noch eine.",
        ),
        not_a_choice: t("Wähle eines davon: {words}."),
        not_a_text: t("Das ist zu lang oder hat Zeilenumbrüche: {most} Zeichen passen."),
        empty: t("Das brauchen wir."),
        not_a_colour: t("Gib # und sechs Ziffern oder Buchstaben von a bis f ein, etwa #4261cd."),
        not_a_picture: t(
            "Gib einen Pfad auf diesem Server ein, der auf .svg, .png oder .webp endet, etwa /brand/logo.svg.",
        ),
        not_a_url: t(
            "Gib eine Adresse ein, die mit https:// beginnt, oder einen Pfad, der mit / beginnt; 200 Zeichen passen.",
        ),
        too_many_lines: t("Das ist zu viel: {most} Einträge passen."),
        always_on: t(
            "Das kann nicht aus sein: Diese Version kennt keinen anderen Weg, Menschen zu erreichen.",
        ),
        required_but_off: t("Eine E-Mail-Adresse kann nicht nötig sein, solange sie aus ist."),
        not_a_pattern: t("Eintrag {entry} ist weder eine Adresse noch *@domain noch *@*.domain."),
        no_method: t("Lass eins von beiden an, sonst könnte niemand eine neue Adresse bestätigen."),
        no_strategy: t(
            "Lass eins von beiden an, sonst könnte sich niemand anmelden, auch du nicht.",
        ),
        longer_than_link: t("Das ist länger, als ein Link gilt; es käme also nie dazu."),
        longer_than_session: t("Das ist länger, als eine Anmeldung überhaupt gilt. Nimm weniger."),
        more_than_a_day: t("Das ist in einer Stunde mehr als an einem Tag."),
        more_than_an_hour: t("Das ist in einer Minute mehr als in einer Stunde."),
    },
};

fn group(group: G) -> (&'static str, &'static str) {
    match group {
        G::Contact => ("Kontaktangaben", "Woran Menschen erkannt werden."),
        G::Verification => (
            "Bestätigungswege",
            "Wie eine neue Adresse bestätigt wird: beim Anlegen eines Kontos, und wenn jemand eine hinzufügt.",
        ),
        G::SignIn => (
            "Anmeldewege",
            "Wie man sich anmeldet, und wie man vor etwas Wichtigem zeigt, dass man es noch ist.",
        ),
        G::OtherBrowser => (
            "Links in einem anderen Browser",
            "Was geschieht, wenn ein Link anderswo geöffnet wird als dort, wo er angefragt wurde.",
        ),
        G::Lifetimes => ("Dauer", "Wie lange etwas gilt, in Sekunden."),
        G::Limits => ("Grenzen", "Wie oft etwas versucht werden darf."),
        G::Sessions => (
            "Angemeldet bleiben",
            "Wie lange man angemeldet bleibt, in Sekunden.",
        ),
        G::SignUp => ("Neue Konten", "Wonach neue Leute gefragt werden."),
        G::Accounts => ("Konten", "Was man mit dem eigenen Konto tun darf."),
        G::Look => (
            "Aussehen und Name",
            "Was man sieht, auf Seiten und in Mails.",
        ),
    }
}

fn setting(key: K) -> SettingWords {
    match key {
        K::EmailAddress => words("E-Mail-Adresse", "Menschen haben eine E-Mail-Adresse."),
        K::EmailRequired => words("Nötig", "Niemand hat ein Konto ohne eine."),
        K::EmailVerifiedAtSignUp => words(
            "Beim Anlegen bestätigt",
            "Niemand kommt hinein, bevor die Adresse bestätigt ist.",
        ),
        K::VerifyByLink => words(
            "Link per Mail",
            "Die Mail trägt einen Link, der die Adresse bestätigt.",
        ),
        K::VerifyByCode => words(
            "Code per Mail",
            "Die Mail trägt sechs Ziffern, die man dort eingibt, wo man angefragt hat.",
        ),
        K::SignInByLink => words("Link per Mail", "Die Mail trägt einen Link, der anmeldet."),
        K::SignInByCode => risky(
            "Code per Mail",
            "Die Mail trägt sechs Ziffern, die man dort eingibt, wo man angefragt hat.",
            "Einen Code kann man jemandem am Telefon abschwatzen; ein Link lässt sich nicht vorlesen.",
        ),
        K::OtherBrowser => risky(
            "In einem anderen Browser geöffnet",
            "Man kann am Rechner anfragen und den Link am Telefon öffnen.",
            "Mit einem Druck und ohne Zahl kommt ins Konto, wer jemanden zu diesem Druck überredet.",
        ),
        K::VerificationLifetime => risky(
            "Link und Code gelten",
            "Lang genug für langsame Mails, kurz genug, dass eine alte Mail nichts öffnet.",
            "Höchstens zehn Minuten, damit ein altes Postfach kein Schlüsselbund ist.",
        ),
        K::ResendAfter => words(
            "Noch einmal senden nach",
            "Wie lange man wartet, bis man die Mail noch einmal anfragen kann.",
        ),
        K::ResendSameWhile => words(
            "Derselbe Link, solange er noch gilt",
            "Eine noch einmal gesendete Mail trägt denselben Link und Code, solange sie noch so lange gelten; danach neue.",
        ),
        K::ProofLifetime => risky(
            "Ein Nachweis gilt",
            "Wie lange nach dem Anmelden man Wichtiges tun darf, etwa das Konto löschen, ohne eine weitere Mail.",
            "Je länger, desto mehr kann jemand an einem Rechner tun, der offen stehen blieb.",
        ),
        K::CodeTries => risky(
            "Falsche Codes",
            "So viele falsche Codes beenden eine Anfrage.",
            "Ohne Grenze bremst das Raten nur noch die Grenze von 100 in Folge für eine Adresse.",
        ),
        K::NumberTries => risky(
            "Falsche Zahlen",
            "So viele falsche Zahlen auf einem anderen Gerät beenden eine Anfrage.",
            "Es gibt nur hundert Zahlen: Jeder Versuch mehr macht das Raten leichter.",
        ),
        K::MailsPerAddressInterval => words(
            "Sekunden zwischen Mails an eine Adresse",
            "Egal, wer sie anfragt.",
        ),
        K::MailsPerAddressHour => words(
            "Mails an eine Adresse in einer Stunde",
            "Damit kein Postfach überquillt.",
        ),
        K::MailsPerAddressDay => words(
            "Mails an eine Adresse an einem Tag",
            "Damit kein Postfach überquillt.",
        ),
        K::MailsPerHour => words(
            "Mails in einer Stunde, alle zusammen",
            "So viele, wie dein Mailserver annimmt. Wer angemeldet ist oder dort anfragt, wo er schon einmal angemeldet war, kommt trotzdem durch; Hinweise kommen dazu.",
        ),
        K::StartsPerNetworkMinute => words(
            "Anfragen aus einem Netz in einer Minute",
            "Ein Büro teilt sich oft ein Netz.",
        ),
        K::StartsPerNetworkHour => words(
            "Anfragen aus einem Netz in einer Stunde",
            "Ein Büro teilt sich oft ein Netz.",
        ),
        K::SessionIdle => words(
            "Abgemeldet, wenn nichts geschieht, nach",
            "Zählt ab der letzten Seite, die geöffnet wurde.",
        ),
        K::SessionLifetime => risky(
            "Abgemeldet in jedem Fall nach",
            "Zählt ab dem Anmelden.",
            "Ohne Grenze bleibt ein verlorenes Telefon angemeldet, solange es benutzt wird.",
        ),
        K::MultiSession => words(
            "Mehrere Konten in einem Browser",
            "Man kann in mehreren Konten angemeldet sein und zwischen ihnen wechseln.",
        ),
        K::FirstName => words("Vorname", "Ob neue Leute danach gefragt werden."),
        K::LastName => words("Nachname", "Ob neue Leute danach gefragt werden."),
        K::SignUpMode => words(
            "Wer sich registrieren darf",
            "Offen: alle. Einladung: wen du einlädst. Geschlossen: niemand Neues. Wer ein Konto hat, meldet sich an wie bisher.",
        ),
        K::AllowedAddresses => words(
            "Adressen, die beitreten dürfen",
            "Eine pro Zeile: eine Adresse, *@domain oder *@*.domain. Gibt es keine, dürfen alle. Sie gehen den gesperrten vor.",
        ),
        K::BlockedAddresses => words(
            "Adressen, die nicht beitreten dürfen",
            "Eine pro Zeile, ebenso geschrieben.",
        ),
        K::SubAddresses => words(
            "Adressen mit Zusatz dürfen beitreten",
            "Etwa jane+news@example.com. Ein Postfach hat beliebig viele davon.",
        ),
        K::BlockDisposable => words(
            "Wegwerfadressen ablehnen",
            "Nach einer Liste von Anbietern, die manchmal irrt.",
        ),
        K::TermsUrl => words(
            "Nutzungsbedingungen",
            "Wo sie stehen. Neue Leute nehmen sie mit einem Haken an.",
        ),
        K::PrivacyUrl => words(
            "Datenschutzerklärung",
            "Wo sie steht. Neue Leute nehmen sie mit einem Haken an.",
        ),
        K::LegalVersion => words(
            "Fassung von beiden",
            "Wird bei allen vermerkt, die sie angenommen haben.",
        ),
        K::DeleteAccount => words(
            "Man darf das eigene Konto löschen",
            "Alles darin verschwindet, sofort und endgültig.",
        ),
        K::AuditKeptDays => words(
            "Tage, die das Protokoll aufbewahrt wird",
            "Was älter ist, wird vergessen; 0 behält es für immer.",
        ),
        K::AppName => words("Name", "Steht auf jeder Seite und in jeder Mail."),
        K::Sender => words(
            "Absender",
            "Der Name, von dem Mails kommen. Die Adresse bleibt die der Konfiguration; ist hier nichts, auch der Name.",
        ),
        K::Logo => words(
            "Logo",
            "Ein Pfad auf diesem Server zu einem Bild, das neben dem Namen steht. Lege die Datei in den Ordner brand im Wurzelordner der Seite und gib /brand/ und ihren Namen ein.",
        ),
        K::Accent => words(
            "Akzentfarbe",
            "Die Farbe von Knöpfen und Links. Ist hier nichts, ist es unsere.",
        ),
    }
}

fn choice(key: K, word: &str) -> Option<&'static str> {
    Some(match (key, word) {
        (K::OtherBrowser, "number") => "Nach der Zahl fragen, die dort steht, wo angefragt wurde",
        (K::OtherBrowser, "button") => "Ein Druck, keine Zahl",
        (K::OtherBrowser, "same_browser") => "Ablehnen: nur dort, wo angefragt wurde",
        (K::SignUpMode, "open") => "Offen: alle",
        (K::SignUpMode, "invitation") => "Auf Einladung",
        (K::SignUpMode, "closed") => "Geschlossen: niemand Neues",
        (K::FirstName | K::LastName, "off") => "Nicht gefragt",
        (K::FirstName | K::LastName, "optional") => "Gefragt, darf leer bleiben",
        (K::FirstName | K::LastName, "required") => "Nötig",
        _ => return None,
    })
}
