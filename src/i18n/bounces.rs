use super::{text::Text, words::texts};

texts! {
    /// Texts about mail that came back: of the waiting screen, and of the page at `/admin/bounces`.
    pub struct BounceTexts {
        pub no_mailbox: Text { domain },
        pub no_domain: Text { domain },
        pub full: Text { domain },
        pub unwanted: Text { domain },
        pub other: Text { domain },
        pub held_no_mailbox: Text { domain, ago },
        pub held_other: Text { ago },
        pub title: Text,
        pub lede: Text { app },
        pub none: Text,
        pub row_no_mailbox: Text { ago },
        pub row_no_domain: Text { ago },
        pub row_other: Text { ago },
        pub row_complained: Text { ago },
        pub lift: Text,
        pub lift_label: Text { address },
        pub lifted: Text,
        pub by_domain: Text,
        pub domain: Text,
        pub came_back: Text,
        pub complaints: Text,
    }
}
