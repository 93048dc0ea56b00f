use super::{text::Text, words::texts};

texts! {
    /// Texts of the menu of the signed-in user.
    pub struct UserMenuTexts {
        /// Name of the button that opens the menu.
        pub label: Text { address },
        /// Link to the account.
        pub account: Text,
        /// Link to the list of devices.
        pub devices: Text,
        /// Link to the pages of administrators.
        pub administer: Text { app },
        /// Button that switches to another account of this browser.
        pub switch: Text { address },
        /// Link that signs in to one more account.
        pub add: Text,
        /// Button that ends the session.
        pub sign_out: Text,
        /// Button that ends all sessions of this browser.
        pub sign_out_all: Text,
    }
}

texts! {
    /// Texts of the pages at `/example`.
    pub struct ExampleTexts {
        /// Heading.
        pub title: Text,
        /// Sentence below the heading.
        pub lede: Text,
        /// Answer of the server function.
        pub greeting: Text { address },
        /// Link to the page for signed-in users, and the heading of that page.
        pub private: Text,
        /// Sentence below the heading of that page.
        pub private_lede: Text,
        /// Link to the axum route.
        pub route: Text,
        /// Link to the sign-in page.
        pub sign_in: Text,
        /// Link back to the first page.
        pub back: Text,
    }
}
