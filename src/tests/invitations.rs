//! Invitations: who may send them, what their link does, and how often.

use latchkey::server::mail::mailbox::MailboxMessage;
use reqwest::StatusCode;
use time::Duration;

use super::admission::change;
use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link},
};
use latchkey::auth::SignUpMode;

mod accepting;

const ADMIN: &str = "admin@example.com";
const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";

on_both! {
    async fn to_everybody_but_administrators_the_page_is_not_there(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.member(JANE).await;
        for browser in [app.browser(), jane] {
            let page = browser.get("/admin/invitations").await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert!(!page.has("textarea"));
            for (function, field, value) in [
                ("create_invitations", "addresses", JOE),
                ("resend_invitation", "invitation", "00000000-0000-0000-0000-000000000001"),
                ("revoke_invitation", "invitation", "00000000-0000-0000-0000-000000000001"),
            ] {
                let page = browser.call(function, &[(field, value)]).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{function}");
            }
        }
        assert_eq!(app.count("SELECT count(*) FROM invitations").await, 0);
    }

    async fn an_old_proof_is_refreshed_before_anybody_is_invited(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        app.clock.wind(Duration::minutes(11));

        let page = admin.call("create_invitations", &[("addresses", JANE)]).await;

        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert_eq!(app.count("SELECT count(*) FROM invitations").await, 0);
    }

    async fn what_was_taken_back_or_ran_out_makes_no_account_and_says_which(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        let page = invite(&admin, &format!("{JANE}\n{JOE}")).await;
        let (to_jane, to_joe) = (app.mail(JANE, 1).await, app.mail(JOE, 1).await);
        let (jane, joe) = (app.browser(), app.browser());
        let open = jane.get(&invitation_link(&to_jane)).await;
        let still_open = joe.get(&invitation_link(&to_joe)).await;

        let row = format!("[data-invitation='{}'] [data-action=revoke-invitation]", id_of(&open));
        let page = admin.submit(&page, &row, &[]).await;
        assert!(page.text(".note").contains("Taken back") && !page.text(".list").contains(JANE));
        let revoked = jane.submit(&open, "[data-action=accept]", &[]).await;
        assert_eq!((revoked.status, revoked.data_status().as_str()), (StatusCode::GONE, "abandoned"));

        app.clock.wind(Duration::days(30));
        let expired = joe.submit(&still_open, "[data-action=accept]", &[]).await;
        assert_eq!((expired.status, expired.data_status().as_str()), (StatusCode::GONE, "expired"));
        assert!(expired.has("main a.button"), "there is a way on");
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
    }

    async fn a_link_that_is_not_ours_is_not_found(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        let whole = invitation_link(&mail);
        let mut other = whole.clone();
        other.replace_range(other.len() - 2.., if whole.ends_with("AA") { "BA" } else { "AA" });
        for link in [&whole[..whole.len() - 1], &other, "/invitation?token=", "/invitation"] {
            let page = app.browser().get(link).await;
            assert_eq!((page.status, page.data_status().as_str()), (StatusCode::NOT_FOUND, "invalid"), "{link}");
            assert!(!page.body.contains(JANE));
        }
    }

    async fn an_invited_address_may_sign_up_by_itself_and_the_invitation_is_done(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_SIGN_UP_MODE", "invitation")]).await;
        let admin = first_admin(&app).await;
        invite(&admin, JANE).await;
        let invitation = app.mail(JANE, 1).await;
        app.clock.wind(Duration::minutes(1));

        let jane = app.browser();
        jane.post("/api/create_sign_in", &[("email", JANE)]).await;
        let landing = jane.get(&link(&app.mail(JANE, 2).await)).await;
        jane.submit(&landing, "form", &[("action", "confirm")]).await;
        assert!(jane.get("/account").await.has("[data-primary-email]"));

        let late = app.browser().get(&invitation_link(&invitation)).await;
        assert_eq!(late.data_status(), "complete");
        assert_eq!(app.count("SELECT count(*) FROM invitations WHERE accepted_at IS NOT NULL").await, 1);
    }

    async fn taking_an_invitation_back_counts_for_those_on_the_way(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_SIGN_UP_MODE", "invitation")]).await;
        let admin = first_admin(&app).await;
        let page = invite(&admin, JANE).await;
        let jane = app.browser();
        accept(&jane, &app.mail(JANE, 1).await).await;
        let landing = jane.get(&link(&app.mail(JANE, 2).await)).await;
        admin.submit(&page, "[data-action=revoke-invitation]", &[]).await;

        let code = code(&app.mail(JANE, 2).await);
        let refused = jane.submit(&landing, "form", &[("action", "confirm"), ("code", &code)]).await;

        assert!(refused.text("h1").contains("by invitation"));
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
    }

    async fn nobody_accepts_while_sign_up_is_closed(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        let jane = app.browser();
        let open = jane.get(&invitation_link(&mail)).await;
        change(&app, |policy| policy.sign_up_mode = SignUpMode::Closed);

        let closed = jane.submit(&open, "[data-action=accept]", &[]).await;
        assert_eq!(closed.status, StatusCode::FORBIDDEN);
        assert!(closed.text("h1").contains("No new accounts right now"));
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);

        change(&app, |policy| policy.sign_up_mode = SignUpMode::Invitation);
        let open = jane.get("/invitation").await;
        let waiting = jane.submit(&open, "[data-action=accept]", &[]).await;
        prove(&app, &jane, &waiting, JANE).await;
        assert_eq!(primary(&jane).await.as_deref(), Some(JANE), "it stayed good");
    }

    async fn an_invitation_stands_above_the_lists(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        change(&app, |policy| policy.allows_sub_addresses = false);
        let tagged = "jane+work@example.com";
        invite(&admin, tagged).await;

        let jane = app.browser();
        let waiting = accept(&jane, &app.mail(tagged, 1).await).await;
        prove(&app, &jane, &waiting, tagged).await;

        assert_eq!(primary(&jane).await.as_deref(), Some(tagged));
    }

    async fn names_and_consent_are_asked_for_where_they_are_needed(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        change(&app, |policy| {
            policy.first_name = latchkey::server::domain::policy::Demand::Required;
            policy.terms_url = "/terms".to_owned();
            policy.legal_version = "7".to_owned();
        });
        let jane = app.browser();
        let waiting = accept(&jane, &mail).await;
        let page = prove(&app, &jane, &waiting, JANE).await;

        let again = jane.submit(&page, "[data-action=continue]", &[("first_name", "Jane"), ("legal_accepted", "")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.has("input[name=legal_accepted][aria-invalid=true]") && again.body.contains("value=\"Jane\""));
        jane.submit(&again, "[data-action=continue]", &[("legal_accepted", "on")]).await;

        assert_eq!(app.count("SELECT count(*) FROM users WHERE first_name = 'Jane' AND legal_version = '7'").await, 1);
    }

    async fn what_cannot_be_invited_stays_in_the_box_and_says_why(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        invite(&admin, JOE).await;
        let typed = format!("{JANE}, {ADMIN}; {JOE}\nno-address</textarea><script>");

        let page = invite(&admin, &typed).await;

        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        let words = page.text("#addresses-note");
        for part in ["One was invited.", "These have an account already: admin@example.com.", "are invited already", "don’t look like e-mail addresses: no-address"] {
            assert!(words.contains(part), "{part} in {words}");
        }
        let box_text = page.text("textarea");
        assert!(!box_text.contains(JANE) && box_text.contains(ADMIN) && box_text.contains(JOE));
        assert!(box_text.contains("no-address</textarea><script>"), "as text: {box_text}");
        assert!(app.mail(JANE, 1).await.text.contains("/invitation?token="));
        let empty = invite(&admin, " \n ").await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn mailing_again_carries_the_same_link_and_more_time(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        let page = invite(&admin, JANE).await;
        let first = app.mail(JANE, 1).await;
        let limited = admin.submit(&page, "[data-action=resend-invitation]", &[]).await;
        assert_eq!(limited.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(limited.headers.get("retry-after").is_some());

        app.clock.wind(Duration::seconds(31));
        let page = admin.submit(&page, "[data-action=resend-invitation]", &[]).await;
        assert!(page.text(".note").contains("Mailed again"));
        let second = app.mail(JANE, 2).await;
        assert_eq!(invitation_link(&first), invitation_link(&second));
        app.clock.wind(Duration::days(30) - Duration::seconds(10));
        assert_eq!(app.browser().get(&invitation_link(&second)).await.status, StatusCode::OK);
    }

    async fn an_address_that_got_an_account_meanwhile_is_told_to_sign_in(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        app.clock.wind(Duration::minutes(1));
        let joe = app.member(JOE).await;
        joe.call("create_email_address", &[("email", JANE)]).await;
        let landing = joe.get(&link(&app.mail(JANE, 2).await)).await;
        joe.submit(&landing, "form", &[("action", "confirm")]).await;

        let page = app.browser().get(&invitation_link(&mail)).await;

        assert_eq!((page.status, page.data_status().as_str()), (StatusCode::GONE, "complete"));
        assert!(page.text("h1").contains("already have an account") && page.has("main a[href='/sign-in']"));
    }

    async fn nothing_at_rest_opens_an_invitation(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        let token = invitation_link(&mail).split('=').nth(1).expect("a token").to_owned();
        let secret = &token[22..];

        for (table, columns) in [("invitations", "id || address || compare_key || key_id"), ("outbox_messages", "coalesce(facts, '') || recipient || kind")] {
            let sql = format!("SELECT count(*) FROM {table} WHERE {columns} LIKE '%{secret}%'");
            assert_eq!(app.count(&sql.replace("id ||", "CAST(id AS TEXT) ||")).await, 0);
        }
    }
}

/// The path and query of the link in the mail of an invitation.
pub(crate) fn invitation_link(message: &MailboxMessage) -> String {
    let start = message
        .text
        .find("/invitation?token=")
        .expect("the mail has a link");
    message.text[start..]
        .split_whitespace()
        .next()
        .expect("a link")
        .to_owned()
}

/// Opens the link of an invitation and accepts. Returns the page that follows.
pub(crate) async fn accept(browser: &TestBrowser, invitation: &MailboxMessage) -> Page {
    let landing = browser.get(&invitation_link(invitation)).await;
    browser.submit(&landing, "[data-action=accept]", &[]).await
}

/// Types the code of the first mail to `address` that has one. Returns the page that follows.
async fn prove(app: &TestApp, browser: &TestBrowser, waiting: &Page, address: &str) -> Page {
    let code = code(&app.proof_mail(address, 1).await);
    let form = "form[action='/api/attempt_code']";
    browser.submit(waiting, form, &[("code", &code)]).await
}

/// The primary address of whoever is signed in.
pub(crate) async fn primary(browser: &TestBrowser) -> Option<String> {
    let account = browser.get("/account").await;
    account.attribute("data-primary-email")
}

/// The invitation that a page is about.
fn id_of(page: &Page) -> String {
    let html = scraper::Html::parse_document(&page.body);
    let input = scraper::Selector::parse("input[name=invitation]").expect("a selector");
    html.select(&input)
        .next()
        .and_then(|input| input.value().attr("value"))
        .expect("the page names its invitation")
        .to_owned()
}

/// An administrator, signed up while sign-up was open for a moment.
async fn first_admin(app: &TestApp) -> TestBrowser {
    let mode = app.backend.policy().sign_up_mode;
    change(app, |policy| policy.sign_up_mode = SignUpMode::Open);
    let admin = app.admin(ADMIN).await;
    change(app, |policy| policy.sign_up_mode = mode);
    admin
}

async fn invite(admin: &TestBrowser, addresses: &str) -> Page {
    let page = admin.get("/admin/invitations").await;
    admin
        .submit(&page, "[data-action=invite]", &[("addresses", addresses)])
        .await
}

/// The mail that invites `address`.
pub(crate) async fn invited(app: &TestApp, address: &str) -> MailboxMessage {
    let admin = app.admin(ADMIN).await;
    invite(&admin, address).await;
    app.mail(address, 1).await
}
