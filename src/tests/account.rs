//! The account: addresses are added, proven, made primary and removed; the name is changed; the account is deleted.

use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link},
};

mod deletion;

const JANE: &str = "jane@example.com";
const WORK: &str = "jane@work.example";
const MALLORY: &str = "mallory@example.com";

/// The account page after a form has asked to add `address`.
async fn add(browser: &TestBrowser, address: &str) -> Page {
    let account = browser.get("/account").await;
    browser
        .submit(
            &account,
            "form[data-action='add-address']",
            &[("email", address)],
        )
        .await
}

/// Adds an address and proves it by its link in the same browser.
pub(crate) async fn add_and_prove(app: &TestApp, browser: &TestBrowser, address: &str) {
    let before = app.mails(address).len();
    add(browser, address).await;
    let mail = app.mail(address, before + 1).await;
    let landing = browser.get(&link(&mail)).await;
    let proven = browser
        .submit(&landing, "form[data-press]", &[("action", "confirm")])
        .await;
    assert_eq!(proven.data_status(), "complete", "{}", proven.body);
}

fn row(address: &str, action: &str) -> String {
    format!("[data-email='{address}'] form[data-action='{action}']")
}

on_both! {
    async fn an_address_is_added_and_proven_in_the_same_browser(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;

        let waiting = add(&browser, WORK).await;
        assert_eq!(waiting.path, "/account");
        assert_eq!(waiting.data_status(), "unverified");
        assert!(waiting.has(&row(WORK, "verify")));
        assert!(app.mail(WORK, 1).await.text.contains("j***@example.com"));

        let landing = browser.get(&link(&app.mail(WORK, 1).await)).await;
        let proven = browser
            .submit(&landing, "form[data-press]", &[("action", "confirm")])
            .await;
        assert!(proven.text("h1").contains(WORK), "{}", proven.body);
        let account = browser.get("/account").await;
        assert!(account.has(&row(WORK, "make-primary")));
        // The other proven address is told.
        assert!(app.mail(JANE, 2).await.subject.contains("added"));
    }

    async fn an_address_is_proven_by_its_code(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        let waiting = add(&browser, WORK).await;
        let code = code(&app.mail(WORK, 1).await);

        let account = browser
            .submit(&waiting, "form[action='/api/attempt_code']", &[("code", &code)])
            .await;

        assert_eq!(account.path, "/account");
        assert!(account.has(&row(WORK, "make-primary")), "{}", account.body);
    }

    async fn on_another_device_the_page_names_the_account_and_asks_for_the_number(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        let waiting = add(&browser, WORK).await;
        let phone = app.browser();

        let landing = phone.get(&link(&app.mail(WORK, 1).await)).await;
        assert!(landing.text(".verify-card").contains("j•••@example.com"));
        assert!(!landing.has("button[value='here']"));
        let refused = phone.submit(&landing, "form.stack", &[("action", "confirm")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let proven = phone
            .submit(
                &landing,
                "form.stack",
                &[("action", "confirm"), ("number", &waiting.number())],
            )
            .await;

        assert_eq!(proven.data_status(), "complete", "{}", proven.body);
        assert!(proven.text("h1").contains(WORK));
        assert!(phone.get("/account").await.path.starts_with("/sign-in"));
        assert!(browser.get("/account").await.has(&row(WORK, "make-primary")));
    }

    async fn a_taken_address_looks_like_a_free_one_and_its_owner_is_told(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        let mallory = app.member(MALLORY).await;

        let taken = add(&mallory, JANE).await;
        let free = add(&mallory, WORK).await;

        assert_eq!((taken.status, &taken.path), (free.status, &free.path));
        assert_eq!(taken.data_status(), free.data_status());
        let notice = app.mail(JANE, 2).await;
        assert!(!notice.text.contains("/verify?token="), "{}", notice.text);
        assert_eq!(app.mails(JANE).len(), 2);
        assert!(jane.get("/account").await.has(&format!("[data-primary-email='{JANE}']")));
    }

    async fn proving_an_address_wipes_every_other_claim_to_it(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        let mallory = app.member(MALLORY).await;
        add(&mallory, WORK).await;
        let hers = app.mail(WORK, 1).await;

        add_and_prove(&app, &jane, WORK).await;

        assert!(!mallory.get("/account").await.has(&format!("[data-email='{WORK}']")));
        let late = mallory.get(&link(&hers)).await;
        assert_eq!(late.status, StatusCode::GONE);
        assert_eq!(app.count("SELECT count(*) FROM email_addresses WHERE address = 'jane@work.example'").await, 1);
    }

    async fn signing_up_wipes_claims_to_the_address_too(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let mallory = app.member(MALLORY).await;
        add(&mallory, JANE).await;
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 2);
        app.mail(JANE, 1).await;

        app.member(JANE).await;

        assert!(!mallory.get("/account").await.has(&format!("[data-email='{JANE}']")));
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 2);
    }

    async fn a_pending_add_dies_with_the_session_that_started_it(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        add(&browser, WORK).await;
        let mail = app.mail(WORK, 1).await;

        browser.post("/api/sign_out", &[]).await;

        let landing = app.browser().get(&link(&mail)).await;
        assert_eq!(landing.status, StatusCode::GONE);
        assert_eq!(landing.data_status(), "abandoned");
    }

    async fn of_many_accounts_that_prove_one_address_at_once_one_has_it(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let mut presses = Vec::new();
        for index in 0..8 {
            let browser = app.member(&format!("user{index}@example.com")).await;
            add(&browser, WORK).await;
            let landing = browser.get(&link(&app.mail(WORK, index + 1).await)).await;
            presses.push((browser, landing));
        }

        futures::future::join_all(presses.iter().map(|(browser, landing)| {
            browser.submit(landing, "form[data-press]", &[("action", "confirm")])
        }))
        .await;

        assert_eq!(app.count("SELECT count(*) FROM email_addresses WHERE address = 'jane@work.example'").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM email_addresses WHERE address = 'jane@work.example' AND verified_at IS NOT NULL").await, 1);
    }

    async fn another_address_becomes_primary_and_the_old_one_can_go(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        add_and_prove(&app, &browser, WORK).await;

        let account = browser.get("/account").await;
        assert!(!account.has(&row(JANE, "remove")), "the primary address stays");
        let account = browser.submit(&account, &row(WORK, "make-primary"), &[]).await;
        assert!(account.has(&format!("[data-primary-email='{WORK}']")));
        let account = browser.submit(&account, &row(JANE, "remove"), &[]).await;

        assert!(!account.has(&format!("[data-email='{JANE}']")), "{}", account.body);
        assert!(!account.has(&row(WORK, "remove")), "the last one stays");
        let notices = app.mail(JANE, 3).await;
        assert!(notices.subject.contains("primary"), "{}", notices.subject);
    }

    async fn of_two_addresses_removed_at_once_one_stays(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        add_and_prove(&app, &browser, WORK).await;
        let account = browser.get("/account").await;
        let ids: Vec<String> = [JANE, WORK].map(|address| account.address_id(address)).into();

        let answers = futures::future::join_all(ids.iter().map(async |id| {
            browser.call("remove_email_address", &[("address", id.as_str())]).await
        }))
        .await;

        assert!(answers.iter().any(|answer| answer.status == StatusCode::CONFLICT));
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 1);
    }

    async fn an_account_has_ten_addresses_at_most_and_five_of_them_unproven(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        for index in 0..5 {
            let added = add(&browser, &format!("jane{index}@work.example")).await;
            assert_eq!(added.status, StatusCode::OK);
        }

        let sixth = browser
            .call("create_email_address", &[("email", "jane5@work.example")])
            .await;

        assert_eq!(sixth.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sixth.body.contains("too_many_addresses"));
    }

    async fn a_proof_that_comes_too_late_is_written_down_as_failed(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        app.member(MALLORY).await;
        let waiting = add(&browser, WORK).await;
        let code = code(&app.mail(WORK, 1).await);
        // As if somebody else had proven it at the same moment.
        app.run(
            "UPDATE email_addresses SET user_id = (SELECT user_id FROM email_addresses \
             WHERE address = 'mallory@example.com') WHERE verified_at IS NULL",
        )
        .await;

        let late = browser
            .submit(&waiting, "form[action='/api/attempt_code']", &[("code", &code)])
            .await;

        assert_eq!(late.status, StatusCode::GONE);
        assert_eq!(app.events("kind = 'attempt_failed' AND details LIKE '%taken%'").await, 1);
        assert_eq!(app.events("kind = 'address_added'").await, 0);
    }

    async fn an_old_proof_pauses_the_action_which_then_goes_on_without_being_typed_again(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        app.clock.wind(Duration::minutes(11));

        let waiting = add(&browser, WORK).await;
        assert_eq!(waiting.path, "/confirm", "{}", waiting.body);
        assert_eq!(waiting.data_status(), "unverified");
        assert!(app.mails(WORK).is_empty());
        let mail = app.mail(JANE, 2).await;
        assert!(mail.subject.contains("add an e-mail address"), "{}", mail.subject);
        let proven = browser
            .submit(&waiting, "form[action='/api/attempt_code']", &[("code", &code(&mail))])
            .await;
        assert_eq!(proven.path, "/confirm");
        let account = browser
            .submit(&proven, "form[data-action='continue']", &[])
            .await;

        assert_eq!(account.path, "/account", "{}", account.body);
        assert!(account.has(&format!("[data-email='{WORK}']")));
        app.mail(WORK, 1).await;
        // Once: a second press finds nothing that waits.
        let again = browser
            .submit(&proven, "form[data-action='continue']", &[])
            .await;
        assert_eq!(again.path, "/account");
        assert_eq!(app.mails(WORK).len(), 1);
    }

    async fn scripts_are_told_that_a_proof_is_needed_and_nothing_was_done(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        app.clock.wind(Duration::minutes(11));

        let answer = browser.call("create_email_address", &[("email", WORK)]).await;

        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.body.contains("step_up_required"));
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 1);
    }

    async fn a_proof_for_one_session_is_none_for_another(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        app.clock.wind(Duration::minutes(11));
        let waiting = add(&browser, WORK).await;
        let mail = app.mail(JANE, 2).await;
        let mallory = app.member(MALLORY).await;

        let landing = mallory.get(&link(&mail)).await;
        let number = waiting.number();
        let proven = mallory
            .submit(&landing, "form.stack", &[("action", "confirm"), ("number", &number)])
            .await;
        assert_eq!(proven.data_status(), "complete");
        let id = waiting.attribute("data-events").expect("an id");
        let id = id.split('/').nth(3).expect("an id").to_owned();
        let stolen = mallory.post("/api/resume_action", &[("attempt", &id)]).await;

        assert!(!stolen.has(&format!("[data-email='{WORK}']")));
        let own = browser.post("/api/resume_action", &[("attempt", &id)]).await;
        assert!(own.has(&format!("[data-email='{WORK}']")));
    }

    async fn the_name_is_saved_and_a_wrong_one_keeps_what_was_typed(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        let account = browser.get("/account").await;

        let long = "J".repeat(65);
        let refused = browser
            .submit(&account, "form[data-action='update-name']", &[("first_name", &long)])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has(&format!("input[name='first_name'][value='{long}']")));
        let saved = browser
            .submit(
                &account,
                "form[data-action='update-name']",
                &[("first_name", "Jane"), ("last_name", "Doe")],
            )
            .await;

        assert_eq!(saved.path, "/account?done=renamed");
        assert!(browser.get("/account").await.has("input[name='first_name'][value='Jane']"));
    }

    async fn removing_an_address_can_sign_out_what_it_signed_in(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        add_and_prove(&app, &browser, WORK).await;
        let phone = app.browser();
        let waiting = phone.post("/api/create_sign_in", &[("email", WORK)]).await;
        let before = app.mails(WORK).len();
        let mail = app.mail(WORK, before.max(2)).await;
        phone
            .submit(&waiting, "form[action='/api/attempt_code']", &[("code", &code(&mail))])
            .await;
        assert_eq!(phone.get("/account").await.path, "/account");

        let account = browser.get("/account").await;
        browser
            .submit(&account, &row(WORK, "remove"), &[("end_sessions", "1")])
            .await;

        assert!(phone.get("/account").await.path.starts_with("/sign-in"));
        assert_eq!(browser.get("/account").await.path, "/account");
    }

    async fn a_deleted_account_leaves_nothing_in_any_table_and_its_address_free(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.member(JANE).await;
        add_and_prove(&app, &browser, WORK).await;
        let user: String = app
            .text(match kind {
                Kind::Sqlite => "SELECT hex(id) FROM users",
                Kind::Postgres => "SELECT CAST(id AS TEXT) FROM users",
            })
            .await;
        let account = browser.get("/account").await;

        let wrong = browser
            .submit(&account, "form[data-action='delete-account']", &[("email", MALLORY)])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let gone = browser
            .submit(&account, "form[data-action='delete-account']", &[("email", JANE)])
            .await;
        assert_eq!(gone.status, StatusCode::OK);
        assert!(browser.get("/account").await.path.starts_with("/sign-in"));
        for address in [JANE, WORK] {
            let last = app.mails(address).len();
            assert!(app.mail_like(address, "deleted").await, "{address} after {last}");
        }
        app.outbox_is_empty().await;

        let traces = app.rows_with(&[JANE, WORK, "jane", &user]).await;
        assert_eq!(traces, Vec::<String>::new());
        app.member(JANE).await;
    }
}
