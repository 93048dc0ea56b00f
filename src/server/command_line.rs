//! The program as it is called: its commands, its words on standard error, its exit codes.

mod beside;
mod check_mail;
mod invitations;

use std::{
    fmt::Display,
    io::{IsTerminal, stderr},
    panic::PanicHookInfo,
    process::ExitCode,
};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use self::{check_mail::CheckMail, invitations::InvitationsCommand};
use super::{
    config::{self, Config, TransportConfig, VARIABLES, load_key_ring},
    run,
};

/// Exit code of everything that went wrong while running.
const FAILED: u8 = 1;

/// Exit code of a configuration that makes no sense; calls that make none end with it too.
const MISCONFIGURED: u8 = 2;

const EXAMPLES: &str = "\
Examples:
  latchkey
      Serve on http://localhost:3000, with everything in ./data and mails at /dev/mailbox
  LATCHKEY_CONFIG=/etc/latchkey.toml latchkey check-config
      Say what is wrong with a configuration, all of it
  LATCHKEY_DATABASE_URL=postgres://latchkey@db/latchkey latchkey migrate
      Bring the database up to date before new servers start
  latchkey invitations create jane@example.com
      Mail Jane a link that makes her account
  latchkey check-mail jane@example.com
      Send a test mail, and say what the mail server answered

Exit codes: 0 done, 1 failed, 2 called or configured wrongly.";

/// Passwordless sign-in by a mailed link or code, on your own server.
#[derive(Debug, Parser)]
#[command(name = "latchkey", version, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Subcommand)]
enum Command {
    /// Serve (the default): bring the database up to date, then answer until SIGTERM or Ctrl-C
    #[default]
    Serve,
    /// Bring the database up to date, and end
    Migrate,
    /// Read the configuration, say what is wrong with it, and end
    CheckConfig,
    /// Send a test mail, and say in words what the mail server answered
    #[command(after_help = check_mail::EXAMPLES)]
    CheckMail(CheckMail),
    /// Invite people, and take invitations back
    #[command(subcommand, after_help = invitations::EXAMPLES)]
    Invitations(InvitationsCommand),
}

/// Runs the program with the arguments and the environment of this process.
#[must_use]
pub fn main() -> ExitCode {
    let called = Arguments::command()
        .after_long_help(format!("{EXAMPLES}\n\n{}", variables()))
        .get_matches();
    let command = match Arguments::from_arg_matches(&called) {
        Ok(arguments) => arguments.command.unwrap_or_default(),
        Err(error) => error.exit(),
    };
    let config = match Config::load(config::environment()) {
        Ok(config) => config,
        Err(complaints) => {
            complaints.iter().for_each(complain);
            return ExitCode::from(MISCONFIGURED);
        }
    };
    if command == Command::CheckConfig {
        return check_config(&config);
    }
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error),
    };
    match command {
        Command::CheckMail(asked) => return runtime.block_on(check_mail::run(&config, asked)),
        Command::Invitations(asked) => return runtime.block_on(invitations::run(&config, asked)),
        Command::Serve | Command::Migrate | Command::CheckConfig => {}
    }
    start_log(&config.log);
    std::panic::set_hook(Box::new(log_panic));
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    let ended = match command {
        Command::Migrate => runtime.block_on(run::migrate(config)),
        _ => runtime.block_on(run::serve(config)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn complain(what: &impl Display) {
    eprintln!("latchkey: {what}");
}

fn fail(error: &impl Display) -> ExitCode {
    complain(error);
    ExitCode::from(FAILED)
}

fn check_config(config: &Config) -> ExitCode {
    for warning in config.warnings() {
        complain(&format_args!("warning: {warning}"));
    }
    // A key that is not there yet is made by the first start, not by looking.
    if config.secret_key_file.exists()
        && let Err(complaint) = load_key_ring(config)
    {
        complain(&complaint);
        return ExitCode::from(MISCONFIGURED);
    }
    let mail = match config.mail.transport {
        TransportConfig::Smtp { .. } => "a mail server",
        TransportConfig::Mailbox => "the development mailbox",
    };
    println!(
        "The configuration is valid: {} on {}, mails to {mail}.",
        config.public_url.origin(),
        config.listen
    );
    ExitCode::SUCCESS
}

/// Every variable and its default, for `--help`.
fn variables() -> String {
    let mut text =
        String::from("Environment, or keys of the TOML file that LATCHKEY_CONFIG names:\n");
    for variable in VARIABLES {
        let line = format!("  {:<40}{}", variable.name, variable.default);
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Logs to standard error: lines of JSON for machines, plain lines for a terminal.
fn start_log(directives: &str) {
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(directives))
        .with_writer(stderr);
    if stderr().is_terminal() {
        log.init();
    } else {
        log.json().flatten_event(true).init();
    }
}

/// Logs where a panic was, and what it said only when that is text of the program: what was put together while running
/// may hold a secret.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    let said = panic.payload().downcast_ref::<&'static str>();
    tracing::error!(place, said, "panic");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_are_well_formed() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_call_without_a_command_serves() {
        let called = |arguments: &[&str]| {
            Arguments::try_parse_from(arguments).map(|it| it.command.unwrap_or_default())
        };

        assert_eq!(called(&["latchkey"]).unwrap(), Command::Serve);
        assert_eq!(
            called(&["latchkey", "check-config"]).unwrap(),
            Command::CheckConfig
        );
        assert!(called(&["latchkey", "dance"]).is_err());
    }
}
