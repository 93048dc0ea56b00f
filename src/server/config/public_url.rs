//! The origin under which people reach the server.

use url::Url;

use super::{listen::Listen, source::Source};
use crate::server::written_url::leads_home;

const NAME: &str = "LATCHKEY_PUBLIC_URL";

/// The public origin: scheme, host and port. Links in mails begin with it and never with what a request says
/// (security requirement ML-1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    host: String,
    is_https: bool,
    is_loopback: bool,
}

impl PublicUrl {
    /// Reads an origin such as `https://auth.example.org`.
    ///
    /// # Errors
    ///
    /// A sentence that says what to write: the scheme is neither `http` nor `https`, or the text is more than an
    /// origin.
    pub fn parse(text: &str) -> Result<Self, String> {
        let example = "Write an origin such as https://auth.example.org.";
        let url = Url::parse(text).map_err(|_| format!("this is not a URL. {example}"))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(format!("only https and http are served. {example}"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(format!("a user name has no place in it. {example}"));
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(format!(
                "the server lives at the root of its origin, so a path has no place in it. {example}"
            ));
        }
        let Some(host) = url.host() else {
            return Err(format!("there is no host in it. {example}"));
        };
        let is_loopback = leads_home(&host);
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            host: host.to_string(),
            is_https: url.scheme() == "https",
            is_loopback,
        })
    }

    /// The origin without a slash at its end, as browsers send it in `Origin`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host in lower case, without the port; an IPv6 address in brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// `true` if the scheme is `https`.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.is_https
    }

    /// `true` if only this machine can reach it: see [`is_loopback_host`](crate::server::written_url::is_loopback_host).
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.is_loopback
    }

    /// The absolute URL of `path`, which must begin with a slash.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        debug_assert!(path.starts_with('/'), "{path} is not a path");
        format!("{}{path}", self.origin)
    }
}

/// Reads the public origin. Plain http is accepted on this machine only (by name and by listener), because elsewhere it
/// would send cookies and links unencrypted.
pub(super) fn read(
    source: &mut Source,
    listen: Option<&Listen>,
    has_tls: bool,
) -> Option<PublicUrl> {
    if !source.is_set(NAME) {
        return of_listener(source, listen?, has_tls);
    }
    let url = source.parsed(NAME, PublicUrl::parse)?;
    if url.is_https() {
        return Some(url);
    }
    if has_tls {
        source.complain(
            NAME,
            "with LATCHKEY_TLS_CERT_FILE people come by https. Write the https origin.",
        );
    } else if !url.is_loopback() {
        source.complain(NAME, "plain http is served on loopback alone. Write the https origin, and let a reverse proxy speak TLS, or name a certificate in LATCHKEY_TLS_CERT_FILE.");
    } else if listen.is_some_and(|listen| !listen.is_local()) {
        source.complain(NAME, "plain http is served on loopback alone, and LATCHKEY_LISTEN is not. Write the https origin, or listen on 127.0.0.1.");
    }
    Some(url)
}

/// The origin that the listener stands for, when none is written.
fn of_listener(source: &mut Source, listen: &Listen, has_tls: bool) -> Option<PublicUrl> {
    let missing = match listen {
        Listen::Tcp(_) if !listen.is_local() => {
            "needed when LATCHKEY_LISTEN is not loopback. Write the https origin that people reach the server under."
        }
        Listen::Tcp(address) if address.port() == 0 => {
            "needed when LATCHKEY_LISTEN takes any free port (0). Write the origin."
        }
        Listen::Tcp(address) => {
            let scheme = if has_tls { "https" } else { "http" };
            return PublicUrl::parse(&format!("{scheme}://localhost:{}", address.port())).ok();
        }
        Listen::Unix(_) | Listen::Systemd => {
            "needed when LATCHKEY_LISTEN is a Unix socket or systemd. Write the https origin that people reach the server under."
        }
    };
    source.complain(NAME, missing);
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_no_slash_at_its_end_and_no_default_port() {
        let url = PublicUrl::parse("HTTPS://Auth.Example.org:443/").unwrap();

        assert_eq!(url.origin(), "https://auth.example.org");
        assert_eq!(
            url.link("/verify?token=t"),
            "https://auth.example.org/verify?token=t"
        );
        assert!(url.is_https() && !url.is_loopback());
    }

    #[test]
    fn this_machine_is_known_by_all_its_names() {
        for text in [
            "http://localhost:3000",
            "http://app.localhost",
            "http://127.8.0.1:1",
            "http://[::1]:3000",
        ] {
            assert!(PublicUrl::parse(text).unwrap().is_loopback(), "{text}");
        }
        for text in [
            "http://localhost.example.org",
            "http://128.0.0.1",
            "http://mylocalhost",
        ] {
            assert!(!PublicUrl::parse(text).unwrap().is_loopback(), "{text}");
        }
    }

    #[test]
    fn anything_but_an_origin_is_refused() {
        for text in [
            "auth.example.org",
            "ftp://auth.example.org",
            "blob:https://auth.example.org/x",
            "https://auth.example.org/sign-in",
            "https://auth.example.org/?a",
            "https://auth.example.org/#a",
            "https://me:secret@auth.example.org",
        ] {
            let message = PublicUrl::parse(text).unwrap_err();
            assert!(!message.contains("secret"), "{message}");
        }
    }
}
