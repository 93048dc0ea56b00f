//! What a mail is about, as plain data: for an application that writes its own letters.

use std::fmt;

use time::OffsetDateTime;

use super::{Elsewhere, LetterData, clean, instants::Clock};
use crate::{
    auth::{Locale, Place, Purpose},
    server::{domain::time_zone::TimeZone, store::outbox::MessageKind},
};

/// What a mail is about. Texts are plain, on one line and in the language of the mail: in HTML they must be escaped. Its
/// `Debug` shows the kind alone, because it holds link and code.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MailFacts {
    /// What the mail says, and to whom.
    pub kind: MessageKind,
    /// `true` if it is shown or sent to an administrator who looks at it, and everything in it is made up. `false` for mails, and for
    /// the waiting screen, whose subject must be that of the mail; link, code and who asked are made up there, too.
    pub is_sample: bool,
    /// The language of the mail.
    pub locale: Locale,
    /// Name of the instance.
    pub app_name: String,
    /// The recipient's address; empty for the test mail.
    pub recipient: String,
    /// What the attempt is for; `None` if the mail is not about one.
    pub purpose: Option<Purpose>,
    /// URL of the link: of the attempt, or of the invitation. `None` if the mail carries none. A letter must hold it.
    pub link: Option<String>,
    /// The code; `None` if the mail carries none. A letter must hold it, in one piece.
    pub code: Option<String>,
    /// URL where the reader says that they did not ask for it; `None` if there is nothing to refuse. A letter must hold it.
    pub refusal: Option<String>,
    /// Whole minutes for which link and code work, at least 1; `None` if there are neither.
    pub minutes: Option<i64>,
    /// What another browser must do to use the link; `None` if the mail carries none.
    pub elsewhere: Option<Elsewhere>,
    /// The action that waits for the proof, such as "delete your account"; `None` for other purposes.
    pub action: Option<String>,
    /// The masked address of the account that started the attempt; `None` if there is none.
    pub account: Option<String>,
    /// Who asked; `None` if nobody did by a browser, as with notices and invitations.
    pub asked: Option<Origin>,
    /// When the mail was asked for again; `None` for the first one.
    pub sent_again_at: Option<OffsetDateTime>,
    /// What happened to an account, newest first; empty unless the mail is a notice.
    pub happenings: Vec<HappeningFacts>,
    /// How often it happened: may be more than `happenings` lists. 0 unless the mail is a notice.
    pub count: u32,
    /// URL where the reader looks after their account; `None` if there is nothing to do. A letter must hold it.
    pub way_on: Option<String>,
}

/// From where something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Origin {
    /// Browser and operating system, as in "Firefox on Linux"; empty if it was done without a browser.
    pub browser: String,
    /// Rough place or, if that is not known, the network.
    pub place: String,
    /// When it was done.
    pub at: OffsetDateTime,
    /// When it was done, in words and in the time zone of that browser, or else in UTC.
    pub time: String,
}

/// Something that happened to an account.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HappeningFacts {
    /// The address that it is about; `None` if it is about none.
    pub address: Option<String>,
    /// From where it was done.
    pub origin: Origin,
    /// URL where the reader says that it wasn't them; `None` if there is none. A letter must hold it.
    pub not_me: Option<String>,
}

impl fmt::Debug for MailFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("MailFacts");
        shown.field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl MailFacts {
    /// Facts of which nothing is known but the instance.
    pub(super) fn bare(kind: MessageKind, locale: Locale, app_name: &str) -> Self {
        Self {
            kind,
            is_sample: false,
            locale,
            app_name: clean(app_name),
            recipient: String::new(),
            purpose: None,
            link: None,
            code: None,
            refusal: None,
            minutes: None,
            elsewhere: None,
            action: None,
            account: None,
            asked: None,
            sent_again_at: None,
            happenings: Vec::new(),
            count: 0,
            way_on: None,
        }
    }

    pub(super) fn of_attempt(kind: MessageKind, locale: Locale, data: &LetterData) -> Self {
        let proves = data.has_link || data.code.is_some();
        Self {
            recipient: clean(&data.address),
            purpose: Some(data.purpose),
            link: data.has_link.then(|| data.link.clone()),
            code: data.code.clone(),
            refusal: proves.then(|| data.refusal.clone()),
            minutes: proves.then_some(data.minutes),
            elsewhere: data.has_link.then_some(data.elsewhere),
            action: some(&data.action),
            account: some(&data.account),
            asked: Some(Origin::new(
                (&data.browser, &data.place, data.asked_at),
                locale,
                data.time_zone.as_ref(),
            )),
            sent_again_at: data.sent_again_at,
            ..Self::bare(kind, locale, &data.app_name)
        }
    }

    /// The URLs that a letter must hold.
    pub(in crate::server::mail) fn urls(&self) -> impl Iterator<Item = &str> {
        let not_me = self.happenings.iter().map(|it| &it.not_me);
        [&self.link, &self.refusal, &self.way_on]
            .into_iter()
            .chain(not_me)
            .filter_map(Option::as_deref)
    }
}

impl Origin {
    pub(super) fn new(
        (browser, place, at): (&str, &Place, OffsetDateTime),
        locale: Locale,
        zone: Option<&TimeZone>,
    ) -> Self {
        Self {
            browser: clean(browser),
            place: clean(&place.words),
            at,
            time: Clock { locale, zone }.tell(at),
        }
    }
}

/// The text on one line; `None` if it is empty.
pub(super) fn some(text: &str) -> Option<String> {
    Some(clean(text)).filter(|text| !text.is_empty())
}
