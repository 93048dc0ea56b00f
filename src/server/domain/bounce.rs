//! What came back from an address, and what follows for mail to it.

use time::OffsetDateTime;

use super::policy::BOUNCES_HELD;
use crate::auth::MailTrouble;

/// A mail that came back for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// Why it came back.
    pub trouble: MailTrouble,
    /// When it came back.
    pub at: OffsetDateTime,
}

impl Bounce {
    /// `true` if no mail is sent to the address at `now`. Whoever proves the address meanwhile is mailed again.
    pub fn holds_mail(self, now: OffsetDateTime) -> bool {
        now - self.at < BOUNCES_HELD
    }

    /// When mail is sent to the address again.
    pub fn until(self) -> OffsetDateTime {
        self.at + BOUNCES_HELD
    }
}

/// `true` if a mail that came back for this reason says something of the address, for days. A full mailbox has room again
/// when it is emptied, a server that wants nothing of us may want it tomorrow, and where nothing is known the fault may be
/// ours, such as a quota that was used up.
pub fn is_of_address(trouble: MailTrouble) -> bool {
    match trouble {
        MailTrouble::NoMailbox | MailTrouble::NoDomain => true,
        MailTrouble::Full | MailTrouble::Unwanted | MailTrouble::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use time::{Duration, macros::datetime};

    use super::*;

    #[test]
    fn only_what_says_that_nobody_is_there_is_of_the_address() {
        let of_address: Vec<_> = MailTrouble::ALL
            .iter()
            .filter(|trouble| is_of_address(**trouble))
            .collect();

        assert_eq!(
            of_address,
            [&MailTrouble::NoMailbox, &MailTrouble::NoDomain]
        );
    }

    #[test]
    fn mail_is_held_for_seven_days() {
        let at = datetime!(2026-03-01 12:00 UTC);
        let bounce = Bounce {
            trouble: MailTrouble::NoMailbox,
            at,
        };

        assert!(bounce.holds_mail(at + Duration::days(7) - Duration::SECOND));
        assert!(!bounce.holds_mail(at + Duration::days(7)));
        assert_eq!(bounce.until(), datetime!(2026-03-08 12:00 UTC));
    }
}
