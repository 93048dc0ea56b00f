use proptest::prelude::*;
use ring::{
    rand::SystemRandom,
    signature::{RSA_PKCS1_SHA256, RsaKeyPair},
};
use serde_json::json;

use super::*;
use crate::auth::MessageId;

const HOST: &str = "id.example.com";
const TOPIC: &str = "arn:aws:sns:eu-central-1:123456789012:bounces";
/// A certificate and its key, made for these tests.
const CERTIFICATE: &[u8] = include_bytes!("test.pem");
const KEY: &[u8] = include_bytes!("test.key.der");

fn now() -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(1_767_268_800).unwrap()
}

fn bounce() -> String {
    json!({
        "notificationType": "Bounce",
        "bounce": {
            "bounceType": "Permanent", "bounceSubType": "General", "feedbackId": "one", "timestamp": "2026-01-01T12:00:00.000Z",
            "bouncedRecipients": [{
                "emailAddress": "jane@example.org", "status": "5.1.1", "action": "failed",
                "diagnosticCode": "smtp; 550 5.1.1 nobody here",
            }],
        },
        "mail": {
            "timestamp": "2026-01-01T11:59:59.000Z", "source": "noreply@example.com", "destination": ["jane@example.org"],
            "messageId": "0100018f0a1b2c3d-11111111-2222-3333-4444-555555555555-000000",
            "headersTruncated": false,
            "headers": [
                {"name": "Subject", "value": "Sign in"},
                {"name": "Message-ID", "value": "<00000000-0000-0000-0000-000000000007.latchkey@id.example.com>"},
            ],
        },
    })
    .to_string()
}

/// What SNS posts with this message, signed.
fn posted(kind: &str, message: &str, at: &str) -> serde_json::Value {
    let mut posted = json!({
        "Type": kind, "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324", "TopicArn": TOPIC, "Subject": "Amazon SES",
        "Message": message, "Timestamp": at, "SignatureVersion": "2", "Signature": "",
        "SigningCertURL": "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-0123.pem",
        "SubscribeURL": "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=abc", "Token": "abc",
    });
    let key = RsaKeyPair::from_pkcs8(KEY).unwrap();
    let text = read(&posted).unwrap().signed();
    let mut tag = vec![0; key.public().modulus_len()];
    key.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        text.as_bytes(),
        &mut tag,
    )
    .unwrap();
    posted["Signature"] = STANDARD.encode(tag).into();
    posted
}

fn read(posted: &serde_json::Value) -> Result<Envelope, ReportFault> {
    Envelope::read(posted.to_string().as_bytes(), &[TOPIC.to_owned()])
}

#[test]
fn a_signed_bounce_is_read() {
    let envelope = read(&posted(
        "Notification",
        &bounce(),
        "2026-01-01T12:00:00.000Z",
    ))
    .unwrap();

    assert_eq!(envelope.check(CERTIFICATE, now()), Ok(()));
    let certificate = envelope.certificate().unwrap();
    assert_eq!(certificate.host, "sns.eu-central-1.amazonaws.com");
    let reports = envelope.reports(HOST).unwrap();
    assert_eq!(reports[0].mail, Some(MessageId::from_u128(7)));
    assert_eq!(reports[0].what, Reported::Bounced(MailTrouble::NoMailbox));
    assert_eq!(
        reports[0].relay_id.as_deref(),
        Some("0100018f0a1b2c3d-11111111-2222-3333-4444-555555555555-000000")
    );
}

#[test]
fn what_is_changed_or_old_or_of_another_topic_is_refused() {
    let good = posted("Notification", &bounce(), "2026-01-01T12:00:00.000Z");
    for (field, value) in [
        ("Message", "{}"),
        ("Subject", "other"),
        ("MessageId", "other"),
        ("Timestamp", "2026-01-01T12:00:01.000Z"),
        ("Type", "SubscriptionConfirmation"),
        ("Signature", "AAAA"),
        ("Signature", "!"),
    ] {
        let mut changed = good.clone();
        changed[field] = value.into();
        let envelope = read(&changed).unwrap();
        assert_eq!(
            envelope.check(CERTIFICATE, now()),
            Err(ReportFault::Origin),
            "{field}"
        );
    }
    let old = read(&posted(
        "Notification",
        &bounce(),
        "2025-12-31T11:59:59.000Z",
    ))
    .unwrap();
    assert_eq!(old.check(CERTIFICATE, now()), Err(ReportFault::Origin));
    assert_eq!(
        read(&good).unwrap().check(b"no certificate", now()),
        Err(ReportFault::Origin)
    );
    for (field, value) in [
        ("TopicArn", "arn:aws:sns:eu-central-1:1:other"),
        ("SignatureVersion", "1"),
    ] {
        let mut changed = good.clone();
        changed[field] = value.into();
        assert!(
            matches!(read(&changed), Err(ReportFault::Origin)),
            "{field}"
        );
    }
}

#[test]
fn certificates_of_anybody_else_are_not_fetched() {
    for (url, is_sns) in [
        ("https://sns.eu-central-1.amazonaws.com/a.pem", true),
        ("https://sns.eu-west-1.amazonaws.com/a.pem", false),
        ("https://sns.s3.amazonaws.com/a.pem", false),
        ("https://sns.eu-central-1.amazonaws.com.cn/a.pem", false),
        ("http://sns.eu-central-1.amazonaws.com/a.pem", false),
        ("https://sns.eu-central-1.amazonaws.com:8443/a.pem", false),
        (
            "https://sns.eu-central-1.amazonaws.com@evil.example/a.pem",
            false,
        ),
        ("https://me@sns.eu-central-1.amazonaws.com/a.pem", false),
        (
            "https://sns.eu-central-1.amazonaws.com.evil.example/a.pem",
            false,
        ),
        ("https://sns.evil.example/.amazonaws.com/a.pem", false),
        ("https://s3.amazonaws.com/sns/a.pem", false),
        ("https://sns.a.b.amazonaws.com/a.pem", false),
        ("https://sns..amazonaws.com/a.pem", false),
        ("/a.pem", false),
    ] {
        assert_eq!(SnsUrl::parse(url, TOPIC).is_some(), is_sns, "{url}");
    }
}

#[test]
fn the_host_is_that_of_the_region_of_the_topic() {
    for (topic, host) in [
        (TOPIC, Some("sns.eu-central-1.amazonaws.com")),
        (
            "arn:aws-cn:sns:cn-north-1:1:a",
            Some("sns.cn-north-1.amazonaws.com.cn"),
        ),
        ("arn:aws:sns:s3:1:a", None),
        ("arn:aws:sqs:eu-central-1:1:a", None),
        ("arn:aws:sns:eu-central-1/x:1:a", None),
        ("arn:aws:sns:eu-central-1:1", None),
        ("arn:evil:sns:eu-central-1:1:a", None),
        ("", None),
    ] {
        assert_eq!(host_of(topic).as_deref(), host, "{topic}");
    }
}

#[test]
fn a_new_topic_asks_to_be_confirmed() {
    let asking = posted(
        "SubscriptionConfirmation",
        "You have chosen",
        "2026-01-01T12:00:00.000Z",
    );
    let envelope = read(&asking).unwrap();

    assert_eq!(envelope.check(CERTIFICATE, now()), Ok(()));
    assert_eq!(
        envelope.confirmation().unwrap().path,
        "/?Action=ConfirmSubscription&Token=abc"
    );
    assert_eq!(envelope.reports(HOST), Ok(Vec::new()));
    let first = posted(
        "Notification",
        "Successfully validated SNS topic",
        "2026-01-01T12:00:00.000Z",
    );
    assert_eq!(read(&first).unwrap().confirmation(), None);
    assert_eq!(read(&first).unwrap().reports(HOST), Ok(Vec::new()));
}

#[test]
fn events_are_told_apart() {
    let jane = json!([{"emailAddress": "jane@example.org"}]);
    let mail = json!({"messageId": "0100018f0a1b2c3d"});
    let delayed = json!({"eventType": "DeliveryDelay", "mail": mail, "deliveryDelay": {"delayedRecipients": jane}});
    let complaint = json!({"notificationType": "Complaint", "mail": mail, "complaint": {"complainedRecipients": jane}});
    let delivery = json!({"notificationType": "Delivery", "mail": mail, "delivery": {"recipients": ["jane@example.org"]}});
    let full = json!({
        "notificationType": "Bounce", "mail": mail,
        "bounce": {"bounceType": "Transient", "bounceSubType": "MailboxFull", "bouncedRecipients": jane},
    });
    let open = json!({"eventType": "Open", "mail": mail});

    for (event, what) in [
        (delayed, Some(Reported::Delayed)),
        (complaint, Some(Reported::Complained)),
        (delivery, Some(Reported::Delivered)),
        (full, Some(Reported::Bounced(MailTrouble::Full))),
        (open, None),
    ] {
        let envelope = read(&posted(
            "Notification",
            &event.to_string(),
            "2026-01-01T12:00:00.000Z",
        ));
        let reports = envelope.unwrap().reports(HOST).unwrap();
        assert_eq!(reports.first().map(|report| report.what), what, "{event}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..200), url in "\\PC{0,80}") {
        drop(Envelope::read(&body, &[TOPIC.to_owned()]).map(|envelope| envelope.reports(HOST)));
        drop((SnsUrl::parse(&url, TOPIC), host_of(&url)));
    }
}
