//! How long a browser is remembered: for days without a session, and as long as it is signed in.

use reqwest::Method;
use time::Duration;

use latchkey::server::store::sweep::sweep;

use crate::{
    on_both,
    support::{Kind, Page, TestApp},
};

const JANE: &str = "jane@example.com";
const CLIENTS: &str = "SELECT count(*) FROM clients";

/// What an answer says of a cookie.
fn cookie(page: &Page, name: &str) -> String {
    let all = page.headers.get_all("set-cookie").iter();
    all.filter_map(|value| value.to_str().ok())
        .find(|value| value.starts_with(&format!("{name}=")))
        .unwrap_or_else(|| panic!("{name} is set: {:?}", page.headers))
        .to_owned()
}

on_both! {
    async fn a_browser_without_a_session_is_forgotten_after_a_week_and_its_cookie_with_it(kind: Kind) {
        let app = TestApp::start(kind).await;
        let asked = app.browser().call("create_sign_in", &[("email", JANE)]).await;
        assert!(cookie(&asked, "latchkey").ends_with("Max-Age=604800"), "{asked:?}");

        app.clock.wind(Duration::days(6));
        sweep(&app.backend).await.expect("it sweeps");
        assert_eq!(app.count(CLIENTS).await, 1);
        app.clock.wind(Duration::days(2));
        sweep(&app.backend).await.expect("it sweeps");
        assert_eq!(app.count(CLIENTS).await, 0);
    }

    async fn what_is_started_in_its_last_day_is_waited_for_all_the_same(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        laptop.call("create_sign_in", &[("email", JANE)]).await;
        app.clock.wind(Duration::days(7) - Duration::minutes(2));
        let asked = laptop.call("create_sign_in", &[("email", JANE)]).await;
        assert!(cookie(&asked, "latchkey").ends_with("Max-Age=604800"), "{asked:?}");
        app.clock.wind(Duration::minutes(5));
        sweep(&app.backend).await.expect("it sweeps");

        assert_eq!(app.count(CLIENTS).await, 1);
        assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");
    }

    async fn a_browser_is_kept_as_long_as_it_is_signed_in_and_a_week_beyond(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let entered = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let code = crate::support::code(&app.mail(JANE, 1).await);
        let attempt = entered.attribute("data-events").expect("a stream");
        let attempt = attempt.split('/').nth(3).expect("an id").to_owned();
        let fields = [("attempt", attempt.as_str()), ("purpose", "sign_in"), ("code", &code)];
        let entered = laptop.call("attempt_code", &fields).await;
        assert!(cookie(&entered, "latchkey").contains("Max-Age=34560000"), "{entered:?}");

        for day in 0..28 {
            app.clock.wind(Duration::days(1));
            assert!(laptop.is_signed_in().await, "on day {day}");
            // Not every day: the server may stand still for some.
            if day % 6 == 0 {
                sweep(&app.backend).await.expect("it sweeps");
            }
        }
        let state = laptop.send(Method::GET, "/api/session", &[], None).await;
        assert!(state.body.contains("active"), "open pages hear so too: {}", state.body);
        app.run("UPDATE sessions SET ended_at = last_seen_at").await;
        app.clock.wind(Duration::days(8));
        sweep(&app.backend).await.expect("it sweeps");
        assert_eq!(app.count(CLIENTS).await, 0);
        assert_eq!(app.count("SELECT count(*) FROM known_browsers").await, 1, "it is known as long as ever");
    }
}
