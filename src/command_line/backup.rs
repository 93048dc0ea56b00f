//! `latchkey backup` and `latchkey restore`: copies of the database in SQLite. Postgres has programs of its own for it.

use std::path::PathBuf;

use clap::Args;
use time::OffsetDateTime;

use super::{
    super::server::{
        config::Config,
        run,
        store::{DatabaseUrl, Store, outbox, sqlite},
    },
    outcome::{Failure, Outcome},
};

pub(super) const BACKUP: &str = "\
Examples:
  latchkey backup /var/backups/latchkey-$(date +%F).db
      Copy the database as it is now, while a server runs or not

The copy holds everything but the key file (LATCHKEY_SECRET_KEY_FILE). Keep that too, and keep it somewhere else: with both, requests that
are still open can be taken over.";

pub(super) const RESTORE: &str = "\
Examples:
  latchkey restore /var/backups/latchkey-2026-05-01.db
      Go on from a copy; no server may run

The database that is there now is kept under another name. Everything is then as it was when the copy was made: who was signed in, and who
was shut out. Mail that waited in the copy is not sent.";

/// The file that the copy becomes.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct Backup {
    /// A file that is not there yet
    file: PathBuf,
}

/// The copy that is put back.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct Restore {
    /// A file that `latchkey backup` made
    file: PathBuf,
}

/// Copies the database.
pub(super) fn backup(config: &Config, asked: &Backup) -> Outcome {
    let file = asked.file.display();
    let database = match &config.database_url {
        DatabaseUrl::Sqlite(path) => path,
        DatabaseUrl::Postgres(url) => {
            return Err(Failure::Misused(format!(
                "Postgres copies its databases itself, while servers run. Run: pg_dump --format=custom --file={file} --dbname=DATABASE, with the URL of {} for DATABASE",
                url.place()
            )));
        }
    };
    let size = sqlite::backup(database, &asked.file).map_err(Failure::failed)?;
    Ok(format!(
        "Copied {} to {file} ({size} bytes). The key file {} is not in it: keep it too, somewhere else.",
        database.display(),
        config.secret_key_file.display()
    ))
}

/// Puts a copy back, and brings its schema up to date.
pub(super) async fn restore(config: &Config, asked: &Restore) -> Outcome {
    let file = asked.file.display();
    let database = match &config.database_url {
        DatabaseUrl::Sqlite(path) => path,
        DatabaseUrl::Postgres(url) => {
            return Err(Failure::Misused(format!(
                "Postgres puts copies back itself. Stop every server, then run: pg_restore --clean --if-exists --single-transaction --dbname=DATABASE {file}, with the URL of {} for DATABASE",
                url.place()
            )));
        }
    };
    let _lock = run::lock(config).map_err(Failure::failed)?;
    let now = OffsetDateTime::now_utc();
    let incoming = sqlite::Incoming::read(database, &asked.file).map_err(Failure::failed)?;
    bring_up_to_date(&incoming, now).await?;
    let former = incoming.publish(now).await.map_err(Failure::failed)?;
    let before = former.map_or_else(String::new, |former| {
        format!(" What was there before is in {}.", former.display())
    });
    Ok(format!(
        "{} is as it was when {file} was made.{before} Start the server with the same key file.",
        database.display()
    ))
}

/// Brings the schema of a copy up to date, and takes out the mail that waits in it. Both is done before anybody can find it:
/// a copy that was put back by halves would send old mail.
async fn bring_up_to_date(incoming: &sqlite::Incoming, now: OffsetDateTime) -> Result<(), Failure> {
    let store = Store::connect(&incoming.database(), true).await;
    let store = store.map_err(Failure::failed)?;
    store.migrate().await.map_err(Failure::failed)?;
    let dropped = outbox::drop_all(&store, now).await;
    dropped.map_err(Failure::failed)
}
