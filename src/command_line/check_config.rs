//! `latchkey check-config`: reports everything that is wrong with the configuration.

use std::process::ExitCode;

use super::{
    super::server::config::{Complaint, Config, TransportConfig},
    MISCONFIGURED, complain,
};
use crate::language::check::override_faults;

/// Prints what is wrong, or that nothing is.
pub(super) fn run(loaded: Result<Config, Vec<Complaint>>) -> ExitCode {
    let config = match loaded {
        Ok(config) => config,
        Err(complaints) => {
            complaints.iter().for_each(complain);
            return ExitCode::from(MISCONFIGURED);
        }
    };
    let faults = config.texts.as_deref().map(override_faults);
    let faults = faults.unwrap_or_default();
    if !faults.is_empty() {
        for fault in faults {
            complain(&format_args!("LATCHKEY_TEXTS: {fault}"));
        }
        return ExitCode::from(MISCONFIGURED);
    }
    for warning in config.warnings() {
        complain(&format_args!("warning: {warning}"));
    }
    let mail = match config.mail.transport {
        TransportConfig::Smtp { .. } => "a mail server",
        TransportConfig::Mailbox => "the development mailbox",
        TransportConfig::Missing => "nowhere",
    };
    println!(
        "The configuration is valid: {} on {}, mails to {mail}.",
        config.public_url.origin(),
        config.listen
    );
    ExitCode::SUCCESS
}
