//! Who may report what became of a mail, and what proves it.

use std::fmt;

use super::{Source, items};

use crate::server::domain::mail_report::{resend, sendgrid, ses};

const SECRET: &str = "LATCHKEY_BOUNCE_SECRET";
const POSTMARK: &str = "LATCHKEY_BOUNCE_POSTMARK";
const MAILGUN: &str = "LATCHKEY_BOUNCE_MAILGUN";
const SENDGRID: &str = "LATCHKEY_BOUNCE_SENDGRID";
const RESEND: &str = "LATCHKEY_BOUNCE_RESEND";
const SES: &str = "LATCHKEY_BOUNCE_SES";

/// Fewest characters of a secret that alone proves who reports.
const SHORTEST_SECRET: usize = 24;

/// What proves who sends a report, for each source; `None` for a source whose reports are not taken.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reporters {
    /// The secret of reports in our own JSON form.
    pub json: Option<String>,
    /// The password that Postmark sends.
    pub postmark: Option<String>,
    /// The signing key of Mailgun.
    pub mailgun: Option<String>,
    /// The public key of SendGrid.
    pub sendgrid: Option<Vec<u8>>,
    /// The signing key of Resend.
    pub resend: Option<Vec<u8>>,
    /// The topics of Amazon SNS that Amazon SES reports through; empty for none.
    pub ses_topics: Vec<String>,
}

impl fmt::Debug for Reporters {
    /// Leaves out the secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Reporters").finish_non_exhaustive()
    }
}

impl Reporters {
    /// The names of the sources whose reports are taken, as in the path `/api/bounces/{name}`.
    pub fn names(&self) -> Vec<&'static str> {
        [
            ("json", self.json.is_some()),
            ("postmark", self.postmark.is_some()),
            ("mailgun", self.mailgun.is_some()),
            ("sendgrid", self.sendgrid.is_some()),
            ("resend", self.resend.is_some()),
            ("ses", !self.ses_topics.is_empty()),
        ]
        .into_iter()
        .filter_map(|(name, is_heard)| is_heard.then_some(name))
        .collect()
    }
}

/// Reads the variables of all sources.
pub(super) fn read(source: &mut Source) -> Reporters {
    Reporters {
        json: source.parsed(SECRET, secret),
        postmark: source.parsed(POSTMARK, secret),
        mailgun: source.parsed(MAILGUN, |text| Ok(text.to_owned())),
        sendgrid: source.parsed(SENDGRID, |text| {
            sendgrid::key(text).ok_or_else(|| {
                "write the verification key that SendGrid shows, which begins with MFkw.".to_owned()
            })
        }),
        ses_topics: source.parsed(SES, topics).unwrap_or_default(),
        resend: source.parsed(RESEND, |text| {
            resend::key(text).ok_or_else(|| {
                "write the signing secret that Resend shows, which begins with whsec_.".to_owned()
            })
        }),
    }
}

fn topics(text: &str) -> Result<Vec<String>, String> {
    let topic = |item: &str| {
        ses::host_of(item).map(|_| item.to_owned()).ok_or_else(|| {
            format!("{item:?} is no topic. Write its ARN, as in arn:aws:sns:eu-central-1:123456789012:bounces.")
        })
    };
    items(text).map(topic).collect()
}

fn secret(text: &str) -> Result<String, String> {
    let is_long = text.len() >= SHORTEST_SECRET;
    match is_long && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        true => Ok(text.to_owned()),
        false => Err(format!(
            "write at least {SHORTEST_SECRET} letters, digits and signs, without spaces, as `openssl rand -hex 32` makes them."
        )),
    }
}
