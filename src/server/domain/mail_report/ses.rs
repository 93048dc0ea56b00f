//! Reports of Amazon SES, which come through a topic of Amazon SNS. SNS signs each with a certificate that it names.

use base64::{Engine, engine::general_purpose::STANDARD};
use rustls::pki_types::{CertificateDer, pem::PemObject};
use serde::Deserialize;
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};
use webpki::{EndEntityCert, ring::RSA_PKCS1_2048_8192_SHA256};

use super::{MailReport, ReportFault, Reported, own_mail, recipient, relay_id, trouble_in};
use crate::auth::MailTrouble;

/// How old a report may be: SNS tries for less than a day.
const AGE: Duration = Duration::days(1);
/// How far the clock of SNS may be ahead of ours.
const AHEAD: Duration = Duration::minutes(5);

/// What SNS posts.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Envelope {
    #[serde(rename = "Type")]
    kind: String,
    message_id: String,
    topic_arn: String,
    #[serde(default)]
    subject: Option<String>,
    message: String,
    timestamp: String,
    signature_version: String,
    signature: String,
    #[serde(rename = "SigningCertURL")]
    signing_cert_url: String,
    #[serde(rename = "SubscribeURL", default)]
    subscribe_url: Option<String>,
    #[serde(default)]
    token: Option<String>,
}

/// A URL at a host of SNS.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SnsUrl {
    /// The host, which is one of SNS.
    pub host: String,
    /// Path and query.
    pub path: String,
}

impl SnsUrl {
    /// Reads a URL; `None` unless it is at the host of SNS for the region of `topic`, by https at its usual port. Anybody could
    /// sign by a certificate that lies elsewhere, also at another host of Amazon.
    fn parse(text: &str, topic: &str) -> Option<Self> {
        let url = url::Url::parse(text).ok()?;
        let host = url.host_str()?;
        let is_sns = url.scheme() == "https"
            && url.port().is_none()
            && url.username().is_empty()
            && url.password().is_none()
            && host_of(topic).is_some_and(|known| known == host);
        is_sns.then(|| Self {
            host: host.to_owned(),
            path: url[url::Position::BeforePath..url::Position::AfterQuery].to_owned(),
        })
    }
}

/// The host of SNS for the region of a topic, by its ARN: `arn:aws:sns:eu-central-1:123456789012:bounces`. `None` if that is
/// no topic.
pub fn host_of(topic: &str) -> Option<String> {
    let parts: Vec<&str> = topic.split(':').collect();
    let ["arn", partition, "sns", region, account, name] = parts[..] else {
        return None;
    };
    let ending = match partition {
        "aws" | "aws-us-gov" => "amazonaws.com",
        "aws-cn" => "amazonaws.com.cn",
        _ => return None,
    };
    // A region has a number: `s3` and `sqs` have hosts of their own.
    let is_word = |word: &str| {
        let is_plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        !word.is_empty() && word.bytes().all(is_plain)
    };
    let is_region = region.split('-').count() >= 3 && region.split('-').all(is_word);
    let is_topic = is_region && is_word(account) && !name.is_empty();
    is_topic.then(|| format!("sns.{region}.{ending}"))
}

impl Envelope {
    /// Reads what SNS posts of one of `topics`, which nothing proves yet.
    ///
    /// # Errors
    ///
    /// [`ReportFault`] if it cannot be read, or is of another topic: anybody may have one.
    pub fn read(body: &[u8], topics: &[String]) -> Result<Self, ReportFault> {
        let envelope: Self = serde_json::from_slice(body).map_err(|_| ReportFault::Malformed)?;
        // The first version signs a hash that can be forged.
        let is_ours = topics.contains(&envelope.topic_arn) && envelope.signature_version == "2";
        match is_ours {
            true => Ok(envelope),
            false => Err(ReportFault::Origin),
        }
    }

    /// Where the certificate is that it is signed with; `None` if that is no place of SNS.
    pub fn certificate(&self) -> Option<SnsUrl> {
        SnsUrl::parse(&self.signing_cert_url, &self.topic_arn)
            .filter(|url| url.path.ends_with(".pem"))
    }

    /// Checks that it is signed by `certificate`, in PEM, and not old.
    ///
    /// # Errors
    ///
    /// [`ReportFault::Origin`] if it is not.
    pub fn check(&self, certificate: &[u8], now: OffsetDateTime) -> Result<(), ReportFault> {
        let origin = |_| ReportFault::Origin;
        let tag = STANDARD
            .decode(&self.signature)
            .map_err(|_| ReportFault::Origin)?;
        let certificate =
            CertificateDer::from_pem_slice(certificate).map_err(|_| ReportFault::Origin)?;
        EndEntityCert::try_from(&certificate)
            .and_then(|it| {
                let signed = self.signed();
                it.verify_signature(RSA_PKCS1_2048_8192_SHA256, signed.as_bytes(), &tag)
            })
            .map_err(origin)?;
        let at =
            OffsetDateTime::parse(&self.timestamp, &Rfc3339).map_err(|_| ReportFault::Origin)?;
        match at > now + AHEAD || now - at > AGE {
            true => Err(ReportFault::Origin),
            false => Ok(()),
        }
    }

    /// The text that is signed: names and values on lines of their own, in the order of the alphabet.
    fn signed(&self) -> String {
        let value = |text: &Option<String>| text.clone();
        let is_notification = self.kind == "Notification";
        let fields = [
            ("Message", Some(self.message.clone())),
            ("MessageId", Some(self.message_id.clone())),
            ("Subject", value(&self.subject).filter(|_| is_notification)),
            (
                "SubscribeURL",
                value(&self.subscribe_url).filter(|_| !is_notification),
            ),
            ("Timestamp", Some(self.timestamp.clone())),
            ("Token", value(&self.token).filter(|_| !is_notification)),
            ("TopicArn", Some(self.topic_arn.clone())),
            ("Type", Some(self.kind.clone())),
        ];
        let lines = fields
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name}\n{}\n", value?)));
        lines.collect()
    }

    /// Where to confirm that the topic may report here; `None` if it does not ask.
    pub fn confirmation(&self) -> Option<SnsUrl> {
        let asks = self.kind == "SubscriptionConfirmation";
        SnsUrl::parse(
            self.subscribe_url.as_deref().filter(|_| asks)?,
            &self.topic_arn,
        )
    }

    /// The reports that it holds; none if it is of something else. `host` is the public host.
    ///
    /// # Errors
    ///
    /// [`ReportFault::Malformed`] if they cannot be read.
    pub fn reports(&self, host: &str) -> Result<Vec<MailReport>, ReportFault> {
        if self.kind != "Notification" {
            return Ok(Vec::new());
        }
        let Ok(event) = serde_json::from_str::<Event>(&self.message) else {
            // A topic begins with a sentence that everything works.
            return match self.message.trim_start().starts_with('{') {
                true => Err(ReportFault::Malformed),
                false => Ok(Vec::new()),
            };
        };
        let of_us = event.mail.headers.iter();
        let mail = of_us
            .filter(|header| header.name.eq_ignore_ascii_case("message-id"))
            .find_map(|header| own_mail(&header.value, host));
        let reports = event.said().into_iter().map(|(what, address)| MailReport {
            mail,
            relay_id: relay_id(&event.mail.message_id),
            key: format!("{} {address}", self.message_id),
            recipient: recipient(&address),
            what,
        });
        Ok(reports.collect())
    }
}

/// What SES says of a mail.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    #[serde(alias = "eventType")]
    notification_type: String,
    mail: Mail,
    #[serde(default)]
    bounce: Bounce,
    #[serde(default)]
    complaint: Complaint,
    #[serde(default)]
    delivery: Delivery,
    #[serde(default)]
    delivery_delay: Delay,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mail {
    message_id: String,
    #[serde(default)]
    headers: Vec<Header>,
}

#[derive(Debug, Deserialize)]
struct Header {
    #[serde(default)]
    name: String,
    #[serde(default)]
    value: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    #[serde(default)]
    bounce_type: String,
    #[serde(default)]
    bounce_sub_type: String,
    #[serde(default)]
    bounced_recipients: Vec<Recipient>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Complaint {
    #[serde(default)]
    complained_recipients: Vec<Recipient>,
}

#[derive(Debug, Default, Deserialize)]
struct Delivery {
    #[serde(default)]
    recipients: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Delay {
    #[serde(default)]
    delayed_recipients: Vec<Recipient>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recipient {
    email_address: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    diagnostic_code: String,
}

impl Event {
    /// What became of the mail, for each recipient.
    fn said(&self) -> Vec<(Reported, String)> {
        let all = |what: Reported, recipients: &[Recipient]| {
            let addresses = recipients.iter().map(|it| it.email_address.clone());
            addresses.map(|address| (what, address)).collect()
        };
        match self.notification_type.as_str() {
            "Delivery" => {
                let recipients = self.delivery.recipients.iter().cloned();
                recipients.map(|it| (Reported::Delivered, it)).collect()
            }
            "DeliveryDelay" => all(Reported::Delayed, &self.delivery_delay.delayed_recipients),
            "Complaint" => all(Reported::Complained, &self.complaint.complained_recipients),
            "Bounce" => {
                let recipients = self.bounce.bounced_recipients.iter();
                recipients
                    .map(|it| {
                        (
                            Reported::Bounced(self.bounce.trouble(it)),
                            it.email_address.clone(),
                        )
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Bounce {
    fn trouble(&self, recipient: &Recipient) -> MailTrouble {
        let said = [&recipient.status, &recipient.diagnostic_code].map(|text| trouble_in(text));
        let told = said
            .into_iter()
            .find(|trouble| *trouble != MailTrouble::Other);
        told.unwrap_or(
            match (self.bounce_type.as_str(), self.bounce_sub_type.as_str()) {
                ("Permanent", "Suppressed" | "OnAccountSuppressionList" | "NoEmail") => {
                    MailTrouble::NoMailbox
                }
                ("Permanent", _) => MailTrouble::Other,
                (_, "ContentRejected" | "AttachmentRejected" | "MessageTooLarge") => {
                    MailTrouble::Unwanted
                }
                // It did not come back for good: that must not keep mail from the address.
                _ => MailTrouble::Full,
            },
        )
    }
}

#[cfg(test)]
mod tests;
