//! The plain form of reports, for programs of the operator: JSON under a secret.

use serde::Deserialize;
use subtle::ConstantTimeEq;

use super::{MailReport, ReportFault, Reported, own_mail, recipient, relay_id, trouble_in};
use crate::auth::MailTrouble;

/// Most reports in one request.
const MOST: usize = 100;

/// A report, as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    event: Event,
    #[serde(default)]
    message_id: String,
    #[serde(default)]
    relay_id: String,
    #[serde(default)]
    recipient: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    reason: Option<MailTrouble>,
    #[serde(default)]
    id: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Event {
    Delivered,
    Delayed,
    Bounced,
    Complained,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Body {
    One(Box<Written>),
    Several(Vec<Written>),
}

/// Checks that `authorization`, the header of this name, holds the secret.
///
/// # Errors
///
/// [`ReportFault::Origin`] if it does not.
pub fn check_bearer(secret: &str, authorization: &str) -> Result<(), ReportFault> {
    let (scheme, held) = authorization.split_once(' ').unwrap_or_default();
    let is_bearer = scheme.eq_ignore_ascii_case("bearer");
    match is_bearer & is_secret(secret, held.trim()) {
        true => Ok(()),
        false => Err(ReportFault::Origin),
    }
}

/// Compares in a time that says nothing of the secret but its length.
pub(super) fn is_secret(secret: &str, held: &str) -> bool {
    bool::from(secret.as_bytes().ct_eq(held.as_bytes()))
}

/// Reads one report or a list of them. `host` is the public host.
///
/// # Errors
///
/// [`ReportFault::Malformed`] if it cannot be read.
pub fn read(body: &[u8], host: &str) -> Result<Vec<MailReport>, ReportFault> {
    let body = serde_json::from_slice(body).map_err(|_| ReportFault::Malformed)?;
    let all = match body {
        Body::One(one) => vec![*one],
        Body::Several(several) => several,
    };
    match all.len() > MOST {
        true => Err(ReportFault::Malformed),
        false => Ok(all.into_iter().map(|one| report(one, host)).collect()),
    }
}

fn report(written: Written, host: &str) -> MailReport {
    let what = match written.event {
        Event::Delivered => Reported::Delivered,
        Event::Delayed => Reported::Delayed,
        Event::Bounced => {
            let trouble = written.reason;
            Reported::Bounced(trouble.unwrap_or_else(|| trouble_in(&written.status)))
        }
        Event::Complained => Reported::Complained,
    };
    let Written {
        message_id,
        relay_id: id_of_relay,
        id,
        ..
    } = &written;
    MailReport {
        mail: own_mail(message_id, host),
        relay_id: relay_id(id_of_relay),
        recipient: recipient(&written.recipient),
        what,
        key: match id.is_empty() {
            // Without an id it is told by what it says. Hearing that twice would change nothing.
            true => format!("{message_id} {id_of_relay} {}", what.as_str()),
            false => id.clone(),
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::auth::MessageId;

    const HOST: &str = "id.example.com";

    #[test]
    fn a_report_says_which_mail_and_what_became_of_it() {
        let body = br#"{"event":"bounced","message_id":"<00000000-0000-0000-0000-000000000007.latchkey@id.example.com>",
            "recipient":"jane@example.com","status":"5.1.1"}"#;
        let reports = read(body, HOST).unwrap();

        assert_eq!(reports.len(), 1);
        assert_eq!(reports[0].mail, Some(MessageId::from_u128(7)));
        assert_eq!(reports[0].what, Reported::Bounced(MailTrouble::NoMailbox));
        assert_eq!(
            reports[0].recipient.as_ref().unwrap().key(),
            "jane@example.com"
        );
    }

    #[test]
    fn several_come_in_a_list() {
        let body = br#"[{"event":"delivered","relay_id":"4Wx9k83zYz1z","id":"1"},{"event":"delayed","relay_id":"4Wx9k83zYz1z","id":"2"}]"#;
        let reports = read(body, HOST).unwrap();

        let keys: Vec<_> = reports.iter().map(|report| report.key.as_str()).collect();
        assert_eq!(keys, ["1", "2"]);
        assert_eq!(reports[1].relay_id.as_deref(), Some("4Wx9k83zYz1z"));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for body in [
            "",
            "{}",
            "[]]",
            r#"{"event":"exploded"}"#,
            r#"{"event":"bounced","colour":"red"}"#,
        ] {
            assert_eq!(
                read(body.as_bytes(), HOST),
                Err(ReportFault::Malformed),
                "{body}"
            );
        }
    }

    #[test]
    fn only_the_whole_secret_opens() {
        assert_eq!(check_bearer("secret", "Bearer secret"), Ok(()));
        assert_eq!(check_bearer("secret", "bearer secret"), Ok(()));
        for header in [
            "",
            "Bearer",
            "Bearer ",
            "Bearer secre",
            "Bearer secrets",
            "Basic secret",
            "secret",
        ] {
            assert_eq!(
                check_bearer("secret", header),
                Err(ReportFault::Origin),
                "{header}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..300)) {
            drop(read(&body, HOST));
        }
    }
}
