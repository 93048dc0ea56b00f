use super::{text::Text, words::island_texts};
use crate::auth::Kept;

island_texts! {
    /// Texts of the page at `/account`, which the island gets too.
    pub struct AccountTexts {
        /// Heading.
        pub title: Text,
        /// Sentence below the heading.
        pub lede: Text { app },
        /// Heading above the name.
        pub name: Text,
        /// Label of the given name.
        pub first_name: Text,
        /// Label of the family name.
        pub last_name: Text,
        /// Hint beside the name: Escape undoes typing.
        pub name_hint: Text,
        /// Button that saves the name.
        pub save: Text,
        /// Message: the name was saved.
        pub renamed: Text,
        /// Heading above the addresses.
        pub addresses: Text,
        /// Note below the primary address.
        pub primary_note: Text,
        /// Badge of the primary address.
        pub primary: Text,
        /// Badge of an address that is not proven.
        pub unverified: Text,
        /// Name of the menu of an address.
        pub menu: Text { address },
        /// Menu item that proves an address.
        pub verify: Text,
        /// Menu item that makes an address the primary one.
        pub make_primary: Text,
        /// Message: another address is the primary one now.
        pub made_primary: Text,
        /// Menu item that asks before it removes an address.
        pub remove: Text,
        /// What removing an address does.
        pub remove_lede: Text { address },
        /// Box that also ends the sessions which began with that address.
        pub remove_sessions: Text,
        /// Button that removes the address.
        pub remove_it: Text,
        /// Message: an address was removed.
        pub removed: Text,
        /// Why the only proven address cannot be removed.
        pub kept_last: Text,
        /// Why the primary address cannot be removed.
        pub kept_primary: Text,
        /// Label of the field for another address.
        pub add_label: Text,
        /// Button that adds it.
        pub add: Text,
        /// Shown when the account has as many addresses as it may have.
        pub full: Text,
        /// Message: an address was proven.
        pub proven: Text { address },
        /// Heading above the devices.
        pub devices: Text,
        /// What the page of devices is for.
        pub devices_lede: Text,
        /// Link to the page of devices.
        pub to_devices: Text,
        /// Heading above signing out.
        pub leave: Text,
        /// What signing out does.
        pub leave_lede: Text,
        /// Button that signs out.
        pub sign_out: Text,
        /// Heading above deleting the account.
        pub delete: Text,
        /// What deleting the account does.
        pub delete_lede: Text { app },
        /// Label of the field that confirms deleting.
        pub delete_label: Text { address },
        /// Button that deletes the account.
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
