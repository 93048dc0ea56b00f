//! The preview of mails: who sees it, what it shows, and what sending a sample costs.

use latchkey::auth::{Locale, MailSample};
use reqwest::{StatusCode, header};
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser},
};

const ADMIN: &str = "admin@example.com";
const JANE: &str = "jane@example.com";

const FORM: &str = "form[data-action='send-sample']";

/// Sends a sample of a mail as a script does.
async fn send(browser: &TestBrowser, sample: &str, language: &str) -> Page {
    let fields = [("sample", sample), ("language", language)];
    browser.call("send_mail_sample", &fields).await
}

on_both! {
    async fn to_everybody_but_administrators_the_preview_is_not_there(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.member(JANE).await;
        app.outbox_is_empty().await;
        let before = app.mails(JANE).len();
        for browser in [app.browser(), jane] {
            for path in ["/admin/mails", "/admin/mails/html?sample=trial&language=en"] {
                let page = browser.get(path).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
                assert!(!page.body.contains("Test mail"));
            }
            let refused = send(&browser, "trial", "en").await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND);
        }
        app.outbox_is_empty().await;
        assert_eq!(app.mails(JANE).len(), before);
        assert_eq!(app.events("kind = 'mail_sample_sent'").await, 0);
    }

    async fn an_old_proof_is_refreshed_before_anything_is_shown_or_sent(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        app.clock.wind(Duration::minutes(11));

        let page = admin.get("/admin/mails").await;
        assert!(page.path.starts_with("/confirm?action=administer"), "{}", page.path);
        let frame = admin.get("/admin/mails/html?sample=trial&language=en").await;
        assert!(frame.path.starts_with("/confirm?action=administer"), "{}", frame.path);
        assert_eq!(send(&admin, "trial", "en").await.status, StatusCode::FORBIDDEN);
        assert_eq!(app.events("kind = 'mail_sample_sent'").await, 0);
    }

    async fn every_mail_is_shown_in_every_language_in_light_and_dark_and_as_text(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_APP_NAME", "Acme")]).await;
        let admin = app.admin(ADMIN).await;
        let everything = MailSample::ALL.iter().map(|sample| (*sample, Locale::German));
        let everywhere = Locale::ALL.iter().map(|locale| (MailSample::SignInLink, *locale));
        for (sample, locale) in everything.chain(everywhere) {
            let asked = sample.query(locale);
            let page = admin.get(&format!("/admin/mails?{asked}")).await;
            let subject = page.texts(".mails__head dd").swap_remove(0);
            assert_eq!(page.status, StatusCode::OK, "{asked}");
            assert!(subject.contains("Acme"), "{asked}: {subject}");
            assert_eq!(page.attribute_of(".mails__head dd", "lang").as_deref(), Some(locale.tag()));
            assert!(page.text(".mails__text").contains("Acme"), "{asked}");
            assert!(page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("frame-src 'self'"));
            for (scheme, condition) in [("light", "@media not all{"), ("dark", "@media all{")] {
                let source = page.attribute_of(&format!("iframe[data-scheme={scheme}]"), "src");
                let source = source.expect("there is a frame");
                let frame = admin.get(&source).await;
                assert_eq!(frame.status, StatusCode::OK, "{source}");
                assert!(frame.body.contains(&format!("<title>{subject}</title>")), "{}", frame.body);
                assert!(frame.body.contains(condition), "{scheme}");
                assert!(frame.body.contains(&format!("lang=\"{}\"", locale.tag())));
                assert_eq!(frame.headers[header::X_FRAME_OPTIONS], "SAMEORIGIN");
                let policy = frame.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
                assert!(policy.starts_with("default-src 'none'") && !policy.contains("script"), "{policy}");
            }
        }
        assert_eq!(app.mails(ADMIN).len(), 1, "looking sends nothing");
    }

    async fn a_sample_goes_to_its_administrator_alone_says_so_and_is_written_down(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        let page = admin.get("/admin/mails?sample=step_up_link&language=de").await;

        let page = admin.submit(&page, FORM, &[]).await;

        assert_eq!(page.path, "/admin/mails?sample=step_up_link&language=de&done=sent");
        assert!(page.text(".note").contains("On its way"), "{}", page.body);
        assert_eq!(page.attribute_of("option[value=step_up_link]", "selected").as_deref(), Some(""));
        let mail = app.mail(ADMIN, 2).await;
        assert!(mail.subject.starts_with("Bestätige, dass du es bist"), "{}", mail.subject);
        for part in [&mail.text, &mail.html] {
            assert!(part.contains("Das ist ein Muster."), "{part}");
            assert!(part.contains("/verify?token=sample"), "{part}");
        }
        let landing = admin.get("/verify?token=sample").await;
        assert_eq!((landing.status, landing.data_status().as_str()), (StatusCode::NOT_FOUND, "invalid"));
        app.outbox_is_empty().await;
        let written = "kind = 'mail_sample_sent' AND actor = 'user' AND masked_address = 'a•••@example.com' \
                       AND details LIKE '%step_up_link%'";
        assert_eq!(app.events(written).await, 1);
    }

    async fn samples_are_limited_and_leave_what_signing_in_needs(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        for _ in 0..6 {
            assert_eq!(send(&admin, "trial", "en").await.status, StatusCode::OK);
        }

        let refused = send(&admin, "trial", "en").await;
        assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
        let page = admin.get("/admin/mails?sample=trial&language=it").await;
        let page = admin.submit(&page, FORM, &[]).await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.has(".note") && page.has("iframe[src*='sample=trial&language=it']"), "{}", page.body);
        app.outbox_is_empty().await;
        assert_eq!(app.mails(ADMIN).len(), 7);
        assert_eq!(app.events("kind = 'mail_sample_sent'").await, 6);

        app.clock.wind(Duration::minutes(2));
        assert_eq!(send(&admin, "trial", "en").await.status, StatusCode::OK);
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", ADMIN)]).await;
        assert_eq!(waiting.status, StatusCode::OK, "{}", waiting.body);
    }

    async fn samples_stop_when_the_mail_of_the_instance_is_used_up(kind: Kind) {
        let app = TestApp::with(kind, &[("LATCHKEY_MAILS_PER_HOUR", "2")]).await;
        let admin = app.admin(ADMIN).await;

        assert_eq!(send(&admin, "trial", "en").await.status, StatusCode::OK);
        assert_eq!(send(&admin, "trial", "en").await.status, StatusCode::TOO_MANY_REQUESTS);
    }

    async fn what_is_no_mail_or_language_is_not_sent(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        for (sample, language) in [("nothing", "en"), ("trial", "tlh"), ("", "")] {
            let refused = send(&admin, sample, language).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND, "{sample} {language}");
        }
        assert_eq!(app.events("kind = 'mail_sample_sent'").await, 0);
    }
}
