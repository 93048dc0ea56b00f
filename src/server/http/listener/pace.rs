//! How long a connection may take over each of its parts. Whoever is slower is disconnected.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::body::{Body, Bytes, HttpBody};
use futures::task::AtomicWaker;
use hyper::body::{Frame, SizeHint};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep},
};

/// The time for each part of a connection (requirement IN-2). The body of a request has its own, in `guard`.
#[derive(Clone, Debug)]
pub struct Patience {
    /// From the connection to its first byte.
    pub first_byte: Duration,
    /// From the first byte of a request to the end of its head.
    pub head: Duration,
    /// Between two requests.
    pub idle: Duration,
    /// While the other side takes nothing of what we write.
    pub stalled_write: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            first_byte: Duration::from_secs(5),
            head: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            stalled_write: Duration::from_secs(30),
        }
    }
}

const FIRST_BYTE: u8 = 0;
const HEAD: u8 = 1;
const ANSWERING: u8 = 2;
const IDLE: u8 = 3;

/// Where a connection is. Shared by its socket, its service and the bodies it sends.
#[derive(Clone, Debug, Default)]
pub(super) struct Pace(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    part: AtomicU8,
    reader: AtomicWaker,
}

impl Pace {
    /// A head was read to its end; now it is our turn.
    pub(super) fn request_began(&self) {
        self.set(ANSWERING);
    }

    /// An answer is over. Hyper does not ask a socket twice that had nothing to read, so the reader has to be woken to
    /// set its alarm.
    fn answer_ended(&self) {
        self.set(IDLE);
        self.0.reader.wake();
    }

    fn get(&self) -> u8 {
        self.0.part.load(Ordering::Relaxed)
    }

    fn set(&self, part: u8) {
        self.0.part.store(part, Ordering::Relaxed);
    }
}

/// A socket that fails with [`io::ErrorKind::TimedOut`] when the other side is too slow.
pub(super) struct Paced<S> {
    socket: S,
    pace: Pace,
    patience: Patience,
    /// The alarm for reading, and the part of the connection it was set for.
    reading: Option<(u8, Pin<Box<Sleep>>)>,
    writing: Option<Pin<Box<Sleep>>>,
}

impl<S> Paced<S> {
    pub(super) fn new(socket: S, pace: Pace, patience: Patience) -> Self {
        Self {
            socket,
            pace,
            patience,
            reading: None,
            writing: None,
        }
    }

    fn alarm_for(&self, part: u8) -> (u8, Pin<Box<Sleep>>) {
        let time = match part {
            FIRST_BYTE => self.patience.first_byte,
            HEAD => self.patience.head,
            _ => self.patience.idle,
        };
        (
            part,
            Box::pin(tokio::time::sleep_until(Instant::now() + time)),
        )
    }

    fn poll_reading_alarm(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let part = self.pace.get();
        if part == ANSWERING {
            self.reading = None;
            self.pace.0.reader.register(cx.waker());
            return Poll::Pending;
        }
        let is_set = self
            .reading
            .as_ref()
            .is_some_and(|(set_for, _)| *set_for == part);
        if !is_set {
            self.reading = Some(self.alarm_for(part));
        }
        match &mut self.reading {
            Some((_, alarm)) => alarm.as_mut().poll(cx),
            None => Poll::Pending,
        }
    }

    /// Passes on what writing came to, and runs out of patience while it comes to nothing.
    fn watch_writing<T>(
        &mut self,
        cx: &mut Context<'_>,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.writing = None;
            return written;
        }
        let time = self.patience.stalled_write;
        let alarm = self
            .writing
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(time)));
        ready!(alarm.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        if let Poll::Ready(read) = Pin::new(&mut this.socket).poll_read(cx, buffer) {
            if buffer.filled().len() > before && matches!(this.pace.get(), FIRST_BYTE | IDLE) {
                this.pace.set(HEAD);
                this.reading = Some(this.alarm_for(HEAD));
            }
            return Poll::Ready(read);
        }
        ready!(this.poll_reading_alarm(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.socket).poll_write(cx, bytes);
        this.watch_writing(cx, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffers: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.socket).poll_write_vectored(cx, buffers);
        this.watch_writing(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        Pin::new(&mut this.socket).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().socket).poll_shutdown(cx)
    }
}

/// The body of an answer. When it is over, the connection idles.
pub(super) struct PacedBody {
    body: Body,
    pace: Pace,
}

impl PacedBody {
    pub(super) fn new(body: Body, pace: Pace) -> Self {
        Self { body, pace }
    }
}

impl Drop for PacedBody {
    fn drop(&mut self) {
        self.pace.answer_ended();
    }
}

impl HttpBody for PacedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
