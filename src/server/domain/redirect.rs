//! Checks where a person may be sent after the flow: only to a page of this server.
//!
//! A redirect comes from the address bar, so anybody can write one. It is checked when it is stored and again when it
//! is used. It is kept exactly as it was given or not at all.

use url::{Position, Url};

use super::percent;
use crate::auth::prefix::PREFIX;

/// Most octets of a redirect. Filters, and requests of programs that sign in here, are paths of a kilobyte and more. Twice
/// that still fits into a URL of 4 KiB (requirement IN-1) when the query encodes it once more. A longer one becomes `/`.
const LONGEST: usize = 2048;

/// Most nested layers of percent-encoding.
const DEEPEST: usize = 4;

/// First path segments below the prefix that lead to no page: server functions, pages of links, tools.
const NOT_PAGES: &[&str] = &["api", "dev", "verify"];
/// First path segments below it at which nothing is shown.
const NOT_SHOWN: &[&str] = &["api"];

/// Stands for this server's origin. The name is reserved (RFC 2606), so no redirect can contain it by accident.
const OWN_ORIGIN: &str = "https://own.invalid";

/// The redirect exactly as it was given, if it is a path on this server; it may have a query and a fragment. `None`
/// if it leads, or could be read to lead, to another site.
pub fn own_path(text: &str) -> Option<String> {
    path_without(text, PREFIX, NOT_PAGES)
}

/// The path exactly as it was given, if something is shown there: pages of links and tools too, which [`own_path`]
/// refuses. `None` for any other.
pub fn shown_path(text: &str) -> Option<String> {
    path_without(text, PREFIX, NOT_SHOWN)
}

/// The text, if it is a path on this server whose first segment below `prefix` is none of `others`.
fn path_without(text: &str, prefix: &str, others: &[&str]) -> Option<String> {
    let emitted = resolve(text, prefix, others)?;
    // What browsers make of the text must itself stand up to the check, and be the text again; but they write an apostrophe
    // of a query as `%27`.
    let plain = |text: &str| text.replace("%27", "'");
    let is_same = plain(&emitted) == plain(text) && resolve(&emitted, prefix, others)? == emitted;
    is_same.then(|| text.to_owned())
}

/// One pass of the check: first the syntax as written, then the meaning for browsers. Returns the path as browsers
/// write it.
fn resolve(text: &str, prefix: &str, others: &[&str]) -> Option<String> {
    if text.len() > LONGEST || !text.bytes().all(is_plain) {
        return None;
    }
    let path = text.split(['?', '#']).next()?;
    if !is_page(path, prefix, others) {
        return None;
    }

    let own = Url::parse(OWN_ORIGIN).ok()?;
    let url = own.join(text).ok()?;
    // `Url::origin` would call `blob:` addresses ours, so the parts are compared one by one.
    let is_own = url.scheme() == own.scheme()
        && url.host_str() == own.host_str()
        && url.port() == own.port()
        && url.username().is_empty()
        && url.password().is_none();
    is_own.then(|| url[Position::BeforePath..].to_owned())
}

/// `true` for visible ASCII except the characters on which parsers disagree.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&byte)
}

/// `true` if `path` is a path of a page, as written and after each layer of decoding.
fn is_page(path: &str, prefix: &str, others: &[&str]) -> bool {
    if !path.split('%').skip(1).all(begins_with_two_digits) {
        return false;
    }

    let mut path = path.as_bytes().to_vec();
    for _ in 0..DEEPEST {
        if !is_page_as_it_stands(&path, prefix, others) {
            return false;
        }
        let decoded = percent::decode_once(&path);
        if decoded == path {
            return true;
        }
        path = decoded;
    }
    false
}

fn begins_with_two_digits(text: &str) -> bool {
    text.len() >= 2 && text.bytes().take(2).all(|byte| byte.is_ascii_hexdigit())
}

/// `true` if `path` begins with exactly one slash, has no empty or dot segments, and is not below one of
/// `others`, which are below `prefix`.
fn is_page_as_it_stands(path: &[u8], prefix: &str, others: &[&str]) -> bool {
    let Some(rest) = path.strip_prefix(b"/") else {
        return false;
    };
    if rest.is_empty() {
        return true;
    }
    if rest
        .iter()
        .any(|byte| byte.is_ascii_control() || *byte == b'\\')
    {
        return false;
    }

    let is_below = |name: &&str| {
        let rest = without(path, prefix).and_then(|rest| without(rest, "/"));
        let rest = rest.and_then(|rest| without(rest, name));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(b"/"))
    };
    if others.iter().any(is_below) {
        return false;
    }
    let mut segments = rest.split(|byte| *byte == b'/').peekable();
    while let Some(segment) = segments.next() {
        let is_last = segments.peek().is_none();
        if segment == b"." || segment == b".." || (segment.is_empty() && !is_last) {
            return false;
        }
    }
    true
}

/// What follows in `path` after `beginning`, in whatever case; `None` if it begins otherwise.
fn without<'a>(path: &'a [u8], beginning: &str) -> Option<&'a [u8]> {
    let (first, rest) = path.split_at_checked(beginning.len())?;
    first
        .eq_ignore_ascii_case(beginning.as_bytes())
        .then_some(rest)
}

#[cfg(test)]
mod tests;
