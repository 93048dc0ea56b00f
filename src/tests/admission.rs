//! Who may make an account: modes, lists and consent, and what nobody can learn from them.

use reqwest::StatusCode;
use time::Duration;

use latchkey::{auth::SignUpMode, server::domain::policy::Policy};

use crate::{
    on_both,
    support::{Kind, TestApp, code, link, subject},
};

const JANE: &str = "jane@example.com";
const NOBODY: &str = "nobody@example.com";

on_both! {
    async fn in_each_mode_known_and_unknown_addresses_look_the_same_from_outside(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.member(JANE).await;
        for mode in [SignUpMode::Open, SignUpMode::Invitation, SignUpMode::Closed] {
            change(&app, |policy| policy.sign_up_mode = mode);
            for function in ["create_sign_in", "create_sign_up"] {
                app.clock.wind(Duration::hours(2));
                let (one, other) = (app.browser(), app.browser());
                let path = format!("/api/{function}");
                let mails = (app.mails(JANE).len(), app.mails(NOBODY).len());
                let known = one.post(&path, &[("email", JANE)]).await;
                let unknown = other.post(&path, &[("email", NOBODY)]).await;

                assert_eq!((known.status, &known.path), (unknown.status, &unknown.path));
                let (to_known, to_unknown) = (app.mail(JANE, mails.0 + 1).await, app.mail(NOBODY, mails.1 + 1).await);
                assert_eq!(subject(&to_known), subject(&to_unknown), "the waiting screen names it");
                assert_eq!(one.normal(&known, JANE).await, other.normal(&unknown, NOBODY).await);
                assert!(to_known.text.contains("/verify?token="), "who has an account signs in, whatever the mode");
                assert_eq!(to_unknown.text.contains("/verify?token="), mode == SignUpMode::Open);
                assert_eq!((app.mails(JANE).len(), app.mails(NOBODY).len()), (mails.0 + 1, mails.1 + 1));
            }
        }
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
    }

    async fn the_mail_to_an_unknown_address_says_what_is_possible_and_opens_nothing(kind: Kind) {
        let app = TestApp::start(kind).await;
        for (mode, words) in [(SignUpMode::Invitation, "by invitation"), (SignUpMode::Closed, "isn't taking new ones")] {
            change(&app, |policy| policy.sign_up_mode = mode);
            for function in ["create_sign_in", "create_sign_up"] {
                app.clock.wind(Duration::hours(2));
                let count = app.mails(NOBODY).len() + 1;
                app.browser().post(&format!("/api/{function}"), &[("email", NOBODY)]).await;
                let mail = app.mail(NOBODY, count).await;

                assert!(mail.text.contains(words), "{}", mail.text);
                assert!(!mail.text.contains("token=") && !mail.html.contains("token="));
                assert!(!mail.text.lines().any(|line| digits(line) == 6), "no code either: {}", mail.text);
            }
        }
    }

    async fn sending_again_tells_an_unknown_address_the_same_once_more(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_SIGN_UP_MODE", "closed")]).await;
        let browser = app.browser();
        let waiting = browser.post("/api/create_sign_in", &[("email", NOBODY)]).await;
        app.mail(NOBODY, 1).await;
        app.clock.wind(Duration::seconds(31));
        browser.submit(&waiting, "[data-action=resend]", &[]).await;

        assert!(!app.mail(NOBODY, 2).await.text.contains("token="));
    }

    async fn the_page_says_up_front_who_may_sign_up(kind: Kind) {
        let app = TestApp::start(kind).await;
        let open = app.browser().get("/sign-up").await;
        assert!(open.has("form[action='/api/create_sign_up']"));
        assert!(app.browser().get("/").await.has("a[href='/sign-up']"));

        change(&app, |policy| policy.sign_up_mode = SignUpMode::Invitation);
        let invitation = app.browser().get("/sign-up").await;
        assert!(invitation.text(".note").contains("by invitation"));
        assert!(invitation.has("form[action='/api/create_sign_up']"), "whoever is invited may type the address");

        change(&app, |policy| policy.sign_up_mode = SignUpMode::Closed);
        let closed = app.browser().get("/sign-up").await;
        assert_eq!(closed.status, StatusCode::OK);
        assert!(closed.text("h1").contains("No new accounts right now"));
        assert!(closed.text("title").contains("No new accounts right now"));
        assert!(!closed.has("form[action='/api/create_sign_up']") && closed.has("main a[href='/sign-in']"));
        assert!(!app.browser().get("/").await.has("a[href='/sign-up']"));
        assert!(!app.browser().get("/sign-in").await.has("a[href='/sign-up']"));
    }

    async fn a_change_of_mode_counts_for_those_on_the_way_and_its_undoing_too(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        change(&app, |policy| policy.sign_up_mode = SignUpMode::Closed);

        let refused = laptop.submit(&waiting, "form:has(input[name=code])", &[("code", &code)]).await;
        assert!(refused.text("h1").contains("No new accounts right now"), "{}", refused.body);
        assert!(refused.has("[data-action=cancel]"), "there is a way on");
        assert_eq!(app.count("SELECT count(*) FROM users").await, 0);
        let id = waiting.attribute_of("input[name=attempt]", "value").expect("it has an id");
        for _ in 0..3 {
            laptop.call("complete_attempt", &[("attempt", &id), ("purpose", "sign_up")]).await;
        }
        assert_eq!(app.events("kind = 'address_proven'").await, 1, "asking again proves nothing");

        change(&app, |policy| policy.sign_up_mode = SignUpMode::Open);
        let proven = laptop.get("/sign-up").await;
        laptop.submit(&proven, "[data-action=continue]", &[]).await;
        assert!(laptop.get("/account").await.has("[data-primary-email]"));
    }

    async fn the_page_of_a_link_says_so_too(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let landing = phone.get(&link(&app.mail(JANE, 1).await)).await;
        change(&app, |policy| policy.sign_up_mode = SignUpMode::Invitation);

        let page = phone.submit(&landing, "form", &[("action", "here"), ("number", &waiting.number())]).await;

        assert!(page.text("h1").contains("by invitation"), "{}", page.body);
        assert!(!page.has("form[data-press]") && page.has("main a.button"));
        assert_eq!(app.count("SELECT count(*) FROM users").await, 0);
    }

    async fn lists_refuse_addresses_at_the_field_known_or_not(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.member(JANE).await;
        change(&app, |policy| {
            policy.blocked_addresses = patterns(&["*@example.com", "*@*.example.net"]);
            policy.allowed_addresses = Vec::new();
        });
        app.clock.wind(Duration::hours(1));

        let (known, unknown) = (app.browser(), app.browser());
        let one = known.call("create_sign_up", &[("email", JANE)]).await;
        let other = unknown.call("create_sign_up", &[("email", NOBODY)]).await;
        assert_eq!(one.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!((one.status, &one.body), (other.status, &other.body));
        assert!(one.body.contains("address_refused"));
        let page = app.browser().post("/api/create_sign_up", &[("email", "joe@deep.example.net")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.has("input[name=email][aria-invalid=true]") && page.body.contains("joe@deep.example.net"));
        assert!(page.headers.get("set-cookie").is_none());

        let page = app.browser().post("/api/create_sign_up", &[("email", "joe@other.example")]).await;
        assert_eq!(page.status, StatusCode::OK);
    }

    async fn whoever_has_an_account_signs_in_whatever_the_lists_say(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.member(JANE).await;
        app.clock.wind(Duration::hours(1));
        change(&app, |policy| {
            policy.sign_up_mode = SignUpMode::Closed;
            policy.blocked_addresses = patterns(&["*@example.com"]);
            policy.terms_url = "/terms".to_owned();
        });

        let (one, other) = (app.browser(), app.browser());
        let known = one.post("/api/create_sign_in", &[("email", JANE)]).await;
        let unknown = other.post("/api/create_sign_in", &[("email", NOBODY)]).await;
        let landing = link(&app.mail(JANE, 2).await);
        assert!(!app.mail(NOBODY, 1).await.text.contains("token="), "no account is offered");
        assert_eq!(one.normal(&known, JANE).await, other.normal(&unknown, NOBODY).await);
        let landing = one.get(&landing).await;
        one.submit(&landing, "form", &[("action", "confirm")]).await;

        assert!(one.get("/account").await.has("[data-primary-email]"), "no consent is asked for either");
    }

    async fn an_allow_list_leaves_out_everybody_else(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_ALLOWED_ADDRESSES", "*@example.com, joe@other.example")]).await;
        for (email, status) in [
            (JANE, StatusCode::OK),
            ("joe@other.example", StatusCode::OK),
            ("jane@other.example", StatusCode::UNPROCESSABLE_ENTITY),
            ("jane@sub.example.com", StatusCode::UNPROCESSABLE_ENTITY),
        ] {
            let page = app.browser().post("/api/create_sign_up", &[("email", email)]).await;
            assert_eq!(page.status, status, "{email}");
        }
    }

    async fn tags_and_throw_away_addresses_are_refused_with_what_to_do_instead(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_SUB_ADDRESSES", "block"), ("LATCHKEY_BLOCK_DISPOSABLE", "on")]).await;
        for (email, words) in [
            ("jane+news@gmail.com", "Leave out the part after"),
            ("jane=x@gmail.com", "Leave out the part after"),
            ("jane#x@gmail.com", "Leave out the part after"),
            ("jane@mailinator.com", "only there for a moment"),
        ] {
            let page = app.browser().post("/api/create_sign_up", &[("email", email)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
            assert!(page.text(".field__error").contains(words), "{email}");
        }
        app.browser().post("/api/create_sign_in", &[("email", "joe@mailinator.com")]).await;
        assert!(!app.mail("joe@mailinator.com", 1).await.text.contains("token="));
        assert_eq!(app.browser().post("/api/create_sign_up", &[("email", "jane@gmail.com")]).await.status, StatusCode::OK);
    }

    async fn an_address_that_may_not_join_is_not_added_to_an_account_either(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.member(JANE).await;
        change(&app, |policy| policy.blocked_addresses = patterns(&["*@blocked.example"]));

        let page = jane.call("create_email_address", &[("email", "jane@blocked.example")]).await;

        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.body.contains("address_refused"));
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 1);
    }

    async fn consent_is_required_at_sign_up_and_kept_with_the_user(kind: Kind) {
        let app = TestApp::with(kind, &legal("1")).await;
        let laptop = app.browser();
        let page = laptop.get("/sign-up").await;
        assert!(page.has("input[name=legal_accepted][type=checkbox][required]"));
        assert!(page.has("label a[href='https://example.com/terms']") && page.has("label a[href='/privacy']"));

        let unticked = laptop.submit(&page, "form[action='/api/create_sign_up']", &[("email", JANE), ("legal_accepted", "")]).await;
        assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unticked.has("input[name=legal_accepted][aria-invalid=true]") && unticked.body.contains(JANE));
        assert_eq!(app.count("SELECT count(*) FROM attempts").await, 0);

        laptop.submit(&unticked, "form[action='/api/create_sign_up']", &[("email", JANE), ("legal_accepted", "on")]).await;
        let landing = laptop.get(&link(&app.mail(JANE, 1).await)).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        assert!(laptop.get("/account").await.has("[data-primary-email]"), "nothing is asked twice");
        assert_eq!(app.count("SELECT count(*) FROM users WHERE legal_accepted_at > 0 AND legal_version = '1'").await, 1);
    }

    async fn consent_is_asked_for_when_signing_in_makes_an_account(kind: Kind) {
        let app = TestApp::with(kind, &legal("1")).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let asked = laptop
            .submit(&waiting, "form:has(input[name=code])", &[("code", &code(&app.mail(JANE, 1).await))])
            .await;
        assert!(asked.has("input[name=legal_accepted]"), "{}", asked.body);
        let again = laptop.submit(&asked, "[data-action=continue]", &[("legal_accepted", "")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.has("input[name=legal_accepted][aria-invalid=true]"));
        assert_eq!(app.count("SELECT count(*) FROM users").await, 0);
        laptop.submit(&again, "[data-action=continue]", &[("legal_accepted", "on")]).await;
        assert!(laptop.get("/account").await.has("[data-primary-email]"));

        let waiting = phone.post("/api/create_sign_in", &[("email", NOBODY)]).await;
        let tablet = app.browser();
        let landing = tablet.get(&link(&app.mail(NOBODY, 1).await)).await;
        let asked = tablet.submit(&landing, "form", &[("action", "here"), ("number", &waiting.number())]).await;
        assert!(asked.has("input[name=legal_accepted]"), "also on the page of a link");
        tablet.submit(&asked, "[data-action=continue]", &[("legal_accepted", "on")]).await;
        assert!(tablet.get("/account").await.has("[data-primary-email]"));
        assert_eq!(app.count("SELECT count(*) FROM users WHERE legal_version = '1'").await, 2);
    }

    async fn whoever_accepted_what_is_no_longer_in_force_is_asked_again(kind: Kind) {
        let app = TestApp::with(kind, &legal("1")).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_up", &[("email", JANE), ("legal_accepted", "on")]).await;
        let landing = laptop.get(&link(&app.mail(JANE, 1).await)).await;
        change(&app, |policy| policy.legal_version = "2".to_owned());

        let asked = laptop.submit(&landing, "form", &[("action", "confirm")]).await;
        laptop.submit(&asked, "[data-action=continue]", &[("legal_accepted", "on")]).await;

        assert_eq!(app.count("SELECT count(*) FROM users WHERE legal_version = '2'").await, 1);
    }

    async fn without_legal_pages_nothing_is_asked_or_kept(kind: Kind) {
        let app = TestApp::start(kind).await;
        assert!(!app.browser().get("/sign-up").await.has("input[name=legal_accepted]"));
        let laptop = app.browser();
        laptop.post("/api/create_sign_up", &[("email", JANE), ("legal_accepted", "on")]).await;
        let landing = laptop.get(&link(&app.mail(JANE, 1).await)).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        assert_eq!(app.count("SELECT count(*) FROM users WHERE legal_accepted_at IS NULL").await, 1);
    }
}

fn legal(version: &str) -> [(&str, &str); 3] {
    [
        ("LATCHKEY_TERMS_URL", "https://example.com/terms"),
        ("LATCHKEY_PRIVACY_URL", "/privacy"),
        ("LATCHKEY_LEGAL_VERSION", version),
    ]
}

fn patterns(texts: &[&str]) -> Vec<latchkey::server::domain::address_pattern::AddressPattern> {
    use latchkey::server::domain::address_pattern::AddressPattern;

    let parse = |text: &&str| AddressPattern::parse(text).expect("a pattern");
    texts.iter().map(parse).collect()
}

fn digits(line: &str) -> usize {
    let line: String = line.split_whitespace().collect();
    match line.bytes().all(|byte| byte.is_ascii_digit()) {
        true => line.len(),
        false => 0,
    }
}

/// Changes the settings of a running server.
pub fn change(app: &TestApp, change: impl FnOnce(&mut Policy)) {
    let mut policy = Policy::clone(&app.backend.policy());
    change(&mut policy);
    let settings = &app.backend.settings;
    settings.put(settings.version() + 1, policy);
}
