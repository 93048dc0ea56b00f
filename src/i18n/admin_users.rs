use super::{text::Text, words::texts};

texts! {
    /// Texts of the pages at `/admin/users`.
    pub struct AdminUsersTexts {
        pub title: Text,
        pub lede: Text,
        pub search: Text,
        pub search_hint: Text,
        pub find: Text,
        pub reset: Text,
        pub empty: Text,
        pub older: Text,
        pub newer: Text,
        pub admin: Text,
        pub banned: Text,
        pub since: Text { since },
        pub back: Text,
        pub addresses: Text,
        pub devices: Text,
        pub no_devices: Text,
        pub end_all: Text,
        pub ended: Text,
        pub ended_all: Text,
        pub events: Text,
        pub no_events: Text,
        pub all_events: Text,
        pub ban: Text,
        pub ban_lede: Text,
        pub ban_it: Text,
        pub is_banned: Text,
        pub is_reader: Text,
        pub is_last_admin: Text,
        pub unban: Text,
        pub unban_lede: Text,
        pub unban_it: Text,
        pub is_unbanned: Text,
    }
}
