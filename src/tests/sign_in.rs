//! Signing in: in the same browser, in another one, by code; and with links that no longer count.

mod links;
mod redirects;
mod typing;

use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, TestApp, TestBrowser, code, link, other_number, refusal_link},
};

const JANE: &str = "jane@example.com";

/// Creates Jane's account, and clears the budgets that this has spent.
async fn with_jane(app: &TestApp) {
    let browser = app.browser();
    browser
        .post("/api/create_sign_up", &[("email", JANE)])
        .await;
    let mail = app.mail(JANE, 1).await;
    let landing = browser.get(&link(&mail)).await;
    let page = browser
        .submit(
            &landing,
            "form[action='/api/attempt_verification']",
            &[("action", "confirm")],
        )
        .await;
    assert_eq!(page.path, "/", "a new user is in");
    app.clock.wind(Duration::minutes(1));
}

/// Starts a sign-in and returns its waiting page and mail.
async fn start(app: &TestApp, browser: &TestBrowser) -> (crate::support::Page, String, String) {
    let before = app.mails(JANE).len();
    let waiting = browser
        .post("/api/create_sign_in", &[("email", JANE)])
        .await;
    assert_eq!(waiting.data_status(), "unverified");
    let mail = app.mail(JANE, before + 1).await;
    (waiting, link(&mail), code(&mail))
}

on_both! {
    async fn the_browser_that_started_finishes_with_one_press(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop).await;

        let landing = laptop.get(&link).await;
        assert_eq!((landing.status, landing.path.as_str()), (StatusCode::OK, "/verify"));
        assert!(!landing.has("input[name=number]"), "no number is asked for here");
        let page = laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        assert_eq!(page.path, "/");
        assert!(laptop.is_signed_in().await);
    }

    async fn opening_a_link_changes_nothing_however_often(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let laptop = app.browser();
        let (waiting, link, _) = start(&app, &laptop).await;

        for scanner in [app.browser(), laptop.clone()] {
            for method in [reqwest::Method::HEAD, reqwest::Method::GET, reqwest::Method::OPTIONS] {
                scanner.send(method.clone(), &link, &[], None).await;
                scanner.send(method, "/verify", &[], None).await;
            }
        }

        let state = laptop.get(&waiting.attribute("data-events").expect("a stream").replace("/events", "")).await;
        assert!(state.body.contains("\"status\":\"unverified\""), "{}", state.body);
        assert!(!laptop.is_signed_in().await);
    }

    async fn another_device_hands_over_with_the_number(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop).await;

        let landing = phone.get(&link).await;
        assert!(landing.text("dl").contains("Chrome on Windows"), "it says who asked");
        let done = phone
            .submit(&landing, "form", &[("action", "confirm"), ("number", &waiting.number())])
            .await;
        assert_eq!(done.status, StatusCode::OK);
        assert!(!phone.is_signed_in().await, "the telephone proved, and did not get in");

        let proven = laptop.get("/sign-in").await;
        assert_eq!(proven.data_status(), "verified");
        let page = laptop.submit(&proven, "[data-action=continue]", &[]).await;
        assert_eq!(page.path, "/");
        assert!(laptop.is_signed_in().await);
    }

    async fn here_instead_signs_the_other_device_in_and_tells_the_first(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop).await;

        let landing = phone.get(&link).await;
        let page = phone
            .submit(&landing, "form", &[("action", "here"), ("number", &waiting.number())])
            .await;

        assert_eq!(page.path, "/");
        assert!(phone.is_signed_in().await);
        let told = laptop.get("/sign-in").await;
        assert_eq!(told.data_status(), "complete");
        assert!(told.text("h1").contains("You signed in on Chrome on Windows instead"));
        assert!(told.has("[data-action=restart]"), "and there is a way on");
        assert!(!laptop.is_signed_in().await);
    }

    async fn the_link_alone_opens_nothing_elsewhere(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let (laptop, thief) = (app.browser(), app.browser());
        let (_, link, _) = start(&app, &laptop).await;

        let landing = thief.get(&link).await;
        for action in ["confirm", "here"] {
            for number in ["", "  ", "ab"] {
                let page = thief.submit(&landing, "form", &[("action", action), ("number", number)]).await;
                assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
        }

        assert!(!thief.is_signed_in().await);
        let waiting = laptop.get("/sign-in").await;
        assert_eq!(waiting.data_status(), "unverified", "and empty posts cost nothing");
    }

    async fn two_wrong_numbers_close_the_request_on_both_sides(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop).await;
        let wrong = other_number(&waiting.number());

        let landing = phone.get(&link).await;
        let once = phone.submit(&landing, "form", &[("action", "confirm"), ("number", &wrong)]).await;
        assert_eq!(once.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(once.text(".field__error").contains("One try left"));
        let twice = phone.submit(&once, "form", &[("action", "confirm"), ("number", &wrong)]).await;

        assert_eq!((twice.status, twice.data_status().as_str()), (StatusCode::GONE, "failed"));
        assert_eq!(laptop.get("/sign-in").await.data_status(), "failed");
        let right = phone
            .submit(&landing, "form", &[("action", "confirm"), ("number", &waiting.number())])
            .await;
        assert_eq!(right.data_status(), "failed", "the right number comes too late");
    }

    async fn this_was_not_me_kills_the_request_and_says_so(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (_, _, code) = start(&app, &laptop).await;

        let refusal = phone.get(&refusal_link(&app.proof_mail(JANE, 2).await)).await;
        assert_eq!((refusal.status, refusal.path.as_str()), (StatusCode::OK, "/verify?decline=1"));
        let declined = phone.submit(&refusal, "form", &[("action", "decline")]).await;

        assert_eq!((declined.status, declined.data_status().as_str()), (StatusCode::GONE, "declined"));
        let told = laptop.get("/sign-in").await;
        assert_eq!(told.data_status(), "declined");
        let tried = laptop.call("attempt_code", &[("attempt", &attempt_of(&told)), ("purpose", "sign_in"), ("code", &code)]).await;
        assert_eq!(tried.status, StatusCode::GONE, "its code is dead too");
    }

    async fn three_refusals_in_a_day_keep_the_address_to_its_own_browser(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        for _ in 0..3 {
            let (_, link, _) = start(&app, &laptop).await;
            let landing = phone.get(&link).await;
            phone.submit(&landing, "form", &[("action", "decline")]).await;
            app.clock.wind(Duration::minutes(1));
        }

        let (_, link, _) = start(&app, &laptop).await;
        let landing = phone.get(&link).await;
        assert!(landing.text("h1").contains("Open it where you started"));
        assert!(!landing.has("input[name=number]"));
        assert!(laptop.get(&link).await.has("button[value=confirm]"), "where it started it still counts");
    }

    async fn a_link_runs_out_and_offers_a_new_one(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop).await;

        app.clock.wind(Duration::seconds(599));
        assert_eq!(laptop.get(&link).await.status, StatusCode::OK);
        app.clock.wind(Duration::seconds(2));
        let landing = laptop.get(&link).await;

        assert_eq!((landing.status, landing.data_status().as_str()), (StatusCode::GONE, "expired"));
        let waiting = laptop.submit(&landing, "[data-action=restart]", &[]).await;
        assert_eq!((waiting.path.as_str(), waiting.data_status().as_str()), ("/sign-in", "unverified"));
        app.clock.wind(Duration::minutes(-10));
        assert_ne!(laptop.get(&link).await.data_status(), "unverified", "an older link stays replaced");
    }

    async fn a_link_that_ran_out_says_how_long_it_counted(kind: Kind) {
        for (seconds, words) in [("60", "work for one minute,"), ("120", "work for 2 minutes,")] {
            let app = TestApp::with(kind, &[("LATCHKEY_VERIFICATION_LIFETIME", seconds)]).await;
            let laptop = app.browser();
            let (_, link, _) = start(&app, &laptop).await;

            app.clock.wind(Duration::minutes(3));
            let landing = laptop.get(&link).await;

            assert_eq!(landing.data_status(), "expired");
            assert!(landing.text("main").contains(words), "{}", landing.text("main"));
        }
    }

    async fn a_used_link_says_so_and_goes_on_where_somebody_is_signed_in(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop).await;
        let landing = laptop.get(&link).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        assert_eq!(laptop.get(&link).await.path, "/", "signed in, it simply goes on");
        let elsewhere = app.browser().get(&link).await;
        assert_eq!((elsewhere.status, elsewhere.data_status().as_str()), (StatusCode::GONE, "complete"));
        assert!(elsewhere.has("[data-action=restart]"));
    }

    async fn a_cut_or_foreign_link_is_not_ours(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop).await;
        let flipped = link.replace(&link[link.len() - 6..], "AAAAAA");

        for broken in [&link[..link.len() - 1], &flipped, "/verify?token=", "/verify?token=x"] {
            let page = laptop.get(broken).await;
            assert_eq!((page.status, page.data_status().as_str()), (StatusCode::NOT_FOUND, "invalid"), "{broken}");
        }
    }

    async fn the_cookie_is_new_after_signing_in_and_the_old_one_is_dead(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let (laptop, attacker) = (app.browser(), app.browser());
        let (_, link, _) = start(&app, &laptop).await;
        let planted = laptop.cookie("latchkey").expect("the waiting browser is known");
        let landing = laptop.get(&link).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        assert_ne!(laptop.cookie("latchkey"), Some(planted.clone()));
        attacker.plant("latchkey", &planted);
        assert!(!attacker.is_signed_in().await);
    }

    async fn signing_out_ends_it_on_the_wire(kind: Kind) {
        let app = TestApp::start(kind).await;
        with_jane(&app).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop).await;
        let landing = laptop.get(&link).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;
        let cookie = laptop.cookie("latchkey").expect("signed in");

        let answer = laptop.send(reqwest::Method::POST, "/api/sign_out", &[], Some(String::new())).await;

        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.headers["clear-site-data"], "\"cache\", \"storage\"");
        let removal = answer.headers["set-cookie"].to_str().expect("text");
        for part in ["latchkey=;", "Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=0"] {
            assert!(removal.contains(part), "{removal} has {part}");
        }
        laptop.plant("latchkey", &cookie);
        assert!(!laptop.is_signed_in().await, "the old cookie is of no use");
    }

    async fn where_it_was_headed_is_kept_and_is_never_elsewhere(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"), ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"), ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0")]).await;
        with_jane(&app).await;
        for (asked, reached) in [
            ("/account", "/account"),
            ("/account?tab=1", "/account?tab=1"),
            ("https://evil.example/", "/"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("/%09/evil.example", "/"),
            ("javascript:alert(1)", "/"),
        ] {
            let laptop = app.browser();
            let before = app.mails(JANE).iter().filter(|mail| mail.text.contains("/verify?token=")).count();
            laptop.post("/api/create_sign_in", &[("email", JANE), ("redirect_to", asked)]).await;
            let link = link(&app.proof_mail(JANE, before + 1).await);
            let landing = laptop.get(&link).await;
            let page = laptop.submit(&landing, "form", &[("action", "confirm")]).await;
            assert_eq!(page.path, reached, "{asked}");
        }
    }

    async fn an_operator_may_ask_for_a_press_alone_or_refuse_other_browsers(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_OTHER_BROWSER", "button")]).await;
        with_jane(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop).await;
        assert!(!waiting.has("[data-number]"));
        let landing = phone.get(&link).await;
        assert!(!landing.has("input[name=number]"));
        phone.submit(&landing, "form", &[("action", "confirm")]).await;
        assert_eq!(laptop.get("/sign-in").await.data_status(), "verified");

        let app = TestApp::with(kind, &[("LATCHKEY_OTHER_BROWSER", "same_browser")]).await;
        with_jane(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (_, link, _) = start(&app, &laptop).await;
        let landing = phone.get(&link).await;
        assert!(!landing.has("button[value=confirm]"));
        app.clock.wind(Duration::minutes(1));
        let waiting = phone.submit(&landing, "[data-action=restart]", &[]).await;
        assert_eq!(waiting.data_status(), "unverified", "it starts again here");
    }
}

fn attempt_of(page: &crate::support::Page) -> String {
    let html = scraper::Html::parse_document(&page.body);
    let selector = scraper::Selector::parse("input[name=attempt]").expect("a selector");
    let input = html
        .select(&selector)
        .next()
        .expect("the page names its attempt");
    input.value().attr("value").expect("an id").to_owned()
}
