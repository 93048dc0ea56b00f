//! Programs that check mail: they open every link and press every button with the cookies that they are given, and
//! gain nothing. A person who reads the code signs in with the same mails.

use reqwest::StatusCode;
use time::Duration;

use crate::{
    admission::change,
    invitations::{accept, invited, primary},
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link, other_code, robot::Robot},
};

const JANE: &str = "jane@example.com";
const PRESS: &str = "form[action='/api/attempt_verification']";
/// Actions that would end an attempt before the next press could gain anything.
const TEMPERS: [&[&str]; 3] = [
    &["decline", "cancel", "change"],
    &["decline", "cancel"],
    &["decline"],
];

/// Lets a program read all mail to Jane, again and again as its presses cause more.
async fn read_everything(app: &TestApp, robot: &Robot) {
    for _ in 0..3 {
        while app
            .count("SELECT count(*) FROM outbox_messages WHERE state IN ('queued', 'sending')")
            .await
            > 0
        {
            tokio::task::yield_now().await;
        }
        robot.read_mail(app, JANE).await;
        app.clock.wind(Duration::minutes(1));
    }
}

/// Invites Jane on a server that does not limit mail.
async fn with_invitation(
    kind: Kind,
    settings: &[(&str, &str)],
) -> (TestApp, String, Page, TestBrowser) {
    let app = TestApp::limitless(kind, settings).await;
    let invitation = invited(&app, JANE).await;
    let phone = app.browser();
    let waiting = accept(&phone, &invitation).await;
    let mail = app.proof_mail(JANE, 1).await;
    let landing = link(&mail);
    assert_eq!(waiting.data_status(), "unverified", "{}", waiting.body);
    (app, landing, waiting, phone)
}

on_both! {
    async fn a_program_that_presses_everything_in_both_mails_with_one_cookie_jar_gets_nothing_by_an_invitation(kind: Kind) {
        let [patient, curious, restless] = TEMPERS;
        for (rule, spared) in [("number", patient), ("number", curious), ("number", restless), ("button", patient)] {
            let settings = [("LATCHKEY_OTHER_BROWSER", rule), ("LATCHKEY_ADMINS", JANE)];
            let app = TestApp::limitless(kind, &settings).await;
            invited(&app, JANE).await;
            let robot = Robot::new(&app, spared);

            read_everything(&app, &robot).await;

            assert!(app.mails(JANE).len() > 1, "it has accepted, which caused the second mail");
            assert!(!robot.is_in().await, "{rule}, sparing {spared:?}");
            assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
            assert_eq!(app.count("SELECT count(*) FROM sessions").await, 1, "that of the administrator");
            assert_eq!(app.count("SELECT count(*) FROM email_addresses").await, 1);
        }
    }

    async fn the_person_types_the_code_where_the_link_of_the_mail_leads(kind: Kind) {
        let (app, link, _, phone) = with_invitation(kind, &[]).await;
        let code = code(&app.proof_mail(JANE, 1).await);

        let landing = phone.get(&link).await;
        assert_eq!((landing.status, landing.data_status().as_str()), (StatusCode::OK, "unverified"));
        assert!(landing.has("input[name=code]") && !landing.has("input[name=number]") && !landing.has("[data-press]"));
        let empty = phone.submit(&landing, PRESS, &[("action", "confirm")]).await;
        assert!(empty.text("#code-note").contains("six digits"), "{}", empty.body);
        let wrong = phone.submit(&landing, PRESS, &[("action", "confirm"), ("code", &other_code(&code))]).await;
        assert!(wrong.text("#code-note").contains("isn’t right"), "{}", wrong.body);
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);

        let done = phone.submit(&landing, PRESS, &[("action", "confirm"), ("code", &code)]).await;

        assert_eq!((done.status, done.path.as_str()), (StatusCode::OK, "/"), "{}", done.body);
        assert_eq!(primary(&phone).await.as_deref(), Some(JANE));
    }

    async fn in_another_browser_the_number_of_the_waiting_screen_does_whatever_the_rule_is(kind: Kind) {
        for rule in ["number", "button"] {
            let (app, link, waiting, phone) = with_invitation(kind, &[("LATCHKEY_OTHER_BROWSER", rule)]).await;
            let laptop = app.browser();
            let landing = laptop.get(&link).await;
            assert!(landing.has("input[name=number]"), "{rule}");
            laptop.submit(&landing, PRESS, &[("action", "confirm"), ("number", &waiting.number())]).await;
            let proven = phone.get("/sign-up").await;
            phone.submit(&proven, "[data-action=continue]", &[]).await;
            assert_eq!(primary(&phone).await.as_deref(), Some(JANE), "{rule}");
        }
    }

    async fn the_code_is_there_where_the_settings_send_none_and_in_mail_that_is_sent_again(kind: Kind) {
        let (app, first, waiting, phone) = with_invitation(kind, &[]).await;
        change(&app, |policy| policy.verify_by_code = false);
        let mut waiting = waiting;
        for minutes in [1, 8] {
            app.clock.wind(Duration::minutes(minutes));
            waiting = phone.submit(&waiting, "[data-action=resend]", &[]).await;
        }
        let mail = app.proof_mail(JANE, 3).await;
        assert_ne!(link(&mail), first, "it has new secrets");

        let landing = phone.get(&link(&mail)).await;
        phone.submit(&landing, PRESS, &[("action", "confirm"), ("code", &code(&mail))]).await;

        assert_eq!(primary(&phone).await.as_deref(), Some(JANE));
    }

    async fn starting_again_keeps_what_the_attempt_takes(kind: Kind) {
        let (app, link, _, phone) = with_invitation(kind, &[]).await;
        app.clock.wind(Duration::minutes(11));
        let ended = phone.get("/sign-up").await;
        phone.submit(&ended, "[data-action=restart]", &[]).await;
        app.clock.wind(Duration::minutes(11));
        let landing = phone.get(&link).await;
        phone.submit(&landing, "[data-action=restart]", &[]).await;

        assert_eq!(app.count("SELECT count(*) FROM attempts WHERE needs_code").await, 3);
        let changed = app.browser();
        let waiting = changed.submit(&changed.get(&link).await, "[data-action=restart]", &[]).await;
        let form = changed.submit(&waiting, "[data-action=change]", &[]).await;
        assert!(form.has("input[name=email]") && !form.has(&format!("input[name=email][value='{JANE}']")), "{}", form.body);
        // Who types it is asked for nothing more.
        app.clock.wind(Duration::minutes(1));
        changed.post("/api/create_sign_up", &[("email", JANE)]).await;
        assert_eq!(app.count("SELECT count(*) FROM attempts WHERE NOT needs_code AND purpose = 'sign_up'").await, 1);
    }

    async fn who_starts_again_by_a_link_that_ran_out_presses_once_as_ever(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let old = link(&app.proof_mail(JANE, 1).await);
        app.clock.wind(Duration::minutes(11));

        for (mails, browser) in [(2, &laptop), (3, &app.browser())] {
            browser.submit(&browser.get(&old).await, "[data-action=restart]", &[]).await;
            let landing = browser.get(&link(&app.proof_mail(JANE, mails).await)).await;
            assert!(landing.has("[data-press]") && !landing.has("input[name=code]"));
        }
    }

    async fn where_codes_are_switched_off_it_says_that_typing_the_address_leads_on(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let invitation = invited(&app, JANE).await;
        app.run(&format!(
            "INSERT INTO address_guards (identifier_key, wrong_codes, refusals, refusals_since) VALUES ('{JANE}', 100, 0, 0)"
        )).await;
        let phone = app.browser();

        let refused = accept(&phone, &invitation).await;

        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text(".note").contains("type it there"), "{}", refused.body);
        phone.post("/api/create_sign_in", &[("email", JANE)]).await;
        let landing = phone.get(&link(&app.proof_mail(JANE, 1).await)).await;
        phone.submit(&landing, PRESS, &[("action", "confirm")]).await;
        assert_eq!(primary(&phone).await.as_deref(), Some(JANE));
    }
}
