//! Passwords that operators write into variables, perhaps into the wrong ones. The program never repeats them.

use latchkey::server::config::VARIABLES;

use crate::support::{free_address, run_program};

/// Parts of the passwords below, none of which may appear anywhere.
const PARTS: [&str; 3] = ["hunter2", "odd", "c/d"];

/// URLs of people who do not know percent-encoding.
const URLS: [&str; 10] = [
    "postgres://odd:a@hunter2:c/d@host/x",
    "postgres://odd:hunter2@b:c/d@host/x",
    "postgres://odd:12/hunter2@host/x",
    "postgres://odd:hunter2@127.0.0.1:1/x?no_such=hunter2",
    "sqlite://x.db?odd=hunter2",
    "smtps://odd:hunter2/c/d@host",
    "smtp://odd:hunter2@host?tls=hunter2",
    "https://odd:hunter2@host/c/d#hunter2",
    "odd:hunter2@host,odd:hunter2",
    r#"postgres://odd:"hunter2\@host/x"#,
];

fn assert_nothing_is_repeated(what: &str, (code, said, complaint): (i32, String, String)) {
    for part in PARTS {
        assert!(!said.contains(part), "{what}: {said}");
        assert!(!complaint.contains(part), "{what} ({code}): {complaint}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_variable_repeats_a_password_that_was_written_into_it() {
    for variable in VARIABLES.iter() {
        for url in URLS {
            let settings = [(variable.name.as_str(), url), ("LATCHKEY_LOG", "trace")];
            let settings = &settings[..if variable.name == "LATCHKEY_LOG" {
                1
            } else {
                2
            }];
            let told = run_program(&["check-config"], settings).await;
            assert_nothing_is_repeated(&variable.name, told);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_complaint_about_a_url_names_its_variable_and_what_to_encode() {
    for (name, url) in [
        ("LATCHKEY_DATABASE_URL", URLS[1]),
        ("LATCHKEY_DATABASE_URL", URLS[2]),
        ("LATCHKEY_SMTP_URL", URLS[5]),
    ] {
        let (code, _, complaint) = run_program(&["check-config"], &[(name, url)]).await;
        assert_eq!(code, 2);
        assert!(
            complaint.contains(name) && complaint.contains("percent-encoded"),
            "{complaint}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_does_not_start_repeats_no_password_at_any_level() {
    let nobody = free_address();
    let folder = tempfile::tempdir().expect("a folder can be made");
    let key = folder.path().join("secret.key").display().to_string();
    crate::support::write_key(&key);
    for url in [
        format!("postgres://odd:hunter2@{nobody}/c"),
        "postgres://odd:hunter2@nowhere.invalid/c".to_owned(),
        format!("postgres://{nobody}/c?user=odd&password=hunter2"),
    ] {
        let settings = [
            ("LATCHKEY_DATABASE_URL", url.as_str()),
            ("LATCHKEY_SECRET_KEY_FILE", &key),
            ("LATCHKEY_LOG", "trace"),
        ];
        for arguments in [&[][..], &["migrate"], &["users", "list"]] {
            let told = run_program(arguments, &settings).await;
            assert_ne!(told.0, 0);
            assert_nothing_is_repeated("a database that is not there", told);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_cannot_be_used_is_named_with_its_variable() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let file = folder.path().join("letter.txt");
    let key = folder.path().join("secret.key").display().to_string();
    std::fs::write(&file, "Dear Jane, this is not a database. ".repeat(99)).expect("it is written");
    for path in [file.clone(), file.join("latchkey.db")] {
        let url = format!("sqlite://{}", path.display());
        for arguments in [&[][..], &["migrate"]] {
            let settings = [
                ("LATCHKEY_DATABASE_URL", url.as_str()),
                ("LATCHKEY_LOG", "warn"),
                ("LATCHKEY_SECRET_KEY_FILE", &key),
            ];
            let (code, _, complaint) = run_program(arguments, &settings).await;
            assert_eq!(code, 1, "{complaint}");
            assert!(complaint.contains("LATCHKEY_DATABASE_URL"), "{complaint}");
            assert!(
                complaint.contains(&path.display().to_string()),
                "{complaint}"
            );
        }
    }
}
