//! Addresses from which mail came back, for administrators and the command line.

use time::OffsetDateTime;

use crate::{
    auth::{self, MailTrouble},
    i18n::{Locale, Text, Texts, fill},
    server::{
        Backend,
        error::Result,
        store::bounces::{self, BounceRow},
    },
};

/// Most addresses that are listed.
const MOST: u64 = 200;
/// Most domains that are listed.
const DOMAINS: u64 = 20;

/// Addresses that get no mail now, or no notices, newest first: at most 200, and only those that contain `text`.
pub async fn rows(backend: &Backend, text: &str) -> Result<Vec<BounceRow>> {
    let now = backend.clock.now();
    bounces::list(backend.store.read_long(), text.trim(), now, MOST).await
}

/// The page of returned mail, in the language of its reader.
pub async fn page(backend: &Backend, locale: Locale) -> Result<auth::Bounces> {
    let now = backend.clock.now();
    let addresses = rows(backend, "").await?;
    let domains = bounces::domains(backend.store.read_long(), now, DOMAINS).await?;
    let texts = locale.texts();
    Ok(auth::Bounces {
        addresses: addresses.iter().map(|row| view(row, texts, now)).collect(),
        domains: domains
            .into_iter()
            .map(|row| auth::BounceDomain {
                domain: row.domain,
                bounces: row.bounces,
                complaints: row.complaints,
            })
            .collect(),
        done: String::new(),
    })
}

fn view(row: &BounceRow, texts: &Texts, now: OffsetDateTime) -> auth::Bounce {
    let words = &texts.bounces;
    let say = |text: &Text, at: OffsetDateTime| {
        fill(text, &[("ago", &texts.ago((now - at).whole_minutes()))])
    };
    let bounce = row.bounce.filter(|bounce| bounce.holds_mail(now));
    let bounce = bounce.map(|bounce| {
        let text = match bounce.trouble {
            MailTrouble::NoMailbox => &words.row_no_mailbox,
            MailTrouble::NoDomain => &words.row_no_domain,
            MailTrouble::Full | MailTrouble::Unwanted | MailTrouble::Other => &words.row_other,
        };
        say(text, bounce.at)
    });
    let complaint = row.complained_at.map(|at| say(&words.row_complained, at));
    auth::Bounce {
        address: row.address.clone(),
        words: bounce.into_iter().chain(complaint).collect(),
    }
}
