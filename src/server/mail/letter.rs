//! The content of a mail, without its look. HTML and text are made from it.

mod block;
mod facts;
mod instants;
mod invitation;
mod notice;
mod sample;
mod trial;

use time::OffsetDateTime;

use crate::{
    auth::{Direction, Place, Purpose},
    i18n::{
        Locale, Text, fill,
        mail::{IntroTexts, MailTexts},
    },
    server::{
        domain::{
            accent::Accent,
            attempt::{Ask, Attempt},
            time_zone::TimeZone,
        },
        store::outbox::MessageKind,
    },
};

pub use block::Block;
pub use facts::{HappeningFacts, MailFacts, Origin};
use instants::{Clock, told_again};
pub use invitation::{InvitationData, invitation};
pub use notice::{Happening, NoticeData, notice};
pub use sample::{SampleFacts, sample};
pub use trial::trial;

/// The content of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject: what the mail is about and the name of the instance, never the code.
    pub subject: String,
    /// What the subject ends in, so that mail programs do not fold the mail under an older one; empty for nothing.
    pub mark: String,
    /// Preview that inboxes show beside the subject.
    pub preheader: String,
    /// The language of the mail.
    pub locale: Locale,
    /// Name of the instance.
    pub app_name: String,
    /// What it is, in a few words.
    pub heading: String,
    /// The content, from top to bottom.
    pub blocks: Vec<Block>,
    /// The colour of the instance; `None` for that of the product.
    pub accent: Option<Accent>,
    /// What it is about, for an application that writes its own letters.
    pub facts: MailFacts,
}

/// What a browser other than the starting one must do to use the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// Type the number of the waiting screen.
    Number,
    /// Press a button.
    Press,
    /// The link does not work there, by the settings.
    Refused,
    /// The link does not work there today, after too many refusals.
    RefusedToday,
}

impl Elsewhere {
    /// The rule for `attempt`.
    pub fn of(attempt: &Attempt) -> Self {
        match attempt.ask(None) {
            Ask::Number => Self::Number,
            Ask::Press | Ask::Code | Ask::PressElsewhere => Self::Press,
            Ask::Refused if attempt.same_browser_only => Self::RefusedToday,
            Ask::Refused => Self::Refused,
        }
    }
}

/// Data of a letter with link or code. Values are shown as text, never as markup. Not `Debug`, because they hold link
/// and code.
#[derive(Clone)]
pub struct LetterData {
    /// Name of the instance.
    pub app_name: String,
    /// What the attempt is for.
    pub purpose: Purpose,
    /// The recipient's address.
    pub address: String,
    /// URL of the link.
    pub link: String,
    /// URL of the refusal link, whose token can only refuse.
    pub refusal: String,
    /// `true` if the mail carries the link; otherwise only the refusal link may stand in it.
    pub has_link: bool,
    /// The code; `None` when the mail carries none.
    pub code: Option<String>,
    /// The action that waits for the proof, in words; empty for other purposes.
    pub action: String,
    /// The masked address of the account that started the attempt; empty when there is none.
    pub account: String,
    /// Browser and operating system that asked, in words.
    pub browser: String,
    /// Place or network that the request came from.
    pub place: Place,
    /// When the attempt was started.
    pub asked_at: OffsetDateTime,
    /// The time zone of the browser that started it; `None` if it is not known.
    pub time_zone: Option<TimeZone>,
    /// Whole minutes for which link and code work; at least 1.
    pub minutes: i64,
    /// What another browser must do to use the link.
    pub elsewhere: Elsewhere,
    /// When the mail was asked for again; `None` for the first mail of the attempt.
    pub sent_again_at: Option<OffsetDateTime>,
    /// Number that tells the mails of this attempt from others: see [`Attempt::mark`].
    pub mark: u64,
}

impl LetterData {
    fn clock(&self, locale: Locale) -> Clock<'_> {
        Clock {
            locale,
            zone: self.time_zone.as_ref(),
        }
    }
}

/// Composes the letter of an attempt.
pub fn letter(kind: MessageKind, locale: Locale, data: &LetterData) -> Letter {
    let texts = &locale.texts().mail;
    let app_name = clean(&data.app_name);
    let address = clean(&data.address);
    let values = [
        ("app", app_name.as_str()),
        ("address", &address),
        ("action", &data.action),
        ("account", &data.account),
    ];
    let say = |text: &Text| fill(text, &values);
    let intro = intro(kind, texts);
    let preheader = match (data.has_link, &data.code) {
        (true, Some(_)) => &texts.preheader,
        (true, None) => &texts.preheader_link,
        (false, Some(_)) => &texts.preheader_code,
        (false, None) => &texts.preheader_notice,
    };

    let blocks = blocks(data, intro, locale, say);
    let blocks = told_again(blocks, data.sent_again_at, data.clock(locale));

    Letter {
        subject: say(subject(kind, Some(data.purpose), texts)),
        mark: texts.mark(data.mark),
        preheader: say(preheader),
        locale,
        heading: say(&intro.heading),
        blocks,
        app_name,
        accent: None,
        facts: MailFacts::of_attempt(kind, locale, data),
    }
}

/// The content of the letter, from top to bottom. `say` fills in the values of a text.
fn blocks(
    data: &LetterData,
    intro: &IntroTexts,
    locale: Locale,
    say: impl Fn(&Text) -> String,
) -> Vec<Block> {
    let texts = &locale.texts().mail;
    let lede = match data.has_link || data.code.is_none() {
        true => Some(&intro.lede),
        false => intro.lede_code.as_ref(),
    };
    let said = |text: Option<&Text>| text.map(&say).unwrap_or_default();
    let mut blocks = vec![Block::Paragraph(said(lede))];
    blocks.extend(data.has_link.then(|| Block::Button {
        label: said(intro.button.as_ref()),
        lead: say(&texts.or_open),
        url: data.link.clone(),
    }));
    blocks.extend(data.code.clone().map(|code| Block::Code {
        lead: say(match data.has_link {
            true => &texts.code_lead,
            false => &texts.code_lead_alone,
        }),
        code,
    }));
    if data.has_link {
        blocks.extend(rule(data.elsewhere, texts).map(|text| Block::Paragraph(say(text))));
    }
    blocks.push(Block::Facts {
        title: say(&texts.who_asked),
        facts: facts(data, texts, locale),
    });
    if data.has_link || data.code.is_some() {
        blocks.push(Block::Quiet(lifetime(data, texts)));
        blocks.push(Block::QuietLink {
            lead: say(&texts.not_you),
            label: say(&texts.decline),
            url: data.refusal.clone(),
        });
    }
    blocks
}

fn intro(kind: MessageKind, texts: &MailTexts) -> &IntroTexts {
    match kind {
        MessageKind::SignInLink => &texts.sign_in,
        MessageKind::SignUpOffer => &texts.offer,
        MessageKind::SignUpLink => &texts.sign_up,
        MessageKind::AlreadyMember => &texts.member,
        MessageKind::SignUpClosed => &texts.closed,
        MessageKind::SignUpByInvitation => &texts.by_invitation,
        MessageKind::AddressLeftOut => &texts.left_out,
        MessageKind::AddressLink => &texts.add_address,
        MessageKind::AddressTaken => &texts.address_taken,
        MessageKind::StepUpLink => &texts.step_up,
        MessageKind::NewDevice => &texts.new_device,
        MessageKind::AddressAdded => &texts.address_added,
        MessageKind::AddressRemoved => &texts.address_removed,
        MessageKind::PrimaryChanged => &texts.primary_changed,
        MessageKind::AccountDeleted => &texts.account_deleted,
        MessageKind::Invitation => &texts.invitation,
        MessageKind::Sample => &texts.test,
    }
}

/// The subject. With a link or code it depends on what was asked for and never on what was found, because the waiting
/// screen shows it and must not tell whether there is an account.
fn subject(kind: MessageKind, purpose: Option<Purpose>, texts: &MailTexts) -> &Text {
    match kind {
        MessageKind::SignInLink | MessageKind::SignUpOffer => &texts.sign_in_subject,
        MessageKind::SignUpLink | MessageKind::AlreadyMember => &texts.sign_up_subject,
        MessageKind::SignUpClosed
        | MessageKind::SignUpByInvitation
        | MessageKind::AddressLeftOut => match purpose {
            Some(Purpose::SignUp) => &texts.sign_up_subject,
            _ => &texts.sign_in_subject,
        },
        MessageKind::AddressLink => &texts.add_address_subject,
        MessageKind::StepUpLink => &texts.step_up_subject,
        MessageKind::AddressTaken
        | MessageKind::NewDevice
        | MessageKind::AddressAdded
        | MessageKind::AddressRemoved
        | MessageKind::PrimaryChanged
        | MessageKind::AccountDeleted
        | MessageKind::Invitation
        | MessageKind::Sample => &intro(kind, texts).heading,
    }
}

fn rule(elsewhere: Elsewhere, texts: &MailTexts) -> Option<&Text> {
    match elsewhere {
        Elsewhere::Number => Some(&texts.number),
        Elsewhere::Press => None,
        Elsewhere::Refused => Some(&texts.same_browser),
        Elsewhere::RefusedToday => Some(&texts.same_browser_today),
    }
}

fn facts(data: &LetterData, texts: &MailTexts, locale: Locale) -> Vec<(String, String)> {
    let facts = vec![
        (&texts.browser, clean(&data.browser)),
        (texts.label_of(&data.place), clean(&data.place.words)),
        (&texts.time, data.clock(locale).tell(data.asked_at)),
    ];
    facts_of(facts, locale)
}

/// The facts whose value is known.
fn facts_of(facts: Vec<(&Text, String)>, locale: Locale) -> Vec<(String, String)> {
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| (label.to_string(), isolated(value, locale)))
        .collect()
}

/// `value` with the marks that keep it in its own order, in languages that are written from right to left. Networks and
/// addresses would be read in parts otherwise.
fn isolated(value: String, locale: Locale) -> String {
    match locale.direction() {
        Direction::LeftToRight => value,
        Direction::RightToLeft => format!("\u{2068}{value}\u{2069}"),
    }
}

fn lifetime(data: &LetterData, texts: &MailTexts) -> String {
    let text = match (data.has_link, data.code.is_some()) {
        (true, true) => &texts.lifetime,
        (true, false) => &texts.lifetime_link,
        (false, _) => &texts.lifetime_code,
    };
    text.with(data.minutes.unsigned_abs(), &[])
}

/// `value` as one line, without control characters and without characters that change the direction of writing.
pub(super) fn clean(value: &str) -> String {
    let visible = value.replace(
        |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        },
        " ",
    );
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub(super) mod tests;
