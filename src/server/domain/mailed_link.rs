//! Mailed links as they arrive: mail programs, filters, linkifiers and people change them on their way.
//!
//! Nothing is believed here. What is read out of a link is compared with what this server derives; so whatever leads to the
//! whole token is welcome, and a link that was only dressed up counts.

use super::{percent, secrets::take_token};

/// The page of a link of an attempt.
const VERIFY: &str = "/verify";

/// The pages that mailed links lead to.
pub const PAGES: [&str; 3] = [VERIFY, "/not-me", "/invitation"];

/// Stands before the token.
const TOKEN: &str = "token";

/// Stands in refusal links, whose token says the same.
const DECLINE: &str = "decline";

/// Times a link may have been percent-encoded on its way, its own time included.
const LAYERS: usize = 3;

/// A mailed link, as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailedLink {
    /// The page it leads to: one of [`PAGES`].
    pub page: &'static str,
    /// Its token.
    pub token: Arrived,
    /// `true` if it says that it is a refusal link, however that was spelt in the end.
    pub is_refusal: bool,
}

/// What arrived of a token.
#[derive(Clone, PartialEq, Eq)]
pub enum Arrived {
    /// None was sent: somebody opens the page itself.
    None,
    /// All of it.
    Whole(String),
    /// A part of it, or what is no token at all.
    Broken,
}

/// Tells no token, because what is debugged ends up in a log.
impl std::fmt::Debug for Arrived {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Whole(_) => "Whole",
            Self::Broken => "Broken",
        })
    }
}

/// Reads the path and query of a request as a mailed link. `None` if they lead to none of its pages.
pub fn read(path_and_query: &str) -> Option<MailedLink> {
    let (page, rest) = page_of(path_and_query)?;
    let rest = decoded(rest);
    let whole = values(&rest).find_map(|value| token_in(value, page == VERIFY));
    let token = match whole {
        Some(token) => Arrived::Whole(token),
        None if after_word(&rest, TOKEN).is_some() => Arrived::Broken,
        None => Arrived::None,
    };
    Some(MailedLink {
        page,
        token,
        is_refusal: after_word(&rest, DECLINE).is_some(),
    })
}

/// Takes off every layer of percent-encoding. Characters of tokens are never encoded, so no token is changed by it.
fn decoded(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..LAYERS {
        bytes = percent::decode_once(&bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The page that `text` begins with, and what is behind its name.
fn page_of(text: &str) -> Option<(&'static str, &str)> {
    let path = text.trim_start_matches('/');
    PAGES.into_iter().find_map(|page| {
        let name = page.trim_start_matches('/');
        let rest = path.get(name.len()..)?;
        let is_it = path.get(..name.len())?.eq_ignore_ascii_case(name);
        let has_end = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
        (is_it && has_end).then_some((page, rest))
    })
}

/// Where a token may stand: behind each `token`, in whatever case that is written, and last in all that there is.
fn values(rest: &str) -> impl Iterator<Item = &str> {
    let mut left = Some(rest);
    let named = std::iter::from_fn(move || {
        left = after_word(left?, TOKEN);
        left
    });
    named.chain(std::iter::once(rest))
}

/// What is behind the first `word` in `text`, in whatever case that is written.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let at = text.to_ascii_lowercase().find(word)?;
    text.get(at + word.len()..)
}

/// Whether `c` can be a part of a token. All else was put in on the way: quotes and dots around a link, white space and
/// marks of a reply where it was broken.
fn is_of_tokens(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The token that `value` begins with, whatever stands between its characters. Where a `=` is still written as
/// quoted-printable writes it, `3D` comes first. `&` ends a value, and so does what HTML writes with it.
fn token_in(value: &str, is_attempt: bool) -> Option<String> {
    let value = value.split(['&', '#']).next()?;
    let all: String = value.chars().filter(|c| is_of_tokens(*c)).collect();
    let characters = all.trim_start_matches("3D").trim_start_matches("3d");
    let token = take_token(characters, is_attempt)?;
    let end = all.len() - characters.len() + token.len();
    // What is put behind a link begins with a sign. A letter that goes on where the token ends makes another token of it.
    let goes_on = value
        .char_indices()
        .filter(|(_, c)| is_of_tokens(*c))
        .nth(end - 1)
        .and_then(|(at, _)| value[at + 1..].chars().next())
        .is_some_and(|c| c.is_ascii_alphanumeric());
    (!goes_on).then(|| token.to_owned())
}

#[cfg(test)]
mod tests;
