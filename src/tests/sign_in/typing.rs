//! What people type and paste: codes out of whole sentences, addresses with characters that nobody sees.

use reqwest::{Method, StatusCode};

use crate::{
    admission::change,
    on_both,
    support::{Kind, TestApp, code, other_code},
};
use latchkey::server::domain::policy::Demand;

const JANE: &str = "jane@example.com";

const CODE: &str = "form[action='/api/attempt_code']";

on_both! {
    async fn any_text_with_six_digits_is_a_code(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        app.member(JANE).await;
        let texts: [fn(&str) -> String; 9] = [
            |code| format!("Your code is {} {}!", &code[..3], &code[3..]),
            |code| format!("{code}{code}"),
            |code| format!("{code}\n{code}\n"),
            |code| format!("\u{200b}{code}\u{feff}"),
            |code| format!("\u{2066}{}-{}\u{2069}", &code[..3], &code[3..]),
            |code| format!("Dein Code f\u{fc}r Acme:\u{a0}{code}."),
            |code| code.chars().map(|digit| format!("{digit} ")).collect(),
            |code| code.bytes().map(|digit| char::from_u32(0xff10 + u32::from(digit - b'0')).unwrap_or('?')).collect(),
            |code| format!("{}{code}", "Read this first. ".repeat(200)),
        ];
        for text in texts {
            let laptop = app.browser();
            let before = app.mails(JANE).iter().filter(|mail| mail.text.contains("/verify?token=")).count();
            let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
            assert_eq!(waiting.attribute_of("input[name=code]", "maxlength"), None, "nothing is cut before it is read");
            let typed = text(&code(&app.proof_mail(JANE, before + 1).await));
            assert_eq!(laptop.submit(&waiting, CODE, &[("code", &typed)]).await.path, "/", "{typed}");
        }
    }

    async fn what_is_no_code_is_told_so_and_costs_no_try(kind: Kind) {
        let app = TestApp::start(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        let two = format!("{code}{}", other_code(&code));

        for typed in ["", "12345", "12345678", "1234567", &two, "no digits", "\u{bd}1234"] {
            let told = laptop.submit(&waiting, CODE, &[("code", typed)]).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(told.text("#code-note").contains("The code has six digits"), "{typed}");
        }
        assert_eq!(app.count("SELECT count(*) FROM attempts WHERE code_failures > 0").await, 0);
        assert_eq!(laptop.submit(&waiting, CODE, &[("code", &code)]).await.path, "/");
    }

    async fn an_address_is_taken_with_what_nobody_sees_around_it(kind: Kind) {
        let app = TestApp::limitless(kind, &[]).await;
        for (n, unseen) in ["\u{200b}", "\u{feff}", "\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}", "\u{ad}", "\u{a0}", "\t"].into_iter().enumerate() {
            let address = format!("new-{n}@example.com");
            let typed = format!("{unseen}{address}{unseen}");
            let waiting = app.browser().post("/api/create_sign_in", &[("email", &typed)]).await;
            assert_eq!(waiting.data_status(), "unverified", "{unseen:?}");
            assert!(waiting.body.contains(&address));
            app.mail(&address, 1).await;
        }
        // So is one that is invited, and one of a list.
        let admin = app.admin(JANE).await;
        let page = admin.get("/admin/invitations").await;
        let typed = "\u{feff}joe@example.com\u{200b}\n\u{202a}joan@example.com\u{202c}";
        admin.submit(&page, "[data-action=invite]", &[("addresses", typed)]).await;
        app.mail("joe@example.com", 1).await;
        app.mail("joan@example.com", 1).await;
    }

    async fn a_character_that_nobody_sees_is_named_where_it_is_inside(kind: Kind) {
        let app = TestApp::start(kind).await;
        for (language, words) in [
            ("en", "Character 9 of this address is one that nobody sees (zero-width space, U+200B)"),
            ("de", "Das 9. Zeichen dieser Adresse ist eines, das niemand sieht (Leerzeichen ohne Breite, U+200B)"),
        ] {
            let body = "email=jane%40exa%E2%80%8Bmple.com".to_owned();
            let headers = [("accept", "text/html"), ("accept-language", language)];
            let told = app.browser().send(Method::POST, "/api/create_sign_in", &headers, Some(body)).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(told.text("#email-note").contains(words), "{}", told.text("main"));
            assert_eq!(told.attribute_of("input[name=email]", "value").as_deref(), Some("jane@exa\u{200b}mple.com"));
        }
        let form = app.browser().get("/sign-in").await;
        assert!(form.has("form.stack[novalidate]"), "browsers would refuse it in words of their own");
    }

    async fn a_name_is_kept_without_what_nobody_sees_around_it(kind: Kind) {
        let app = TestApp::start(kind).await;
        change(&app, |policy| policy.first_name = Demand::Required);
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        let missing = laptop.submit(&waiting, CODE, &[("code", &code)]).await;
        let nothing = laptop.submit(&missing, "[data-action=continue]", &[("first_name", "\u{200b}\u{a0}")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "what nobody sees is no name");
        laptop.submit(&nothing, "[data-action=continue]", &[("first_name", "\u{feff}Jane\u{200b}")]).await;

        assert_eq!(app.count("SELECT count(*) FROM users WHERE first_name = 'Jane'").await, 1);
    }
}
