//! `latchkey bounce`: reads one mail that came back, as the pipe of a mail server.

use std::io::Read;

use clap::Args;

use super::{
    super::server::{
        Backend,
        domain::mail_report::dsn::{self, LARGEST},
        flows::mail_reports::{Reporter, hear},
    },
    outcome::{Failure, Outcome},
};

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey bounce < message
      Read a status notification (RFC 3464) or a complaint (RFC 5965), and say what it was about
  bounces: \"|LATCHKEY_CONFIG=/etc/latchkey.toml /usr/local/bin/latchkey bounce\"
      In /etc/aliases of Postfix, for the address in LATCHKEY_MAIL_FROM that mail comes back to
  command = /usr/local/bin/latchkey bounce
      In a pipe transport of Exim

A mail that says nothing of a mail of ours is read and left alone: it need not be kept, and must not come back either.
Exit codes: 0 done, 75 not now, for whatever reason: the mail server keeps the mail and tries again.";

/// Reads one mail that came back.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct Bounce {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub(super) async fn run(backend: &Backend, asked: Bounce) -> Outcome {
    let mut mail = Vec::new();
    let most = LARGEST as u64 + 1;
    let read = std::io::stdin().lock().take(most).read_to_end(&mut mail);
    read.map_err(Failure::later)?;
    let reports = dsn::read(&mail, backend.public_url.host()).unwrap_or_default();
    let heard = hear(backend, Reporter::Anybody, &reports).await;
    let heard = heard.map_err(Failure::later)?;
    Ok(match (asked.json, heard) {
        (true, heard) => serde_json::json!({ "heard": heard }).to_string(),
        (false, 0) => "It says nothing new of a mail of ours.".to_owned(),
        (false, _) => {
            let what: Vec<&str> = reports.iter().map(|report| report.what.as_str()).collect();
            format!("The mail was {}.", what.join(", "))
        }
    })
}
