//! Users, as administrators and the command line see and change them.

use reqwest::{Method, StatusCode};
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, Stream, TestApp, TestBrowser, code, link, subject},
};

const JANE: &str = "jane@example.com";
const ROOT: &str = "root@example.com";

/// The page of the user with `address`.
async fn page_of(root: &TestBrowser, address: &str) -> Page {
    let list = root.get("/admin/users").await;
    root.get(&list.link(&format!("[data-email='{address}'] a")))
        .await
}

/// Addresses of a list of users.
fn found(page: &Page) -> Vec<String> {
    page.texts(".users a")
}

/// The visible text of a page, without what differs each time.
fn seen(page: &Page) -> (StatusCode, String, Vec<String>) {
    let page = page.clone();
    (
        page.status,
        page.path.clone(),
        page.texts("h1, h2, p, label, button"),
    )
}

on_both! {
    async fn users_are_found_by_a_part_of_their_address_or_name(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let jane = app.member(JANE).await;
        jane.post("/api/update_name", &[("first_name", "Jäne"), ("last_name", "Doe_1")]).await;
        app.member("sam@work.example").await;

        assert_eq!(found(&root.get("/admin/users").await), ["sam@work.example", JANE, ROOT]);
        for search in ["JANE%40", "j%C3%A4ne", "doe_", "J%C3%A4ne+D"] {
            let page = root.get(&format!("/admin/users?search={search}")).await;
            assert_eq!(found(&page), [JANE], "{search}");
        }
        assert!(found(&root.get("/admin/users?search=o%25e").await).is_empty(), "no wildcards");
        assert!(root.get("/admin/users?search=nobody").await.text("main").contains("Nobody like that"));
    }

    async fn lists_of_users_go_on_by_a_link(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        for number in 0..51 {
            app.run(&format!(
                "INSERT INTO users (id, first_name, last_name, is_admin, created_at) \
                 VALUES ({}, 'User', '{number}', FALSE, 0)",
                match kind {
                    Kind::Sqlite => format!("X'00000000000070008000{number:012}'"),
                    Kind::Postgres => format!("'00000000-0000-7000-8000-{number:012}'"),
                }
            ))
            .await;
        }

        let newest = root.get("/admin/users").await;
        assert_eq!(found(&newest).len(), 50);
        let older = root.get(&newest.link("[rel=next]")).await;
        assert_eq!(found(&older).len(), 2);
        assert!(!older.has("[rel=next]"));
        assert_eq!(found(&root.get(&older.link("[rel=prev]")).await), found(&newest));
    }

    async fn pages_of_users_are_there_for_administrators_alone(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let jane = app.member(JANE).await;
        let of_root = page_of(&root, ROOT).await.path;
        let id = of_root.rsplit('/').next().expect("an id");

        for path in ["/admin/users", &of_root] {
            assert_eq!(jane.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(app.browser().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for function in ["ban_user", "unban_user", "end_user_sessions"] {
            let answer = jane.call(function, &[("user", id)]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{function}");
        }
        assert_eq!(root.get("/admin/users/nobody").await.status, StatusCode::NOT_FOUND);
        assert!(root.is_signed_in().await);
    }

    async fn devices_of_a_user_are_signed_out_one_or_all(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let (laptop, mut phone, tablet) = (app.member(JANE).await, app.browser(), app.browser());
        phone.user_agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 \
            (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1".to_owned();
        phone.enter(&app, "create_sign_in", JANE).await;
        tablet.enter(&app, "create_sign_in", JANE).await;

        let page = page_of(&root, JANE).await;
        assert_eq!(page.texts("[data-session]").len(), 3);
        assert!(page.texts("[data-event]").iter().any(|event| event.contains("Signed in")));
        let of_phone = page.texts("[data-session]").iter().position(|row| row.contains("iPhone")).expect("it is listed");
        let row = format!("[data-session]:nth-child({}) form", of_phone + 1);
        let page = root.submit(&page, &row, &[]).await;
        assert_eq!(page.texts("[data-session]").len(), 2);
        assert!(!phone.is_signed_in().await);
        let page = root.submit(&page, "[data-action=end-all]", &[]).await;

        assert!(page.text("main").contains("Signed out everywhere"));
        assert!(!laptop.is_signed_in().await && !tablet.is_signed_in().await);
        assert_eq!(app.events("kind = 'session_ended' AND actor = 'user'").await, 2);
        assert_eq!(app.events("kind = 'session_ended' AND actor_user_id = subject_user_id").await, 0);
    }

    async fn a_ban_ends_every_session_at_once_and_open_pages_are_told(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let other = app.admin(JANE).await;
        let open = other.get("/admin/audit?kind=settings_changed").await;
        let mut stream = Stream::open(&other, &open).await;

        let page = page_of(&root, JANE).await;
        let page = root.submit(&page, "[data-action=ban]", &[]).await;

        assert!(page.text("main").contains("Banned, and signed out everywhere"));
        assert!(page.has("[data-action=unban]"));
        assert!(!other.is_signed_in().await);
        assert_eq!(other.get("/admin/audit").await.status, StatusCode::NOT_FOUND);
        assert!(stream.next().await.expect("a last event").contains("event: over"));
        assert_eq!(app.events("kind = 'user_banned' AND masked_address = 'j•••@example.com'").await, 1);
    }

    async fn to_a_banned_user_signing_in_looks_as_it_always_did_until_the_proof(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        app.member(JANE).await;
        app.member("joan@example.com").await;
        let page = page_of(&root, JANE).await;
        root.submit(&page, "[data-action=ban]", &[]).await;

        let (banned, other) = (app.browser(), app.browser());
        let of_banned = banned.post("/api/create_sign_in", &[("email", JANE)]).await;
        let of_other = other.post("/api/create_sign_in", &[("email", "joan@example.com")]).await;
        let as_joan = |text: String| text.replace("jane", "joan");
        let (status, path, words) = seen(&of_banned);
        let words: Vec<String> = words.into_iter().map(as_joan).collect();
        assert_eq!((status, path, words), seen(&of_other));
        let (mail, of_other) = (app.mail(JANE, 2).await, app.mail("joan@example.com", 2).await);
        assert_eq!(subject(&mail), subject(&of_other));
        let landing = banned.get(&link(&mail)).await;
        assert_eq!(landing.data_status(), "unverified");

        let over = banned.submit(&landing, "form", &[("action", "confirm")]).await;
        assert_eq!((over.status, over.data_status().as_str()), (StatusCode::GONE, "abandoned"));
        assert!(!over.text("main").to_lowercase().contains("ban"), "nothing tells why: {}", over.body);
        assert!(!banned.is_signed_in().await);

        let again = banned.post("/api/create_sign_in", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 3).await);
        let refused = banned.submit(&again, "form[action='/api/attempt_code']", &[("code", &code)]).await;
        assert_eq!(refused.status, StatusCode::GONE);
        assert!(!banned.is_signed_in().await);
        assert_eq!(app.events("kind = 'attempt_failed' AND outcome = 'refused' AND details LIKE '%banned%'").await, 2);
    }

    async fn a_banned_user_gets_in_from_no_other_device(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        app.member(JANE).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let page = page_of(&root, JANE).await;
        root.submit(&page, "[data-action=ban]", &[]).await;

        let landing = phone.get(&link(&app.mail(JANE, 2).await)).await;
        let number = waiting.number();
        let over = phone.submit(&landing, "form", &[("action", "confirm"), ("number", &number)]).await;

        assert_eq!(over.data_status(), "abandoned");
        let state = waiting.attribute("data-events").expect("a stream").replace("/events", "");
        let state = laptop.send(Method::GET, &state, &[], None).await;
        assert!(state.body.contains("\"status\":\"abandoned\""), "{}", state.body);
    }

    async fn lifting_the_ban_lets_them_in_again_and_brings_no_session_back(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let jane = app.member(JANE).await;
        let page = page_of(&root, JANE).await;
        let page = root.submit(&page, "[data-action=ban]", &[]).await;

        let page = root.submit(&page, "[data-action=unban]", &[]).await;

        assert!(page.text("main").contains("They can sign in again"));
        assert!(!jane.is_signed_in().await);
        jane.enter(&app, "create_sign_in", JANE).await;
        assert!(jane.is_signed_in().await);
    }

    async fn the_last_administrator_can_be_neither_banned_nor_deleted(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let own = page_of(&root, ROOT).await;
        assert!(!own.has("[data-action=ban]"));
        assert!(own.text("main").contains("This is you"));
        let id = own.path.rsplit('/').next().expect("an id").to_owned();
        assert_eq!(root.call("ban_user", &[("user", &id)]).await.status, StatusCode::NOT_FOUND);

        let refused = root.call("delete_account", &[("email", ROOT)]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.body.contains("last_admin"), "{}", refused.body);

        let other = app.admin(JANE).await;
        let page = page_of(&other, ROOT).await;
        other.submit(&page, "[data-action=ban]", &[]).await;
        assert!(!root.is_signed_in().await);
        let refused = other.call("delete_account", &[("email", JANE)]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
    }

    async fn an_old_proof_pauses_a_ban_which_then_goes_on(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let jane = app.member(JANE).await;
        let page = page_of(&root, JANE).await;
        app.clock.wind(Duration::minutes(11));
        let before = app.mails(ROOT).len();

        let confirm = root.submit(&page, "[data-action=ban]", &[]).await;
        assert_eq!(confirm.path, "/confirm");
        assert!(jane.is_signed_in().await);
        let code = code(&app.mail(ROOT, before + 1).await);
        let proven = root.submit(&confirm, "form[action='/api/attempt_code']", &[("code", &code)]).await;
        let done = root.submit(&proven, "form[action='/api/resume_action']", &[]).await;

        assert!(done.text("main").contains("Banned"), "{}", done.body);
        assert!(!jane.is_signed_in().await);
    }

    async fn the_command_line_bans_beside_a_running_server_which_notices_at_once(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let jane = app.admin(JANE).await;
        app.admin(ROOT).await;
        let open = jane.get("/admin/audit?kind=settings_changed").await;
        let mut stream = Stream::open(&jane, &open).await;

        let (code, said, _) = app.command(&["users", "ban", "JANE@example.com", "--json"]).await;

        assert_eq!(code, 0);
        let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        assert_eq!((said["address"].as_str(), said["sessions_ended"].as_u64()), (Some(JANE), Some(1)));
        assert!(!jane.is_signed_in().await);
        assert!(stream.next().await.expect("a last event").contains("event: over"));
        assert_eq!(app.events("kind = 'user_banned' AND actor = 'command_line'").await, 1);
        let (code, said, _) = app.command(&["users", "unban", JANE]).await;
        assert_eq!((code, said.as_str()), (0, "jane@example.com may sign in again"));
        jane.enter(&app, "create_sign_in", JANE).await;
    }

    async fn the_command_line_lists_and_shows_users(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.admin(ROOT).await;
        app.member(JANE).await;

        let (code, said, _) = app.command(&["users", "list", "--json"]).await;
        let list: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        assert_eq!(code, 0);
        assert_eq!((list[0]["address"].as_str(), list[1]["is_admin"].as_bool()), (Some(JANE), Some(true)));
        let (_, said, _) = app.command(&["users", "list", "root"]).await;
        assert!(said.contains(ROOT) && said.contains("admin") && !said.contains(JANE), "{said}");
        let (_, said, _) = app.command(&["users", "show", JANE, "--json"]).await;
        let shown: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        assert_eq!(shown["addresses"][0]["is_primary"], true);
        assert_eq!(shown["sessions"][0]["browser"], "Chrome on Windows");
        assert_eq!(shown["events"][0]["kind"], "session_began");
        let (_, said, _) = app.command(&["users", "show", JANE]).await;
        assert!(said.contains("Chrome on Windows") && said.contains("account_created"), "{said}");
    }

    async fn the_command_line_deletes_only_when_it_is_sure(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        let root = app.admin(ROOT).await;
        let jane = app.member(JANE).await;

        let (code, _, said) = app.command(&["users", "delete", JANE]).await;
        assert_eq!(code, 2);
        assert!(said.contains("--yes"), "{said}");
        let (code, said, _) = app.command(&["users", "delete", JANE, "--yes"]).await;
        assert_eq!(code, 0, "{said}");
        assert!(!jane.is_signed_in().await);
        assert!(app.mail_like(JANE, "deleted").await);
        app.outbox_is_empty_of(JANE).await;
        assert_eq!(app.rows_with(&[JANE, "jane"]).await, Vec::<String>::new());
        assert_eq!(app.events("kind = 'account_deleted' AND actor = 'command_line'").await, 1);

        let (code, _, said) = app.command(&["users", "delete", ROOT, "--yes"]).await;
        assert_eq!(code, 1);
        assert!(said.contains("only administrator"), "{said}");
        assert!(root.is_signed_in().await);
        let (code, _, said) = app.command(&["users", "ban", JANE]).await;
        assert_eq!((code, said.as_str()), (1, "latchkey: nobody has proven the address jane@example.com"));
        let (code, _, said) = app.command(&["users", "show", "jane"]).await;
        assert_eq!((code, said.as_str()), (2, "latchkey: \"jane\" is not an e-mail address"));
    }
}
