use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Defines an enum whose variants are words of the database and of the export.
macro_rules! words {
    (
        $(#[$enum_meta:meta])*
        pub enum $name:ident {
            $($(#[$meta:meta])* $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[$enum_meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$meta])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every one there is, in the order of a list to choose from.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its word.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// Reads its word.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.as_str() == word)
            }
        }
    };
}

words! {
    /// What is written into the audit log. Opening a link is not among it, since that changes nothing.
    pub enum AuditKind {
        /// An address was typed, and mail went out.
        AttemptStarted = "attempt_started",
        /// A link or code was right; the session is taken later or elsewhere.
        AddressProven = "address_proven",
        /// A wrong code was typed.
        WrongCode = "wrong_code",
        /// A wrong number was typed.
        WrongNumber = "wrong_number",
        /// Somebody said that it was not them.
        Declined = "declined",
        /// An attempt ended without success.
        AttemptFailed = "attempt_failed",
        /// An attempt was cancelled where it was started.
        AttemptCancelled = "attempt_cancelled",
        /// Somebody is signed in.
        SessionBegan = "session_began",
        /// Sessions were ended from elsewhere.
        SessionEnded = "session_ended",
        /// Somebody signed out.
        SignedOut = "signed_out",
        /// Somebody said of a new sign-in that it was not theirs.
        SessionReported = "session_reported",
        /// A fresh proof was given.
        StepUpProven = "step_up_proven",
        /// An account has one more proven address.
        AddressAdded = "address_added",
        /// An account has an address less.
        AddressRemoved = "address_removed",
        /// An account has another primary address.
        PrimaryChanged = "primary_changed",
        /// A user has another name.
        NameChanged = "name_changed",
        /// There is a new user.
        AccountCreated = "account_created",
        /// A user is gone.
        AccountDeleted = "account_deleted",
        /// A user is shut out.
        UserBanned = "user_banned",
        /// A user is let in again.
        UserUnbanned = "user_unbanned",
        /// A user may administer.
        AdminGranted = "admin_granted",
        /// A user may no longer administer.
        AdminRevoked = "admin_revoked",
        /// Somebody is invited.
        InvitationCreated = "invitation_created",
        /// An invitation does not count any more.
        InvitationRevoked = "invitation_revoked",
        /// An invitation led to an account.
        InvitationAccepted = "invitation_accepted",
        /// The instance works differently from now on.
        SettingsChanged = "settings_changed",
        /// All mails were asked for that may be asked for in an hour.
        MailBudgetUsedUp = "mail_budget_used_up",
    }
}

words! {
    /// How it ended.
    pub enum AuditOutcome {
        /// It was done.
        Success = "success",
        /// It was tried and was wrong.
        Failure = "failure",
        /// A person or the instance did not let it happen.
        Refused = "refused",
    }
}

impl AuditKind {
    /// How an event of this kind ends, unless it says otherwise.
    pub fn usual_outcome(self) -> AuditOutcome {
        match self {
            Self::WrongCode | Self::WrongNumber | Self::AttemptFailed => AuditOutcome::Failure,
            Self::Declined | Self::SessionReported | Self::MailBudgetUsedUp => {
                AuditOutcome::Refused
            }
            _ => AuditOutcome::Success,
        }
    }
}

/// Which events are asked for, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditFilter {
    /// The word of an [`AuditKind`]; empty for all.
    #[serde(default)]
    pub kind: String,
    /// An address, whole; empty for all.
    #[serde(default)]
    pub email: String,
    /// From when on, as `2026-01-31T12:00` in UTC; empty for the beginning.
    #[serde(default)]
    pub from: String,
    /// Until when; empty for now.
    #[serde(default)]
    pub to: String,
}

impl AuditFilter {
    /// Whether it asks for everything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An event, in words of the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// Its id; ids sort by age.
    pub id: Uuid,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// When, for people: day and time in UTC.
    pub shown_at: String,
    /// What happened.
    pub kind: AuditKind,
    /// What happened, in words.
    pub what: String,
    /// More about it; empty where there is nothing to say.
    pub detail: String,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// How it ended, in words.
    pub ended: String,
    /// Who did it: a masked address, or words.
    pub actor: String,
    /// The user who did it.
    pub actor_user: Option<Uuid>,
    /// The address it is about, masked; empty for none.
    pub address: String,
    /// The user it is about.
    pub subject_user: Option<Uuid>,
    /// Where from; empty where it came from no network.
    pub network: String,
    /// The browser and its system in words; empty where there was none.
    pub device: String,
    /// The attempt it belongs to.
    pub attempt: Option<Uuid>,
}

/// A page of the audit log, the newest event first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPage {
    /// What was asked for.
    pub filter: AuditFilter,
    /// The events.
    pub entries: Vec<AuditEntry>,
    /// Where older events are.
    pub older: Option<String>,
    /// Where newer events are.
    pub newer: Option<String>,
    /// Where all events of this filter are, as lines of JSON.
    pub export: String,
    /// The stream of what happens from now on; only for the newest page.
    pub events: Option<String>,
    /// What is wrong with the address that was typed.
    pub email_problem: Option<String>,
    /// What is wrong with the times that were typed.
    pub time_problem: Option<String>,
}
