//! The server program; `latchkey::server` holds everything it does.

use std::process::ExitCode;

/// Allocator for the many small allocations of a request. Requests cost a tenth less than with the system's
/// allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    latchkey::command_line::main()
}
