//! Notices: mails about what happened to an account, once or several times.

use time::OffsetDateTime;

use super::{
    Block, Clock, HappeningFacts, Letter, MailFacts, Origin, clean, facts::some, facts_of, intro,
    subject,
};
use crate::{
    auth::Place,
    i18n::{
        Counted, Locale, Text, fill,
        mail::{IntroTexts, MailTexts},
    },
    server::{domain::time_zone::TimeZone, store::outbox::MessageKind},
};

/// Data of a notice.
#[derive(Clone, Debug)]
pub struct NoticeData {
    /// Name of the instance.
    pub app_name: String,
    /// The recipient's address.
    pub recipient: String,
    /// What happened, newest first; at least one.
    pub happenings: Vec<Happening>,
    /// How often it happened. May be more than `happenings` lists.
    pub count: u32,
    /// URL where the reader can look after the account; empty when nothing can be done.
    pub way_on: String,
}

/// Something that happened to an account.
#[derive(Clone, Debug)]
pub struct Happening {
    /// The address that it is about; empty when it is about none.
    pub address: String,
    /// Browser and operating system, in words; empty when it was done without a browser.
    pub browser: String,
    /// Place or network that it was done from.
    pub place: Place,
    /// When it happened.
    pub at: OffsetDateTime,
    /// The time zone of the browser that did it; `None` if it is not known.
    pub time_zone: Option<TimeZone>,
    /// URL where the reader says "this wasn't me"; empty when there is none.
    pub not_me: String,
}

impl Happening {
    /// When it happened, in words.
    fn time(&self, locale: Locale) -> String {
        let zone = self.time_zone.as_ref();
        Clock { locale, zone }.tell(self.at)
    }
}

/// Composes the notice of `kind`.
pub fn notice(kind: MessageKind, locale: Locale, data: &NoticeData) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(&data.app_name);
    let told_once = data.happenings.first().filter(|_| data.count <= 1);
    let (heading, subject, blocks) = match (told_once, several(kind, texts)) {
        (None, Some(text)) => {
            let say = |text: &Text| fill(text, &[("app", app_name.as_str())]);
            let heading = text.with(data.count, &[("app", &app_name)]);
            let blocks = many(intro(kind, texts), data, locale, &say);
            (heading.clone(), heading, blocks)
        }
        (one, _) => match one.or(data.happenings.first()) {
            Some(one) => {
                let values = values(&app_name, one, locale);
                let say = |text: &Text| fill(text, &borrowed(&values));
                let intro = intro(kind, texts);
                let (heading, subject) = (say(&intro.heading), say(subject(kind, None, texts)));
                (heading, subject, once(intro, one, data, locale, &say))
            }
            None => (String::new(), String::new(), Vec::new()),
        },
    };
    Letter {
        mark: String::new(),
        subject,
        preheader: fill(&texts.preheader_notice, &[("app", &app_name)]),
        locale,
        heading,
        blocks,
        app_name,
        accent: None,
        facts: facts(kind, locale, data),
    }
}

/// The facts of a notice.
fn facts(kind: MessageKind, locale: Locale, data: &NoticeData) -> MailFacts {
    let happening = |it: &Happening| HappeningFacts {
        address: some(&it.address),
        origin: Origin::new(
            (&it.browser, &it.place, it.at),
            locale,
            it.time_zone.as_ref(),
        ),
        not_me: some(&it.not_me),
    };
    MailFacts {
        recipient: clean(&data.recipient),
        happenings: data.happenings.iter().map(happening).collect(),
        count: data.count,
        way_on: some(&data.way_on),
        ..MailFacts::bare(kind, locale, &data.app_name)
    }
}

/// The content of a notice about one event.
fn once(
    intro: &IntroTexts,
    one: &Happening,
    data: &NoticeData,
    locale: Locale,
    say: &dyn Fn(&Text) -> String,
) -> Vec<Block> {
    let texts = &locale.texts().mail;
    let mut facts = where_it_was(one, locale);
    facts.push((texts.time.to_string(), one.time(locale)));
    let mut blocks = vec![
        Block::Paragraph(say(&intro.lede)),
        Block::Facts {
            title: say(&texts.who_did),
            facts,
        },
    ];
    let way_on = match one.not_me.as_str() {
        "" => &data.way_on,
        _ => &one.not_me,
    };
    blocks.extend(link(intro, way_on, say));
    blocks
}

/// The content of a notice about several events: each of them, and what to do about all.
fn many(
    intro: &IntroTexts,
    data: &NoticeData,
    locale: Locale,
    say: &dyn Fn(&Text) -> String,
) -> Vec<Block> {
    let texts = &locale.texts().mail;
    let mut blocks = vec![Block::Paragraph(texts.several.with(data.count, &[]))];
    for one in &data.happenings {
        let mut facts = facts_of(vec![(&texts.address, clean(&one.address))], locale);
        facts.extend(where_it_was(one, locale));
        blocks.push(Block::Facts {
            title: one.time(locale),
            facts,
        });
        blocks.extend(link(intro, &one.not_me, say));
    }
    if data.count as usize > data.happenings.len() {
        blocks.push(Block::Paragraph(say(&texts.not_listed)));
    }
    blocks.extend(link(intro, &data.way_on, say));
    blocks
}

/// The link to `url`; `None` when `url` is empty.
fn link(intro: &IntroTexts, url: &str, say: &dyn Fn(&Text) -> String) -> Option<Block> {
    (!url.is_empty()).then(|| Block::QuietLink {
        lead: intro.lede_code.as_ref().map(say).unwrap_or_default(),
        label: intro.button.as_ref().map(say).unwrap_or_default(),
        url: url.to_owned(),
    })
}

/// Browser and place, if they are known.
fn where_it_was(one: &Happening, locale: Locale) -> Vec<(String, String)> {
    let texts = &locale.texts().mail;
    let facts = vec![
        (&texts.browser, clean(&one.browser)),
        (texts.label_of(&one.place), clean(&one.place.words)),
    ];
    facts_of(facts, locale)
}

/// The values for the texts of a notice about one event.
fn values(app_name: &str, one: &Happening, locale: Locale) -> [(&'static str, String); 5] {
    let place = Place {
        words: clean(&one.place.words),
        ..one.place
    };
    [
        ("app", app_name.to_owned()),
        ("address", clean(&one.address)),
        ("browser", clean(&one.browser)),
        ("place", locale.texts().place(&place)),
        ("time", one.time(locale)),
    ]
}

fn borrowed<'a>(values: &'a [(&'static str, String); 5]) -> [(&'static str, &'a str); 5] {
    values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()))
}

/// The heading for "{n}" events; `None` for kinds of which a mail tells one event only.
fn several(kind: MessageKind, texts: &MailTexts) -> Option<&Counted> {
    match kind {
        MessageKind::NewDevice => Some(&texts.new_devices),
        MessageKind::AddressAdded => Some(&texts.addresses_added),
        MessageKind::AddressRemoved => Some(&texts.addresses_removed),
        MessageKind::PrimaryChanged => Some(&texts.primary_changes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    fn happening(address: &str, not_me: &str) -> Happening {
        Happening {
            address: address.to_owned(),
            browser: "Firefox on Linux".to_owned(),
            place: Place {
                words: "203.0.113.0/24".to_owned(),
                is_network: true,
            },
            at: datetime!(2026-01-01 12:00 UTC),
            time_zone: None,
            not_me: not_me.to_owned(),
        }
    }

    fn told(kind: MessageKind, happenings: Vec<Happening>, count: u32) -> Letter {
        let data = NoticeData {
            app_name: "Acme".to_owned(),
            recipient: "jane@example.com".to_owned(),
            happenings,
            count,
            way_on: String::new(),
        };
        notice(kind, Locale::English, &data)
    }

    #[test]
    fn what_happened_several_times_is_told_by_one_mail_that_lists_it() {
        let happenings = ["c", "b", "a"].map(|name| happening(&format!("{name}@example.com"), ""));
        let letter = told(MessageKind::PrimaryChanged, happenings.to_vec(), 4);

        assert_eq!(
            letter.subject,
            "The primary address of your Acme account changed 4 times"
        );
        let said = format!("{:?}", letter.blocks);
        for address in ["a@example.com", "b@example.com", "c@example.com"] {
            assert!(said.contains(address), "{said}");
        }
        assert!(
            said.contains(&*Locale::English.texts().mail.not_listed),
            "{said}"
        );
        assert!(!said.contains("{n}"), "{said}");
    }

    #[test]
    fn what_differs_in_nothing_but_its_time_is_listed_once_and_counted() {
        let letter = told(
            MessageKind::PrimaryChanged,
            vec![happening("a@example.com", "")],
            6,
        );

        assert!(
            letter.subject.ends_with("changed 6 times"),
            "{}",
            letter.subject
        );
        let said = format!("{:?}", letter.blocks);
        assert!(
            said.contains(&*Locale::English.texts().mail.not_listed),
            "{said}"
        );
    }

    #[test]
    fn each_of_several_sessions_can_be_ended() {
        let happenings = vec![
            happening("", "https://a.test/2"),
            happening("", "https://a.test/1"),
        ];
        let letter = told(MessageKind::NewDevice, happenings, 2);

        let links: Vec<_> = letter
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::QuietLink { url, .. } => Some(url.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(links, ["https://a.test/2", "https://a.test/1"]);
    }
}
