//! The languages of an instance: what it offers, what readers choose, and what is kept with an account.

use reqwest::{Method, StatusCode};

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser},
};

const JANE: &str = "jane@example.com";
const CHOICE: &str = ".languages form";

/// A page as a browser gets it that asks for `language`.
async fn asking(browser: &TestBrowser, path: &str, language: &str) -> Page {
    let headers = [("accept", "text/html"), ("accept-language", language)];
    browser.send(Method::GET, path, &headers, None).await
}

/// Presses the button of a language below a page.
async fn choose(browser: &TestBrowser, page: &Page, tag: &str) -> Page {
    browser.submit(page, CHOICE, &[("language", tag)]).await
}

fn language_of(page: &Page) -> String {
    page.attribute_of("html", "lang")
        .expect("pages name their language")
}

on_both! {
    async fn a_language_is_chosen_without_a_script_and_wins_over_what_the_browser_asks_for(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        let path = "/sign-in?redirect_to=%2Faccount%2Fsessions";
        let page = browser.get(path).await;
        assert_eq!(language_of(&page), "en");
        assert_eq!(page.text(".languages [aria-current]"), "English");
        assert_eq!(page.attribute_of(".languages [value=pl]", "lang").as_deref(), Some("pl"));
        assert_eq!(page.text(".languages [value=pl]"), "Polski");

        let page = choose(&browser, &page, "de").await;

        assert_eq!((page.path.as_str(), page.status), (path, StatusCode::OK));
        assert_eq!(language_of(&page), "de");
        assert_eq!(browser.cookie("latchkey-language").as_deref(), Some("de"));
        assert_eq!(language_of(&asking(&browser, "/", "pl").await), "de");
        let refused = asking(&browser, "/pkg/nowhere", "pl").await;
        assert!(refused.body.contains("<html lang=\"de\""), "{}", refused.body);
        browser.post("/api/create_sign_in", &[("email", JANE)]).await;
        assert!(app.mail(JANE, 1).await.html.contains("lang=\"de\""));
        let landing = browser.get("/verify").await;
        let landing = choose(&browser, &landing, "nl").await;
        assert_eq!((landing.path.as_str(), &*language_of(&landing)), ("/verify", "nl"));
    }

    async fn the_choice_is_kept_for_a_year_and_leads_nowhere_else(kind: Kind) {
        let app = TestApp::start(kind).await;
        for (body, way) in [
            ("language=tr&page=/sign-up", "/sign-up"),
            ("language=tr&page=//evil.test", "/"),
            ("language=tr&page=/api/sign_out", "/"),
            ("language=tr", "/"),
        ] {
            let answer = app
                .browser()
                .send(Method::POST, "/api/choose_language", &[("accept", "text/html")], Some(body.to_owned()))
                .await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{body}");
            assert_eq!(answer.headers["location"], way, "{body}");
            let cookies = answer.headers.get_all("set-cookie").iter();
            let cookie = cookies
                .filter_map(|cookie| cookie.to_str().ok())
                .find(|cookie| cookie.starts_with("latchkey-language="));
            let cookie = cookie.expect("the choice is kept");
            for part in ["=tr;", "SameSite=Lax", "Path=/", "HttpOnly", "Max-Age=31536000"] {
                assert!(cookie.contains(part), "{part} in {cookie}");
            }
        }
        let browser = app.browser();
        let unknown = browser.call("choose_language", &[("language", "tlh")]).await;
        assert!(unknown.status.is_client_error());
        assert_eq!(browser.cookie("latchkey-language"), None);
    }

    async fn only_what_is_offered_is_spoken(kind: Kind) {
        let offered = [("LATCHKEY_LANGUAGES", "de, pl"), ("LATCHKEY_DEFAULT_LANGUAGE", "pl")];
        let app = TestApp::limitless(kind, &offered).await;
        let browser = app.browser();
        for (asked, spoken) in [("de-CH", "de"), ("en, nl", "pl"), ("", "pl"), ("*", "pl")] {
            assert_eq!(language_of(&asking(&browser, "/", asked).await), spoken, "{asked}");
        }
        let page = browser.get("/sign-up").await;
        assert_eq!(page.texts(".languages button"), ["Polski", "Deutsch"]);
        browser.plant("latchkey-language", "en");
        assert_eq!(language_of(&asking(&browser, "/", "de").await), "de");
        let not_offered = browser.call("choose_language", &[("language", "en")]).await;
        assert!(not_offered.status.is_client_error());

        let told = app.command(&["settings", "set", "default_language", "de"]).await;
        assert_eq!(told.0, 0, "{told:?}");
        let told = app.command(&["settings", "set", "languages", "de"]).await;
        assert_eq!(told.0, 0, "{told:?}");
        let app = app.restart().await;
        let page = app.browser().get("/sign-in").await;
        assert_eq!(language_of(&page), "de");
        assert!(!page.has(".languages"), "there is nothing to choose");
    }

    async fn a_mail_that_is_sent_again_stays_in_the_language_of_the_first(kind: Kind) {
        let app = TestApp::start(kind).await;
        let browser = app.browser();
        browser.plant("latchkey-language", "de");
        let waiting = browser.post("/api/create_sign_in", &[("email", JANE)]).await;
        let first = app.mail(JANE, 1).await;
        assert_eq!(language_of(&choose(&browser, &waiting, "pl").await), "pl");

        app.clock.wind(time::Duration::seconds(31));
        browser.submit(&waiting, "[data-action=resend]", &[]).await;

        let again = app.mail(JANE, 2).await;
        assert!(again.html.contains("lang=\"de\""));
        assert_eq!(again.subject, first.subject);
    }

    async fn notices_are_in_the_language_of_the_account(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.member(JANE).await;
        let account = jane.get("/account").await;
        assert_eq!(language_of(&choose(&jane, &account, "de").await), "de");
        let stranger = app.browser();
        stranger.plant("latchkey-language", "pl");

        app.sign_in(&stranger, JANE).await;

        app.mail_like(JANE, "Neue Anmeldung").await;
        let told = app.command(&["users", "delete", JANE, "--yes"]).await;
        assert_eq!(told.0, 0, "{told:?}");
        app.mail_like(JANE, "ist gelöscht").await;
    }
}
