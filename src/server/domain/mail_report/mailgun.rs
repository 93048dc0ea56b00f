//! Reports of Mailgun. The body carries a time and a token, and the HMAC of both.

use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use super::{
    MailReport, ReportFault, Reported, own_mail, recipient, relay_id,
    signed::{check_age, check_hmac},
    trouble_in,
};
use crate::auth::MailTrouble;

/// How old a report may be: Mailgun tries for eight hours.
const AGE: Duration = Duration::hours(12);

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Written {
    signature: Signature,
    event_data: Event,
}

#[derive(Debug, Deserialize)]
struct Signature {
    timestamp: String,
    token: String,
    signature: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Event {
    event: String,
    #[serde(default)]
    severity: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    recipient: String,
    #[serde(default)]
    message: Message,
    #[serde(default)]
    delivery_status: Status,
}

#[derive(Debug, Default, Deserialize)]
struct Message {
    #[serde(default)]
    headers: Headers,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Headers {
    #[serde(default)]
    message_id: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Status {
    #[serde(default)]
    enhanced_code: Option<String>,
    #[serde(default)]
    message: Option<String>,
    #[serde(default)]
    description: Option<String>,
}

/// Reads a report that is signed with `key`; none if it is of something else. `host` is the public host.
///
/// # Errors
///
/// [`ReportFault`] if it is not signed so, too old, or cannot be read.
pub fn read(
    key: &str,
    body: &[u8],
    host: &str,
    now: OffsetDateTime,
) -> Result<Vec<MailReport>, ReportFault> {
    let written: Written = serde_json::from_slice(body).map_err(|_| ReportFault::Malformed)?;
    let Signature {
        timestamp,
        token,
        signature,
    } = &written.signature;
    let tag = from_hex(signature).ok_or(ReportFault::Origin)?;
    check_hmac(
        key.as_bytes(),
        &[timestamp.as_bytes(), token.as_bytes()],
        &tag,
    )?;
    check_age(timestamp, AGE, now)?;
    let event = &written.event_data;
    let id = &event.message.headers.message_id;
    Ok(what(event)
        .map(|what| MailReport {
            mail: own_mail(id, host),
            relay_id: relay_id(id),
            recipient: recipient(&event.recipient),
            what,
            // The signature is of the token alone, so a token counts once.
            key: token.clone(),
        })
        .into_iter()
        .collect())
}

fn what(event: &Event) -> Option<Reported> {
    match (event.event.as_str(), event.severity.as_str()) {
        ("delivered", _) => Some(Reported::Delivered),
        ("complained", _) => Some(Reported::Complained),
        ("failed", "temporary") => Some(Reported::Delayed),
        ("failed", _) | ("rejected", _) => Some(Reported::Bounced(trouble(event))),
        _ => None,
    }
}

fn trouble(event: &Event) -> MailTrouble {
    let status = &event.delivery_status;
    let said = [&status.enhanced_code, &status.message, &status.description];
    let said = said.into_iter().flatten().map(|text| trouble_in(text));
    let told = said
        .into_iter()
        .find(|trouble| *trouble != MailTrouble::Other);
    told.unwrap_or(match event.reason.as_str() {
        // Mailgun itself no longer sends there.
        "suppress-bounce" => MailTrouble::NoMailbox,
        "suppress-complaint" | "suppress-unsubscribe" | "espblock" => MailTrouble::Unwanted,
        _ => MailTrouble::Other,
    })
}

/// The bytes of hexadecimal digits; `None` for any other text.
fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let pairs = text.as_bytes().chunks(2);
    let byte = |pair: &[u8]| match pair {
        [high, low] => u8::try_from(digit(*high)? << 4 | digit(*low)?).ok(),
        _ => None,
    };
    pairs.map(byte).collect()
}

#[cfg(test)]
mod tests {
    use hmac::{Hmac, KeyInit, Mac};
    use proptest::prelude::*;
    use sha2::Sha256;

    use super::*;
    use crate::auth::MessageId;

    const HOST: &str = "id.example.com";
    const KEY: &str = "signing-key";

    fn now() -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(1_767_268_800).unwrap()
    }

    fn signed(key: &str, at: i64, event: &str) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
        mac.update(format!("{at}a-token").as_bytes());
        let tag = mac.finalize().into_bytes();
        let tag: String = tag.iter().map(|byte| format!("{byte:02x}")).collect();
        format!(
            r#"{{"signature":{{"timestamp":"{at}","token":"a-token","signature":"{tag}"}},"event-data":{event}}}"#
        )
    }

    const BOUNCE: &str = r#"{
        "event": "failed", "severity": "permanent", "reason": "bounce", "id": "G9Bn5sl1TC6nu79C8C0bwg",
        "timestamp": 1521472262.9, "recipient": "jane@example.org", "recipient-domain": "example.org",
        "delivery-status": {"code": 550, "attempt-no": 1, "message": "5.1.1 nobody here", "description": ""},
        "message": {"headers": {"message-id": "00000000-0000-0000-0000-000000000007.latchkey@id.example.com"}}
    }"#;

    #[test]
    fn a_signed_bounce_is_read() {
        let body = signed(KEY, now().unix_timestamp(), BOUNCE);
        let reports = read(KEY, body.as_bytes(), HOST, now()).unwrap();

        assert_eq!(reports[0].mail, Some(MessageId::from_u128(7)));
        assert_eq!(reports[0].what, Reported::Bounced(MailTrouble::NoMailbox));
        assert_eq!(reports[0].key, "a-token");
    }

    #[test]
    fn what_is_not_signed_or_too_old_is_refused() {
        let at = now().unix_timestamp();
        for body in [
            signed("other-key", at, BOUNCE),
            signed(KEY, at - 12 * 3600 - 1, BOUNCE),
            signed(KEY, at + 301, BOUNCE),
            signed(KEY, at, BOUNCE).replace("a-token", "b-token"),
            signed(KEY, at, BOUNCE).replace("\"signature\":\"", "\"signature\":\"zz"),
        ] {
            assert_eq!(
                read(KEY, body.as_bytes(), HOST, now()),
                Err(ReportFault::Origin),
                "{body}"
            );
        }
        assert_eq!(read(KEY, b"{}", HOST, now()), Err(ReportFault::Malformed));
    }

    #[test]
    fn events_are_told_apart() {
        for (event, what) in [
            (r#"{"event":"delivered"}"#, Some(Reported::Delivered)),
            (r#"{"event":"complained"}"#, Some(Reported::Complained)),
            (
                r#"{"event":"failed","severity":"temporary"}"#,
                Some(Reported::Delayed),
            ),
            (
                r#"{"event":"failed","severity":"permanent","reason":"suppress-bounce"}"#,
                Some(Reported::Bounced(MailTrouble::NoMailbox)),
            ),
            (r#"{"event":"opened"}"#, None),
        ] {
            let body = signed(KEY, now().unix_timestamp(), event);
            let reports = read(KEY, body.as_bytes(), HOST, now()).unwrap();
            assert_eq!(reports.first().map(|report| report.what), what, "{event}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..200), hex in "\\PC{0,20}") {
            drop((read(KEY, &body, HOST, now()), from_hex(&hex)));
        }
    }
}
