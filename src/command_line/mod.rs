//! The command line of the program: commands, exit codes, and messages on standard error. Each family of commands has
//! a file.

mod admin;
mod backup;
mod beside;
mod bounce;
mod bounces;
mod check_config;
mod check_mail;
mod invitations;
mod outcome;
mod printed;
mod settings;
mod users;

use std::{
    fmt::Display,
    io::{IsTerminal, stderr},
    panic::PanicHookInfo,
    process::ExitCode,
};

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use self::{
    admin::AdminCommand,
    backup::{Backup, Restore},
    bounce::Bounce,
    bounces::BouncesCommand,
    check_mail::CheckMail,
    invitations::InvitationsCommand,
    outcome::{Failure, Outcome},
    printed::{Completions, Manual},
    settings::SettingsCommand,
    users::UsersCommand,
};
use crate::server::{
    config::{self, Config, Listen, VARIABLES},
    http::listener::{Handed, ListenFault},
    run,
};

/// Exit code of a command that failed.
const FAILED: u8 = 1;

/// Exit code of a wrong configuration or a wrong call.
const MISCONFIGURED: u8 = 2;

/// Exit code of a command that cannot do its work now: a mail server that pipes a mail into it keeps the mail and tries again
/// (`EX_TEMPFAIL`).
const TRY_AGAIN: u8 = 75;

const EXAMPLES: &str = "\
Examples:
  latchkey
      Serve on http://localhost:3000, with everything in ./data and mails at /dev/mailbox
  LATCHKEY_CONFIG=/etc/latchkey.toml latchkey check-config
      Say what is wrong with a configuration, all of it
  LATCHKEY_DATABASE_URL=postgres://latchkey@db/latchkey latchkey migrate
      Bring the database up to date before new servers start
  latchkey users ban jane@example.com
      Shut somebody out, while a server runs or not
  latchkey admin grant jane@example.com
      Jane, who has signed up before, looks after the instance from now on
  latchkey settings set app_name Acme
      Change a setting; a running server follows within a second
  latchkey invitations create jane@example.com
      Mail Jane a link that makes her account
  latchkey check-mail jane@example.com
      Send a test mail, and say what the mail server answered

Exit codes: 0 done, 1 failed, 2 called or configured wrongly.";

/// Passwordless sign-in by a mailed link or code, on your own server.
#[derive(Debug, Parser)]
#[command(name = "latchkey", version = env!("LATCHKEY_VERSION"), after_help = EXAMPLES)]
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
    #[command(flatten)]
    Beside(Beside),
    /// Copy the database to a file, while a server runs or not
    #[command(after_help = backup::BACKUP)]
    Backup(Backup),
    /// Put a copy in the place of the database, while no server runs
    #[command(after_help = backup::RESTORE)]
    Restore(Restore),
    /// Print a script that lets a shell complete commands
    #[command(after_help = printed::COMPLETIONS)]
    Completions(Completions),
    /// Print the manual page of the program or of a command
    #[command(after_help = printed::MANUAL)]
    Manual(Manual),
}

/// Commands that use the database, while a server runs or not.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
enum Beside {
    /// Say who looks after the instance
    #[command(subcommand, after_help = admin::EXAMPLES)]
    Admin(AdminCommand),
    /// Read and change the settings of the instance
    #[command(subcommand, after_help = settings::EXAMPLES)]
    Settings(SettingsCommand),
    /// Look after users: find them, shut them out, delete their accounts
    #[command(subcommand, after_help = users::EXAMPLES)]
    Users(UsersCommand),
    /// Invite people, and take invitations back
    #[command(subcommand, after_help = invitations::EXAMPLES)]
    Invitations(InvitationsCommand),
    /// Read one mail that came back from standard input, and tell whoever waits
    #[command(after_help = bounce::EXAMPLES)]
    Bounce(Bounce),
    /// Say from which addresses mail came back, and mail them again
    #[command(subcommand, after_help = bounces::EXAMPLES)]
    Bounces(BouncesCommand),
}

/// Runs the program with the arguments and the environment of this process.
#[must_use]
pub fn main() -> ExitCode {
    let command = match Arguments::from_arg_matches(&program().get_matches()) {
        Ok(arguments) => arguments.command.unwrap_or_default(),
        Err(error) => error.exit(),
    };
    match &command {
        Command::Completions(asked) => return ended(printed::completions(program(), asked)),
        Command::Manual(asked) => return ended(printed::manual(program(), asked)),
        _ => {}
    }
    let loaded = Config::load(config::environment());
    if command == Command::CheckConfig {
        return check_config::run(loaded);
    }
    let config = match loaded {
        Ok(config) => config,
        Err(complaints) => {
            complaints.iter().for_each(complain);
            return ExitCode::from(match command {
                Command::Beside(Beside::Bounce(_)) => TRY_AGAIN,
                _ => MISCONFIGURED,
            });
        }
    };
    // Before any text is read. The warnings below are texts too.
    run::take_texts(&config);
    // Before there are threads.
    let handed = match handed(&command, &config) {
        Ok(handed) => handed,
        Err(fault) => return fail(&fault),
    };
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error),
    };
    let command = match command {
        Command::Beside(command) => return ended(runtime.block_on(beside(&config, command))),
        Command::CheckMail(asked) => {
            return ended(runtime.block_on(check_mail::run(&config, asked)));
        }
        Command::Backup(asked) => return ended(backup::backup(&config, &asked)),
        Command::Restore(asked) => {
            return ended(runtime.block_on(backup::restore(&config, &asked)));
        }
        command => command,
    };
    start_log(&config.log);
    std::panic::set_hook(Box::new(log_panic));
    run::log_warnings(&config);
    let result = match command {
        Command::Migrate => runtime.block_on(run::migrate(config)),
        _ => runtime.block_on(run::serve(config, handed)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

/// The sockets of systemd, if it is on them that the server listens.
fn handed(command: &Command, config: &Config) -> Result<Handed, ListenFault> {
    match (command, &config.listen) {
        (Command::Serve, Listen::Systemd) => Handed::take(),
        _ => Ok(Handed::default()),
    }
}

/// The command line with everything that `--help` says.
fn program() -> clap::Command {
    Arguments::command().after_long_help(format!("{EXAMPLES}\n\n{}", variables()))
}

/// Prints the result of a command, and returns its exit code.
fn ended(outcome: Outcome) -> ExitCode {
    let (words, code) = match outcome {
        // A command that has printed its result by itself returns an empty text.
        Ok(said) if said.is_empty() => return ExitCode::SUCCESS,
        Ok(said) => {
            println!("{said}");
            return ExitCode::SUCCESS;
        }
        Err(Failure::Partly(said)) => {
            println!("{said}");
            return ExitCode::from(FAILED);
        }
        Err(Failure::Failed(words)) => (words, FAILED),
        Err(Failure::Later(words)) => (words, TRY_AGAIN),
        Err(Failure::Misused(words)) => (words, MISCONFIGURED),
    };
    complain(&words);
    ExitCode::from(code)
}

async fn beside(config: &Config, command: Beside) -> Outcome {
    let is_bounce = matches!(command, Beside::Bounce(_));
    let backend = beside::open(config)
        .await
        .map_err(|error| match is_bounce {
            true => Failure::later(error),
            false => Failure::failed(error),
        })?;
    match command {
        Beside::Admin(command) => admin::run(&backend, command).await,
        Beside::Settings(command) => settings::run(&backend, command).await,
        Beside::Users(command) => users::run(&backend, command).await,
        Beside::Invitations(command) => invitations::run(&backend, command).await,
        Beside::Bounce(asked) => bounce::run(&backend, asked).await,
        Beside::Bounces(command) => bounces::run(&backend, command).await,
    }
}

/// Prints one line on standard error.
fn complain(what: &impl Display) {
    eprintln!("latchkey: {what}");
}

fn fail(error: &impl Display) -> ExitCode {
    complain(error);
    ExitCode::from(FAILED)
}

/// All variables with their defaults, for `--help`.
fn variables() -> String {
    let mut text =
        String::from("Environment, or keys of the TOML file that LATCHKEY_CONFIG names:\n");
    for variable in VARIABLES.iter() {
        let line = format!("  {:<40}{}", variable.name, variable.default);
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Starts to log to standard error: JSON for machines, plain lines on a terminal.
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

/// Logs the place of a panic. Its message is logged only if it is a constant of the program, because one that was put
/// together may hold a secret.
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
        assert!(called(&["latchkey", "settings", "get", "code_trys"]).is_err());
        assert!(called(&["latchkey", "admin", "grant"]).is_err());
    }
}
