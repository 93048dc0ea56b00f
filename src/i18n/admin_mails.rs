use super::{
    text::Text,
    words::{Each, texts},
};
use crate::auth::MailGroup;

texts! {
    /// Texts of the page at `/admin/mails`.
    pub struct AdminMailsTexts {
        /// Heading.
        pub title: Text,
        /// Sentence below the heading.
        pub lede: Text { app },
        /// Label of the choice of a mail.
        pub which: Text,
        /// Label of the choice of a language.
        pub language: Text,
        /// Button that shows the chosen mail.
        pub show: Text,
        /// Name of a group of mails, in the choice.
        pub group: Each<MailGroup, Text>,
        /// Label of the subject.
        pub subject: Text,
        /// Label of what inboxes show beside the subject.
        pub preheader: Text,
        /// Heading above the mail in light colours.
        pub light: Text,
        /// Heading above the mail in dark colours.
        pub dark: Text,
        /// Heading above the text part.
        pub text: Text,
        /// Button that sends the mail to the reader.
        pub send: Text,
        /// Sentence beside that button.
        pub send_lede: Text { address },
        /// Message: it was sent.
        pub sent: Text,
    }
}
