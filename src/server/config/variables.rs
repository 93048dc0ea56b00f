//! The list of configuration variables. Reader, documentation and complaints all use it.

use std::sync::LazyLock;

use crate::{
    auth::SettingKey,
    server::domain::{policy::Policy, settings::entry},
};

/// One configuration variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// The name in the environment. The key in the TOML file is the name in lower case without `LATCHKEY_`.
    pub name: String,
    /// The value if it is not set; empty if there is none, or if `meaning` says it.
    pub default: String,
    /// The meaning, in one or two sentences of Markdown.
    pub meaning: &'static str,
}

/// The prefix of every variable's name.
pub(super) const PREFIX: &str = "LATCHKEY_";

/// The name by which builds are told below which prefix our paths are.
pub(super) const PATH_PREFIX: &str = "LATCHKEY_PREFIX";

/// Names with our prefix that belong to builds and their scripts. The server ignores them.
pub(super) const FOREIGN: &[&str] = &["LATCHKEY_CACHE", "LATCHKEY_COMMIT", PATH_PREFIX];

/// Every variable there is, in the order of the documentation: those of the program, and one for each setting that can be
/// configured.
pub static VARIABLES: LazyLock<Vec<Variable>> = LazyLock::new(|| {
    let program = OF_THE_PROGRAM
        .iter()
        .map(|(name, default, meaning)| Variable {
            name: (*name).to_owned(),
            default: (*default).to_owned(),
            meaning,
        });
    let defaults = Policy::default();
    let settings = SettingKey::ALL.iter().map(|key| Variable {
        name: of_setting(*key),
        default: defaults.print(*key),
        meaning: entry(*key).meaning,
    });
    let configurable = settings.filter(|variable| !variable.meaning.is_empty());
    program.chain(configurable).collect()
});

/// The variables that are no settings: name, default and meaning of each.
#[rustfmt::skip]
const OF_THE_PROGRAM: &[(&str, &str, &str)] = &[
    ("LATCHKEY_CONFIG", "", "TOML file with the variables below; a key is a name in lower case without `LATCHKEY_`. The environment wins over the file."),
    ("LATCHKEY_PUBLIC_URL", "", "Origin that people reach the server under and that links in mails begin with. Unset: `http://localhost:` and the port of the listener. Plain `http` only for loopback."),
    ("LATCHKEY_LISTEN", "127.0.0.1:3000", "Address and port to listen on; `unix:` and the path of a Unix socket; or `systemd` for the sockets that it hands over."),
    ("LATCHKEY_LISTEN_MODE", "0660", "Permissions of the Unix socket. Whoever may write to it is taken for a reverse proxy, and believed about clients."),
    ("LATCHKEY_LISTEN_GROUP", "", "Group of the Unix socket, by name or number. Unset: that of the process."),
    ("LATCHKEY_TLS_CERT_FILE", "", "PEM file with the certificate, and those that lead to its authority. With it Latchkey speaks TLS 1.3 and HTTP/2 itself. Read again within seconds when it changes. Unset: plain HTTP/1.1, behind a reverse proxy."),
    ("LATCHKEY_TLS_KEY_FILE", "", "PEM file with the key of the certificate."),
    ("LATCHKEY_DATABASE_URL", "sqlite://./data/latchkey.db", "`sqlite://PATH` or `postgres://USER:PASSWORD@HOST/NAME`."),
    ("LATCHKEY_SMTP_URL", "", "`smtps://USER:PASSWORD@HOST`, or `smtp://…` with STARTTLS, which is required unless the host is loopback. Unset: the development mailbox."),
    ("LATCHKEY_SMTP_CA_FILE", "", "PEM file with the authorities that the mail server's certificate may come from, beside the built-in public roots."),
    ("LATCHKEY_MAIL_FROM", "", "Sender of every mail, `Name <address>` or `address`. Needed with SMTP; otherwise `latchkey@localhost` under the name of the instance."),
    ("LATCHKEY_FEEDBACK_ID", "", "5 to 15 characters that name you as a sender to Gmail, which counts complaints by the header `Feedback-ID` in Postmaster Tools. Unset: no such header. Your mail server must sign it (DKIM)."),
    ("LATCHKEY_MAILBOX", "auto", "`auto`: the development mailbox only on a loopback listener. `force`: on any listener, where everyone who reaches it reads every mail."),
    ("LATCHKEY_BOUNCE_SECRET", "", "Secret, of at least 24 characters, that proves reports of what became of a mail to `POST /api/bounces/json` (below the prefix, where there is one). Unset: no such reports are taken."),
    ("LATCHKEY_BOUNCE_POSTMARK", "", "Password, of at least 24 characters, under which Postmark reports to `/api/bounces/postmark`: in its URL (`https://any:PASSWORD@…`), or after `Bearer` in the header `Authorization`."),
    ("LATCHKEY_BOUNCE_MAILGUN", "", "HTTP webhook signing key of Mailgun, which then reports to `/api/bounces/mailgun`."),
    ("LATCHKEY_BOUNCE_SENDGRID", "", "Verification key of SendGrid's signed event webhook, which then reports to `/api/bounces/sendgrid`."),
    ("LATCHKEY_BOUNCE_RESEND", "", "Signing secret of Resend, `whsec_…`, which then reports to `/api/bounces/resend`."),
    ("LATCHKEY_BOUNCE_SES", "", "Comma-separated topics of Amazon SNS, as in `arn:aws:sns:eu-central-1:123456789012:bounces`, through which Amazon SES then reports to `/api/bounces/ses`. Their signature version must be 2."),
    ("LATCHKEY_DNS_SERVERS", "", "Comma-separated addresses of DNS servers that are asked which domains take mail, with a port if it is not 53. Unset: those of the system."),
    ("LATCHKEY_SECRET_KEY_FILE", "./data/secret.key", "File with one base64url key of at least 32 bytes a line, the first in use, later ones old. Readable by its owner alone. Made when absent, with SQLite only."),
    ("LATCHKEY_TRUSTED_PROXIES", "", "Comma-separated networks (CIDR) of reverse proxies. The right-most `X-Forwarded-For` address outside of them is the client."),
    ("LATCHKEY_RETURN_ORIGINS", "", "Comma-separated origins of programs behind your proxy that people come back to after signing in, as in `https://wiki.example.org`. No patterns. The session cookie must reach each."),
    ("LATCHKEY_COOKIE_DOMAIN", "", "Domain, as in `example.org`, whose hosts are all sent a second cookie that tells your proxy who is signed in. Unset: no other host knows. Read \"Any program behind a proxy\" first."),
    ("LATCHKEY_ADMINS", "", "Comma-separated e-mail addresses of the first administrators."),
    ("LATCHKEY_METRICS_LISTEN", "", "Address and port for Prometheus metrics. Unset: none. Keep it off the public network."),
    ("LATCHKEY_SECURITY_CONTACT", "", "Comma-separated ways to report a vulnerability: addresses, or URIs that begin with `mailto:`, `https:` or `tel:`. Unset: there is no `/.well-known/security.txt`."),
    ("LATCHKEY_LOG", "info,tower_sessions=warn", "What is logged: a level, or directives such as `info,latchkey=debug`."),
    ("LATCHKEY_SQLITE_SYNCHRONOUS", "full", "`full`, or `normal`: faster, and may lose the last moments at a power cut."),
    ("LATCHKEY_SITE_ROOT", "", "Folder with files that come before those in the program: a logo in `brand`, another `favicon.svg` or `robots.txt`, or a whole build of the browser side in `pkg`. Unset: those in the program; a development build has none and takes `LEPTOS_SITE_ROOT`, else `target/site`."),
    ("LATCHKEY_TEXTS", "", "Folder with words of your own, in the place of those of screens and mails: see below. Read at the start."),
    ("LATCHKEY_GEO_FILE", "", "File in MaxMind's format with cities or countries, as GeoLite2 and DB-IP offer them. With it, devices and mails say places instead of networks. Read at the start."),
    ("LATCHKEY_MAX_CONNECTIONS", "16384", "Connections open at once; 0 for no limit. Each waiting screen holds one."),
    ("LATCHKEY_MAX_CONNECTIONS_PER_NETWORK", "1024", "Connections open at once from one network (/32, or /64 for IPv6); 0 for no limit. The networks around it have more together: 4 times a /24 and a /48, twice a /56. Loopback and trusted proxies are exempt."),
];

/// The variable with this name; `None` if there is none.
pub(super) fn find(name: &str) -> Option<&'static Variable> {
    VARIABLES.iter().find(|variable| variable.name == name)
}

/// The name of the variable for the first value of a setting. A setting that cannot be configured has a name too, but no
/// variable.
pub(super) fn of_setting(key: SettingKey) -> String {
    format!("{PREFIX}{}", key.as_str().to_ascii_uppercase())
}

/// The key in the TOML file for the variable with this name.
pub(super) fn file_key(name: &str) -> String {
    name.trim_start_matches(PREFIX).to_ascii_lowercase()
}

/// The name of the variable that is most similar to `name`.
pub(super) fn nearest(name: &str) -> &'static str {
    let bare = |name: &'_ str| name.trim_start_matches(PREFIX).to_owned();
    let likeness = |variable: &Variable| strsim::jaro_winkler(&bare(&variable.name), &bare(name));
    VARIABLES
        .iter()
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)))
        .map_or("LATCHKEY_CONFIG", |variable| variable.name.as_str())
}

/// The name of the variable for which `name` is a slip of a few letters; `None` if it is none. Names that platforms
/// set by themselves are never taken for slips.
pub(super) fn meant_by(name: &str) -> Option<&'static str> {
    let bare = name.strip_prefix(PREFIX)?;
    if is_of_platform(bare) {
        return None;
    }
    let slips = |variable: &&Variable| {
        let ours = variable.name.strip_prefix(PREFIX).unwrap_or_default();
        let letters = ours.len().min(bare.len());
        let most = match letters {
            0..=6 => 1,
            7..=11 => 2,
            _ => 3,
        };
        strsim::damerau_levenshtein(ours, &bare.to_ascii_uppercase()) <= most
    };
    // Reversed, since `max_by` takes the last of equals, and the first in the list is wanted.
    let nearest = VARIABLES.iter().filter(slips).rev();
    let likeness =
        |variable: &&Variable| strsim::normalized_damerau_levenshtein(&variable.name, name);
    nearest
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)))
        .map(|variable| variable.name.as_str())
}

/// `true` if platforms set such a name by themselves. Kubernetes and Docker do so for each service, as in
/// `LATCHKEY_SERVICE_HOST`, `LATCHKEY_PORT` and `LATCHKEY_PORT_3000_TCP_ADDR`.
fn is_of_platform(bare: &str) -> bool {
    let is_port = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = bare.rsplit("PORT_").next().unwrap_or_default().split('_');
    let is_of_port = bare.contains("PORT_")
        && words.next().is_some_and(is_port)
        && words
            .next()
            .is_some_and(|word| matches!(word, "TCP" | "UDP" | "SCTP"));
    bare == "PORT"
        || bare.ends_with("_PORT")
        || bare.ends_with("SERVICE_HOST")
        || bare.contains("SERVICE_PORT")
        || is_of_port
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_is_listed_once() {
        for (at, variable) in VARIABLES.iter().enumerate() {
            assert!(variable.name.starts_with(PREFIX), "{}", variable.name);
            assert!(
                VARIABLES[..at].iter().all(|it| it.name != variable.name),
                "{}",
                variable.name
            );
        }
    }

    #[test]
    fn a_slip_of_the_finger_finds_its_variable() {
        assert_eq!(nearest("LATCHKEY_PUBLIK_URL"), "LATCHKEY_PUBLIC_URL");
        assert_eq!(nearest("LATCHKEY_SMTP"), "LATCHKEY_SMTP_URL");
        assert_eq!(nearest("LATCHKEY_SMPT"), "LATCHKEY_SMTP_URL");
        assert_eq!(nearest("LATCHKEY_BASE_URL"), "LATCHKEY_DATABASE_URL");
    }

    #[test]
    fn a_slip_is_told_from_another_name() {
        for (name, meant) in [
            ("LATCHKEY_PUBLIK_URL", Some("LATCHKEY_PUBLIC_URL")),
            ("LATCHKEY_SMPT_URL", Some("LATCHKEY_SMTP_URL")),
            ("LATCHKEY_SMTP_URI", Some("LATCHKEY_SMTP_URL")),
            ("LATCHKEY_ADMIN", Some("LATCHKEY_ADMINS")),
            ("LATCHKEY_LOGS", Some("LATCHKEY_LOG")),
            ("LATCHKEY_public_url", Some("LATCHKEY_PUBLIC_URL")),
            (
                "LATCHKEY_VERIFICATION_LIFE_TIME",
                Some("LATCHKEY_VERIFICATION_LIFETIME"),
            ),
            ("LATCHKEY_PORT", None),
            ("LATCHKEY_SERVICE_HOST", None),
            ("LATCHKEY_SERVICE_PORT_HTTP", None),
            ("LATCHKEY_PORT_3000_TCP_ADDR", None),
            ("LATCHKEY_MAIL_PORT_25_TCP", None),
            ("LATCHKEY_HOME", None),
            ("LATCHKEY_SERVER", None),
            ("LATCHKEY_DEPLOYED_BY", None),
            ("LATCHKEY_", None),
        ] {
            assert_eq!(meant_by(name), meant, "{name}");
        }
    }
}
