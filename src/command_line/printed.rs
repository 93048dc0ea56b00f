//! `latchkey completions` and `latchkey manual`: texts for shells and packagers, generated from the commands.

use std::io;

use clap::{Args, Command};
use clap_complete::Shell;
use clap_mangen::Man;

use super::outcome::{Failure, Outcome};

pub(super) const COMPLETIONS: &str = "\
Examples:
  latchkey completions bash > /etc/bash_completion.d/latchkey
  latchkey completions zsh > \"${fpath[1]}/_latchkey\"
  latchkey completions fish > ~/.config/fish/completions/latchkey.fish";

pub(super) const MANUAL: &str = "\
Examples:
  latchkey manual > /usr/local/share/man/man1/latchkey.1
      The page for the program
  latchkey manual users ban | man -l -
      Read the page for a command";

/// The shell that completes.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

/// The page that is printed.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct Manual {
    /// A command, as in: users ban
    command: Vec<String>,
}

/// The script that completes the words of `program` in a shell.
pub(super) fn completions(mut program: Command, asked: &Completions) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut program, "latchkey", &mut script);
    text(script)
}

/// The manual page of `program` or of one of its commands, for `man`.
pub(super) fn manual(mut program: Command, asked: &Manual) -> Outcome {
    program.build();
    let mut page = &program;
    for word in &asked.command {
        page = page.find_subcommand(word).ok_or_else(|| {
            Failure::Misused(format!("there is no command: {}", asked.command.join(" ")))
        })?;
    }
    let mut roff = Vec::new();
    let rendered = Man::new(page.clone()).render(&mut roff);
    rendered.map_err(Failure::failed)?;
    text(roff)
}

fn text(bytes: Vec<u8>) -> Outcome {
    let text = String::from_utf8(bytes).map_err(io::Error::other);
    text.map(|text| text.trim_end().to_owned())
        .map_err(Failure::failed)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::{super::program, *};

    #[test]
    fn every_shell_completes_every_command() {
        for shell in Shell::value_variants() {
            let script = completions(program(), &Completions { shell: *shell }).unwrap();

            for command in program().get_subcommands() {
                assert!(script.contains(command.get_name()), "{shell} {command}");
            }
        }
    }

    #[test]
    fn the_manual_has_a_page_for_the_program_and_one_for_each_command() {
        let page = |words: &[&str]| {
            let command = words.iter().map(|it| (*it).to_owned()).collect();
            manual(program(), &Manual { command })
        };

        let whole = page(&[]).unwrap();
        assert!(whole.contains(".TH latchkey 1"), "{whole}");
        assert!(whole.contains("LATCHKEY_DATABASE_URL"));
        assert!(page(&["users", "ban"]).unwrap().contains("users ban"));
        assert!(matches!(page(&["dance"]), Err(Failure::Misused(_))));
    }
}
