use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::SignUpRefusal;

/// What a mailed link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Begin a session of an existing user.
    SignIn,
    /// Make a user, and begin their first session.
    SignUp,
    /// Prove another address of a signed-in user.
    Profile,
    /// Prove once more that a signed-in user is there, before something that matters.
    StepUp,
}

impl Purpose {
    /// The word used in forms and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::SignUp => "sign_up",
            Self::Profile => "profile",
            Self::StepUp => "step_up",
        }
    }

    /// Reads the word of the database.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::SignIn, Self::SignUp, Self::Profile, Self::StepUp]
            .into_iter()
            .find(|purpose| purpose.as_str() == word)
    }

    /// The path of the page on which it is started and waited for.
    pub fn page(self) -> &'static str {
        match self {
            Self::SignIn => "/sign-in",
            Self::SignUp => "/sign-up",
            Self::Profile => "/account",
            Self::StepUp => "/confirm",
        }
    }

    /// Whether proving it begins a session.
    pub fn begins_session(self) -> bool {
        matches!(self, Self::SignIn | Self::SignUp)
    }
}

/// What needs a proof that is not older than ten minutes (ASVS 7.5.1). Mails name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SensitiveAction {
    /// Another address for the account.
    AddAddress,
    /// One address less.
    RemoveAddress,
    /// Another address for mail and notices.
    MakePrimary,
    /// Sign out other devices.
    EndSessions,
    /// Delete the account.
    DeleteAccount,
    /// Open or change what administrators may.
    Administer,
}

impl SensitiveAction {
    /// Every action there is.
    pub const ALL: [Self; 6] = [
        Self::AddAddress,
        Self::RemoveAddress,
        Self::MakePrimary,
        Self::EndSessions,
        Self::DeleteAccount,
        Self::Administer,
    ];

    /// The word used in forms and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AddAddress => "add_address",
            Self::RemoveAddress => "remove_address",
            Self::MakePrimary => "make_primary",
            Self::EndSessions => "end_sessions",
            Self::DeleteAccount => "delete_account",
            Self::Administer => "administer",
        }
    }

    /// Reads the word of the database.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == word)
    }
}

/// How a verification is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strategy {
    /// The link of the mail was opened and confirmed.
    EmailLink,
    /// The six-digit code of the mail was typed on the waiting screen.
    EmailCode,
}

/// Where an attempt stands. Every status but the first two is final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptStatus {
    /// The mail is on its way, or lies unopened.
    Unverified,
    /// The address is proven; the session waits to be taken.
    Verified,
    /// The session exists, here or in another browser.
    Complete,
    /// All tries for the code or the number were used up.
    Failed,
    /// The time ran out.
    Expired,
    /// Somebody said it was not them.
    Declined,
    /// A newer attempt, or a newer mail, took its place.
    Superseded,
    /// Cancelled in the browser that started it.
    Abandoned,
}

impl AttemptStatus {
    /// The word used in markup, in the stream and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unverified => "unverified",
            Self::Verified => "verified",
            Self::Complete => "complete",
            Self::Failed => "failed",
            Self::Expired => "expired",
            Self::Declined => "declined",
            Self::Superseded => "superseded",
            Self::Abandoned => "abandoned",
        }
    }

    /// Whether the waiting screen has nothing more to wait for: the stream ends here.
    pub fn ends_stream(self) -> bool {
        self != Self::Unverified
    }
}

/// What became of the newest mail of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailStatus {
    /// In the outbox, on disk.
    Queued,
    /// Accepted by the mail server.
    Sent,
    /// Tried without success, or waiting for longer than five seconds; still being tried.
    Delayed,
    /// Refused for good by the mail server.
    Refused,
}

impl MailStatus {
    /// The word used in markup and in the stream.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delayed => "delayed",
            Self::Refused => "refused",
        }
    }
}

/// A field that a new user must still fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// The box by which somebody accepts the legal pages.
    LegalAccepted,
}

impl Field {
    /// The name of its input.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::LegalAccepted => "legal_accepted",
        }
    }
}

/// The part of an attempt that changes while a screen waits: what the stream says, and polling answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptState {
    /// Where the attempt stands, as its own browser is told it.
    pub status: AttemptStatus,
    /// What became of the newest mail.
    pub mail: MailStatus,
    /// When link and code stop working, RFC 3339 in UTC.
    pub expires_at: String,
    /// When another mail may be asked for, RFC 3339 in UTC.
    pub resend_at: String,
    /// The two digits that another browser is asked for; absent where no number is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// An attempt as the browser that started it, or that may finish it, sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Names the attempt in URLs and forms; opens nothing without the client cookie.
    pub id: Uuid,
    /// What the attempt is for.
    pub purpose: Purpose,
    /// What waits for the proof, in words of the reader's language; empty where nothing does.
    pub action: String,
    /// The address the mail went to, as it was typed.
    pub identifier: String,
    /// The address that was probably meant, where its domain is a slip away from a common one.
    pub suggestion: Option<String>,
    /// The part that changes while the screen waits.
    pub state: AttemptState,
    /// Seconds from rendering until link and code stop working; spares the browser its own clock.
    pub expires_in: i64,
    /// Seconds from rendering until another mail may be asked for.
    pub resend_in: i64,
    /// Seconds that a fresh link lives: the full length of the time bar.
    pub lifetime: i64,
    /// Whether the mail carries a link.
    pub has_link: bool,
    /// Whether the mail carries a code, and the screen a field for it.
    pub has_code: bool,
    /// Tries left for the code, once there were so many wrong ones that it should be said.
    pub code_tries_left: Option<u32>,
    /// What another mail would bring that the ones before did not.
    pub offer: Option<Strategy>,
    /// Fields a new user must still fill in, once the address is proven.
    pub missing: Vec<Field>,
    /// Why the proven address may not make an account, where that is so by now.
    pub refusal: Option<SignUpRefusal>,
    /// Whether something goes on as soon as the proof is there.
    pub is_awaited: bool,
    /// The browser that was signed in instead of this one.
    pub elsewhere: Option<String>,
    /// Where to go afterwards: a path of our own.
    pub redirect_to: String,
    /// Display name of the sender, to look for in the inbox.
    pub sender: String,
    /// Subject of the mail, to look for in the inbox.
    pub subject: String,
}

impl Attempt {
    /// Where the stream of this attempt's state is.
    pub fn events_url(&self) -> String {
        format!("/api/attempts/{}/events", self.id)
    }

    /// Where the state can be asked for without a stream.
    pub fn state_url(&self) -> String {
        format!("/api/attempts/{}", self.id)
    }
}
