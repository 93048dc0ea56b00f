//! `latchkey users`: what an operator can do to accounts without a browser.

mod exported;
mod import;
mod output;

use std::io::Write;

use clap::Subcommand;
use serde::Serialize;

use self::{
    import::Import,
    output::{Done, ExportedUser, Listed, Shown},
};
use super::{
    super::server::{
        Backend,
        domain::paging::Cursor,
        error::Error,
        flows::{audit::Author, users},
        views,
    },
    outcome::{Failure, Outcome},
};
use crate::auth::AuthError;

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey users list jane
      Everybody with \"jane\" in an address or in their name
  latchkey users show jane@example.com
      Addresses, devices and the latest events of one user
  latchkey users ban jane@example.com --json
      Shut somebody out: all their sessions end at once; prints {\"id\":…,\"address\":…,\"sessions_ended\":1}
  latchkey users import --from clerk --trust-verified users.csv
      Bring accounts along from elsewhere
  latchkey users export > users.jsonl
      Take all accounts along
  latchkey users delete jane@example.com --yes
      Delete an account and everything of it, for good; its addresses are told

ADDRESS is any proven address of the user. Exit codes: 0 done, 1 failed (nobody has that address, or it is the last
administrator), 2 called or configured wrongly.";

/// What to do with users.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(super) enum UsersCommand {
    /// List users, the newest first
    List {
        /// A part of an address or name; without it, everybody
        text: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one user: addresses, devices, latest events
    Show {
        /// A proven address of the user
        address: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Shut a user out: their sessions end, and signing in leads nowhere
    Ban {
        /// A proven address of the user
        address: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Let a user in again
    Unban {
        /// A proven address of the user
        address: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Make accounts of the users that another system has exported
    #[command(after_help = import::EXAMPLES)]
    Import(Import),
    /// Print all users with their addresses, as JSON lines
    Export,
    /// Delete an account and everything of it
    Delete {
        /// A proven address of the user
        address: String,
        /// Do it; there is no way back
        #[arg(long)]
        yes: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Prints all users as JSON lines, a part at a time.
async fn export(backend: &Backend) -> Outcome {
    let mut cursor = Cursor::Top;
    loop {
        let users = views::users::export(backend, cursor).await;
        let users = users.map_err(Failure::failed)?;
        let Some((last, _)) = users.last() else {
            return Ok(String::new());
        };
        cursor = Cursor::Before(last.id);
        let mut out = std::io::stdout().lock();
        for (user, addresses) in &users {
            let user = ExportedUser::of(user, addresses);
            let line = serde_json::to_string(&user).map_err(Failure::failed)?;
            writeln!(out, "{line}").map_err(Failure::failed)?;
        }
    }
}

/// Runs the command.
pub(super) async fn run(backend: &Backend, command: UsersCommand) -> Outcome {
    match command {
        UsersCommand::Import(asked) => import::run(backend, asked).await,
        UsersCommand::Export => export(backend).await,
        UsersCommand::List { text, json } => {
            let users = views::users::all(backend, text.as_deref().unwrap_or_default()).await;
            let users = users.map_err(Failure::failed)?;
            let users: Vec<Listed> = users.iter().map(Listed::from).collect();
            let in_words = || match users.is_empty() {
                true => "There is nobody like that.".to_owned(),
                false => users
                    .iter()
                    .map(Listed::line)
                    .collect::<Vec<_>>()
                    .join("\n"),
            };
            Ok(say(json, &users, in_words))
        }
        UsersCommand::Show { address, json } => {
            let found = views::users::everything(backend, &address).await;
            let shown = Shown::from(&found.map_err(refused(&address))?);
            Ok(say(json, &shown, || shown.page()))
        }
        UsersCommand::Ban { address, json } => {
            let refused = refused(&address);
            let user = users::find(backend, &address).await.map_err(&refused)?;
            let ended = users::ban(backend, Author::CommandLine, user.id).await;
            let done = Done::to(user, Some(ended.map_err(refused)?));
            Ok(say(json, &done, || done.line("is banned")))
        }
        UsersCommand::Unban { address, json } => {
            let refused = refused(&address);
            let user = users::find(backend, &address).await.map_err(&refused)?;
            let unbanned = users::unban(backend, Author::CommandLine, user.id).await;
            unbanned.map_err(refused)?;
            let done = Done::to(user, None);
            Ok(say(json, &done, || done.line("may sign in again")))
        }
        UsersCommand::Delete {
            address,
            yes: false,
            ..
        } => Err(Failure::Misused(format!(
            "this deletes the account of {address} for good; say --yes to do it"
        ))),
        UsersCommand::Delete { address, json, .. } => {
            let refused = refused(&address);
            let user = users::find(backend, &address).await.map_err(&refused)?;
            users::delete(backend, user.id).await.map_err(refused)?;
            let done = Done::to(user, None);
            Ok(say(json, &done, || {
                done.line("is deleted, and everything of it")
            }))
        }
    }
}

fn refused(address: &str) -> impl Fn(Error) -> Failure {
    move |error| match error {
        Error::Auth(AuthError::NotFound) => {
            Failure::Failed(format!("nobody has proven the address {address}"))
        }
        Error::Auth(AuthError::InvalidEmailAddress(_)) => {
            Failure::Misused(format!("{address:?} is not an e-mail address"))
        }
        Error::Auth(AuthError::LastAdmin) => Failure::Failed(format!(
            "{address} is the only administrator; make somebody else one first"
        )),
        error => Failure::failed(error),
    }
}

/// The answer as JSON for programs, or in words for people.
fn say(is_json: bool, answer: &impl Serialize, in_words: impl FnOnce() -> String) -> String {
    match is_json {
        true => serde_json::to_string(answer).unwrap_or_default(),
        false => in_words(),
    }
}
