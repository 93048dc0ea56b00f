//! The states of an attempt. Each holds what is known of the attempt in that state, and nothing else.

use time::OffsetDateTime;

use crate::auth::{AttemptStatus, ClientId, SessionId, Strategy};

/// The state of an attempt. "Expired" is no state: it follows from the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Link and code count until they expire.
    Unverified,
    /// The address is proven. The client that holds the claim may take the session until the attempt expires.
    Proven(Proof),
    /// The attempt has done its work: the session exists, or the address or session of its starter is proven.
    Complete {
        /// Its proof.
        proof: Proof,
        /// The session that it led to; `None` if its purpose begins none.
        session: Option<SessionId>,
        /// When it was completed.
        at: OffsetDateTime,
    },
    /// The attempt ended before it was complete.
    Ended {
        /// How it ended.
        how: End,
        /// Its proof; `None` if it was never proven.
        proof: Option<Proof>,
    },
}

/// How an address was proven, and who may take the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The client that opened the link or typed the code.
    pub by: ClientId,
    /// The client that may take the session.
    pub claim: ClientId,
    /// The way in which it was proven.
    pub strategy: Strategy,
}

/// How an attempt ends that does not complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Too many wrong codes or numbers were typed.
    Failed,
    /// Somebody said that they had not asked for it.
    Declined,
    /// The client started a newer attempt.
    Superseded,
    /// It was cancelled.
    Abandoned,
}

impl End {
    /// The status of an attempt that ended in this way.
    pub fn status(self) -> AttemptStatus {
        match self {
            Self::Failed => AttemptStatus::Failed,
            Self::Declined => AttemptStatus::Declined,
            Self::Superseded => AttemptStatus::Superseded,
            Self::Abandoned => AttemptStatus::Abandoned,
        }
    }
}

impl State {
    /// The proof of the attempt; `None` if it was never proven.
    pub fn proof(&self) -> Option<&Proof> {
        match self {
            Self::Unverified => None,
            Self::Proven(proof) | Self::Complete { proof, .. } => Some(proof),
            Self::Ended { proof, .. } => proof.as_ref(),
        }
    }

    /// The session that the attempt led to; `None` if there is none.
    pub fn session(&self) -> Option<SessionId> {
        match self {
            Self::Complete { session, .. } => *session,
            Self::Unverified | Self::Proven(_) | Self::Ended { .. } => None,
        }
    }
}
