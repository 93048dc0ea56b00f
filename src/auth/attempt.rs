use serde::{Deserialize, Serialize};

use super::{AttemptId, Page, SignUpRefusal, stream, words::words};

words! {
    /// What an attempt, and the link in its mail, is for.
    pub enum Purpose {
        /// Begins a session of an existing user.
        SignIn = "sign_in",
        /// Makes a user and begins their first session.
        SignUp = "sign_up",
        /// Proves another address of a signed-in user.
        Profile = "profile",
        /// Proves once more that a signed-in user is there, before a sensitive action.
        StepUp = "step_up",
    }
}

impl Purpose {
    /// The page where such an attempt is started and waited for.
    pub fn page(self) -> Page {
        match self {
            Self::SignIn => Page::SignIn,
            Self::SignUp => Page::SignUp,
            Self::Profile => Page::Account,
            Self::StepUp => Page::Confirm,
        }
    }

    /// `true` if proving it begins a session.
    pub fn begins_session(self) -> bool {
        matches!(self, Self::SignIn | Self::SignUp)
    }
}

words! {
    /// An action that needs a proof not older than `Policy::proof_lifetime`, ten minutes at most (ASVS 7.5.1). Mails
    /// name it.
    pub enum SensitiveAction {
        /// Add another address to the account.
        AddAddress = "add_address",
        /// Remove an address from the account.
        RemoveAddress = "remove_address",
        /// Make another address the primary one, which mail and notices go to.
        MakePrimary = "make_primary",
        /// End sessions on other devices.
        EndSessions = "end_sessions",
        /// Delete the account.
        DeleteAccount = "delete_account",
        /// Open or change the pages of administrators.
        Administer = "administer",
    }
}

impl SensitiveAction {
    /// The page that asks for the proof, and leads to the page `path` once it is given.
    pub fn confirm_before(self, path: &str) -> String {
        Page::Confirm.with(&format!("action={}&redirect_to={path}", self.as_str()))
    }
}

words! {
    /// The way in which an address is proven.
    pub enum Strategy {
        /// The link of the mail was opened and confirmed.
        EmailLink = "email_link",
        /// The six-digit code of the mail was typed on the waiting screen.
        EmailCode = "email_code",
    }
}

words! {
    /// Where an attempt stands. All but the first two are final.
    pub enum AttemptStatus {
        /// The mail is on its way or not opened yet.
        Unverified = "unverified",
        /// The address is proven; the client that may take the session has not taken it yet.
        Verified = "verified",
        /// The session exists, in this browser or in another one.
        Complete = "complete",
        /// All tries for the code or for the number were wrong.
        Failed = "failed",
        /// Nobody proved the address, or nobody took the session, in time.
        Expired = "expired",
        /// Somebody said that it was not them.
        Declined = "declined",
        /// A newer attempt, or a newer mail of this one, took its place.
        Superseded = "superseded",
        /// It was cancelled in the browser that started it.
        Abandoned = "abandoned",
    }
}

impl AttemptStatus {
    /// `true` if the stream of the attempt ends at this status, because the waiting screen has nothing to wait for
    /// any more.
    pub fn ends_stream(self) -> bool {
        self != Self::Unverified
    }
}

words! {
    /// What became of the newest mail of an attempt.
    pub enum MailStatus {
        /// It is in the outbox, on disk.
        Queued = "queued",
        /// The mail server accepted it.
        Sent = "sent",
        /// The mail server of the recipient has it, as was reported afterwards.
        Delivered = "delivered",
        /// It was tried without success, or waits for more than five seconds; some server goes on trying.
        Delayed = "delayed",
        /// A mail server refused it for good, at once or later.
        Refused = "refused",
    }
}

words! {
    /// Why a mail came back.
    pub enum MailTrouble {
        /// The domain has no such mailbox.
        NoMailbox = "no_mailbox",
        /// The domain takes no mail, or does not exist.
        NoDomain = "no_domain",
        /// The mailbox has no room.
        Full = "full",
        /// The mail server takes nothing from this sender, or took the mail for unwanted.
        Unwanted = "unwanted",
        /// Something else, or nobody said.
        Other = "other",
    }
}

words! {
    /// A field that a new user is asked for, once the address is proven.
    pub enum Field {
        /// Given name.
        FirstName = "first_name",
        /// Family name.
        LastName = "last_name",
        /// The box that accepts the terms of use and the privacy policy.
        LegalAccepted = "legal_accepted",
    }
}

/// The part of an attempt that changes while its screen waits. The stream sends it, and polling answers with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptState {
    /// Where the attempt stands, for the browser that started it.
    pub status: AttemptStatus,
    /// What became of the newest mail.
    pub mail: MailStatus,
    /// Why the newest mail came back or is not sent, in a sentence for the reader; `None` where nothing is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When link and code stop working: RFC 3339 in UTC.
    pub expires_at: String,
    /// When another mail may be asked for: RFC 3339 in UTC.
    pub resend_at: String,
    /// The number, two digits, that another browser must type; `None` when other browsers are not asked for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// Where a mail is to be looked for: in words of the reader, and as links where the provider of the mailbox has them. It
/// depends on the domain of the address alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailHelp {
    /// Seconds after which the screen says by itself what to do, counted from rendering; 0 when it does so at once.
    pub unfolds_in: i64,
    /// What is said to screen readers when it does.
    pub announced: String,
    /// Label of the link to the mailbox; empty if nobody knows where it is read.
    pub open: String,
    /// URL of the mailbox, where the provider can do that of a search for the mail; empty if nobody knows it.
    pub url: String,
    /// What to look through: the folder of unwanted mail, as the provider calls it.
    pub unwanted: String,
    /// URL of that folder, or of the mailbox; empty if nobody knows it.
    pub unwanted_url: String,
    /// What to search for: the address of the sender.
    pub search: String,
    /// Label of the button that sends the mail again.
    pub resend: String,
    /// Question for people whose mail passes a gateway of their company.
    pub gateway: String,
    /// What such a gateway does.
    pub gateway_lede: String,
}

/// An attempt, for the browser that started it or that may finish it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Id of the attempt, in URLs and forms. It opens nothing without the client cookie.
    pub id: AttemptId,
    /// What the attempt is for.
    pub purpose: Purpose,
    /// The sensitive action that waits for the proof, in words; empty for purposes other than a fresh proof.
    pub action: String,
    /// The address that the mail went to, in the spelling that was typed.
    pub identifier: String,
    /// The address that was probably meant, when the typed domain looks like a slip; else `None`.
    pub suggestion: Option<String>,
    /// The part that changes while the screen waits.
    pub state: AttemptState,
    /// Seconds until link and code stop working, counted from rendering, so that the browser's clock does not matter.
    pub expires_in: i64,
    /// Seconds until another mail may be asked for, counted from rendering; 0 when it may be now.
    pub resend_in: i64,
    /// Seconds for which a fresh link works: the full length of the time bar.
    pub lifetime: i64,
    /// `true` if the mail carries a link.
    pub has_link: bool,
    /// `true` if the mail carries a code, so that the screen shows a field for it.
    pub has_code: bool,
    /// Tries left for the code; `None` until three codes were wrong, and where tries are not limited.
    pub code_tries_left: Option<u32>,
    /// What another mail would bring that this one does not, because the settings changed; `None` when nothing.
    pub offer: Option<Strategy>,
    /// Fields that a new user is asked for, once the address is proven; empty unless one of them is required.
    pub missing: Vec<Field>,
    /// Why no account may be made with the proven address; `None` when one may be.
    pub refusal: Option<SignUpRefusal>,
    /// `true` if an action waits for the proof and goes on as soon as it is given.
    pub is_awaited: bool,
    /// The browser that was signed in instead of this one, in words; `None` while there is none.
    pub elsewhere: Option<String>,
    /// Where the browser goes afterwards: a path on this server.
    pub redirect_to: String,
    /// Display name of the sender, to be looked for in the inbox.
    pub sender: String,
    /// Subject of the mail, to be looked for in the inbox.
    pub subject: String,
    /// Where the mail is to be looked for.
    pub help: MailHelp,
}

impl Attempt {
    /// Path of the stream of this attempt's state.
    pub fn events_url(&self) -> String {
        format!("{}/{}/events", stream::ATTEMPTS, self.id)
    }

    /// Path where the state is polled when there is no stream.
    pub fn state_url(&self) -> String {
        format!("{}/{}", stream::ATTEMPTS, self.id)
    }
}
