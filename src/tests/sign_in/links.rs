//! Links that mail programs, filters and people have changed on the way: a link that lost nothing counts, and a link
//! that declines never proves.

use latchkey::server::mail::mailbox::MailboxMessage;
use reqwest::{Method, StatusCode};

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, link, refusal_link},
};

const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";

/// A browser that waits for its mail, and the mail.
async fn waiting(app: &TestApp) -> (TestBrowser, MailboxMessage) {
    let laptop = app.browser();
    laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    (laptop, app.mail(JANE, 1).await)
}

/// What a browser is shown that opens `link` and keeps none of the cookies that come with the answer.
async fn opened_without_cookies(app: &TestApp, link: &str) -> Page {
    let sent_on = app.browser().send(Method::GET, link, &[], None).await;
    assert_eq!(sent_on.status, StatusCode::SEE_OTHER);
    let location = sent_on.headers["location"]
        .to_str()
        .expect("locations are text");
    app.browser().get(location).await
}

/// The token of a link that consists only of a page and a token.
fn token_of(link: &str) -> &str {
    link.rsplit_once('=').expect("it has a token").1
}

/// The path and query of the first link to `page` in a mail.
fn link_to(page: &str, message: &MailboxMessage) -> String {
    let start = message.text.find(page).expect("the mail has the link");
    let link = message.text[start..].split_whitespace().next();
    link.expect("it does not end before it began").to_owned()
}

/// The press that the page makes by itself in the browser that started.
const PRESS: &str = "form[data-press]";

/// `true` if the page offers only "this wasn't me", as for a link that cannot prove.
fn only_refuses(page: &Page) -> bool {
    page.status == StatusCode::OK
        && page.data_status() == "unverified"
        && !page.has(PRESS)
        && !page.has("button[value=confirm], button[value=here]")
        && page.has("button[value=decline]")
}

on_both! {
    async fn a_link_lands_with_something_behind_its_token_or_encoded_once_more(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, mail) = waiting(&app).await;
        let token = token_of(&link(&mail)).to_owned();
        let (half, rest) = token.split_at(30);

        for changed in [
            format!("/verify?token={token}."),
            format!("/verify?token={token})"),
            format!("/verify?token={token}%20"),
            format!("/verify?token={token}%0A"),
            format!("/verify?token={token}="),
            format!("/verify?token={token}%3E"),
            format!("/verify?token={token}%"),
            format!("/verify?token={token}_"),
            format!("/verify?token={token}]&token={token}"),
            format!("/verify%3Ftoken={token}"),
            format!("/verify?token%3D{token}"),
            format!("/verify/?token={token}"),
            format!("/verify?Token={token}"),
            format!("/verify?token=3D{token}"),
            format!("/verify?token={half}%20{rest}"),
            format!("/verify?token={half}=%0D%0A{rest}"),
            format!("/verify?token={half}%0A%3E%20{rest}"),
        ] {
            laptop.plant("latchkey-link", "cut");
            let page = laptop.get(&changed).await;
            assert_eq!((page.status, page.path.as_str()), (StatusCode::OK, "/verify"), "{changed}");
            assert_eq!(page.data_status(), "unverified", "{changed}");
            assert!(page.has(PRESS), "{changed}");
        }
        let landing = laptop.get(&format!("/verify%3Ftoken%3D{half}%0A%3E%20{rest}%3E.")).await;
        let done = laptop.submit(&landing, PRESS, &[("action", "confirm")]).await;
        assert_eq!(done.path, "/");
        assert!(laptop.is_signed_in().await);
    }

    async fn what_cannot_be_mended_says_what_is_wrong_with_the_link(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, mail) = waiting(&app).await;
        let token = token_of(&link(&mail)).to_owned();
        let cut = &token[..token.len() - 1];

        for broken in [
            format!("/verify?token={cut}"),
            format!("/verify%3Ftoken={cut}"),
            format!("/verify/{cut}"),
            "/verify%3Ftoken".to_owned(),
            "/verify/".to_owned(),
            "/verify?token=%".to_owned(),
            "/verify?token=%FF".to_owned(),
            "/not-me%3Ftoken=x".to_owned(),
            "/invitation/?token=x".to_owned(),
        ] {
            let page = app.browser().get(&broken).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{broken}");
            assert!(page.text("h1").contains("This link isn’t complete"), "{broken}: {}", page.text("main"));
            assert!(page.has("main a.button"), "{broken} has a way on");
        }
        assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified", "and nothing happened");
        assert!(laptop.get("/verifying").await.text("h1").contains("nothing here"));
        let posted = laptop.send(Method::POST, "/verify%3Ftoken=x", &[], Some(String::new())).await;
        assert_eq!(posted.status, StatusCode::NOT_FOUND);
    }

    async fn a_mangled_no_is_never_a_yes(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, mail) = waiting(&app).await;
        let refusal = refusal_link(&mail);
        assert_ne!(token_of(refusal.trim_end_matches("&decline=1")), token_of(&link(&mail)));
        let bare = refusal.trim_end_matches("&decline=1").to_owned();

        for changed in [
            refusal.clone(),
            bare.clone(),
            format!("{bare}&amp;decline=1"),
            format!("{bare}&decline=1."),
            format!("{bare}&decline=1%3E"),
            format!("{bare}&DECLINE=1"),
            format!("{bare}&"),
            format!("{bare}."),
            format!("/verify%3Ftoken%3D{}", token_of(&bare)),
        ] {
            let page = laptop.get(&changed).await;
            assert!(only_refuses(&page), "{changed}: {}", page.body);
            for action in ["confirm", "here"] {
                laptop.submit(&page, "form", &[("action", action)]).await;
            }
            assert!(!laptop.is_signed_in().await, "{changed}");
        }
        assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");

        let page = laptop.get(&bare).await;
        let declined = laptop.submit(&page, "form", &[("action", "decline")]).await;
        assert_eq!(declined.data_status(), "declined", "and it does what it can do");
    }

    async fn links_of_mails_under_way_keep_what_they_were_good_for(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, mail) = waiting(&app).await;
        // Before it began with a letter of its own, the token of both links was the same.
        let earlier = format!("/verify?token={}", &token_of(&link(&mail))[1..]);

        assert!(laptop.get(&earlier).await.has(PRESS));
        for refusal in ["&decline=1", "&amp;decline=1", "&DECLINE=1."] {
            let page = laptop.get(&format!("{earlier}{refusal}")).await;
            assert!(only_refuses(&page), "{refusal}");
        }
        let page = app.browser().get(&format!("{earlier}&decline=1")).await;
        let declined = laptop.submit(&page, "form", &[("action", "decline")]).await;
        assert_eq!(declined.data_status(), "declined");
    }

    async fn the_links_of_notices_and_invitations_are_as_forgiving_and_open_nothing_else(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let admin = app.admin(JANE).await;
        app.sign_in(&app.browser(), JANE).await;
        let page = admin.get("/admin/invitations").await;
        admin.submit(&page, "[data-action=invite]", &[("addresses", JOE)]).await;
        let invitation = link_to("/invitation?token=", &app.mail(JOE, 1).await);
        assert!(app.mail_like(JANE, "New sign-in").await);
        let notice = app.mails(JANE).into_iter().find(|mail| mail.text.contains("/not-me?token="));
        let notice = link_to("/not-me?token=", &notice.expect("the other browser was told of"));

        for (link, sign) in [(&notice, "[data-action=report-session]"), (&invitation, "[data-action=accept]")] {
            let (path, token) = link.split_once("?token=").expect("a link");
            for changed in [
                link.to_owned(),
                format!("{link}.)"),
                format!("{path}%3Ftoken%3D{token}%3E"),
                format!("{path}/?TOKEN=3D{}%0A%3E%20{}", &token[..9], &token[9..]),
            ] {
                let page = app.browser().get(&changed).await;
                assert!(page.status == StatusCode::OK && page.has(sign), "{changed}: {}", page.body);
            }
            for other in ["/verify", "/not-me", "/invitation"] {
                if other != path {
                    let page = app.browser().get(&format!("{other}?token={token}")).await;
                    assert_eq!(page.status, StatusCode::NOT_FOUND, "{path} at {other}");
                }
            }
        }
    }

    async fn a_browser_that_keeps_no_cookies_is_told_so_by_the_page_of_a_link(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (laptop, mail) = waiting(&app).await;

        let page = opened_without_cookies(&app, &link(&mail)).await;

        assert_eq!((page.status, page.data_status().as_str()), (StatusCode::NOT_FOUND, "invalid"));
        assert!(page.text("main").contains("keep no cookies for this site"), "{}", page.body);
        assert!(page.text("main").contains("type the code from the same mail"), "{}", page.body);
        for other in ["/not-me", "/invitation"] {
            let page = app.browser().get(other).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{other}");
            let words = page.text("main");
            assert!(words.contains("keep no cookies for this site") && !words.contains("code"), "{other}: {words}");
        }
        // A browser that keeps them has only come without a link, or with a part of one.
        for path in ["/verify", "/verify?token=lAAAA"] {
            let words = laptop.get(path).await.text("main");
            assert!(words.contains("isn’t complete"), "{path}: {words}");
        }
    }
}
