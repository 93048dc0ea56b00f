use super::{Text, island_texts};
use crate::auth::{AttemptStatus, Field, Purpose};

island_texts! {
    /// Starting and waiting, for sign-in and sign-up.
    pub struct FlowTexts {
        /// Sign-in: heading, "{app}".
        pub sign_in_title: Text,
        /// Sign-in: what happens next.
        pub sign_in_lede: Text,
        /// Sign-in: for new people.
        pub sign_in_foot: Text,
        /// Sign-up: heading, "{app}".
        pub sign_up_title: Text,
        /// Sign-up: what happens next.
        pub sign_up_lede: Text,
        /// Sign-up: for those who have an account already.
        pub sign_up_foot: Text,
        /// The label of that foot's link to the other page.
        pub to_sign_in: Text,
        /// The label of that foot's link to the other page.
        pub to_sign_up: Text,
        /// Label of the address.
        pub email: Text,
        /// Sends it.
        pub proceed: Text,
        /// Already signed in: heading.
        pub signed_in_title: Text,
        /// Signed in to several accounts and acting by none: heading.
        pub choose_title: Text,
        /// Already signed in: "Continue as {address}".
        pub continue_as: Text,
        /// Already signed in: starts another attempt.
        pub another_account: Text,
        /// Another account: "You're signed in as {address}. …"
        pub replaces: Text,
        /// Fresh proof: heading.
        pub step_up_title: Text,
        /// Fresh proof, waiting: "{action}", "{address}".
        pub step_up_lede: Text,
        /// Fresh proof, before the mail: "{action}", "{address}".
        pub step_up_start: Text,
        /// Fresh proof: sends the mail.
        pub step_up_send: Text,
        /// Fresh proof: done.
        pub step_up_done: Text,
        /// Another address: heading while waiting, "{address}".
        pub profile_title: Text,
        /// Another address: done, "{address}".
        pub profile_done: Text,
        /// Waiting: heading.
        pub title: Text,
        /// Waiting: what to do.
        pub lede: Text,
        /// Waiting: changes the address.
        pub change: Text,
        /// The mail is in the outbox.
        pub mail_queued: Text,
        /// The mail was accepted: "{sender}", "{subject}".
        pub mail_sent: Text,
        /// Where else to look.
        pub look_in_spam: Text,
        /// The mail is late.
        pub mail_delayed: Text,
        /// The mail was refused.
        pub mail_refused: Text,
        /// Said before the time left, for screen readers.
        pub time_left: Text,
        /// Label of the code.
        pub code: Text,
        /// Beside the code.
        pub code_hint: Text,
        /// Submits the code.
        pub check_code: Text,
        /// Beside the number.
        pub number: Text,
        /// Sends the mail again.
        pub resend: Text,
        /// "Send again in {time}".
        pub resend_in: Text,
        /// "Sent again to {address}."
        pub resent: Text,
        /// Ends the attempt.
        pub cancel: Text,
        /// Announced a minute before the end.
        pub nearly_over: Text,
        /// Without a connection.
        pub offline: Text,
        /// Without JavaScript: this page looks again by itself.
        pub refreshes: Text,
        /// Without JavaScript: stops that, to type in peace.
        pub pause: Text,
        /// Without JavaScript: begins it again.
        pub resume: Text,
        /// Document title while waiting: "{n}" minutes.
        pub title_minutes: Text,
        /// Time over: heading.
        pub expired: Text,
        /// Time over: what is so.
        pub expired_lede: Text,
        /// Tries used up: heading.
        pub failed: Text,
        /// Tries used up: what is so.
        pub failed_lede: Text,
        /// Declined: heading.
        pub declined: Text,
        /// Declined: what is so.
        pub declined_lede: Text,
        /// Replaced: heading.
        pub superseded: Text,
        /// Replaced: what is so.
        pub superseded_lede: Text,
        /// Signed in elsewhere: "You signed in on {browser} instead."
        pub elsewhere: Text,
        /// Signed in elsewhere: what is so.
        pub elsewhere_lede: Text,
        /// Signed in elsewhere: the way on.
        pub here_too: Text,
        /// After an end: mails a new link.
        pub send_new: Text,
        /// After an end: starts over.
        pub restart: Text,
        /// After an end: another address.
        pub another_address: Text,
        /// Done: heading.
        pub done: Text,
        /// Done: "Signed in as **{address}**. Taking you to {app}…"
        pub done_lede: Text,
        /// Done, or proven: goes on.
        pub done_continue: Text,
        /// Proven: what is so.
        pub proven_lede: Text,
        /// Missing fields: heading.
        pub missing: Text,
        /// Missing fields: "{app} also needs: {fields}."
        pub missing_lede: Text,
        /// Missing fields: submits them.
        pub finish: Text,
        /// Label of the given name.
        pub first_name: Text,
        /// Label of the family name.
        pub last_name: Text,
        /// Waiting, with an address that looks like a slip: "Did you mean {address}?"
        pub suggestion: Text,
        /// Waiting for a code: heading.
        pub code_title: Text,
        /// Waiting for a code: what to do.
        pub code_lede: Text,
        /// Label of the code, where it comes first.
        pub code_alone: Text,
        /// The tries left for the code: one.
        pub tries_left_one: Text,
        /// The tries left for the code: "{n}".
        pub tries_left: Text,
        /// Shows the code before the link.
        pub use_code: Text,
        /// Shows the link before the code.
        pub use_link: Text,
        /// Asks for a mail that has a code too.
        pub mail_code: Text,
        /// Asks for a mail that has a link too.
        pub mail_link: Text,
        /// Sign-in: what happens next, by a link alone.
        pub sign_in_lede_link: Text,
        /// Sign-in: what happens next, by a code alone.
        pub sign_in_lede_code: Text,
        /// What the box of the legal pages is called in a list.
        pub legal_accepted: Text,
    }
}

impl FlowTexts {
    /// Heading and sentence of a waiting screen that has come to an end.
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

    /// Heading, sentence and foot of the first step.
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

    /// Heading and sentence of the waiting screen, where the link comes first or the code: "{action}", "{address}".
    pub fn waiting(&self, purpose: Purpose, is_by_code: bool) -> (&Text, &Text) {
        match (purpose, is_by_code) {
            (Purpose::SignIn | Purpose::SignUp, false) => (&self.title, &self.lede),
            (Purpose::SignIn | Purpose::SignUp, true) => (&self.code_title, &self.code_lede),
            (Purpose::Profile, false) => (&self.profile_title, &self.lede),
            (Purpose::Profile, true) => (&self.profile_title, &self.code_lede),
            (Purpose::StepUp, _) => (&self.step_up_title, &self.step_up_lede),
        }
    }

    /// These with the first step in words for what mails at sign-in carry.
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

    /// Sentence of a proof that is there: "{address}", "{app}".
    pub fn done(&self, purpose: Purpose) -> &Text {
        match purpose {
            Purpose::SignIn | Purpose::SignUp => &self.done_lede,
            Purpose::Profile => &self.profile_done,
            Purpose::StepUp => &self.step_up_done,
        }
    }

    /// The label of a missing field.
    pub fn field(&self, field: Field) -> &Text {
        match field {
            Field::FirstName => &self.first_name,
            Field::LastName => &self.last_name,
            Field::LegalAccepted => &self.legal_accepted,
        }
    }
}
