//! Helps people find the mail of an attempt: the way to their mailbox, and where else to look.

use time::{Duration, OffsetDateTime};

use crate::{
    auth::{MailHelp, Page},
    i18n::{InboxTexts, Texts, fill},
    server::{
        Backend,
        domain::{
            attempt::Attempt,
            mail_providers::{MailProvider, Unwanted},
            percent::encode,
        },
    },
};

/// How long a mail is given before the screen says what to do when none came.
const PATIENCE: Duration = Duration::seconds(60);

/// Where to look for the mail of `attempt`, in the language of `texts`.
pub(super) fn of(
    backend: &Backend,
    texts: &Texts,
    attempt: &Attempt,
    now: OffsetDateTime,
) -> MailHelp {
    let (words, sender) = (&texts.inbox, &backend.sender_address);
    let from = [("address", sender.as_str())];
    let address = &attempt.identifier;
    let provider = provider(backend, attempt.address().domain());
    let links = match backend.has_mailbox {
        true => Links::to_mailbox(words, address),
        false => provider.map_or_else(Links::default, |provider| {
            Links::to(provider, words, address, sender)
        }),
    };
    MailHelp {
        unfolds_in: unfolds_in(attempt.created_at, now),
        announced: words.announced.to_string(),
        open: links.open,
        url: links.url,
        unwanted: unwanted(words, provider).to_owned(),
        unwanted_url: links.unwanted_url,
        search: fill(&words.search, &from),
        resend: words.resend.to_string(),
        gateway: words.gateway.to_string(),
        gateway_lede: fill(&words.gateway_lede, &from),
    }
}

/// Seconds until the screen says what to do, rounded up.
fn unfolds_in(asked_at: OffsetDateTime, now: OffsetDateTime) -> i64 {
    let left = (asked_at + PATIENCE - now).clamp(Duration::ZERO, PATIENCE);
    left.whole_seconds() + i64::from(left.subsec_nanoseconds() > 0)
}

/// The provider of the mailboxes of `domain`; `None` if it is not known, or if mails go into the development mailbox.
fn provider(backend: &Backend, domain: &str) -> Option<&'static MailProvider> {
    match backend.has_mailbox {
        true => None,
        false => MailProvider::of_domain(domain),
    }
}

/// The sentence that says where unwanted mail is, in the words of the provider.
fn unwanted<'a>(words: &'a InboxTexts, provider: Option<&MailProvider>) -> &'a str {
    match provider.map(|provider| provider.unwanted) {
        None => &words.unwanted,
        Some(Unwanted::Spam) => &words.spam,
        Some(Unwanted::SpamAndPromotions) => &words.spam_and_promotions,
        Some(Unwanted::JunkEmail) => &words.junk_email,
        Some(Unwanted::Junk) => &words.junk,
    }
}

/// The links to a mailbox; empty where there are none.
#[derive(Default)]
struct Links {
    open: String,
    url: String,
    unwanted_url: String,
}

impl Links {
    fn to(provider: &MailProvider, words: &InboxTexts, address: &str, sender: &str) -> Self {
        let inbox = provider.inbox_url(address);
        Self {
            open: fill(&words.open, &[("provider", provider.name)]),
            unwanted_url: provider.unwanted_url(address).unwrap_or(inbox.clone()),
            url: provider.search_url(address, sender).unwrap_or(inbox),
        }
    }

    fn to_mailbox(words: &InboxTexts, address: &str) -> Self {
        // `@` and `+` stay, so that people can read the address. The page takes no `+` for a space: addresses have none.
        let address = encode(address).replace("%40", "@").replace("%2B", "+");
        let url = Page::Mailbox.with(&format!("to={address}"));
        Self {
            open: words.open_mailbox.to_string(),
            unwanted_url: url.clone(),
            url,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screen_unfolds_after_a_minute_and_never_before() {
        let asked = OffsetDateTime::UNIX_EPOCH;
        for (passed, left) in [
            (0, 60),
            (1, 60),
            (999, 60),
            (30_200, 30),
            (59_999, 1),
            (60_000, 0),
            (90_000, 0),
        ] {
            assert_eq!(
                unfolds_in(asked, asked + Duration::milliseconds(passed)),
                left,
                "{passed}"
            );
        }
        assert_eq!(
            unfolds_in(asked, asked - Duration::HOUR),
            60,
            "a clock that was set back"
        );
    }
}
