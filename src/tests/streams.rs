//! Streams of one thing give way to each other, and come to rest.

use std::collections::VecDeque;

use crate::{
    on_both,
    support::{Kind, Stream, TestApp},
};

const JANE: &str = "jane@example.com";
const ROOT: &str = "root@example.com";

/// Streams of one thing at a time.
const PLACES: usize = 4;

/// What a browser with one tab more for each of these streams does: where one ends, it opens it again, unless it was told
/// that newer ones have taken its place. Fails when they never come to rest.
async fn come_to_rest(mut opened: VecDeque<Stream>, open: impl AsyncFn() -> Stream) {
    for _ in 0..20 {
        if opened.len() <= PLACES {
            return;
        }
        let mut oldest = opened.pop_front().expect("there are some");
        let mut last = String::new();
        while let Some(event) = oldest.next().await {
            last = event;
        }
        if !last.contains("event: moved") {
            opened.push_back(open().await);
        }
    }
    panic!("tabs take the stream from each other for ever");
}

/// Opens six of them and sees them come to rest.
async fn six(open: impl AsyncFn() -> Stream) {
    let mut opened = VecDeque::new();
    for _ in 0..6 {
        opened.push_back(open().await);
    }
    come_to_rest(opened, open).await;
}

on_both! {
    async fn six_tabs_of_one_browser_come_to_rest_whatever_they_follow(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        six(async || Stream::open(&laptop, &waiting).await).await;

        let root = app.admin(ROOT).await;
        six(async || Stream::of_session(&root).await).await;
        let log = root.get("/admin/audit").await;
        six(async || Stream::open(&root, &log).await).await;
    }
}
