use super::{text::Text, words::texts};

texts! {
    /// Texts of the pages at `/admin/users`.
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
        /// Age of the account.
        pub since: Text { since },
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
}
