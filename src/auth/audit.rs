use serde::{Deserialize, Serialize};

use super::words::words;
use super::{AttemptId, AuditEventId, UserId};

words! {
    /// What happened, in the audit log. Opening a link is not in it, because that changes nothing.
    pub enum AuditKind {
        /// An attempt was started, and a mail was put into the outbox.
        AttemptStarted = "attempt_started",
        /// The link or the code was right. The session, if there will be one, begins later or in another browser.
        AddressProven = "address_proven",
        /// A wrong code was typed.
        WrongCode = "wrong_code",
        /// A wrong number was typed.
        WrongNumber = "wrong_number",
        /// Somebody said of an attempt that it was not theirs.
        Declined = "declined",
        /// An attempt ended because all tries were wrong, or because a banned user proved it.
        AttemptFailed = "attempt_failed",
        /// An attempt was cancelled in the browser that started it.
        AttemptCancelled = "attempt_cancelled",
        /// A session began.
        SessionBegan = "session_began",
        /// Sessions were ended from another device, by the user or by an administrator.
        SessionEnded = "session_ended",
        /// Somebody signed out.
        SignedOut = "signed_out",
        /// Somebody said of a new sign-in that it was not theirs.
        SessionReported = "session_reported",
        /// A signed-in user gave a fresh proof.
        StepUpProven = "step_up_proven",
        /// An account got another proven address.
        AddressAdded = "address_added",
        /// An address was removed from an account.
        AddressRemoved = "address_removed",
        /// An account got another primary address.
        PrimaryChanged = "primary_changed",
        /// A user changed their name.
        NameChanged = "name_changed",
        /// An account was made.
        AccountCreated = "account_created",
        /// An account was deleted.
        AccountDeleted = "account_deleted",
        /// A user was banned.
        UserBanned = "user_banned",
        /// A ban was lifted.
        UserUnbanned = "user_unbanned",
        /// A user became an administrator.
        AdminGranted = "admin_granted",
        /// A user is no administrator any more.
        AdminRevoked = "admin_revoked",
        /// An invitation was sent.
        InvitationCreated = "invitation_created",
        /// An invitation was taken back.
        InvitationRevoked = "invitation_revoked",
        /// An account was made by an invitation.
        InvitationAccepted = "invitation_accepted",
        /// Settings were changed.
        SettingsChanged = "settings_changed",
        /// All mails that may be asked for in an hour (`Policy::mails_per_hour`) are used up.
        MailBudgetUsedUp = "mail_budget_used_up",
        /// An administrator sent a sample of a mail to themself.
        MailSampleSent = "mail_sample_sent",
        /// A mail came back from a mail server that had accepted it.
        MailBounced = "mail_bounced",
        /// The recipient of a mail reported it as unwanted.
        MailComplained = "mail_complained",
        /// An administrator let mail go again to an address from which it had come back.
        BounceLifted = "bounce_lifted",
        /// A hook of the application failed so often that it is not told of an event any more.
        HookParked = "hook_parked",
    }
}

words! {
    /// How an event ended.
    pub enum AuditOutcome {
        /// It was done.
        Success = "success",
        /// It was tried and was wrong.
        Failure = "failure",
        /// A person or the server did not allow it.
        Refused = "refused",
    }
}

impl AuditKind {
    /// The outcome of events of this kind, unless an event sets another one.
    pub fn usual_outcome(self) -> AuditOutcome {
        match self {
            Self::WrongCode
            | Self::WrongNumber
            | Self::AttemptFailed
            | Self::MailBounced
            | Self::HookParked => AuditOutcome::Failure,
            Self::Declined
            | Self::SessionReported
            | Self::MailBudgetUsedUp
            | Self::MailComplained => AuditOutcome::Refused,
            _ => AuditOutcome::Success,
        }
    }
}

/// What an administrator filters the log by, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditFilter {
    /// Word of an [`AuditKind`]; empty for all kinds.
    #[serde(default)]
    pub kind: String,
    /// A whole e-mail address; empty for all.
    #[serde(default)]
    pub email: String,
    /// Earliest time, as in `2026-01-31T12:00`, in UTC; empty for the beginning of the log.
    #[serde(default)]
    pub from: String,
    /// Latest time, in the form of `from`; empty for now.
    #[serde(default)]
    pub to: String,
}

impl AuditFilter {
    /// `true` if no field is filled in.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An event of the audit log, in words of the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// Id of the event. Later events have greater ids.
    pub id: AuditEventId,
    /// When it happened: RFC 3339 in UTC.
    pub at: String,
    /// When it happened, for people: day and time in UTC.
    pub shown_at: String,
    /// The kind of event.
    pub kind: AuditKind,
    /// The kind of event, in words.
    pub what: String,
    /// More about the event, in words; empty when there is nothing more.
    pub detail: String,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// How it ended, in words.
    pub outcome_words: String,
    /// Who did it: a masked address, or words such as "command line".
    pub actor: String,
    /// Id of the user who did it; `None` when it was nobody who has an account now.
    pub actor_user: Option<UserId>,
    /// The address that it is about, masked; empty when it is about none.
    pub address: String,
    /// Id of the user whom it is about; `None` when it is about none.
    pub subject_user: Option<UserId>,
    /// The network that the request came from; empty for what happened without a request.
    pub network: String,
    /// Browser and operating system, in words; empty for what happened without a browser.
    pub device: String,
    /// Id of the attempt that it belongs to; `None` when it belongs to none.
    pub attempt: Option<AttemptId>,
}

/// A page of the audit log, the newest event first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPage {
    /// The filter, as it was typed.
    pub filter: AuditFilter,
    /// The events.
    pub entries: Vec<AuditEntry>,
    /// URL of the page with older events; `None` on the oldest page.
    pub older: Option<String>,
    /// URL of the page with newer events; `None` on the newest page.
    pub newer: Option<String>,
    /// URL of the export: all events of this filter, as lines of JSON.
    pub export: String,
    /// URL of the stream of new events; `None` on any page but the newest.
    pub events: Option<String>,
    /// What is wrong with the address that was typed, in words; `None` when nothing is.
    pub email_problem: Option<String>,
    /// What is wrong with the times that were typed, in words; `None` when nothing is.
    pub time_problem: Option<String>,
}
