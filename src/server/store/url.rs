//! The URL of the database, as the operator wrote it. It may hold a password, so nothing here shows more than file or
//! host.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use crate::postgres::{EXAMPLES, PostgresUrl};

/// The URL of a database.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// The path of an SQLite file.
    Sqlite(PathBuf),
    /// A database on a Postgres server.
    Postgres(Box<PostgresUrl>),
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
            "neither sqlite: nor postgres: is in front. Write {EXAMPLES}."
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "sqlite://here.db?mode=ro",
            "sqlite://here.db?cache=shared",
            "sqlite::memory:",
            "mysql://u:p@host/db",
        ] {
            assert!(DatabaseUrl::parse(text).is_err(), "{text}");
        }
        for text in ["sqlite://here.db?mode=rwc", "sqlite:here.db"] {
            assert!(DatabaseUrl::parse(text).is_ok(), "{text}");
        }
    }
}
