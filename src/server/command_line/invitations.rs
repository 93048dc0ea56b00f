//! `latchkey invitations`: lets people in by name. The mails leave with the server, which notices within a second.

use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};

use super::{
    super::{
        Backend,
        config::Config,
        error::Result,
        flows::invitations::{self, Inviter},
    },
    FAILED, beside, complain, fail,
};
use crate::{
    auth::{Invitation, InvitationList},
    i18n::Locale,
};

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey invitations create jane@example.com joe@example.com
      Mail both a link that makes their accounts
  latchkey invitations create --language de jane@example.com
      The same, with a mail in German
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
        /// Language of the mails
        #[arg(long, value_enum, default_value = "en")]
        language: Language,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Those that wait for an answer, newest first
    List {
        /// Those that were accepted instead
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

/// A language of mails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    En,
    De,
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::De => Self::De,
        }
    }
}

/// What a command said, and whether all of it was done.
struct Said {
    text: String,
    is_done: bool,
}

/// Does it, and says what was done.
pub(super) async fn run(config: &Config, command: InvitationsCommand) -> ExitCode {
    let backend = match beside::open(config).await {
        Ok(backend) => backend,
        Err(error) => return fail(&error),
    };
    let said = match command {
        InvitationsCommand::Create {
            addresses,
            language,
            json,
        } => create(&backend, &addresses, language.into(), json).await,
        InvitationsCommand::List { accepted, json } => list(&backend, accepted, json).await,
        InvitationsCommand::Revoke { addresses, json } => revoke(&backend, &addresses, json).await,
    };
    match said {
        Ok(Said {
            text,
            is_done: true,
        }) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Ok(Said { text, .. }) if text.starts_with('{') => {
            println!("{text}");
            ExitCode::from(FAILED)
        }
        Ok(Said { text, .. }) => {
            complain(&text);
            ExitCode::from(FAILED)
        }
        Err(error) => fail(&error),
    }
}

async fn create(
    backend: &Backend,
    addresses: &[String],
    locale: Locale,
    is_json: bool,
) -> Result<Said> {
    let inviter = Inviter { user: None, locale };
    let left = invitations::create(backend, inviter, addresses).await?;
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
        false => Locale::En.texts().invitations.left_over(&left),
    };
    Ok(Said { text, is_done })
}

async fn list(backend: &Backend, is_accepted: bool, is_json: bool) -> Result<Said> {
    let which = match is_accepted {
        true => InvitationList::Accepted,
        false => InvitationList::Open,
    };
    let mut all: Vec<Invitation> = Vec::new();
    let mut before = None;
    loop {
        let page = invitations::list(backend, Locale::En, which, before).await?;
        all.extend(page.invitations);
        before = page.older_than;
        if before.is_none() {
            break;
        }
    }
    let text = match is_json {
        true => all.iter().map(as_json).collect::<Value>().to_string(),
        false if all.is_empty() => "There are none.".to_owned(),
        false => all.iter().map(as_line).collect::<Vec<_>>().join("\n"),
    };
    Ok(Said {
        text,
        is_done: true,
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
    let badge = Locale::En
        .texts()
        .invitations
        .badge(invitation.status, invitation.mail);
    format!("{}  {badge}. {}.", invitation.address, invitation.when)
}

async fn revoke(backend: &Backend, addresses: &[String], is_json: bool) -> Result<Said> {
    let (mut revoked, mut missing) = (Vec::new(), Vec::new());
    for address in addresses {
        match invitations::revoke_of(backend, address).await? {
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
    Ok(Said { text, is_done })
}
