use super::{IntroTexts, MailTexts};
use crate::i18n::Text;

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// German.
pub const DE: MailTexts = MailTexts {
    sign_in_subject: t("Bei {app} anmelden"),
    sign_up_subject: t("Bestätige deine Adresse für {app}"),
    add_address_subject: t("Bestätige deine Adresse für {app}"),
    step_up_subject: t("Bestätige, dass du es bist: {action} · {app}"),
    preheader: t("{app}: Link und Code sind drin"),
    preheader_link: t("{app}: Der Link ist drin"),
    preheader_code: t("{app}: Der Code ist drin"),
    preheader_notice: t("{app}: zu deiner Sicherheit"),
    sign_in: IntroTexts {
        heading: t("Bei {app} anmelden"),
        lede: t(
            "Jemand möchte sich bei {app} als {address} anmelden. Wenn du das bist, öffne den Link, und du bist drin.",
        ),
        lede_code: t(
            "Jemand möchte sich bei {app} als {address} anmelden. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast.",
        ),
        button: t("Bei {app} anmelden"),
    },
    offer: IntroTexts {
        heading: t("Neu bei {app}?"),
        lede: t(
            "Jemand möchte sich bei {app} als {address} anmelden. Zu dieser Adresse gibt es noch kein Konto. Wenn du \
             eines möchtest, öffne den Link; danach bist du gleich angemeldet.",
        ),
        lede_code: t(
            "Jemand möchte sich bei {app} als {address} anmelden. Zu dieser Adresse gibt es noch kein Konto. Wenn du eines möchtest, gib diesen Code dort ein, wo du angefragt hast; danach bist du gleich angemeldet.",
        ),
        button: t("Konto anlegen"),
    },
    sign_up: IntroTexts {
        heading: t("Bestätige deine Adresse für {app}"),
        lede: t(
            "Jemand möchte ein Konto bei {app} für {address}. Wenn du das bist, öffne den Link, um die Adresse zu \
             bestätigen, und du bist drin.",
        ),
        lede_code: t(
            "Jemand möchte ein Konto bei {app} für {address}. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast, und du bist drin.",
        ),
        button: t("Adresse bestätigen"),
    },
    member: IntroTexts {
        heading: t("Du hast schon ein Konto bei {app}"),
        lede: t(
            "Jemand möchte ein Konto bei {app} für {address}. Du hast schon eines, es gibt also nichts anzulegen. \
             Wenn du das bist, meldet dich der Link an.",
        ),
        lede_code: t(
            "Jemand möchte ein Konto bei {app} für {address}. Du hast schon eines, es gibt also nichts anzulegen. Wenn du das bist, meldet dich der Code an.",
        ),
        button: t("Bei {app} anmelden"),
    },
    closed: IntroTexts {
        heading: t("Bei {app} gibt es gerade keine neuen Konten"),
        lede: t(
            "Jemand wollte als {address} zu {app}. Für diese Adresse gibt es kein Konto, und {app} nimmt im Moment keine neuen auf. Wenn du ein Konto hast, melde dich mit der Adresse an, zu der es gehört.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    by_invitation: IntroTexts {
        heading: t("Zu {app} kommt man auf Einladung"),
        lede: t(
            "Jemand wollte als {address} zu {app}. Für diese Adresse gibt es kein Konto, und neue gibt es auf Einladung. Bitte die Leute, die {app} betreiben, diese Adresse einzuladen. Wenn du ein Konto hast, melde dich mit der Adresse an, zu der es gehört.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    left_out: IntroTexts {
        heading: t("Für diese Adresse gibt es kein Konto bei {app}"),
        lede: t(
            "Jemand wollte als {address} zu {app}. Für diese Adresse gibt es kein Konto, und mit ihr lässt sich auch keines anlegen. Versuche es mit einer anderen Adresse. Wenn du ein Konto hast, melde dich mit der Adresse an, zu der es gehört.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    invitation: IntroTexts {
        heading: t("Du bist zu {app} eingeladen"),
        lede: t(
            "Die Leute, die {app} betreiben, laden {address} ein, ein Konto anzulegen. Öffne den Link und nimm an. Eine weitere Mail stellt dann sicher, dass du es bist, und du bist drin. Kein Passwort, das du dir merken musst.",
        ),
        lede_code: t(""),
        button: t("Einladung annehmen"),
    },
    test: IntroTexts {
        heading: t("Testmail von {app}"),
        lede: t("Mails von {app} kommen hier an. Es ist nichts zu tun."),
        lede_code: t(""),
        button: t(""),
    },
    add_address: IntroTexts {
        heading: t("Bestätige deine Adresse für {app}"),
        lede: t(
            "Jemand möchte {address} dem Konto von {account} bei {app} hinzufügen. Wenn du das bist, öffne den Link. Danach kannst du dich mit dieser Adresse anmelden.",
        ),
        lede_code: t(
            "Jemand möchte {address} dem Konto von {account} bei {app} hinzufügen. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast. Danach kannst du dich mit dieser Adresse anmelden.",
        ),
        button: t("Adresse bestätigen"),
    },
    address_taken: IntroTexts {
        heading: t("Jemand wollte deine Adresse bei {app} hinzufügen"),
        lede: t(
            "Jemand wollte {address} einem anderen Konto bei {app} hinzufügen. Sie gehört zu deinem, also hat sich nichts geändert. Wenn du das warst, entferne sie erst aus deinem Konto. Wenn nicht, ist nichts zu tun.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    step_up: IntroTexts {
        heading: t("Bestätige, dass du es bist"),
        lede: t(
            "Du bist dabei, bei {app} {action}. Wenn du das bist, öffne den Link, und die Seite, auf der du angefragt hast, macht weiter.",
        ),
        lede_code: t(
            "Du bist dabei, bei {app} {action}. Wenn du das bist, gib diesen Code dort ein, wo du angefragt hast.",
        ),
        button: t("Ja, ich bin’s"),
    },
    new_device: IntroTexts {
        heading: t("Neue Anmeldung bei {app}"),
        lede: t("{browser}, {place}, {time}. Warst du das? Dann ist nichts zu tun."),
        lede_code: t("Nicht du? Melde diesen Browser ab:"),
        button: t("Das war ich nicht"),
    },
    address_added: IntroTexts {
        heading: t("Deinem Konto bei {app} wurde eine Adresse hinzugefügt"),
        lede: t("{address} kann sich ab jetzt in deinem Konto anmelden."),
        lede_code: t("Nicht du? Entferne sie, und melde die Geräte ab, die du nicht kennst:"),
        button: t("Nach dem Konto sehen"),
    },
    address_removed: IntroTexts {
        heading: t("Aus deinem Konto bei {app} wurde eine Adresse entfernt"),
        lede: t("{address} kann sich nicht mehr in deinem Konto anmelden."),
        lede_code: t("Nicht du? Melde die Geräte ab, die du nicht kennst:"),
        button: t("Nach dem Konto sehen"),
    },
    primary_changed: IntroTexts {
        heading: t("Dein Konto bei {app} hat eine andere Hauptadresse"),
        lede: t("Mails und Hinweise gehen ab jetzt an {address}."),
        lede_code: t("Nicht du? Ändere es zurück, und melde die Geräte ab, die du nicht kennst:"),
        button: t("Nach dem Konto sehen"),
    },
    account_deleted: IntroTexts {
        heading: t("Dein Konto bei {app} ist gelöscht"),
        lede: t(
            "Alles, was {app} über dich wusste, ist weg. Das ist die letzte Mail. Die Adresse ist wieder frei, falls du zurückkommen möchtest.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    new_devices: t("{n} neue Anmeldungen bei {app}"),
    addresses_added: t("Deinem Konto bei {app} wurden {n} Adressen hinzugefügt"),
    addresses_removed: t("Aus deinem Konto bei {app} wurden {n} Adressen entfernt"),
    primary_changes: t("Die Hauptadresse deines Kontos bei {app} hat sich {n}-mal geändert"),
    several: t(
        "Das ist {n}-mal geschehen, seit wir dir zuletzt davon geschrieben haben. Das Neueste zuerst:",
    ),
    not_listed: t(
        "Weiteres fehlt hier, weil es sich nur in der Zeit unterscheidet oder zu viel war.",
    ),
    again: t("Noch einmal gesendet am {time}."),
    again_last: t("Diese Mail wurde am {time} noch einmal gesendet. Die neueste gilt."),
    or_open: t("Wenn sich beim Drücken nichts tut, öffne diesen Link:"),
    code_lead: t(
        "Oder gib diesen Code auf der Seite ein, auf der du angefragt hast. Verrate ihn niemandem:",
    ),
    code_lead_alone: t(
        "Gib ihn auf der Seite ein, auf der du angefragt hast. Verrate ihn niemandem:",
    ),
    same_browser: t(
        "Öffne den Link in dem Browser, in dem du angefragt hast; in anderen geht er nicht.",
    ),
    same_browser_today: t(
        "Für diese Adresse wurden mehrere Anfragen zurückgewiesen. Für den Rest des Tages gehen Links nur in dem \
         Browser, der angefragt hat.",
    ),
    number: t(
        "In einem anderen Browser fragt der Link nach der Zahl auf der Seite, auf der du angefragt hast.",
    ),
    who_asked: t("Wer angefragt hat"),
    who_did: t("Wo es geschah"),
    address: t("Adresse"),
    browser: t("Browser"),
    network: t("Netz"),
    place: t("Ort"),
    time: t("Zeit"),
    date: t("{day}. {month} {year}, {time} UTC"),
    months: [
        t("Januar"),
        t("Februar"),
        t("März"),
        t("April"),
        t("Mai"),
        t("Juni"),
        t("Juli"),
        t("August"),
        t("September"),
        t("Oktober"),
        t("November"),
        t("Dezember"),
    ],
    lifetime: t("Link und Code gelten {n} Minuten lang und nur einmal."),
    lifetime_one: t("Link und Code gelten noch eine Minute und nur einmal."),
    lifetime_link: t("Der Link gilt {n} Minuten lang und nur einmal."),
    lifetime_link_one: t("Der Link gilt noch eine Minute und nur einmal."),
    lifetime_code: t("Der Code gilt {n} Minuten lang und nur einmal."),
    lifetime_code_one: t("Der Code gilt noch eine Minute und nur einmal."),
    invitation_lifetime: t("Die Einladung gilt {n} Tage lang, auf jedem Gerät und für ein Konto."),
    invitation_lifetime_one: t(
        "Die Einladung gilt noch einen Tag, auf jedem Gerät und für ein Konto.",
    ),
    invitation_unexpected: t(
        "Das kommt unerwartet? Lass es liegen. Es geschieht nichts, solange du den Link nicht öffnest und annimmst.",
    ),
    not_you: t(
        "Das warst nicht du? Ohne diese Mail kommt niemand hinein. Lass sie liegen, oder schließe die Anfrage:",
    ),
    decline: t("Das war ich nicht"),
};
