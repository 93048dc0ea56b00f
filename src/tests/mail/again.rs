use time::Duration;

use crate::{
    on_both,
    support::{Kind, TestApp, code, link, refusal_link},
};

const JANE: &str = "jane@example.com";
const ADMIN: &str = "admin@example.com";

/// The first paragraph after the heading, and the last before the signature.
fn ends(text: &str) -> (&str, &str) {
    let body = text.split("\n\n-- \n").next().expect("a body");
    let paragraphs: Vec<&str> = body.split("\n\n").collect();
    (paragraphs[1], paragraphs[paragraphs.len() - 1])
}

on_both! {
    async fn a_mail_that_is_sent_again_says_so_at_both_ends_and_when(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let first = app.mail(JANE, 1).await;
        assert!(!first.text.contains("ent again") && !first.html.contains("ent again"));

        let mut earlier = ends(&first.text).0.to_owned();
        for n in 2..4 {
            app.clock.wind(Duration::seconds(31));
            laptop.submit(&waiting, "[data-action=resend]", &[]).await;
            let again = app.mail(JANE, n).await;
            let (begin, end) = ends(&again.text);
            assert!(begin.starts_with("Sent again on ") && begin.ends_with(" UTC."), "{begin}");
            let when = begin.trim_start_matches("Sent again on ").trim_end_matches('.');
            assert_eq!(when.matches(':').count(), 2, "to the second: {when}");
            assert!(end.contains("sent again on") && end.replace('\n', " ").contains(when), "{end}");
            assert_eq!(again.html.matches(when).count(), 2, "{}", again.html);
            assert_ne!(begin, earlier, "each time anew");
            assert_eq!((link(&again), code(&again)), (link(&first), code(&first)));
            earlier = begin.to_owned();
        }
    }

    async fn an_invitation_that_is_sent_again_says_so_too(kind: Kind) {
        let app = TestApp::start(kind).await;
        let admin = app.admin(ADMIN).await;
        let page = admin.get("/admin/invitations").await;
        let page = admin.submit(&page, "[data-action=invite]", &[("addresses", JANE)]).await;
        assert!(!app.mail(JANE, 1).await.text.contains("ent again"));
        app.clock.wind(Duration::seconds(31));
        admin.submit(&page, "[data-action=resend-invitation]", &[]).await;

        let again = app.mail(JANE, 2).await;
        let (begin, end) = ends(&again.text);
        assert!(begin.starts_with("Sent again on ") && end.contains("sent again on"), "{}", again.text);
    }

    async fn the_links_stand_whole_on_lines_of_the_source(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.browser().post("/api/create_sign_in", &[("email", JANE)]).await;
        let mail = app.mail(JANE, 1).await;

        for link in [link(&mail), refusal_link(&mail)] {
            assert!(mail.source.lines().any(|line| line.starts_with("http://") && line.ends_with(&link)), "{}", mail.source);
        }
        assert!(mail.source.lines().all(|line| line.len() <= 998));
        assert!(mail.source.contains("X-Auto-Response-Suppress: All\r\n"));
    }
}
