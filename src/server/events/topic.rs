//! What news is about.

use uuid::Uuid;

use crate::auth::{AttemptId, SessionId};

/// What news is about: an attempt, a session, or the audit log. Other servers are sent its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Topic(Uuid);

impl Topic {
    /// The audit log, to which events were added.
    pub const AUDIT_LOG: Self = Self(Uuid::from_u128(0x6175_6469_7400_0000_0000_0000_0000_0001));

    /// The id of the attempt or session, or the fixed one of the audit log.
    pub fn id(self) -> Uuid {
        self.0
    }
}

impl From<Uuid> for Topic {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl From<AttemptId> for Topic {
    fn from(id: AttemptId) -> Self {
        Self(id.into())
    }
}

impl From<SessionId> for Topic {
    fn from(id: SessionId) -> Self {
        Self(id.into())
    }
}
