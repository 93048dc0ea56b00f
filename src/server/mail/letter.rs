//! What a letter says, in order and without looks: the one source of its HTML and its text.

mod instants;
mod invitation;
mod notice;
mod trial;

use time::OffsetDateTime;

use crate::{
    auth::{Place, Purpose},
    i18n::{
        Locale, Text, fill,
        mail::{IntroTexts, MailTexts},
    },
    server::{
        domain::{
            accent::Accent,
            attempt::{Ask, AttemptRow},
        },
        store::outbox::MessageKind,
    },
};

use instants::{in_words, told_again};
pub use invitation::{InvitationData, invitation};
pub use notice::{Happening, NoticeData, notice};
pub use trial::trial;

/// A mail before it has looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject: what it is and for which application, never the code.
    pub subject: String,
    /// What inboxes show beside the subject.
    pub preheader: String,
    /// The language of everything in it.
    pub locale: Locale,
    /// The application it is from.
    pub app_name: String,
    /// What it is, in a few words.
    pub heading: String,
    /// What it says, from the top.
    pub blocks: Vec<Block>,
    /// The operator's colour, where it is not that of the product.
    pub accent: Option<Accent>,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Prose.
    Paragraph(String),
    /// The one thing to press, and its address in full for where nothing can be pressed.
    Button {
        /// What pressing does.
        label: String,
        /// Stands before the address.
        lead: String,
        /// The address.
        url: String,
    },
    /// The code.
    Code {
        /// Stands before it.
        lead: String,
        /// Its digits.
        code: String,
    },
    /// Labels and values.
    Facts {
        /// What they are about.
        title: String,
        /// One pair a line.
        facts: Vec<(String, String)>,
    },
    /// Prose in the background.
    Quiet(String),
    /// A link in the background.
    QuietLink {
        /// Stands before it.
        lead: String,
        /// What following it does.
        label: String,
        /// Its address.
        url: String,
    },
}

/// What another browser must show to use the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// The number of the waiting screen.
    Number,
    /// Nothing but a press.
    Press,
    /// It cannot: the operator's rule.
    Refused,
    /// It cannot today: the address has seen too many refusals.
    RefusedToday,
}

impl Elsewhere {
    /// What holds for `attempt`.
    pub fn of(attempt: &AttemptRow) -> Self {
        match attempt.ask(None) {
            Ask::Number => Self::Number,
            Ask::Press | Ask::PressElsewhere => Self::Press,
            Ask::Refused if attempt.same_browser_only => Self::RefusedToday,
            Ask::Refused => Self::Refused,
        }
    }
}

/// What a letter is made from. Values may hold anything; they are set as they are, never as markup. Not
/// `Debug`: they hold link and code.
#[derive(Clone)]
pub struct LetterData {
    /// The application.
    pub app_name: String,
    /// What was asked for.
    pub purpose: Purpose,
    /// The address it is for, as the attempt keeps it.
    pub address: String,
    /// The link.
    pub link: String,
    /// The refusal link, whose token can only refuse.
    pub refusal: String,
    /// Whether the link proves anything, or only refuses.
    pub has_link: bool,
    /// The code, where the attempt has one.
    pub code: Option<String>,
    /// What waits for the proof, in words; empty where nothing does.
    pub action: String,
    /// The account that an address is to join, masked; empty where there is none.
    pub account: String,
    /// Browser and system that asked, in words.
    pub browser: String,
    /// Where it asked from.
    pub place: Place,
    /// When it asked.
    pub asked_at: OffsetDateTime,
    /// Whole minutes that link and code have left; at least one.
    pub minutes: i64,
    /// What another browser must show.
    pub elsewhere: Elsewhere,
    /// When it was asked for again; `None` for the first mail of an attempt.
    pub sent_again_at: Option<OffsetDateTime>,
}

/// Composes the letter of `kind`, which carries link or code.
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

    let lede = match data.has_link || data.code.is_none() {
        true => &intro.lede,
        false => &intro.lede_code,
    };
    let mut blocks = vec![Block::Paragraph(say(lede))];
    blocks.extend(data.has_link.then(|| Block::Button {
        label: say(&intro.button),
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
        facts: facts(data, texts),
    });
    if data.has_link || data.code.is_some() {
        blocks.push(Block::Quiet(lifetime(data, texts)));
        blocks.push(Block::QuietLink {
            lead: say(&texts.not_you),
            label: say(&texts.decline),
            url: data.refusal.clone(),
        });
    }
    let blocks = told_again(blocks, data.sent_again_at, texts);

    Letter {
        subject: say(subject(kind, Some(data.purpose), texts)),
        preheader: say(preheader),
        locale,
        heading: say(&intro.heading),
        blocks,
        app_name,
        accent: None,
    }
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
    }
}

/// For links and codes by what was asked for, not by what was found: the waiting screen names the subject, and tells
/// nobody who has an account.
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
        | MessageKind::Invitation => &intro(kind, texts).heading,
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

fn facts(data: &LetterData, texts: &MailTexts) -> Vec<(String, String)> {
    facts_of(vec![
        (&texts.browser, clean(&data.browser)),
        (texts.label_of(&data.place), clean(&data.place.words)),
        (&texts.time, in_words(data.asked_at, texts)),
    ])
}

/// Those facts that are known.
fn facts_of(facts: Vec<(&Text, String)>) -> Vec<(String, String)> {
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| (label.to_string(), value))
        .collect()
}

fn lifetime(data: &LetterData, texts: &MailTexts) -> String {
    let text = match (data.minutes, data.has_link, data.code.is_some()) {
        (1, true, true) => &texts.lifetime_one,
        (_, true, true) => &texts.lifetime,
        (1, true, false) => &texts.lifetime_link_one,
        (_, true, false) => &texts.lifetime_link,
        (1, false, _) => &texts.lifetime_code_one,
        (_, false, _) => &texts.lifetime_code,
    };
    fill(text, &[("n", &data.minutes.to_string())])
}

/// One line without control characters, nor such as turn the direction of what follows.
fn clean(value: &str) -> String {
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
