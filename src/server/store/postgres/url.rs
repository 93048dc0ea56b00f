//! The URL of a Postgres database.

use std::fmt;

use percent_encoding::percent_decode_str;
use sea_orm::sqlx::postgres::PgConnectOptions;
use url::Url;

use crate::server::written_url::{not_encoded, refuse_what_was_not_encoded};

/// What a URL of a database looks like here.
pub const EXAMPLES: &str = "sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME";
/// Parameters that may follow the name of a Postgres database.
const PARAMETERS: &[&str] = &[
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "application_name",
    "options",
];
/// The values of `sslmode`.
const MODES: &[&str] = &["disable", "prefer", "require", "verify-ca", "verify-full"];
/// Parameters that name a file.
const FILES: &[&str] = &["sslrootcert", "sslcert", "sslkey"];

/// A database on a Postgres server, with the way to connect.
#[derive(Clone)]
pub struct PostgresUrl {
    text: String,
    options: PgConnectOptions,
    /// The parts that must not be shown, wherever they are repeated.
    secrets: Vec<String>,
}

impl PostgresUrl {
    /// Reads `postgres://USER:PASSWORD@HOST/NAME`.
    ///
    /// # Errors
    ///
    /// A sentence that says what to write, without any part of `text`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let url = Url::parse(text).map_err(|_| not_encoded("this is not a URL"))?;
        refuse_what_was_not_encoded(&url, 1)?;
        for (key, value) in url.query_pairs() {
            let is_option = key.starts_with("options[") && key.ends_with(']');
            if !PARAMETERS.contains(&key.as_ref()) && !is_option {
                return Err(format!(
                    "there is an unknown parameter in it. Known are {}.",
                    PARAMETERS.join(", ")
                ));
            }
            if key == "sslmode" && !MODES.contains(&value.as_ref()) {
                return Err(format!("sslmode is one of {}.", MODES.join(", ")));
            }
            if FILES.contains(&key.as_ref()) && std::fs::File::open(value.as_ref()).is_err() {
                return Err(format!("the file that {key} names cannot be read."));
            }
        }
        // The message of sqlx would repeat parts of the URL.
        let options = text
            .parse::<PgConnectOptions>()
            .map_err(|_| not_encoded("there is something in it that cannot be read"))?;
        let secrets = secrets(&url, &options);
        Ok(Self {
            text: text.to_owned(),
            options,
            secrets,
        })
    }

    /// The options to connect with.
    pub fn options(&self) -> &PgConnectOptions {
        &self.options
    }

    /// The host and port, or the folder of the socket.
    pub fn place(&self) -> String {
        let (host, port) = (self.options.get_host(), self.options.get_port());
        match self.options.get_socket() {
            Some(socket) => socket.display().to_string(),
            None if host.starts_with('/') => host.to_owned(),
            None => format!("{host}:{port}"),
        }
    }

    /// `said`, with the secrets of this URL replaced by `…`.
    pub fn conceal(&self, said: &str) -> String {
        let hide = |said: String, secret: &String| said.replace(secret.as_str(), "…");
        self.secrets.iter().fold(said.to_owned(), hide)
    }
}

impl fmt::Debug for PostgresUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PostgresUrl({})", self.place())
    }
}

impl PartialEq for PostgresUrl {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for PostgresUrl {}

/// The secret parts of the URL, longest first, so that no part of one is left over.
fn secrets(url: &Url, options: &PgConnectOptions) -> Vec<String> {
    let named = url.query_pairs().filter(|(key, _)| key == "password");
    let mut secrets: Vec<String> = named.map(|(_, value)| value.into_owned()).collect();
    for part in [
        Some(url.username()),
        url.password(),
        Some(url.path().trim_matches('/')),
    ] {
        let part = part.unwrap_or_default();
        secrets.push(part.to_owned());
        secrets.push(percent_decode_str(part).decode_utf8_lossy().into_owned());
    }
    secrets.push(options.get_username().to_owned());
    // Secrets of one or two letters protect nothing, and replacing them would replace much else.
    secrets.retain(|secret| secret.len() > 2);
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    secrets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "postgres://u:p@host/db?sslmod=require",
            "postgres://u:p@host/db?sslmode=sometimes",
            "postgres://u:p@host/db?sslmode=verify-full&sslrootcert=/nowhere/ca.pem",
            "postgres://u:p@host/db?connect_timeout=3",
            "postgres://u:p@host/db/other",
            "postgres://u:p@host/db#part",
        ] {
            assert!(PostgresUrl::parse(text).is_err(), "{text}");
        }
        for text in [
            "postgres://u:p@host/db?sslmode=verify-full&application_name=latchkey",
            "postgresql://u:p%40%2F%3F@[::1]:5433/db?options[search_path]=auth",
            "postgres://%2Frun%2Fpostgresql/db",
        ] {
            assert!(PostgresUrl::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_password_that_was_not_encoded_is_noticed_and_not_repeated() {
        for text in [
            "postgres://odd:a@hunter2:c/d@host/x",
            "postgres://odd:12/hunter2@host/x",
            "postgres://odd:12?hunter2@host/x",
            "postgres://odd:12#hunter2@host/x",
            "postgres://odd:hunter2@host:port/x",
        ] {
            let complaint = PostgresUrl::parse(text).expect_err(text);
            assert!(complaint.contains("percent-encoded"), "{complaint}");
            assert!(!complaint.contains("hunter2"), "{complaint}");
        }
    }

    #[test]
    fn what_others_say_is_shown_without_our_secrets() {
        let text = "postgres://jane:p%40ss@host/latchkey";
        let url = PostgresUrl::parse(text).expect(text);

        let said = url.conceal("no p@ss (p%40ss) for jane in latchkey");
        assert_eq!(said, "no … (…) for … in …");
        assert_eq!(format!("{url:?}"), "PostgresUrl(host:5432)");
    }
}
