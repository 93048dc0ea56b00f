//! An invitation and its status.

use time::{Duration, OffsetDateTime};

use crate::auth::{EmailAddress, InvitationId, InvitationMail, InvitationStatus};

/// How long the link of an invitation works. It proves nothing, because whoever accepts gets a mail to prove the
/// address. So it may work longer than the link of an attempt.
pub const LIFETIME: Duration = Duration::days(30);

/// An invitation in the database.
#[derive(Clone, Debug)]
pub struct InvitationRow {
    /// Id of the invitation, in links and forms. It opens nothing by itself.
    pub id: InvitationId,
    /// The address that is invited.
    pub address: EmailAddress,
    /// Fingerprint of the key that its link is derived from.
    pub key_id: String,
    /// Random bytes that its link is derived from: 16.
    pub nonce: Vec<u8>,
    /// When it was created.
    pub created_at: OffsetDateTime,
    /// When a mail server accepted its newest mail; `None` until then.
    pub sent_at: Option<OffsetDateTime>,
    /// When a mail server refused its newest mail for good; `None` if none did.
    pub refused_at: Option<OffsetDateTime>,
    /// When an account was made by it; `None` until then.
    pub accepted_at: Option<OffsetDateTime>,
    /// When an administrator took it back; `None` until then.
    pub revoked_at: Option<OffsetDateTime>,
    /// When its link stops working.
    pub expire_at: OffsetDateTime,
}

impl InvitationRow {
    /// The status at `now`.
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

/// Whole days until `expire_at`, rounded up; at least 1.
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
            id: InvitationId::from_u128(1),
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
