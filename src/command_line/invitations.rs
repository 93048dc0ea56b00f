//! `latchkey invitations`: invites people by their addresses. A running server notices within a second and sends the mails.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{
    super::server::{
        Backend,
        flows::{
            audit::Author,
            invitations::{self, Inviter},
        },
        views,
    },
    outcome::{Failure, Outcome},
};
use crate::{
    auth::{Invitation, InvitationList},
    i18n::Locale,
};

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey invitations create jane@example.com joe@example.com
      Mail both an invitation to make an account
  latchkey invitations create --language de jane@example.com
      Mail Jane an invitation in German
  latchkey invitations list --accepted --json
      Who has accepted, for scripts
  latchkey invitations revoke jane@example.com
      Take it back; its link no longer works

Exit codes: 0 done, 1 failed, or an address was left over; 2 called or configured wrongly.";

/// What to do with invitations.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(super) enum InvitationsCommand {
    /// Invite addresses; each gets a mail
    Create {
        /// Addresses, 100 at most
        #[arg(required = true)]
        addresses: Vec<String>,
        /// Language of the mails, by its tag; that of the instance if none is given
        #[arg(long, value_parser = language)]
        language: Option<Locale>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List open invitations, newest first
    List {
        /// List accepted invitations instead
        #[arg(long)]
        accepted: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Take invitations back
    Revoke {
        /// Addresses that are invited
        #[arg(required = true)]
        addresses: Vec<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Reads the tag of a language.
fn language(tag: &str) -> Result<Locale, String> {
    Locale::find(tag).ok_or_else(|| format!("it is one of {}", Locale::TAGS.join(", ")))
}

/// Runs the command.
pub(super) async fn run(backend: &Backend, command: InvitationsCommand) -> Outcome {
    match command {
        InvitationsCommand::Create {
            addresses,
            language,
            json,
        } => create(backend, &addresses, language, json).await,
        InvitationsCommand::List { accepted, json } => list(backend, accepted, json).await,
        InvitationsCommand::Revoke { addresses, json } => revoke(backend, &addresses, json).await,
    }
}

/// `text` as the result if `is_done`, otherwise as a failure.
fn told(is_done: bool, is_json: bool, text: String) -> Outcome {
    match (is_done, is_json) {
        (true, _) => Ok(text),
        (false, true) => Err(Failure::Partly(text)),
        (false, false) => Err(Failure::Failed(text)),
    }
}

async fn create(
    backend: &Backend,
    addresses: &[String],
    language: Option<Locale>,
    is_json: bool,
) -> Outcome {
    let locale = backend.policy().language_for(language);
    let inviter = Inviter {
        author: Author::CommandLine,
        locale,
    };
    let left = invitations::create(backend, inviter, addresses).await;
    let left = left.map_err(Failure::failed)?;
    let is_done = left.all().next().is_none();
    let text = match is_json {
        true => json!({
            "invited": left.invited,
            "malformed": left.malformed,
            "known": left.known,
            "pending": left.pending,
            "limited": left.limited,
            "too_many": left.too_many,
        })
        .to_string(),
        false if is_done => match left.invited {
            1 => "One address is invited; the mail is on its way.".to_owned(),
            n => format!("{n} addresses are invited; the mails are on their way."),
        },
        false => {
            let texts = Locale::English.texts();
            texts.invitations.left_over(&left, &texts.flow.list)
        }
    };
    told(is_done, is_json, text)
}

async fn list(backend: &Backend, is_accepted: bool, is_json: bool) -> Outcome {
    let which = match is_accepted {
        true => InvitationList::Accepted,
        false => InvitationList::Open,
    };
    let mut all: Vec<Invitation> = Vec::new();
    let mut before = None;
    loop {
        let page = views::invitations::list(backend, Locale::English, which, before).await;
        let page = page.map_err(Failure::failed)?;
        all.extend(page.invitations);
        before = page.older_than;
        if before.is_none() {
            break;
        }
    }
    Ok(match is_json {
        true => all.iter().map(as_json).collect::<Value>().to_string(),
        false if all.is_empty() => "There are none.".to_owned(),
        false => all.iter().map(as_line).collect::<Vec<_>>().join("\n"),
    })
}

fn as_json(invitation: &Invitation) -> Value {
    json!({
        "id": invitation.id,
        "address": invitation.address,
        "status": invitation.status.as_str(),
        "mail": invitation.mail.as_str(),
    })
}

fn as_line(invitation: &Invitation) -> String {
    let badge = Locale::English
        .texts()
        .invitations
        .badge(invitation.status, invitation.mail);
    format!("{}  {badge}. {}.", invitation.address, invitation.when)
}

async fn revoke(backend: &Backend, addresses: &[String], is_json: bool) -> Outcome {
    let (mut revoked, mut missing) = (Vec::new(), Vec::new());
    for address in addresses {
        let is_revoked = invitations::revoke_of(backend, Author::CommandLine, address).await;
        match is_revoked.map_err(Failure::failed)? {
            true => revoked.push(address.as_str()),
            false => missing.push(address.as_str()),
        }
    }
    let is_done = missing.is_empty();
    let text = match (is_json, is_done) {
        (true, _) => json!({ "revoked": revoked, "missing": missing }).to_string(),
        (false, true) => format!("Taken back: {}.", revoked.join(", ")),
        (false, false) => format!("there is no open invitation to {}", missing.join(", ")),
    };
    told(is_done, is_json, text)
}
