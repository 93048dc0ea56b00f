//! Reports of SendGrid, signed by ECDSA over time and body. Each request holds many.

use base64::{Engine, engine::general_purpose::STANDARD};
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use super::{
    MailReport, ReportFault, Reported, own_mail, recipient, relay_id, signed::check_age, trouble_in,
};
use crate::auth::MailTrouble;

/// How old a report may be: SendGrid tries for a day.
const AGE: Duration = Duration::hours(25);
/// Bytes before the point of P-256 in a key as SendGrid shows it (RFC 5480).
const KEY_HEAD: usize = 26;
/// Bytes of an uncompressed point, the first of which is 4.
const POINT: usize = 65;

#[derive(Debug, Deserialize)]
struct Event {
    event: String,
    #[serde(default)]
    email: String,
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    reason: String,
    #[serde(rename = "smtp-id", default)]
    smtp_id: String,
    #[serde(default)]
    sg_event_id: String,
    #[serde(default)]
    sg_message_id: String,
}

/// The public key, as SendGrid shows it: base64 of DER. `None` for any other text.
pub fn key(text: &str) -> Option<Vec<u8>> {
    let der = STANDARD.decode(text).ok()?;
    let point = der.get(KEY_HEAD..)?;
    (point.len() == POINT && point[0] == 4).then(|| point.to_vec())
}

/// Reads the reports of a request that is signed by `key`. `signature` and `timestamp` are its headers, and `host` is the
/// public host.
///
/// # Errors
///
/// [`ReportFault`] if it is not signed so, too old, or cannot be read.
pub fn read(
    key: &[u8],
    (signature, timestamp): (&str, &str),
    body: &[u8],
    host: &str,
    now: OffsetDateTime,
) -> Result<Vec<MailReport>, ReportFault> {
    let tag = STANDARD
        .decode(signature)
        .map_err(|_| ReportFault::Origin)?;
    let signed = [timestamp.as_bytes(), body].concat();
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, key)
        .verify(&signed, &tag)
        .map_err(|_| ReportFault::Origin)?;
    check_age(timestamp, AGE, now)?;
    let events: Vec<Event> = serde_json::from_slice(body).map_err(|_| ReportFault::Malformed)?;
    Ok(events
        .iter()
        .filter_map(|event| report(event, host))
        .collect())
}

fn report(event: &Event, host: &str) -> Option<MailReport> {
    let what = match event.event.as_str() {
        "delivered" => Reported::Delivered,
        "deferred" => Reported::Delayed,
        "spamreport" => Reported::Complained,
        "bounce" | "dropped" => Reported::Bounced(trouble(event)),
        _ => return None,
    };
    // What the mail server answered comes before the name of the machine.
    let (answered, _) = event
        .sg_message_id
        .split_once('.')
        .unwrap_or((&event.sg_message_id, ""));
    Some(MailReport {
        mail: own_mail(&event.smtp_id, host),
        relay_id: relay_id(answered),
        recipient: recipient(&event.email),
        what,
        key: match event.sg_event_id.is_empty() {
            true => format!("{} {} {}", event.event, event.sg_message_id, event.smtp_id),
            false => event.sg_event_id.clone(),
        },
    })
}

fn trouble(event: &Event) -> MailTrouble {
    let said = [&event.status, &event.reason].map(|text| trouble_in(text));
    let told = said
        .into_iter()
        .find(|trouble| *trouble != MailTrouble::Other);
    told.unwrap_or(match (event.kind.as_str(), event.reason.as_str()) {
        ("blocked", _) => MailTrouble::Unwanted,
        (_, "Bounced Address" | "Invalid") => MailTrouble::NoMailbox,
        (_, "Spam Reporting Address" | "Unsubscribed Address" | "Spam Content") => {
            MailTrouble::Unwanted
        }
        _ => MailTrouble::Other,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ring::{
        rand::SystemRandom,
        signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
    };

    use super::*;
    use crate::auth::MessageId;

    const HOST: &str = "id.example.com";
    const EVENTS: &str = r#"[
        {"email":"jane@example.org","timestamp":1767268800,"smtp-id":"<00000000-0000-0000-0000-000000000007.latchkey@id.example.com>",
         "event":"bounce","type":"bounce","category":[],"sg_event_id":"one","sg_message_id":"4Wx9k83zYz1z.filter0001.16648.5515E0B88.0",
         "reason":"550 5.1.1 nobody here","status":"5.1.1","ip":"192.0.2.1"},
        {"email":"joe@example.org","timestamp":1767268800,"event":"deferred","sg_event_id":"two","sg_message_id":"5Wx9k83zYz1z.recvd-1","attempt":"5"},
        {"email":"joe@example.org","timestamp":1767268800,"event":"click","sg_event_id":"three"},
        {"email":"sam@example.org","event":"dropped","reason":"Bounced Address","sg_event_id":"four","sg_message_id":"6Wx9k83zYz1z.recvd-1"}
    ]"#;

    fn now() -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(1_767_268_800).unwrap()
    }

    fn pair() -> EcdsaKeyPair {
        let random = SystemRandom::new();
        let algorithm = &ECDSA_P256_SHA256_ASN1_SIGNING;
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &random).unwrap();
        EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &random).unwrap()
    }

    fn sign(pair: &EcdsaKeyPair, at: i64, body: &str) -> String {
        let signed = format!("{at}{body}");
        STANDARD.encode(pair.sign(&SystemRandom::new(), signed.as_bytes()).unwrap())
    }

    #[test]
    fn signed_events_are_read() {
        let pair = pair();
        let at = now().unix_timestamp();
        let signature = sign(&pair, at, EVENTS);
        let headers = (signature.as_str(), &*at.to_string());
        let reports = read(
            pair.public_key().as_ref(),
            headers,
            EVENTS.as_bytes(),
            HOST,
            now(),
        )
        .unwrap();

        let what: Vec<_> = reports.iter().map(|report| report.what).collect();
        let bounced = Reported::Bounced(MailTrouble::NoMailbox);
        assert_eq!(what, [bounced, Reported::Delayed, bounced]);
        assert_eq!(reports[0].mail, Some(MessageId::from_u128(7)));
        assert_eq!(reports[1].relay_id.as_deref(), Some("5Wx9k83zYz1z"));
        assert_eq!(reports[2].key, "four");
    }

    #[test]
    fn what_is_not_signed_or_too_old_is_refused() {
        let (ours, other) = (pair(), pair());
        let at = now().unix_timestamp();
        let old = at - 25 * 3600 - 1;

        for (signature, at, body) in [
            (sign(&other, at, EVENTS), at, EVENTS),
            (sign(&ours, at, EVENTS), at + 1, EVENTS),
            (sign(&ours, at, EVENTS), at, "[]"),
            (sign(&ours, old, EVENTS), old, EVENTS),
            ("AAAA".to_owned(), at, EVENTS),
            ("!".to_owned(), at, EVENTS),
        ] {
            let headers = (signature.as_str(), &*at.to_string());
            let heard = read(
                ours.public_key().as_ref(),
                headers,
                body.as_bytes(),
                HOST,
                now(),
            );
            assert_eq!(heard, Err(ReportFault::Origin), "{signature}");
        }
    }

    #[test]
    fn a_key_is_read_as_it_is_shown() {
        let pair = pair();
        let point = pair.public_key().as_ref();
        let head = [
            0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06,
            0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
        ];
        let shown = STANDARD.encode([&head[..], point].concat());

        assert_eq!(key(&shown).as_deref(), Some(point));
        assert_eq!(key(&shown[..40]), None);
        assert_eq!(key("!"), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..200), signature in "\\PC{0,60}") {
            drop(read(&[4; 65], (&signature, "1"), &body, HOST, now()));
            drop(key(&signature));
        }
    }
}
