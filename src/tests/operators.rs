//! What operators do by command, beside a running server: invite people, and try out the mail server.

use serde_json::Value;

use crate::{
    on_both,
    support::{
        Kind, TestApp,
        smtp::{Scene, SmtpServer},
    },
};

const JANE: &str = "jane@example.com";
const JOE: &str = "joe@example.com";

on_both! {
    async fn the_server_mails_what_the_command_line_invites(kind: Kind) {
        let app = TestApp::start(kind).await;

        let done = app.command(&["invitations", "create", "--language", "de", JANE, JOE]).await;
        assert!(done.0 == 0, "{done:?}");
        assert!(done.1.contains("2 addresses are invited"));
        assert!(app.mail(JANE, 1).await.subject.contains("eingeladen"));
        app.mail(JOE, 1).await;

        let listed = app.command(&["invitations", "list", "--json"]).await;
        let listed: Vec<Value> = serde_json::from_str(&listed.1).expect("JSON");
        let addresses: Vec<&str> = listed.iter().filter_map(|it| it["address"].as_str()).collect();
        assert_eq!(addresses, [JOE, JANE], "newest first");
        assert!(listed.iter().all(|it| it["status"] == "pending"));
        let revoked = app.command(&["invitations", "revoke", JANE]).await;
        assert!(revoked.0 == 0, "{revoked:?}");
        let again = app.command(&["invitations", "revoke", JANE]).await;
        assert_eq!(again.0, 1);
        assert!(again.2.contains("no open invitation to jane@example.com"));
    }

    async fn what_cannot_be_invited_is_said_and_fails(kind: Kind) {
        let app = TestApp::start(kind).await;
        app.member(JANE).await;

        let said = app.command(&["invitations", "create", JANE, "no-address"]).await;
        assert_eq!(said.0, 1);
        assert!(said.2.contains("have an account already: jane@example.com"));
        let json = app.command(&["invitations", "create", "--json", JANE, JOE]).await;
        assert_eq!(json.0, 1);
        let json: Value = serde_json::from_str(&json.1).expect("JSON");
        assert_eq!((&json["invited"], &json["known"][0]), (&Value::from(1), &Value::from(JANE)));
        let nothing = app.command(&["invitations", "create"]).await;
        assert_eq!(nothing.0, 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_that_takes_the_test_mail_is_quoted() {
    let app = TestApp::start(Kind::Sqlite).await;
    let server = SmtpServer::start(&[]).await;
    let url = server.url();
    let settings = [
        ("LATCHKEY_SMTP_URL", url.as_str()),
        ("LATCHKEY_MAIL_FROM", "id@example.com"),
    ];

    let said = app.command_with(&["check-mail", JANE], &settings).await;

    assert!(said.0 == 0, "{said:?}");
    assert!(said.1.contains("The mail server took it: 250"));
    let mails = server.wait_for(1).await;
    assert_eq!(mails[0].to, ["<jane@example.com>"]);
    assert!(
        mails[0]
            .header("Subject")
            .is_some_and(|it| it.contains("Test mail from Latchkey"))
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_that_refuses_is_quoted_with_where_to_look() {
    let app = TestApp::start(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::Recipient("550 5.1.1 no such mailbox"); 2]).await;
    let url = server.url();
    let settings = [
        ("LATCHKEY_SMTP_URL", url.as_str()),
        ("LATCHKEY_MAIL_FROM", "id@example.com"),
    ];

    let said = app.command_with(&["check-mail", JANE], &settings).await;
    assert_eq!(said.0, 1, "{said:?}");
    assert!(said.2.contains("does not take mail for jane@example.com"));
    let json = app
        .command_with(&["check-mail", "--json", JANE], &settings)
        .await;
    let json: Value = serde_json::from_str(&json.1).expect("JSON");
    assert_eq!(
        (&json["sent"], &json["step"], &json["status"]),
        (
            &Value::from(false),
            &Value::from("recipient"),
            &Value::from(550)
        )
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_mail_server_there_is_nothing_to_try_out() {
    let app = TestApp::start(Kind::Sqlite).await;

    let none = app.command(&["check-mail", JANE]).await;
    assert_eq!(none.0, 2);
    assert!(none.2.contains("LATCHKEY_SMTP_URL"));
    let nobody = app.command(&["check-mail", "no-address"]).await;
    assert_eq!(nobody.0, 2);
    let gone = [
        ("LATCHKEY_SMTP_URL", "smtp://127.0.0.1:9"),
        ("LATCHKEY_MAIL_FROM", "id@example.com"),
    ];
    let unreachable = app.command_with(&["check-mail", JANE], &gone).await;
    assert_eq!(unreachable.0, 1);
    assert!(unreachable.2.contains("nothing listens"));
}
