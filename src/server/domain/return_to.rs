//! Checks where a person may be sent after the flow if that is a page of another program: only to the origins on a list.
//!
//! The list is of the configuration. What is compared is the origin as browsers understand the whole URL, so nothing in a
//! host or a path can look like an entry of the list.

use url::Url;

use super::redirect;
use crate::auth::{at, sign_in_path};

/// Path of our page that sends whoever is signed in to a listed origin, and others to sign in first.
pub const PATH: &str = at!("/return");

/// Most octets of a URL that is looked at.
const LONGEST: usize = 4096;

/// Most octets of the sign-in page's URL with the way back, so that the guard takes it.
const LONGEST_PATH: usize = 4000;

/// An origin: scheme, host and port, as browsers send it in `Origin`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    text: String,
    host: String,
}

impl Origin {
    /// Reads an origin such as `https://wiki.example.org`. `None` for anything that a browser would write in another way,
    /// and for patterns.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let host = url.host_str().filter(|_| is_web(&url))?;
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-._[]:".contains(&byte);
        let is_plain = host.bytes().all(is_name) && url.origin().ascii_serialization() == text;
        is_plain.then(|| Self {
            text: text.to_owned(),
            host: host.to_owned(),
        })
    }

    /// The origin without a slash at its end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host without the port; an IPv6 address in brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// `true` if the scheme is `https`.
    pub fn is_https(&self) -> bool {
        self.text.starts_with("https:")
    }
}

/// A URL of a listed origin, in the spelling of browsers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedUrl {
    /// The whole URL. It begins with the origin and a slash, and is visible ASCII.
    pub url: String,
    /// The origin on the list.
    pub origin: Origin,
}

impl ListedUrl {
    /// `text` as a URL of one of `origins`; `None` if it is none.
    pub fn read(text: &str, origins: &[Origin]) -> Option<Self> {
        if text.len() > LONGEST || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let url = Url::parse(text).ok().filter(is_web)?;
        let named = url.origin().ascii_serialization();
        let origin = origins.iter().find(|origin| origin.text == named)?.clone();
        let url = String::from(url);
        let rest = url.strip_prefix(&origin.text)?;
        rest.starts_with('/').then_some(Self { url, origin })
    }

    /// The path of our own page that leads there, for whoever is signed in.
    pub fn path(&self) -> String {
        let mut path = format!("{PATH}?to=");
        for byte in self.url.bytes() {
            match byte {
                b'%' | b'&' | b'#' | b'+' | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{'
                | b'|' | b'}' | b'\'' => path.push_str(&format!("%{byte:02X}")),
                _ => path.push(char::from(byte)),
            }
        }
        path
    }

    /// [`ListedUrl::path`] or, if it is too long to be kept while somebody signs in, the path that leads to the first page of
    /// the origin.
    pub fn path_or_first(&self) -> String {
        let path = Some(self.path()).filter(|path| redirect::own_path(path).is_some());
        path.filter(|path| sign_in_path(path).len() <= LONGEST_PATH)
            .unwrap_or_else(|| {
                let first = Self {
                    url: format!("{}/", self.origin.text),
                    origin: self.origin.clone(),
                };
                first.path()
            })
    }

    /// The path of the sign-in page that leads there afterwards.
    pub fn sign_in_path(&self) -> String {
        sign_in_path(&self.path_or_first())
    }
}

/// `true` for a URL of the web that names nobody before its host.
fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
        && url.username().is_empty()
        && url.password().is_none()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn listed() -> Vec<Origin> {
        [
            "https://wiki.example.org",
            "https://git.example.org:8443",
            "http://localhost:4000",
        ]
        .map(|text| Origin::parse(text).expect("an origin"))
        .into()
    }

    fn read(text: &str) -> Option<String> {
        ListedUrl::read(text, &listed()).map(|listed| listed.url)
    }

    #[test]
    fn an_origin_is_written_as_browsers_write_it_and_is_no_pattern() {
        for text in [
            "wiki.example.org",
            "https://wiki.example.org/",
            "https://wiki.example.org/path",
            "https://WIKI.example.org",
            "https://wiki.example.org:443",
            "https://*.example.org",
            "https://me@wiki.example.org",
            "https://w\u{ef}ki.example.org",
            "ftp://wiki.example.org",
            "blob:https://wiki.example.org",
            "*",
            "null",
            "",
        ] {
            assert_eq!(Origin::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn pages_of_listed_origins_are_kept() {
        for text in [
            "https://wiki.example.org/",
            "https://wiki.example.org/a//b/../c?q=1&r=%20",
            "https://wiki.example.org/api/x",
            "https://git.example.org:8443/?next=https://evil.test/",
            "http://localhost:4000/x#y",
        ] {
            let way_back = read(text).expect("it is listed");
            assert_eq!(
                read(&way_back).as_deref(),
                Some(way_back.as_str()),
                "{text:?}"
            );
        }
        assert_eq!(
            read("https://wiki.example.org").as_deref(),
            Some("https://wiki.example.org/")
        );
        assert_eq!(
            read("https://wiki.example.org:443/a").as_deref(),
            Some("https://wiki.example.org/a")
        );
    }

    #[test]
    fn any_other_place_is_refused_in_every_disguise() {
        for text in [
            "",
            "/account",
            "//wiki.example.org/",
            "http://wiki.example.org/",
            "https://example.org/",
            "https://a.wiki.example.org/",
            "https://wiki.example.org.evil.test/",
            "https://wiki.example.org@evil.test/",
            "https://wiki.example.org:8443/",
            "https://wiki.example.org:x@evil.test/",
            "https://me@wiki.example.org/",
            "https://evil.test/https://wiki.example.org/",
            "https://evil.test\\@wiki.example.org/",
            "https://git.example.org/",
            "blob:https://wiki.example.org/x",
            "javascript:alert(1)",
            "https://wiki.example.org/\r\nSet-Cookie:a=b",
            "https://wiki.example.org/a b",
            "https://wiki.example.org\u{3002}evil.test/",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_way_back_that_is_too_long_leads_to_the_first_page() {
        let way = |path: String| {
            let url = format!("https://wiki.example.org/{path}");
            ListedUrl::read(&url, &listed())
                .expect("it is listed")
                .sign_in_path()
        };
        assert!(way("a?b=c%26d".to_owned()).ends_with("%3A//wiki.example.org/a%3Fb%3Dc%252526d"));
        assert!(way("a".repeat(3000)).ends_with("%3A//wiki.example.org/"));
        assert!(way("=".repeat(1900)).ends_with("%3A//wiki.example.org/"));
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_of_a_listed_origin_and_survives_the_way(
            start in "https://wiki\\.example\\.org[/@:.?#\\\\]?",
            rest in "[!-~]{0,30}",
        ) {
            if let Some(found) = ListedUrl::read(&format!("{start}{rest}"), &listed()) {
                let url = Url::parse(&found.url)?;
                prop_assert_eq!(url.origin().ascii_serialization(), found.origin.as_str());
                let path = redirect::own_path(&found.path());
                prop_assert_eq!(path, Some(found.path()));
                let (_, query) = found.path().split_once('?').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap_or_default();
                let read: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
                prop_assert_eq!(read, [("to".to_owned(), found.url.clone())]);
            }
        }
    }
}
