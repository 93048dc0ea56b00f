//! Letters of an application that Latchkey is a part of, in the place of ours.

use std::{
    borrow::Cow,
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use super::{
    letter::{Letter, MailFacts, clean},
    render::{Scheme, html_in, text},
};
use crate::{auth::Purpose, server::store::outbox::MessageKind};

/// Most bytes of each part of a letter. Gmail shows a fifth of this.
const LARGEST: usize = 512 * 1024;
/// Most characters of a subject.
const LONGEST_SUBJECT: usize = 200;

/// The words of a mail: the subject, and the content twice.
#[derive(Clone, PartialEq, Eq)]
pub struct Written {
    /// The subject. Two words are added to it that tell the mails of attempts apart.
    pub subject: String,
    /// The content as an HTML document.
    pub html: String,
    /// The content as plain text.
    pub text: String,
}

/// Writes letters in the place of ours.
///
/// A function from facts and our letter to a letter is one. To change a little, change ours:
///
/// ```no_run
/// use latchkey::mail::{MailFacts, Written};
///
/// async fn serve(listener: tokio::net::TcpListener, app: axum::Router) -> Result<(), latchkey::server::run::StartError> {
///     let letters = |facts: &MailFacts, ours: Written| Written {
///         subject: format!("[Club] {}", ours.subject),
///         text: format!("{}The club of {}\n", ours.text, facts.app_name),
///         ..ours
///     };
///     let club = latchkey::Latchkey::at(&listener)?.with_letters(letters);
///     club.serve(listener, app).await
/// }
/// ```
///
/// A letter goes out only if both parts hold the code and every URL of the facts, and its subject none of them. Else, and if it
/// panics, the log has a line and ours goes out: somebody waits. Headers, recipient and sender stay ours.
///
/// The subject of a mail that signs in or up is the one that is written for [`MessageKind::SignInLink`] or
/// [`MessageKind::SignUpLink`], whichever kind the mail is: the waiting screen names it, and must not tell who has an account.
///
/// A mail that is tried again is written again, and should be the same mail: use nothing but the facts. It is written where other
/// mails wait, and once more within each request for the waiting screen, which names its subject: it must not block, and be quick.
pub trait Letters: Send + Sync + 'static {
    /// The letter for these facts. `ours` is what would go out otherwise.
    fn write(&self, facts: &MailFacts, ours: Written) -> Written;
}

impl<F> Letters for F
where
    F: Fn(&MailFacts, Written) -> Written + Send + Sync + 'static,
{
    fn write(&self, facts: &MailFacts, ours: Written) -> Written {
        self(facts, ours)
    }
}

/// Why a letter of the application does not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
enum LetterFault {
    #[error("writing it panicked")]
    Panic,
    #[error("its subject or one of its parts is empty")]
    Empty,
    #[error("its subject or one of its parts is too long")]
    TooLong,
    #[error("a URL of the facts is missing in its text or its HTML")]
    NoUrl,
    #[error("the code is missing in its text or its HTML")]
    NoCode,
    #[error("its subject has the code or a URL in it")]
    TellingSubject,
}

/// Who writes letters: the application, or else we ourselves.
#[derive(Clone, Default)]
pub struct LetterWriter(Option<Arc<dyn Letters>>);

impl fmt::Debug for LetterWriter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whose = if self.is_own() { "Own" } else { "Ours" };
        f.debug_tuple("LetterWriter").field(&whose).finish()
    }
}

impl LetterWriter {
    /// The application writes them.
    pub fn of(letters: impl Letters) -> Self {
        Self(Some(Arc::new(letters)))
    }

    /// `true` if the application writes them.
    pub fn is_own(&self) -> bool {
        self.0.is_some()
    }

    /// The words of a mail. Ours are in these colours. If a letter of the application cannot go out, the log says why.
    pub fn write(&self, letter: &Letter, scheme: Scheme) -> Written {
        let (written, fault) = self.written(letter, scheme);
        if let Some(fault) = fault {
            let kind = letter.facts.kind.as_str();
            tracing::error!(kind, %fault, "a letter of the application does not go out, but ours");
        }
        written
    }

    /// The subject of a mail, for screens. A fault of the application is not logged: strangers open screens as often as they like,
    /// and it is logged with each mail.
    pub fn subject(&self, letter: &Letter) -> String {
        self.written(letter, Scheme::Preferred).0.subject
    }

    /// The words of a mail, and why they are not those of the application; `None` if they are, or if it writes none.
    fn written(&self, letter: &Letter, scheme: Scheme) -> (Written, Option<LetterFault>) {
        let ours = Written {
            subject: letter.subject.clone(),
            html: html_in(letter, scheme),
            text: text(letter),
        };
        match self.0.as_deref().map(|it| own(it, &letter.facts, &ours)) {
            None => (ours, None),
            Some(Ok(written)) => (written, None),
            Some(Err(fault)) => (ours, Some(fault)),
        }
    }
}

/// The letter of the application, if it may go out.
fn own(letters: &dyn Letters, facts: &MailFacts, ours: &Written) -> Result<Written, LetterFault> {
    let write = |facts: &MailFacts| {
        let writing = AssertUnwindSafe(|| letters.write(facts, ours.clone()));
        catch_unwind(writing).map_err(|_| LetterFault::Panic)
    };
    let mut written = write(facts)?;
    let asked = asked_for(facts);
    if asked != facts.kind {
        let facts = MailFacts {
            kind: asked,
            ..facts.clone()
        };
        written.subject = write(&facts)?.subject;
    }
    written.subject = clean(&written.subject);
    check(facts, &written).map(|()| written)
}

/// The kind that the subject is written for: it depends on what was asked for, never on what was found.
fn asked_for(facts: &MailFacts) -> MessageKind {
    use MessageKind as K;
    match facts.kind {
        K::SignInLink
        | K::SignUpOffer
        | K::SignUpLink
        | K::AlreadyMember
        | K::SignUpClosed
        | K::SignUpByInvitation
        | K::AddressLeftOut => match facts.purpose {
            Some(Purpose::SignUp) => K::SignUpLink,
            _ => K::SignInLink,
        },
        K::AddressLink
        | K::AddressTaken
        | K::StepUpLink
        | K::NewDevice
        | K::AddressAdded
        | K::AddressRemoved
        | K::PrimaryChanged
        | K::AccountDeleted
        | K::Invitation
        | K::Sample => facts.kind,
    }
}

fn check(facts: &MailFacts, written: &Written) -> Result<(), LetterFault> {
    let Written {
        subject,
        html,
        text,
    } = written;
    if [subject, html, text].iter().any(|it| it.trim().is_empty()) {
        return Err(LetterFault::Empty);
    }
    let is_long = subject.chars().count() > LONGEST_SUBJECT;
    if is_long || [html, text].iter().any(|it| it.len() > LARGEST) {
        return Err(LetterFault::TooLong);
    }
    let shown = written.shown();
    let is_in_both = |words: &str| shown.contains(words) && text.contains(words);
    let code = facts.code.as_deref();
    if !facts.urls().all(is_in_both) {
        return Err(LetterFault::NoUrl);
    }
    if !code.is_none_or(is_in_both) {
        return Err(LetterFault::NoCode);
    }
    match facts.urls().chain(code).any(|it| subject.contains(it)) {
        true => Err(LetterFault::TellingSubject),
        false => Ok(()),
    }
}

impl Written {
    /// The HTML as a mail program reads it, without escapes.
    pub fn shown(&self) -> Cow<'_, str> {
        html_escape::decode_html_entities(&self.html)
    }
}

#[cfg(test)]
mod tests;
