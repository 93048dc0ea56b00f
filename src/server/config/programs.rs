//! Other programs behind the same proxy: the domain whose hosts are sent the shared cookie, and the origins that people may
//! be sent back to.

use super::{PublicUrl, Source, items};
use crate::server::domain::return_to::Origin;

const ORIGINS: &str = "LATCHKEY_RETURN_ORIGINS";
const DOMAIN: &str = "LATCHKEY_COOKIE_DOMAIN";

/// What the configuration says of other programs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programs {
    /// Origins that people may be sent back to after signing in.
    pub return_origins: Vec<Origin>,
    /// Domain whose hosts are all sent the shared cookie; `None` for no such cookie.
    pub cookie_domain: Option<String>,
}

/// Reads both variables. An origin that no session cookie reaches is refused: a person who is sent back there would be
/// asked to sign in again and again.
pub(super) fn read(source: &mut Source, public: Option<&PublicUrl>) -> Programs {
    let cookie_domain = source.parsed(DOMAIN, domain);
    let return_origins = source.parsed(ORIGINS, origins).unwrap_or_default();
    if let Some(public) = public {
        if let Some(domain) = cookie_domain.as_deref()
            && !is_within(public.host(), domain)
        {
            let host = public.host();
            source.complain(
                DOMAIN,
                format!("browsers take it from its own hosts alone, and LATCHKEY_PUBLIC_URL has {host}. Write a domain that this host is in."),
            );
        }
        for origin in &return_origins {
            if let Some(complaint) = unreached(origin, public, cookie_domain.as_deref()) {
                source.complain(ORIGINS, complaint);
            }
        }
    }
    Programs {
        return_origins,
        cookie_domain,
    }
}

/// Reads a domain of at least two labels, in lower-case ASCII as browsers write it.
fn domain(text: &str) -> Result<String, String> {
    let is_label = |label: &str| {
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty() && label.bytes().all(is_plain)
    };
    let is_name = text.contains('.') && text.split('.').all(is_label);
    let is_address = text
        .split('.')
        .all(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
    (is_name && !is_address).then(|| text.to_owned()).ok_or_else(|| {
        "write a domain in lower case that you own as a whole, as in example.org, without a dot before it.".to_owned()
    })
}

fn origins(text: &str) -> Result<Vec<Origin>, String> {
    let origin = |item: &str| {
        Origin::parse(item).ok_or_else(|| {
            format!(
                "{item:?} is no origin. Write each in full and in lower case, without a path, as in \
                 https://wiki.example.org. There are no patterns."
            )
        })
    };
    items(text).map(origin).collect()
}

/// Why no session cookie reaches an origin; `None` if one does.
fn unreached(origin: &Origin, public: &PublicUrl, domain: Option<&str>) -> Option<String> {
    let name = origin.as_str();
    if public.is_https() && !origin.is_https() {
        return Some(format!(
            "{name} is not https, and session cookies are sent over https alone."
        ));
    }
    let host = origin.host();
    let is_reached = host == public.host() || domain.is_some_and(|domain| is_within(host, domain));
    (!is_reached).then(|| {
        format!(
            "no session cookie reaches {name}. Put it below a domain of {} and write that into LATCHKEY_COOKIE_DOMAIN.",
            public.host()
        )
    })
}

/// `true` if `host` is `domain` or below it.
fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
