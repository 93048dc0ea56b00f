//! An application with hooks whose process is killed: whatever is committed is told all the same.
//!
//! The application is this program of stories, run once more: a story that finds [`HOLD`] in its environment is the application.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Write,
    path::PathBuf,
    time::Duration,
};

use axum::Router;
use futures::{StreamExt, future::join_all, stream::FuturesUnordered};
use latchkey::{
    Latchkey,
    server::{
        hooks::{Event, Happened, HookError, Hooks},
        store::{DatabaseUrl, Store},
    },
};
use sea_orm::{ConnectionTrait, Statement};
use tokio::net::TcpListener;

use super::attempt_in;
use crate::{
    on_both,
    support::{Kind, Page, Program, TestBrowser, code_in, smtp::SmtpServer},
};

/// Variable with the path of a file. While it is there, hooks do not take that an account was made.
const HOLD: &str = "STORY_HOLD";
/// How often the process is killed.
const KILLS: usize = 4;
/// People who sign up before each of them.
const PEOPLE: usize = 6;

/// Hooks that write to standard error what they are told.
struct Scribe {
    hold: PathBuf,
}

impl Hooks for Scribe {
    async fn after(&self, event: &Event) -> Result<(), HookError> {
        note("begun", event)?;
        let is_new_user = matches!(event.happened, Happened::UserCreated { .. });
        if is_new_user && self.hold.exists() {
            std::future::pending::<()>().await;
        }
        note("told", event)
    }
}

fn note(word: &str, event: &Event) -> Result<(), HookError> {
    let (id, kind) = (event.id, event.happened.kind());
    // One write, so that no line is torn when the process is killed.
    let line = format!("note {word} {kind} {id}\n");
    Ok(std::io::stderr().write_all(line.as_bytes())?)
}

/// The application: Latchkey with hooks, and nothing else. It ends by being killed.
async fn application(hold: PathBuf) {
    let address = std::env::var("LATCHKEY_LISTEN").expect("an address");
    let listener = TcpListener::bind(address).await.expect("it is free");
    eprintln!("serving");
    let latchkey = Latchkey::at(&listener).expect("the settings fit");
    let served = latchkey.with_hooks(Scribe { hold });
    let served = served.serve(listener, Router::new()).await;
    served.expect("it serves");
}

/// Ids of the events that hooks have noted by this word, of this kind or of all.
fn noted<'a>(log: &'a [String], word: &str, kind: Option<&str>) -> BTreeSet<&'a str> {
    let start = format!("note {word} ");
    let notes = log.iter().filter_map(|line| line.strip_prefix(&start));
    let notes = notes.filter_map(|note| note.split_once(' '));
    let of_kind = notes.filter(|(found, _)| kind.is_none_or(|kind| kind == *found));
    of_kind.map(|(_, id)| id).collect()
}

/// Signs up as far as the mail. Returns what is left to send.
async fn wait(program: &Program, mails: &SmtpServer, address: &str) -> (TestBrowser, Answer) {
    let browser = program.browser();
    let email = [("email", address)];
    let waiting = browser.call("create_sign_up", &email).await;
    let attempt = attempt_in(&waiting, "sign_up");
    let mut count = 1;
    loop {
        let all = mails.wait_for(count).await;
        let is_to = |to: &String| to.contains(address);
        if let Some(mail) = all.iter().find(|mail| mail.to.iter().any(is_to)) {
            let code = code_in(&mail.text());
            return (browser, Answer { attempt, code });
        }
        count = all.len() + 1;
    }
}

/// A code, and the attempt that it is for.
struct Answer {
    attempt: String,
    code: String,
}

impl Answer {
    async fn send(&self, browser: &TestBrowser) -> Page {
        let (attempt, code) = (self.attempt.as_str(), self.code.as_str());
        let fields = [("attempt", attempt), ("code", code), ("purpose", "sign_up")];
        browser.call("attempt_code", &fields).await
    }
}

/// What a server on another machine would find out with time: the connections of the dead one are dead, and its leases have
/// expired. On SQLite the successor knows at once.
async fn let_time_pass(store: &Store, kind: Kind) {
    if matches!(kind, Kind::Sqlite) {
        return;
    }
    let end = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let work = store.begin().await.expect("it begins");
    for sql in [end, "UPDATE hook_events SET next_at = 0"] {
        work.execute_unprepared(sql).await.expect("it is done");
    }
    work.commit().await.expect("it is kept");
}

async fn count(store: &Store, table: &str) -> usize {
    let db = store.read();
    let sql = format!("SELECT count(*) FROM {table}");
    let counted = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql));
    let row = counted.await.expect("the query runs").expect("it counts");
    let number: i64 = row.try_get_by_index(0).expect("a number");
    usize::try_from(number).expect("a count")
}

on_both! {
    async fn what_is_committed_is_told_however_often_the_process_is_killed(kind: Kind) {
        if let Some(hold) = std::env::var_os(HOLD) {
            return application(hold.into()).await;
        }
        let (_, story) = module_path!().split_once("::").expect("it is in a module");
        let story = format!("{story}::{}", format!("{kind:?}").to_lowercase());
        let (mails, folder) = (SmtpServer::start(&[]).await, tempfile::tempdir().expect("a folder"));
        let hold = folder.path().join("hold");
        File::create(&hold).expect("it can be made");
        let settings = [
            (HOLD, hold.to_str().expect("a path")),
            ("LATCHKEY_SMTP_URL", &mails.url()),
            ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
        ];
        let mut program = Program::start_story(&story, kind, &settings).await;
        let (mut log, mut entered) = (Vec::new(), 0);
        for life in 0..KILLS {
            let addresses: Vec<_> = (0..PEOPLE).map(|person| format!("{person}@life{life}.example.com")).collect();
            let waits = addresses.iter().map(|address| wait(&program, &mails, address));
            let waiting = join_all(waits).await;
            let mut answers: FuturesUnordered<_> = waiting.iter().map(|(browser, it)| it.send(browser)).collect();
            // It is killed when the first are in, and while it works on the others.
            for _ in 0..=life {
                let answer = answers.next().await.expect("somebody is left");
                assert!(answer.status.is_success(), "{}", answer.body);
                entered += 1;
            }
            if life == 0 {
                program.logs("note begun user_created").await;
            }
            program.kill().await;
            drop(answers);
            program.end().await;
            log.extend(program.log());
            let _ = fs::remove_file(&hold);
            let url = DatabaseUrl::parse(&program.database_url).expect("it is a URL");
            let store = Store::connect(&url, false).await.expect("the database answers");
            let_time_pass(&store, kind).await;
            program.start_again().await;
        }
        let url = DatabaseUrl::parse(&program.database_url).expect("it is a URL");
        let store = Store::connect(&url, false).await.expect("the database answers");
        let rest = async {
            while count(&store, "hook_events").await > 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(40), rest).await.expect("all is told");
        program.kill().await;
        program.end().await;
        log.extend(program.log());

        let told = |kind| noted(&log, "told", Some(kind)).len();
        assert!(told("user_created") >= entered, "{log:#?}");
        for (kind, table) in [("created", "attempts"), ("user_created", "users"), ("session_began", "sessions")] {
            assert_eq!(told(kind), count(&store, table).await, "{kind}: {log:#?}");
        }
        let (begun, told) = (noted(&log, "begun", None), noted(&log, "told", None));
        assert_eq!(begun, told, "what was under way is told again under its id");
    }
}
