//! Steps that hooks are asked before.

use std::collections::BTreeMap;

use crate::{
    auth::{AttemptId, Locale, Purpose, Strategy, UserId},
    server::domain::user_data::UserData,
};

/// A step that is about to be taken. It never says if an address that is not proven yet has an account, so that no refusal
/// can tell.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Step {
    /// An attempt is about to be started. Strangers can cause this, before any limit is looked at.
    #[non_exhaustive]
    Create {
        /// What the attempt is for.
        purpose: Purpose,
        /// The address, as it was typed.
        address: String,
        /// The signed-in user who starts it; `None` if nobody needs to be signed in.
        user: Option<UserId>,
        /// Fields of the form whose names begin with `data.`, by the rest of the name. Nothing of them is kept unless the hook adds
        /// it. Empty where an attempt is started in the place of an earlier one, without a form: its mail was asked for anew, or
        /// a slip in its address corrected.
        fields: BTreeMap<String, String>,
        /// What was added to that earlier attempt, which goes along; empty if there is none. What the hook returns stands in the
        /// place of what has the same name.
        data: UserData,
        /// The language in which a refusal is read.
        locale: Locale,
    },
    /// The mail of an attempt was asked for again. The first one comes with [`Step::Create`].
    #[non_exhaustive]
    Prepare {
        /// The attempt.
        attempt: AttemptId,
        /// What the attempt is for.
        purpose: Purpose,
        /// The address, as it was typed.
        address: String,
        /// The language in which a refusal is read.
        locale: Locale,
    },
    /// A mail is about to be handed to the mail server. A refusal counts as one of the mail server; nobody reads its words. If
    /// the hook fails, the mail is tried again later.
    #[non_exhaustive]
    Send {
        /// The attempt that it is about; `None` for notices, invitations and samples.
        attempt: Option<AttemptId>,
        /// The address that it goes to; for a mail of an attempt, as it was typed.
        recipient: String,
    },
    /// A link was pressed or a code was typed. Whether it is right is not looked at yet.
    #[non_exhaustive]
    Attempt {
        /// The attempt.
        attempt: AttemptId,
        /// What the attempt is for.
        purpose: Purpose,
        /// The address, as it was typed.
        address: String,
        /// By link or by code.
        strategy: Strategy,
        /// The language in which a refusal is read.
        locale: Locale,
    },
    /// The address of an attempt is proven. It is about to become what it is for: a session, and an account if there is none; or
    /// the proof of another address, or of the session.
    #[non_exhaustive]
    Complete {
        /// The attempt.
        attempt: AttemptId,
        /// What the attempt is for.
        purpose: Purpose,
        /// The address.
        address: String,
        /// The user; `None` if an account is about to be made.
        user: Option<UserId>,
        /// Given name of a new user; empty if there is none, and for those who have an account.
        first_name: String,
        /// Family name of a new user; empty if there is none, and for those who have an account.
        last_name: String,
        /// Fields of the form, as in [`Step::Create`].
        fields: BTreeMap<String, String>,
        /// What was added so far.
        data: UserData,
        /// The language in which a refusal is read.
        locale: Locale,
    },
}

impl Step {
    /// Name of the step, for the log.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Create { .. } => "create",
            Self::Prepare { .. } => "prepare",
            Self::Send { .. } => "send",
            Self::Attempt { .. } => "attempt",
            Self::Complete { .. } => "complete",
        }
    }
}
