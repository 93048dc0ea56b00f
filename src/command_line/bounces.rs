//! `latchkey bounces`: addresses from which mail came back.

use clap::Subcommand;
use serde::Serialize;
use time::format_description::well_known::Rfc3339;

use super::{
    super::server::{
        Backend,
        error::Error,
        flows::{audit::Author, bounces},
        store::bounces::BounceRow,
        views,
    },
    outcome::{Failure, Outcome},
};
use crate::auth::AuthError;

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey bounces list
      Addresses from which mail came back in the last seven days, or whose owner complained
  latchkey bounces list example.org --json
      List the addresses of one domain, for scripts
  latchkey bounces lift jane@example.org
      Mail Jane again, because her mailbox is there now

Exit codes: 0 done, 1 failed (nothing came back from that address), 2 called or configured wrongly.";

/// What to do with addresses from which mail came back.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(super) enum BouncesCommand {
    /// List addresses that are not mailed now, or get no notices, the newest first
    List {
        /// A part of an address; without it, all
        text: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Mail an address again
    Lift {
        /// The address
        address: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// An address, as it is printed.
#[derive(Serialize)]
struct Listed {
    address: String,
    reason: Option<&'static str>,
    bounced_at: Option<String>,
    held_until: Option<String>,
    complained_at: Option<String>,
}

impl From<&BounceRow> for Listed {
    fn from(row: &BounceRow) -> Self {
        let at = |at: time::OffsetDateTime| at.format(&Rfc3339).unwrap_or_default();
        Self {
            address: row.address.clone(),
            reason: row.bounce.map(|bounce| bounce.trouble.as_str()),
            bounced_at: row.bounce.map(|bounce| at(bounce.at)),
            held_until: row.bounce.map(|bounce| at(bounce.until())),
            complained_at: row.complained_at.map(at),
        }
    }
}

impl Listed {
    fn line(&self) -> String {
        let held = match (&self.held_until, self.reason) {
            (Some(until), Some(reason)) => format!("  not mailed until {until} ({reason})"),
            _ => String::new(),
        };
        let complained = match &self.complained_at {
            Some(at) => format!("  no notices, complained {at}"),
            None => String::new(),
        };
        format!("{}{held}{complained}", self.address)
    }
}

/// Runs the command.
pub(super) async fn run(backend: &Backend, command: BouncesCommand) -> Outcome {
    match command {
        BouncesCommand::List { text, json } => {
            let rows = views::bounces::rows(backend, text.as_deref().unwrap_or_default()).await;
            let rows = rows.map_err(Failure::failed)?;
            let listed: Vec<Listed> = rows.iter().map(Listed::from).collect();
            Ok(match (json, listed.is_empty()) {
                (true, _) => serde_json::to_string(&listed).unwrap_or_default(),
                (false, true) => "No mail came back.".to_owned(),
                (false, false) => listed
                    .iter()
                    .map(Listed::line)
                    .collect::<Vec<_>>()
                    .join("\n"),
            })
        }
        BouncesCommand::Lift { address, json } => {
            let lifted = bounces::lift(backend, Author::CommandLine, &address).await;
            lifted.map_err(|error| refused(error, &address))?;
            Ok(match json {
                true => serde_json::json!({ "address": address }).to_string(),
                false => format!("{address} is mailed again."),
            })
        }
    }
}

fn refused(error: Error, address: &str) -> Failure {
    match error {
        Error::Auth(AuthError::NotFound) => {
            Failure::Failed(format!("no mail came back from {address}"))
        }
        Error::Auth(AuthError::InvalidEmailAddress(_)) => {
            Failure::Misused(format!("{address:?} is not an e-mail address"))
        }
        error => Failure::failed(error),
    }
}
