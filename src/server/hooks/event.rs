//! Events that hooks are told of.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    auth::{AttemptId, Purpose, SessionId, Strategy, User, UserId},
    server::domain::user_data::UserData,
};

/// Something that happened, as a hook is told of it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Event {
    /// The id, by which repeats are known. Ids sort by time.
    pub id: Uuid,
    /// When it happened.
    pub at: OffsetDateTime,
    /// What happened.
    pub happened: Happened,
    /// The user whom it is about, as they are now; `None` if it is about none, or their account is gone.
    pub user: Option<User>,
    /// The data that is kept with that user; empty if there is none.
    pub data: UserData,
    /// The address of the attempt, as it was typed; `None` if it is about none, or the attempt is forgotten.
    pub address: Option<String>,
    /// How often it was told before, without success.
    pub repeats: u32,
}

/// What happened. It holds ids and words alone, so that nothing of a user is kept for it beside their account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Happened {
    /// An attempt was started, and its mail was put into the outbox.
    #[non_exhaustive]
    Created {
        /// The attempt.
        attempt: AttemptId,
        /// What it is for.
        purpose: Purpose,
    },
    /// The mail of an attempt was put into the outbox again.
    #[non_exhaustive]
    Prepared {
        /// The attempt.
        attempt: AttemptId,
        /// What it is for.
        purpose: Purpose,
    },
    /// A mail of an attempt was handed to the mail server.
    #[non_exhaustive]
    Sent {
        /// The attempt.
        attempt: AttemptId,
    },
    /// A link was pressed, or a code or a number was typed.
    #[non_exhaustive]
    Attempted {
        /// The attempt.
        attempt: AttemptId,
        /// What it is for.
        purpose: Purpose,
        /// By link or by code.
        strategy: Strategy,
        /// `true` if that proved the address; `false` if the code or the number was wrong.
        is_right: bool,
    },
    /// An attempt has become what it was for.
    #[non_exhaustive]
    Completed {
        /// The attempt.
        attempt: AttemptId,
        /// What it was for.
        purpose: Purpose,
        /// The session that it led to; `None` if its purpose begins none.
        session: Option<SessionId>,
    },
    /// An account was made.
    #[non_exhaustive]
    UserCreated {
        /// The user.
        user: UserId,
    },
    /// An account was changed.
    #[non_exhaustive]
    UserChanged {
        /// The user.
        user: UserId,
        /// What of it.
        change: UserChange,
    },
    /// An account was deleted.
    #[non_exhaustive]
    UserDeleted {
        /// The user.
        user: UserId,
    },
    /// A session began.
    #[non_exhaustive]
    SessionBegan {
        /// The session.
        session: SessionId,
        /// The user.
        user: UserId,
    },
    /// A session was ended: by signing out, by another one in its place, from another device, or with its account. A session
    /// that runs out of time ends without an event.
    #[non_exhaustive]
    SessionEnded {
        /// The session.
        session: SessionId,
        /// The user.
        user: UserId,
    },
}

/// What was changed of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UserChange {
    /// The name.
    Name,
    /// The addresses: one was proven, removed, or made primary.
    Addresses,
    /// They became an administrator, or are none any more.
    Admin,
    /// They were banned, or let in again.
    Banned,
    /// The data that the application keeps with them, by a form of the application.
    Data,
}

impl Happened {
    /// Name of the kind.
    pub fn kind(&self) -> &'static str {
        self.into()
    }

    /// The attempt that it is about; `None` if it is about none.
    pub fn attempt(&self) -> Option<AttemptId> {
        match self {
            Self::Created { attempt, .. }
            | Self::Prepared { attempt, .. }
            | Self::Sent { attempt }
            | Self::Attempted { attempt, .. }
            | Self::Completed { attempt, .. } => Some(*attempt),
            Self::UserCreated { .. }
            | Self::UserChanged { .. }
            | Self::UserDeleted { .. }
            | Self::SessionBegan { .. }
            | Self::SessionEnded { .. } => None,
        }
    }

    /// The user whom it is about; `None` if it is about an attempt.
    pub fn user(&self) -> Option<UserId> {
        match self {
            Self::UserCreated { user }
            | Self::UserChanged { user, .. }
            | Self::UserDeleted { user }
            | Self::SessionBegan { user, .. }
            | Self::SessionEnded { user, .. } => Some(*user),
            Self::Created { .. }
            | Self::Prepared { .. }
            | Self::Sent { .. }
            | Self::Attempted { .. }
            | Self::Completed { .. } => None,
        }
    }
}
