//! `latchkey users import`: makes accounts of users of another system.

use std::{collections::HashSet, path::PathBuf};

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{
    super::outcome::{Failure, Outcome},
    exported::{Exported, Source, read, rows},
};
use crate::{
    auth::Field,
    server::{
        Backend,
        domain::{answers, email_address, policy::Demand},
        flows::user_import::{Imported, import, would_import},
    },
};

/// Most accounts that are made in one transaction.
const AT_ONCE: usize = 100;

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey users import --from clerk --trust-verified --dry-run users.csv
      Say what would be made of an export, and which rows would be left out and why
  latchkey users import --from csv --trust-verified users.csv
      Make the accounts; to run it again is safe, since who is there stays as they are

Only addresses that were proven there are taken, and only with --trust-verified: whoever has such an address gets into the account. For
the others, run: latchkey invitations create. Nobody becomes an administrator. Exit codes: 0 all rows are accounts now, 1 some are
not, 2 called or configured wrongly.";

/// Accounts from elsewhere.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(in crate::command_line) struct Import {
    /// The system that the file comes from
    #[arg(long, value_enum)]
    from: Source,
    /// CSV, a JSON array, or JSON lines
    file: PathBuf,
    /// Take it from there that addresses were proven
    #[arg(long)]
    trust_verified: bool,
    /// Change nothing, and say what would be done
    #[arg(long)]
    dry_run: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A row that became no account, and why.
#[derive(Serialize)]
struct LeftOut {
    row: usize,
    address: String,
    reason: String,
}

/// What became of the rows of a file: numbers of new and of known accounts, and the rows that were left out.
#[derive(Default)]
struct Report {
    made: usize,
    known: usize,
    left_out: Vec<LeftOut>,
}

/// Makes accounts of the rows of a file.
pub(super) async fn run(backend: &Backend, asked: Import) -> Outcome {
    let text = std::fs::read_to_string(&asked.file)
        .map_err(|error| Failure::Misused(format!("{}: {error}", asked.file.display())))?;
    let rows = rows(&text)
        .and_then(|rows| asked.from.with_columns(rows))
        .map_err(|why| Failure::Misused(format!("{}: {why}", asked.file.display())))?;
    let (mut report, mut accounts, mut seen) = (Report::default(), Vec::new(), HashSet::new());
    for (row, parts) in (1..).zip(&rows) {
        let user = read(asked.from, parts);
        let account = account(&user, asked.trust_verified).and_then(|account| {
            let is_first = seen.insert(account.address.key().to_owned());
            is_first
                .then_some(account)
                .ok_or("the address is in the file twice")
        });
        match account {
            Ok(account) => accounts.push(account),
            Err(reason) => report.left_out.push(LeftOut {
                row,
                address: user.address,
                reason: reason.to_owned(),
            }),
        }
    }
    for some in accounts.chunks(AT_ONCE) {
        let made = match asked.dry_run {
            true => would_import(backend, some).await,
            false => import(backend, some).await,
        };
        let made = made.map_err(Failure::failed)?;
        let count = made.iter().filter(|is_made| **is_made).count();
        report.made += count;
        report.known += some.len() - count;
    }
    let said = match asked.json {
        true => report.json(),
        false => report.words(asked.dry_run),
    };
    match report.left_out.is_empty() {
        true => Ok(said),
        false => Err(Failure::Partly(said)),
    }
}

/// The account of a row, or why there will be none.
fn account(user: &Exported, is_trusted: bool) -> Result<Imported, &'static str> {
    let address = email_address::parse(&user.address).map_err(|_| "this is no e-mail address")?;
    if user.is_closed {
        return Err("the account was shut out or deleted there");
    }
    if !user.is_verified {
        return Err("the address was not proven there; invite them instead");
    }
    if !is_trusted {
        return Err("whether the address was proven there is only believed with --trust-verified");
    }
    let name = |field, typed: &str| {
        answers::name(Demand::Optional, field, Some(typed)).map_err(|_| "the name cannot be used")
    };
    Ok(Imported {
        address,
        first_name: name(Field::FirstName, &user.first_name)?,
        last_name: name(Field::LastName, &user.last_name)?,
        created_at: user.created_at,
    })
}

impl Report {
    fn json(&self) -> String {
        json!({ "made": self.made, "known": self.known, "left_out": self.left_out }).to_string()
    }

    fn words(&self, is_dry_run: bool) -> String {
        let made = match is_dry_run {
            true => "accounts would be made",
            false => "accounts are made",
        };
        let left_out = match self.left_out.len() {
            1 => "1 row is".to_owned(),
            count => format!("{count} rows are"),
        };
        let mut lines = vec![format!(
            "{} {made}, {} are there already, {left_out} left out.",
            self.made, self.known,
        )];
        let line = |it: &LeftOut| format!("row {}: {}: {}", it.row, it.address, it.reason);
        lines.extend(self.left_out.iter().map(line));
        lines.join("\n")
    }
}
