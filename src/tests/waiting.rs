//! The waiting screen: its stream, its code, sending again, cancelling.

use latchkey::server::http::streams::HEARTBEAT;
use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, Stream, TestApp, TestBrowser, code, link, other_code},
};

const JANE: &str = "jane@example.com";

async fn start(app: &TestApp, browser: &TestBrowser) -> (Page, String, String) {
    let before = app.mails(JANE).len();
    let waiting = browser
        .post("/api/create_sign_in", &[("email", JANE)])
        .await;
    let mail = app.mail(JANE, before + 1).await;
    (waiting, link(&mail), code(&mail))
}

on_both! {
    async fn the_stream_says_the_present_first_and_ends_with_the_attempt(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop).await;
        let mut stream = Stream::open(&laptop, &waiting).await;
        let first = stream.next().await.expect("a first event");
        for part in ["event: state", "id: ", "retry: ", "\"status\":\"unverified\"", "\"expires_at\":\"", "\"resend_at\":\"", "\"number\":\""] {
            assert!(first.contains(part), "{first} has {part}");
        }

        let landing = phone.get(&link).await;
        phone.submit(&landing, "form", &[("action", "confirm"), ("number", &waiting.number())]).await;

        stream.until("verified").await;
        assert_eq!(stream.next().await, None, "there is nothing more to wait for");
        let path = waiting.attribute("data-events").expect("a stream");
        assert_eq!(laptop.send(Method::GET, &path, &[], None).await.status, StatusCode::NO_CONTENT);
    }

    async fn a_press_before_the_stream_opened_is_not_lost(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop).await;
        let landing = phone.get(&link).await;
        phone.submit(&landing, "form", &[("action", "confirm"), ("number", &waiting.number())]).await;

        let mut stream = Stream::open(&laptop, &waiting).await;

        assert!(stream.next().await.expect("an event").contains("\"status\":\"verified\""));
    }

    async fn a_stream_with_nothing_to_say_is_heard_of_all_the_same(kind: Kind) {
        assert_eq!(HEARTBEAT, std::time::Duration::from_secs(15));
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (waiting, _, _) = start(&app, &laptop).await;
        let quick = app.beating(std::time::Duration::from_millis(100)).await;

        let mut stream = Stream::open(&laptop.at(quick), &waiting).await;
        stream.until("unverified").await;

        let mut beats = 0;
        while beats < 3 {
            let said = stream.next_of_any_kind().await.expect("it goes on");
            beats += usize::from(said.lines().all(|line| line.starts_with(':')));
        }
    }

    async fn a_restart_while_waiting_loses_nothing(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop).await;
        let mut stream = Stream::open(&laptop, &waiting).await;
        stream.next().await.expect("a first event");

        let _app = app.restart().await;
        assert_eq!(stream.next().await, None, "the old stream has ended");
        let landing = phone.get(&link).await;
        phone.submit(&landing, "form", &[("action", "confirm"), ("number", &waiting.number())]).await;

        let mut stream = Stream::open(&laptop, &waiting).await;
        stream.until("verified").await;
    }

    async fn the_stream_belongs_to_the_browser_that_started(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (waiting, _, _) = start(&app, &laptop).await;
        let path = waiting.attribute("data-events").expect("a stream");

        let other = app.browser();
        for stranger in [&path, &path.replace("/events", "")] {
            assert_eq!(other.send(Method::GET, stranger, &[], None).await.status, StatusCode::NOT_FOUND);
        }
        let site = [("sec-fetch-site", "cross-site")];
        assert_eq!(laptop.send(Method::GET, &path, &site, None).await.status, StatusCode::FORBIDDEN);
    }

    async fn the_code_counts_on_the_waiting_screen_only(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, thief) = (app.browser(), app.browser());
        let (waiting, _, code) = start(&app, &laptop).await;
        let stolen = thief.submit(&waiting, "form:has(input[name=code])", &[("code", &code)]).await;
        assert_eq!(stolen.status, StatusCode::NOT_FOUND);

        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        let page = laptop.submit(&waiting, "form:has(input[name=code])", &[("code", &spaced)]).await;

        assert_eq!(page.path, "/");
        assert!(laptop.get("/account").await.has("[data-primary-email]"));
    }

    async fn five_wrong_codes_end_it_and_sending_again_gives_no_more(kind: Kind) {
        let settings = [("LATCHKEY_RESEND_AFTER", "1"), ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0")];
        let app = TestApp::with(kind, &settings).await;
        let laptop = app.browser();
        let (waiting, link, code) = start(&app, &laptop).await;
        let wrong = other_code(&code);
        let form = "form:has(input[name=code])";

        let nonsense = laptop.submit(&waiting, form, &[("code", "12")]).await;
        assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
        for left in ["isn’t right. Is it", "isn’t right. Is it", "2 tries left", "One try left"] {
            let page = laptop.submit(&waiting, form, &[("code", &wrong)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.text(".field__error").contains(left), "{}", page.text(".field__error"));
            app.clock.wind(Duration::seconds(2));
            laptop.submit(&waiting, "[data-action=resend]", &[]).await;
        }
        let last = laptop.submit(&waiting, form, &[("code", &wrong)]).await;

        assert_eq!(last.data_status(), "failed");
        let right = laptop.submit(&waiting, form, &[("code", &code)]).await;
        assert_eq!(right.status, StatusCode::GONE, "the right one comes too late");
        assert_eq!(laptop.get(&link).await.data_status(), "failed", "and the link is dead with it");
    }

    async fn sending_again_is_cooled_down_by_the_server_and_carries_the_same_link(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (waiting, first, first_code) = start(&app, &laptop).await;

        let early = laptop.submit(&waiting, "[data-action=resend]", &[]).await;
        assert_eq!(early.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(early.headers.contains_key("retry-after"));
        app.clock.wind(Duration::seconds(31));
        let again = laptop.submit(&waiting, "[data-action=resend]", &[]).await;
        assert_eq!((again.status, again.data_status().as_str()), (StatusCode::OK, "unverified"));

        let second = app.mail(JANE, 2).await;
        assert_eq!((link(&second), code(&second)), (first, first_code));
    }

    async fn late_in_its_life_a_mail_is_replaced_by_one_with_a_new_link(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (waiting, old, _) = start(&app, &laptop).await;

        app.clock.wind(Duration::seconds(421));
        laptop.submit(&waiting, "[data-action=resend]", &[]).await;
        let new = link(&app.mail(JANE, 2).await);

        assert_ne!(new, old);
        let replaced = laptop.get(&old).await;
        assert_eq!((replaced.status, replaced.data_status().as_str()), (StatusCode::GONE, "superseded"));
        assert_eq!(laptop.get(&new).await.status, StatusCode::OK);
    }

    async fn a_new_start_takes_the_place_of_the_old_one(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (_, old, _) = start(&app, &laptop).await;
        app.clock.wind(Duration::minutes(1));

        let (_, new, _) = start(&app, &laptop).await;

        assert_eq!(laptop.get(&old).await.data_status(), "superseded");
        assert_eq!(laptop.get(&new).await.data_status(), "unverified");
    }

    async fn cancelling_kills_the_link_and_brings_the_form_back(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (waiting, link, _) = start(&app, &laptop).await;

        let form = laptop.submit(&waiting, "[data-action=cancel]", &[]).await;

        assert!(form.has("input[name=email]"));
        let landing = laptop.get(&link).await;
        assert_eq!((landing.status, landing.data_status().as_str()), (StatusCode::GONE, "abandoned"));
    }

    async fn changing_the_address_brings_it_back_to_be_mended(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (waiting, _, _) = start(&app, &laptop).await;

        let form = laptop.submit(&waiting, "[data-action=change]", &[]).await;

        assert!(form.has("input[name=email]"));
        assert!(form.body.contains(&format!("value=\"{JANE}\"")));
    }

    async fn looking_again_sends_no_mail(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        start(&app, &laptop).await;

        for _ in 0..3 {
            assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");
        }

        assert_eq!(app.mails(JANE).len(), 1);
        assert_eq!(app.count("SELECT count(*) FROM outbox_messages").await, 1);
    }

    async fn without_a_script_the_waiting_page_refreshes_and_can_be_held_still(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let (waiting, _, _) = start(&app, &laptop).await;

        assert!(waiting.body.contains("http-equiv=\"refresh\""));
        assert!(!laptop.get("/sign-in?pause=1").await.body.contains("http-equiv=\"refresh\""));
    }
}
