//! Ids, of a type for each kind of thing, so that none is taken for that of another.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident;)+) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The id with this number, for bounds and tests.
            pub const fn from_u128(number: u128) -> Self {
                Self(Uuid::from_u128(number))
            }

            /// The 16 bytes of the id.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// Id of a user. Ids sort by age.
    UserId;
    /// Id of an e-mail address of a user.
    AddressId;
    /// Id of a client: one browser. It is not in the cookie.
    ClientId;
    /// Id of a session.
    SessionId;
    /// Id of an attempt, which stands in links and URLs. It is no secret.
    AttemptId;
    /// Id of an invitation. Ids sort by age.
    InvitationId;
    /// Id of a mail in the outbox. It stays the same through all tries.
    MessageId;
    /// Id of an event in the audit log. Ids sort by age, and begin with the time.
    AuditEventId;
}
