//! The server program. Everything it does is in `latchkey::server`.

use std::process::ExitCode;

fn main() -> ExitCode {
    latchkey::server::command_line::main()
}
