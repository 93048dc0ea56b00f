//! The URL of the database, as the operator wrote it. It may hold a password, so nothing here shows more than file or
//! host.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use percent_encoding::percent_decode_str;
use sea_orm::sqlx::postgres::PgConnectOptions;
use url::Url;

use crate::server::written_url::{not_encoded, refuse_what_was_not_encoded};

const EXAMPLE: &str = "Write sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME.";

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

/// The URL of a database.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// The path of an SQLite file.
    Sqlite(PathBuf),
    /// A database on a Postgres server.
    Postgres(Box<PostgresUrl>),
}

/// A database on a Postgres server, with the way to connect.
#[derive(Clone)]
pub struct PostgresUrl {
    text: String,
    options: PgConnectOptions,
    /// The parts that must not be shown, wherever they are repeated.
    secrets: Vec<String>,
}

impl DatabaseUrl {
    /// Reads `sqlite://PATH` or `postgres://USER:PASSWORD@HOST/NAME`.
    ///
    /// # Errors
    ///
    /// A sentence that says what to write, without any part of `text`.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(rest) = text.strip_prefix("sqlite:") {
            return sqlite(rest).map(Self::Sqlite);
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return PostgresUrl::parse(text).map(|url| Self::Postgres(Box::new(url)));
        }
        Err(format!(
            "neither sqlite: nor postgres: is in front. {EXAMPLE}"
        ))
    }

    /// The path of the SQLite file; `None` for Postgres.
    pub fn sqlite_path(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            Self::Postgres(_) => None,
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(formatter, "Sqlite({})", path.display()),
            Self::Postgres(url) => write!(formatter, "Postgres({})", url.place()),
        }
    }
}

/// The path of an SQLite database, from the part of the URL after `sqlite:`.
fn sqlite(rest: &str) -> Result<PathBuf, String> {
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let (path, parameters) = rest.split_once('?').unwrap_or((rest, ""));
    if matches!(path, "" | ":memory:") {
        return Err("write the path of a file, as in sqlite://PATH.".to_owned());
    }
    // Other programs need this parameter to create the file; this one always creates it.
    if !matches!(parameters, "" | "mode=rwc") {
        return Err("there are no parameters for SQLite. Write sqlite://PATH alone.".to_owned());
    }
    Ok(PathBuf::from(path))
}

impl PostgresUrl {
    fn parse(text: &str) -> Result<Self, String> {
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
            "sqlite://here.db?mode=ro",
            "sqlite://here.db?cache=shared",
            "mysql://u:p@host/db",
        ] {
            assert!(DatabaseUrl::parse(text).is_err(), "{text}");
        }
        for text in [
            "postgres://u:p@host/db?sslmode=verify-full&application_name=latchkey",
            "postgresql://u:p%40%2F%3F@[::1]:5433/db?options[search_path]=auth",
            "postgres://%2Frun%2Fpostgresql/db",
            "sqlite://here.db?mode=rwc",
            "sqlite:here.db",
        ] {
            assert!(DatabaseUrl::parse(text).is_ok(), "{text}");
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
            let complaint = DatabaseUrl::parse(text).expect_err(text);
            assert!(complaint.contains("percent-encoded"), "{complaint}");
            assert!(!complaint.contains("hunter2"), "{complaint}");
        }
    }

    #[test]
    fn what_others_say_is_shown_without_our_secrets() {
        let text = "postgres://jane:p%40ss@host/latchkey";
        let Ok(DatabaseUrl::Postgres(url)) = DatabaseUrl::parse(text) else {
            panic!("{text} is a URL");
        };

        let said = url.conceal("no p@ss (p%40ss) for jane in latchkey");
        assert_eq!(said, "no … (…) for … in …");
        assert_eq!(format!("{url:?}"), "PostgresUrl(host:5432)");
    }
}
