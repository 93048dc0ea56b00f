//! The list of configuration variables. Reader, documentation and complaints all use it.

use crate::auth::SettingKey;

/// One configuration variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name in the environment. In the TOML file: the same without `LATCHKEY_`, in lower case.
    pub name: &'static str,
    /// What counts where it is not set; empty where nothing does or where `meaning` says what.
    pub default: &'static str,
    /// What it is for, in one or two sentences of Markdown.
    pub meaning: &'static str,
}

/// The prefix of every variable's name.
pub(super) const PREFIX: &str = "LATCHKEY_";

/// Names with our prefix that belong to the build scripts. The server ignores them.
pub(super) const FOREIGN: &[&str] = &["LATCHKEY_CACHE"];

const fn variable(name: &'static str, default: &'static str, meaning: &'static str) -> Variable {
    Variable {
        name,
        default,
        meaning,
    }
}

/// Every variable there is, in the order of the documentation.
#[rustfmt::skip]
pub const VARIABLES: &[Variable] = &[
    variable("LATCHKEY_CONFIG", "", "TOML file with the variables below; a key is a name in lower case without `LATCHKEY_`. The environment wins over the file."),
    variable("LATCHKEY_PUBLIC_URL", "", "Origin that people reach the server under and that links in mails begin with. Unset: `http://localhost:` and the port of the listener. Plain `http` only for loopback."),
    variable("LATCHKEY_LISTEN", "127.0.0.1:3000", "Address and port to listen on."),
    variable("LATCHKEY_DATABASE_URL", "sqlite://./data/latchkey.db", "`sqlite://PATH` or `postgres://USER:PASSWORD@HOST/NAME`."),
    variable("LATCHKEY_SMTP_URL", "", "`smtps://USER:PASSWORD@HOST`, or `smtp://…` with STARTTLS, which is required unless the host is loopback. Unset: the development mailbox."),
    variable("LATCHKEY_SMTP_CA_FILE", "", "PEM file with the authorities that the mail server's certificate may come from, beside the built-in public roots."),
    variable("LATCHKEY_MAIL_FROM", "", "Sender of every mail, `Name <address>` or `address`. Needed with SMTP; otherwise `latchkey@localhost` under the name of the instance."),
    variable("LATCHKEY_MAILBOX", "auto", "`auto`: the development mailbox only on a loopback listener. `force`: on any listener, where everyone who reaches it reads every mail."),
    variable("LATCHKEY_SECRET_KEY_FILE", "./data/secret.key", "File with one base64url key of at least 32 bytes a line, the first in use, later ones old. Readable by its owner alone. Made when absent, with SQLite only."),
    variable("LATCHKEY_TRUSTED_PROXIES", "", "Comma-separated networks (CIDR) of reverse proxies. The right-most `X-Forwarded-For` address outside of them is the client."),
    variable("LATCHKEY_ADMINS", "", "Comma-separated e-mail addresses of the first administrators."),
    variable("LATCHKEY_METRICS_LISTEN", "", "Address and port for Prometheus metrics. Unset: none. Keep it off the public network."),
    variable("LATCHKEY_SECURITY_CONTACT", "", "Comma-separated ways to report a vulnerability: addresses, or URIs that begin with `mailto:`, `https:` or `tel:`. Unset: there is no `/.well-known/security.txt`."),
    variable("LATCHKEY_LOG", "info,tower_sessions=warn", "What is logged: a level, or directives such as `info,latchkey=debug`."),
    variable("LATCHKEY_SQLITE_SYNCHRONOUS", "full", "`full`, or `normal`: faster, and may lose the last moments at a power cut."),
    variable("LATCHKEY_SITE_ROOT", "", "Folder with the built browser files. Unset: `LEPTOS_SITE_ROOT`, else `site` beside the program, else `target/site`."),
    variable("LATCHKEY_GEO_FILE", "", "File in MaxMind's format with cities or countries, as GeoLite2 and DB-IP offer them. With it, devices and mails say places instead of networks. Read at the start."),
    variable("LATCHKEY_MAX_CONNECTIONS", "16384", "Connections open at once; 0 for no limit. Each waiting screen holds one."),
    variable("LATCHKEY_MAX_CONNECTIONS_PER_NETWORK", "1024", "Connections open at once from one network (/32, or /64 for IPv6); 0 for no limit. The networks around it have more together: 4 times a /24 and a /48, twice a /56. Loopback and trusted proxies are exempt."),
    variable("LATCHKEY_APP_NAME", "Latchkey", "Name of the instance on every screen and in every mail."),
    variable("LATCHKEY_MULTI_SESSION", "off", "Whether one browser may be signed in to several accounts and switch between them: `on` or `off`."),
    variable("LATCHKEY_FIRST_NAME", "off", "Whether new users are asked for a given name: `off`, `optional`, `required`."),
    variable("LATCHKEY_LAST_NAME", "off", "Whether new users are asked for a family name: `off`, `optional`, `required`."),
    variable("LATCHKEY_SIGN_UP_MODE", "open", "Who may make an account: `open` (everybody), `invitation` (those whom administrators invite), `closed` (nobody)."),
    variable("LATCHKEY_ALLOWED_ADDRESSES", "", "Comma-separated addresses that may join: `jane@example.com`, `*@example.com`, `*@*.example.com` (its subdomains). Unset: all. Wins over the blocked ones; who has an account keeps it."),
    variable("LATCHKEY_BLOCKED_ADDRESSES", "", "Comma-separated addresses that may not join, written the same way."),
    variable("LATCHKEY_SUB_ADDRESSES", "allow", "Whether addresses with a tag after `+`, `=` or `#` may join: `allow` or `block`."),
    variable("LATCHKEY_BLOCK_DISPOSABLE", "off", "Whether providers of throw-away addresses are refused, by the list of the crate `mailchecker`: `on` or `off`."),
    variable("LATCHKEY_TERMS_URL", "", "Terms of use that new people accept: an `https` URL or a path."),
    variable("LATCHKEY_PRIVACY_URL", "", "Privacy policy that new people say they have read: an `https` URL or a path."),
    variable("LATCHKEY_LEGAL_VERSION", "", "Version of both, kept with each user along with the time they accepted. Whoever is on the way in when it changes is asked again."),
    variable("LATCHKEY_OTHER_BROWSER", "number", "What a link opened in a browser that did not ask for it needs: the `number` of the waiting screen, a press of a `button` (whoever talks a person into it gets in), or it is refused: `same_browser`."),
    variable("LATCHKEY_VERIFICATION_LIFETIME", "600", "Seconds that a link and a code count, 600 at most. Fewer than 60 outrun most mail."),
    variable("LATCHKEY_RESEND_AFTER", "30", "Seconds between two mails of one attempt."),
    variable("LATCHKEY_RESEND_SAME_WHILE", "180", "A mail sent again carries the same link and code while at least so many seconds are left to them."),
    variable("LATCHKEY_CODE_TRIES", "5", "Wrong codes that end a verification."),
    variable("LATCHKEY_NUMBER_TRIES", "2", "Wrong numbers that end an attempt."),
    variable("LATCHKEY_SESSION_IDLE", "604800", "Seconds without a request after which a session ends, at least 60."),
    variable("LATCHKEY_SESSION_LIFETIME", "2592000", "Seconds after which a session ends whatever happens, at least 60."),
    variable("LATCHKEY_PROOF_LIFETIME", "600", "Seconds after which something that matters asks for a fresh proof, 10 to 600."),
    variable("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "30", "Seconds between two mails to one address, whoever asks."),
    variable("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "5", "Mails to one address in an hour."),
    variable("LATCHKEY_MAILS_PER_ADDRESS_DAY", "10", "Mails to one address in a day."),
    variable("LATCHKEY_MAILS_PER_HOUR", "100000", "Mails that may be asked for in an hour, all together: what your mail server takes. People who are signed in, or ask where they signed in before, are let through; notices come on top."),
    variable("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "10", "Attempts from one network in a minute: one address of IPv4, a /64 of IPv6. The networks around it have more together: 16 times a /24 and a /48, 4 times a /56."),
    variable("LATCHKEY_STARTS_PER_NETWORK_HOUR", "60", "Attempts from one network in an hour, counted the same way."),
    variable("LATCHKEY_AUDIT_KEPT_DAYS", "90", "Days that events stay in the audit log; 0 keeps them for ever."),
];

/// The variable with this name; `None` if there is none.
pub(super) fn find(name: &str) -> Option<&'static Variable> {
    VARIABLES.iter().find(|variable| variable.name == name)
}

/// The name of the variable that a setting begins with.
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
    let likeness = |variable: &Variable| strsim::jaro_winkler(&bare(variable.name), &bare(name));
    VARIABLES
        .iter()
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)))
        .map_or("LATCHKEY_CONFIG", |variable| variable.name)
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
            0..=5 => 1,
            6..=11 => 2,
            _ => 3,
        };
        strsim::damerau_levenshtein(ours, &bare.to_ascii_uppercase()) <= most
    };
    let nearest = VARIABLES.iter().filter(slips);
    let likeness =
        |variable: &&Variable| strsim::normalized_damerau_levenshtein(variable.name, name);
    nearest
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)))
        .map(|variable| variable.name)
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

/// [`VARIABLES`] as the Markdown table of the documentation.
#[must_use]
pub fn markdown_table() -> String {
    let mut table = String::from("| variable | default | meaning |\n|---|---|---|\n");
    for Variable {
        name,
        default,
        meaning,
    } in VARIABLES
    {
        let default = match *default {
            "" => String::new(),
            default => format!("`{default}`"),
        };
        table.push_str(&format!(
            "| `{name}` | {default} | {} |\n",
            meaning.replace('|', "\\|")
        ));
    }
    table
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
    fn the_table_has_a_row_for_every_variable() {
        assert_eq!(markdown_table().lines().count(), VARIABLES.len() + 2);
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
            ("LATCHKEY_DEPLOYED_BY", None),
            ("LATCHKEY_", None),
        ] {
            assert_eq!(meant_by(name), meant, "{name}");
        }
    }
}
