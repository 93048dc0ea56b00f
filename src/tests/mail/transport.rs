//! What mail servers do, and what it means: each fault as one try.

use std::time::Duration as Wait;

use latchkey::server::mail::{
    letter::{Elsewhere, LetterData, letter},
    parcel::{Parcel, Seal, seal},
    smtp::Step,
    transport::Delivery,
};

use super::*;
use crate::support::smtp::{Scene, SmtpServer};

const LINK: &str = "https://id.example.com/verify?token=abc";

fn parcel(to: &str) -> Parcel {
    let data = LetterData {
        app_name: "Acme".to_owned(),
        purpose: Purpose::SignIn,
        address: to.to_owned(),
        link: LINK.to_owned(),
        refusal: format!("{LINK}d&decline=1"),
        code: Some("042917".to_owned()),
        browser: "Firefox on Linux".to_owned(),
        place: latchkey::auth::Place {
            words: "203.0.113.0/24".to_owned(),
            is_network: true,
        },
        asked_at: OffsetDateTime::UNIX_EPOCH,
        time_zone: None,
        minutes: 10,
        has_link: true,
        action: String::new(),
        account: String::new(),
        elsewhere: Elsewhere::Number,
        sent_again_at: None,
        mark: 0,
    };
    let letter = letter(MessageKind::SignInLink, Locale::German, &data);
    let sealed = seal(
        &letter,
        Seal {
            id: Uuid::now_v7().into(),
            sender: &sender(),
            to,
            at: OffsetDateTime::UNIX_EPOCH,
            host: "id.example.com",
        },
    );
    sealed.unwrap_or_else(|fault| panic!("it is sealed: {fault}"))
}

pub(super) async fn try_once(transport: &Transport) -> Delivery {
    let parcel = parcel("jane@example.com");
    transport.send(parcel, OffsetDateTime::UNIX_EPOCH).await
}

/// Step, status and whether it is final, in short.
fn in_short(outcome: Delivery) -> (&'static str, Option<(Step, Option<u16>)>) {
    match outcome {
        Delivery::Sent(_) => ("sent", None),
        Delivery::Retry(failure) => ("retry", Some((failure.step, failure.status))),
        Delivery::Misconfigured(failure) => ("alarm", Some((failure.step, failure.status))),
        Delivery::Refused(failure) => ("refused", Some((failure.step, failure.status))),
        Delivery::Later(_) | Delivery::Never(_) => panic!("a mail server says no such thing"),
    }
}

#[tokio::test]
async fn a_mail_has_one_recipient_and_the_headers_of_machine_made_mail() {
    let server = SmtpServer::start(&[]).await;

    assert_eq!(try_once(&smtp(&server.url())).await, Delivery::Sent(None));

    let mails = server.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].from, "<noreply@example.com>");
    assert_eq!(mails[0].to, ["<jane@example.com>"]);
    assert_eq!(mails[0].header("To"), Some("jane@example.com"));
    assert_eq!(mails[0].header("Auto-Submitted"), Some("auto-generated"));
}

#[tokio::test]
async fn every_fault_of_a_mail_server_is_read_rightly() {
    use Step::{Authenticate, Body, Connect, Recipient, Sender};

    #[rustfmt::skip]
    let faults = [
        (Scene::Silent, "retry", Connect, None),
        (Scene::Greets("421 busy"), "retry", Connect, Some(421)),
        (Scene::Greets("554 not you"), "refused", Connect, Some(554)),
        (Scene::Greets("\u{1}\u{2} \r 250"), "retry", Connect, None),
        (Scene::Hello("502 what"), "retry", Connect, Some(502)),
        (Scene::Sender("451 later"), "retry", Sender, Some(451)),
        (Scene::Sender("550 not from you"), "retry", Sender, Some(550)),
        (Scene::Sender("530 sign in first"), "alarm", Sender, Some(530)),
        (Scene::Recipient("450 greylisted"), "retry", Recipient, Some(450)),
        (Scene::Recipient("550 nobody here"), "refused", Recipient, Some(550)),
        (Scene::Recipient("552 full"), "refused", Recipient, Some(552)),
        (Scene::HangsUpInData, "retry", Body, None),
        (Scene::StallsInData, "retry", Body, None),
        (Scene::HangsUpAfterDot, "retry", Body, None),
        (Scene::AfterDot("451 later"), "retry", Body, Some(451)),
        (Scene::AfterDot("552 too much"), "refused", Body, Some(552)),
        (Scene::AfterDot("554 spam"), "refused", Body, Some(554)),
    ];
    for (scene, meaning, step, status) in faults {
        let server = SmtpServer::start(&[scene]).await;
        let transport = smtp(&server.url()).with_deadline(Wait::from_millis(500));

        let outcome = try_once(&transport).await;
        assert_eq!(
            in_short(outcome),
            (meaning, Some((step, status))),
            "{scene:?}"
        );
        assert_eq!(
            try_once(&transport).await,
            Delivery::Sent(None),
            "after {scene:?}"
        );
    }

    for (reply, meaning) in [("535 wrong password", "alarm"), ("454 later", "retry")] {
        let server = SmtpServer::start(&[Scene::Auth(reply)]).await;
        let url = format!("smtp://jane:secret@{}", server.address);

        let (judged, failure) = in_short(try_once(&smtp(&url)).await);
        assert_eq!(
            (judged, failure.map(|(step, _)| step)),
            (meaning, Some(Authenticate))
        );
    }
}

#[tokio::test]
async fn a_line_without_end_does_not_fill_the_memory() {
    let endless: &'static str =
        Box::leak(format!("220 {}", "x".repeat(1_000_000)).into_boxed_str());
    let server = SmtpServer::start(&[Scene::Greets(endless)]).await;

    let (judged, _) = in_short(try_once(&smtp(&server.url())).await);
    assert_eq!(judged, "retry");
}

#[tokio::test]
async fn a_mail_server_that_speaks_byte_by_byte_is_understood() {
    let server = SmtpServer::start(&[Scene::Trickles]).await;

    assert_eq!(try_once(&smtp(&server.url())).await, Delivery::Sent(None));
}

#[tokio::test]
async fn mails_share_a_connection() {
    let server = SmtpServer::start(&[]).await;
    let transport = smtp(&server.url());
    for _ in 0..5 {
        assert_eq!(try_once(&transport).await, Delivery::Sent(None));
    }

    assert_eq!((server.connections(), server.mails().len()), (1, 5));
}

#[tokio::test]
async fn a_connection_that_was_closed_meanwhile_is_replaced_at_once() {
    let server = SmtpServer::start(&[Scene::OneMessage, Scene::OneMessage]).await;
    let transport = smtp(&server.url());
    for _ in 0..3 {
        assert_eq!(try_once(&transport).await, Delivery::Sent(None));
    }

    assert_eq!((server.connections(), server.mails().len()), (3, 3));
}

#[tokio::test]
async fn nothing_is_sent_where_starttls_is_required_and_missing() {
    let server = SmtpServer::start(&[]).await;
    let url = format!("smtp://jane:secret@{}?tls=required", server.address);

    let (judged, _) = in_short(try_once(&smtp(&url)).await);
    assert_eq!(judged, "retry");
    assert!(
        server
            .commands()
            .iter()
            .all(|command| command.starts_with("EHLO") || command == "QUIT"),
        "{:?}",
        server.commands()
    );
}

#[tokio::test]
async fn a_mail_server_without_tls_gets_nothing_by_smtps() {
    let server = SmtpServer::start(&[]).await;
    let url = format!("smtps://jane:secret@{}", server.address);
    let transport = smtp(&url).with_deadline(Wait::from_millis(500));

    let (judged, _) = in_short(try_once(&transport).await);
    assert_eq!(judged, "retry");
    assert_eq!(server.mails(), []);
    assert!(!server.commands().join(" ").contains("AUTH"));
}
