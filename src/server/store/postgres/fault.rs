//! Reasons why a Postgres database cannot be used, each with a sentence for the operator.

use std::{fmt, io};

use sea_orm::{
    DbErr, RuntimeErr,
    sqlx::{
        self, PgConnection, Row,
        postgres::{PgConnectOptions, PgDatabaseError, PgSslMode},
    },
};

use super::url::PostgresUrl;
use crate::server::tls_fault::TlsFault;

/// Why the database cannot be used, and where it was looked for. The text names the variable and the host, and
/// nothing else of the URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectFault {
    cause: Cause,
    place: String,
}

/// Why a Postgres database cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    UnknownHost,
    NotListening,
    TimedOut,
    WrongNameOrPassword,
    NoSuchUser,
    NotFromHere,
    WantsEncryption,
    OffersNoEncryption,
    Tls(TlsFault),
    NoSuchDatabase,
    MayNotConnect,
    MayNotCreate,
    TooManyConnections,
    NotYet,
    Encoding(String),
    ReadOnly,
    Other(String),
}

impl ConnectFault {
    pub(super) fn new(cause: Cause, url: &PostgresUrl) -> Self {
        let is_ours = matches!(url.options().get_ssl_mode(), PgSslMode::Disable);
        let cause = match cause {
            Cause::Other(said) => Cause::Other(url.conceal(&said)),
            // Else Postgres did not offer encryption.
            Cause::WantsEncryption if !is_ours => Cause::NotFromHere,
            cause => cause,
        };
        Self {
            cause,
            place: url.place(),
        }
    }

    /// The fault if `error` is about missing rights in the database; else `None`.
    pub fn of_rights(error: &DbErr, place: &str) -> Option<Self> {
        let (DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error))) = error
        else {
            return None;
        };
        let cause = match error.as_database_error()?.code()?.as_ref() {
            "42501" => Cause::MayNotCreate,
            "25006" => Cause::ReadOnly,
            _ => return None,
        };
        Some(Self {
            cause,
            place: place.to_owned(),
        })
    }
}

impl Cause {
    /// The sentence for the operator. `place` is where the database was looked for.
    fn sentence(&self, place: &str) -> String {
        match self {
            Self::UnknownHost => {
                format!("there is no host of the name in {place}. Mend the host.")
            }
            Self::NotListening => format!(
                "nothing listens at {place}. Start PostgreSQL there, or mend host and port."
            ),
            Self::TimedOut => format!(
                "{place} does not answer. See whether PostgreSQL runs there, and whether a firewall is in between."
            ),
            Self::WrongNameOrPassword => format!(
                "PostgreSQL at {place} does not accept the name and password. Characters such as @ : / ? # in them are percent-encoded."
            ),
            Self::NoSuchUser => format!(
                "PostgreSQL at {place} has no such user. Make it with CREATE ROLE … LOGIN, or mend the name."
            ),
            Self::NotFromHere => format!(
                "PostgreSQL at {place} does not let this user in from this machine. Add a line to its pg_hba.conf."
            ),
            Self::WantsEncryption => format!(
                "PostgreSQL at {place} wants encryption. Write sslmode=require, or better verify-full."
            ),
            Self::OffersNoEncryption => format!(
                "PostgreSQL at {place} does not offer the encryption that sslmode demands. Set ssl = on there."
            ),
            Self::Tls(fault) => of_tls(*fault, place),
            Self::NoSuchDatabase => format!(
                "PostgreSQL at {place} has no such database. Make it with CREATE DATABASE … ENCODING 'UTF8', or mend the name."
            ),
            Self::MayNotConnect => format!(
                "this user may not connect to the database at {place}. GRANT CONNECT ON DATABASE … TO the user."
            ),
            Self::MayNotCreate => format!(
                "this user may not make or change tables in the database at {place}. GRANT CREATE ON SCHEMA public TO the user, or make the user the owner of the database."
            ),
            Self::TooManyConnections => format!(
                "PostgreSQL at {place} has no connection left. Raise max_connections, or end other programs."
            ),
            Self::NotYet => format!(
                "PostgreSQL at {place} is starting or stopping. Start this server again in a moment."
            ),
            Self::Encoding(name) => format!(
                "the database at {place} keeps text as {name}, which cannot hold every name and address. Make a database with ENCODING 'UTF8'."
            ),
            Self::ReadOnly => format!(
                "the database at {place} can only be read. Name the primary server, or take default_transaction_read_only back."
            ),
            Self::Other(said) => format!("the database at {place} cannot be used: {said}"),
        }
    }
}

/// The sentence for a fault of encryption.
fn of_tls(fault: TlsFault, place: &str) -> String {
    match fault {
        TlsFault::UnknownAuthority => format!(
            "the certificate of PostgreSQL at {place} comes from an authority that is not trusted. Name the authority's file with sslrootcert=PATH."
        ),
        TlsFault::OtherName => format!(
            "the certificate of PostgreSQL at {place} is for another host. Write the name that is in it, or sslmode=verify-ca."
        ),
        TlsFault::Expired => format!(
            "the certificate of PostgreSQL at {place} has run out, or is not valid yet. Renew it, or mend the clock."
        ),
        TlsFault::Certificate => {
            format!("the certificate of PostgreSQL at {place} cannot be accepted. Make a new one.")
        }
        TlsFault::NotTls | TlsFault::Other => {
            format!("encryption with PostgreSQL at {place} failed. See the log of PostgreSQL.")
        }
    }
}

impl fmt::Display for ConnectFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = self.cause.sentence(&self.place);
        write!(f, "LATCHKEY_DATABASE_URL: {sentence}")
    }
}

impl std::error::Error for ConnectFault {}

/// Checks that the host has an address.
pub(super) async fn check_host(options: &PgConnectOptions) -> Result<(), Cause> {
    let host = options.get_host();
    if options.get_socket().is_some() || host.starts_with('/') {
        return Ok(());
    }
    let host = host.trim_matches(['[', ']']);
    let found = tokio::net::lookup_host((host, options.get_port())).await;
    found.map(drop).map_err(|_| Cause::UnknownHost)
}

/// Checks that the database stores text as UTF-8 and can be written to. This is one statement, so that it works
/// through a pooler.
pub(super) async fn is_fit(connection: &mut PgConnection) -> Result<(), Cause> {
    const ASK: &str =
        "SELECT getdatabaseencoding()::text, current_setting('transaction_read_only')";
    let asked = sqlx::raw_sql(ASK).fetch_one(connection).await;
    let row = asked.map_err(|error| cause(&error))?;
    let text = |index: usize| {
        row.try_get::<String, _>(index)
            .map_err(|error| cause(&error))
    };
    let (encoding, is_read_only) = (text(0)?, text(1)?);
    if encoding != "UTF8" {
        return Err(Cause::Encoding(encoding));
    }
    match is_read_only.as_str() {
        "on" => Err(Cause::ReadOnly),
        _ => Ok(()),
    }
}

/// The cause of an error while connecting.
pub(super) fn cause(error: &sqlx::Error) -> Cause {
    if let Some(fault) = TlsFault::of(error) {
        return Cause::Tls(fault);
    }
    match error {
        sqlx::Error::Io(error) => of_network(error),
        sqlx::Error::PoolTimedOut => Cause::TimedOut,
        sqlx::Error::Tls(fault) if fault.to_string() == "server does not support TLS" => {
            Cause::OffersNoEncryption
        }
        sqlx::Error::Database(said) => match said.try_downcast_ref::<PgDatabaseError>() {
            Some(said) => of_answer(said.code(), said.routine(), said.message()),
            None => Cause::Other(said.message().to_owned()),
        },
        error => Cause::Other(error.to_string()),
    }
}

fn of_network(error: &io::Error) -> Cause {
    match error.kind() {
        io::ErrorKind::ConnectionRefused | io::ErrorKind::NotFound => Cause::NotListening,
        io::ErrorKind::TimedOut
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable => Cause::TimedOut,
        _ => Cause::Other(format!("the connection was cut off ({error})")),
    }
}

/// The cause of an error that Postgres reports, by its code and by the routine of Postgres that reports it, because
/// messages may be in any language. Poolers use one code for many causes, and report them in English.
fn of_answer(code: &str, routine: Option<&str>, message: &str) -> Cause {
    match (code, routine) {
        ("28P01", _) => Cause::WrongNameOrPassword,
        ("28000", Some("InitializeSessionUserId")) => Cause::NoSuchUser,
        ("28000", _) if message.contains("no encryption") || message.contains("SSL off") => {
            Cause::WantsEncryption
        }
        ("28000", _) => Cause::NotFromHere,
        ("3D000", _) => Cause::NoSuchDatabase,
        ("42501", _) => Cause::MayNotConnect,
        ("25006", _) => Cause::ReadOnly,
        ("53300", _) => Cause::TooManyConnections,
        ("57P03", _) => Cause::NotYet,
        ("08P01", _) if message.contains("no such database") => Cause::NoSuchDatabase,
        ("08P01", _) if message.contains("no such user") => Cause::NoSuchUser,
        ("08P01", _) if message.contains("authentication failed") => Cause::WrongNameOrPassword,
        ("08P01", _) if message.contains("SSL required") => Cause::WantsEncryption,
        _ => Cause::Other(format!("{message} ({code})")),
    }
}
