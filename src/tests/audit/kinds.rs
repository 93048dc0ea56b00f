//! Every kind of event of the audit log is written by a real action, with the right actor.

use latchkey::{auth::AuditKind, server::mail::mailbox::MailboxMessage};
use reqwest::StatusCode;
use time::Duration;

use crate::{
    hooks::after::with_a_parked_event,
    mail_reports::{SECRET, report},
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link, other_code, other_number},
};

const JANE: &str = "jane@example.com";
const WORK: &str = "jane@work.example";
const JOE: &str = "joe@example.com";
const SAM: &str = "sam@example.com";
const ROOT: &str = "root@example.com";

const CODE_FORM: &str = "form[action='/api/attempt_code']";

/// Asks for a mail by a server function. Returns the page that waits for the mail, and the mail, which goes to `address`.
async fn ask(
    app: &TestApp,
    browser: &TestBrowser,
    function: &str,
    typed: &str,
    address: &str,
) -> (Page, MailboxMessage) {
    let before = app.mails(address);
    let proves = |mail: &&std::sync::Arc<MailboxMessage>| mail.text.contains("/verify?token=");
    let before = before.iter().filter(proves).count();
    let waiting = browser
        .post(&format!("/api/{function}"), &[("email", typed)])
        .await;
    (waiting, app.proof_mail(address, before + 1).await)
}

/// Jane signs up, signs out, signs in on another device, and makes every possible mistake on the way.
async fn sign_in_in_every_way(app: &TestApp) {
    let (laptop, phone) = (app.browser(), app.browser());
    laptop.enter(app, "create_sign_up", JANE).await;
    laptop.post("/api/sign_out", &[]).await;
    let (mut waiting, mail) = ask(app, &laptop, "create_sign_in", JANE, JANE).await;
    while waiting.has(CODE_FORM) {
        let wrong = other_code(&code(&mail));
        waiting = laptop
            .submit(&waiting, CODE_FORM, &[("code", &wrong)])
            .await;
    }
    let (waiting, _) = ask(app, &laptop, "create_sign_in", JANE, JANE).await;
    laptop.submit(&waiting, "[data-action=cancel]", &[]).await;
    let (waiting, mail) = ask(app, &laptop, "create_sign_in", JANE, JANE).await;
    let landing = phone.get(&link(&mail)).await;
    let wrong = other_number(&waiting.number());
    let landing = confirm(&phone, &landing, &wrong).await;
    phone
        .submit(&landing, "form", &[("action", "decline")])
        .await;
    let (waiting, mail) = ask(app, &laptop, "create_sign_in", JANE, JANE).await;
    let landing = phone.get(&link(&mail)).await;
    confirm(&phone, &landing, &waiting.number()).await;
    let proven = laptop.get("/sign-in").await;
    laptop.submit(&proven, "[data-action=continue]", &[]).await;
    assert!(laptop.is_signed_in().await);
}

async fn confirm(browser: &TestBrowser, landing: &Page, number: &str) -> Page {
    let answer = [("action", "confirm"), ("number", number)];
    browser.submit(landing, "form", &answer).await
}

/// Jane reports a sign-in, gives a fresh proof, changes everything in her account, ends her other devices, and
/// deletes the account.
async fn look_after_an_account(app: &TestApp) {
    let (laptop, phone) = (app.member(JANE).await, app.member(JANE).await);
    report_the_newest_device(app).await;
    laptop
        .call("update_name", &[("first_name", "Jane"), ("last_name", "")])
        .await;
    app.clock.wind(Duration::minutes(11));
    let (confirm, mail) = ask(app, &laptop, "create_email_address", WORK, JANE).await;
    let proven = laptop
        .submit(&confirm, CODE_FORM, &[("code", &code(&mail))])
        .await;
    let account = laptop
        .submit(&proven, "form[data-action='continue']", &[])
        .await;
    let mail = app.proof_mail(WORK, 1).await;
    let account = laptop
        .submit(&account, CODE_FORM, &[("code", &code(&mail))])
        .await;
    let row = |address, action| format!("[data-email='{address}'] form[data-action='{action}']");
    let account = laptop
        .submit(&account, &row(WORK, "make-primary"), &[])
        .await;
    laptop.submit(&account, &row(JANE, "remove"), &[]).await;
    phone.enter(app, "create_sign_in", WORK).await;
    let devices = laptop.get("/account/sessions").await;
    laptop
        .submit(&devices, "form[data-action='end-others']", &[])
        .await;
    let gone = laptop.call("delete_account", &[("email", WORK)]).await;
    assert_eq!(gone.status, StatusCode::OK, "{}", gone.body);
}

async fn report_the_newest_device(app: &TestApp) {
    app.outbox_is_empty().await;
    let mails = app.mails(JANE);
    let mut texts = mails.iter().rev().map(|mail| mail.text.as_str());
    let link = texts
        .find_map(|text| Some(text.split_once("/not-me?token=")?.1))
        .and_then(|rest| rest.split_whitespace().next())
        .expect("the notice has a link");
    let stranger = app.browser();
    let page = stranger.get(&format!("/not-me?token={link}")).await;
    stranger
        .submit(&page, "form[data-action='report-session']", &[])
        .await;
}

/// Operators and administrators do everything that they can do.
async fn look_after_the_instance(app: &TestApp) {
    let root = app.member(ROOT).await;
    app.member(JOE).await;
    for command in [
        &["admin", "grant", ROOT][..],
        &["admin", "grant", JOE],
        &["admin", "revoke", JOE],
        &["users", "ban", JOE],
        &["users", "unban", JOE],
        &["settings", "set", "code_tries", "4"],
        &["invitations", "create", WORK],
        &["invitations", "revoke", WORK],
    ] {
        let said = app.command(command).await;
        assert_eq!(said.0, 0, "{command:?}: {said:?}");
    }
    let blocked = "mallory@example.com\n*@example.org";
    for fields in [
        [("group", "look"), ("app_name", "Acme")],
        [("group", "sign_up"), ("blocked_addresses", blocked)],
    ] {
        let saved = root.call("update_settings", &fields).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
    }
    root.call("create_invitations", &[("addresses", SAM)]).await;
    let page = root.get("/admin/invitations").await;
    root.submit(&page, "[data-action=resend-invitation]", &[])
        .await;
    app.member(SAM).await;
    let sample = [("sample", "trial"), ("language", "en")];
    let sent = root.call("send_mail_sample", &sample).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
}

/// A mail comes back, its recipient complains about another one, and an operator lets mail go there again.
async fn send_mail_back(app: &TestApp) {
    for event in ["bounced", "complained"] {
        report(app, &app.mail(JOE, 1).await, event).await;
    }
    let said = app.command(&["bounces", "lift", JOE]).await;
    assert_eq!(said.0, 0, "{said:?}");
}

/// A server whose strangers ask for all the mail that an hour allows.
async fn use_up_the_mail(kind: Kind) -> TestApp {
    let app = TestApp::limitless(kind, &[("LATCHKEY_MAILS_PER_HOUR", "2")]).await;
    for address in [JANE, SAM] {
        let browser = app.browser();
        let waiting = browser
            .post("/api/create_sign_in", &[("email", address)])
            .await;
        assert_eq!(waiting.status, StatusCode::OK, "{}", waiting.body);
    }
    app
}

on_both! {
    async fn every_kind_of_event_is_written_by_something_that_happens(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_BOUNCE_SECRET", SECRET)]).await;
        sign_in_in_every_way(&app).await;
        look_after_an_account(&app).await;
        look_after_the_instance(&app).await;
        send_mail_back(&app).await;
        let drained = use_up_the_mail(kind).await;
        let hooked = with_a_parked_event(kind).await;

        let seen = [app.kinds().await, drained.kinds().await, hooked.kinds().await].concat();
        let is_seen = |kind: &&AuditKind| seen.iter().any(|word| word == kind.as_str());
        let unseen: Vec<_> = AuditKind::ALL.iter().filter(|kind| !is_seen(kind)).collect();
        assert!(unseen.is_empty(), "nothing writes {unseen:?}");
    }

    async fn what_operators_and_administrators_do_is_written_down_with_who_did_it(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_ADMINS", SAM)]).await;
        look_after_the_instance(&app).await;

        let by = |actor: &str| match actor {
            "user" => "actor = 'user' AND actor_user_id IS NOT NULL AND network <> ''".to_owned(),
            _ => format!("actor = '{actor}' AND actor_user_id IS NULL AND network = ''"),
        };
        for (what, actor, count) in [
            ("kind = 'admin_granted' AND masked_address = 'r•••@example.com'", "command_line", 1),
            ("kind = 'admin_granted' AND masked_address = 's•••@example.com'", "configuration", 1),
            ("kind = 'admin_revoked' AND subject_user_id IS NOT NULL", "command_line", 1),
            ("kind = 'invitation_created' AND masked_address = 'j•••@work.example'", "command_line", 1),
            ("kind = 'invitation_revoked' AND masked_address = 'j•••@work.example'", "command_line", 1),
            ("kind = 'invitation_created' AND masked_address = 's•••@example.com'", "user", 2),
            ("kind = 'invitation_created' AND details LIKE '%again%'", "user", 1),
            ("kind = 'invitation_accepted' AND attempt_id IS NOT NULL", "user", 1),
            (r#"kind = 'settings_changed' AND details = '{"code_tries":"4"}'"#, "command_line", 1),
            (r#"kind = 'settings_changed' AND details = '{"app_name":"Acme"}'"#, "user", 1),
            ("kind = 'settings_changed' AND details LIKE '%blocked_addresses%'", "user", 1),
            ("kind = 'settings_changed' AND details LIKE '%@%'", "user", 0),
            ("kind = 'mail_sample_sent' AND details LIKE '%trial%'", "user", 1),
        ] {
            let condition = format!("{what} AND {}", by(actor));
            assert_eq!(app.events(&condition).await, count, "{condition}");
        }
    }

    async fn what_was_so_already_or_is_refused_is_not_written_down(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.admin(ROOT).await;
        app.command(&["invitations", "create", SAM]).await;
        let before = app.kinds().await;

        for (command, code) in [
            (&["admin", "grant", ROOT][..], 0),
            (&["admin", "grant", "nobody@example.com"], 1),
            (&["admin", "revoke", ROOT], 1),
            (&["settings", "set", "code_tries", "5"], 0),
            (&["settings", "set", "code_tries", "many"], 2),
            (&["invitations", "create", SAM, ROOT], 1),
            (&["invitations", "revoke", ROOT], 1),
        ] {
            let said = app.command(command).await;
            assert_eq!(said.0, code, "{command:?}: {said:?}");
        }

        assert_eq!(app.kinds().await, before);
    }
}
