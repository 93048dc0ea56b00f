use super::{text::Text, words::island_texts};
use crate::auth::Kept;

island_texts! {
    /// Texts of the page at `/account`, which the island gets too.
    pub struct AccountTexts {
        pub title: Text,
        pub lede: Text { app },
        pub name: Text,
        pub first_name: Text,
        pub last_name: Text,
        pub name_hint: Text,
        pub save: Text,
        pub renamed: Text,
        pub addresses: Text,
        pub primary_note: Text,
        pub primary: Text,
        pub unverified: Text,
        pub menu: Text { address },
        pub verify: Text,
        pub make_primary: Text,
        pub made_primary: Text,
        pub remove: Text,
        pub remove_lede: Text { address },
        pub remove_sessions: Text,
        pub remove_it: Text,
        pub removed: Text,
        pub kept_last: Text,
        pub kept_primary: Text,
        pub add_label: Text,
        pub add: Text,
        pub full: Text,
        pub proven: Text { address },
        pub devices: Text,
        pub devices_lede: Text,
        pub to_devices: Text,
        pub leave: Text,
        pub leave_lede: Text,
        pub sign_out: Text,
        pub delete: Text,
        pub delete_lede: Text { app },
        pub delete_label: Text { address },
        pub delete_it: Text,
    }
}

impl AccountTexts {
    /// Why an address cannot be removed, as a sentence.
    pub fn kept(&self, kept: Kept) -> &Text {
        match kept {
            Kept::Last => &self.kept_last,
            Kept::Primary => &self.kept_primary,
        }
    }
}
