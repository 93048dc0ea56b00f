//! Texts of the operator, in the place of built-in ones.

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;

use crate::{
    on_both,
    support::{
        Kind, Page, Program, link_in,
        smtp::{Received, SmtpServer},
    },
};

const JANE: &str = "jane@example.com";

/// The sentence of the snippet in `docs/configure.md`, without the address and what comes after it.
const SAID: &str = "Welcome back to Latchkey!";

/// A folder in which the snippet of `docs/configure.md` that changes a sentence was run.
fn folder() -> TempDir {
    let chapter = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/configure.md");
    let chapter = fs::read_to_string(chapter).expect("there is a guide");
    let (_, after) = chapter
        .split_once("## Your own words")
        .expect("it speaks of them");
    let (_, snippet) = after.split_once("```sh\n").expect("there is a snippet");
    let (snippet, _) = snippet.split_once("```").expect("it ends");
    assert_eq!(snippet.lines().count(), 2, "{snippet}");

    let folder = tempfile::tempdir().expect("a folder can be made");
    let shell = Command::new("sh")
        .args(["-e", "-c", snippet])
        .current_dir(&folder)
        .status();
    assert!(shell.expect("there is a shell").success());
    folder
}

/// The path of the texts in `folder`.
fn texts(folder: &TempDir) -> String {
    folder.path().join("texts").display().to_string()
}

/// Adds a file of texts.
fn write(folder: &TempDir, file: &str, content: &str) {
    let path = Path::new(&texts(folder)).join(file);
    fs::create_dir_all(path.parent().expect("it is below")).expect("a folder can be made");
    fs::write(path, content).expect("it can be written");
}

/// The text of a mail without its breaks of lines.
fn prose(mail: &Received) -> String {
    mail.text().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Starts the program with these texts.
async fn start(kind: Kind, server: &SmtpServer, texts: &str) -> Program {
    let settings = [
        ("LATCHKEY_TEXTS", texts),
        ("LATCHKEY_SMTP_URL", &server.url()),
        ("LATCHKEY_MAIL_FROM", "noreply@example.com"),
        ("LATCHKEY_MAILS_PER_ADDRESS_INTERVAL", "0"),
    ];
    Program::start(kind, &settings).await
}

/// The page of a language that is asked for.
async fn get(program: &Program, path: &str, language: &str) -> Page {
    let headers = [("accept", "text/html"), ("accept-language", language)];
    program
        .browser()
        .send(reqwest::Method::GET, path, &headers, None)
        .await
}

on_both! {
    async fn a_sentence_of_the_operator_is_on_pages_and_in_mails(kind: Kind) {
        let folder = folder();
        let words = "home-lede = <i>Come</i> in & stay\nrefusals-not-found-title = <b>Nothing\n\
                     frame-not-found = </title><b>Nothing\n";
        write(&folder, "de/any name.ftl", words);
        let server = SmtpServer::start(&[]).await;
        let program = start(kind, &server, &texts(&folder)).await;
        let laptop = program.browser();
        laptop.post("/api/create_sign_in", &[("email", JANE)]).await;
        let mails = server.wait_for(1).await;
        let landing = laptop.get(&link_in(&mails[0].text())).await;
        laptop.submit(&landing, "form", &[("action", "confirm")]).await;

        program.browser().post("/api/create_sign_in", &[("email", JANE)]).await;

        let mails = server.wait_for(2).await;
        let said = prose(mails.last().expect("a mail"));
        assert!(said.contains(SAID) && said.contains(JANE), "{said}");

        let german = get(&program, "/", "de").await;
        assert!(german.body.contains("&lt;i&gt;Come&lt;/i&gt; in &amp; stay"), "{}", german.body);
        assert!(!get(&program, "/", "en").await.body.contains("Come"));
        for path in ["/nowhere", "/pkg/nowhere"] {
            let page = get(&program, path, "de").await;
            assert!(!page.body.contains("<b>"), "{}", page.body);
            assert!(page.body.contains("&lt;b") && page.body.contains("Nothing"), "{}", page.body);
        }
    }

    async fn a_fault_in_them_takes_no_server_down(kind: Kind) {
        let folder = folder();
        write(&folder, "de/a.ftl", "home-lead = Hier\nhome-lede = Zu { $nobody }\n");
        let server = SmtpServer::start(&[]).await;
        let texts = texts(&folder);

        let mut program = start(kind, &server, &texts).await;

        program.logs("de/a.ftl: home-lead: there is no such message. Did you mean home-lede?").await;
        program.logs("de/a.ftl: home-lede: $nobody is no argument of it").await;
        assert!(!get(&program, "/", "de").await.body.contains("$nobody"));
        let (code, _, problem) =
            crate::support::run_program(&["check-config"], &[("LATCHKEY_TEXTS", &texts)]).await;
        assert_eq!(code, 2);
        assert!(problem.contains("LATCHKEY_TEXTS: de/a.ftl: home-lead: there is no such message"), "{problem}");
        fs::remove_file(Path::new(&texts).join("de/a.ftl")).expect("it is there");
        let (code, ..) =
            crate::support::run_program(&["check-config"], &[("LATCHKEY_TEXTS", &texts)]).await;
        assert_eq!(code, 0);
    }
}
