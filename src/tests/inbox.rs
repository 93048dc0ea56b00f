//! The way from the waiting screen to the mail, and what helps when none comes.

use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link, smtp::SmtpServer, subject},
};

const JANE: &str = "jane@example.com";
const OPEN: &str = "a[data-action=open-inbox]";

/// Asks for a mail to sign in.
async fn start(browser: &TestBrowser, address: &str) -> Page {
    let email = [("email", address)];
    browser.post("/api/create_sign_in", &email).await
}

/// Adds an address to the account of the browser.
async fn add(browser: &TestBrowser, address: &str) -> Page {
    let account = browser.get("/account").await;
    let email = [("email", address)];
    browser
        .submit(&account, "[data-action=add-address]", &email)
        .await
}

on_both! {
    async fn every_waiting_screen_leads_to_the_development_mailbox(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let member = app.member(JANE).await;
        let confirm = member.get("/confirm?action=add_address").await;
        let screens = [
            (start(&app.browser(), "jo+x@gmail.com").await, "jo+x@gmail.com"),
            (app.browser().post("/api/create_sign_up", &[("email", "new@example.com")]).await, "new@example.com"),
            (add(&member, "work@example.com").await, "work@example.com"),
            (member.submit(&confirm, "main form", &[]).await, JANE),
        ];
        for (screen, address) in screens {
            let url = format!("/dev/mailbox?to={address}");
            assert_eq!(screen.data_status(), "unverified", "{}", screen.body);
            assert_eq!(screen.attribute_of(OPEN, "href"), Some(url), "{address}");
            assert_eq!(screen.attribute_of(OPEN, "target").as_deref(), Some("_blank"));
            assert_eq!(screen.attribute_of(OPEN, "rel").as_deref(), Some("noopener noreferrer"));
            assert_eq!(screen.text(OPEN), "Open the development mailbox");
        }
        app.mail("jo+x@gmail.com", 1).await;
        let mailbox = app.browser().get("/dev/mailbox?to=jo+x@gmail.com").await;
        let listed = mailbox.texts(".mailbox__list li");
        assert_eq!(listed.len(), 1, "{listed:?}");
        assert!(listed[0].contains("jo+x@gmail.com"));
        assert!(mailbox.attribute_of(".mailbox__list a", "href").is_some_and(|url| url.ends_with("&to=jo%2Bx%40gmail.com")));
    }

    async fn at_a_known_provider_a_press_searches_for_the_mail_and_nobody_else_is_asked(kind: Kind) {
        let server = SmtpServer::start(&[]).await;
        let url = server.url();
        let settings = [("LATCHKEY_SMTP_URL", url.as_str()), ("LATCHKEY_MAIL_FROM", "Acme <sign-in@acme.example>")];
        let app = TestApp::with(kind, &settings).await;
        for (address, label, url) in [
            ("jane@gmail.com", "Open Gmail", "https://mail.google.com/mail/u/jane%40gmail.com/#search/from%3A(sign-in%40acme.example)+in%3Aanywhere+newer_than%3A1h"),
            ("jane@hotmail.fr", "Open Outlook", "https://outlook.live.com/mail/?login_hint=jane%40hotmail.fr"),
            ("jane@proton.me", "Open Proton Mail", "https://mail.proton.me/u/0/all-mail#from=sign-in%40acme.example"),
            ("jane@gmx.de", "Open GMX", "https://www.gmx.net/"),
        ] {
            let screen = start(&app.browser(), address).await;
            assert_eq!((screen.text(OPEN).as_str(), screen.attribute_of(OPEN, "href").as_deref()), (label, Some(url)));
        }
        let gmail = start(&app.browser(), "joe@gmail.com").await;
        assert!(gmail.texts(".nothing-came__steps a")[0].contains("“Spam” and “Promotions”"));
        assert_eq!(gmail.attribute_of(".nothing-came__steps a", "href").as_deref(), Some("https://mail.google.com/mail/u/joe%40gmail.com/#spam"));
        let unknown = start(&app.browser(), JANE).await;
        assert!(!unknown.has(OPEN) && !unknown.has(".nothing-came a"));
        assert!(unknown.text(".nothing-came").contains("Search for mail from sign-in@acme.example"));
    }

    async fn after_a_minute_the_screen_says_what_helps_and_never_before(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        let at_once = start(&browser, JANE).await;
        assert!(at_once.has("details.nothing-came") && !at_once.has("details.nothing-came[open]"));
        assert_eq!(at_once.attribute_of(".nothing-came", "data-unfolds-in").as_deref(), Some("60"));
        app.clock.wind(Duration::seconds(50));
        assert!(!browser.get("/sign-in").await.has("details.nothing-came[open]"));

        app.clock.wind(Duration::seconds(11));
        let late = browser.get("/sign-in").await;

        assert!(late.has("details.nothing-came[open]"));
        let steps = late.texts(".nothing-came__steps > li");
        for (step, words) in steps.iter().zip(["spam folder", "Search for mail from latchkey@localhost", "sent again", "another address", "company"]) {
            assert!(step.contains(words), "{steps:?}");
        }
        assert_eq!(steps.len(), 5);
        assert_eq!(late.texts(".nothing-came__steps > li > a, .nothing-came__steps > li > button, .nothing-came__steps > li > details").len(), 5);
        for button in ["li:nth-child(3) button", "li:nth-child(4) button"] {
            let form = late.attribute_of(&format!(".nothing-came__steps {button}"), "form").expect("it has a form");
            assert!(late.has(&format!("form[id='{form}'][data-action]")), "{form}");
        }
    }

    async fn a_slip_in_an_added_address_is_corrected_by_one_press(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let member = app.member(JANE).await;
        let waiting = add(&member, "jane@gmial.con").await;
        assert!(waiting.text("[data-action=use-suggestion]").contains("jane@gmail.com"), "{}", waiting.body);

        let right = member.submit(&waiting, "[data-action=use-suggestion]", &[]).await;

        assert_eq!((right.path.as_str(), right.data_status().as_str()), ("/account", "unverified"));
        assert!(!right.has("[data-email='jane@gmial.con']"), "what nobody has proven goes: {}", right.body);
        let mail = app.mail("jane@gmail.com", 1).await;
        let account = member.submit(&right, "form[action='/api/attempt_code']", &[("code", &code(&mail))]).await;
        assert!(account.has("[data-email='jane@gmail.com']"), "{}", account.body);
    }

    async fn what_is_right_and_what_ended_is_not_corrected(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        let waiting = start(&browser, JANE).await;
        assert!(!waiting.has("[data-action=use-suggestion]"));
        let pressed = browser.submit_with(&waiting, "[data-action=resend]", "/api/correct_address", &[]).await;
        assert!(pressed.status.is_client_error(), "{}", pressed.status);
        let slip = start(&browser, "jane@hotail.com").await;
        browser.submit(&slip, "[data-action=cancel]", &[]).await;
        let late = browser.submit(&slip, "[data-action=use-suggestion]", &[]).await;
        assert!(late.status.is_client_error(), "{}", late.status);
        assert!(app.mails("jane@hotmail.com").is_empty());
    }

    async fn an_address_with_two_dots_comes_back_with_what_was_meant(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        let fields = [("email", "jane@gmail..com"), ("redirect_to", "/account/sessions")];
        let refused = browser.post("/api/create_sign_in", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.attribute_of("input[name=email]", "value").as_deref(), Some("jane@gmail..com"));
        assert_eq!(refused.attribute_of("button[name=email]", "value").as_deref(), Some("jane@gmail.com"));

        let meant = [("email", "jane@gmail.com")];
        let waiting = browser.submit(&refused, "form[data-action=use-suggestion]", &meant).await;

        assert_eq!(waiting.data_status(), "unverified", "{}", waiting.body);
        assert!(app.mail("jane@gmail.com", 1).await.text.contains("/verify?token="));
        let nonsense = browser.post("/api/create_sign_in", &[("email", "jane@@x")]).await;
        assert!(!nonsense.has("[data-action=use-suggestion]"));
    }

    async fn a_domain_is_asked_about_while_it_is_typed(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        let ask = async |domain: &str| {
            let answer = browser.post("/api/domain_meant", &[("domain", domain)]).await;
            (answer.status, answer.body)
        };
        assert_eq!(ask("gmial.con").await, (StatusCode::OK, "gmail.com".to_owned()));
        assert_eq!(ask("example.com").await, (StatusCode::NO_CONTENT, String::new()));
        let mut asked = 2;
        let refused = loop {
            let (status, _) = ask("gmial.com").await;
            match status {
                StatusCode::OK => asked += 1,
                other => break other,
            }
        };
        assert_eq!((refused, asked), (StatusCode::TOO_MANY_REQUESTS, 120));
        app.clock.wind(Duration::MINUTE);
        assert_eq!(ask("gmial.com").await.0, StatusCode::OK);
        let got = browser.send(Method::GET, "/api/domain_meant?domain=gmial.com", &[], None).await;
        assert_eq!(got.status, StatusCode::METHOD_NOT_ALLOWED);
    }

    async fn mails_of_other_attempts_have_other_subjects(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_FEEDBACK_ID", "acme-mail")]).await;
        let browser = app.browser();
        let waiting = start(&browser, JANE).await;
        app.mail(JANE, 1).await;
        app.clock.wind(Duration::seconds(31));
        browser.submit(&waiting, "[data-action=resend]", &[]).await;
        app.mail(JANE, 2).await;
        app.clock.wind(Duration::seconds(31));
        for count in 3..=5 {
            start(&app.browser(), JANE).await;
            app.mail(JANE, count).await;
            app.clock.wind(Duration::seconds(31));
        }

        let mails = app.mails(JANE);
        let subjects: Vec<&str> = mails.iter().map(|mail| mail.subject.as_str()).collect();
        assert_eq!(subjects[0], subjects[1], "the link is the same");
        let differs = |other: &&str| *other != subjects[0];
        assert!(subjects[2..].iter().any(differs), "one in 900 has the mark of another: {subjects:?}");
        for mail in &mails {
            assert_eq!(subject(mail), "Sign in to Latchkey");
            let header = |name: &str| mail.headers.iter().find(|header| header[0] == name);
            assert_eq!(header("Feedback-ID").map(|header| header[1].as_str()), Some("attempt:latchkey:acme-mail"));
            assert!(header("List-Unsubscribe").is_none());
        }
        assert_eq!(browser.get(&link(&mails[1])).await.data_status(), "unverified");
    }
}
