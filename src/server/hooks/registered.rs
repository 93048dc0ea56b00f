//! The hooks of the application, as flows and servers call them.

use std::{fmt, sync::Arc, time::Duration};

use futures::future::BoxFuture;
use tokio::{sync::Notify, task::JoinError};
use tokio_util::task::AbortOnDropHandle;

use super::{DEADLINE, Event, HookError, HookRefusal, Hooks, Step, UserData};
use crate::{auth::AuthError, server::words_for_log::for_log};

/// The hooks of the application, or none.
#[derive(Clone, Default)]
pub struct RegisteredHooks {
    hooks: Option<Arc<dyn AnyHooks>>,
    news: Arc<Notify>,
}

impl fmt::Debug for RegisteredHooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("RegisteredHooks");
        shown.field("are_there", &self.are_there()).finish()
    }
}

/// [`Hooks`] of any type.
trait AnyHooks: Send + Sync {
    fn ask<'a>(&'a self, step: &'a Step) -> BoxFuture<'a, Result<UserData, HookRefusal>>;
    fn tell<'a>(&'a self, event: &'a Event) -> BoxFuture<'a, Result<(), HookError>>;
}

impl<H: Hooks> AnyHooks for H {
    fn ask<'a>(&'a self, step: &'a Step) -> BoxFuture<'a, Result<UserData, HookRefusal>> {
        Box::pin(self.before(step))
    }

    fn tell<'a>(&'a self, event: &'a Event) -> BoxFuture<'a, Result<(), HookError>> {
        Box::pin(self.after(event))
    }
}

impl RegisteredHooks {
    /// Registers hooks.
    pub fn of(hooks: impl Hooks) -> Self {
        Self {
            hooks: Some(Arc::new(hooks)),
            news: Arc::default(),
        }
    }

    /// `true` if the application has hooks.
    pub fn are_there(&self) -> bool {
        self.hooks.is_some()
    }

    /// Wakes what tells of events, after a commit that wrote some down.
    pub fn wake(&self) {
        self.news.notify_one();
    }

    /// Waits until [`wake`](Self::wake) is called.
    pub(super) async fn woken(&self) {
        self.news.notified().await;
    }

    /// Asks the hooks before a step. No transaction may be open: hooks may use the database, and take long. `fields` are those
    /// of the form that causes the step, at which a refusal can be shown. Returns what the hooks add.
    ///
    /// # Errors
    ///
    /// [`AuthError::RefusedByHook`] if they refuse; [`AuthError::HookFailed`] if they panic or take too long.
    pub async fn before(&self, step: Step, fields: &[&str]) -> Result<UserData, AuthError> {
        let Some(hooks) = self.hooks.clone() else {
            return Ok(UserData::default());
        };
        let name = step.name();
        let asking = async move { hooks.ask(&step).await };
        match apart(asking, DEADLINE).await {
            Ok(Ok(added)) => added.checked().map_err(|fault| {
                tracing::error!(step = name, %fault, "a hook adds more than is kept");
                AuthError::HookFailed
            }),
            Ok(Err(refusal)) => {
                tracing::info!(step = name, "a hook refused a step");
                let refusal = refusal.within(fields);
                Err(AuthError::RefusedByHook(Box::new(refusal)))
            }
            Err(fault) => {
                tracing::error!(step = name, %fault, "a hook failed, so its step was not taken");
                Err(AuthError::HookFailed)
            }
        }
    }

    /// Tells the hooks of an event, and waits for them no longer than `deadline`. An `Err` says why they must be told again, in words
    /// that may stand in the log.
    pub(super) async fn tell(&self, event: Event, deadline: Duration) -> Result<(), String> {
        let Some(hooks) = self.hooks.clone() else {
            return Ok(());
        };
        let telling = async move { hooks.tell(&event).await };
        match apart(telling, deadline).await {
            Ok(told) => told.map_err(|HookError(words)| for_log(&words)),
            Err(fault) => Err(fault.to_string()),
        }
    }
}

/// Why a hook gave no answer.
#[derive(Debug, thiserror::Error)]
enum Fault {
    /// It panicked.
    #[error("it panicked")]
    Panic,
    /// The server is going down.
    #[error("it was cut off")]
    CutOff,
    /// It took too long, and was cut off.
    #[error("it took longer than {} s", .0.as_secs())]
    Deadline(Duration),
}

impl From<JoinError> for Fault {
    fn from(error: JoinError) -> Self {
        match error.is_panic() {
            true => Self::Panic,
            false => Self::CutOff,
        }
    }
}

/// Runs code of the application as a task of its own, so that a panic harms nothing else and nobody waits longer than `deadline`. Code
/// that blocks its thread goes on after that, and keeps the thread.
async fn apart<T: Send + 'static>(
    run: impl Future<Output = T> + Send + 'static,
    deadline: Duration,
) -> Result<T, Fault> {
    let task = AbortOnDropHandle::new(tokio::spawn(run));
    match tokio::time::timeout(deadline, task).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(Fault::Deadline(deadline)),
    }
}
