//! The path that somebody was going to: it is kept byte for byte through every way of finishing, and never leads to
//! another site.

use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link},
};

const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";

/// Paths of this server that are easily changed on the way.
const PATHS: [&str; 6] = [
    "/account?next=%2Fx%3Fy%3D1%26z%3D2",
    "/account?q=a%20b",
    "/account?q=%C3%A4&p=%2520",
    "/account?it's+1",
    "/account#devices",
    "/account?tab=1#devices",
];

/// Texts that lead to another site, or could be read so.
const ELSEWHERE: [&str; 14] = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/%09/evil.example",
    "/%2fevil.example",
    "/%252fevil.example",
    "https://evil.example/",
    "https:evil.example",
    "/\r\nLocation: //evil.example",
    "//user:pass@evil.example",
    "/..//evil.example#/account",
    "javascript:alert(1)",
    "/api/sign_out",
];

/// The page at `page` that leads on to `path`.
fn page_to(page: &str, path: &str) -> String {
    let path: String = url::form_urlencoded::byte_serialize(path.as_bytes()).collect();
    format!("{page}?redirect_to={path}")
}

/// Asks for a mail on the page that leads on to `path`. Returns the waiting page.
async fn ask(browser: &TestBrowser, path: &str) -> Page {
    let form = browser.get(&page_to("/sign-in", path)).await;
    browser
        .submit(&form, "form.stack", &[("email", JANE)])
        .await
}

/// The link of the newest mail with one, once there are more than `before`.
async fn next_mail(
    app: &TestApp,
    before: usize,
) -> latchkey::server::mail::mailbox::MailboxMessage {
    app.proof_mail(JANE, before + 1).await
}

fn proofs(app: &TestApp) -> usize {
    let mails = app.mails(JANE);
    mails
        .iter()
        .filter(|mail| mail.text.contains("/verify?token="))
        .count()
}

const CODE: &str = "form[action='/api/attempt_code']";

on_both! {
    async fn the_way_back_is_kept_byte_for_byte_by_link_here_and_elsewhere_and_by_code(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.member(JANE).await;
        // As other programs make them that sign in here: 2,000 octets, 3,300 in the address of the page.
        let long = format!("/account?state={}", "a%2Fb+".repeat(331));
        for path in PATHS.into_iter().chain([long.as_str()]) {
            let laptop = app.browser();
            let before = proofs(&app);
            ask(&laptop, path).await;
            let landing = laptop.get(&link(&next_mail(&app, before).await)).await;
            let done = laptop.submit(&landing, "form", &[("action", "confirm")]).await;
            assert_eq!(done.path, path, "by link, here");

            let (laptop, phone) = (app.browser(), app.browser());
            let waiting = ask(&laptop, path).await;
            let landing = phone.get(&link(&next_mail(&app, before + 1).await)).await;
            let pressed = [("action", "confirm"), ("number", &waiting.number())];
            phone.submit(&landing, "form", &pressed).await;
            let proven = laptop.get("/sign-in").await;
            let done = laptop.submit(&proven, "[data-action=continue]", &[]).await;
            assert_eq!(done.path, path, "by link, elsewhere");

            let (laptop, phone) = (app.browser(), app.browser());
            let waiting = ask(&laptop, path).await;
            let landing = phone.get(&link(&next_mail(&app, before + 2).await)).await;
            let pressed = [("action", "here"), ("number", &waiting.number())];
            assert_eq!(phone.submit(&landing, "form", &pressed).await.path, path, "here instead");

            let laptop = app.browser();
            let waiting = ask(&laptop, path).await;
            let code = code(&next_mail(&app, before + 3).await);
            assert_eq!(laptop.submit(&waiting, CODE, &[("code", &code)]).await.path, path, "by code");
        }
    }

    async fn the_way_back_is_kept_on_every_detour(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.member(JANE).await;
        for path in PATHS {
            // A slip in the address, another address, no address after all, the other page, and a link that ran out.
            let laptop = app.browser();
            let form = laptop.get(&page_to("/sign-in", path)).await;
            let slip = laptop.submit(&form, "form.stack", &[("email", "jane")]).await;
            assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
            let page = slip.attribute_of("script[data-page]", "data-page").expect("its page");
            let loaded = laptop.get(&page).await;
            assert_eq!(loaded.attribute_of("[name=redirect_to]", "value").as_deref(), Some(path), "{page}");
            let waiting = laptop.submit(&slip, "form.stack", &[("email", JOE)]).await;
            let changed = laptop.submit(&waiting, "[data-action=change]", &[]).await;
            let waiting = laptop.submit(&changed, "form.stack", &[("email", JOE)]).await;
            let cancelled = laptop.submit(&waiting, "[data-action=cancel]", &[]).await;
            let other = cancelled.attribute_of(".card__foot a", "href").expect("the other page");
            let form = laptop.get(&other).await;
            let before = proofs(&app);
            laptop.submit(&form, "form.stack", &[("email", JANE)]).await;
            let late = link(&next_mail(&app, before).await);
            app.clock.wind(Duration::minutes(11));
            let expired = laptop.get(&late).await;
            assert_eq!(expired.data_status(), "expired");
            let waiting = laptop.submit(&expired, "[data-action=restart]", &[]).await;
            let code = code(&next_mail(&app, before + 1).await);
            assert_eq!(laptop.submit(&waiting, CODE, &[("code", &code)]).await.path, path);

            // Who is signed in already goes on from the page of the form, or proves themselves once more.
            let known = laptop.get(&page_to("/sign-in", path)).await;
            assert_eq!(known.attribute_of("a.button--primary", "href").as_deref(), Some(path));
            let ask = laptop.get(&format!("{}&action=remove_address", page_to("/confirm", path))).await;
            let before = proofs(&app);
            let waiting = laptop.submit(&ask, "form[action='/api/create_step_up']", &[]).await;
            let code = crate::support::code(&next_mail(&app, before).await);
            let proven = laptop.submit(&waiting, CODE, &[("code", &code)]).await;
            assert_eq!(proven.attribute_of("main a.button--primary", "href").as_deref(), Some(path));
        }
    }

    async fn the_way_back_is_kept_while_a_new_user_fills_in_what_is_missing(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_FIRST_NAME", "required")]).await;
        for (n, path) in PATHS.into_iter().enumerate() {
            let address = format!("new-{n}@example.com");
            let laptop = app.browser();
            let form = laptop.get(&page_to("/sign-up", path)).await;
            let waiting = laptop.submit(&form, "form.stack", &[("email", &address)]).await;
            let code = code(&app.mail(&address, 1).await);
            let missing = laptop.submit(&waiting, CODE, &[("code", &code)]).await;
            let again = laptop.submit(&missing, "[data-action=continue]", &[("first_name", "")]).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            let done = laptop.submit(&again, "[data-action=continue]", &[("first_name", "Jane")]).await;
            assert_eq!(done.path, path);
        }
    }

    async fn scripts_are_told_the_way_back_as_it_was_given(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        for path in PATHS {
            let laptop = app.browser();
            let before = proofs(&app);
            let started = laptop.call("create_sign_in", &[("email", JANE), ("redirect_to", path)]).await;
            let started: serde_json::Value = serde_json::from_str(&started.body).expect("JSON");
            let attempt = started["sign_in"]["id"].as_str().expect("an id").to_owned();
            let code = code(&next_mail(&app, before).await);
            let fields = [("attempt", attempt.as_str()), ("purpose", "sign_in"), ("code", &code)];
            let done = laptop.call("attempt_code", &fields).await;
            let done: serde_json::Value = serde_json::from_str(&done.body).expect("JSON");
            assert_eq!(done["go_to"], path);
        }
    }

    async fn nobody_is_led_elsewhere_from_any_page(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        for path in ELSEWHERE {
            let laptop = app.browser();
            let form = laptop.get(&page_to("/sign-in", path)).await;
            assert!(!form.has("input[name=redirect_to]"), "{path}");
            let known = jane.get(&page_to("/sign-in", path)).await;
            assert_eq!(known.attribute_of("a.button--primary", "href").as_deref(), Some("/"), "{path}");
            // A field that nobody offered is not offered again either.
            let typed = [("email", "jane"), ("redirect_to", path)];
            let slip = laptop.post("/api/create_sign_in", &typed).await;
            assert!(slip.has("input[name=email]") && !slip.has("input[name=redirect_to]"), "{path}");
            let before = proofs(&app);
            let waiting = laptop.post("/api/create_sign_in", &[("email", JANE), ("redirect_to", path)]).await;
            let code = code(&next_mail(&app, before).await);
            assert_eq!(laptop.submit(&waiting, CODE, &[("code", &code)]).await.path, "/", "{path}");
        }
    }
}
