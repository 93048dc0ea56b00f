//! Hooks of an application before each step: they are asked, and may refuse.

mod added;
pub mod after;
mod asked;
mod killed;
mod own_data;

use std::sync::{Arc, Mutex, OnceLock};

use latchkey::server::{
    Backend,
    flows::user_data,
    hooks::{HookRefusal, Hooks, Step, UserData, example::Club},
    store::{UnitOfWork, email_addresses, users},
};
use reqwest::StatusCode;
use time::Duration;

use crate::{
    on_both,
    support::{Kind, Page, TestApp, code, link},
};

const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";
const REFUSED: &str = "refused@example.com";
const SLOW: &str = "slow@example.com";
const PANICKY: &str = "panicky@example.com";

const CODE_FORM: &str = "form[action='/api/attempt_code']";

/// Hooks that write down what they are asked about, and answer by the address or the name of the step.
#[derive(Clone, Default)]
struct Gate {
    asked: Arc<Mutex<Vec<&'static str>>>,
    closed: Arc<Mutex<&'static str>>,
    backend: Arc<OnceLock<Arc<Backend>>>,
}

impl Gate {
    /// What was asked about so far.
    fn asked(&self) -> Vec<&'static str> {
        self.asked.lock().expect("no test panics here").clone()
    }

    /// Refuses steps of this name from now on; the empty one is that of none.
    fn close(&self, step: &'static str) {
        *self.closed.lock().expect("no test panics here") = step;
    }
}

impl Hooks for Gate {
    async fn before(&self, step: &Step) -> Result<UserData, HookRefusal> {
        let (name, address) = match step {
            Step::Create { address, .. } => ("create", address),
            Step::Prepare { address, .. } => ("prepare", address),
            Step::Send { recipient, .. } => ("send", recipient),
            Step::Attempt { address, .. } => ("attempt", address),
            Step::Complete { address, .. } => ("complete", address),
            _ => return Ok(UserData::default()),
        };
        self.asked.lock().expect("no test panics here").push(name);
        if let Some(backend) = self.backend.get() {
            // The story ends with the deadline if a transaction is open that this one waits for.
            let work = UnitOfWork::begin(backend).await.expect("it begins");
            users::lock(&work, Default::default())
                .await
                .expect("it is free");
            work.commit().await.expect("it is kept");
        }
        if *self.closed.lock().expect("no test panics here") == name {
            return Err(HookRefusal::new("Closed <today>."));
        }
        match address.as_str() {
            REFUSED => Err(HookRefusal::of_field("email", "Not <you>.")),
            SLOW => std::future::pending().await,
            PANICKY => panic!("a hook panics"),
            _ => Ok(UserData::default()),
        }
    }
}

/// The words of a page without those that are of one request alone.
fn words(page: &Page, address: &str) -> Vec<String> {
    let body = page.body.replace(address, "ADDRESS");
    let words = body.split(|c: char| c.is_whitespace() || "<>\"'&;/?:.,".contains(c));
    let is_kept = |word: &&str| word.len() != 22 && !word.chars().any(|c| c.is_ascii_digit());
    words.filter(is_kept).map(str::to_owned).collect()
}

/// The id of the attempt in the answer to a call; `part` is its purpose.
fn attempt_in(answer: &Page, part: &str) -> String {
    let told: serde_json::Value = serde_json::from_str(&answer.body).expect("it is JSON");
    let id = told[part]["id"].as_str();
    id.unwrap_or_else(|| panic!("an attempt: {}", answer.body))
        .to_owned()
}

async fn gated(kind: Kind) -> (TestApp, Gate) {
    let gate = Gate::default();
    let settings = [("LATCHKEY_RESEND_AFTER", "1")];
    (TestApp::hooked(kind, &settings, gate.clone()).await, gate)
}

on_both! {
    async fn a_refusal_stands_at_its_field_as_it_is_and_nothing_typed_is_lost(kind: Kind) {
        let (app, _) = gated(kind).await;
        let browser = app.browser();

        let told = browser.call("create_sign_in", &[("email", REFUSED)]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains(r#""code":"refused_by_hook""#), "{}", told.body);
        assert!(told.body.contains(r#""message":"Not <you>.""#), "{}", told.body);
        assert!(told.body.contains(r#""param_name":"email""#), "{}", told.body);

        let again = browser.post("/api/create_sign_up", &[("email", REFUSED)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text("form .field").contains("Not <you>."), "{}", again.body);
        assert_eq!(again.attribute_of("input[name=email]", "value").as_deref(), Some(REFUSED));
        assert_eq!(app.count("SELECT count(*) FROM attempts").await, 0);
    }

    async fn the_example_of_the_guide_lets_members_in(kind: Kind) {
        let app = TestApp::hooked(kind, &[], Club).await;
        let told = app.browser().call("create_sign_in", &[("email", JANE)]).await;
        assert!(told.body.contains("Members have an address of the club."), "{}", told.body);
        app.member("ada@club.example").await;
    }

    async fn what_hooks_add_to_an_attempt_is_kept_with_its_user_until_that_is_deleted(kind: Kind) {
        let app = TestApp::hooked(kind, &[], Club).await;
        let (laptop, ada) = (app.browser(), "ada@club.example");
        let fields = [("email", ada), ("data.colour", "blue"), ("data.other", "x")];
        let waiting = laptop.post("/api/create_sign_up", &fields).await;
        let code = code(&app.mail(ada, 1).await);
        laptop.submit(&waiting, CODE_FORM, &[("code", &code)]).await;
        assert!(laptop.is_signed_in().await);
        assert_eq!(app.text("SELECT editable_data FROM user_data").await, r#"{"colour":"blue"}"#);

        let owner = email_addresses::find_owner(app.backend.store.read(), ada).await;
        let user = owner.expect("it is read").expect("she is there").user;
        let kept = user_data::change(&app.backend, user, |data| {
            data.add(UserData::default().private("number", 7));
        });
        let expected = UserData::default().editable("colour", "blue").private("number", 7);
        assert_eq!(kept.await.expect("it fits"), expected);
        let too_much = user_data::change(&app.backend, user, |data| {
            data.add(UserData::default().public("text", "x".repeat(16 * 1024)));
        });
        assert!(too_much.await.is_err());
        assert_eq!(user_data::get(&app.backend, user).await.expect("it is there"), expected);

        let gone = laptop.call("delete_account", &[("email", ada)]).await;
        assert!(gone.status.is_success(), "{}", gone.body);
        assert_eq!(app.count("SELECT count(*) FROM user_data").await, 0);
        assert!(app.rows_with(&["blue"]).await.is_empty());
    }

    async fn without_hooks_fields_of_an_application_are_kept_nowhere(kind: Kind) {
        let app = TestApp::start(kind).await;
        let fields = [("email", JANE), ("data.colour", "turquoise")];
        app.browser().post("/api/create_sign_up", &fields).await;
        app.mail(JANE, 1).await;
        assert!(app.rows_with(&["turquoise"]).await.is_empty());
    }

    async fn a_refusal_tells_nobody_who_has_an_account(kind: Kind) {
        let (app, gate) = gated(kind).await;
        app.member(JANE).await;
        gate.close("create");

        let (one, other) = (app.browser(), app.browser());
        for function in ["create_sign_in", "create_sign_up"] {
            let known = one.post(&format!("/api/{function}"), &[("email", JANE)]).await;
            let unknown = other.post(&format!("/api/{function}"), &[("email", JOE)]).await;
            assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(known.text("body").contains("Closed <today>."), "{}", known.body);
            assert_eq!(words(&known, JANE), words(&unknown, JOE));
        }
    }

    async fn a_hook_that_panics_or_takes_too_long_refuses_and_harms_nothing_else(kind: Kind) {
        let (app, _) = gated(kind).await;

        for address in [PANICKY, SLOW] {
            let told = app.browser().call("create_sign_in", &[("email", address)]).await;
            assert_eq!(told.status, StatusCode::SERVICE_UNAVAILABLE, "{}", told.body);
            assert!(told.body.contains(r#""code":"hook_failed""#), "{}", told.body);
            let page = app.browser().post("/api/create_sign_in", &[("email", address)]).await;
            assert!(page.text("body").contains("be done at the moment"), "{}", page.body);
        }
        assert_eq!(app.count("SELECT count(*) FROM attempts").await, 0);
        app.member(JANE).await;
    }

    async fn each_step_is_asked_about_with_no_transaction_open(kind: Kind) {
        let (app, gate) = gated(kind).await;
        assert!(gate.backend.set(app.backend.clone()).is_ok());
        let laptop = app.browser();

        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        app.mail(JANE, 1).await;
        app.clock.wind(Duration::seconds(31));
        laptop.submit(&waiting, "[data-action=resend]", &[]).await;
        let mail = app.mail(JANE, 2).await;
        let done = laptop.submit(&waiting, CODE_FORM, &[("code", &code(&mail))]).await;
        assert!(laptop.is_signed_in().await, "{}", done.body);
        assert_eq!(gate.asked(), ["create", "send", "prepare", "send", "attempt", "complete"]);

        app.clock.wind(Duration::minutes(1));
        let phone = app.browser();
        phone.post("/api/create_sign_in", &[("email", JANE)]).await;
        let landing = phone.get(&link(&app.proof_mail(JANE, 3).await)).await;
        phone.submit(&landing, "form", &[("action", "confirm")]).await;
        assert!(phone.is_signed_in().await);
        assert_eq!(gate.asked()[6..10], ["create", "send", "attempt", "complete"]);
    }

    async fn a_refused_end_leaves_the_proof_with_which_one_can_go_on(kind: Kind) {
        let (app, gate) = gated(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        gate.close("complete");

        let refused = laptop.submit(&waiting, CODE_FORM, &[("code", &code)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text("body").contains("Closed <today>."), "{}", refused.body);
        assert_eq!(app.count("SELECT count(*) FROM users").await, 0);

        gate.close("");
        let proven = laptop.get("/sign-up").await;
        laptop.submit(&proven, "[data-action=continue]", &[]).await;
        assert!(laptop.is_signed_in().await);
    }

    async fn what_is_refused_by_link_can_be_pressed_again(kind: Kind) {
        let (app, gate) = gated(kind).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let link = link(&app.mail(JANE, 1).await);

        for step in ["attempt", "complete"] {
            gate.close(step);
            let landing = laptop.get(&link).await;
            let refused = laptop.submit(&landing, "form", &[("action", "confirm")]).await;
            assert!(refused.text("body").contains("Closed <today>."), "{step}: {}", refused.body);
            assert_eq!(app.count("SELECT count(*) FROM users").await, 0);
        }
        gate.close("");
        let landing = laptop.get(&link).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;
        assert!(laptop.is_signed_in().await);
    }

    async fn a_refused_mail_is_not_sent_and_its_screen_says_so(kind: Kind) {
        let (app, gate) = gated(kind).await;
        gate.close("send");
        let laptop = app.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        app.outbox_is_empty().await;

        assert!(app.mails(JANE).is_empty());
        assert_eq!(app.text("SELECT state FROM outbox_messages").await, "refused");
    }
}
