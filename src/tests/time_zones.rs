//! The time zone of readers, which their forms tell, in the times of mails.

use time::Duration;

use crate::{
    on_both,
    support::{Kind, TestApp, code},
};

const JANE: &str = "jane@example.com";
const KOLKATA: (&str, &str) = ("time_zone", "Asia/Kolkata");

on_both! {
    async fn mails_tell_times_in_the_zone_of_whoever_asked(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let browser = app.browser();
        let page = browser.get("/sign-up").await;
        assert!(page.has("form [type=hidden][name=time_zone]"));

        let waiting = browser.submit(&page, "main form", &[("email", JANE), KOLKATA]).await;

        let first = app.mail(JANE, 1).await;
        assert!(first.text.contains("M UTC+5:30\n") && first.html.contains("M UTC+5:30<"), "{}", first.text);
        // It is kept with the attempt: the mail that is sent again has the same, whatever the browser says then.
        app.clock.wind(Duration::seconds(31));
        browser.submit(&waiting, "[data-action=resend]", &[("time_zone", "Asia/Tokyo")]).await;
        let again = app.mail(JANE, 2).await;
        let told: Vec<_> = again.text.split_whitespace().filter(|word| word.starts_with("UTC")).collect();
        assert_eq!(told.len(), 3, "asked, and sent again at both ends: {}", again.text);
        assert!(told.iter().all(|word| word.starts_with("UTC+5:30")), "{told:?}");
    }

    async fn what_names_no_time_zone_harms_nobody(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let long = "x".repeat(10_000);
        for (number, zone) in ["", "Mars/Olympus", "Asia/Kolkata\r\nBcc: joan@example.com", &long].into_iter().enumerate() {
            let address = format!("jane{number}@example.com");
            let fields = [("email", address.as_str()), ("time_zone", zone)];
            let answer = app.browser().call("create_sign_in", &fields).await;
            assert!(answer.status.is_success(), "{zone}: {}", answer.body);
            let mail = app.mail(&address, 1).await;
            assert!(mail.text.contains("M UTC\n"), "{}", mail.text);
        }
    }

    async fn notices_tell_times_in_the_zone_of_whoever_did_it(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        let other = app.browser();
        let waiting = other.post("/api/create_sign_in", &[("email", JANE), KOLKATA]).await;
        let mail = app.mail(JANE, 2).await;
        other.submit(&waiting, "form:has([name=code])", &[("code", &code(&mail))]).await;
        let notice = app.mail(JANE, 3).await;
        assert!(notice.text.contains("M UTC+5:30\n"), "{}", notice.text);

        let account = jane.get("/account").await;
        jane.submit(&account, "[data-action=delete-account]", &[("email", JANE), ("time_zone", "Asia/Tokyo")]).await;
        let last = app.mail(JANE, 4).await;
        assert!(last.text.contains("M UTC+9"), "{}", last.text);
    }
}
