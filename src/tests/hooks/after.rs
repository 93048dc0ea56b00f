//! Hooks of an application after what happened: they are told at least once.

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use latchkey::server::{
    hooks::{Event, Happened, HookError, Hooks},
    store::sweep,
};
use time::Duration;
use tokio::sync::Notify;

use super::{CODE_FORM, JANE, JOE};
use crate::{
    on_both,
    support::{Kind, TestApp, other_code},
};

/// Tries after which an event is parked.
const TRIES: usize = 10;

/// Hooks that write down what they are told.
#[derive(Clone, Default)]
struct Ear {
    told: Arc<Mutex<Vec<Event>>>,
    news: Arc<Notify>,
    /// How many events of the kind `user_created` it fails to take from now on.
    failures: Arc<AtomicUsize>,
    /// `true` if it panics where it fails.
    panics: Arc<AtomicBool>,
    /// `true` if it never comes to an end.
    hangs: Arc<AtomicBool>,
}

impl Hooks for Ear {
    async fn after(&self, event: &Event) -> Result<(), HookError> {
        self.told
            .lock()
            .expect("no test panics here")
            .push(event.clone());
        self.news.notify_waiters();
        if !matches!(event.happened, Happened::UserCreated { .. }) {
            return Ok(());
        }
        if self.hangs.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
        let spend = |left: usize| left.checked_sub(1);
        let (set, fetch) = (Ordering::Relaxed, Ordering::Relaxed);
        match self.failures.fetch_update(set, fetch, spend) {
            Err(_) => Ok(()),
            Ok(_) if self.panics.load(Ordering::Relaxed) => panic!("a hook panics"),
            Ok(_) => Err(HookError::new("not now")),
        }
    }
}

impl Ear {
    /// What it was told of this kind, in the order of the events.
    fn told(&self, kind: &str) -> Vec<Event> {
        let mut told = self.told.lock().expect("no test panics here").clone();
        told.retain(|event| event.happened.kind() == kind);
        told.sort_by_key(|event| event.id);
        told
    }

    /// Waits until it was told `count` times of this kind.
    async fn hears(&self, kind: &str, count: usize) -> Vec<Event> {
        let wait = async {
            loop {
                let news = self.news.notified();
                let told = self.told(kind);
                if told.len() >= count {
                    return told;
                }
                news.await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(30), wait)
            .await
            .unwrap_or_else(|_| panic!("it is told of {kind} {count} times: {:?}", self.told(kind)))
    }
}

impl Ear {
    /// Waits as [`Ear::hears`] does, while the clock goes on in steps.
    async fn hears_later(&self, app: &TestApp, kind: &str, count: usize, step: Duration) {
        let moment = std::time::Duration::from_millis(300);
        let wait = async {
            // The next try is counted from the end of the last one, which may be over only after a step.
            while tokio::time::timeout(moment, self.hears(kind, count))
                .await
                .is_err()
            {
                app.clock.wind(step);
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(40), wait)
            .await
            .unwrap_or_else(|_| panic!("it is told of {kind} {count} times"));
    }
}

async fn heard(kind: Kind) -> (TestApp, Ear) {
    let ear = Ear::default();
    (TestApp::hooked(kind, &[], ear.clone()).await, ear)
}

/// Waits until no event is left but those that are parked.
async fn all_is_told(app: &TestApp) {
    let wait = async {
        while app
            .count("SELECT count(*) FROM hook_events WHERE parked_at IS NULL")
            .await
            > 0
        {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(30), wait)
        .await
        .expect("all is told");
}

/// A server whose hook has never taken that Jane's account was made.
pub async fn with_a_parked_event(kind: Kind) -> TestApp {
    let (app, ear) = heard(kind).await;
    ear.failures.store(usize::MAX, Ordering::Relaxed);
    app.member(JANE).await;
    ear.hears_later(&app, "user_created", TRIES, Duration::hours(9))
        .await;
    all_is_told(&app).await;
    assert_eq!(ear.told("user_created").len(), TRIES);
    app
}

on_both! {
    async fn what_happens_to_a_user_is_told_and_then_forgotten(kind: Kind) {
        let (app, ear) = heard(kind).await;
        let laptop = app.browser();
        let waiting = laptop.post("/api/create_sign_up", &[("email", JANE)]).await;
        let code = crate::support::code(&app.mail(JANE, 1).await);
        let wrong = other_code(&code);
        for code in [&wrong, &code] {
            laptop.submit(&waiting, CODE_FORM, &[("code", code)]).await;
        }
        laptop.call("update_name", &[("first_name", "Jane"), ("last_name", "")]).await;

        let created = ear.hears("created", 1).await;
        assert_eq!(created[0].address.as_deref(), Some(JANE));
        ear.hears("sent", 1).await;
        let rights: Vec<bool> = ear.hears("attempted", 2).await.iter().map(is_right).collect();
        assert_eq!(rights, [false, true]);
        ear.hears("completed", 1).await;
        let made = ear.hears("user_created", 1).await;
        assert_eq!(made[0].user.as_ref().map(|user| user.address.as_str()), Some(JANE));
        assert_eq!(ear.hears("session_began", 1).await[0].happened.user(), made[0].happened.user());
        ear.hears("user_changed", 1).await;

        let gone = laptop.call("delete_account", &[("email", JANE)]).await;
        assert!(gone.status.is_success(), "{}", gone.body);
        ear.hears("session_ended", 1).await;
        let deleted = ear.hears("user_deleted", 1).await;
        assert_eq!(deleted[0].happened.user(), made[0].happened.user());
        assert!(deleted[0].user.is_none());
        all_is_told(&app).await;
        assert_eq!(app.count("SELECT count(*) FROM hook_events").await, 0);
    }

    async fn a_hook_that_fails_or_panics_is_told_again_later_under_the_same_id(kind: Kind) {
        let (app, ear) = heard(kind).await;
        for (address, panics) in [(JANE, false), (JOE, true)] {
            let before = ear.told("user_created").len();
            ear.panics.store(panics, Ordering::Relaxed);
            ear.failures.store(2, Ordering::Relaxed);
            app.member(address).await;
            let step = Duration::seconds(60);
            ear.hears_later(&app, "user_created", before + 3, step).await;
            let told = ear.told("user_created").split_off(before);
            let ids: BTreeSet<_> = told.iter().map(|event| event.id).collect();
            let mut repeats: Vec<u32> = told.iter().map(|event| event.repeats).collect();
            repeats.sort_unstable();
            assert_eq!((ids.len(), repeats), (1, vec![0, 1, 2]));
            all_is_told(&app).await;
        }
    }

    async fn an_event_that_is_never_taken_is_parked_and_goes_with_its_user(kind: Kind) {
        let app = with_a_parked_event(kind).await;

        assert_eq!(app.count("SELECT count(*) FROM hook_events").await, 1);
        assert_eq!(app.events("kind = 'hook_parked' AND outcome = 'failure'").await, 1);
        let jane = app.member(JANE).await;
        let gone = jane.call("delete_account", &[("email", JANE)]).await;
        assert!(gone.status.is_success(), "{}", gone.body);
        all_is_told(&app).await;
        assert_eq!(app.count("SELECT count(*) FROM hook_events").await, 0);
    }

    async fn an_event_whose_user_is_gone_is_not_kept_when_it_is_given_up(kind: Kind) {
        let (app, ear) = heard(kind).await;
        ear.failures.store(usize::MAX, Ordering::Relaxed);
        let jane = app.member(JANE).await;
        ear.hears("user_created", 1).await;
        let gone = jane.call("delete_account", &[("email", JANE)]).await;
        assert!(gone.status.is_success(), "{}", gone.body);

        ear.hears_later(&app, "user_created", TRIES, Duration::hours(9)).await;
        all_is_told(&app).await;
        assert_eq!(app.count("SELECT count(*) FROM hook_events").await, 0);
        assert_eq!(app.events("kind = 'hook_parked' AND outcome = 'failure'").await, 1);
    }

    async fn what_is_for_hooks_that_are_no_longer_there_is_swept_after_thirty_days(kind: Kind) {
        let (app, ear) = heard(kind).await;
        ear.hangs.store(true, Ordering::Relaxed);
        app.member(JANE).await;
        ear.hears("user_created", 1).await;
        let app = app.without_hooks().await;

        for (days, left) in [(29, 1), (2, 0)] {
            app.clock.wind(Duration::days(days));
            sweep::sweep(&app.backend).await.expect("it sweeps");
            assert_eq!(app.count("SELECT count(*) FROM hook_events WHERE kind = 'user_created'").await, left);
        }
    }

    async fn what_a_server_did_not_come_to_tell_its_successor_tells(kind: Kind) {
        let (app, ear) = heard(kind).await;
        ear.hangs.store(true, Ordering::Relaxed);
        app.member(JANE).await;
        let first = ear.hears("user_created", 1).await;

        ear.hangs.store(false, Ordering::Relaxed);
        let app = app.restart().await;
        // On Postgres its lease might be that of a server which goes on.
        let mut seconds = tokio::time::interval(std::time::Duration::from_secs(1));
        let winding = async {
            loop {
                seconds.tick().await;
                app.clock.wind(Duration::minutes(2));
            }
        };
        let told = tokio::select! {
            told = ear.hears("user_created", 2) => told,
            () = winding => Vec::new(),
        };
        assert_eq!(told[0].id, told[1].id);
        assert_eq!(told[0].id, first[0].id);
        all_is_told(&app).await;
    }

    async fn without_hooks_nothing_is_written_for_them(kind: Kind) {
        let app = TestApp::start(kind).await;
        let jane = app.member(JANE).await;
        jane.call("delete_account", &[("email", JANE)]).await;
        assert_eq!(app.count("SELECT count(*) FROM hook_events").await, 0);
    }
}

fn is_right(event: &Event) -> bool {
    matches!(event.happened, Happened::Attempted { is_right: true, .. })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_servers_one_tells_each_event() {
    let (app, ear) = heard(Kind::Postgres).await;
    let other = app.beside().await;
    for (number, server) in [&app, &other, &app, &other].into_iter().enumerate() {
        let address = format!("member{number}@example.com");
        let browser = server.browser();
        let waiting = browser
            .post("/api/create_sign_in", &[("email", &address)])
            .await;
        let code = crate::support::code(&app.mail_of_either(&other, &address).await);
        browser
            .submit(&waiting, CODE_FORM, &[("code", &code)])
            .await;
    }
    ear.hears("session_began", 4).await;
    all_is_told(&app).await;

    let told = ear.told.lock().expect("no test panics here").clone();
    let ids: BTreeSet<_> = told.iter().map(|event| event.id).collect();
    assert_eq!(ids.len(), told.len(), "{told:#?}");
}
