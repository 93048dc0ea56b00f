//! What mail providers report: the waiting screen says it, and the next mail heeds it.

mod providers;

use latchkey::server::mail::mailbox::MailboxMessage;
use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{
        Kind, Page, Stream, TestApp, TestBrowser, code, http_client,
        smtp::{Scene, SmtpServer},
    },
};

pub(crate) const SECRET: &str = "correct-horse-battery-staple";
const JANE: &str = "jane@example.com";
const STRANGER: &str = "nobody@example.com";
const CODE_FORM: &str = "form[action='/api/attempt_code']";

async fn app(kind: Kind) -> TestApp {
    TestApp::limitless(kind, &[("LATCHKEY_BOUNCE_SECRET", SECRET)]).await
}

/// Posts a report under `authorization`.
async fn post(app: &TestApp, source: &str, authorization: &str, body: &str) -> Page {
    let headers = [
        ("authorization", authorization),
        ("content-type", "application/json"),
    ];
    let path = format!("/api/bounces/{source}");
    // Without the type of a form, which a body brings along.
    let client = http_client().build().expect("a client can be built");
    let answer = client.post(format!("http://{}{path}", app.address));
    let answer = headers
        .into_iter()
        .fold(answer, |request, (name, value)| request.header(name, value))
        .body(body.to_owned())
        .send()
        .await
        .expect("it is answered");
    Page {
        status: answer.status(),
        version: answer.version(),
        headers: answer.headers().clone(),
        path,
        body: answer.text().await.expect("it is text"),
    }
}

/// Reports `fields`, and says how many reports were heard.
pub(crate) async fn hear(app: &TestApp, fields: serde_json::Value) -> u64 {
    let bearer = format!("Bearer {SECRET}");
    let answer = post(app, "json", &bearer, &fields.to_string()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let said: serde_json::Value = serde_json::from_str(&answer.body).expect("it is JSON");
    said["heard"].as_u64().expect("it says how many")
}

fn message_id(mail: &MailboxMessage) -> &str {
    let headers = mail.headers.iter();
    let id = headers.into_iter().find(|[name, _]| name == "Message-ID");
    &id.expect("a mail has an id")[1]
}

/// Reports `event` of a mail, which bounces for want of its mailbox.
pub(crate) async fn report(app: &TestApp, mail: &MailboxMessage, event: &str) -> u64 {
    let report = serde_json::json!({
        "event": event, "message_id": message_id(mail), "recipient": mail.to, "status": "5.1.1",
    });
    hear(app, report).await
}

/// Asks for a mail: the waiting page, once it says what became of that.
pub(crate) async fn start(app: &TestApp, browser: &TestBrowser, address: &str) -> Page {
    browser
        .post("/api/create_sign_in", &[("email", address)])
        .await;
    app.outbox_is_empty().await;
    browser.get("/sign-in").await
}

/// Reads the stream until it says `mail`, and returns the event.
pub(crate) async fn until_mail(stream: &mut Stream, mail: &str) -> String {
    loop {
        let event = stream.next().await.expect("the stream goes on");
        if event.contains(&format!("\"mail\":\"{mail}\"")) {
            return event;
        }
    }
}

on_both! {
    async fn the_open_waiting_screen_says_at_once_that_there_is_no_such_mailbox(kind: Kind) {
        let app = app(kind).await;
        let laptop = app.browser();
        laptop.plant("latchkey-language", "de");
        let waiting = start(&app, &laptop, JANE).await;
        let mut stream = Stream::open(&laptop, &waiting).await;
        until_mail(&mut stream, "sent").await;

        let asked = std::time::Instant::now();
        assert_eq!(report(&app, &app.mail(JANE, 1).await, "bounced").await, 1);
        let event = until_mail(&mut stream, "refused").await;

        assert!(asked.elapsed() < std::time::Duration::from_secs(1));
        assert!(event.contains("example.com sagt, dieses Postfach gibt es nicht."), "{event}");
        let page = laptop.get("/sign-in").await;
        assert_eq!(page.attribute("data-mail").as_deref(), Some("refused"));
        assert!(page.text(".waiting-card__words").contains("dieses Postfach gibt es nicht"));
        let form = laptop.submit(&page, "[data-action=change-returned]", &[]).await;
        assert!(form.has("input[name=email]"));
    }

    async fn what_arrives_is_delivered_what_is_late_delayed_and_what_comes_back_refused(kind: Kind) {
        let app = app(kind).await;
        let laptop = app.browser();
        start(&app, &laptop, JANE).await;
        let mail = app.mail(JANE, 1).await;

        for (event, heard, shown) in [
            ("delayed", 1, "delayed"),
            ("delivered", 1, "delivered"),
            ("delayed", 0, "delivered"),
            ("bounced", 1, "refused"),
            ("delivered", 0, "refused"),
            ("bounced", 0, "refused"),
        ] {
            assert_eq!(report(&app, &mail, event).await, heard, "{event}");
            let page = laptop.get("/sign-in").await;
            assert_eq!(page.attribute("data-mail").as_deref(), Some(shown), "after {event}");
        }
    }

    async fn only_who_has_the_secret_is_heard(kind: Kind) {
        let app = app(kind).await;
        let laptop = app.browser();
        start(&app, &laptop, JANE).await;
        let mail = app.mail(JANE, 1).await;
        let body = serde_json::json!({"event": "bounced", "message_id": message_id(&mail)}).to_string();
        let bearer = format!("Bearer {SECRET}");
        let (body, bearer) = (body.as_str(), bearer.as_str());

        for (source, authorization, body, status) in [
            ("json", "", body, StatusCode::UNAUTHORIZED),
            ("json", "Bearer wrong", body, StatusCode::UNAUTHORIZED),
            ("json", SECRET, body, StatusCode::UNAUTHORIZED),
            ("json", bearer, "{", StatusCode::BAD_REQUEST),
            ("postmark", bearer, body, StatusCode::NOT_FOUND),
            ("nobody", bearer, body, StatusCode::NOT_FOUND),
        ] {
            let answer = post(&app, source, authorization, body).await;
            assert_eq!(answer.status, status, "{source} {authorization} {body}");
            assert!(!answer.body.contains("heard"));
        }
        let other_site = [("sec-fetch-site", "cross-site"), ("authorization", bearer)];
        let answer = laptop.send(Method::POST, "/api/bounces/json", &other_site, Some(body.to_owned())).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert_eq!(laptop.get("/sign-in").await.attribute("data-mail").as_deref(), Some("sent"));
    }

    async fn without_a_secret_nobody_is_heard(kind: Kind) {
        let app = TestApp::start(kind).await;

        let answer = post(&app, "json", "Bearer ", r#"{"event":"bounced"}"#).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }

    async fn an_address_from_which_mail_came_back_is_not_mailed_for_a_week_whoever_has_it(kind: Kind) {
        let app = app(kind).await;
        app.member(JANE).await;
        let mut pages = Vec::new();
        for address in [JANE, STRANGER] {
            start(&app, &app.browser(), address).await;
            let mails = app.mails(address);
            report(&app, mails.last().expect("there is one"), "bounced").await;

            let laptop = app.browser();
            let page = start(&app, &laptop, address).await;
            assert_eq!(app.mails(address).len(), mails.len(), "nothing is sent to {address}");
            assert_eq!(page.attribute("data-mail").as_deref(), Some("refused"));
            pages.push(page.text(".waiting-card__words"));
            app.clock.wind(Duration::days(6));
            start(&app, &app.browser(), address).await;
            assert_eq!(app.mails(address).len(), mails.len(), "nor six days later");
            app.clock.wind(Duration::days(1));
            let page = start(&app, &app.browser(), address).await;
            assert_eq!(page.attribute("data-mail").as_deref(), Some("sent"));
            assert_eq!(app.mails(address).len(), mails.len() + 1);
        }
        assert_eq!(pages[0], pages[1]);
        assert!(pages[0].contains("came back just now: example.com says there is no such mailbox"), "{}", pages[0]);
    }

    async fn who_proves_the_address_meanwhile_is_mailed_again(kind: Kind) {
        let app = app(kind).await;
        let laptop = app.browser();
        let waiting = start(&app, &laptop, JANE).await;
        let mail = app.mail(JANE, 1).await;
        report(&app, &mail, "bounced").await;

        laptop.submit(&waiting, CODE_FORM, &[("code", &code(&mail))]).await;
        assert!(laptop.is_signed_in().await);

        let page = start(&app, &app.browser(), JANE).await;
        assert_eq!(page.attribute("data-mail").as_deref(), Some("sent"));
    }

    async fn an_operator_sees_what_came_back_and_lifts_it(kind: Kind) {
        let app = app(kind).await;
        start(&app, &app.browser(), JANE).await;
        report(&app, &app.mail(JANE, 1).await, "bounced").await;

        let (code, said, _) = app.command(&["bounces", "list", "--json"]).await;
        assert_eq!(code, 0);
        assert!(said.contains(JANE) && said.contains("\"reason\":\"no_mailbox\""), "{said}");
        assert_eq!(app.command(&["bounces", "lift", JANE]).await.0, 0);
        assert_eq!(app.command(&["bounces", "lift", JANE]).await.0, 1, "it is lifted already");
        assert_eq!(app.command(&["bounces", "lift", "jane"]).await.0, 2);

        let page = start(&app, &app.browser(), JANE).await;
        assert_eq!(page.attribute("data-mail").as_deref(), Some("sent"));
        assert_eq!(app.command(&["bounces", "list"]).await.1, "No mail came back.");
    }

    async fn an_administrator_sees_it_on_a_page_and_lifts_it_there(kind: Kind) {
        let app = app(kind).await;
        let (root, joe) = (app.admin("root@example.com").await, app.member("joe@example.net").await);
        start(&app, &app.browser(), JANE).await;
        report(&app, &app.mail(JANE, 1).await, "bounced").await;
        report(&app, &app.mail("joe@example.net", 1).await, "complained").await;

        let page = root.get("/admin/bounces").await;
        let row = page.text(&format!("[data-bounce='{JANE}']"));
        assert!(row.contains("No such mailbox, just now"), "{row}");
        assert!(page.text("[data-bounce='joe@example.net']").contains("no more notices"));
        assert!(page.has("[data-domain='example.com']") && page.has("[data-domain='example.net']"));
        let form = format!("[data-bounce='{JANE}'] form");
        let page = root.submit(&page, &form, &[]).await;
        assert!(page.body.contains("Mail goes there again."), "{}", page.body);
        assert!(!page.has(&form));
        assert_eq!(app.events("kind = 'bounce_lifted' AND actor = 'user'").await, 1);

        for stranger in [joe, app.browser()] {
            assert_eq!(stranger.get("/admin/bounces").await.status, StatusCode::NOT_FOUND);
            let lifted = stranger.call("lift_bounce", &[("address", "joe@example.net")]).await;
            assert_ne!(lifted.status, StatusCode::OK);
        }
        assert!(root.get("/admin/bounces").await.has("[data-bounce='joe@example.net']"));
    }

    async fn a_mail_that_comes_back_is_read_from_a_pipe(kind: Kind) {
        let app = app(kind).await;
        let laptop = app.browser();
        let waiting = start(&app, &laptop, JANE).await;
        let mail = app.mail(JANE, 1).await;
        let mut stream = Stream::open(&laptop, &waiting).await;
        until_mail(&mut stream, "sent").await;
        let returned = format!(
            "Content-Type: multipart/report; boundary=cut\n\n--cut\nContent-Type: message/delivery-status\n\n\
             Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; {JANE}\nAction: failed\nStatus: 5.1.1\n\n\
             --cut\nContent-Type: text/rfc822-headers\n\nMessage-ID: {}\n\n--cut--\n",
            message_id(&mail),
        );

        let (code, said, _) = app.pipe(&["bounce", "--json"], &returned).await;
        assert_eq!((code, said.as_str()), (0, r#"{"heard":1}"#));
        let event = until_mail(&mut stream, "refused").await;
        assert!(event.contains("example.com says there is no such mailbox."), "{event}");

        // Anybody can write one that looks like ours: it proves itself by a mail that is there, and only of its recipient.
        let forged = returned.replace(message_id(&mail), "<01939c1e-0000-7000-8000-000000000007.latchkey@localhost>");
        let forged = forged.replace(JANE, STRANGER);
        for forged in [forged.clone(), forged.replace("delivery-status", "feedback-report").replace("Reporting-MTA: dns; mx.example.com", "Feedback-Type: abuse\nOriginal-Rcpt-To: nobody@example.com")] {
            let (code, said, _) = app.pipe(&["bounce", "--json"], &forged).await;
            assert_eq!((code, said.as_str()), (0, r#"{"heard":0}"#));
        }
        assert_eq!(app.command(&["bounces", "list", STRANGER]).await.1, "No mail came back.");
        let away = app.command_with(&["bounce"], &[("LATCHKEY_DATABASE_URL", "postgres://nobody@127.0.0.1:9/nothing")]).await;
        assert_eq!(away.0, 75, "the mail server keeps it: {away:?}");
        let (code, said, _) = app.pipe(&["bounce"], "Subject: I am away\n\nBack on Monday.\n").await;
        assert_eq!((code, said.as_str()), (0, "It says nothing new of a mail of ours."));
    }

    async fn a_complaint_ends_notices_and_never_mail_to_sign_in(kind: Kind) {
        let app = app(kind).await;
        app.member(JANE).await;
        report(&app, &app.mail(JANE, 1).await, "complained").await;
        let before = app.mails(JANE).len();

        // A sign-in from a new browser would be told by a notice.
        app.member(JANE).await;
        app.outbox_is_empty().await;

        let mails = app.mails(JANE);
        assert_eq!(mails.len(), before + 1, "the mail to sign in, and no notice");
        assert!(mails[before].text.contains("/verify?token="));
    }

    async fn a_mail_is_found_by_the_id_that_the_mail_server_answered(kind: Kind) {
        let server = SmtpServer::start(&[Scene::AfterDot("250 2.0.0 Ok: queued as 4Wx9k83zYz1z")]).await;
        let settings = [
            ("LATCHKEY_SMTP_URL", &*server.url()),
            ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
            ("LATCHKEY_BOUNCE_SECRET", SECRET),
        ];
        let app = TestApp::with(kind, &settings).await;
        let laptop = app.browser();
        let waiting = start(&app, &laptop, JANE).await;
        let mut stream = Stream::open(&laptop, &waiting).await;
        until_mail(&mut stream, "sent").await;

        let of = |relay_id: &str| serde_json::json!({"event": "bounced", "relay_id": relay_id, "reason": "full"});
        assert_eq!(hear(&app, of("5Wx9k83zYz1z")).await, 0);
        assert_eq!(hear(&app, of("4Wx9k83zYz1z")).await, 1);

        let event = until_mail(&mut stream, "refused").await;
        assert!(event.contains("example.com says the mailbox is full."), "{event}");
        let (_, listed, _) = app.command(&["bounces", "list"]).await;
        assert_eq!(listed, "No mail came back.", "a full mailbox has room again");
    }

    async fn mail_that_was_forwarded_and_came_back_says_nothing_of_the_address(kind: Kind) {
        let app = app(kind).await;
        start(&app, &app.browser(), JANE).await;
        let mail = app.mail(JANE, 1).await;
        let report = serde_json::json!({
            "event": "bounced", "message_id": message_id(&mail), "recipient": "jane@elsewhere.example", "status": "5.1.1",
        });

        assert_eq!(hear(&app, report).await, 1);

        let (_, listed, _) = app.command(&["bounces", "list"]).await;
        assert_eq!(listed, "No mail came back.");
    }
}
