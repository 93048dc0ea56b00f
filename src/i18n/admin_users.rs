use super::Text;

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// Texts of the pages at `/admin/users`.
#[derive(Debug)]
pub struct AdminUsersTexts {
    /// Heading of the list.
    pub title: Text,
    /// Sentence below the heading.
    pub lede: Text,
    /// Label of the search field.
    pub search: Text,
    /// Hint beside the search field.
    pub search_hint: Text,
    /// Button that searches.
    pub find: Text,
    /// Link that shows all users again.
    pub reset: Text,
    /// Shown when no user matches the search.
    pub empty: Text,
    /// Link to older users.
    pub older: Text,
    /// Link to newer users.
    pub newer: Text,
    /// Badge of administrators.
    pub admin: Text,
    /// Badge of banned users.
    pub banned: Text,
    /// Age of the account: "{since}".
    pub since: Text,
    /// Link back to the list.
    pub back: Text,
    /// Heading above the addresses.
    pub addresses: Text,
    /// Heading above the devices.
    pub devices: Text,
    /// Shown when the user has no session.
    pub no_devices: Text,
    /// Button that ends all sessions.
    pub end_all: Text,
    /// Message: one session was ended.
    pub ended: Text,
    /// Message: all sessions were ended.
    pub ended_all: Text,
    /// Heading above the newest events.
    pub events: Text,
    /// Shown when there are no events.
    pub no_events: Text,
    /// Link to all events in the audit log.
    pub all_events: Text,
    /// Heading above the ban.
    pub ban: Text,
    /// What a ban does.
    pub ban_lede: Text,
    /// Button that bans.
    pub ban_it: Text,
    /// Message: the user was banned.
    pub is_banned: Text,
    /// Why administrators cannot ban themselves.
    pub is_reader: Text,
    /// Why the last administrator cannot be banned.
    pub is_last_admin: Text,
    /// Heading above lifting the ban.
    pub unban: Text,
    /// What lifting the ban does.
    pub unban_lede: Text,
    /// Button that lifts the ban.
    pub unban_it: Text,
    /// Message: the ban was lifted.
    pub is_unbanned: Text,
}

/// In English.
pub const EN: AdminUsersTexts = AdminUsersTexts {
    title: t("Users"),
    lede: t("Everybody who has an account, newest first."),
    search: t("Address or name"),
    search_hint: t("A part of it will do."),
    find: t("Search"),
    reset: t("Show everybody"),
    empty: t("Nobody like that."),
    older: t("Older"),
    newer: t("Newer"),
    admin: t("Admin"),
    banned: t("Banned"),
    since: t("Here since {since}"),
    back: t("All users"),
    addresses: t("E-mail addresses"),
    devices: t("Signed in on"),
    no_devices: t("Signed in nowhere."),
    end_all: t("Sign out everywhere"),
    ended: t("That device is signed out."),
    ended_all: t("Signed out everywhere."),
    events: t("Lately"),
    no_events: t("Nothing happened lately."),
    all_events: t("Everything about this address"),
    ban: t("Ban this user"),
    ban_lede: t(
        "Signs them out everywhere at once and lets them in no more. They aren’t told: signing in looks as it always did.",
    ),
    ban_it: t("Ban"),
    is_banned: t("Banned, and signed out everywhere."),
    is_reader: t("This is you. Somebody else has to do that."),
    is_last_admin: t("Nobody else may administer. Let somebody else do so first."),
    unban: t("Lift the ban"),
    unban_lede: t("They can sign in again. Nothing of their account was lost."),
    unban_it: t("Let them in again"),
    is_unbanned: t("They can sign in again."),
};

/// In German.
pub const DE: AdminUsersTexts = AdminUsersTexts {
    title: t("Personen"),
    lede: t("Alle, die ein Konto haben, die Neuesten zuerst."),
    search: t("Adresse oder Name"),
    search_hint: t("Ein Teil davon genügt."),
    find: t("Suchen"),
    reset: t("Alle zeigen"),
    empty: t("Niemand, auf den das passt."),
    older: t("Ältere"),
    newer: t("Neuere"),
    admin: t("Verwaltung"),
    banned: t("Gesperrt"),
    since: t("Dabei seit: {since}"),
    back: t("Alle Personen"),
    addresses: t("E-Mail-Adressen"),
    devices: t("Angemeldet auf"),
    no_devices: t("Nirgends angemeldet."),
    end_all: t("Überall abmelden"),
    ended: t("Das Gerät ist abgemeldet."),
    ended_all: t("Überall abgemeldet."),
    events: t("Zuletzt"),
    no_events: t("Zuletzt ist nichts geschehen."),
    all_events: t("Alles zu dieser Adresse"),
    ban: t("Diese Person sperren"),
    ban_lede: t(
        "Meldet sie sofort überall ab und lässt sie nicht mehr hinein. Sie erfährt es nicht: Anmelden sieht aus wie immer.",
    ),
    ban_it: t("Sperren"),
    is_banned: t("Gesperrt und überall abgemeldet."),
    is_reader: t("Das bist du. Das muss jemand anderes tun."),
    is_last_admin: t("Sonst darf niemand verwalten. Gib erst jemand anderem das Recht."),
    unban: t("Sperre aufheben"),
    unban_lede: t("Die Person kann sich wieder anmelden. Vom Konto ging nichts verloren."),
    unban_it: t("Wieder hineinlassen"),
    is_unbanned: t("Die Person kann sich wieder anmelden."),
};
