//! Two mailed links, open in two tabs of one browser: a press on one page never counts for the other.

use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, link},
};

const JANE: &str = "jane@example.com";
const WORK: &str = "jane@work.example";
const PRESS: &str = "form[action='/api/attempt_verification']";
const REPORT: &str = "form[data-action='report-session']";

/// Checks that the page says that another link was opened, offers none of its buttons, and leads to it.
fn says_so(page: &Page, words: &str) {
    assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.body);
    assert!(page.text("main").contains(words), "{}", page.text("main"));
    assert!(
        !page.has("main form"),
        "no button of the other link: {}",
        page.body
    );
    assert!(
        page.has("main a[data-action=show-last-link]"),
        "{}",
        page.body
    );
}

/// A browser that waits, with its page and its link.
async fn waits(app: &TestApp, address: &str) -> (TestBrowser, Page, String) {
    let laptop = app.browser();
    let page = laptop
        .post("/api/create_sign_in", &[("email", address)])
        .await;
    (laptop, page, link(&app.mail(address, 1).await))
}

async fn status(browser: &TestBrowser) -> String {
    browser.get("/sign-in").await.data_status()
}

/// The paths of "this wasn't me" in the notices to an address, once there are so many.
async fn report_links(app: &TestApp, address: &str, count: usize) -> Vec<String> {
    let mut mails = 1;
    loop {
        app.mail(address, mails).await;
        let links: Vec<String> = app
            .mails(address)
            .iter()
            .filter_map(|mail| {
                let start = mail.text.find("/not-me?token=")?;
                Some(mail.text[start..].split_whitespace().next()?.to_owned())
            })
            .collect();
        if links.len() == count {
            return links;
        }
        mails += 1;
    }
}

on_both! {
    async fn of_two_notices_the_one_that_is_pressed_ends(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.member(JANE).await;
        let (phone, tablet) = (app.member(JANE).await, app.member(JANE).await);
        let links = report_links(&app, JANE, 2).await;
        let reader = app.browser();
        let first = reader.get(&links[0]).await;
        let second = reader.get(&links[1]).await;
        assert_ne!(first.attribute_of("input[name=session]", "value"), second.attribute_of("input[name=session]", "value"));

        says_so(&reader.submit(&first, REPORT, &[]).await, "open “this wasn’t me” in its mail once more");
        says_so(&reader.submit(&first, REPORT, &[("everywhere", "1")]).await, "nothing was done");
        assert!(phone.is_signed_in().await && tablet.is_signed_in().await, "nothing has changed");

        let again = reader.get(&links[0]).await;
        let pressed = reader.submit(&again, REPORT, &[]).await;
        assert_eq!(pressed.path, "/not-me");
        assert!(!phone.is_signed_in().await, "the one it was about");
        assert!(tablet.is_signed_in().await, "and no other");
    }

    async fn of_two_links_a_press_is_for_the_one_its_page_shows(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (jane, page, of_jane) = waits(&app, JANE).await;
        let (work, _, of_work) = waits(&app, WORK).await;
        let phone = app.browser();
        let first = phone.get(&of_jane).await;
        phone.get(&of_work).await;

        for action in ["confirm", "here", "decline"] {
            let fields = [("action", action), ("number", &page.number())];
            says_so(&phone.submit(&first, PRESS, &fields).await, "open the link in its mail once more");
        }
        assert_eq!((status(&jane).await, status(&work).await), ("unverified".to_owned(), "unverified".to_owned()));
        assert_eq!(app.count("SELECT CAST(sum(number_failures) AS BIGINT) FROM attempts").await, 0, "no try was spent");

        let again = phone.get(&of_jane).await;
        phone.submit(&again, PRESS, &[("action", "decline")]).await;
        assert_eq!((status(&jane).await, status(&work).await), ("declined".to_owned(), "unverified".to_owned()));
    }

    async fn a_new_mail_is_for_the_link_whose_page_asks_for_it(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let (_, _, of_jane) = waits(&app, JANE).await;
        let (_, _, of_work) = waits(&app, WORK).await;
        app.clock.wind(Duration::minutes(11));
        let phone = app.browser();
        let first = phone.get(&of_jane).await;
        phone.get(&of_work).await;

        says_so(&phone.submit(&first, "[data-action=restart]", &[]).await, "nothing was done");
        assert_eq!(app.count("SELECT count(*) FROM attempts").await, 2);

        let again = phone.get(&of_jane).await;
        let waiting = phone.submit(&again, "[data-action=restart]", &[]).await;
        assert_eq!(waiting.data_status(), "unverified");
        assert!(waiting.text("main").contains(JANE), "{}", waiting.text("main"));
    }

    async fn of_two_invitations_the_one_that_is_pressed_is_accepted(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let mut links = Vec::new();
        for address in [JANE, WORK] {
            app.command(&["invitations", "create", address]).await;
            let text = app.mail(address, 1).await.text;
            let start = text.find("/invitation?token=").expect("the mail has a link");
            links.push(text[start..].split_whitespace().next().expect("a link").to_owned());
        }
        let reader = app.browser();
        let first = reader.get(&links[0]).await;
        reader.get(&links[1]).await;

        let form = "form[data-action=accept]";
        says_so(&reader.submit(&first, form, &[]).await, "To accept this invitation, open the link in its mail once more");
        assert_eq!(app.count("SELECT count(*) FROM attempts").await, 0);

        let again = reader.get(&links[0]).await;
        let waiting = reader.submit(&again, form, &[]).await;
        assert!(waiting.text("main").contains(JANE), "{}", waiting.text("main"));
    }

    async fn a_form_that_does_not_say_what_it_is_for_changes_nothing(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.member(JANE).await;
        let phone = app.member(JANE).await;
        let report = report_links(&app, JANE, 1).await;
        let (work, _, link) = waits(&app, WORK).await;
        let reader = app.browser();

        reader.get(&report[0]).await;
        says_so(&reader.post("/api/report_session", &[]).await, "nothing was done");
        reader.get(&link).await;
        for fields in [vec![("action", "decline")], vec![("action", "decline"), ("attempt", "x")]] {
            says_so(&reader.post("/api/attempt_verification", &fields).await, "nothing was done");
        }
        says_so(&reader.post("/api/restart_verification", &[]).await, "nothing was done");

        assert!(phone.is_signed_in().await);
        assert_eq!(status(&work).await, "unverified");
    }
}
