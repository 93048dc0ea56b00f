//! Each purpose under each combination of switches: what the mail carries, what the waiting screen shows, which way works
//! and which is refused.

use latchkey::{
    auth::{Purpose, SettingKey, SettingKey as Key},
    server::flows::settings::{self, Changer},
};
use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, MailboxMessage, Page, TestApp, TestBrowser, code, link, other_code},
};

const JANE: &str = "jane@example.com";
const SECOND: &str = "second@example.com";
const CODE_FORM: &str = "form:has(input[name=code])";

/// What is switched on.
#[derive(Clone, Copy, Debug)]
struct Ways {
    link: bool,
    code: bool,
}

const WAYS: [Ways; 3] = [
    Ways {
        link: true,
        code: false,
    },
    Ways {
        link: false,
        code: true,
    },
    Ways {
        link: true,
        code: true,
    },
];

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
            assert!(is_signed_in(&laptop).await, "{ways:?}");
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
            assert!(is_signed_in(&laptop).await, "{ways:?}");
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
                assert!(is_signed_in(&laptop).await, "{ways:?}");
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

        assert!(is_signed_in(&phone).await);
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
        let mail = app.mail(JANE, 2).await;

        assert!(both.has("[data-number]") && both.has(CODE_FORM));
        assert_eq!(code(&mail), code(&first), "the code stays the same");
        let landing = laptop.get(&link(&mail)).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;
        assert!(is_signed_in(&laptop).await);
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
        assert!(is_signed_in(&laptop).await);

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

        assert!(is_signed_in(&laptop).await);
        assert_eq!(app.count("SELECT count(*) FROM address_guards WHERE wrong_codes > 0").await, 0);
    }
}

/// Which switches.
#[derive(Clone, Copy)]
enum Switches {
    Strategies,
    Methods,
}
use Switches::{Methods, Strategies};

/// With room for many mails to one address.
async fn app(kind: Kind) -> TestApp {
    let settings = [
        ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
        ("LATCHKEY_MAILS_PER_ADDRESS_DAY", "0"),
        ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
    ];
    TestApp::with(kind, &settings).await
}

async fn change(app: &TestApp, changes: &[(SettingKey, &str)]) {
    let asked: Vec<_> = changes
        .iter()
        .map(|(key, value)| (*key, Some((*value).to_owned())))
        .collect();
    settings::change(&app.backend, Changer::CommandLine, &asked)
        .await
        .expect("the settings go together");
}

async fn switch(app: &TestApp, ways: Ways, switches: Switches) {
    let (link, code) = match switches {
        Strategies => (Key::SignInByLink, Key::SignInByCode),
        Methods => (Key::VerifyByLink, Key::VerifyByCode),
    };
    let word = |is_on| if is_on { "on" } else { "off" };
    change(app, &[(link, word(ways.link)), (code, word(ways.code))]).await;
}

/// Jane's browser, in which she has just signed up.
async fn member(app: &TestApp) -> TestBrowser {
    let browser = app.browser();
    let waiting = browser
        .post("/api/create_sign_up", &[("email", JANE)])
        .await;
    let mail = app.mail(JANE, 1).await;
    prove(
        &browser,
        &waiting,
        &mail,
        Ways {
            link: true,
            code: true,
        },
    )
    .await;
    assert!(is_signed_in(&browser).await);
    browser
}

/// The newest mail to `address` that asks for a proof, once as many have come as were asked for.
async fn newest(app: &TestApp, address: &str) -> MailboxMessage {
    let asked = format!(
        "SELECT count(*) FROM outbox_messages WHERE recipient = '{address}' AND attempt_id IS NOT NULL"
    );
    let asked = usize::try_from(app.count(&asked).await).expect("a count");
    let is_proof = |mail: &MailboxMessage| mail.text.contains("/verify?token=");
    for at in 1.. {
        app.mail(address, at).await;
        let mails = app.mails(address);
        let mut proofs = mails.iter().filter(|mail| is_proof(mail));
        if let Some(mail) = proofs.nth(asked - 1) {
            return MailboxMessage::clone(mail);
        }
    }
    unreachable!("a mail that does not come fails the story")
}

fn check_mail(mail: &MailboxMessage, ways: Ways) {
    let links = mail
        .text
        .split_whitespace()
        .filter(|word| word.contains("/verify?token="));
    let (refusals, proofs): (Vec<_>, Vec<_>) = links.partition(|url| url.ends_with("&decline=1"));
    assert_eq!(
        proofs.len(),
        usize::from(ways.link),
        "{ways:?}: {}",
        mail.text
    );
    assert_eq!(refusals.len(), 1, "{ways:?}: {}", mail.text);
    let has_code = mail.text.lines().any(|line| {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())
    });
    assert_eq!(has_code, ways.code, "{ways:?}: {}", mail.text);
}

fn check_waiting(waiting: &Page, ways: Ways) {
    assert_eq!(waiting.data_status(), "unverified");
    assert!(waiting.has("[data-events]"));
    assert_eq!(waiting.has(CODE_FORM), ways.code, "{ways:?}");
    assert_eq!(waiting.has("[data-number]"), ways.link, "{ways:?}");
    assert_eq!(waiting.has(".pairing"), ways.link, "{ways:?}");
    let title = waiting.text("h1");
    let expected = if ways.link {
        "Check your e-mail"
    } else {
        "Type the code we sent"
    };
    assert_eq!(title, expected);
    let is_first = waiting.has("form:has(input[name=code]) .button--primary");
    assert_eq!(is_first, ways.code && !ways.link, "{ways:?}");
    let both = waiting.has("a[data-action=other-way]");
    assert_eq!(both, ways.code && ways.link, "{ways:?}");
}

/// What is switched off is refused, and costs nothing.
async fn check_refused(
    app: &TestApp,
    laptop: &TestBrowser,
    waiting: &Page,
    mail: &MailboxMessage,
    ways: Ways,
) {
    if !ways.code {
        let id = attempt_id(waiting);
        let refused = laptop
            .call(
                "attempt_code",
                &[("attempt", &id), ("purpose", "sign_in"), ("code", "123456")],
            )
            .await;
        assert_eq!(refused.status, StatusCode::GONE);
    }
    if !ways.link {
        let token = link(mail).replace("&decline=1", "");
        for browser in [laptop.clone(), app.browser()] {
            let landing = browser.get(&token).await;
            assert!(!landing.has("button[value=confirm]") && !landing.has("button[value=here]"));
            assert!(
                landing.has("button[value=decline]"),
                "it can still be refused"
            );
            browser
                .submit(&landing, "form", &[("action", "confirm")])
                .await;
            assert!(!is_signed_in(&browser).await);
        }
    }
    assert_eq!(laptop.get(&waiting.path).await.data_status(), "unverified");
}

/// By the link where there is one, else by the code.
async fn prove(laptop: &TestBrowser, waiting: &Page, mail: &MailboxMessage, ways: Ways) {
    if ways.link {
        let landing = laptop.get(&link(mail)).await;
        laptop
            .submit(&landing, "form", &[("action", "confirm")])
            .await;
    } else {
        laptop
            .submit(waiting, CODE_FORM, &[("code", &code(mail))])
            .await;
    }
}

/// The same for what has no page of its own here: the way that is off is tried first.
async fn prove_by_call(
    app: &TestApp,
    laptop: &TestBrowser,
    attempt: &serde_json::Value,
    mail: &MailboxMessage,
    purpose: Purpose,
    ways: Ways,
) {
    let id = attempt["id"].as_str().expect("an id");
    if !ways.code {
        let refused = try_code(laptop, id, purpose, "123456").await;
        assert_eq!(refused.status, StatusCode::GONE);
    }
    let token = link(mail).replace("&decline=1", "");
    if !ways.link {
        let phone = app.browser();
        let landing = phone.get(&token).await;
        assert!(!landing.has("button[value=confirm]"));
        phone
            .submit(&landing, "form", &[("action", "confirm")])
            .await;
        try_code(laptop, id, purpose, &code(mail)).await;
    } else {
        let landing = laptop.get(&token).await;
        laptop
            .submit(&landing, "form", &[("action", "confirm")])
            .await;
    }
}

fn check_state(attempt: &serde_json::Value, ways: Ways) {
    assert_eq!(attempt["has_link"], ways.link);
    assert_eq!(attempt["has_code"], ways.code);
    assert_eq!(attempt["state"]["number"].is_string(), ways.link);
}

/// The attempt that this browser has for a purpose.
async fn attempt(browser: &TestBrowser, purpose: &str) -> serde_json::Value {
    let client = browser.call("get_client", &[]).await;
    let client: serde_json::Value = serde_json::from_str(&client.body).expect("JSON");
    client[purpose].clone()
}

async fn try_code(browser: &TestBrowser, id: &str, purpose: Purpose, code: &str) -> Page {
    let fields = [
        ("attempt", id),
        ("purpose", purpose.as_str()),
        ("code", code),
    ];
    browser.call("attempt_code", &fields).await
}

fn attempt_id(waiting: &Page) -> String {
    let events = waiting.attribute("data-events").expect("a waiting screen");
    events.split('/').nth(3).expect("an id").to_owned()
}

async fn is_signed_in(browser: &TestBrowser) -> bool {
    browser.get("/account").await.has("[data-primary-email]")
}
