//! SQLite without a thread in between. Nearly every statement takes microseconds, less than handing it to a thread
//! and back, so statements run where they are called. sea-orm builds the statements and reads the rows through its
//! interface for foreign drivers.
//!
//! Reading waits for writing in one case only, see `pending.rs`. Writers take turns, and those who queue share a
//! commit, see [`Writer`].

mod copy;
mod file;
mod open;
mod pending;
mod readers;
mod statement;
#[cfg(test)]
mod tests;
mod writer;

pub use self::{
    copy::{CopyFault, Incoming, backup},
    file::OpenFile,
    open::is_writable,
    readers::{LongReaders, Readers},
    writer::{Unit, Writer},
};
pub(super) use statement::{execute, execute_batch, first, rows};
