//! Letters of an application in the place of ours.

use latchkey::{
    mail::{MailFacts, MailKind, Written},
    server::{additions::Additions, mail::letters::LetterWriter},
};
use reqwest::StatusCode;

use crate::{
    on_both,
    support::{Kind, TestApp, code, link, refusal_link},
};

const ADMIN: &str = "admin@example.com";
const JANE: &str = "jane@example.com";
const STRANGER: &str = "stranger@example.com";

/// Letters of a club, which are ours with a name before the subject and a line below the content.
fn of_a_club(facts: &MailFacts, ours: Written) -> Written {
    let line = format!("The club greets {}.", facts.recipient);
    Written {
        subject: format!("[Club] {}", ours.subject),
        html: ours
            .html
            .replace("</body>", &format!("<p>{line}</p></body>")),
        text: format!("{}\n{line}\n", ours.text),
    }
}

async fn app(
    kind: Kind,
    letters: impl Fn(&MailFacts, Written) -> Written + Send + Sync + 'static,
) -> TestApp {
    let additions = Additions {
        letters: LetterWriter::of(letters),
        ..Additions::default()
    };
    // One address is mailed twice.
    let settings = [("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0")];
    TestApp::with_additions(kind, &settings, additions).await
}

on_both! {
    async fn a_letter_of_the_application_goes_out_and_the_waiting_screen_names_its_subject(kind: Kind) {
        let app = app(kind, of_a_club).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;

        let mail = app.mail(JANE, 1).await;
        assert!(mail.subject.starts_with("[Club] Sign in to "), "{}", mail.subject);
        for part in [&mail.text, &mail.html] {
            assert!(part.contains("The club greets jane@example.com."), "{part}");
        }
        assert_eq!(mail.headers.iter().filter(|[name, _]| name == "To").count(), 1);
        app.outbox_is_empty().await;
        let waiting = laptop.get("/sign-in").await;
        assert!(waiting.text("main").contains("subject “[Club] Sign in to "), "{}", waiting.text("main"));

        laptop.submit(&waiting, "form[action='/api/attempt_code']", &[("code", &code(&mail))]).await;
        assert!(laptop.is_signed_in().await);
    }

    async fn a_letter_that_would_leave_somebody_standing_does_not_go_out(kind: Kind) {
        let bare = |_: &MailFacts, _: Written| Written {
            subject: "Hello".to_owned(),
            html: "<p>Welcome to the club.</p>".to_owned(),
            text: "Welcome to the club.".to_owned(),
        };
        let app = app(kind, bare).await;

        app.browser().post("/api/create_sign_in", &[("email", JANE)]).await;

        let mail = app.mail(JANE, 1).await;
        assert!(mail.subject.starts_with("Sign in to "), "{}", mail.subject);
        let phone = app.browser();
        assert_eq!(phone.get(&link(&mail)).await.data_status(), "unverified");
        assert_eq!(phone.get(&refusal_link(&mail)).await.status, StatusCode::OK);
    }

    async fn its_subjects_do_not_tell_who_has_an_account(kind: Kind) {
        let telling = |facts: &MailFacts, ours: Written| Written {
            subject: match facts.kind {
                // The screen names the subject of the mail, which is no sample.
                _ if facts.is_sample => "A test".to_owned(),
                MailKind::SignUpOffer => "There is no account".to_owned(),
                _ => "Come in".to_owned(),
            },
            ..ours
        };
        let app = app(kind, telling).await;
        app.member(JANE).await;

        for address in [JANE, STRANGER] {
            let laptop = app.browser();
            laptop.post("/api/create_sign_in", &[("email", address)]).await;
            app.outbox_is_empty().await;
            let mails = app.mails(address);
            let mail = mails.iter().rfind(|mail| mail.text.contains("/verify?token=")).expect("it is sent");
            assert!(mail.subject.starts_with("Come in"), "{}", mail.subject);
            let waiting = laptop.get("/sign-in").await;
            assert!(waiting.text("main").contains("subject “Come in”"), "{}", waiting.text("main"));
        }
    }

    async fn the_preview_shows_its_letters(kind: Kind) {
        let app = app(kind, of_a_club).await;
        let admin = app.admin(ADMIN).await;

        let page = admin.get("/admin/mails?sample=invitation&language=en").await;
        let subject = page.texts(".mails__head dd").swap_remove(0);
        assert!(subject.starts_with("[Club] "), "{subject}");
        assert!(page.text(".mails__text").contains("The club greets admin@example.com."));
        let source = page.attribute_of("iframe[data-scheme=dark]", "src").expect("there is a frame");
        let frame = admin.get(&source).await;
        assert!(frame.body.contains("The club greets admin@example.com.") && frame.body.contains("@media all{"));
    }
}
