use super::{counted::Counted, text::Text, words::island_texts};
use crate::auth::{AttemptStatus, Field, Purpose};

island_texts! {
    /// Texts of the first step and of the waiting screen, for every purpose.
    pub struct FlowTexts {
        pub sign_in_title: Text { app },
        pub sign_in_lede: Text,
        pub sign_in_foot: Text,
        pub sign_up_title: Text { app },
        pub sign_up_lede: Text,
        pub sign_up_foot: Text,
        pub to_sign_in: Text,
        pub to_sign_up: Text,
        pub email: Text,
        pub proceed: Text,
        pub signed_in_title: Text,
        pub choose_title: Text,
        pub continue_as: Text { address },
        pub another_account: Text,
        pub replaces: Text { address },
        pub step_up_title: Text,
        pub step_up_lede: Text { action, address },
        pub step_up_start: Text { action, address },
        pub step_up_send: Text,
        pub step_up_done: Text,
        pub profile_title: Text { address },
        pub profile_done: Text { address },
        pub title: Text,
        pub lede: Text,
        pub change: Text,
        pub mail_queued: Text,
        pub mail_sent: Text { sender, subject },
        pub mail_delivered: Text { sender, subject },
        pub look_in_spam: Text,
        pub mail_delayed: Text,
        pub mail_refused: Text,
        pub time_left: Text,
        pub code: Text,
        pub code_hint: Text,
        pub check_code: Text,
        pub number: Text,
        pub resend: Text,
        pub resend_in: Text { time },
        pub resent: Text { address },
        pub cancel: Text,
        pub nearly_over: Text,
        pub offline: Text,
        pub refreshes: Text,
        pub pause: Text,
        pub resume: Text,
        pub title_minutes: Counted { n },
        pub expired: Text,
        pub expired_lede: Text,
        pub failed: Text,
        pub failed_lede: Text,
        pub declined: Text,
        pub declined_lede: Text,
        pub superseded: Text,
        pub superseded_lede: Text,
        pub elsewhere: Text { browser },
        pub elsewhere_lede: Text,
        pub here_too: Text,
        pub send_new: Text,
        pub restart: Text,
        pub another_address: Text,
        pub done: Text,
        pub done_lede: Text { address, app },
        pub done_continue: Text,
        pub proven_lede: Text { address },
        pub missing: Text,
        pub missing_lede: Text { app, fields },
        pub list: Text { first, more },
        pub finish: Text,
        pub first_name: Text,
        pub last_name: Text,
        pub suggestion: Text { address },
        pub code_title: Text,
        pub code_lede: Text,
        pub code_alone: Text,
        pub tries_left: Counted { n },
        pub use_code: Text,
        pub use_link: Text,
        pub mail_code: Text,
        pub mail_link: Text,
        pub sign_in_lede_link: Text,
        pub sign_in_lede_code: Text,
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
