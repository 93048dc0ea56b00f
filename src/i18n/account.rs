use super::{Text, island_texts};
use crate::auth::Kept;

island_texts! {
    /// The page at `/account`; handed to the island.
    pub struct AccountTexts {
        /// Heading.
        pub title: Text,
        /// What this page is, "{app}".
        pub lede: Text,
        /// Heading of the name.
        pub name: Text,
        /// Label of the given name.
        pub first_name: Text,
        /// Label of the family name.
        pub last_name: Text,
        /// Beside the name: Escape undoes.
        pub name_hint: Text,
        /// Saves the name.
        pub save: Text,
        /// The name was saved.
        pub renamed: Text,
        /// Heading of the addresses.
        pub addresses: Text,
        /// Under the primary address.
        pub primary_note: Text,
        /// Badge of the primary address.
        pub primary: Text,
        /// Badge of an address that is not proven.
        pub unverified: Text,
        /// The menu of an address: "{address}".
        pub menu: Text,
        /// Proves an address.
        pub verify: Text,
        /// Makes an address the primary one.
        pub make_primary: Text,
        /// Another address is the primary one.
        pub made_primary: Text,
        /// Removes an address.
        pub remove: Text,
        /// What removing it does: "{address}".
        pub remove_lede: Text,
        /// Signs out the devices that signed in with it.
        pub remove_sessions: Text,
        /// Removes it for good.
        pub remove_it: Text,
        /// An address was removed.
        pub removed: Text,
        /// Why the only proven address stays.
        pub kept_last: Text,
        /// Why the primary address stays.
        pub kept_primary: Text,
        /// Label of another address.
        pub add_label: Text,
        /// Adds it.
        pub add: Text,
        /// As many addresses as fit.
        pub full: Text,
        /// An address was proven: "{address}".
        pub proven: Text,
        /// Heading of the devices.
        pub devices: Text,
        /// What the page of devices is for.
        pub devices_lede: Text,
        /// To the page of devices.
        pub to_devices: Text,
        /// Heading of the way out.
        pub leave: Text,
        /// What signing out does.
        pub leave_lede: Text,
        /// Signs out.
        pub sign_out: Text,
        /// Heading of deleting.
        pub delete: Text,
        /// What deleting does: "{app}".
        pub delete_lede: Text,
        /// Label of the confirmation: "{address}".
        pub delete_label: Text,
        /// Deletes.
        pub delete_it: Text,
    }
}

impl AccountTexts {
    /// Why an address cannot be removed.
    pub fn kept(&self, kept: Kept) -> &Text {
        match kept {
            Kept::Last => &self.kept_last,
            Kept::Primary => &self.kept_primary,
        }
    }
}
