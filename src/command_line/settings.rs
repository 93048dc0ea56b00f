//! `latchkey settings`: reads and changes the settings. A running server follows within a second.

use clap::Subcommand;
use serde_json::{Value, json};

use super::{
    super::server::{
        Backend,
        error::Error,
        flows::{audit::Author, settings},
    },
    outcome::{Failure, Outcome},
};
use crate::{auth::SettingKey, i18n::Locale};

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey settings list
      Every setting, with a star where it is not the default
  latchkey settings get code_tries
      One value alone
  latchkey settings set sign_in_by_link off
      Sign in by code only
  latchkey settings reset sign_in_by_link
      Back to what the configuration says";

/// What to do with settings.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub(super) enum SettingsCommand {
    /// Every setting with its value
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// The value of one setting
    Get {
        /// The setting, by its name in `latchkey settings list`
        #[arg(value_parser = key)]
        key: SettingKey,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Change one setting
    Set {
        /// The setting, by its name in `latchkey settings list`
        #[arg(value_parser = key)]
        key: SettingKey,
        /// What to; empty for nothing
        #[arg(allow_hyphen_values = true)]
        value: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Put one setting back to what the configuration says
    Reset {
        /// The setting, by its name in `latchkey settings list`
        #[arg(value_parser = key)]
        key: SettingKey,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// Runs the command.
pub(super) async fn run(backend: &Backend, command: SettingsCommand) -> Outcome {
    match command {
        SettingsCommand::List { json: true } => {
            let all: Vec<_> = SettingKey::ALL
                .iter()
                .map(|key| as_json(backend, *key))
                .collect();
            Ok(Value::from(all).to_string())
        }
        SettingsCommand::List { json: false } => {
            let all: Vec<_> = SettingKey::ALL
                .iter()
                .map(|key| line(backend, *key))
                .collect();
            Ok(all.join("\n"))
        }
        SettingsCommand::Get { key, json } => Ok(match json {
            true => as_json(backend, key).to_string(),
            false => backend.policy().print(key),
        }),
        SettingsCommand::Set { key, value, json } => change(backend, key, Some(value), json).await,
        SettingsCommand::Reset { key, json } => change(backend, key, None, json).await,
    }
}

async fn change(
    backend: &Backend,
    key: SettingKey,
    value: Option<String>,
    is_json: bool,
) -> Outcome {
    let changed = settings::change(backend, Author::CommandLine, &[(key, value)])
        .await
        .map_err(refused)?;
    if is_json {
        return Ok(as_json(backend, key).to_string());
    }
    let value = shown(&backend.policy().print(key));
    Ok(match changed.is_empty() {
        true => format!("{} was {value} already", key.as_str()),
        false => format!("{} is {value} now", key.as_str()),
    })
}

fn as_json(backend: &Backend, key: SettingKey) -> Value {
    json!({
        "key": key.as_str(),
        "value": backend.policy().print(key),
        "default": backend.settings.defaults().print(key),
    })
}

fn line(backend: &Backend, key: SettingKey) -> String {
    let (value, default) = (
        backend.policy().print(key),
        backend.settings.defaults().print(key),
    );
    match value == default {
        true => format!("  {:<30} {}", key.as_str(), shown(&value)),
        false => format!(
            "* {:<30} {} (default: {})",
            key.as_str(),
            shown(&value),
            shown(&default)
        ),
    }
}

/// A value on one line, in quotes if it could be misread.
fn shown(value: &str) -> String {
    match value.is_empty() || value.contains(char::is_whitespace) {
        true => format!("{value:?}"),
        false => value.to_owned(),
    }
}

fn refused(error: Error) -> Failure {
    match error {
        Error::Several(refused) => {
            let texts = Locale::English.texts();
            let words: Vec<_> = refused
                .iter()
                .map(|error| match error.param_name() {
                    Some(key) => format!("{key}: {}", texts.error(error)),
                    None => texts.error(error),
                })
                .collect();
            Failure::Misused(words.join("\n"))
        }
        error => Failure::failed(error),
    }
}

fn key(word: &str) -> Result<SettingKey, String> {
    SettingKey::parse(word).ok_or_else(|| {
        let likeness = |key: &SettingKey| strsim::jaro_winkler(key.as_str(), word);
        let nearest = SettingKey::ALL
            .iter()
            .max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
        match nearest {
            Some(key) => format!("there is no such setting; did you mean {}?", key.as_str()),
            None => "there is no such setting".to_owned(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_setting() {
        assert_eq!(key("code_tries"), Ok(SettingKey::CodeTries));
        assert!(key("code_trys").is_err_and(|words| words.contains("code_tries")));
    }

    #[test]
    fn what_could_be_misread_is_quoted() {
        assert_eq!(shown("on"), "on");
        assert_eq!(shown(""), "\"\"");
        assert_eq!(shown("Acme Inc"), "\"Acme Inc\"");
    }
}
