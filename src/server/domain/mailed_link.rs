//! Reads mailed links as they arrive: mail programs, filters and people change them on their way.
//!
//! Nothing is trusted here, because what is read is compared with what this server derives. So any way to find the
//! whole token is welcome, and a link with changes around its token works.

use super::{percent, secrets::take_token};
use crate::auth::Page;

/// Path of the page for links of attempts.
const VERIFY: &str = Page::Verify.path();

/// Paths of the pages that mailed links lead to.
pub const PAGES: [&str; 3] = [VERIFY, Page::Report.path(), Page::Invitation.path()];

/// The word before the token.
const TOKEN: &str = "token";

/// The word in refusal links. Their token says that it is a refusal as well.
const DECLINE: &str = "decline";

/// Most words `token` in a link after which a token is looked for. An honest link has one or two.
const PLACES: usize = 8;

/// Most layers of percent-encoding that are removed.
const LAYERS: usize = 3;

/// A mailed link, as far as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailedLink {
    /// The page that it leads to: one of [`PAGES`].
    pub page: &'static str,
    /// The token.
    pub token: Arrived,
    /// `true` if it contains the word of a refusal link, in whatever spelling.
    pub is_refusal: bool,
}

/// What arrived of a token.
#[derive(Clone, PartialEq, Eq)]
pub enum Arrived {
    /// There is none: somebody opened the page itself.
    None,
    /// All of it.
    Whole(String),
    /// A part of it, or something that is no token.
    Broken,
}

/// Shows no token, because debug output ends up in logs.
impl std::fmt::Debug for Arrived {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Whole(_) => "Whole",
            Self::Broken => "Broken",
        })
    }
}

/// Reads path and query of a request as a mailed link. `None` if they lead to none of [`PAGES`].
pub fn read(path_and_query: &str) -> Option<MailedLink> {
    let (page, rest) = page_of(path_and_query)?;
    let rest = decoded(rest);
    let lower = rest.to_ascii_lowercase();
    let whole = values(&rest, &lower).find_map(|value| token_in(value, page == VERIFY));
    let token = match whole {
        Some(token) => Arrived::Whole(token),
        None if lower.contains(TOKEN) => Arrived::Broken,
        None => Arrived::None,
    };
    Some(MailedLink {
        page,
        token,
        is_refusal: lower.contains(DECLINE),
    })
}

/// `true` if [`read`] reads this path and query as a mailed link. Reads their beginning only, however long they are.
pub fn is_one(path_and_query: &str) -> bool {
    page_of(path_and_query).is_some()
}

/// Removes every layer of percent-encoding. Tokens have no characters that are encoded, so they do not change.
fn decoded(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..LAYERS {
        bytes = percent::decode_once(&bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The page whose path `text` begins with, and the rest of `text`; `None` if there is none.
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

/// The places where a token may begin: after each word `token`, in any case, and last the beginning of `rest`. `lower` is
/// `rest` in lower case.
fn values<'a>(rest: &'a str, lower: &'a str) -> impl Iterator<Item = &'a str> {
    let named = lower.match_indices(TOKEN).take(PLACES);
    named
        .filter_map(|(at, word)| rest.get(at + word.len()..))
        .chain(std::iter::once(rest))
}

/// `true` if `c` can be a part of a token. Other characters were added on the way: quotes and dots around a link,
/// white space and reply marks where it was broken.
fn is_of_tokens(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// `c`, or a plain hyphen for any of those that programs for beautiful texts put in its place.
fn plain_hyphen(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        _ => c,
    }
}

/// The token at the beginning of `value`, with any other characters between its own. It may begin with `3D`, as
/// quoted-printable writes `=`, or with `_`, as others mark what is emphasized. `&` and `#` end a value. `None` if there
/// is no whole token, or if a letter or digit follows it directly.
fn token_in(value: &str, is_attempt: bool) -> Option<String> {
    let value: String = value
        .split(['&', '#'])
        .next()?
        .chars()
        .map(plain_hyphen)
        .collect();
    let all: String = value.chars().filter(|c| is_of_tokens(*c)).collect();
    let characters = all.trim_start_matches("3D").trim_start_matches("3d");
    let characters = characters.trim_start_matches(['-', '_']);
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
