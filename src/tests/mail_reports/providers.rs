//! What each mail provider posts, signed as it signs: the waiting screen hears of it, and of nothing that is forged, changed or
//! old.

mod ses;

use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use serde_json::{Value, json};
use sha2::Sha256;
use time::OffsetDateTime;

use super::*;

/// What a provider posts.
#[derive(Clone)]
struct Posted {
    headers: Vec<(&'static str, String)>,
    body: String,
}

/// A key of the provider, or of somebody else.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Signer {
    Provider,
    Other,
}

/// A mail provider.
trait Provider {
    /// Its name in the path.
    const NAME: &str;
    /// How old a report may be; `None` if it carries no time.
    const AGE: Option<Duration>;
    /// `true` if it signs the body.
    const SIGNS_BODY: bool;

    /// The variable by which it is heard, and its value.
    fn setting(&self) -> (&'static str, String);

    /// Its report that a mail came back for want of its mailbox.
    fn post(&self, mail: &MailboxMessage, at: OffsetDateTime, signer: Signer) -> Posted;
}

/// Posts it, and returns the status and how many reports were heard.
async fn send(app: &TestApp, provider: &str, posted: &Posted) -> (StatusCode, Option<u64>) {
    let url = format!("http://{}/api/bounces/{provider}", app.address);
    let mut request = reqwest::Client::new().post(url).body(posted.body.clone());
    for (name, value) in &posted.headers {
        request = request.header(*name, value);
    }
    let answer = request.send().await.expect("it is answered");
    let status = answer.status();
    let said = answer.text().await.expect("it is text");
    let said: Value = serde_json::from_str(&said).unwrap_or_default();
    (status, said["heard"].as_u64())
}

/// Somebody waits for a mail that comes back, at a server which the provider reports to.
async fn tells<P: Provider>(app: TestApp, provider: P) {
    let laptop = app.browser();
    let waiting = start(&app, &laptop, JANE).await;
    let mut stream = Stream::open(&laptop, &waiting).await;
    until_mail(&mut stream, "sent").await;
    let mail = app.mail(JANE, 1).await;
    let now = app.clock.now();
    let good = provider.post(&mail, now, Signer::Provider);

    let mut forged = vec![
        provider.post(&mail, now, Signer::Other),
        Posted {
            headers: Vec::new(),
            ..provider.post(&mail, now, Signer::Other)
        },
    ];
    if P::SIGNS_BODY {
        let body = good.body.replace(JANE, STRANGER);
        assert_ne!(body, good.body);
        forged.push(Posted {
            body,
            ..good.clone()
        });
    }
    if let Some(age) = P::AGE {
        forged.push(provider.post(&mail, now - age - Duration::minutes(1), Signer::Provider));
    }
    for (at, forged) in forged.iter().enumerate() {
        let answer = send(&app, P::NAME, forged).await;
        assert_eq!(answer, (StatusCode::UNAUTHORIZED, None), "{} {at}", P::NAME);
    }
    assert_eq!(
        laptop
            .get("/sign-in")
            .await
            .attribute("data-mail")
            .as_deref(),
        Some("sent")
    );

    assert_eq!(send(&app, P::NAME, &good).await, (StatusCode::OK, Some(1)));
    let event = until_mail(&mut stream, "refused").await;
    assert!(
        event.contains("example.com says there is no such mailbox."),
        "{event}"
    );

    assert_eq!(
        send(&app, P::NAME, &good).await,
        (StatusCode::OK, Some(0)),
        "it is heard once"
    );
    if let Some(age) = P::AGE {
        app.clock.wind(age + Duration::minutes(1));
        assert_eq!(
            send(&app, P::NAME, &good).await,
            (StatusCode::UNAUTHORIZED, None)
        );
    }
}

async fn heard_by<P: Provider>(kind: Kind, provider: P) {
    let (name, value) = provider.setting();
    tells(TestApp::limitless(kind, &[(name, &value)]).await, provider).await;
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("it is a key");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

struct Postmark;

impl Provider for Postmark {
    const NAME: &str = "postmark";
    const AGE: Option<Duration> = None;
    const SIGNS_BODY: bool = false;

    fn setting(&self) -> (&'static str, String) {
        ("LATCHKEY_BOUNCE_POSTMARK", SECRET.to_owned())
    }

    fn post(&self, mail: &MailboxMessage, _: OffsetDateTime, signer: Signer) -> Posted {
        let password = match signer {
            Signer::Provider => SECRET,
            Signer::Other => "another-password-that-is-long",
        };
        let authorization = STANDARD.encode(format!("postmark:{password}"));
        let body = json!({
            "RecordType": "Bounce", "ID": 42, "Type": "HardBounce", "TypeCode": 1, "Tag": "",
            "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483", "Details": "smtp;550 5.1.1 The email account does not exist.",
            "Email": mail.to, "From": "noreply@example.com", "BouncedAt": "2026-01-01T12:00:00Z", "Inactive": true,
            "Metadata": { "latchkey": mail.id },
        });
        Posted {
            headers: vec![("authorization", format!("Basic {authorization}"))],
            body: body.to_string(),
        }
    }
}

struct Mailgun;

impl Provider for Mailgun {
    const NAME: &str = "mailgun";
    const AGE: Option<Duration> = Some(Duration::hours(12));
    // It signs a token, which counts once.
    const SIGNS_BODY: bool = false;

    fn setting(&self) -> (&'static str, String) {
        ("LATCHKEY_BOUNCE_MAILGUN", "the-signing-key".to_owned())
    }

    fn post(&self, mail: &MailboxMessage, at: OffsetDateTime, signer: Signer) -> Posted {
        let key: &[u8] = match signer {
            Signer::Provider => b"the-signing-key",
            Signer::Other => b"another-key",
        };
        let (at, token) = (at.unix_timestamp(), "c2c9b6f7a0fd4d3b");
        let tag = hmac(key, &format!("{at}{token}"));
        let tag: String = tag.iter().map(|byte| format!("{byte:02x}")).collect();
        let id = message_id(mail).trim_matches(['<', '>']);
        let body = json!({
            "signature": { "timestamp": at.to_string(), "token": token, "signature": tag },
            "event-data": {
                "event": "failed", "severity": "permanent", "reason": "bounce", "id": "G9Bn5sl1TC6nu79C8C0bwg", "log-level": "error",
                "recipient": mail.to, "recipient-domain": "example.com", "message": { "headers": { "message-id": id, "to": mail.to } },
                "delivery-status": { "code": 550, "attempt-no": 1, "message": "5.1.1 nobody here", "description": "" },
            },
        });
        Posted {
            headers: Vec::new(),
            body: body.to_string(),
        }
    }
}

struct SendGrid {
    ours: EcdsaKeyPair,
    other: EcdsaKeyPair,
}

impl SendGrid {
    fn new() -> Self {
        let pair = || {
            let (random, algorithm) = (SystemRandom::new(), &ECDSA_P256_SHA256_ASN1_SIGNING);
            let pkcs8 =
                EcdsaKeyPair::generate_pkcs8(algorithm, &random).expect("a key can be made");
            EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &random).expect("it is a key")
        };
        Self {
            ours: pair(),
            other: pair(),
        }
    }
}

impl Provider for SendGrid {
    const NAME: &str = "sendgrid";
    const AGE: Option<Duration> = Some(Duration::hours(25));
    const SIGNS_BODY: bool = true;

    fn setting(&self) -> (&'static str, String) {
        // What stands before an uncompressed point of P-256 in a public key (RFC 5480).
        const HEAD: [u8; 26] = [
            0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06,
            0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
        ];
        let key = [&HEAD, self.ours.public_key().as_ref()].concat();
        ("LATCHKEY_BOUNCE_SENDGRID", STANDARD.encode(key))
    }

    fn post(&self, mail: &MailboxMessage, at: OffsetDateTime, signer: Signer) -> Posted {
        let pair = match signer {
            Signer::Provider => &self.ours,
            Signer::Other => &self.other,
        };
        let at = at.unix_timestamp();
        let body = json!([{
            "event": "bounce", "type": "bounce", "email": mail.to, "timestamp": at, "smtp-id": message_id(mail), "category": [],
            "sg_event_id": "ZXZlbnQ", "sg_message_id": "4Wx9k83zYz1z.filter0001.16648.5515E0B88.0", "status": "5.1.1",
            "reason": "550 5.1.1 nobody here", "ip": "192.0.2.1",
        }])
        .to_string();
        let signed = format!("{at}{body}");
        let tag = pair
            .sign(&SystemRandom::new(), signed.as_bytes())
            .expect("it is signed");
        Posted {
            headers: vec![
                (
                    "x-twilio-email-event-webhook-signature",
                    STANDARD.encode(tag),
                ),
                ("x-twilio-email-event-webhook-timestamp", at.to_string()),
            ],
            body,
        }
    }
}

struct Resend;

impl Provider for Resend {
    const NAME: &str = "resend";
    const AGE: Option<Duration> = Some(Duration::minutes(5));
    const SIGNS_BODY: bool = true;

    fn setting(&self) -> (&'static str, String) {
        let secret = STANDARD.encode(b"0123456789abcdef");
        ("LATCHKEY_BOUNCE_RESEND", format!("whsec_{secret}"))
    }

    fn post(&self, mail: &MailboxMessage, at: OffsetDateTime, signer: Signer) -> Posted {
        let key: &[u8] = match signer {
            Signer::Provider => b"0123456789abcdef",
            Signer::Other => b"fedcba9876543210",
        };
        let at = at.unix_timestamp();
        let body = json!({
            "type": "email.bounced", "created_at": "2026-01-01T12:00:00.000Z",
            "data": {
                "email_id": "56761188-7520-42d8-8898-ff6fc54ce618", "from": "noreply@example.com", "to": [mail.to],
                "message_id": message_id(mail), "subject": "Sign in",
                "bounce": { "message": "Nobody has this address.", "subType": "General", "type": "Permanent" },
            },
        })
        .to_string();
        let tag = STANDARD.encode(hmac(key, &format!("msg_1.{at}.{body}")));
        Posted {
            headers: vec![
                ("svix-id", "msg_1".to_owned()),
                ("svix-timestamp", at.to_string()),
                ("svix-signature", format!("v1,{tag}")),
            ],
            body,
        }
    }
}

on_both! {
    async fn postmark_tells_under_its_password(kind: Kind) {
        heard_by(kind, Postmark).await;
    }

    async fn mailgun_tells_by_its_signature(kind: Kind) {
        heard_by(kind, Mailgun).await;
    }

    async fn sendgrid_tells_by_its_signature(kind: Kind) {
        heard_by(kind, SendGrid::new()).await;
    }

    async fn resend_tells_by_its_signature(kind: Kind) {
        heard_by(kind, Resend).await;
    }
}
