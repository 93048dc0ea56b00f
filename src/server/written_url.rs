//! URLs that operators write: of this server, of the database and of the mail server.

use std::net::IpAddr;

use url::{Host, Url};

/// Refuses a URL whose parts cannot be those that were meant. If a character of a password is not percent-encoded, it
/// ends the host early, and the real host follows after an `@` in the rest. `depth` is the most parts that the path
/// may have.
pub fn refuse_what_was_not_encoded(url: &Url, depth: usize) -> Result<(), String> {
    let rest = &url[url::Position::BeforePath..];
    let parts = url.path().trim_matches('/').split('/').count();
    if rest.contains('@') || url.fragment().is_some() || parts > depth {
        return Err(not_encoded("its parts cannot be told apart"));
    }
    Ok(())
}

/// A sentence for a URL with characters that should have been percent-encoded. `what` says what is wrong.
pub fn not_encoded(what: &str) -> String {
    format!(
        "{what}. Reserved characters in a name or password (such as @ : / ? # %) are percent-encoded: @ is %40, / is %2F."
    )
}

/// `true` if `host` always means this machine: `localhost`, a name below it (RFC 6761 §6.3), or a loopback address.
/// `host` has no port, and an IPv6 address is in brackets.
#[must_use]
pub fn is_loopback_host(host: &str) -> bool {
    Host::parse(host).is_ok_and(|host| leads_home(&host))
}

/// `true` if a host that is parsed already means this machine: see [`is_loopback_host`].
pub fn leads_home<S: AsRef<str>>(host: &Host<S>) -> bool {
    match host {
        Host::Domain(name) => {
            let name = name.as_ref();
            name == "localhost" || name.ends_with(".localhost")
        }
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => IpAddr::V6(*address).to_canonical().is_loopback(),
    }
}
