//! The bodies of answers, which keep their requests open.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

use super::{admission::Seat, requests::OpenRequest};

/// The body of an answer. The request is open until it is dropped.
pub(super) struct PacedBody {
    body: Body,
    _request: OpenRequest,
    _seat: Option<Seat>,
}

impl PacedBody {
    /// The body of the answer to `request`, which may have a seat of its own.
    pub(super) fn new(body: Body, request: OpenRequest, seat: Option<Seat>) -> Self {
        Self {
            body,
            _request: request,
            _seat: seat,
        }
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
