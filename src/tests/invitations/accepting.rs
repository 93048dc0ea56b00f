//! Accepting an invitation: an ordinary attempt to sign up for the invited address. The link alone wins nothing.

use reqwest::StatusCode;
use time::Duration;

use super::{JANE, accept, first_admin, id_of, invitation_link, invite, invited, primary, prove};
use crate::{
    on_both,
    support::{Kind, TestApp, code, link},
};

on_both! {
    async fn an_invitation_leads_to_an_account_on_any_device_once_the_address_is_proven(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_SIGN_UP_MODE", "invitation")]).await;
        let admin = first_admin(&app).await;
        let page = invite(&admin, JANE).await;
        assert!(page.text(".note").contains("Invited"), "{}", page.body);
        assert!(page.has("[data-invitation]") && page.text("main").contains(JANE), "{}", page.body);
        let mail = app.mail(JANE, 1).await;
        assert!(mail.subject.contains("You’re invited"));

        let phone = app.browser();
        let landing = phone.get(&invitation_link(&mail)).await;
        assert_eq!((landing.status, landing.path.as_str()), (StatusCode::OK, "/invitation"), "the token has left the address bar");
        assert!(landing.body.contains(JANE) && landing.data_status() == "unverified");
        for _ in 0..3 {
            phone.get("/invitation").await;
        }
        assert_eq!(app.count("SELECT count(*) FROM attempts WHERE identifier = 'jane@example.com'").await, 0, "looking changes nothing");

        let waiting = phone.submit(&landing, "[data-action=accept]", &[]).await;
        assert_eq!((waiting.path.as_str(), waiting.data_status().as_str()), ("/sign-up", "unverified"));
        assert!(waiting.has("[data-events]") && waiting.body.contains(JANE));
        let proof = app.mail(JANE, 2).await;
        let landing = phone.get(&link(&proof)).await;
        let page = phone.submit(&landing, "form", &[("action", "confirm"), ("code", &code(&proof))]).await;
        assert_eq!(page.path, "/");
        assert_eq!(primary(&phone).await.as_deref(), Some(JANE));
        assert_eq!(app.count("SELECT count(*) FROM users").await, 2);
        let accepted = admin.get("/admin/invitations?show=accepted").await;
        assert!(accepted.body.contains(JANE) && accepted.has("[data-invitation][data-status=accepted]"));
        assert!(!admin.get("/admin/invitations").await.has("[data-invitation]"));
    }

    async fn the_link_of_an_invitation_alone_gives_no_account_no_proof_and_no_session(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        let (scanner, friend) = (app.browser(), app.browser());

        let waiting = accept(&scanner, &mail).await;
        scanner.get("/sign-up").await;
        let refused = accept(&friend, &mail).await;

        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "it causes a mail, within the budget of the address");
        assert!(refused.headers.contains_key("retry-after") && refused.has("[data-action=accept]"));
        let proof = app.mail(JANE, 2).await;
        // A program that opens what it finds in mails, each in a browser of its own, and sends the forms.
        for action in ["confirm", "here"] {
            let fresh = app.browser();
            let landing = fresh.get(&link(&proof)).await;
            fresh.submit(&landing, "form", &[("action", action)]).await;
            assert!(!fresh.is_signed_in().await);
        }
        scanner.submit(&waiting, "[data-action=cancel]", &[]).await;
        for browser in [scanner, friend] {
            assert!(!browser.is_signed_in().await);
        }
        assert_eq!(app.mails(JANE).len(), 2);
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM sessions").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM invitations WHERE accepted_at IS NULL").await, 1, "it stays good");
    }

    async fn a_browser_that_is_proving_the_address_already_goes_on_without_another_mail(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        for (function, path) in [("create_sign_up", "/sign-up"), ("create_sign_in", "/sign-in")] {
            app.clock.wind(Duration::minutes(1));
            let browser = app.browser();
            browser.post(&format!("/api/{function}"), &[("email", JANE)]).await;
            let attempts = app.count("SELECT count(*) FROM attempts").await;
            let mails = "SELECT count(*) FROM outbox_messages WHERE attempt_id IS NOT NULL";
            let before = app.count(mails).await;

            for _ in 0..2 {
                let waiting = accept(&browser, &mail).await;
                assert_eq!((waiting.path.as_str(), waiting.data_status().as_str()), (path, "unverified"));
            }

            assert_eq!(app.count("SELECT count(*) FROM attempts").await, attempts);
            assert_eq!(app.count(mails).await, before);
        }
    }

    async fn a_browser_that_heard_it_is_by_invitation_is_mailed_a_proof_once_it_is_invited(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_SIGN_UP_MODE", "invitation")]).await;
        let admin = first_admin(&app).await;
        let jane = app.browser();
        jane.post("/api/create_sign_up", &[("email", JANE)]).await;
        assert!(app.mail(JANE, 1).await.text.contains("by invitation"));
        invite(&admin, JANE).await;
        let mail = app.mail(JANE, 2).await;
        app.clock.wind(Duration::minutes(1));

        let waiting = accept(&jane, &mail).await;
        prove(&app, &jane, &waiting, JANE).await;

        assert_eq!(primary(&jane).await.as_deref(), Some(JANE));
    }

    async fn accepting_makes_an_administrator_of_whom_the_configuration_names(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_ADMINS", JANE), ("LATCHKEY_SIGN_UP_MODE", "invitation")]).await;
        app.command(&["invitations", "create", JANE]).await;
        let jane = app.browser();

        let waiting = accept(&jane, &app.mail(JANE, 1).await).await;
        prove(&app, &jane, &waiting, JANE).await;

        assert_eq!(jane.get("/admin/settings").await.status, StatusCode::OK);
        let granted = "kind = 'admin_granted' AND actor = 'configuration' AND subject_user_id IS NOT NULL";
        assert_eq!(app.events(granted).await, 1);
    }

    async fn an_accepted_invitation_says_so_and_signs_nobody_in(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;
        let phone = app.browser();
        let landing = phone.get(&invitation_link(&mail)).await;
        let waiting = phone.submit(&landing, "[data-action=accept]", &[]).await;
        prove(&app, &phone, &waiting, JANE).await;
        assert!(phone.is_signed_in().await);

        let thief = app.browser();
        let late = thief.get(&invitation_link(&mail)).await;
        assert_eq!((late.status, late.data_status().as_str()), (StatusCode::GONE, "complete"));
        assert!(late.has("main a[href='/sign-in']") && !late.has("[data-action=accept]"));
        let pressed = thief.post("/api/accept_invitation", &[("invitation", &id_of(&landing))]).await;
        assert_eq!(pressed.status, StatusCode::GONE);
        assert!(!thief.is_signed_in().await);
        assert_eq!(app.mails(JANE).len(), 2);
    }

    async fn fifty_presses_at_once_cause_one_mail(kind: Kind) {
        let app = TestApp::start(kind).await;
        let mail = invited(&app, JANE).await;

        let pages = futures::future::join_all((0..50).map(|_| {
            let (browser, mail) = (app.browser(), &mail);
            async move { accept(&browser, mail).await }
        }))
        .await;

        let waiting = pages.iter().filter(|page| page.status == StatusCode::OK);
        assert_eq!(waiting.count(), 1);
        assert_eq!(app.count("SELECT count(*) FROM outbox_messages WHERE attempt_id IS NOT NULL AND recipient = 'jane@example.com'").await, 1);
    }

    async fn of_fifty_proofs_at_once_one_makes_the_account(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_SIGN_UP_MODE", "invitation")]).await;
        app.command(&["invitations", "create", JANE]).await;
        let mail = app.mail(JANE, 1).await;
        let mut proofs = Vec::new();
        for index in 0..50 {
            let browser = app.browser();
            let waiting = accept(&browser, &mail).await;
            let code = code(&app.proof_mail(JANE, index + 1).await);
            proofs.push((browser, waiting, code));
        }

        futures::future::join_all(proofs.iter().map(async |(browser, waiting, code)| {
            browser.submit(waiting, "form[action='/api/attempt_code']", &[("code", code)]).await
        }))
        .await;

        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
        assert_eq!(app.count("SELECT count(DISTINCT user_id) FROM sessions").await, 1);
        assert_eq!(app.count("SELECT count(*) FROM invitations WHERE user_id IN (SELECT id FROM users)").await, 1);
        for once in ["account_created", "invitation_accepted"] {
            assert_eq!(app.events(&format!("kind = '{once}'")).await, 1, "{once}");
        }
    }
}
