//! Amazon SES, which reports through a topic of Amazon SNS: that signs with a certificate which must be fetched.

use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use time::format_description::well_known::Rfc3339;

use super::*;
use crate::support::sns::{self, Sns};

const TOPIC: &str = "arn:aws:sns:eu-central-1:123456789012:bounces";
/// A certificate and its key, made for tests.
const CERTIFICATE: &str = include_str!("../../../server/domain/mail_report/ses/test.pem");
const KEY: &[u8] = include_bytes!("../../../server/domain/mail_report/ses/test.key.der");

struct Ses;

impl Ses {
    /// What SNS posts with this message. Somebody else has the key of another certificate, whose signatures say nothing here.
    fn posted(kind: &str, message: &str, at: OffsetDateTime, signer: Signer) -> Posted {
        let at = at.format(&Rfc3339).expect("it is a time");
        let subscribe = format!(
            "https://{}/?Action=ConfirmSubscription&Token=abc",
            sns::HOST
        );
        let id = "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324";
        let signed = match kind {
            "Notification" => format!(
                "Message\n{message}\nMessageId\n{id}\nTimestamp\n{at}\nTopicArn\n{TOPIC}\nType\n{kind}\n"
            ),
            _ => format!(
                "Message\n{message}\nMessageId\n{id}\nSubscribeURL\n{subscribe}\nTimestamp\n{at}\nToken\nabc\nTopicArn\n{TOPIC}\nType\n{kind}\n"
            ),
        };
        let key = RsaKeyPair::from_pkcs8(KEY).expect("it is a key");
        let mut tag = vec![0; key.public().modulus_len()];
        let signing = key.sign(
            &RSA_PKCS1_SHA256,
            &SystemRandom::new(),
            signed.as_bytes(),
            &mut tag,
        );
        signing.expect("it is signed");
        if signer == Signer::Other {
            tag.reverse();
        }
        let body = json!({
            "Type": kind, "MessageId": id, "TopicArn": TOPIC, "Message": message, "Timestamp": at, "SignatureVersion": "2",
            "Signature": STANDARD.encode(tag), "SubscribeURL": subscribe, "Token": "abc",
            "SigningCertURL": format!("https://{}/SimpleNotificationService-0123.pem", sns::HOST),
        });
        Posted {
            headers: Vec::new(),
            body: body.to_string(),
        }
    }
}

impl Provider for Ses {
    const NAME: &str = "ses";
    const AGE: Option<Duration> = Some(Duration::days(1));
    const SIGNS_BODY: bool = true;

    fn setting(&self) -> (&'static str, String) {
        ("LATCHKEY_BOUNCE_SES", TOPIC.to_owned())
    }

    fn post(&self, mail: &MailboxMessage, at: OffsetDateTime, signer: Signer) -> Posted {
        let message = json!({
            "notificationType": "Bounce",
            "bounce": {
                "bounceType": "Permanent", "bounceSubType": "General", "feedbackId": "one", "timestamp": "2026-01-01T12:00:00.000Z",
                "bouncedRecipients": [{
                    "emailAddress": mail.to, "status": "5.1.1", "action": "failed", "diagnosticCode": "smtp; 550 5.1.1 nobody here",
                }],
            },
            "mail": {
                "timestamp": "2026-01-01T11:59:59.000Z", "source": "noreply@example.com", "destination": [mail.to],
                "messageId": "0100018f0a1b2c3d-11111111-2222-3333-4444-555555555555-000000", "headersTruncated": false,
                "headers": [{ "name": "Message-ID", "value": message_id(mail) }],
            },
        });
        Self::posted("Notification", &message.to_string(), at, signer)
    }
}

on_both! {
    async fn amazon_ses_tells_by_a_certificate_that_is_fetched_once(kind: Kind) {
        let amazon = Sns::start(CERTIFICATE).await;
        let app = TestApp::beside_sns(kind, &[("LATCHKEY_BOUNCE_SES", TOPIC)], (amazon.address, &amazon.authority)).await;
        let asks = Ses::posted("SubscriptionConfirmation", "You have chosen", app.clock.now(), Signer::Other);
        assert_eq!(send(&app, "ses", &asks).await, (StatusCode::UNAUTHORIZED, None));
        let asks = Ses::posted("SubscriptionConfirmation", "You have chosen", app.clock.now(), Signer::Provider);
        assert_eq!(send(&app, "ses", &asks).await, (StatusCode::OK, Some(0)));
        let certificate = "/SimpleNotificationService-0123.pem";
        let both = [certificate, "/?Action=ConfirmSubscription&Token=abc"];
        assert_eq!(amazon.asked(), both);

        tells(app, Ses).await;

        assert_eq!(amazon.asked(), both, "nothing more was fetched");
    }

    async fn a_certificate_of_somebody_else_is_not_taken(kind: Kind) {
        let amazon = Sns::start(CERTIFICATE).await;
        let stranger = Sns::start(CERTIFICATE).await;
        let settings = [("LATCHKEY_BOUNCE_SES", TOPIC)];
        // Whoever answers cannot prove that they are Amazon.
        let app = TestApp::beside_sns(kind, &settings, (stranger.address, &amazon.authority)).await;
        let report = Ses::posted("Notification", "{}", app.clock.now(), Signer::Provider);

        assert_eq!(send(&app, "ses", &report).await, (StatusCode::SERVICE_UNAVAILABLE, None));
        assert!(stranger.asked().is_empty());
    }
}
