//! Answers that are lost on the way: the server has done what was asked, and the browser does not know it. It asks
//! again with the cookies that it had.

use reqwest::StatusCode;

use crate::{
    invitations::{invitation_link, invited},
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link},
};

const JANE: &str = "jane@example.com";
const WORK: &str = "jane@work.example";
/// The client cookie, and the one that holds its successor.
const COOKIE: &str = "latchkey";
const NEXT: &str = "latchkey-next";
/// The name of the cookie by which a browser is known after signing out.
const BROWSER: &str = "latchkey-browser";
const PRESS: &str = "form[action='/api/attempt_verification']";

/// A server on which Jane has an account, without limits on her mail.
async fn with_jane(kind: Kind, settings: &[(&str, &str)]) -> TestApp {
    let app = TestApp::limitless(kind, settings).await;
    app.member(JANE).await;
    app
}

/// Starts a sign-in, and returns its waiting page, link and code.
async fn start(app: &TestApp, browser: &TestBrowser, address: &str) -> (Page, String, String) {
    let mails = app.mails(address);
    let asking = mails
        .iter()
        .filter(|mail| mail.text.contains("/verify?token="));
    let before = asking.count();
    let waiting = browser
        .post("/api/create_sign_in", &[("email", address)])
        .await;
    assert_eq!(waiting.data_status(), "unverified", "{}", waiting.body);
    let mail = app.proof_mail(address, before + 1).await;
    (waiting, link(&mail), code(&mail))
}

async fn active(app: &TestApp) -> i64 {
    app.count("SELECT count(*) FROM sessions WHERE ended_at IS NULL")
        .await
}

/// A browser that has one cookie of another and nothing else.
fn with_cookie(app: &TestApp, name: &str, value: &str) -> TestBrowser {
    let browser = app.browser();
    browser.plant(name, value);
    browser
}

/// Who a browser is signed in as.
async fn who(browser: &TestBrowser) -> Option<String> {
    browser
        .get("/account")
        .await
        .attribute("data-primary-email")
}

/// Checks that the browser that lost the answer is signed in by cookies that last, and that its old cookie opens
/// nothing by itself.
async fn is_in_again(app: &TestApp, browser: &TestBrowser, old: &str, address: &str) {
    assert_eq!(
        who(&with_cookie(app, COOKIE, old)).await,
        None,
        "the old cookie is dead"
    );
    assert_eq!(who(browser).await.as_deref(), Some(address));
    let new = browser.cookie(COOKIE).expect("it is known");
    assert_ne!(new, old);
    assert_eq!(
        who(&with_cookie(app, COOKIE, &new)).await.as_deref(),
        Some(address)
    );
}

on_both! {
    async fn a_press_whose_answer_is_lost_signs_in_all_the_same(kind: Kind) {
        for is_pressed_again in [true, false] {
            let app = with_jane(kind, &[]).await;
            let laptop = app.browser();
            let (_, link, _) = start(&app, &laptop, JANE).await;
            let landing = laptop.get(&link).await;
            let old = laptop.cookie(COOKIE).expect("it waits");

            let confirm = [("action", "confirm")];
            laptop.submit_and_hang_up(&landing, PRESS, &confirm, async || active(&app).await == 2).await;

            assert_eq!(laptop.cookie(COOKIE).as_deref(), Some(old.as_str()), "it heard nothing");
            if is_pressed_again {
                let again = laptop.submit(&landing, PRESS, &confirm).await;
                assert_eq!(again.path, "/", "{}", again.body);
            }
            is_in_again(&app, &laptop, &old, JANE).await;
            assert_eq!(active(&app).await, 2, "one session for one link");
        }
    }

    async fn a_code_whose_answer_is_lost_signs_in_all_the_same(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let laptop = app.browser();
        let (waiting, _, code) = start(&app, &laptop, JANE).await;
        let old = laptop.cookie(COOKIE).expect("it waits");

        let (form, typed) = ("form[action='/api/attempt_code']", [("code", code.as_str())]);
        laptop.submit_and_hang_up(&waiting, form, &typed, async || active(&app).await == 2).await;

        let again = laptop.submit(&waiting, form, &typed).await;
        assert_eq!((again.status, again.path.as_str()), (StatusCode::OK, "/"), "{}", again.body);
        is_in_again(&app, &laptop, &old, JANE).await;
        assert_eq!(active(&app).await, 2);
    }

    async fn a_claim_whose_answer_is_lost_signs_in_all_the_same(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop, JANE).await;
        let landing = phone.get(&link).await;
        phone.submit(&landing, PRESS, &[("action", "confirm"), ("number", &waiting.number())]).await;
        let proven = laptop.get("/sign-in").await;
        let old = laptop.cookie(COOKIE).expect("it waits");

        let form = "[data-action=continue]";
        laptop.submit_and_hang_up(&proven, form, &[], async || active(&app).await == 2).await;

        let again = laptop.submit(&proven, form, &[]).await;
        assert_eq!((again.status, again.path.as_str()), (StatusCode::OK, "/"), "{}", again.body);
        is_in_again(&app, &laptop, &old, JANE).await;
    }

    async fn here_on_a_browser_without_cookies_survives_a_lost_answer(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let (waiting, link, _) = start(&app, &laptop, JANE).await;
        let landing = phone.get(&link).await;
        assert_eq!(phone.cookie(COOKIE), None);

        let here = [("action", "here"), ("number", &waiting.number())];
        phone.submit_and_hang_up(&landing, PRESS, &here, async || active(&app).await == 2).await;

        assert_eq!(phone.cookie(COOKIE), None, "it heard nothing");
        let again = phone.submit(&landing, PRESS, &here).await;
        assert_eq!(again.path, "/", "{}", again.body);
        assert_eq!(who(&phone).await.as_deref(), Some(JANE));
        let thief = app.browser();
        thief.get(&link).await;
        assert_eq!(who(&thief).await, None, "the used link opens nothing elsewhere");
    }

    async fn what_a_new_user_fills_in_survives_a_lost_answer(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_FIRST_NAME", "required")]).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_up", &[("email", WORK)]).await;
        let landing = phone.get(&link(&app.mail(WORK, 1).await)).await;
        let here = [("action", "here"), ("number", &waiting.number())];
        let asked = phone.submit(&landing, PRESS, &here).await;
        let old = phone.cookie(COOKIE).expect("it proved the address");

        let form = "form[action='/api/complete_verification']";
        phone.submit_and_hang_up(&asked, form, &[("first_name", "Jane")], async || active(&app).await == 1).await;

        let again = phone.submit(&asked, form, &[("first_name", "Jane")]).await;
        assert_eq!(again.path, "/", "{}", again.body);
        is_in_again(&app, &phone, &old, WORK).await;
    }

    async fn a_switch_and_a_sign_out_whose_answers_are_lost_have_happened(kind: Kind) {
        let app = with_jane(kind, &[("LATCHKEY_MULTI_SESSION", "on")]).await;
        let browser = app.member(JANE).await;
        app.sign_in(&browser, WORK).await;
        let home = browser.get("/").await;
        let before = browser.cookie(COOKIE).expect("it is signed in");
        let is_dead = async |cookie: &str| !app.knows_client(cookie).await;

        let switch = "form[data-action='switch-session']";
        browser.submit_and_hang_up(&home, switch, &[], async || is_dead(&before).await).await;
        let again = browser.submit(&home, switch, &[]).await;
        assert_eq!(again.path, "/", "{}", again.body);
        is_in_again(&app, &browser, &before, JANE).await;

        let home = browser.get("/").await;
        let before = browser.cookie(COOKIE).expect("it is signed in");
        let out = "form[data-action='sign-out']";
        browser.submit_and_hang_up(&home, out, &[], async || is_dead(&before).await).await;
        is_in_again(&app, &browser, &before, WORK).await;

        let home = browser.get("/").await;
        let before = browser.cookie(COOKIE).expect("it is signed in");
        browser.submit_and_hang_up(&home, out, &[], async || is_dead(&before).await).await;
        assert_eq!(who(&browser).await, None, "all of its cookies are dead");
        let again = browser.submit(&home, out, &[]).await;
        assert_eq!((again.status, again.path.as_str()), (StatusCode::OK, "/"));
    }

    async fn who_planted_the_cookies_of_a_waiting_browser_gets_nothing_by_what_is_handed_out(kind: Kind) {
        for is_lost in [false, true] {
            let app = with_jane(kind, &[]).await;
            let (attacker, victim) = (app.browser(), app.browser());
            let (_, link, _) = start(&app, &attacker, JANE).await;
            attacker.get("/sign-in").await;
            for name in [COOKIE, NEXT] {
                victim.plant(name, &attacker.cookie(name).expect("the attacker waits"));
            }

            let landing = victim.get(&link).await;
            let confirm = [("action", "confirm")];
            if is_lost {
                victim.submit_and_hang_up(&landing, PRESS, &confirm, async || active(&app).await == 2).await;
                attacker.get("/sign-in").await;
            }
            victim.submit(&landing, PRESS, &confirm).await;

            assert_eq!(who(&attacker).await, None);
            assert_eq!(who(&victim).await.as_deref(), Some(JANE));
        }
    }

    async fn a_page_that_was_under_way_meanwhile_takes_nothing_away(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop, JANE).await;
        let landing = laptop.get(&link).await;
        let (old, handed) = (laptop.cookie(COOKIE).expect("it waits"), laptop.cookie(NEXT).expect("and has more"));
        // Asked for before the press, and answered after it.
        let late = with_cookie(&app, COOKIE, &old);
        late.plant(NEXT, &handed);
        late.get("/sign-in").await;

        let confirm = [("action", "confirm")];
        laptop.submit_and_hang_up(&landing, PRESS, &confirm, async || active(&app).await == 2).await;
        laptop.plant(NEXT, &late.cookie(NEXT).expect("it was handed another"));

        is_in_again(&app, &laptop, &old, JANE).await;
    }

    async fn a_successor_without_the_cookie_it_was_handed_out_with_opens_nothing(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop, JANE).await;
        let landing = laptop.get(&link).await;
        let handed = laptop.cookie(NEXT).expect("it was handed one");
        let confirm = [("action", "confirm")];
        laptop.submit_and_hang_up(&landing, PRESS, &confirm, async || active(&app).await == 2).await;

        assert_eq!(who(&with_cookie(&app, NEXT, &handed)).await, None);
        let other = app.browser();
        start(&app, &other, WORK).await;
        other.plant(NEXT, &handed);
        assert_eq!(who(&other).await, None);
    }

    async fn signing_out_ends_what_was_handed_out_too(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let browser = app.member(JANE).await;
        browser.get("/account").await;
        let kept: Vec<_> = [COOKIE, NEXT].map(|name| (name, browser.cookie(name).expect("it has both"))).into();

        browser.post("/api/sign_out", &[]).await;

        assert_eq!((browser.cookie(COOKIE), browser.cookie(NEXT)), (None, None));
        for (name, value) in kept {
            browser.plant(name, &value);
        }
        assert_eq!(who(&browser).await, None);
    }

    async fn who_keeps_the_one_cookie_is_in_by_it(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let program = app.browser();
        let (waiting, _, code) = start(&app, &program, JANE).await;
        let one = with_cookie(&app, COOKIE, &program.cookie(COOKIE).expect("it waits"));
        let old = one.cookie(COOKIE).expect("planted");
        let attempt = waiting.attribute_of("input[name=attempt]", "value").expect("it names its attempt");

        let fields = [("attempt", attempt.as_str()), ("purpose", "sign_in"), ("code", &code)];
        let done = one.call("attempt_code", &fields).await;

        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        let new = one.cookie(COOKIE).expect("it is in");
        assert_eq!(who(&with_cookie(&app, COOKIE, &new)).await.as_deref(), Some(JANE));
        assert_eq!(who(&with_cookie(&app, COOKIE, &old)).await, None);
    }

    async fn a_browser_that_lost_the_answer_is_known_from_then_on_all_the_same(kind: Kind) {
        let app = with_jane(kind, &[]).await;
        let laptop = app.browser();
        let (_, link, _) = start(&app, &laptop, JANE).await;
        let landing = laptop.get(&link).await;
        let confirm = [("action", "confirm")];
        laptop.submit_and_hang_up(&landing, PRESS, &confirm, async || active(&app).await == 2).await;
        assert_eq!(laptop.cookie(BROWSER), None, "it heard nothing");

        laptop.get("/account").await;
        laptop.post("/api/sign_out", &[]).await;
        app.sign_in(&laptop, JANE).await;

        assert_eq!(app.count("SELECT count(*) FROM known_browsers").await, 2, "that of the member, and this one");
    }

    async fn signing_out_once_more_after_a_lost_answer_leaves_the_next_account_signed_in(kind: Kind) {
        let app = with_jane(kind, &[("LATCHKEY_MULTI_SESSION", "on")]).await;
        let browser = app.member(JANE).await;
        for page in ["/", "/account"] {
            let form = format!("{} form[data-action='sign-out']", if page == "/" { ".user-button" } else { ".user-profile" });
            app.sign_in(&browser, WORK).await;
            let shown = browser.get(page).await;
            let before = browser.cookie(COOKIE).expect("it is signed in");
            browser.submit_and_hang_up(&shown, &form, &[], async || !app.knows_client(&before).await).await;

            let again = browser.submit(&shown, &form, &[]).await;

            assert_eq!((again.status, again.path.as_str()), (StatusCode::OK, "/"));
            assert_eq!(who(&browser).await.as_deref(), Some(JANE), "{page}");
        }
    }

    async fn the_page_of_an_account_signs_that_account_out_after_a_switch_in_another_tab(kind: Kind) {
        let app = with_jane(kind, &[("LATCHKEY_MULTI_SESSION", "on")]).await;
        let browser = app.member(JANE).await;
        app.sign_in(&browser, WORK).await;
        let of_work = browser.get("/account").await;
        browser.submit(&browser.get("/").await, "form[data-action='switch-session']", &[]).await;
        assert_eq!(who(&browser).await.as_deref(), Some(JANE));

        browser.submit(&of_work, ".user-profile form[data-action='sign-out']", &[]).await;

        assert_eq!(who(&browser).await.as_deref(), Some(JANE));
        assert!(!browser.get("/").await.has("form[data-action='switch-session']"), "the other account is signed out");
        assert_eq!(app.events("kind = 'signed_out'").await, 1);
    }

    async fn an_account_whose_deletion_was_not_heard_of_is_gone_and_takes_no_other_along(kind: Kind) {
        for is_alone in [true, false] {
            let app = with_jane(kind, &[("LATCHKEY_MULTI_SESSION", "on")]).await;
            let browser = match is_alone {
                true => app.browser(),
                false => app.member(JANE).await,
            };
            app.sign_in(&browser, WORK).await;
            let account = browser.get("/account").await;
            let form = "form[data-action='delete-account']";
            let is_gone = async || app.count("SELECT count(*) FROM users").await == 1;

            browser.submit_and_hang_up(&account, form, &[("email", WORK)], is_gone).await;
            let again = browser.submit(&account, form, &[("email", WORK)]).await;

            assert!(!again.status.is_server_error() && again.has("main a[href], main form"), "there is a way on: {}", again.body);
            let left = (!is_alone).then_some(JANE);
            assert_eq!(who(&browser).await.as_deref(), left);
            assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
        }
    }

    async fn an_invitation_whose_answers_are_lost_leads_to_the_account_all_the_same(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let invitation = invited(&app, WORK).await;
        let phone = app.browser();
        let landing = phone.get(&invitation_link(&invitation)).await;
        let accept = "[data-action=accept]";
        let started = async || app.count("SELECT count(*) FROM attempts WHERE purpose = 'sign_up'").await == 1;

        phone.submit_and_hang_up(&landing, accept, &[], started).await;
        let waiting = phone.submit(&landing, accept, &[]).await;
        assert_eq!(waiting.data_status(), "unverified", "{}", waiting.body);
        assert!(started().await, "one attempt, and one mail");
        let old = phone.cookie(COOKIE).expect("it waits");
        let code = code(&app.proof_mail(WORK, 1).await);
        let (form, typed) = ("form[action='/api/attempt_code']", [("code", code.as_str())]);
        phone.submit_and_hang_up(&waiting, form, &typed, async || active(&app).await == 2).await;

        let again = phone.submit(&waiting, form, &typed).await;
        assert_eq!((again.status, again.path.as_str()), (StatusCode::OK, "/"), "{}", again.body);
        is_in_again(&app, &phone, &old, WORK).await;
        assert_eq!(app.count("SELECT count(*) FROM invitations WHERE accepted_at IS NOT NULL").await, 1);
    }
}
