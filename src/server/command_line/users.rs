//! `latchkey users`: what an operator does to accounts without a browser. A server that runs beside it notices at once.

mod output;

use std::{
    io::{Write, stdout},
    process::ExitCode,
};

use clap::{Args, Subcommand};
use serde::Serialize;

use self::output::{Done, Listed, Shown};
use super::{FAILED, MISCONFIGURED, complain};
use crate::{
    auth::AuthError,
    server::{
        config::Config,
        error::Error,
        flows::{audit::Author, users},
        run::{self, StartError},
    },
};

const EXAMPLES: &str = "\
Examples:
  latchkey users list jane
      Everybody with \"jane\" in an address or in their name
  latchkey users show jane@example.com
      Addresses, devices and the latest events of one user
  latchkey users ban jane@example.com --json
      Shut somebody out: all their sessions end at once; prints {\"id\":…,\"address\":…,\"sessions_ended\":1}
  latchkey users delete jane@example.com --yes
      Delete an account and everything of it, for good; its addresses are told

ADDRESS is any proven address of the user. Exit codes: 0 done, 1 failed (nobody has that address, or it is the last
administrator), 2 called or configured wrongly.";

/// See [`Users::run`].
#[derive(Args, Clone, Debug, PartialEq, Eq)]
#[command(after_help = EXAMPLES)]
pub(super) struct Users {
    #[command(subcommand)]
    verb: Verb,
    /// Print JSON, for programs
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
enum Verb {
    /// List users, the newest first
    List {
        /// A part of an address or name; without it, everybody
        text: Option<String>,
    },
    /// Show one user: addresses, devices, latest events
    Show {
        /// A proven address of the user
        address: String,
    },
    /// Shut a user out: their sessions end, and signing in leads nowhere
    Ban {
        /// A proven address of the user
        address: String,
    },
    /// Let a user in again
    Unban {
        /// A proven address of the user
        address: String,
    },
    /// Delete an account and everything of it
    Delete {
        /// A proven address of the user
        address: String,
        /// Do it; there is no way back
        #[arg(long)]
        yes: bool,
    },
}

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Start(Box<StartError>),
    #[error("{0}")]
    NotRun(std::io::Error),
    #[error("nobody has proven the address {0}")]
    Nobody(String),
    #[error("{0:?} is not an e-mail address")]
    NoAddress(String),
    #[error("{0} is the last administrator; let somebody else administer first")]
    LastAdmin(String),
    #[error("this deletes the account of {0} for good; say --yes to do it")]
    NotSure(String),
    #[error(transparent)]
    Failed(Box<Error>),
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        Self::Start(Box::new(error))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Failed(Box::new(error))
    }
}

impl Failure {
    fn of(address: &str) -> impl Fn(Error) -> Self {
        move |error| match error {
            Error::Auth(AuthError::NotFound) => Self::Nobody(address.to_owned()),
            Error::Auth(AuthError::InvalidEmailAddress(_)) => Self::NoAddress(address.to_owned()),
            Error::Auth(AuthError::LastAdmin) => Self::LastAdmin(address.to_owned()),
            error => error.into(),
        }
    }

    fn code(&self) -> u8 {
        match self {
            Self::NoAddress(_) | Self::NotSure(_) => MISCONFIGURED,
            Self::Start(error) if matches!(**error, StartError::Configuration(_)) => MISCONFIGURED,
            _ => FAILED,
        }
    }
}

impl Users {
    /// Does what was asked for, and says what came of it.
    pub(super) fn run(&self, config: &Config) -> ExitCode {
        let runtime = tokio::runtime::Runtime::new().map_err(Failure::NotRun);
        match runtime.and_then(|runtime| runtime.block_on(self.answer(config))) {
            Ok(answer) => {
                // Whoever has stopped reading has heard enough.
                let _ = stdout().write_all(answer.as_bytes());
                ExitCode::SUCCESS
            }
            Err(failure) => {
                complain(&failure);
                ExitCode::from(failure.code())
            }
        }
    }

    async fn answer(&self, config: &Config) -> Result<String, Failure> {
        if let Verb::Delete {
            address,
            yes: false,
        } = &self.verb
        {
            return Err(Failure::NotSure(address.clone()));
        }
        let backend = run::tools(config).await?;
        match &self.verb {
            Verb::List { text } => {
                let users = users::all(&backend, text.as_deref().unwrap_or_default()).await?;
                let users: Vec<Listed> = users.iter().map(Listed::from).collect();
                Ok(self.say(&users, || users.iter().map(Listed::line).collect()))
            }
            Verb::Show { address } => {
                let found = users::look(&backend, address).await;
                let found = found.map_err(Failure::of(address))?;
                let shown = Shown::from(&found);
                Ok(self.say(&shown, || shown.page()))
            }
            Verb::Ban { address } => {
                let refused = Failure::of(address);
                let user = users::find(&backend, address).await.map_err(&refused)?;
                let ended = users::ban(&backend, Author::CommandLine, user.id).await;
                let ended = ended.map_err(refused)?;
                Ok(self.done(Done::to(user, Some(ended)), "is banned"))
            }
            Verb::Unban { address } => {
                let refused = Failure::of(address);
                let user = users::find(&backend, address).await.map_err(&refused)?;
                let done = users::unban(&backend, Author::CommandLine, user.id).await;
                done.map_err(refused)?;
                Ok(self.done(Done::to(user, None), "may sign in again"))
            }
            Verb::Delete { address, .. } => {
                let refused = Failure::of(address);
                let user = users::find(&backend, address).await.map_err(&refused)?;
                let done = users::delete(&backend, user.id).await;
                done.map_err(refused)?;
                Ok(self.done(Done::to(user, None), "is deleted, and everything of it"))
            }
        }
    }

    fn done(&self, done: Done, what: &str) -> String {
        self.say(&done, || done.line(what))
    }

    /// The answer for programs or for people.
    fn say(&self, answer: &impl Serialize, in_words: impl FnOnce() -> String) -> String {
        if self.json {
            let json = serde_json::to_string(answer).unwrap_or_default();
            return format!("{json}\n");
        }
        in_words()
    }
}
