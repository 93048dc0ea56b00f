//! Time limits for the parts of a connection. A client that is slower is disconnected.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use axum::{body::Bytes, http::StatusCode};
use hyper::body::Buf;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep},
};

use super::requests::{Pace, Part};
use crate::{
    auth::at,
    server::http::{guard::bare_answer, languages::Languages},
};

/// Longest times for the parts of a connection (requirement IN-2). The body of a request has a limit in `guard`.
#[derive(Clone, Debug)]
pub struct Patience {
    /// From connecting to the first byte.
    pub first_byte: Duration,
    /// From the first byte of a request to the end of its head.
    pub head: Duration,
    /// Between two requests.
    pub idle: Duration,
    /// While the client accepts nothing of what is written.
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

/// A socket that fails with [`io::ErrorKind::TimedOut`] when the client is too slow.
pub(super) struct Paced<S> {
    socket: S,
    pace: Pace,
    patience: Patience,
    languages: Languages,
    /// `true` if requests share the connection (HTTP/2), so that bytes need not be of a head.
    is_shared: bool,
    /// Timer for reading, and the part of the connection that it was set for.
    reading: Option<(Part, Pin<Box<Sleep>>)>,
    writing: Option<Pin<Box<Sleep>>>,
    /// `true` if the path of the current request is for programs, which read JSON.
    is_for_scripts: bool,
    /// What is left to send of the answer that replaces hyper's own; `None` when there is none.
    in_words: Option<Bytes>,
    /// Timer for reading on after that answer.
    parting: Option<Pin<Box<Sleep>>>,
}

/// How long a connection is read on after an answer to an unreadable head. Closing it with unread bytes would reset
/// it, and the client might never see the answer (RFC 9112 §9.6).
const PARTING: Duration = Duration::from_secs(1);

/// What HTTP/2 may write by itself, in answer to a ping for example, is at most as long, in bytes.
const LONGEST_REPLY: usize = 64;

/// The status of an answer that hyper made because a head could not be read: it has no body. `None` for answers of
/// this program, which all have a content policy.
fn status_of_bare(answer: &[u8]) -> Option<StatusCode> {
    let text = str::from_utf8(answer).ok()?;
    let status = text.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    let is_bare = text.ends_with("\r\n\r\n")
        && text.contains("content-length: 0\r\n")
        && !text.contains("content-security-policy");
    let status = StatusCode::from_u16(status).ok()?;
    (is_bare && status.is_client_error()).then_some(status)
}

/// `true` if a request head that begins with these bytes has a path for programs.
fn is_for_scripts(head: &[u8]) -> bool {
    let mut words = head.splitn(3, |byte| *byte == b' ');
    words
        .nth(1)
        .is_some_and(|path| path.starts_with(at!("/api/").as_bytes()))
}

impl<S> Paced<S> {
    pub(super) fn new(socket: S, pace: Pace, patience: Patience, languages: Languages) -> Self {
        Self {
            socket,
            pace,
            patience,
            languages,
            is_shared: false,
            reading: None,
            writing: None,
            is_for_scripts: false,
            in_words: None,
            parting: None,
        }
    }

    /// For a connection that requests share.
    pub(super) fn shared(self) -> Self {
        Self {
            is_shared: true,
            ..self
        }
    }

    fn alarm_for(&self, part: Part) -> (Part, Pin<Box<Sleep>>) {
        let time = match part {
            Part::FirstByte => self.patience.first_byte,
            Part::Head => self.patience.head,
            Part::Answering | Part::Idle(_) => self.patience.idle,
        };
        (
            part,
            Box::pin(tokio::time::sleep_until(Instant::now() + time)),
        )
    }

    /// Notes that the client sent these bytes.
    fn heard(&mut self, bytes: &[u8]) {
        let part = self.pace.part();
        if self.is_shared {
            if part == Part::FirstByte {
                self.pace.pause();
            }
        } else if matches!(part, Part::FirstByte | Part::Idle(_)) {
            self.is_for_scripts = is_for_scripts(bytes);
            self.pace.head_began();
            self.reading = Some(self.alarm_for(Part::Head));
        }
    }

    /// Notes that the client took this many bytes. Answers of HTTP/2 may be on their way long after their bodies have
    /// ended, and a slow client is not idle then.
    fn took(&mut self, count: usize) {
        if self.is_shared
            && count > LONGEST_REPLY
            && let Some((Part::Idle(_), alarm)) = &mut self.reading
        {
            alarm.as_mut().reset(Instant::now() + self.patience.idle);
        }
    }

    fn poll_reading_alarm(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        // Before the part is read, so that an answer that ends in between is noticed.
        self.pace.wake_when_idle(cx.waker());
        let part = self.pace.part();
        if part == Part::Answering {
            self.reading = None;
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

    /// Passes on the result of writing; fails if nothing could be written for too long.
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

impl<S: AsyncWrite + Unpin> Paced<S> {
    /// Sends an answer with words instead of hyper's own, which has no body and looks like a broken server. `bare` is
    /// the length of hyper's answer.
    fn poll_write_in_words(
        &mut self,
        cx: &mut Context<'_>,
        bare: usize,
    ) -> Poll<io::Result<usize>> {
        while let Some(left) = self.in_words.as_mut().filter(|left| !left.is_empty()) {
            let written = Pin::new(&mut self.socket).poll_write(cx, left);
            if let Poll::Ready(Ok(count)) = written {
                left.advance(count);
            }
            if ready!(self.watch_writing(cx, written))? == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
        }
        Poll::Ready(Ok(bare))
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
            if buffer.filled().len() > before {
                this.heard(&buffer.filled()[before..]);
            }
            return Poll::Ready(read);
        }
        ready!(this.poll_reading_alarm(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if this.in_words.is_none()
            && this.pace.part() == Part::Head
            && let Some(status) = status_of_bare(bytes)
        {
            let languages = this.languages.offered();
            this.in_words = Some(bare_answer(status, this.is_for_scripts, &languages).into());
        }
        if this.in_words.is_some() {
            return this.poll_write_in_words(cx, bytes.len());
        }
        let written = Pin::new(&mut this.socket).poll_write(cx, bytes);
        if let Poll::Ready(Ok(count)) = written {
            this.took(count);
        }
        this.watch_writing(cx, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffers: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        // A whole answer without a body is in one piece.
        if let [bytes] = buffers {
            return self.poll_write(cx, bytes);
        }
        let this = self.get_mut();
        let written = Pin::new(&mut this.socket).poll_write_vectored(cx, buffers);
        if let Poll::Ready(Ok(count)) = written {
            this.took(count);
        }
        this.watch_writing(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        // TLS keeps what the client does not take until then.
        let flushed = Pin::new(&mut this.socket).poll_flush(cx);
        this.watch_writing(cx, flushed)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.parting.is_none() {
            ready!(Pin::new(&mut this.socket).poll_shutdown(cx))?;
        }
        if this.in_words.is_none() {
            return Poll::Ready(Ok(()));
        }
        let parting = this
            .parting
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(PARTING)));
        let mut unread = [0; 4096];
        while parting.as_mut().poll(cx).is_pending() {
            let mut unread = ReadBuf::new(&mut unread);
            ready!(Pin::new(&mut this.socket).poll_read(cx, &mut unread))?;
            if unread.filled().is_empty() {
                break;
            }
        }
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_our_own_is_not_taken_for_one_of_hyper() {
        let bare = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
        let ours = bare_answer(StatusCode::BAD_REQUEST, false, &[]);
        let empty = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\ncontent-security-policy: default-src 'none'\r\n\r\n";

        assert_eq!(
            status_of_bare(bare),
            Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE)
        );
        assert_eq!(status_of_bare(&ours), None);
        assert_eq!(status_of_bare(empty), None);
        assert_eq!(status_of_bare(b"HTTP/1.1 2"), None);
    }
}
