//! An invitation, and where it stands.

use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::auth::{EmailAddress, InvitationMail, InvitationStatus};

/// How long an invitation counts. Its link proves nothing: whoever accepts is mailed a proof to the invited address. So it
/// may live longer than the link of an attempt.
pub const LIFETIME: Duration = Duration::days(30);

/// What the database says of an invitation.
#[derive(Clone, Debug)]
pub struct InvitationRow {
    /// Its id, in links and forms; opens nothing by itself.
    pub id: Uuid,
    /// The address that is invited.
    pub address: EmailAddress,
    /// Fingerprint of the key its link is derived from.
    pub key_id: String,
    /// What makes its link its own; 16 bytes.
    pub nonce: Vec<u8>,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When a mail server took its newest mail.
    pub sent_at: Option<OffsetDateTime>,
    /// When a mail server refused its newest mail for good.
    pub refused_at: Option<OffsetDateTime>,
    /// When it made an account.
    pub accepted_at: Option<OffsetDateTime>,
    /// When it was taken back.
    pub revoked_at: Option<OffsetDateTime>,
    /// When it stops counting.
    pub expire_at: OffsetDateTime,
}

impl InvitationRow {
    /// Where it stands at `now`.
    pub fn status(&self, now: OffsetDateTime) -> InvitationStatus {
        match (self.accepted_at, self.revoked_at) {
            (Some(_), _) => InvitationStatus::Accepted,
            (None, Some(_)) => InvitationStatus::Revoked,
            (None, None) if self.expire_at <= now => InvitationStatus::Expired,
            (None, None) => InvitationStatus::Pending,
        }
    }

    /// What became of its newest mail.
    pub fn mail(&self) -> InvitationMail {
        match (self.refused_at, self.sent_at) {
            (Some(_), _) => InvitationMail::Refused,
            (None, Some(_)) => InvitationMail::Sent,
            (None, None) => InvitationMail::Queued,
        }
    }
}

/// Whole days until `expire_at`, rounded up; at least one.
pub fn days_left(expire_at: OffsetDateTime, now: OffsetDateTime) -> i64 {
    ((expire_at - now).whole_hours() + 23).max(24) / 24
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-01-01 12:00 UTC);

    fn invitation() -> InvitationRow {
        InvitationRow {
            id: Uuid::from_u128(1),
            address: EmailAddress::from_parts("jane@example.com", "jane@example.com"),
            key_id: String::new(),
            nonce: vec![0; 16],
            created_at: NOON,
            sent_at: None,
            refused_at: None,
            accepted_at: None,
            revoked_at: None,
            expire_at: NOON + LIFETIME,
        }
    }

    #[test]
    fn it_counts_for_thirty_days_and_not_longer() {
        let last = NOON + Duration::days(30) - Duration::seconds(1);

        assert_eq!(invitation().status(last), InvitationStatus::Pending);
        assert_eq!(
            invitation().status(NOON + Duration::days(30)),
            InvitationStatus::Expired
        );
    }

    #[test]
    fn what_was_accepted_or_taken_back_does_not_run_out() {
        let late = NOON + Duration::days(99);
        let accepted = InvitationRow {
            accepted_at: Some(NOON),
            ..invitation()
        };
        let revoked = InvitationRow {
            revoked_at: Some(NOON),
            ..invitation()
        };

        assert_eq!(accepted.status(late), InvitationStatus::Accepted);
        assert_eq!(revoked.status(late), InvitationStatus::Revoked);
    }
}
