//! The open streams of this process.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use crate::auth::{AttemptId, SessionId};
use tokio_util::sync::CancellationToken;

/// Longest pause in a stream: then a comment is sent, so that proxies keep the connection. See
/// [`Streams::with_heartbeat`].
pub const HEARTBEAT: Duration = Duration::from_secs(15);
/// Most streams of one thing in one browser. Browsers open six connections to a host at most, and other tabs need
/// some.
const STREAMS_OF_ONE: usize = 4;

/// What a stream tells of. When there are too many streams of one thing, the oldest one ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Watched {
    /// An attempt.
    Attempt(AttemptId),
    /// A session: its pages hear when it ends.
    Session(SessionId),
    /// The audit log, followed by this session.
    Log(SessionId),
}

/// The open streams of this process. Clones share them.
#[derive(Clone, Debug)]
pub struct Streams {
    heartbeat: Duration,
    inner: Arc<Mutex<StreamsInner>>,
}

#[derive(Debug, Default)]
struct StreamsInner {
    seats: HashMap<Watched, Vec<(u64, CancellationToken)>>,
    entered: u64,
    ended: VecDeque<AttemptId>,
}

/// Most ended attempts that are remembered. The end of an older one may be told twice, which does no harm.
const ENDS_KEPT: usize = 1024;

/// The seat of an open stream among those of the same thing; given back when dropped.
pub struct Seat {
    streams: Streams,
    watched: Watched,
    number: u64,
    token: CancellationToken,
}

impl Default for Streams {
    fn default() -> Self {
        Self::with_heartbeat(HEARTBEAT)
    }
}

impl Streams {
    /// No streams yet. Each will send something at least every `heartbeat`.
    pub fn with_heartbeat(heartbeat: Duration) -> Self {
        Self {
            heartbeat,
            inner: Arc::default(),
        }
    }

    /// Longest pause in a stream.
    pub fn heartbeat(&self) -> Duration {
        self.heartbeat
    }

    /// Number of open streams.
    pub fn open(&self) -> usize {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.seats.values().map(Vec::len).sum()
    }

    /// Registers a stream. If there are too many of the same thing, the oldest one ends.
    pub fn enter(&self, watched: Watched) -> Seat {
        let token = CancellationToken::new();
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.entered += 1;
        let number = inner.entered;
        let seats = inner.seats.entry(watched).or_default();
        if seats.len() >= STREAMS_OF_ONE {
            seats.remove(0).1.cancel();
        }
        seats.push((number, token.clone()));
        Seat {
            streams: self.clone(),
            watched,
            number,
            token,
        }
    }

    /// Remembers that open pages were told the end of `attempt`.
    pub(super) fn remember_end(&self, attempt: AttemptId) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if inner.ended.len() >= ENDS_KEPT {
            inner.ended.pop_front();
        }
        inner.ended.push_back(attempt);
    }

    /// `true` if open pages were told the end of `attempt`.
    pub(super) fn has_ended(&self, attempt: AttemptId) -> bool {
        self.inner
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .ended
            .contains(&attempt)
    }
}

impl Seat {
    /// Returns once this stream must end because there are newer ones.
    pub async fn given_up(&self) {
        self.token.cancelled().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut inner = self
            .streams
            .inner
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(seats) = inner.seats.get_mut(&self.watched) {
            seats.retain(|(number, _)| *number != self.number);
            if seats.is_empty() {
                inner.seats.remove(&self.watched);
            }
        }
    }
}
