use super::{
    text::Text,
    words::{Each, texts},
};
use crate::auth::MailGroup;

texts! {
    /// Texts of the page at `/admin/mails`.
    pub struct AdminMailsTexts {
        pub title: Text,
        pub lede: Text { app },
        pub which: Text,
        pub language: Text,
        pub show: Text,
        /// Name of a group of mails, in the choice.
        pub group: Each<MailGroup, Text>,
        pub subject: Text,
        pub preheader: Text,
        pub light: Text,
        pub dark: Text,
        pub text: Text,
        pub send: Text,
        pub send_lede: Text { address },
        pub sent: Text,
    }
}
