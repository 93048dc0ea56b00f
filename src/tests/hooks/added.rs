//! What hooks add to attempts: whose account it ends in, what replaces it, and that it keeps nobody out.

use std::sync::{Arc, Mutex};

use latchkey::server::{
    flows::user_data,
    hooks::{HookRefusal, Hooks, Step, UserData},
    mail::mailbox::MailboxMessage,
    store::email_addresses,
};
use time::Duration;

use super::{CODE_FORM, JANE};
use crate::{
    on_both,
    support::{Kind, Page, TestApp, TestBrowser, code, link},
};

const SLIP: &str = "jane@gmial.com";
const MEANT: &str = "jane@gmail.com";

/// Hooks that add each field as it came, with `null` for the word `null`, and before the end of an attempt what the story says.
#[derive(Clone, Default)]
struct Giver {
    at_end: Arc<Mutex<UserData>>,
    /// What was added to an attempt before, each time that one is started.
    before: Arc<Mutex<Vec<UserData>>>,
}

impl Hooks for Giver {
    async fn before(&self, step: &Step) -> Result<UserData, HookRefusal> {
        match step {
            Step::Create { fields, data, .. } => {
                let mut before = self.before.lock().expect("no test panics here");
                before.push(data.clone());
                let added = fields.iter().fold(UserData::default(), |added, field| {
                    let value = match field.1.as_str() {
                        "null" => serde_json::Value::Null,
                        word => word.into(),
                    };
                    added.editable(field.0, value)
                });
                Ok(added)
            }
            Step::Complete { .. } => Ok(self.at_end.lock().expect("no test panics here").clone()),
            _ => Ok(UserData::default()),
        }
    }
}

impl Giver {
    /// Adds this before the end of each attempt from now on.
    fn gives_at_end(&self, data: UserData) {
        *self.at_end.lock().expect("no test panics here") = data;
    }
}

async fn given(kind: Kind) -> (TestApp, Giver) {
    let giver = Giver::default();
    let settings = [
        ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
        ("LATCHKEY_MAILS_PER_ADDRESS_HOUR", "0"),
    ];
    (TestApp::hooked(kind, &settings, giver.clone()).await, giver)
}

fn is_proof(mail: &&Arc<MailboxMessage>) -> bool {
    mail.text.contains("/verify?token=")
}

/// Signs in with a colour; an empty one is none.
async fn enters(app: &TestApp, address: &str, colour: &str) -> TestBrowser {
    let browser = app.browser();
    let before = app.mails(address).iter().filter(is_proof).count();
    let mut fields = vec![("email", address)];
    fields.extend((!colour.is_empty()).then_some(("data.colour", colour)));
    let waiting = browser.post("/api/create_sign_in", &fields).await;
    types_code(app, &browser, &waiting, address, before + 1).await;
    browser
}

/// Types the code of mail number `count`.
async fn types_code(
    app: &TestApp,
    browser: &TestBrowser,
    waiting: &Page,
    address: &str,
    count: usize,
) {
    let code = code(&app.proof_mail(address, count).await);
    let done = browser.submit(waiting, CODE_FORM, &[("code", &code)]).await;
    assert!(browser.is_signed_in().await, "{}", done.body);
}

/// The data that is kept with the owner of an address.
async fn kept(app: &TestApp, address: &str) -> UserData {
    let owner = email_addresses::find_owner(app.backend.store.read(), address).await;
    let user = owner.expect("it is read").expect("they are there").user;
    user_data::get(&app.backend, user)
        .await
        .expect("it is read")
}

fn colour(colour: &str) -> UserData {
    UserData::default().editable("colour", colour)
}

on_both! {
    async fn a_stranger_puts_nothing_into_somebody_elses_account(kind: Kind) {
        let (app, _) = given(kind).await;
        let (stranger, jane) = (app.browser(), app.browser());
        stranger.post("/api/create_sign_up", &[("email", JANE), ("data.role", "boss")]).await;
        let link = link(&app.mail(JANE, 1).await);

        app.clock.wind(Duration::minutes(11));
        let landing = jane.get(&link).await;
        let waiting = jane.submit(&landing, "[data-action=restart]", &[]).await;
        types_code(&app, &jane, &waiting, JANE, 2).await;
        assert_eq!(kept(&app, JANE).await, UserData::default());
    }

    async fn one_press_elsewhere_takes_nothing_along_and_the_number_does(kind: Kind) {
        for (way, expected) in [("button", UserData::default()), ("number", colour("blue"))] {
            let settings = [("LATCHKEY_OTHER_BROWSER", way)];
            let app = TestApp::hooked(kind, &settings, Giver::default()).await;
            let (laptop, phone) = (app.browser(), app.browser());
            let fields = [("email", JANE), ("data.colour", "blue")];
            let waiting = laptop.post("/api/create_sign_up", &fields).await;
            let landing = phone.get(&link(&app.mail(JANE, 1).await)).await;

            let number = waiting.attribute("data-number").unwrap_or_default();
            let done = phone.submit(&landing, "form", &[("action", "here"), ("number", &number)]).await;
            assert!(phone.is_signed_in().await, "{}", done.body);
            assert_eq!(kept(&app, JANE).await, expected, "{way}");
        }
    }

    async fn what_was_given_goes_along_in_the_browser_that_gave_it(kind: Kind) {
        let (app, giver) = given(kind).await;
        let laptop = app.browser();
        laptop.post("/api/create_sign_up", &[("email", JANE), ("data.colour", "blue")]).await;
        let link = link(&app.mail(JANE, 1).await);

        app.clock.wind(Duration::minutes(11));
        let ended = laptop.get("/sign-up").await;
        laptop.submit(&ended, "[data-action=restart]", &[]).await;
        app.mail(JANE, 2).await;
        app.clock.wind(Duration::minutes(11));
        let landing = laptop.get(&link).await;
        let waiting = laptop.submit(&landing, "[data-action=restart]", &[]).await;
        types_code(&app, &laptop, &waiting, JANE, 3).await;

        assert_eq!(kept(&app, JANE).await, colour("blue"));
        let before = giver.before.lock().expect("no test panics here").clone();
        assert_eq!(before, [UserData::default(), colour("blue"), colour("blue")]);
    }

    async fn the_form_that_was_sent_last_counts_though_no_second_mail_goes_out(kind: Kind) {
        let (app, _) = given(kind).await;
        let laptop = app.browser();
        let mut waiting = None;
        for colour in ["red", "blue"] {
            let fields = [("email", JANE), ("data.colour", colour)];
            waiting = Some(laptop.post("/api/create_sign_in", &fields).await);
        }
        types_code(&app, &laptop, &waiting.expect("two"), JANE, 1).await;

        assert_eq!(app.count("SELECT count(*) FROM attempts").await, 1);
        assert_eq!(kept(&app, JANE).await, colour("blue"));
    }

    async fn a_corrected_address_keeps_what_was_given(kind: Kind) {
        let (app, _) = given(kind).await;
        for function in ["create_sign_up", "create_sign_in"] {
            let laptop = app.browser();
            let before = app.mails(MEANT).iter().filter(is_proof).count();
            let fields = [("email", SLIP), ("data.colour", function)];
            let waiting = laptop.post(&format!("/api/{function}"), &fields).await;
            let right = laptop.submit(&waiting, "[data-action=use-suggestion]", &[]).await;
            types_code(&app, &laptop, &right, MEANT, before + 1).await;

            assert_eq!(kept(&app, MEANT).await, colour(function));
        }
    }

    async fn null_removes_what_is_kept_before_the_start_and_before_the_end(kind: Kind) {
        let (app, giver) = given(kind).await;
        enters(&app, JANE, "blue").await;
        assert_eq!(kept(&app, JANE).await, colour("blue"));
        enters(&app, JANE, "null").await;
        assert_eq!(kept(&app, JANE).await, UserData::default());

        giver.gives_at_end(UserData::default().public("plan", "free"));
        enters(&app, JANE, "red").await;
        assert_eq!(kept(&app, JANE).await, colour("red").public("plan", "free"));
        let null = serde_json::Value::Null;
        giver.gives_at_end(UserData::default().public("plan", null.clone()).editable("colour", null));
        enters(&app, JANE, "green").await;
        assert_eq!(kept(&app, JANE).await, UserData::default(), "the end comes after the start");
    }

    async fn whoever_has_filled_their_data_gets_in_all_the_same(kind: Kind) {
        let (app, giver) = given(kind).await;
        enters(&app, JANE, "blue").await;
        let owner = email_addresses::find_owner(app.backend.store.read(), JANE).await;
        let user = owner.expect("it is read").expect("she is there").user;
        let fill = |data: &mut UserData| data.add(UserData::default().editable("text", "x".repeat(16_000)));
        let full = user_data::change(&app.backend, user, fill).await.expect("it fits");

        giver.gives_at_end(UserData::default().private("number", "7".repeat(600)));
        enters(&app, JANE, "").await;
        assert_eq!(kept(&app, JANE).await, full);
    }

    async fn what_could_not_be_read_again_is_refused(kind: Kind) {
        let (app, _) = given(kind).await;
        enters(&app, JANE, "blue").await;
        let owner = email_addresses::find_owner(app.backend.store.read(), JANE).await;
        let user = owner.expect("it is read").expect("she is there").user;
        let json = format!("{}7{}", "[".repeat(127), "]".repeat(127));
        let deep: serde_json::Value = serde_json::from_str(&json).expect("a client may send it");

        let changed = user_data::change(&app.backend, user, |data| {
            data.editable.insert("deep".to_owned(), deep);
        });
        assert!(changed.await.is_err());
        assert_eq!(kept(&app, JANE).await, colour("blue"));
    }
}
