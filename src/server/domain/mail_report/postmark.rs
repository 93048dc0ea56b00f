//! Reports of Postmark. Its webhooks are not signed: the operator writes a password into their URL, or a header.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;

use super::{
    MailReport, ReportFault, Reported,
    json::{check_bearer, is_secret},
    recipient, relay_id, trouble_in,
};
use crate::auth::MailTrouble;

/// Header of a mail whose value, the id of the mail, Postmark repeats in its reports: it gives mails a `Message-ID` of its own.
pub const LABEL: &str = "X-PM-Metadata-latchkey";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Written {
    record_type: String,
    #[serde(rename = "MessageID", default)]
    message_id: String,
    #[serde(rename = "ID", default)]
    id: i64,
    #[serde(rename = "Type", default)]
    kind: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    recipient: String,
    #[serde(default)]
    details: String,
    #[serde(default)]
    delivered_at: String,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Debug, Default, Deserialize)]
struct Metadata {
    #[serde(default)]
    latchkey: String,
}

/// Checks that `authorization`, the header of this name, holds the secret, as password of any user or as bearer.
///
/// # Errors
///
/// [`ReportFault::Origin`] if it does not.
pub fn check(secret: &str, authorization: &str) -> Result<(), ReportFault> {
    let basic = authorization
        .split_once(' ')
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("basic"));
    let Some((_, held)) = basic else {
        return check_bearer(secret, authorization);
    };
    let held = STANDARD.decode(held.trim()).unwrap_or_default();
    let held = String::from_utf8(held).unwrap_or_default();
    let (_, password) = held.split_once(':').unwrap_or_default();
    match is_secret(secret, password) {
        true => Ok(()),
        false => Err(ReportFault::Origin),
    }
}

/// Reads a report; none if it is of something else.
///
/// # Errors
///
/// [`ReportFault::Malformed`] if it cannot be read.
pub fn read(body: &[u8]) -> Result<Vec<MailReport>, ReportFault> {
    let written: Written = serde_json::from_slice(body).map_err(|_| ReportFault::Malformed)?;
    let Some(what) = what(&written) else {
        return Ok(Vec::new());
    };
    let address = match written.email.is_empty() {
        true => &written.recipient,
        false => &written.email,
    };
    Ok(vec![MailReport {
        mail: written.metadata.latchkey.parse().ok(),
        relay_id: relay_id(&written.message_id),
        recipient: recipient(address),
        what,
        key: format!(
            "{} {} {} {}",
            written.record_type, written.message_id, written.id, written.delivered_at
        ),
    }])
}

fn what(written: &Written) -> Option<Reported> {
    match written.record_type.as_str() {
        "Delivery" => Some(Reported::Delivered),
        "SpamComplaint" => Some(Reported::Complained),
        "Bounce" => of_bounce(&written.kind, &written.details),
        _ => None,
    }
}

/// What became of a mail that Postmark calls bounced. `None` for answers by machines and the like.
fn of_bounce(kind: &str, details: &str) -> Option<Reported> {
    let said = trouble_in(details);
    let or = |usual| match said {
        MailTrouble::Other => Reported::Bounced(usual),
        said => Reported::Bounced(said),
    };
    match kind {
        "HardBounce" | "BadEmailAddress" => Some(or(MailTrouble::NoMailbox)),
        "SoftBounce" => Some(or(MailTrouble::Full)),
        "Blocked" | "SpamNotification" | "DMARCPolicy" | "VirusNotification" => {
            Some(or(MailTrouble::Unwanted))
        }
        "ManuallyDeactivated" | "Unknown" => Some(or(MailTrouble::Other)),
        "Transient" | "DnsError" => Some(Reported::Delayed),
        "SpamComplaint" => Some(Reported::Complained),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::auth::MessageId;

    fn one(body: &str) -> MailReport {
        let mut reports = read(body.as_bytes()).unwrap();
        assert_eq!(reports.len(), 1, "{body}");
        reports.remove(0)
    }

    #[test]
    fn a_bounce_names_our_mail_and_its_own() {
        let report = one(r#"{
            "RecordType": "Bounce", "MessageStream": "outbound", "ID": 4323372036854775807, "Type": "HardBounce",
            "TypeCode": 1, "Name": "Hard bounce", "Tag": "", "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
            "Metadata": {"latchkey": "00000000-0000-0000-0000-000000000007"}, "ServerID": 23,
            "Description": "Nobody has this address.", "Details": "smtp;550 5.1.1 nobody here", "Email": "jane@example.org",
            "From": "noreply@example.com", "BouncedAt": "2026-01-01T12:00:00Z", "Inactive": true, "CanActivate": true
        }"#);

        assert_eq!(report.mail, Some(MessageId::from_u128(7)));
        assert_eq!(
            report.relay_id.as_deref(),
            Some("883953f4-6105-42a2-a16a-77a8eac79483")
        );
        assert_eq!(report.what, Reported::Bounced(MailTrouble::NoMailbox));
        assert_eq!(report.recipient.unwrap().key(), "jane@example.org");
    }

    #[test]
    fn deliveries_and_complaints_are_told_apart_and_the_rest_left_out() {
        let delivery = one(
            r#"{"RecordType": "Delivery", "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
            "Recipient": "jane@example.org", "DeliveredAt": "2026-01-01T12:00:00Z", "Details": "250 ok"}"#,
        );
        let complaint = one(
            r#"{"RecordType": "SpamComplaint", "ID": 42, "Type": "SpamComplaint",
            "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483", "Email": "jane@example.org"}"#,
        );
        let full =
            one(r#"{"RecordType": "Bounce", "Type": "SoftBounce", "Email": "jane@example.org"}"#);
        let late =
            one(r#"{"RecordType": "Bounce", "Type": "Transient", "Email": "jane@example.org"}"#);

        assert_eq!(delivery.what, Reported::Delivered);
        assert_eq!(complaint.what, Reported::Complained);
        assert_eq!(full.what, Reported::Bounced(MailTrouble::Full));
        assert_eq!(late.what, Reported::Delayed);
        for other in [
            r#"{"RecordType": "Open"}"#,
            r#"{"RecordType": "Bounce", "Type": "AutoResponder"}"#,
        ] {
            assert_eq!(read(other.as_bytes()), Ok(Vec::new()));
        }
    }

    #[test]
    fn the_password_of_the_url_and_a_header_open() {
        let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));

        assert_eq!(check("secret", &basic("postmark:secret")), Ok(()));
        assert_eq!(check("secret", "Bearer secret"), Ok(()));
        for header in [
            basic("secret:other"),
            basic("secret"),
            "Basic !".to_owned(),
            String::new(),
        ] {
            assert_eq!(
                check("secret", &header),
                Err(ReportFault::Origin),
                "{header}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..200), header in "\\PC{0,60}") {
            drop((read(&body), check("secret", &header)));
        }
    }
}
