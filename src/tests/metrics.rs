//! What Prometheus reads off the real program.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use reqwest::StatusCode;

use crate::{
    on_both,
    support::{
        Kind, Page, Program, Stream, TestBrowser, code_in, free_address, http_client, link_in,
        other_code, refusal_link_in, smtp::SmtpServer,
    },
};

const JANE: &str = "jane@example.com";

struct World {
    program: Program,
    server: SmtpServer,
    metrics: SocketAddr,
    mails: usize,
}

impl World {
    async fn new(kind: Kind) -> Self {
        let server = SmtpServer::start(&[]).await;
        let metrics = free_address();
        let settings = [
            ("LATCHKEY_METRICS_LISTEN", &*metrics.to_string()),
            ("LATCHKEY_SMTP_URL", &*server.url()),
            ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
            ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
            ("LATCHKEY_CODE_TRIES", "1"),
        ];
        Self {
            program: Program::start(kind, &settings).await,
            server,
            metrics,
            mails: 0,
        }
    }

    /// Starts an attempt: its waiting page, and the text of its mail.
    async fn start(&mut self, browser: &TestBrowser, door: &str) -> (Page, String) {
        let waiting = browser.post(door, &[("email", JANE)]).await;
        // Notices have no link.
        loop {
            self.mails += 1;
            let mails = self.server.wait_for(self.mails).await;
            let text = mails[self.mails - 1].text();
            if text.contains("/verify?token=") {
                return (waiting, text);
            }
        }
    }

    /// Everything that is counted.
    async fn counted(&self) -> String {
        let client = http_client().build().expect("a client can be built");
        let url = format!("http://{}/metrics", self.metrics);
        let answer = client.get(url).send().await;
        let answer = answer.expect("the page is there");
        assert_eq!(answer.status(), StatusCode::OK);
        answer.text().await.expect("it is text")
    }

    /// Waits until `line` is among what is counted: marks are made after the mail server has answered.
    async fn counts(&self, line: &str) {
        let asked = Instant::now();
        loop {
            let counted = self.counted().await;
            if counted.lines().any(|counted| counted == line) {
                return;
            }
            assert!(
                asked.elapsed() < Duration::from_secs(10),
                "{line} in\n{counted}"
            );
        }
    }
}

on_both! {
    async fn what_happens_is_counted_and_nobody_can_be_told_from_it(kind: Kind) {
        let mut world = World::new(kind).await;
        let (laptop, tablet) = (world.program.browser(), world.program.browser());

        let (_, mail) = world.start(&laptop, "/api/create_sign_up").await;
        let landing = laptop.get(&link_in(&mail)).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;
        laptop.send(reqwest::Method::POST, "/api/sign_out", &[], Some(String::new())).await;
        let form = "form:has(input[name=code])";
        let (waiting, mail) = world.start(&tablet, "/api/create_sign_in").await;
        tablet.submit(&waiting, form, &[("code", &other_code(&code_in(&mail)))]).await;
        let (waiting, mail) = world.start(&tablet, "/api/create_sign_in").await;
        tablet.submit(&waiting, form, &[("code", &code_in(&mail))]).await;
        let (_, mail) = world.start(&laptop, "/api/create_sign_in").await;
        let refusal = laptop.get(&refusal_link_in(&mail)).await;
        laptop.submit(&refusal, "form", &[("action", "decline")]).await;
        let (waiting, mail) = world.start(&laptop, "/api/create_sign_in").await;
        let _stream = Stream::open(&laptop, &waiting).await;
        laptop.get("/jane@example.com").await;
        for (how, status) in [("died", 204), ("late", 204), ("late", 204), (JANE, 404)] {
            let path = format!("/api/fallback/{how}");
            let report = laptop.send(reqwest::Method::POST, &path, &[], None).await;
            assert_eq!(report.status, status, "{how}");
        }

        for line in [
            "latchkey_attempts_started_total{purpose=\"sign_up\"} 1",
            "latchkey_attempts_started_total{purpose=\"sign_in\"} 4",
            "latchkey_attempts_proven_total{purpose=\"sign_up\",strategy=\"email_link\"} 1",
            "latchkey_attempts_proven_total{purpose=\"sign_in\",strategy=\"email_code\"} 1",
            "latchkey_attempts_failed_total{purpose=\"sign_in\",strategy=\"email_code\"} 1",
            "latchkey_attempts_declined_total{purpose=\"sign_in\"} 1",
            "latchkey_mails_total{outcome=\"sent\"} 6",
            "latchkey_sessions_begun_total{strategy=\"email_link\"} 1",
            "latchkey_sessions_begun_total{strategy=\"email_code\"} 1",
            "latchkey_sessions_ended_total 1",
            "latchkey_page_fallbacks_total{how=\"died\"} 1",
            "latchkey_page_fallbacks_total{how=\"late\"} 2",
            "latchkey_streams_open 1",
            "latchkey_outbox_lag_seconds 0.0",
            "latchkey_http_request_duration_seconds_count{method=\"GET\",route=\"/verify\",status=\"303\"} 2",
            "latchkey_http_request_duration_seconds_count{method=\"GET\",route=\"/api/attempts/{id}/events\",status=\"200\"} 1",
            "latchkey_http_request_duration_seconds_count{method=\"GET\",route=\"none\",status=\"404\"} 1",
        ] {
            world.counts(line).await;
        }
        let counted = world.counted().await;
        let events = waiting.attribute("data-events").expect("a stream");
        let attempt = events.split('/').nth(3).expect("an id");
        for personal in [JANE, "example.com", "jane", attempt, "token", &code_in(&mail), "127.0.0.1", "Chrome"] {
            assert!(!counted.contains(personal), "{personal} in\n{counted}");
        }
        assert_eq!(world.program.browser().get("/metrics").await.status, StatusCode::NOT_FOUND, "only there");
        assert!(world.program.stop().await.success());
    }
}
