//! The open requests of a connection, and the part that it is in because of them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    task::Waker,
};

use futures::task::AtomicWaker;

/// The part that a connection is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Nothing has come yet.
    FirstByte,
    /// A head has begun.
    Head,
    /// At least one request is being answered.
    Answering,
    /// Between requests, after this many.
    Idle(usize),
}

/// Keeps the part of one connection. Shared by its socket, its service and its answers.
#[derive(Clone, Debug, Default)]
pub(super) struct Pace(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    has_begun: AtomicBool,
    is_in_head: AtomicBool,
    open: AtomicUsize,
    requests: AtomicUsize,
    reader: AtomicWaker,
}

impl Pace {
    pub(super) fn part(&self) -> Part {
        let shared = &self.0;
        if shared.open.load(Ordering::Acquire) > 0 {
            Part::Answering
        } else if shared.is_in_head.load(Ordering::Relaxed) {
            Part::Head
        } else if shared.has_begun.load(Ordering::Relaxed) {
            Part::Idle(shared.requests.load(Ordering::Relaxed))
        } else {
            Part::FirstByte
        }
    }

    /// The first byte of a head has come.
    pub(super) fn head_began(&self) {
        self.0.has_begun.store(true, Ordering::Relaxed);
        self.0.is_in_head.store(true, Ordering::Relaxed);
    }

    /// Something has come that is no request.
    pub(super) fn pause(&self) {
        self.0.has_begun.store(true, Ordering::Relaxed);
    }

    /// A whole head was read; the server works on the answer now.
    pub(super) fn request_began(&self) -> OpenRequest {
        self.0.open.fetch_add(1, Ordering::AcqRel);
        self.0.requests.fetch_add(1, Ordering::Relaxed);
        self.0.has_begun.store(true, Ordering::Relaxed);
        self.0.is_in_head.store(false, Ordering::Relaxed);
        OpenRequest(self.clone())
    }

    /// `true` if nothing has come yet.
    pub(super) fn is_new(&self) -> bool {
        self.part() == Part::FirstByte
    }

    /// How many requests are being answered.
    pub(super) fn open(&self) -> usize {
        self.0.open.load(Ordering::Acquire)
    }

    /// Wakes this reader when the last answer has ended, because hyper does not read again from a socket that had
    /// nothing to read, and a timer is to be set.
    pub(super) fn wake_when_idle(&self, reader: &Waker) {
        self.0.reader.register(reader);
    }
}

/// A request that is being answered, until it is dropped.
pub(super) struct OpenRequest(Pace);

impl Drop for OpenRequest {
    fn drop(&mut self) {
        let shared = &self.0.0;
        if shared.open.fetch_sub(1, Ordering::AcqRel) == 1 {
            shared.reader.wake();
        }
    }
}
