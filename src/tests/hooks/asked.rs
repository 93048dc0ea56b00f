//! What hooks are told before each step, what of it they clear, and what a refusal costs.

use std::sync::{
    Arc, Mutex, OnceLock,
    atomic::{AtomicUsize, Ordering},
};

use latchkey::{
    auth::{Locale, Purpose, UserId},
    server::{
        Backend,
        domain::email_address,
        flows::user_import::{self, Imported},
        hooks::{HookRefusal, Hooks, Step, UserData},
    },
};
use reqwest::StatusCode;
use time::Duration;
use tokio::sync::{Barrier, Notify};

use super::{CODE_FORM, JANE};
use crate::{
    on_both,
    support::{Kind, TestApp, code, link, other_number},
};

const WORK: &str = "jane@work.example";

/// Hooks that write down each step, and do before the end of an attempt what the story says.
#[derive(Clone, Default)]
struct Witness {
    steps: Arc<Mutex<Vec<Step>>>,
    /// How often it panics before a mail from now on.
    panics: Arc<AtomicUsize>,
    /// `true` if it refuses the end of attempts.
    refuses: Arc<Mutex<bool>>,
    /// A server on which it brings Jane's account along before the end of an attempt.
    imports: Arc<OnceLock<Arc<Backend>>>,
    /// Where it waits before the end of an attempt until it is asked a second time, and what wakes when it waits.
    meeting: Arc<OnceLock<(Notify, Barrier)>>,
}

impl Hooks for Witness {
    async fn before(&self, step: &Step) -> Result<UserData, HookRefusal> {
        self.steps
            .lock()
            .expect("no test panics here")
            .push(step.clone());
        let (set, fetch) = (Ordering::Relaxed, Ordering::Relaxed);
        let spend = |left: usize| left.checked_sub(1);
        if matches!(step, Step::Send { .. }) && self.panics.fetch_update(set, fetch, spend).is_ok()
        {
            panic!("a hook panics");
        }
        if !matches!(step, Step::Complete { .. }) {
            return Ok(UserData::default());
        }
        if let Some((first, both)) = self.meeting.get() {
            first.notify_one();
            both.wait().await;
        }
        if let Some(backend) = self.imports.get() {
            let jane = Imported {
                address: email_address::parse(JANE).expect("an address"),
                first_name: String::new(),
                last_name: String::new(),
                created_at: None,
            };
            let made = user_import::import(backend, &[jane]).await;
            made.expect("it is made, or was before");
        }
        match *self.refuses.lock().expect("no test panics here") {
            true => Err(HookRefusal::new("Closed <today>.")),
            false => Ok(UserData::default()),
        }
    }
}

impl Witness {
    /// The steps since this was called last.
    fn take(&self) -> Vec<Step> {
        std::mem::take(&mut *self.steps.lock().expect("no test panics here"))
    }

    fn refuse(&self, refuses: bool) {
        *self.refuses.lock().expect("no test panics here") = refuses;
    }
}

async fn witnessed(kind: Kind) -> (TestApp, Witness) {
    let witness = Witness::default();
    let settings = [("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0")];
    (
        TestApp::hooked(kind, &settings, witness.clone()).await,
        witness,
    )
}

/// Name, purpose and user of a step, where it has them.
fn told(step: &Step) -> (&'static str, Option<Purpose>, Option<UserId>) {
    match step {
        Step::Create { purpose, user, .. } => ("create", Some(*purpose), *user),
        Step::Prepare { purpose, .. } => ("prepare", Some(*purpose), None),
        Step::Send { .. } => ("send", None, None),
        Step::Attempt { purpose, .. } => ("attempt", Some(*purpose), None),
        Step::Complete { purpose, user, .. } => ("complete", Some(*purpose), *user),
        _ => ("unknown", None, None),
    }
}

fn locale(step: &Step) -> Option<Locale> {
    match step {
        Step::Create { locale, .. }
        | Step::Prepare { locale, .. }
        | Step::Attempt { locale, .. }
        | Step::Complete { locale, .. } => Some(*locale),
        _ => None,
    }
}

on_both! {
    async fn a_refused_end_costs_no_try_for_the_number(kind: Kind) {
        let (app, witness) = witnessed(kind).await;
        let (laptop, phone) = (app.browser(), app.browser());
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let landing = phone.get(&link(&app.mail(JANE, 1).await)).await;
        let number = waiting.number();
        let press = async |number: &str| {
            let fields = [("action", "here"), ("number", number)];
            phone.submit(&landing, "form", &fields).await
        };

        witness.refuse(true);
        for _ in 0..3 {
            let refused = press(&number).await;
            assert!(refused.text("body").contains("Closed <today>."), "{}", refused.body);
        }
        let slip = press(&other_number(&number)).await;
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY, "one more is left");
        assert_eq!(app.count("SELECT number_failures FROM attempts").await, 1);

        witness.refuse(false);
        press(&number).await;
        assert!(phone.is_signed_in().await);
    }

    async fn a_refusal_can_be_in_the_language_of_its_reader(kind: Kind) {
        let (app, witness) = witnessed(kind).await;
        let laptop = app.browser();
        laptop.plant("latchkey-language", "de");
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let first = app.mail(JANE, 1).await;
        app.clock.wind(Duration::seconds(31));
        laptop.submit(&waiting, "[data-action=resend]", &[]).await;
        app.mail(JANE, 2).await;
        laptop.submit(&waiting, CODE_FORM, &[("code", &code(&first))]).await;
        assert!(laptop.is_signed_in().await);

        let locales: Vec<_> = witness.take().iter().filter_map(locale).collect();
        assert_eq!(locales, [Locale::German; 4]);
    }

    async fn before_a_mail_they_are_told_the_address_as_it_was_typed(kind: Kind) {
        let (app, witness) = witnessed(kind).await;
        app.member("Jane@example.com").await;
        witness.take();

        for typed in [JANE, "JANE@example.com"] {
            let before = app.mails("Jane@example.com").len();
            app.browser().post("/api/create_sign_in", &[("email", typed)]).await;
            app.mail("Jane@example.com", before + 1).await;
            let steps = witness.take();
            let sent = steps.iter().find_map(|step| match step {
                Step::Send { recipient, attempt: Some(_), .. } => Some(recipient.as_str()),
                _ => None,
            });
            assert_eq!(sent, Some(typed));
        }
    }

    async fn a_mail_whose_hook_panics_goes_out_later(kind: Kind) {
        let (app, witness) = witnessed(kind).await;
        witness.panics.store(2, Ordering::Relaxed);
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        laptop.submit(&waiting, CODE_FORM, &[("code", &code)]).await;
        assert!(laptop.is_signed_in().await);
        let sends = witness.take().iter().filter(|step| matches!(step, Step::Send { .. })).count();
        assert_eq!(sends, 3);
    }

    async fn they_are_asked_about_another_address_and_a_fresh_proof_too(kind: Kind) {
        let (app, witness) = witnessed(kind).await;
        let jane = app.member(JANE).await;
        witness.take();

        let account = jane.get("/account").await;
        let waiting = jane.submit(&account, "[data-action=add-address]", &[("email", WORK)]).await;
        let proof = code(&app.mail(WORK, 1).await);
        jane.submit(&waiting, CODE_FORM, &[("code", &proof)]).await;
        let own = |step: &Step| !matches!(step, Step::Send { attempt: None, .. });
        let asked: Vec<_> = witness.take().iter().filter(|step| own(step)).map(told).collect();
        let user = asked[0].2;
        assert!(user.is_some());
        let profile = Some(Purpose::Profile);
        let expected = [("create", profile, user), ("send", None, None), ("attempt", profile, None), ("complete", profile, user)];
        assert_eq!(asked, expected);

        app.clock.wind(Duration::minutes(11));
        let confirm = jane.get("/confirm?action=add_address").await;
        let waiting = jane.submit(&confirm, "main form", &[]).await;
        let count = app.mails(JANE).iter().filter(|mail| mail.text.contains("/verify?token=")).count();
        let proof = code(&app.proof_mail(JANE, count.max(2)).await);
        jane.submit(&waiting, CODE_FORM, &[("code", &proof)]).await;
        let asked: Vec<_> = witness.take().iter().filter(|step| own(step)).map(told).collect();
        let step_up = Some(Purpose::StepUp);
        assert_eq!(asked.first(), Some(&("create", step_up, user)), "{asked:?}");
        assert_eq!(asked.last(), Some(&("complete", step_up, user)), "{asked:?}");
    }

    async fn what_was_cleared_for_a_new_user_admits_no_other(kind: Kind) {
        let (app, witness) = witnessed(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        // The account is there when the answer of the hook comes.
        assert!(witness.imports.set(app.backend.clone()).is_ok());
        witness.take();

        let refused = laptop.submit(&waiting, CODE_FORM, &[("code", &code)]).await;
        assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.body);
        assert!(!laptop.is_signed_in().await);
        let proven = laptop.get("/sign-up").await;
        laptop.submit(&proven, "[data-action=continue]", &[]).await;
        assert!(laptop.is_signed_in().await);
        let users: Vec<_> = witness.take().iter().map(told).filter(|step| step.0 == "complete").map(|step| step.2.is_some()).collect();
        assert_eq!(users, [false, true], "they were asked about her the second time");
    }

    async fn a_code_and_the_screen_that_hears_of_it_may_both_end_an_attempt(kind: Kind) {
        let (app, witness) = witnessed(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let code = code(&app.mail(JANE, 1).await);
        let attempt = waiting.attribute_of("[name=attempt]", "value").expect("an attempt");
        assert!(witness.meeting.set((Notify::new(), Barrier::new(2))).is_ok());
        let (first, _) = witness.meeting.get().expect("it was set");

        let by_code = async { laptop.submit(&waiting, CODE_FORM, &[("code", &code)]).await };
        let by_screen = async {
            first.notified().await;
            laptop.call("complete_attempt", &[("attempt", &attempt), ("purpose", "sign_up")]).await
        };
        let (by_code, by_screen) = tokio::join!(by_code, by_screen);
        assert_eq!(by_screen.status, StatusCode::OK, "{}", by_screen.body);
        assert!(by_code.status.is_success(), "{}", by_code.body);
        assert!(laptop.is_signed_in().await);
        assert_eq!(app.count("SELECT count(*) FROM sessions").await, 1);
    }
}
