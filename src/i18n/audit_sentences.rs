//! Sentences of the audit log: what somebody did, with what it was for and how.

use super::{text::Text, words::texts};
use crate::auth::{AuditKind, AuditOutcome, Purpose, Strategy};

/// What the sentence about an event depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditFacts {
    /// What happened.
    pub kind: AuditKind,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// What the attempt is for; `None` for events without an attempt.
    pub purpose: Option<Purpose>,
    /// How an address was proven; `None` where none was.
    pub strategy: Option<Strategy>,
    /// `true` if somebody was turned away after a proof, for a reason that the details say.
    pub is_refused: bool,
}

texts! {
    /// Sentences about events. The person who did it stands beside the sentence.
    pub struct SentenceTexts {
        /// A mail was asked for.
        pub attempt_started: PurposeSentences,
        /// An attempt was cancelled.
        pub attempt_cancelled: PurposeSentences,
        /// An address was proven.
        pub address_proven: WaySentences,
        /// A fresh proof was given.
        pub step_up_proven: WaySentences,
        /// A session began.
        pub session_began: WaySentences,
        /// A session did not begin.
        pub session_tried: WaySentences,
        /// All tries were used up.
        pub attempt_failed: Text,
        /// Somebody was turned away after a proof.
        pub attempt_refused: Text,
        /// Somebody said that it was not them.
        pub declined: Text,
        /// A wrong code was typed.
        pub wrong_code: Text,
        /// A wrong number was typed.
        pub wrong_number: Text,
        /// A device was signed out.
        pub session_ended: Text,
        /// Somebody signed out.
        pub signed_out: Text,
        /// A sign-in was reported.
        pub session_reported: Text,
        /// An address was added.
        pub address_added: Text,
        /// An address was removed.
        pub address_removed: Text,
        /// Another primary address was chosen.
        pub primary_changed: Text,
        /// A name was changed.
        pub name_changed: Text,
        /// An account was made.
        pub account_created: Text,
        /// An account was deleted.
        pub account_deleted: Text,
        /// A user was banned.
        pub user_banned: Text,
        /// A ban was lifted.
        pub user_unbanned: Text,
        /// A user became an administrator.
        pub admin_granted: Text,
        /// A user is no administrator any more.
        pub admin_revoked: Text,
        /// An invitation was sent.
        pub invitation_created: Text,
        /// An invitation was taken back.
        pub invitation_revoked: Text,
        /// An invitation was accepted.
        pub invitation_accepted: Text,
        /// Settings were changed.
        pub settings_changed: Text,
        /// All mails of an hour were used up.
        pub mail_budget_used_up: Text,
        /// A sample of a mail was sent.
        pub mail_sample_sent: Text,
        /// A mail came back.
        pub mail_bounced: Text,
        /// A mail was reported as unwanted.
        pub mail_complained: Text,
        /// An address is mailed again.
        pub bounce_lifted: Text,
        /// A hook was told of an event too often.
        pub hook_parked: Text,
    }
}

texts! {
    /// A sentence for each thing that an attempt may be for.
    pub struct PurposeSentences {
        /// Sign-in.
        pub sign_in: Text,
        /// Sign-up.
        pub sign_up: Text,
        /// Another address.
        pub profile: Text,
        /// A fresh proof.
        pub step_up: Text,
        /// Something unknown.
        pub other: Text,
    }
}

texts! {
    /// A sentence for each way in which an address may be proven.
    pub struct WaySentences {
        /// Nothing is known of the way.
        pub alone: Text,
        /// By a link.
        pub by_link: Text,
        /// By a code.
        pub by_code: Text,
    }
}

impl SentenceTexts {
    /// The sentence about an event.
    pub fn of(&self, facts: AuditFacts) -> &Text {
        let is_done = facts.outcome == AuditOutcome::Success;
        match facts.kind {
            AuditKind::AttemptStarted => self.attempt_started.of(facts.purpose),
            AuditKind::AttemptCancelled => self.attempt_cancelled.of(facts.purpose),
            AuditKind::AddressProven => self.address_proven.of(facts.strategy),
            AuditKind::StepUpProven => self.step_up_proven.of(facts.strategy),
            AuditKind::SessionBegan if is_done => self.session_began.of(facts.strategy),
            AuditKind::SessionBegan => self.session_tried.of(facts.strategy),
            AuditKind::AttemptFailed if facts.is_refused => &self.attempt_refused,
            AuditKind::AttemptFailed => &self.attempt_failed,
            AuditKind::Declined => &self.declined,
            AuditKind::WrongCode => &self.wrong_code,
            AuditKind::WrongNumber => &self.wrong_number,
            AuditKind::SessionEnded => &self.session_ended,
            AuditKind::SignedOut => &self.signed_out,
            AuditKind::SessionReported => &self.session_reported,
            AuditKind::AddressAdded => &self.address_added,
            AuditKind::AddressRemoved => &self.address_removed,
            AuditKind::PrimaryChanged => &self.primary_changed,
            AuditKind::NameChanged => &self.name_changed,
            AuditKind::AccountCreated => &self.account_created,
            AuditKind::AccountDeleted => &self.account_deleted,
            AuditKind::UserBanned => &self.user_banned,
            AuditKind::UserUnbanned => &self.user_unbanned,
            AuditKind::AdminGranted => &self.admin_granted,
            AuditKind::AdminRevoked => &self.admin_revoked,
            AuditKind::InvitationCreated => &self.invitation_created,
            AuditKind::InvitationRevoked => &self.invitation_revoked,
            AuditKind::InvitationAccepted => &self.invitation_accepted,
            AuditKind::SettingsChanged => &self.settings_changed,
            AuditKind::MailBudgetUsedUp => &self.mail_budget_used_up,
            AuditKind::MailSampleSent => &self.mail_sample_sent,
            AuditKind::MailBounced => &self.mail_bounced,
            AuditKind::MailComplained => &self.mail_complained,
            AuditKind::BounceLifted => &self.bounce_lifted,
            AuditKind::HookParked => &self.hook_parked,
        }
    }
}

impl PurposeSentences {
    fn of(&self, purpose: Option<Purpose>) -> &Text {
        match purpose {
            Some(Purpose::SignIn) => &self.sign_in,
            Some(Purpose::SignUp) => &self.sign_up,
            Some(Purpose::Profile) => &self.profile,
            Some(Purpose::StepUp) => &self.step_up,
            None => &self.other,
        }
    }
}

impl WaySentences {
    fn of(&self, strategy: Option<Strategy>) -> &Text {
        match strategy {
            Some(Strategy::EmailLink) => &self.by_link,
            Some(Strategy::EmailCode) => &self.by_code,
            None => &self.alone,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::Locale;

    fn english(facts: AuditFacts) -> &'static str {
        Locale::English.texts().admin_audit.sentence.of(facts)
    }

    fn german(facts: AuditFacts) -> &'static str {
        Locale::German.texts().admin_audit.sentence.of(facts)
    }

    fn facts(kind: AuditKind) -> AuditFacts {
        AuditFacts {
            kind,
            outcome: AuditOutcome::Success,
            purpose: Some(Purpose::SignIn),
            strategy: Some(Strategy::EmailLink),
            is_refused: false,
        }
    }

    #[test]
    fn an_event_is_a_plain_sentence() {
        for (kind, in_english, in_german) in [
            (
                AuditKind::SessionBegan,
                "Signed in by link",
                "Per Link angemeldet",
            ),
            (
                AuditKind::AttemptStarted,
                "Asked for a sign-in mail",
                "Mail zum Anmelden angefordert",
            ),
            (
                AuditKind::AddressProven,
                "Proved an address by link",
                "Adresse per Link bestätigt",
            ),
        ] {
            assert_eq!(english(facts(kind)), in_english);
            assert_eq!(german(facts(kind)), in_german);
        }
        let without = AuditFacts {
            strategy: None,
            ..facts(AuditKind::SessionBegan)
        };
        assert_eq!(english(without), "Signed in");
        assert_eq!(german(without), "Angemeldet");
        let refused = AuditFacts {
            outcome: AuditOutcome::Refused,
            ..facts(AuditKind::SessionBegan)
        };
        assert_eq!(english(refused), "Tried to sign in by link");
    }
}
