//! Signing up, and what nobody can learn from it.

use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, TestApp, code, link},
};

const JANE: &str = "jane@example.com";
const NOBODY: &str = "nobody@example.com";

on_both! {
    async fn an_account_is_made_when_the_address_is_proven_and_not_before(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let mail = app.mail(JANE, 1).await;
        assert_eq!(app.count("SELECT count(*) FROM users").await, 0);

        let landing = laptop.get(&link(&mail)).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
        assert_eq!(laptop.get("/account").await.attribute("data-primary-email").as_deref(), Some(JANE));
    }

    async fn an_unknown_address_at_sign_in_is_offered_an_account(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_in", &[("email", NOBODY)]).await;
        let mail = app.mail(NOBODY, 1).await;

        let landing = laptop.get(&link(&mail)).await;
        assert!(landing.text("form").contains("Finish signing up"));
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        assert_eq!(laptop.get("/account").await.attribute("data-primary-email").as_deref(), Some(NOBODY));
    }

    async fn known_and_unknown_addresses_look_the_same_from_outside(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.browser();
        jane.post("/api/create_sign_up", &[("email", JANE)]).await;
        let landing = jane.get(&link(&app.mail(JANE, 1).await)).await;
        jane.submit(&landing, "form", &[("action", "confirm")]).await;
        app.clock.wind(Duration::minutes(1));

        for function in ["create_sign_in", "create_sign_up"] {
            let (one, other) = (app.browser(), app.browser());
            let path = format!("/api/{function}");
            let mails = (app.mails(JANE).len(), app.mails(NOBODY).len());
            let known = one.post(&path, &[("email", JANE)]).await;
            let unknown = other.post(&path, &[("email", NOBODY)]).await;
            assert_eq!(known.status, unknown.status);
            app.mail(JANE, mails.0 + 1).await;
            app.mail(NOBODY, mails.1 + 1).await;
            assert_eq!(one.normal(&known, JANE).await, other.normal(&unknown, NOBODY).await);
            let known = app.browser().call(function, &[("email", JANE)]).await;
            let unknown = app.browser().call(function, &[("email", NOBODY)]).await;
            assert_eq!(known.status, StatusCode::TOO_MANY_REQUESTS);
            assert_eq!((known.status, known.body), (unknown.status, unknown.body), "limits tell nothing either");
            app.clock.wind(Duration::minutes(1));
        }
        assert_eq!(app.mails(JANE).len(), 3);
        assert_eq!(app.mails(NOBODY).len(), 2);
    }

    async fn missing_fields_are_asked_for_in_the_browser_that_proved_the_address(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_FIRST_NAME", "required"), ("LATCHKEY_LAST_NAME", "optional")]).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let landing = phone.get(&link(&app.mail(JANE, 1).await)).await;

        let asked = phone
            .submit(&landing, "form", &[("action", "here"), ("number", &waiting.number())])
            .await;
        assert!(asked.has("input[name=first_name]") && asked.has("input[name=last_name]"));
        assert_eq!(app.count("SELECT count(*) FROM users").await, 0);
        let again = phone.submit(&asked, "[data-action=continue]", &[("first_name", " "), ("last_name", "Doe")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("value=\"Doe\""), "what was typed is still there");
        let page = phone.submit(&again, "[data-action=continue]", &[("first_name", "Jane")]).await;

        assert_eq!(page.path, "/");
        assert!(phone.get("/account").await.has("[data-primary-email]"));
        assert_eq!(laptop.get("/sign-up").await.data_status(), "complete");
    }

    async fn a_code_can_prove_the_address_of_a_new_account(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_FIRST_NAME", "required")]).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);

        let asked = laptop.submit(&waiting, "form:has(input[name=code])", &[("code", &code)]).await;
        assert_eq!(asked.data_status(), "verified");
        let page = laptop.submit(&asked, "[data-action=continue]", &[("first_name", "Jane")]).await;

        assert_eq!(page.path, "/");
        assert!(laptop.get("/account").await.has("[data-primary-email]"));
    }

    async fn addresses_that_are_none_are_refused_at_their_field_with_what_was_typed(kind: Kind) {
        let app = TestApp::start(kind).await;
        for typed in ["", "jane", "jane@example", "a@x.example,b@y.example", "\"a@x.example\"@y.example", "a b@x.example"] {
            let page = app.browser().post("/api/create_sign_up", &[("email", typed)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(page.has("input[name=email][aria-invalid=true]"), "{typed}");
            let html = scraper::Html::parse_document(&page.body);
            let input = scraper::Selector::parse("input[name=email]").expect("a selector");
            assert_eq!(html.select(&input).next().and_then(|input| input.value().attr("value")), Some(typed));
            assert!(page.headers.get("set-cookie").is_none(), "nobody is remembered for a typing mistake");
        }
        assert_eq!(app.count("SELECT count(*) FROM attempts").await, 0);
    }

    async fn an_address_that_looks_like_a_slip_is_asked_about_and_the_other_is_a_press_away(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();

        let waiting = browser.post("/api/create_sign_up", &[("email", "jane@gmial.com")]).await;
        assert!(waiting.text("[data-action=use-suggestion]").contains("Did you mean jane@gmail.com?"));
        let right = browser.submit(&waiting, "[data-action=use-suggestion]", &[]).await;

        assert_eq!((right.path.as_str(), right.data_status().as_str()), ("/sign-up", "unverified"));
        assert!(right.text(".identity").contains("jane@gmail.com"), "{}", right.body);
        assert!(!right.has("[data-action=use-suggestion]"));
        let mail = app.mail("jane@gmail.com", 1).await;
        assert_eq!(browser.get(&link(&mail)).await.data_status(), "unverified");
        let stray = app.mail("jane@gmial.com", 1).await;
        assert_eq!(browser.get(&link(&stray)).await.data_status(), "superseded");
    }

    async fn a_limit_says_how_long_to_wait_and_keeps_what_was_typed(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.browser().post("/api/create_sign_in", &[("email", JANE)]).await;

        let page = app.browser().post("/api/create_sign_in", &[("email", "Jane+news@Example.com")]).await;

        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS, "plus-variants share one budget");
        let seconds: u32 = page.headers["retry-after"].to_str().expect("text").parse().expect("seconds");
        assert!((1..=30).contains(&seconds));
        assert!(page.text(".note").contains("You can ask again in"));
        assert!(page.body.contains("value=\"Jane+news@Example.com\""));
    }
}
