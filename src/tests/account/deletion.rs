//! Deleting, and everything else that ends or wipes things: it affects what belongs to the user, by their id or by an
//! address that they have proven, and nothing of anybody else. A claim without proof owns nothing.

use latchkey::server::{
    domain::secrets::pseudonym,
    store::{
        UnitOfWork,
        outbox::{self, MessageKind, NewMessage, NoticeFacts, Occasion},
        sweep,
    },
};
use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, TestApp, TestBrowser, code, database::has_one_of, link, other_code},
};

/// The address of Jane, who has an account.
const JANE: &str = "jane@example.com";
/// The address of Joan, who has none and is invited.
const JOAN: &str = "joan@example.com";
/// The address of Mallory, who claims the addresses of both and can prove neither.
const MALLORY: &str = "mallory@example.com";
const ROOT: &str = "root@example.com";

/// A server that holds everything about the addresses of Jane and Joan that can be stored about an address: open
/// attempts, wrong codes and refusals, invitations, events, and spent budgets; but no queued mail.
async fn world(kind: Kind) -> TestApp {
    let spends = [("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "1000")];
    let app = TestApp::limitless(kind, &spends).await;
    let invited = app.command(&["invitations", "create", JOAN]).await;
    assert_eq!(invited.0, 0, "{invited:?}");
    app.member(JANE).await;
    for (address, before) in [(JANE, 1), (JOAN, 0)] {
        let browser = app.browser();
        browser
            .post("/api/create_sign_in", &[("email", address)])
            .await;
        let mail = app.proof_mail(address, before + 1).await;
        let phone = app.browser();
        let landing = phone.get(&link(&mail)).await;
        phone
            .submit(&landing, "form", &[("action", "decline")])
            .await;
        let waiting = browser
            .post("/api/create_sign_in", &[("email", address)])
            .await;
        let mail = app.proof_mail(address, before + 2).await;
        let wrong = other_code(&code(&mail));
        let form = "form[action='/api/attempt_code']";
        browser.submit(&waiting, form, &[("code", &wrong)]).await;
    }
    app
}

/// A browser of Mallory, who claims the addresses of Jane and Joan.
async fn mallory(app: &TestApp) -> TestBrowser {
    let mallory = app.member(MALLORY).await;
    for address in [JANE, JOAN] {
        let added = mallory
            .call("create_email_address", &[("email", address)])
            .await;
        assert_eq!(added.status, StatusCode::OK, "{}", added.body);
    }
    mallory
}

/// Puts a security notice to each address into the queue, to be sent tomorrow.
async fn notices(app: &TestApp) {
    app.outbox_is_empty().await;
    let now = app.clock.now() + Duration::days(1);
    for recipient in [JANE, JOAN] {
        let mut work = UnitOfWork::begin(&app.backend).await.expect("it begins");
        let facts = NoticeFacts {
            user_agent: String::new(),
            network: String::new(),
            at: now,
            address: String::new(),
            time_zone: None,
            session: None,
            earlier: outbox::Earlier::default(),
        };
        let notice = NewMessage {
            occasion: Occasion::Notice(facts),
            kind: MessageKind::NewDevice,
            recipient: recipient.to_owned(),
            locale: latchkey::i18n::Locale::English,
            expire_at: now + Duration::days(1),
            now,
        };
        outbox::enqueue(&mut work, notice)
            .await
            .expect("it is queued");
        work.commit().await.expect("it is kept");
    }
}

/// What only Mallory's rows hold: her address or its hash, and the ids of her account, browsers, sessions and
/// attempts.
async fn marks_of_mallory(app: &TestApp, kind: Kind) -> Vec<String> {
    let mut marks = vec!["mallory".to_owned(), pseudonym(MALLORY)];
    let user = format!("(SELECT user_id FROM email_addresses WHERE address = '{MALLORY}')");
    for (column, of) in [
        ("user_id", "email_addresses"),
        ("client_id", "sessions"),
        ("id", "sessions"),
        ("id", "attempts"),
    ] {
        let text = match kind {
            Kind::Sqlite => format!("hex({column})"),
            Kind::Postgres => format!("CAST({column} AS TEXT)"),
        };
        let sql = format!("SELECT {text} FROM {of} WHERE user_id = {user}");
        marks.extend(app.texts(&sql).await);
    }
    marks
}

/// Checks that `act` neither removes nor changes a row that is not Mallory's, except in these tables.
async fn nothing_of_others_changes(
    kind: Kind,
    but: &[&str],
    act: impl AsyncFnOnce(&TestApp, &TestBrowser),
) {
    let app = world(kind).await;
    let browser = mallory(&app).await;
    notices(&app).await;
    let marks = marks_of_mallory(&app, kind).await;
    let marks: Vec<&str> = marks.iter().map(String::as_str).collect();
    let before = app.rows().await;
    everything_is_there(&before);

    act(&app, &browser).await;

    let after = app.rows().await;
    let mut gone: Vec<&String> = before.iter().filter(|row| !after.contains(row)).collect();
    gone.retain(|row| !has_one_of(row, &marks));
    gone.retain(|row| but.iter().all(|table| !row.starts_with(table)));
    assert!(
        gone.is_empty(),
        "rows of others are gone or changed: {gone:#?}"
    );
}

/// Checks that the world has rows in each table, so that it would be seen if they were deleted.
fn everything_is_there(rows: &[String]) {
    for (address, tables) in [
        (
            JANE,
            &["attempts", "address_guards", "outbox_messages", "sessions"][..],
        ),
        (
            JOAN,
            &[
                "attempts",
                "address_guards",
                "outbox_messages",
                "invitations",
            ],
        ),
    ] {
        let hash = pseudonym(address);
        let of_address = tables.iter().map(|table| (*table, address));
        for (table, text) in of_address.chain([("audit_events", &*hash), ("budgets", &hash)]) {
            let is_there = |row: &String| row.starts_with(table) && has_one_of(row, &[text]);
            assert!(rows.iter().any(is_there), "{table} knows of {address}");
        }
    }
}

on_both! {
    async fn deleting_ones_account_changes_no_row_of_an_address_that_one_only_claimed(kind: Kind) {
        nothing_of_others_changes(kind, &[], async |app, mallory| {
            let account = mallory.get("/account").await;
            let form = "form[data-action='delete-account']";
            mallory.submit(&account, form, &[("email", MALLORY)]).await;
            assert!(app.mail_like(MALLORY, "deleted").await);
        })
        .await;
    }

    async fn deleting_an_account_by_the_command_line_changes_no_row_of_an_address_that_it_only_claimed(kind: Kind) {
        nothing_of_others_changes(kind, &[], async |app, _| {
            let said = app.command(&["users", "delete", MALLORY, "--yes"]).await;
            assert_eq!(said.0, 0, "{said:?}");
        })
        .await;
    }

    async fn removing_a_claim_changes_no_row_of_the_address(kind: Kind) {
        nothing_of_others_changes(kind, &[], async |_, mallory| {
            let account = mallory.get("/account").await;
            for address in [JANE, JOAN] {
                let row = format!("[data-email='{address}'] form[data-action='remove']");
                let account = mallory.submit(&account, &row, &[]).await;
                assert!(!account.has(&format!("[data-email='{address}']")));
            }
        })
        .await;
    }

    async fn banning_somebody_changes_no_row_of_an_address_that_they_only_claimed(kind: Kind) {
        nothing_of_others_changes(kind, &[], async |app, _| {
            let said = app.command(&["users", "ban", MALLORY]).await;
            assert_eq!(said.0, 0, "{said:?}");
        })
        .await;
    }

    async fn sweeping_changes_nothing_that_still_counts(kind: Kind) {
        nothing_of_others_changes(kind, &[], async |app, _| {
            sweep::sweep(&app.backend).await.expect("it sweeps");
        })
        .await;
    }

    async fn asking_again_for_somebody_elses_address_supersedes_nothing_of_theirs(kind: Kind) {
        nothing_of_others_changes(kind, &["budgets"], async |_, mallory| {
            for function in ["create_sign_in", "create_sign_up", "create_email_address"] {
                for address in [JANE, JOAN] {
                    mallory.call(function, &[("email", address)]).await;
                }
            }
        })
        .await;
    }

    async fn the_command_line_finds_nobody_by_an_address_that_they_only_claimed(kind: Kind) {
        let app = world(kind).await;
        mallory(&app).await;
        app.outbox_is_empty().await;
        let before = app.rows().await;

        for command in [
            &["users", "delete", JOAN, "--yes"][..],
            &["users", "ban", JOAN],
            &["users", "show", JOAN],
            &["admin", "grant", JOAN],
        ] {
            let (code, _, said) = app.command(command).await;
            assert_eq!(code, 1, "{command:?}");
            assert!(said.contains("nobody has proven"), "{said}");
        }

        assert_eq!(app.rows().await, before);
    }

    async fn proving_an_address_voids_the_claims_to_it_and_no_others(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.member(JANE).await;
        mallory(&app).await;
        app.outbox_is_empty().await;
        let before = app.rows().await;

        app.member(JOAN).await;

        let after = app.rows().await;
        let gone = before.iter().filter(|row| !after.contains(row));
        let gone: Vec<_> = gone
            .filter(|row| !row.starts_with("budgets") && !has_one_of(row, &[JOAN]))
            .collect();
        assert!(gone.is_empty(), "{gone:#?}");
    }

    async fn what_an_administrator_did_to_a_deleted_account_still_says_from_where(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        app.member(MALLORY).await;
        let list = root.get("/admin/users").await;
        let page = root.get(&list.link(&format!("[data-email='{MALLORY}'] a"))).await;
        root.submit(&page, "[data-action=ban]", &[]).await;

        app.command(&["users", "delete", MALLORY, "--yes"]).await;

        let forgotten = "subject_user_id IS NULL AND masked_address IS NULL AND address_hash IS NULL";
        let told = "actor_user_id IS NOT NULL AND user_agent LIKE '%Chrome%' AND network <> ''";
        assert_eq!(app.events(&format!("kind = 'user_banned' AND {forgotten} AND {told}")).await, 1);
    }

    async fn a_deleted_administrator_leaves_nothing_in_the_settings_they_changed(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let jane = app.admin(JANE).await;
        jane.call("update_settings", &[("group", "look"), ("app_name", "Acme")]).await;
        let settings = jane.get("/admin/settings").await;
        assert!(settings.text("#app_name-change").contains(JANE), "{}", settings.body);
        let user = app.text("SELECT changed_by FROM settings WHERE key = 'app_name'").await;

        jane.call("delete_account", &[("email", JANE)]).await;
        app.outbox_is_empty().await;

        assert_eq!(app.rows_with(&[&user, "jane"]).await, Vec::<String>::new());
        let settings = root.get("/admin/settings").await;
        assert!(settings.text("#app_name-change").contains("whose account is gone"), "{}", settings.body);
        assert_eq!(app.backend.policy().app_name, "Acme");
    }
}
