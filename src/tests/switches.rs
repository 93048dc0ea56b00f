//! Each purpose under each combination of switches: what the mail carries, what the waiting screen shows, which way works
//! and which is refused.

mod world;

use latchkey::auth::{Purpose, SettingKey as Key};
use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, code, link, other_code},
};

use world::*;

on_both! {
    async fn signing_in_follows_the_strategies(kind: Kind) {
        for ways in WAYS {
            let app = app(kind).await;
            member(&app).await;
            switch(&app, ways, Strategies).await;
            let laptop = app.browser();
            let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
            let mail = newest(&app, JANE).await;

            check_waiting(&waiting, ways);
            check_mail(&mail, ways);
            check_refused(&app, &laptop, &waiting, &mail, ways).await;
            prove(&laptop, &waiting, &mail, ways).await;
            assert!(laptop.is_signed_in().await, "{ways:?}");
        }
    }

    async fn an_unknown_address_at_sign_in_looks_like_a_known_one(kind: Kind) {
        for ways in WAYS {
            let app = app(kind).await;
            switch(&app, ways, Strategies).await;
            let laptop = app.browser();
            let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
            let mail = newest(&app, JANE).await;

            check_waiting(&waiting, ways);
            check_mail(&mail, ways);
            prove(&laptop, &waiting, &mail, ways).await;
            assert!(laptop.is_signed_in().await, "{ways:?}");
        }
    }

    async fn signing_up_follows_the_methods_whoever_has_an_account(kind: Kind) {
        for ways in WAYS {
            for is_member in [false, true] {
                let app = app(kind).await;
                if is_member {
                    member(&app).await;
                }
                switch(&app, ways, Methods).await;
                let laptop = app.browser();
                let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
                let mail = newest(&app, JANE).await;

                check_waiting(&waiting, ways);
                check_mail(&mail, ways);
                check_refused(&app, &laptop, &waiting, &mail, ways).await;
                prove(&laptop, &waiting, &mail, ways).await;
                assert!(laptop.is_signed_in().await, "{ways:?}");
            }
        }
    }

    async fn another_address_follows_the_methods(kind: Kind) {
        for ways in WAYS {
            let app = app(kind).await;
            let laptop = member(&app).await;
            switch(&app, ways, Methods).await;
            laptop.call("create_email_address", &[("email", SECOND)]).await;
            let mail = newest(&app, SECOND).await;
            let attempt = attempt(&laptop, "profile").await;

            check_mail(&mail, ways);
            check_state(&attempt, ways);
            prove_by_call(&app, &laptop, &attempt, &mail, Purpose::Profile, ways).await;
            let proven = app.count("SELECT count(*) FROM email_addresses WHERE verified_at IS NOT NULL").await;
            assert_eq!(proven, 2, "{ways:?}");
        }
    }

    async fn a_fresh_proof_follows_the_strategies(kind: Kind) {
        for ways in WAYS {
            let app = app(kind).await;
            let laptop = member(&app).await;
            switch(&app, ways, Strategies).await;
            app.clock.wind(Duration::minutes(11));
            laptop.call("create_step_up", &[("action", "delete_account")]).await;
            let mail = newest(&app, JANE).await;
            let attempt = attempt(&laptop, "step_up").await;

            check_mail(&mail, ways);
            check_state(&attempt, ways);
            prove_by_call(&app, &laptop, &attempt, &mail, Purpose::StepUp, ways).await;
            let complete = app.count("SELECT count(*) FROM attempts WHERE purpose = 'step_up' AND state = 'complete'").await;
            assert_eq!(complete, 1, "{ways:?}");
        }
    }

    async fn a_change_leaves_what_is_under_way_as_it_began(kind: Kind) {
        let app = app(kind).await;
        member(&app).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mail = newest(&app, JANE).await;
        change(&app, &[(Key::SignInByLink, "off"), (Key::OtherBrowser, "same_browser"), (Key::VerificationLifetime, "180")]).await;

        app.clock.wind(Duration::minutes(9));
        let again = laptop.get("/sign-in").await;
        assert_eq!((again.data_status().as_str(), again.number()), ("unverified", waiting.number()));
        let landing = phone.get(&link(&mail)).await;
        phone.submit(&landing, "form", &[("action", "here"), ("number", &waiting.number())]).await;

        assert!(phone.is_signed_in().await);
    }

    async fn the_other_way_needs_no_mail_where_the_mail_has_both(kind: Kind) {
        let app = app(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        newest(&app, JANE).await;

        assert!(waiting.has("a[data-action=other-way][href='?method=code']"));
        let by_code = laptop.get("/sign-in?method=code").await;

        assert!(by_code.text("h1").contains("Type the code"));
        assert!(by_code.has("a[data-action=other-way][href='?method=link']"));
        assert!(!by_code.has(".pairing") && !by_code.body.contains("http-equiv=\"refresh\""));
        assert_eq!(app.mails(JANE).len(), 1);
    }

    async fn another_mail_brings_the_way_that_is_allowed_by_now(kind: Kind) {
        let app = app(kind).await;
        change(&app, &[(Key::SignInByLink, "off")]).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let first = newest(&app, JANE).await;
        assert!(!waiting.has("[data-action=other-way]"), "there is no other way");

        change(&app, &[(Key::SignInByLink, "on")]).await;
        app.clock.wind(Duration::seconds(31));
        let waiting = laptop.get("/sign-in").await;
        let both = laptop.submit(&waiting, "form[data-action=other-way]", &[]).await;
        let mail = app.proof_mail(JANE, 2).await;

        assert!(both.has("[data-number]") && both.has(CODE_FORM));
        assert_eq!(code(&mail), code(&first), "the code stays the same");
        let landing = laptop.get(&link(&mail)).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;
        assert!(laptop.is_signed_in().await);
    }

    async fn a_hundred_wrong_codes_switch_codes_off_until_a_link_is_used(kind: Kind) {
        let app = app(kind).await;
        member(&app).await;
        change(&app, &[(Key::CodeTries, "0"), (Key::SignInByLink, "off")]).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let right = code(&newest(&app, JANE).await);
        let id = attempt_id(&waiting);
        for _ in 0..100 {
            let page = try_code(&laptop, &id, Purpose::SignIn, &other_code(&right)).await;
            assert!(page.body.contains("wrong_code"), "{}", page.body);
        }
        let over = try_code(&laptop, &id, Purpose::SignIn, &right).await;
        assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(over.body.contains("codes_off"), "the right one comes too late");

        // Links are off, and still one goes out: it is what brings codes back.
        for function in ["create_sign_in", "create_sign_up"] {
            app.clock.wind(Duration::minutes(1));
            let other = app.browser();
            let waiting = other.post(&format!("/api/{function}"), &[("email", JANE)]).await;
            assert!(!waiting.has(CODE_FORM) && waiting.has("[data-number]"));
            check_mail(&newest(&app, JANE).await, Ways { link: true, code: false });
        }
        app.clock.wind(Duration::minutes(1));
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mail = newest(&app, JANE).await;
        prove(&laptop, &waiting, &mail, Ways { link: true, code: false }).await;
        assert!(laptop.is_signed_in().await);

        app.clock.wind(Duration::minutes(1));
        let other = app.browser();
        other.post("/api/create_sign_in", &[("email", JANE)]).await;
        check_mail(&newest(&app, JANE).await, Ways { link: false, code: true });
    }

    async fn a_right_code_ends_the_row_of_wrong_ones(kind: Kind) {
        let app = app(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let right = code(&newest(&app, JANE).await);
        laptop.submit(&waiting, CODE_FORM, &[("code", &other_code(&right))]).await;
        assert_eq!(app.count("SELECT count(*) FROM address_guards WHERE wrong_codes = 1").await, 1);

        laptop.submit(&waiting, CODE_FORM, &[("code", &right)]).await;

        assert!(laptop.is_signed_in().await);
        assert_eq!(app.count("SELECT count(*) FROM address_guards WHERE wrong_codes > 0").await, 0);
    }
}
