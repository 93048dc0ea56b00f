use super::{
    text::Text,
    words::{island_texts, texts},
};

island_texts! {
    /// Texts of the menu of the signed-in user.
    pub struct UserMenuTexts {
        pub label: Text { address },
        pub account: Text,
        pub devices: Text,
        pub administer: Text { app },
        pub switch: Text { address },
        pub add: Text,
        pub sign_out: Text,
        pub sign_out_all: Text,
    }
}

texts! {
    /// Texts of the pages at `/example`.
    pub struct ExampleTexts {
        pub title: Text,
        pub lede: Text,
        pub greeting: Text { address },
        pub private: Text,
        pub private_lede: Text,
        pub route: Text,
        pub sign_in: Text,
        pub back: Text,
    }
}
