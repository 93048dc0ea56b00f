//! Accounts that are brought along from elsewhere, and taken along.

use serde_json::Value;

use crate::{
    on_both,
    support::{Kind, TestApp},
};

const JANE: &str = "jane@example.com";

on_both! {
    async fn who_was_proven_elsewhere_signs_in_and_the_rest_is_told(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.member("known@example.com").await;
        let folder = tempfile::tempdir().expect("a folder can be made");
        let file = folder.path().join("users.csv");
        let rows = "email,first_name,last_name,created_at,verified\n\
            jane@example.com,Jane,Doe,2023-11-14T22:13:20Z,yes\n\
            Jane@Example.com,Jane,Twice,,yes\n\
            known@example.com,Not,Me,,yes\n\
            unproven@example.com,Un,Proven,,no\n\
            nonsense,,,,yes\n";
        std::fs::write(&file, rows).expect("it is written");
        let file = file.display().to_string();
        let import = |more: &'static str| {
            let words = ["users", "import", "--from", "csv", &file, "--json", more];
            let words: Vec<String> = words.iter().filter(|it| !it.is_empty()).map(|it| (*it).to_owned()).collect();
            let app = &app;
            async move {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let (code, said, complaint) = app.command(&words).await;
                let said: Value = serde_json::from_str(&said).unwrap_or_else(|_| panic!("{said} {complaint}"));
                (code, said)
            }
        };

        let (code, said) = import("--dry-run").await;
        assert_eq!((code, &said["made"]), (1, &Value::from(0)), "nothing is trusted unasked: {said}");
        let (code, said) = import("--trust-verified").await;
        assert_eq!((code, &said["made"], &said["known"]), (1, &Value::from(1), &Value::from(1)), "{said}");
        let reasons: Vec<&str> = said["left_out"].as_array().expect("a list").iter().filter_map(|it| it["reason"].as_str()).collect();
        assert_eq!(reasons, ["the address is in the file twice", "the address was not proven there; invite them instead", "this is no e-mail address"]);
        let (_, again) = import("--trust-verified").await;
        assert_eq!((&again["made"], &again["known"]), (&Value::from(0), &Value::from(2)));

        let jane = app.member(JANE).await;
        let account = jane.get("/account").await;
        assert!(account.body.contains("Doe"), "the name came along");
        assert_eq!(app.count("SELECT count(*) FROM users").await, 2, "nobody twice");
        let (code, lines, _) = app.command(&["users", "export"]).await;
        assert_eq!(code, 0);
        let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let exported = lines.iter().find(|it| it["address"] == JANE).expect("she is in it");
        assert_eq!(exported["created_at"], "2023-11-14T22:13:20Z");
        assert_eq!(exported["addresses"][0]["is_verified"], true);
        assert_eq!(lines.len(), 2);
    }
}
