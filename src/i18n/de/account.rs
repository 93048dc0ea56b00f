use crate::i18n::{AccountTexts, Text};

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

pub(super) const ACCOUNT: AccountTexts = AccountTexts {
    title: t("Dein Konto"),
    lede: t("Was {app} über dich weiß."),
    name: t("Name"),
    first_name: t("Vorname"),
    last_name: t("Nachname"),
    name_hint: t("Escape holt zurück, was da stand."),
    save: t("Namen speichern"),
    renamed: t("Gespeichert."),
    addresses: t("E-Mail-Adressen"),
    primary_note: t("Hierher gehen Anmeldelinks und Hinweise"),
    primary: t("Hauptadresse"),
    unverified: t("Noch nicht bestätigt"),
    menu: t("Was mit {address} geschehen soll"),
    verify: t("Bestätigen"),
    make_primary: t("Zur Hauptadresse machen"),
    made_primary: t("Das ist jetzt deine Hauptadresse."),
    remove: t("Entfernen"),
    remove_lede: t(
        "{address} entfernen? Danach kannst du dich nicht mehr damit anmelden. Dein Konto und andere Adressen bleiben.",
    ),
    remove_sessions: t("Auch die Geräte abmelden, die sich damit angemeldet haben"),
    remove_it: t("Entfernen"),
    removed: t("Entfernt."),
    kept_last: t("Das ist deine einzige bestätigte Adresse. Füge erst eine andere hinzu."),
    kept_primary: t("Das ist deine Hauptadresse. Mache erst eine andere dazu."),
    add_label: t("Weitere Adresse"),
    add: t("Hinzufügen"),
    full: t("Mehr passen nicht: zehn Adressen, davon fünf unbestätigte."),
    proven: t("{address} ist bestätigt. Ab jetzt kannst du dich damit anmelden."),
    devices: t("Geräte"),
    devices_lede: t("Sieh, wo du angemeldet bist, und melde ab, was du nicht kennst."),
    to_devices: t("Geräte ansehen"),
    leave: t("Abmelden"),
    leave_lede: t("Gilt für alle Tabs dieses Browsers."),
    sign_out: t("Abmelden"),
    delete: t("Konto löschen"),
    delete_lede: t(
        "Alles, was {app} über dich weiß, verschwindet sofort und endgültig: Name, Adressen, Geräte. Deine Adressen sind wieder frei.",
    ),
    delete_label: t("Gib zur Bestätigung {address} ein"),
    delete_it: t("Mein Konto löschen"),
};
