//! Warnings about a configuration that is allowed but risky.

use super::{Config, TransportConfig, policy, variables};
use crate::server::domain::policy::OtherBrowser;

/// Most unknown names that are listed.
const LISTED: usize = 20;
/// Most characters of a name that are printed.
const LONGEST_NAME: usize = 80;

impl Config {
    /// Warnings for the log at every start. They hold names of variables, but never values.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        let is_reached_from_outside = !self.public_url.is_loopback() || !self.listen.is_local();
        if self.mail.transport == TransportConfig::Mailbox && is_reached_from_outside {
            warnings.push(
                "mails go to the development mailbox, where everyone who reaches this server reads them and signs in as anyone; set LATCHKEY_SMTP_URL".to_owned(),
            );
        }
        if self.policy.other_browser == OtherBrowser::Button {
            warnings.push(
                "LATCHKEY_OTHER_BROWSER=button lets a stranger in when a person is talked into one press".to_owned(),
            );
        }
        if self.policy.code_tries == 0 || self.policy.number_tries == 0 {
            warnings.push("with LATCHKEY_CODE_TRIES or LATCHKEY_NUMBER_TRIES at 0, guessing is only slowed by other limits".to_owned());
        }
        warnings.extend(self.what_locks_people_out());
        warnings.extend(self.unknown());
        warnings
    }

    /// A warning for each number that the settings page would refuse. Somebody who writes the configuration can
    /// change it back without signing in.
    fn what_locks_people_out(&self) -> impl Iterator<Item = String> {
        let advice = self.policy.advice().into_iter();
        advice
            .map(|(key, fault)| format!("{}: {}", variables::of_setting(key), policy::words(fault)))
    }

    fn unknown(&self) -> Option<String> {
        let names: Vec<String> = self
            .unknown_variables
            .iter()
            .take(LISTED)
            .map(|name| name.escape_debug().take(LONGEST_NAME).collect())
            .collect();
        let more = match self.unknown_variables.len().saturating_sub(LISTED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        (!names.is_empty()).then(|| {
            format!(
                "{}{more}: in the environment, but no variables of this program, and ignored",
                names.join(", ")
            )
        })
    }
}
