//! Copies of the database, by the commands of `docs/operate.md`: made under load, put back when nothing runs.

use std::{
    ffi::OsStr,
    net::SocketAddr,
    os::unix::ffi::OsStrExt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::support::{Kind, Program, TestApp, TestBrowser};

const JANE: &str = "jane@example.com";

/// Starts sign-ins until it is told to stop. Returns how many there were, and the browser of the last.
async fn start_many(
    server: SocketAddr,
    name: usize,
    is_over: Arc<AtomicBool>,
) -> (usize, TestBrowser) {
    let mut started = 0;
    loop {
        let address = format!("person-{name}-{started}@example.com");
        let browser = TestBrowser::new(server);
        let waiting = browser
            .post("/api/create_sign_in", &[("email", &address)])
            .await;
        assert_eq!(waiting.data_status(), "unverified", "{}", waiting.body);
        started += 1;
        if is_over.load(Ordering::Relaxed) {
            return (started, browser);
        }
    }
}

fn in_folder(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_copy_is_made_under_load_and_put_back_when_nothing_runs() {
    let limits = [("LATCHKEY_MAILS_PER_HOUR", "1000000")];
    let mut program = Program::start(Kind::Sqlite, &limits).await;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let copy = in_folder(&folder, "copy.db");
    let laptop = program.browser();
    laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    let is_over = Arc::new(AtomicBool::default());
    let load: Vec<_> = (0..4)
        .map(|name| tokio::spawn(start_many(program.address, name, is_over.clone())))
        .collect();

    let (code, said, complaint) = program.command(&["backup", &copy]).await;
    assert_eq!(code, 0, "{complaint}");
    assert!(said.contains("secret.key is not in it"), "{said}");
    let again = program.command(&["backup", &copy]).await;
    assert!(
        again.0 == 1 && again.2.contains("is there already"),
        "{again:?}"
    );
    let refused = program.command(&["restore", &copy]).await;
    assert!(
        refused.0 == 1 && refused.2.contains("a server is using"),
        "{refused:?}"
    );

    is_over.store(true, Ordering::Relaxed);
    let mut last = None;
    for one in load {
        let (started, browser) = one.await.expect("nothing is refused while a copy is made");
        assert!(started > 0);
        last = Some(browser);
    }
    let last = last.expect("somebody started");
    assert_eq!(last.get("/sign-in").await.data_status(), "unverified");
    assert!(program.stop().await.success());
    let bytes = std::fs::read(&copy).expect("it is there");
    let key = program.key.as_bytes();
    assert!(
        !bytes.windows(key.len()).any(|it| it == key),
        "no key in it"
    );

    let (code, said, complaint) = program.command(&["restore", &copy]).await;
    assert_eq!(code, 0, "{complaint}");
    assert!(said.contains(".before-restore-"), "{said}");
    program.start_again().await;
    assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");
    assert!(
        !last.get("/sign-in").await.has("[data-status]"),
        "it came later"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_copy_is_not_put_back_and_changes_nothing() {
    let mut program = Program::start(Kind::Sqlite, &[]).await;
    let laptop = program.browser();
    laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let copy = in_folder(&folder, "copy.db");
    program.command(&["backup", &copy]).await;
    let used = in_folder(&folder, "used.db");
    std::fs::copy(&copy, &used).expect("it is copied");
    std::fs::write(format!("{used}-wal"), "commits").expect("it is written");
    let text = in_folder(&folder, "text.db");
    std::fs::write(&text, "no database").expect("it is written");
    let torn = in_folder(&folder, "torn.db");
    let bytes = std::fs::read(&copy).expect("it is there");
    std::fs::write(&torn, &bytes[..bytes.len() / 2]).expect("it is written");
    let empty = in_folder(&folder, "empty.db");
    std::fs::write(&empty, "").expect("it is written");
    assert!(program.stop().await.success());

    for (file, why) in [
        (&used, "is a database in use"),
        (&text, "is damaged"),
        (&torn, "is damaged"),
        (&empty, "is no database of Latchkey"),
        (&in_folder(&folder, "nowhere.db"), "nowhere.db"),
    ] {
        let refused = program.command(&["restore", file]).await;
        assert!(
            refused.0 == 1 && refused.2.contains(why),
            "{file}: {refused:?}"
        );
    }

    program.start_again().await;
    assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");

    // A database that is damaged itself is no reason to refuse.
    assert!(program.stop().await.success());
    let database = program.database_url.trim_start_matches("sqlite://");
    std::fs::write(database, "no database any more").expect("it is written");
    let (code, said, complaint) = program.command(&["restore", &copy]).await;
    assert_eq!(code, 0, "{complaint}");
    assert!(said.contains(".before-restore-"), "{said}");
    program.start_again().await;
    assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");
}

/// Makes every change to the outbox of a copy take for ever, so that taking it in never ends.
fn slow_down(copy: &str) {
    let copy = Connection::open(copy).expect("it opens");
    let slow = "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n; \
        CREATE TRIGGER slow BEFORE UPDATE ON outbox_messages BEGIN SELECT count(*) FROM endless; END;";
    copy.execute_batch(slow).expect("it is changed");
}

/// How many mails wait in a database.
fn waiting_mails(database: &str) -> i64 {
    let database = Connection::open(database).expect("it opens");
    let count = "SELECT count(*) FROM outbox_messages WHERE state IN ('queued', 'sending')";
    database
        .query_row(count, (), |row| row.get(0))
        .expect("it has an outbox")
}

/// Waits until there is a file.
async fn is_there(path: &str) {
    let look = async {
        while !Path::new(path).exists() {
            tokio::task::yield_now().await;
        }
    };
    let looked = tokio::time::timeout(std::time::Duration::from_secs(30), look).await;
    looked.unwrap_or_else(|_| panic!("there is no {path}"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restore_that_is_broken_off_changes_nothing_and_the_next_one_sends_no_old_mail() {
    let nowhere = [
        ("LATCHKEY_SMTP_URL", "smtp://127.0.0.1:9"),
        ("LATCHKEY_MAIL_FROM", "sign-in@example.com"),
    ];
    let mut program = Program::start(Kind::Sqlite, &nowhere).await;
    let laptop = program.browser();
    laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (copy, slow) = (in_folder(&folder, "copy.db"), in_folder(&folder, "slow.db"));
    for copy in [&copy, &slow] {
        let made = program.command(&["backup", copy]).await;
        assert_eq!(made.0, 0, "{made:?}");
        assert_eq!(waiting_mails(copy), 1);
    }
    slow_down(&slow);
    assert!(program.stop().await.success());
    let database = program
        .database_url
        .trim_start_matches("sqlite://")
        .to_owned();
    let before = std::fs::read(&database).expect("it is there");

    let broken_off = program.prepare(&["restore", &slow]).spawn();
    let mut broken_off = broken_off.expect("the program starts");
    is_there(&format!("{database}.part-wal")).await;
    assert!(broken_off.try_wait().expect("it is ours").is_none());
    broken_off.kill().await.expect("it can be killed");
    assert!(std::fs::read(&database).expect("it is there") == before);

    let (code, _, complaint) = program.command(&["restore", &copy]).await;
    assert_eq!(code, 0, "{complaint}");
    for ending in [".part", ".part-wal", ".part-shm", "-wal"] {
        let left = format!("{database}{ending}");
        assert!(!Path::new(&left).exists(), "{left}");
    }
    assert_eq!(waiting_mails(&database), 0);
    program.start_again().await;
    assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_may_have_any_name_that_a_file_can_have() {
    let mut program = Program::start(Kind::Sqlite, &[]).await;
    let laptop = program.browser();
    laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let copy = folder.path().join(OsStr::from_bytes(b"copy-\xff\xfe.db"));

    let run = async |program: &Program, word: &str| {
        let ended = program
            .prepare(&[word])
            .arg(&copy)
            .output()
            .await
            .expect("it runs");
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(ended.status.success(), "{word}: {said}");
    };
    run(&program, "backup").await;
    let names = std::fs::read_dir(folder.path()).expect("it is there");
    assert_eq!(names.count(), 1, "and no other file");
    assert!(program.stop().await.success());
    run(&program, "restore").await;
    program.start_again().await;
    assert_eq!(laptop.get("/sign-in").await.data_status(), "unverified");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_postgres_it_says_what_to_run() {
    let app = TestApp::start(Kind::Postgres).await;

    for (word, program) in [("backup", "pg_dump"), ("restore", "pg_restore")] {
        let (code, _, said) = app.command(&[word, "copy.dump"]).await;
        assert_eq!(code, 2);
        assert!(
            said.contains(program) && said.contains("copy.dump"),
            "{said}"
        );
    }
}
