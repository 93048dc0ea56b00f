//! The address of a mail server, as the operator wrote it. It may contain a password, so only host and port are ever
//! shown.

use std::fmt;

use lettre::transport::smtp::authentication::Credentials;
use percent_encoding::percent_decode_str;
use url::Url;

use crate::server::written_url::{is_loopback_host, not_encoded, refuse_what_was_not_encoded};

const EXAMPLE: &str = "Write smtps://USER:PASSWORD@HOST or smtp://USER:PASSWORD@HOST:587.";

/// A mail server and how to sign in there.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpUrl {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) protection: Protection,
    pub(super) credentials: Option<Credentials>,
    /// The name in the SMTP greeting; `None` for the domain of the sender.
    pub(super) hello: Option<String>,
}

/// How a connection to a mail server is protected. It is never weakened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Not at all: for loopback only.
    None,
    /// By STARTTLS; nothing is sent without it.
    StartTls,
    /// By TLS from the first byte.
    Tls,
}

impl SmtpUrl {
    /// `true` if the mail server is on this machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host) || is_loopback(&format!("[{}]", self.host))
    }

    /// Reads `smtp://[user:password@]host[:port]` or `smtps://…`.
    ///
    /// `smtp` requires STARTTLS unless the host is this machine; `?tls=required` requires it there too. So mails and
    /// passwords are never sent unencrypted over a network (RFC 8314; security requirement ML-6). A path is the name
    /// for the SMTP greeting.
    ///
    /// # Errors
    ///
    /// A sentence that says what to write. It repeats nothing of `text`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let url = Url::parse(text).map_err(|_| not_encoded("this is not a URL"))?;
        if !matches!(url.scheme(), "smtp" | "smtps") {
            return Err(format!("only smtps and smtp are spoken. {EXAMPLE}"));
        }
        refuse_what_was_not_encoded(&url, 1)?;
        let written = url.host_str().unwrap_or_default();
        let host = written.trim_matches(['[', ']']).to_owned();
        if host.is_empty() {
            return Err(format!("there is no host in it. {EXAMPLE}"));
        }
        let protection = protection(&url, is_loopback(written))?;
        let port = url.port().unwrap_or(match protection {
            Protection::None => 25,
            Protection::StartTls => 587,
            Protection::Tls => 465,
        });
        let hello = url.path().trim_matches('/');
        Ok(Self {
            host,
            port,
            protection,
            credentials: credentials(&url)?,
            hello: (!hello.is_empty()).then(|| hello.to_owned()),
        })
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SmtpUrl({}:{})", self.host, self.port)
    }
}

fn protection(url: &Url, is_loopback: bool) -> Result<Protection, String> {
    let is_secure = url.scheme() == "smtps";
    match url.query().unwrap_or_default() {
        "" if is_secure => Ok(Protection::Tls),
        "" if is_loopback => Ok(Protection::None),
        "" | "tls=required" if !is_secure => Ok(Protection::StartTls),
        "tls=opportunistic" if is_loopback && !is_secure => Ok(Protection::None),
        _ if is_secure => {
            Err("there are no parameters for smtps, which is TLS from the first byte. Leave them out.".to_owned())
        }
        _ => Err("the only parameter is tls=required: STARTTLS is required unless the host is loopback. Write that, or leave it out.".to_owned()),
    }
}

fn credentials(url: &Url) -> Result<Option<Credentials>, String> {
    let name = url.username();
    let Some(password) = url.password() else {
        return match name {
            "" => Ok(None),
            _ => Err(format!("a user name needs its password. {EXAMPLE}")),
        };
    };
    let decoded = |text| {
        let decoded = percent_decode_str(text).decode_utf8();
        decoded
            .map(String::from)
            .map_err(|_| not_encoded("name or password are not UTF-8"))
    };
    Ok(Some(Credentials::new(decoded(name)?, decoded(password)?)))
}

/// `true` if `host` is this machine wherever the name is looked up. Names below `localhost` are for browsers alone: a
/// resolver may ask the network for them.
fn is_loopback(host: &str) -> bool {
    is_loopback_host(host) && !host.to_ascii_lowercase().ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn protection_of(url: &str) -> Option<Protection> {
        SmtpUrl::parse(url).ok().map(|url| url.protection)
    }

    #[test]
    fn starttls_is_required_of_every_host_but_loopback() {
        for url in [
            "smtp://127.0.0.1:1025",
            "smtp://localhost",
            "smtp://[::1]:1025",
            "smtp://localhost?tls=opportunistic",
        ] {
            assert_eq!(protection_of(url), Some(Protection::None), "{url}");
        }
        for url in [
            "smtp://127.0.0.1?tls=required",
            "smtp://mail.example.com",
            "smtp://u:p@mail.example.com:587?tls=required",
            "smtp://localhost.example.com",
            "smtp://mail.localhost",
        ] {
            assert_eq!(protection_of(url), Some(Protection::StartTls), "{url}");
        }
        assert_eq!(protection_of("smtps://localhost"), Some(Protection::Tls));
    }

    #[test]
    fn ports_follow_the_protection() {
        let port = |url| SmtpUrl::parse(url).map(|url| url.port);

        assert_eq!(port("smtps://mail.example.com"), Ok(465));
        assert_eq!(port("smtp://mail.example.com"), Ok(587));
        assert_eq!(port("smtp://mail.example.com:2525"), Ok(2525));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for url in [
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://mail.example.org?tls=none",
            "smtp://localhost?tls=required&pool=3",
            "smtps://mail.example.org?tls=required",
            "smtps://mail.example.org?timeout=3",
            "smtps://mail.example.org#part",
            "http://mail.example.org",
            "mail.example.org",
        ] {
            assert!(SmtpUrl::parse(url).is_err(), "{url}");
        }
    }

    #[test]
    fn a_password_may_hold_anything_that_is_encoded() {
        let url = SmtpUrl::parse("smtps://jane:p%40ss%2Fw%C3%B6rd%25@mail.example.com");
        let credentials = url.expect("it is a URL").credentials;

        let meant = Credentials::new("jane".to_owned(), "p@ss/wörd%".to_owned());
        assert_eq!(credentials, Some(meant));
    }

    #[test]
    fn no_complaint_about_a_mail_server_tells_its_password() {
        for text in [
            "http://u:hunter2@mail.example.org",
            "smtp://u:hunter2@",
            "smtp://u:hunter2@mail.example.org?tls=hunter2",
            "smtps://u:hunter2@mail.example.org?tls=none",
            "u:hunter2@mail.example.org",
            "smtp://hunter2@mail.example.org",
            "smtp://u:hunter2/#x@mail.example.org",
            "smtp://u:12/hunter2@mail.example.org",
            "smtp://u:12?hunter2@mail.example.org",
        ] {
            let message = SmtpUrl::parse(text).expect_err(text);
            assert!(!message.contains("hunter2"), "{message}");
        }
        let url = SmtpUrl::parse("smtps://u:hunter2@mail.example.org");
        assert!(!format!("{url:?}").contains("hunter2"));
    }
}
