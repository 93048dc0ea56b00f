//! `latchkey admin`: lists administrators, and makes users administrators or not.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{
    super::server::{
        Backend,
        error::{Error, Result},
        flows::{
            admins::{self, RoleChange},
            audit::Author,
        },
    },
    outcome::{Failure, Outcome},
};
use crate::auth::AuthError;

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey admin grant jane@example.com
      Jane, who has signed up before, looks after the instance from now on
  latchkey admin list --json
      List the administrators, for scripts";

/// What to do with administrators.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(super) enum AdminCommand {
    /// Make somebody an administrator; they must have signed up before
    Grant {
        /// An address they have proven
        address: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Make somebody an administrator no longer; the last one stays
    Revoke {
        /// An address they have proven
        address: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// The primary addresses of all administrators
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Runs the command.
pub(super) async fn run(backend: &Backend, command: AdminCommand) -> Outcome {
    match command {
        AdminCommand::Grant { address, json } => {
            let changed = admins::grant(backend, Author::CommandLine, &address).await;
            told(&address, json, true, changed)
        }
        AdminCommand::Revoke { address, json } => {
            let changed = admins::revoke(backend, Author::CommandLine, &address).await;
            told(&address, json, false, changed)
        }
        AdminCommand::List { json } => {
            let admins = admins::list(backend).await.map_err(Failure::failed)?;
            let addresses = admins.iter().map(|address| address.as_str());
            Ok(match json {
                true => addresses.map(Value::from).collect::<Value>().to_string(),
                false if admins.is_empty() => {
                    "There is no administrator yet. Sign up, then run: latchkey admin grant ADDRESS"
                        .to_owned()
                }
                false => addresses.collect::<Vec<_>>().join("\n"),
            })
        }
    }
}

fn told(address: &str, is_json: bool, is_granted: bool, changed: Result<RoleChange>) -> Outcome {
    let is_changed = match changed {
        Ok(RoleChange::Done) => true,
        Ok(RoleChange::Already) => false,
        Ok(RoleChange::NoSuchUser) => {
            return Err(Failure::failed(format!(
                "nobody has proven {address} here; they must sign up first"
            )));
        }
        Ok(RoleChange::Configured) => {
            return Err(Failure::failed(format!(
                "LATCHKEY_ADMINS names an address of {address}, which would make them an administrator again; remove it there first"
            )));
        }
        Err(Error::Auth(AuthError::LastAdmin)) => {
            return Err(Failure::failed(format!(
                "{address} is the only administrator; make somebody else one first"
            )));
        }
        Err(error) => return Err(Failure::failed(error)),
    };
    if is_json {
        return Ok(
            json!({ "address": address, "is_admin": is_granted, "changed": is_changed })
                .to_string(),
        );
    }
    Ok(match (is_granted, is_changed) {
        (true, true) => format!("{address} is an administrator now"),
        (true, false) => format!("{address} was an administrator already"),
        (false, true) => format!("{address} is no administrator any more"),
        (false, false) => format!("{address} was no administrator"),
    })
}
