//! Copies of the database, by the commands of `docs/operate.md`: made under load, put back when nothing runs.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

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
