use super::{counted::Counted, text::Text, words::island_texts};
use crate::auth::{AttemptStatus, Field, Purpose};

island_texts! {
    /// Texts of the first step and of the waiting screen, for every purpose.
    pub struct FlowTexts {
        /// Sign-in: heading.
        pub sign_in_title: Text { app },
        /// Sign-in: sentence below the heading.
        pub sign_in_lede: Text,
        /// Sign-in: note for new people.
        pub sign_in_foot: Text,
        /// Sign-up: heading.
        pub sign_up_title: Text { app },
        /// Sign-up: sentence below the heading.
        pub sign_up_lede: Text,
        /// Sign-up: note for people who have an account.
        pub sign_up_foot: Text,
        /// Link in the note of sign-up, to the sign-in page.
        pub to_sign_in: Text,
        /// Link in the note of sign-in, to the sign-up page.
        pub to_sign_up: Text,
        /// Label of the field for the address.
        pub email: Text,
        /// Button that sends the mail.
        pub proceed: Text,
        /// Already signed in: heading.
        pub signed_in_title: Text,
        /// Signed in to several accounts and using none of them: heading.
        pub choose_title: Text,
        /// Already signed in: button.
        pub continue_as: Text { address },
        /// Already signed in: button that starts an attempt for another account.
        pub another_account: Text,
        /// Warning that this session will be replaced.
        pub replaces: Text { address },
        /// Fresh proof: heading.
        pub step_up_title: Text,
        /// Fresh proof, waiting: sentence.
        pub step_up_lede: Text { action, address },
        /// Fresh proof, before the mail: sentence.
        pub step_up_start: Text { action, address },
        /// Fresh proof: button that sends the mail.
        pub step_up_send: Text,
        /// Fresh proof was given: sentence.
        pub step_up_done: Text,
        /// Adding an address, waiting: heading.
        pub profile_title: Text { address },
        /// Address was added: sentence.
        pub profile_done: Text { address },
        /// Waiting: heading.
        pub title: Text,
        /// Waiting: what to do.
        pub lede: Text,
        /// Waiting: button that goes back to change the address.
        pub change: Text,
        /// Mail status: in the outbox.
        pub mail_queued: Text,
        /// Mail status: accepted by the mail server.
        pub mail_sent: Text { sender, subject },
        /// Hint to look into the spam folder.
        pub look_in_spam: Text,
        /// Mail status: delayed.
        pub mail_delayed: Text,
        /// Mail status: refused.
        pub mail_refused: Text,
        /// Words before the time left, for screen readers.
        pub time_left: Text,
        /// Label of the field for the code, when it stands after the link.
        pub code: Text,
        /// Hint beside the code.
        pub code_hint: Text,
        /// Button that submits the code.
        pub check_code: Text,
        /// Sentence beside the number.
        pub number: Text,
        /// Button that sends the mail again.
        pub resend: Text,
        /// That button while it is too early.
        pub resend_in: Text { time },
        /// Message: the mail was sent again.
        pub resent: Text { address },
        /// Button that cancels the attempt.
        pub cancel: Text,
        /// Announced to screen readers one minute before the end.
        pub nearly_over: Text,
        /// Shown while there is no connection.
        pub offline: Text,
        /// Without JavaScript: the page loads itself again every few seconds.
        pub refreshes: Text,
        /// Without JavaScript: link that stops this.
        pub pause: Text,
        /// Without JavaScript: link that starts it again.
        pub resume: Text,
        /// Minutes left, in the title of the document.
        pub title_minutes: Counted { n },
        /// Expired: heading.
        pub expired: Text,
        /// Expired: sentence.
        pub expired_lede: Text,
        /// Tries used up: heading.
        pub failed: Text,
        /// Tries used up: sentence.
        pub failed_lede: Text,
        /// Declined: heading.
        pub declined: Text,
        /// Declined: sentence.
        pub declined_lede: Text,
        /// Replaced: heading.
        pub superseded: Text,
        /// Replaced: sentence.
        pub superseded_lede: Text,
        /// Signed in elsewhere: heading.
        pub elsewhere: Text { browser },
        /// Signed in elsewhere: sentence.
        pub elsewhere_lede: Text,
        /// Signed in elsewhere: button that starts anew here.
        pub here_too: Text,
        /// After an end: button that mails a new link.
        pub send_new: Text,
        /// After an end: button that starts anew.
        pub restart: Text,
        /// After an end: button that starts anew with another address.
        pub another_address: Text,
        /// Done: heading.
        pub done: Text,
        /// Done: sentence.
        pub done_lede: Text { address, app },
        /// Done, or proven: button that goes on.
        pub done_continue: Text,
        /// Proven: sentence.
        pub proven_lede: Text { address },
        /// Missing fields: heading.
        pub missing: Text,
        /// Missing fields: sentence.
        pub missing_lede: Text { app, fields },
        /// Joins the parts of a list, two at a time. Used on all screens.
        pub list: Text { first, more },
        /// Missing fields: button.
        pub finish: Text,
        /// Label of the given name.
        pub first_name: Text,
        /// Label of the family name.
        pub last_name: Text,
        /// Waiting: question when the domain looks mistyped.
        pub suggestion: Text { address },
        /// Waiting for a code: heading.
        pub code_title: Text,
        /// Waiting for a code: sentence.
        pub code_lede: Text,
        /// Label of the field for the code, when it stands first.
        pub code_alone: Text,
        /// "{n}" tries are left for the code.
        pub tries_left: Counted { n },
        /// Button that shows the code before the link.
        pub use_code: Text,
        /// Button that shows the link before the code.
        pub use_link: Text,
        /// Button that asks for a mail with a code too.
        pub mail_code: Text,
        /// Button that asks for a mail with a link too.
        pub mail_link: Text,
        /// Sign-in with a link only: sentence below the heading.
        pub sign_in_lede_link: Text,
        /// Sign-in with a code only: sentence below the heading.
        pub sign_in_lede_code: Text,
        /// Name of the box of the legal pages in [`Self::missing_lede`].
        pub legal_accepted: Text,
    }
}

impl FlowTexts {
    /// Heading and sentence of a waiting screen that has ended.
    pub fn end(&self, status: AttemptStatus) -> (&Text, &Text) {
        match status {
            AttemptStatus::Failed => (&self.failed, &self.failed_lede),
            AttemptStatus::Declined => (&self.declined, &self.declined_lede),
            AttemptStatus::Superseded | AttemptStatus::Abandoned => {
                (&self.superseded, &self.superseded_lede)
            }
            AttemptStatus::Complete => (&self.elsewhere, &self.elsewhere_lede),
            AttemptStatus::Expired | AttemptStatus::Unverified | AttemptStatus::Verified => {
                (&self.expired, &self.expired_lede)
            }
        }
    }

    /// Heading, sentence, note and label of the note's link, for the first step.
    pub fn start(&self, purpose: Purpose) -> (&Text, &Text, &Text, &Text) {
        match purpose {
            Purpose::SignIn | Purpose::Profile | Purpose::StepUp => (
                &self.sign_in_title,
                &self.sign_in_lede,
                &self.sign_in_foot,
                &self.to_sign_up,
            ),
            Purpose::SignUp => (
                &self.sign_up_title,
                &self.sign_up_lede,
                &self.sign_up_foot,
                &self.to_sign_in,
            ),
        }
    }

    /// Heading and sentence of the waiting screen: "{action}", "{address}". `is_by_code` is `true` when the code
    /// stands before the link.
    pub fn waiting(&self, purpose: Purpose, is_by_code: bool) -> (&Text, &Text) {
        match (purpose, is_by_code) {
            (Purpose::SignIn | Purpose::SignUp, false) => (&self.title, &self.lede),
            (Purpose::SignIn | Purpose::SignUp, true) => (&self.code_title, &self.code_lede),
            (Purpose::Profile, false) => (&self.profile_title, &self.lede),
            (Purpose::Profile, true) => (&self.profile_title, &self.code_lede),
            (Purpose::StepUp, _) => (&self.step_up_title, &self.step_up_lede),
        }
    }

    /// Returns these texts with the sentence of sign-in that fits the mail: `link` and `code` say what it carries.
    pub fn by(self, link: bool, code: bool) -> Self {
        let sign_in_lede = match (link, code) {
            (true, false) => self.sign_in_lede_link.clone(),
            (false, true) => self.sign_in_lede_code.clone(),
            _ => self.sign_in_lede.clone(),
        };
        Self {
            sign_in_lede,
            ..self
        }
    }

    /// Sentence for a proof that was given: "{address}", "{app}".
    pub fn done(&self, purpose: Purpose) -> &Text {
        match purpose {
            Purpose::SignIn | Purpose::SignUp => &self.done_lede,
            Purpose::Profile => &self.profile_done,
            Purpose::StepUp => &self.step_up_done,
        }
    }

    /// Name of a field in a sentence.
    pub fn field(&self, field: Field) -> &Text {
        match field {
            Field::FirstName => &self.first_name,
            Field::LastName => &self.last_name,
            Field::LegalAccepted => &self.legal_accepted,
        }
    }
}
