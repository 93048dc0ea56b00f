//! The commands of the guide, run as somebody would who types them: the real program, a shell, and curl.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use tempfile::TempDir;
use tokio::process::Command;

use crate::{
    architecture::guide::{
        Document,
        fences::{self, Fence},
    },
    support::{Kind, Program, code_in, free_address, run_program, smtp::SmtpServer, write_key},
};

/// Longest time that a chapter takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whom the guide names: they have accounts before anything is run.
const PEOPLE: &[&str] = &["ada@example.com", "bob@example.com"];

/// A server as the guide has it, and a folder to work in.
struct World {
    program: Program,
    mails: SmtpServer,
    metrics: String,
    folder: TempDir,
}

impl World {
    async fn new(people: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let key = path(&folder, "key");
        write_key(&key);
        let metrics = free_address().to_string();
        let settings = [
            ("LATCHKEY_SECRET_KEY_FILE", key.as_str()),
            ("LATCHKEY_METRICS_LISTEN", metrics.as_str()),
            ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
        ];
        let world = Self {
            program: Program::start(Kind::Sqlite, &settings).await,
            mails: SmtpServer::start(&[]).await,
            metrics,
            folder,
        };
        for address in people {
            world.sign_up(address).await;
        }
        world
    }

    /// Makes an account.
    async fn sign_up(&self, address: &str) {
        let browser = self.program.browser();
        let waiting = browser
            .post("/api/create_sign_up", &[("email", address)])
            .await;
        let mail = loop {
            let mailed = browser
                .get(&format!("/dev/mailbox/messages?to={address}"))
                .await;
            let mailed: Vec<serde_json::Value> = serde_json::from_str(&mailed.body).expect("JSON");
            if let Some(text) = mailed.first().and_then(|mail| mail["text"].as_str()) {
                break text.to_owned();
            }
            tokio::task::yield_now().await;
        };
        let form = "form[action='/api/attempt_code']";
        let done = browser
            .submit(&waiting, form, &[("code", &code_in(&mail))])
            .await;
        assert_eq!(done.path, "/", "{}", done.body);
    }

    /// The script, with the addresses of this server in the place of those of the guide.
    fn here(&self, script: &str) -> String {
        script
            .replace("localhost:3000", &self.program.address.to_string())
            .replace("localhost:9464", &self.metrics)
    }

    /// Runs a script. Returns what it prints.
    async fn run(&self, chapter: &str, script: &str) -> String {
        let program = Path::new(env!("CARGO_BIN_EXE_latchkey"));
        let beside = program.parent().expect("it is in a folder").display();
        let found = std::env::var("PATH").unwrap_or_default();
        let settings = [
            ("PATH", format!("{beside}:{found}")),
            ("LATCHKEY_DATABASE_URL", self.program.database_url.clone()),
            ("LATCHKEY_SECRET_KEY_FILE", path(&self.folder, "key")),
            ("LATCHKEY_SMTP_URL", self.mails.url()),
            ("LATCHKEY_MAIL_FROM", "sign-in@example.org".to_owned()),
        ];
        let running = Command::new("bash")
            .args(["-e", "-u", "-x", "-c", &self.here(script)])
            .current_dir(&self.folder)
            .env_clear()
            .envs(settings)
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .output();
        let told = tokio::time::timeout(PATIENCE, running)
            .await
            .unwrap_or_else(|_| panic!("{chapter} ends"))
            .expect("there is a shell");
        let [out, err] =
            [told.stdout, told.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
        assert!(told.status.success(), "{chapter}:\n{err}\n{out}");
        out
    }
}

fn path(folder: &TempDir, name: &str) -> String {
    folder.path().join(name).display().to_string()
}

/// The chapters of the guide, in the order of their names.
fn chapters() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let entries = fs::read_dir(folder).expect("there is a guide");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let is_page = |path: &PathBuf| path.extension().is_some_and(|it| it == "md");
    let mut paths: Vec<_> = paths.filter(is_page).collect();
    paths.sort();
    paths.iter().map(|path| Document::read(path)).collect()
}

/// The commands of a chapter that nothing else runs, as one script.
fn script(chapter: &Document) -> String {
    let blocks = fences::of(chapter)
        .into_iter()
        .filter(Fence::is_run_by_story);
    blocks.map(|block| block.body).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_command_of_the_guide_does_what_it_should() {
    let mut count = 0;
    for chapter in chapters() {
        let script = script(&chapter);
        if script.is_empty() {
            continue;
        }
        count += 1;
        // The contract begins with nobody, since its commands make the account.
        let people = if chapter.path.ends_with("api.md") {
            &[]
        } else {
            PEOPLE
        };
        let world = World::new(people).await;
        let said = world.run(&chapter.path, &script).await;
        assert!(!said.is_empty(), "{} prints something", chapter.path);
        if chapter.path.ends_with("api.md") {
            assert!(said.contains(r#""address":"ada@example.com""#), "{said}");
            assert!(said.contains("\n401\n"), "{said}");
        }
    }
    assert!(count >= 6, "{count} chapters have commands");
}

#[tokio::test]
async fn every_configuration_of_the_guide_makes_sense() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let mut count = 0;
    for chapter in chapters() {
        for block in fences::of(&chapter) {
            if block.language != "toml" || !block.body.contains("public_url") {
                continue;
            }
            count += 1;
            let file = path(&folder, "latchkey.toml");
            let here = folder.path().display().to_string();
            let text = block.body.replace("/var/lib/latchkey", &here);
            fs::write(&file, text).expect("it can be written");
            let told = run_program(&["check-config"], &[("LATCHKEY_CONFIG", &file)]).await;
            assert_eq!(told.0, 0, "{}: {told:?}", block.place);
        }
    }
    assert!(count > 0, "the guide has one");
}
