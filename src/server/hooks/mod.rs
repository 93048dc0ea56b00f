//! Hooks: code of an application that Latchkey is a part of, which runs before and after what happens here.
//!
//! Before each [`Step`] of an attempt [`Hooks::before`] is asked, and may refuse. It is asked outside of any transaction,
//! and has [`DEADLINE`]; a hook that fails, panics or takes longer refuses.
//!
//! After what happened, [`Hooks::after`] is told of it as an [`Event`]. Events are written down in the transaction that
//! they tell of, and told from there at least once ([`telling`]), each until it succeeds or is parked.

mod event;
pub mod example;
mod registered;
mod step;
pub mod telling;

use std::time::Duration;

pub use crate::{auth::HookRefusal, server::domain::user_data::UserData};
pub use event::{Event, Happened, UserChange};
pub use registered::RegisteredHooks;
pub use step::Step;

/// How long a hook may take before a step. Somebody waits for it.
pub const DEADLINE: Duration = Duration::from_secs(2);

/// Code of an application that runs before and after what happens. Both functions do nothing unless they are written. For an example, see
/// [`example`].
///
/// They must not block: they run on the threads that serve requests. One that waits without `.await` (for a lock, a file or a
/// computation) is not cut off at its deadline, and keeps a thread from everybody else. Hand such work to
/// `tokio::task::spawn_blocking`.
pub trait Hooks: Send + Sync + 'static {
    /// Is asked before a step, outside of any transaction. An `Err` refuses it, and nothing is done. Strangers can cause steps,
    /// so do little here for those that are not proven.
    ///
    /// The data that is returned is added: that of [`Step::Create`] waits with the attempt, and with that of [`Step::Complete`] it
    /// is kept with the user when a session begins. That of other steps is not kept.
    fn before(&self, step: &Step) -> impl Future<Output = Result<UserData, HookRefusal>> + Send {
        let _ = step;
        async { Ok(UserData::default()) }
    }

    /// Is told of something that happened, after its transaction has committed. An `Err`, a panic, or more than half a minute
    /// lets it be told again later; [`Event::id`] tells repeats. The order of events is not promised.
    fn after(&self, event: &Event) -> impl Future<Output = Result<(), HookError>> + Send {
        let _ = event;
        async { Ok(()) }
    }
}

/// The failure of a hook that was told of something, for the log: without words that may be addresses, links or codes. Made of any
/// error by `?`.
#[derive(Debug)]
pub struct HookError(String);

impl HookError {
    /// A failure in these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl<E: std::error::Error> From<E> for HookError {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}
