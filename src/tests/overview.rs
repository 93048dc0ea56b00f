//! The overview of administrators: what happens is counted, by day, and tells of nobody.

use latchkey::server::store::sweep::sweep;
use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, link, statements::Recorder},
};

const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";

/// The sums of the columns of the table of days: started, mailed, opened, proven, in, failed, declined.
fn sums(page: &Page) -> Vec<u64> {
    let cells = page.texts(".overview__table tbody td");
    let number = |text: &String| text.parse::<u64>().expect("a number");
    let numbers: Vec<u64> = cells.iter().map(number).collect();
    assert_eq!(numbers.len(), 30 * 7, "thirty days");
    let column = |at| numbers.iter().skip(at).step_by(7).sum();
    (0..7).map(column).collect()
}

on_both! {
    async fn what_happens_is_counted_and_stays_so_when_its_hour_is_over(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.admin(JANE).await;
        app.member(JOE).await;
        app.outbox_is_empty().await;

        let page = jane.get("/admin").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(sums(&page), [2, 2, 0, 2, 2, 0, 0]);
        assert_eq!(page.texts(".funnel b"), ["2", "2", "0", "2", "2"]);
        assert!(page.text(".overview__figures").contains('2'), "accounts");
        assert!(!page.text(".overview").contains("joe"), "it tells of nobody");

        app.clock.wind(Duration::hours(5));
        sweep(&app.backend).await.expect("it sweeps");
        sweep(&app.backend).await.expect("it counts nothing twice");
        let jane = app.member(JANE).await;
        app.outbox_is_empty().await;
        let later = jane.get("/admin").await;
        assert_eq!(sums(&later), [3, 3, 0, 3, 3, 0, 0]);
    }

    async fn older_hours_are_told_by_their_day_and_only_those_of_the_last_day_as_mail_today(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.admin(JANE).await;
        let now = app.clock.now().unix_timestamp();
        let (hour, days) = (now / 3_600, now / 86_400);
        let noon = (days - 2) * 24 + 12;
        app.run(&format!(
            "INSERT INTO hour_counts (word, hour, count) VALUES ('declined', {noon}, 4), ('declined', {}, 1), \
             ('sent', {}, 1000), ('sent', {}, 70), ('closed', {}, 1)",
            noon - 5, hour - 25, hour - 24, hour - 1
        ))
        .await;

        let page = jane.get("/admin").await;

        let cells = page.texts(".overview__table tbody td");
        let declined: Vec<(usize, &str)> = cells.iter().map(String::as_str).skip(6).step_by(7).enumerate().filter(|(_, it)| *it != "0").collect();
        assert_eq!(declined, [(2, "5")], "two days before today, which comes first");
        let sent = &page.texts(".overview__figures dd")[3..];
        assert!(sent.iter().any(|it| it.starts_with('7') && it.len() == 2), "without the thousand: {sent:?}");
    }

    async fn a_link_counts_as_opened_once_even_if_nothing_comes_of_it(kind: Kind) {
        const X: &str = "x@example.com";
        let app = TestApp::start(kind).await;
        let jane = app.admin(JANE).await;
        app.browser().post("/api/create_sign_in", &[("email", X)]).await;
        let link = link(&app.mail(X, 1).await);
        for browser in [app.browser(), app.browser()] {
            browser.get(&link).await;
            browser.get(&link).await;
        }
        app.outbox_is_empty().await;

        assert_eq!(sums(&jane.get("/admin").await), [2, 2, 1, 1, 1, 0, 0]);
    }

    async fn mail_that_does_not_arrive_is_told_by_the_domain_of_its_recipients(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.admin(JANE).await;
        app.browser().post("/api/create_sign_in", &[("email", "x@outlook.example")]).await;
        app.browser().post("/api/create_sign_in", &[("email", "y@outlook.example")]).await;
        app.outbox_is_empty().await;
        let before = jane.get("/admin").await;
        assert!(before.text("main").contains("No mail server refuses or delays our mail."));

        app.run("UPDATE outbox_messages SET state = 'refused' WHERE recipient LIKE '%outlook.example'").await;
        app.clock.wind(Duration::seconds(2));
        let page = jane.get("/admin").await;

        assert_eq!(page.texts(".overview__domains tbody th"), ["outlook.example"]);
        assert_eq!(page.texts(".overview__domains tbody td"), ["2", "0"]);
    }

    async fn the_servers_of_the_database_are_listed_while_they_are_there(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.admin(JANE).await;
        let page = jane.get("/admin").await;
        assert_eq!(page.texts("[data-well=true] .badge"), ["Running"]);

        app.clock.wind(Duration::minutes(3));
        app.run("UPDATE servers SET seen_at = seen_at - 1").await;
        let page = jane.get("/admin").await;
        assert_eq!(page.texts("[data-well=false] .badge"), ["Silent"]);
    }

    async fn to_others_the_page_is_not_there(kind: Kind) {
        let app = TestApp::start(kind).await;
        let joe = app.member(JOE).await;

        for browser in [app.browser(), joe] {
            let page = browser.get("/admin").await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert_eq!(browser.call("get_overview", &[]).await.status, StatusCode::NOT_FOUND);
        }
    }
}

/// Ten tabs look at once, one of them in German.
async fn tabs_share_what_is_counted(kind: Kind) {
    let app = TestApp::start(kind).await;
    let jane = app.admin(JANE).await;
    app.outbox_is_empty().await;
    app.clock.wind(Duration::minutes(3));
    let (recorder, _listening) = Recorder::start();

    let tabs = futures::future::join_all((0..10).map(|_| jane.get("/admin"))).await;
    let in_german = [("accept", "text/html"), ("accept-language", "de")];
    let german = jane.send(Method::GET, "/admin", &in_german, None).await;

    for page in &tabs {
        assert_eq!(sums(page), [1, 1, 0, 1, 1, 0, 0]);
    }
    assert_eq!(sums(&german), [1, 1, 0, 1, 1, 0, 0]);
    let since = |page: &Page| page.text(".overview__servers");
    assert!(
        since(&tabs[0]).contains("3 minutes ago"),
        "{}",
        since(&tabs[0])
    );
    assert!(
        since(&german).contains("vor 3 Minuten"),
        "{}",
        since(&german)
    );
    assert_eq!(recorder.count(&["FROM hour_counts", "AS n"]), 1);

    app.clock.wind(Duration::seconds(2));
    jane.get("/admin").await;
    assert_eq!(recorder.count(&["FROM hour_counts", "AS n"]), 2);
}

#[tokio::test]
async fn tabs_share_what_is_counted_on_sqlite() {
    tabs_share_what_is_counted(Kind::Sqlite).await;
}

#[tokio::test]
async fn tabs_share_what_is_counted_on_postgres() {
    tabs_share_what_is_counted(Kind::Postgres).await;
}
