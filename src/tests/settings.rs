//! Settings: who may change them, and that everybody sees a change at once.

mod ways;

use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, subject},
};

const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";

on_both! {
    async fn to_others_the_page_is_not_there(kind: Kind) {
        let app = app(kind).await;
        let (stranger, joe) = (app.browser(), app.browser());
        app.sign_in(&joe, JOE).await;

        for browser in [stranger, joe] {
            let page = browser.get("/admin/settings").await;
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            assert!(!page.has("form[data-action=update-settings]"));
            for function in ["update_settings", "reset_settings", "get_settings"] {
                let refused = browser.call(function, &[("group", "look"), ("app_name", "Mine")]).await;
                assert_eq!(refused.status, StatusCode::NOT_FOUND, "{function}");
            }
        }
        assert_eq!(app.backend.policy().app_name, "Latchkey");
    }

    async fn a_change_counts_from_the_next_request_on_and_says_who_made_it(kind: Kind) {
        let app = app(kind).await;
        let jane = admin(&app).await;
        let page = jane.get("/admin/settings").await;
        assert_eq!((page.status, setting(&page, "app_name").as_str()), (StatusCode::OK, "Latchkey"));

        let saved = jane.submit(&page, &form("look"), &[("app_name", "Acme")]).await;

        assert_eq!((saved.status, setting(&saved, "app_name").as_str()), (StatusCode::OK, "Acme"));
        assert!(saved.text("#group-look .note").contains("Saved"));
        let change = saved.text("#app_name-change");
        assert!(change.contains("Changed by jane@example.com, just now. Default: Latchkey."), "{change}");
        assert!(app.browser().get("/sign-in").await.text("h1").contains("Sign in to Acme"));
        app.clock.wind(Duration::minutes(2));
        let later = jane.get("/admin/settings").await;
        assert!(later.text("#app_name-change").contains("2 minutes ago"));

        let back = jane.submit_with(&later, &form("look"), "/api/reset_settings", &[("reset", "app_name")]).await;

        assert_eq!(setting(&back, "app_name"), "Latchkey");
        assert!(back.text("#app_name-change").contains("Put back to default by jane@example.com"));
    }

    async fn a_whole_group_is_put_back_at_once(kind: Kind) {
        let app = app(kind).await;
        let jane = admin(&app).await;
        let page = jane.get("/admin/settings").await;
        let page = jane.submit(&page, &form("lifetimes"), &[("resend_after", "5"), ("proof_lifetime", "300")]).await;
        assert_eq!(app.backend.policy().resend_after, Duration::seconds(5));

        jane.submit_with(&page, &form("lifetimes"), "/api/reset_settings", &[]).await;

        let policy = app.backend.policy();
        assert_eq!((policy.resend_after, policy.proof_lifetime), (Duration::seconds(30), Duration::minutes(10)));
    }

    async fn what_does_not_go_together_is_refused_where_it_is_mended(kind: Kind) {
        let app = app(kind).await;
        let jane = admin(&app).await;
        let page = jane.get("/admin/settings").await;

        let typed = [("verification_lifetime", "120"), ("resend_after", "soon")];
        let refused = jane.submit(&page, &form("lifetimes"), &typed).await;

        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("#resend_after[aria-invalid=true]"));
        assert!(refused.text("#resend_after-note").contains("from 0 seconds to 10 minutes"));
        assert!(refused.body.contains("value=\"soon\"") && refused.body.contains("value=\"120\""), "what was typed stays");
        assert_eq!(setting(&refused, "verification_lifetime"), "600", "and nothing was saved");

        let contrary = jane.submit(&refused, &form("lifetimes"), &[("resend_after", "30")]).await;
        assert!(contrary.has("#resend_same_while[aria-invalid=true]"), "{}", contrary.text("#group-lifetimes"));
        assert!(contrary.text("#resend_same_while-note").contains("longer than a link lives"));
        let good = jane.submit(&contrary, &form("lifetimes"), &[("resend_same_while", "60")]).await;
        assert_eq!((good.status, setting(&good, "verification_lifetime").as_str()), (StatusCode::OK, "120"));
    }

    async fn nobody_can_lock_everybody_out(kind: Kind) {
        let app = app(kind).await;
        let jane = admin(&app).await;

        // An empty box is not sent.
        let refused = jane.post("/api/update_settings", &[("group", "sign_in")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text("#sign_in_by_link-note").contains("nobody could sign in"));
        assert!(!refused.has("#sign_in_by_link[checked]"), "what was switched off stays so in the form");
        let refused = jane.post("/api/update_settings", &[("group", "contact"), ("email_required", "off")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text("#email_required-note").contains("can’t be off"));
        let by_code = jane.post("/api/update_settings", &[("group", "sign_in"), ("sign_in_by_code", "on")]).await;

        assert_eq!(by_code.status, StatusCode::OK);
        let policy = app.backend.policy();
        assert!(policy.sign_in_by_code && !policy.sign_in_by_link);
        assert!(app.browser().get("/sign-in").await.text(".card__lede").contains("We’ll mail you a code."));
    }

    async fn an_old_proof_is_not_enough(kind: Kind) {
        let app = app(kind).await;
        let jane = admin(&app).await;
        let page = jane.get("/admin/settings").await;
        app.clock.wind(Duration::minutes(11));

        let shown = jane.send(reqwest::Method::GET, "/admin/settings", &[("accept", "text/html")], None).await;
        let paused = jane.call("update_settings", &[("group", "look"), ("app_name", "Acme")]).await;

        assert_eq!(shown.headers["location"], "/confirm?action=administer&redirect_to=/admin/settings");
        assert_eq!(paused.status, StatusCode::FORBIDDEN);
        assert!(page.has("form[data-action=update-settings]") && !shown.has("form[data-action=update-settings]"));
        assert_eq!(app.backend.policy().app_name, "Latchkey");
    }

    async fn name_colour_logo_and_sender_are_seen_on_screens_and_in_mails(kind: Kind) {
        let app = app(kind).await;
        let jane = admin(&app).await;
        let page = jane.get("/admin/settings").await;
        let typed = [("app_name", "Acme"), ("sender", "Acme Sign-in"), ("logo", "/brand/logo.svg"), ("accent", "#ffd500")];
        let saved = jane.submit(&page, &form("look"), &typed).await;
        assert!(saved.text("#accent-note").contains("we use a darker one: #"));
        assert_eq!(setting(&saved, "accent"), "#ffd500", "what was typed is kept");

        app.clock.wind(Duration::minutes(1));
        let waiting = app.browser().post("/api/create_sign_in", &[("email", JOE)]).await;
        let mail = app.mail(JOE, 1).await;

        assert!(waiting.has("img.brand__logo[src='/brand/logo.svg'][alt='']"));
        assert!(waiting.body.contains("--accent-seed:#") && !waiting.body.contains("--accent-seed:#ffd500"));
        assert!(waiting.text(".brand").contains("Acme"));
        assert_eq!((mail.from.as_str(), subject(&mail)), ("Acme Sign-in <latchkey@localhost>", "Sign in to Acme"));
        assert!(!mail.html.contains("#4261cd"), "the product's colour is nowhere in it");
        assert!(waiting.headers["content-security-policy"].to_str().expect("text").contains("img-src 'self'"));
    }

    async fn the_command_line_changes_what_a_running_server_does(kind: Kind) {
        let app = app(kind).await;
        let jane = admin(&app).await;

        assert_eq!(app.command(&["settings", "get", "app_name"]).await.1, "Latchkey");
        let (code, said, _) = app.command(&["settings", "set", "app_name", "Acme Inc"]).await;
        assert_eq!((code, said.as_str()), (0, "app_name is \"Acme Inc\" now"));
        until(|| app.backend.policy().app_name == "Acme Inc").await;

        let page = jane.get("/admin/settings").await;
        assert!(page.text("#app_name-change").contains("Changed by the command line"));
        let (_, json, _) = app.command(&["settings", "get", "app_name", "--json"]).await;
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!((&json["value"], &json["default"]), (&"Acme Inc".into(), &"Latchkey".into()));
        let (_, list, _) = app.command(&["settings", "list"]).await;
        assert!(list.contains("* app_name") && list.contains("(default: Latchkey)") && list.contains("  code_tries"));
        let (_, said, _) = app.command(&["settings", "reset", "app_name"]).await;
        assert_eq!(said, "app_name is Latchkey now");
        until(|| app.backend.policy().app_name == "Latchkey").await;
    }

    async fn the_command_line_refuses_what_the_page_refuses(kind: Kind) {
        let app = app(kind).await;
        app.command(&["settings", "set", "sign_in_by_link", "off"]).await;

        let (code, _, problem) = app.command(&["settings", "set", "sign_in_by_code", "off"]).await;
        assert_eq!(code, 2);
        assert!(problem.contains("or nobody could sign in"), "{problem}");
        let (code, _, problem) = app.command(&["settings", "set", "verification_lifetime", "3600"]).await;
        assert_eq!((code, problem.as_str()), (2, "latchkey: verification_lifetime: Write a time from 1 minute to 10 minutes, like 10 minutes or 2 hours."));
        let (code, _, problem) = app.command(&["settings", "get", "code_trys"]).await;
        assert_eq!(code, 2);
        assert!(problem.contains("did you mean code_tries?"), "{problem}");
    }

    async fn the_configuration_names_the_first_administrators(kind: Kind) {
        let app = app(kind).await;
        let (jane, joe) = (admin(&app).await, app.browser());
        app.sign_in(&joe, JOE).await;
        assert_eq!(jane.get("/admin/settings").await.status, StatusCode::OK);
        assert_eq!(joe.get("/admin/settings").await.status, StatusCode::NOT_FOUND);

        let named = app.restart_with(&[("LATCHKEY_ADMINS", "Joe@Example.com")]).await;

        assert_eq!(joe.get("/admin/settings").await.status, StatusCode::OK, "at the start, without signing in again");
        let (code, _, problem) = named.command(&["admin", "revoke", JOE]).await;
        assert_eq!(code, 1);
        assert!(problem.contains("LATCHKEY_ADMINS names"), "{problem}");
    }

    async fn the_command_line_says_who_looks_after_the_instance(kind: Kind) {
        let app = TestApp::start(kind).await;
        let (code, _, problem) = app.command(&["admin", "grant", JANE]).await;
        assert_eq!(code, 1);
        assert!(problem.contains("they must sign up first"), "{problem}");
        let (jane, joe) = (app.browser(), app.browser());
        app.sign_in(&jane, JANE).await;
        app.sign_in(&joe, JOE).await;

        let (code, said, _) = app.command(&["admin", "grant", "Jane@Example.com"]).await;
        assert_eq!((code, said.as_str()), (0, "Jane@Example.com is an administrator now"));
        assert_eq!(jane.get("/admin/settings").await.status, StatusCode::OK, "from the next request on");
        let (code, _, problem) = app.command(&["admin", "revoke", JANE]).await;
        assert_eq!(code, 1);
        assert!(problem.contains("only administrator"), "{problem}");

        app.command(&["admin", "grant", JOE]).await;
        assert_eq!(app.command(&["admin", "list", "--json"]).await.1, format!("[\"{JANE}\",\"{JOE}\"]"));
        let (code, said, _) = app.command(&["admin", "revoke", JANE, "--json"]).await;
        assert_eq!((code, said.contains("\"is_admin\":false")), (0, true));
        assert_eq!(jane.get("/admin/settings").await.status, StatusCode::NOT_FOUND);
        assert_eq!(joe.get("/admin/settings").await.status, StatusCode::OK);
    }

    async fn the_last_administrator_stays(kind: Kind) {
        let app = app(kind).await;
        let (jane, joe) = (admin(&app).await, app.browser());

        let refused = jane.call("delete_account", &[("email", JANE)]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("last_admin"), "{}", refused.body);
        app.sign_in(&joe, JOE).await;
        app.command(&["admin", "grant", JOE]).await;
        let gone = jane.call("delete_account", &[("email", JANE)]).await;

        assert_eq!(gone.status, StatusCode::OK, "{}", gone.body);
        let refused = joe.call("delete_account", &[("email", JOE)]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
    }

    async fn people_delete_their_account_only_where_they_may(kind: Kind) {
        let app = app(kind).await;
        let joe = app.browser();
        app.sign_in(&joe, JOE).await;
        app.command(&["settings", "set", "delete_account", "off"]).await;
        until(|| !app.backend.policy().may_delete_account).await;

        let refused = joe.call("delete_account", &[("email", JOE)]).await;

        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert_eq!(app.count("SELECT count(*) FROM users").await, 1);
    }

    async fn the_program_says_when_there_is_nothing_to_work_with(kind: Kind) {
        let app = app(kind).await;
        let (code, _, problem) = app
            .command_with(&["settings", "list"], &[("LATCHKEY_DATABASE_URL", "sqlite:///nowhere/latchkey.db")])
            .await;
        assert_eq!(code, 1);
        assert!(problem.contains("no database at /nowhere/latchkey.db"), "{problem}");

        let wrong = [
            ("LATCHKEY_CODE_TRIES", "many"),
            ("LATCHKEY_ADMINS", "jane"),
            ("LATCHKEY_PUBLIK_URL", "x"),
            ("LATCHKEY_SECRET_KEY_FILE", "/"),
        ];
        let (code, _, problem) = app.command_with(&["check-config"], &wrong).await;
        assert_eq!(code, 2);
        for (name, _) in wrong {
            assert!(problem.contains(name), "{name} in {problem}");
        }
        assert_eq!(app.command_with(&["settings", "set"], &[]).await.0, 2);
    }
}

/// A server with Jane as its administrator.
async fn app(kind: Kind) -> TestApp {
    TestApp::with(kind, &[("LATCHKEY_ADMINS", JANE)]).await
}

/// The browser of Jane, who has just signed up.
async fn admin(app: &TestApp) -> TestBrowser {
    app.member(JANE).await
}

/// The form of a group.
fn form(group: &str) -> String {
    format!("#group-{group} form")
}

/// What a setting is, as the page says it.
fn setting(page: &Page, key: &str) -> String {
    page.attribute_of(&format!("[data-setting={key}]"), "data-value")
        .unwrap_or_else(|| panic!("the page has {key}:\n{}", page.body))
}

/// Waits for the watcher, which looks once a second.
async fn until(is_so: impl Fn() -> bool) {
    let wait = async {
        while !is_so() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(5), wait)
        .await
        .expect("a running server follows");
}
