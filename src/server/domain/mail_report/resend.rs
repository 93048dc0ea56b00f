//! Reports of Resend, signed as Svix does: an HMAC of id, time and body.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use super::{
    MailReport, ReportFault, Reported, own_mail, recipient, relay_id,
    signed::{check_age, check_hmac},
    trouble_in,
};
use crate::auth::MailTrouble;

/// How old a signature may be. Each try is signed anew.
const AGE: Duration = Duration::minutes(5);

/// Headers of a report.
#[derive(Clone, Copy, Debug, Default)]
pub struct Signed<'a> {
    /// `svix-id`, which stays through all tries.
    pub id: &'a str,
    /// `svix-timestamp`.
    pub timestamp: &'a str,
    /// `svix-signature`: signatures with a version each, separated by spaces.
    pub signature: &'a str,
}

#[derive(Debug, Deserialize)]
struct Written {
    #[serde(rename = "type")]
    kind: String,
    data: Data,
}

#[derive(Debug, Deserialize)]
struct Data {
    #[serde(default)]
    email_id: String,
    #[serde(default)]
    message_id: String,
    #[serde(default)]
    to: Vec<String>,
    #[serde(default)]
    bounce: Bounce,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    #[serde(default)]
    message: String,
    #[serde(default)]
    sub_type: String,
    #[serde(rename = "type", default)]
    kind: String,
}

/// The bytes of a signing secret, as Resend writes it: `whsec_` and base64. `None` for any other text.
pub fn key(secret: &str) -> Option<Vec<u8>> {
    let key = STANDARD.decode(secret.strip_prefix("whsec_")?).ok()?;
    (key.len() >= 16).then_some(key)
}

/// Reads a report that is signed with `key`; none if it is of something else. `host` is the public host.
///
/// # Errors
///
/// [`ReportFault`] if it is not signed so, too old, or cannot be read.
pub fn read(
    key: &[u8],
    signed: Signed<'_>,
    body: &[u8],
    host: &str,
    now: OffsetDateTime,
) -> Result<Vec<MailReport>, ReportFault> {
    let head = format!("{}.{}.", signed.id, signed.timestamp);
    let is_ours = |signature: &str| {
        let tag = signature
            .strip_prefix("v1,")
            .map(|tag| STANDARD.decode(tag));
        matches!(tag, Some(Ok(tag)) if check_hmac(key, &[head.as_bytes(), body], &tag).is_ok())
    };
    if !signed.signature.split(' ').any(is_ours) {
        return Err(ReportFault::Origin);
    }
    check_age(signed.timestamp, AGE, now)?;
    let Written { kind, data } =
        serde_json::from_slice(body).map_err(|_| ReportFault::Malformed)?;
    let Some(what) = what(&kind, &data.bounce) else {
        return Ok(Vec::new());
    };
    Ok(vec![MailReport {
        mail: own_mail(&data.message_id, host),
        relay_id: relay_id(&data.email_id),
        recipient: data.to.first().and_then(|to| recipient(to)),
        what,
        key: signed.id.to_owned(),
    }])
}

fn what(kind: &str, bounce: &Bounce) -> Option<Reported> {
    match kind {
        "email.delivered" => Some(Reported::Delivered),
        "email.delivery_delayed" => Some(Reported::Delayed),
        "email.complained" => Some(Reported::Complained),
        "email.failed" => Some(Reported::Bounced(MailTrouble::Other)),
        "email.suppressed" => Some(Reported::Bounced(MailTrouble::NoMailbox)),
        "email.bounced" => Some(Reported::Bounced(trouble(bounce))),
        _ => None,
    }
}

fn trouble(bounce: &Bounce) -> MailTrouble {
    let said = trouble_in(&bounce.message);
    match (said, bounce.kind.as_str(), bounce.sub_type.as_str()) {
        (MailTrouble::Other, _, "MailboxFull") => MailTrouble::Full,
        (MailTrouble::Other, _, "ContentRejected" | "AttachmentRejected" | "MessageTooLarge") => {
            MailTrouble::Unwanted
        }
        (MailTrouble::Other, "Permanent", _) => MailTrouble::NoMailbox,
        // It did not come back for good: that must not keep mail from the address.
        (MailTrouble::Other, "Transient" | "Undetermined", _) => MailTrouble::Full,
        (said, ..) => said,
    }
}

#[cfg(test)]
mod tests {
    use hmac::{Hmac, KeyInit, Mac};
    use proptest::prelude::*;
    use sha2::Sha256;

    use super::*;

    const HOST: &str = "id.example.com";
    const SECRET: &str = "whsec_MDEyMzQ1Njc4OWFiY2RlZg==";
    const BOUNCE: &str = r#"{"type":"email.bounced","created_at":"2026-01-01T12:00:00.000Z","data":{
        "created_at":"2026-01-01T11:59:59.000Z","email_id":"56761188-7520-42d8-8898-ff6fc54ce618","from":"noreply@example.com",
        "to":["jane@example.org"],"subject":"Sign in","bounce":{"message":"Nobody has this address.","subType":"General","type":"Permanent"}}}"#;

    fn now() -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(1_767_268_800).unwrap()
    }

    fn tag(at: &str, body: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&key(SECRET).unwrap()).unwrap();
        mac.update(format!("msg_1.{at}.{body}").as_bytes());
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }

    fn heard(at: i64, signature: &str, body: &str) -> Result<Vec<MailReport>, ReportFault> {
        let timestamp = at.to_string();
        let signed = Signed {
            id: "msg_1",
            timestamp: &timestamp,
            signature,
        };
        read(&key(SECRET).unwrap(), signed, body.as_bytes(), HOST, now())
    }

    #[test]
    fn a_signed_bounce_is_read_beside_signatures_of_other_keys() {
        let at = now().unix_timestamp();
        let signatures = format!("v1,AAAA v2,x {}", tag(&at.to_string(), BOUNCE));
        let reports = heard(at, &signatures, BOUNCE).unwrap();

        assert_eq!(
            reports[0].relay_id.as_deref(),
            Some("56761188-7520-42d8-8898-ff6fc54ce618")
        );
        assert_eq!(reports[0].what, Reported::Bounced(MailTrouble::NoMailbox));
        assert_eq!(
            reports[0].recipient.as_ref().unwrap().key(),
            "jane@example.org"
        );
    }

    #[test]
    fn what_is_not_signed_or_too_old_is_refused() {
        let at = now().unix_timestamp();
        let good = tag(&at.to_string(), BOUNCE);
        let old = tag(&(at - 301).to_string(), BOUNCE);

        for (at, signature, body) in [
            (at, "", BOUNCE),
            (at, &good[3..], BOUNCE),
            (at + 1, &good, BOUNCE),
            (at, &good, "{}"),
            (at - 301, &old, BOUNCE),
        ] {
            assert_eq!(
                heard(at, signature, body),
                Err(ReportFault::Origin),
                "{signature}"
            );
        }
    }

    #[test]
    fn events_are_told_apart() {
        let at = now().unix_timestamp();
        for (body, what) in [
            (
                r#"{"type":"email.delivered","data":{}}"#,
                Some(Reported::Delivered),
            ),
            (
                r#"{"type":"email.delivery_delayed","data":{}}"#,
                Some(Reported::Delayed),
            ),
            (
                r#"{"type":"email.complained","data":{}}"#,
                Some(Reported::Complained),
            ),
            (
                r#"{"type":"email.bounced","data":{"bounce":{"type":"Transient","subType":"MailboxFull"}}}"#,
                Some(Reported::Bounced(MailTrouble::Full)),
            ),
            (r#"{"type":"email.opened","data":{}}"#, None),
        ] {
            let reports = heard(at, &tag(&at.to_string(), body), body).unwrap();
            assert_eq!(reports.first().map(|report| report.what), what, "{body}");
        }
    }

    #[test]
    fn only_a_secret_of_some_length_is_a_key() {
        for text in [
            "",
            "whsec_",
            "whsec_!",
            "whsec_QUJD",
            "MDEyMzQ1Njc4OWFiY2RlZg==",
        ] {
            assert_eq!(key(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..200), signature in "\\PC{0,60}") {
            let signed = Signed { id: "1", timestamp: "2", signature: &signature };
            drop(read(b"0123456789abcdef", signed, &body, HOST, now()));
        }
    }
}
