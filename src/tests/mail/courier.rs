//! The courier between a real outbox and a mail server that misbehaves.

use latchkey::server::domain::secrets::LinkToken;
use sea_orm::ConnectionTrait;

use super::*;
use crate::{
    on_both,
    support::smtp::{Received, Scene, SmtpServer},
};

fn id_of(mail: &Received) -> &str {
    mail.header("Message-ID").expect("a mail has an id")
}

on_both! {
    async fn a_promised_mail_carries_the_link_and_code_of_its_attempt(kind: Kind) {
        let world = World::new(kind).await;
        let server = SmtpServer::start(&[]).await;
        let courier = world.employ(smtp(&server.url()));
        let attempt = world.start("jane@example.com").await;

        let mails = server.wait_for(1).await;
        assert_eq!(mails[0].to, ["<jane@example.com>"]);
        let text = mails[0].text();
        let keys = &world.backend.keys;
        let link = text.lines().find_map(|line| line.strip_prefix("https://id.example.com/verify?token="));
        let token = LinkToken::parse(link.expect("there is a link")).expect("it is a token");
        assert_eq!(token.attempt, attempt.id);
        assert!(keys.owns(&token, &attempt.key_id, &attempt.nonce));
        let code = keys.code(&attempt.key_id, attempt.id, &attempt.nonce, 0).expect("there is a code");
        assert!(text.lines().any(|line| line.trim() == code), "{text}");
        world.told(&attempt, MailStatus::Sent).await;
        courier.dismiss().await;
    }
}

on_both! {
    async fn a_mail_on_its_way_is_not_sent_again_when_the_clock_jumps(kind: Kind) {
        let world = World::new(kind).await;
        let server = SmtpServer::start(&[Scene::WaitsAfterDot]).await;
        let courier = world.employ(smtp(&server.url()));
        let attempt = world.start("jane@example.com").await;
        server.wait_for(1).await;

        world.backend.clock.wind(Duration::minutes(5));
        // For this one the outbox is looked into after the jump.
        let other = world.start("joe@example.com").await;
        world.told(&other, MailStatus::Sent).await;
        server.go_on();
        world.told(&attempt, MailStatus::Sent).await;

        courier.dismiss().await;
        assert_eq!(server.mails().len(), 2);
    }

    async fn mail_that_is_awaited_goes_before_any_number_of_notices(kind: Kind) {
        let world = World::new(kind).await;
        let server = SmtpServer::start(&[Scene::StallsInData; 4]).await;
        for number in 0..60 {
            world.notify(&format!("mallory+{number}@example.com")).await;
        }
        let courier = world.employ(smtp(&server.url()));
        server.wait_for(4).await;

        let attempt = world.start("jane@example.com").await;
        world.told(&attempt, MailStatus::Sent).await;

        let recipients: Vec<_> = server.mails().into_iter().flat_map(|mail| mail.to).collect();
        assert_eq!(recipients, ["<jane@example.com>"]);
        courier.dismiss().await;
    }
}

#[tokio::test]
async fn two_couriers_on_one_postgres_send_each_mail_once() {
    let world = World::new(Kind::Postgres).await;
    let server = SmtpServer::start(&[]).await;
    let mut attempts = Vec::new();
    for number in 0..40 {
        attempts.push(world.start(&format!("jane+{number}@example.com")).await);
    }
    let couriers = [(); 2].map(|()| world.employ(smtp(&server.url())));
    for attempt in &attempts {
        world.told(attempt, MailStatus::Sent).await;
    }
    for courier in couriers {
        courier.dismiss().await;
    }

    let mails = server.mails();
    let ids: std::collections::HashSet<&str> = mails.iter().map(id_of).collect();
    assert_eq!((mails.len(), ids.len()), (40, 40));
}

#[tokio::test]
async fn a_greylisted_mail_is_tried_again_and_whoever_waits_is_told() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::Recipient("450 greylisted")]).await;
    let attempt = world.start("jane@example.com").await;
    let courier = world.employ(smtp(&server.url()));

    world.told(&attempt, MailStatus::Delayed).await;
    world.told(&attempt, MailStatus::Sent).await;
    assert_eq!(server.mails().len(), 1);
    courier.dismiss().await;
}

#[tokio::test]
async fn a_refused_mail_is_not_tried_again_and_whoever_waits_is_told() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::Recipient("550 nobody here")]).await;
    let attempt = world.start("jane@example.com").await;
    let courier = world.employ(smtp(&server.url()));

    world.told(&attempt, MailStatus::Refused).await;
    courier.dismiss().await;
    assert_eq!(server.mails(), []);
    let due = rows::next_due(world.backend.store.read(), Urgency::Awaited).await;
    assert_eq!(due.expect("the database answers"), None);
}

#[tokio::test]
async fn an_answer_that_got_lost_costs_a_second_copy_that_can_be_told_as_one() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::HangsUpAfterDot]).await;
    let courier = world.employ(smtp(&server.url()));
    world.start("jane@example.com").await;

    let mails = server.wait_for(2).await;
    assert_eq!(mails[0], mails[1]);
    assert!(id_of(&mails[0]).ends_with("@id.example.com>"));
    courier.dismiss().await;
}

#[tokio::test]
async fn mail_that_nobody_needs_any_more_is_not_sent() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[]).await;
    let cancelled = world.start("cancelled@example.com").await;
    let mut work = world.work().await;
    attempts::abandon(&mut work, cancelled.id, world.now())
        .await
        .expect("it answers");
    work.commit().await.expect("it is committed");
    let long_ago = world.now() - Duration::minutes(11);
    world.start_at("expired@example.com", long_ago).await;
    let resent = world.start("resent@example.com").await;
    let mut work = world.work().await;
    world.enqueue(&mut work, &resent, world.now()).await;
    work.commit().await.expect("it is committed");

    let courier = world.employ(smtp(&server.url()));
    world.told(&resent, MailStatus::Sent).await;
    courier.dismiss().await;
    let recipients: Vec<_> = server
        .mails()
        .into_iter()
        .flat_map(|mail| mail.to)
        .collect();
    assert_eq!(recipients, ["<resent@example.com>"]);
}

#[tokio::test]
async fn mail_waits_for_a_mail_server_that_is_down() {
    let world = World::new(Kind::Sqlite).await;
    let down = SmtpServer::start(&[]).await;
    let (address, url) = (down.address, down.url());
    drop(down);
    let courier = world.employ(smtp(&url));
    let first = world.start("jane@example.com").await;
    world.told(&first, MailStatus::Delayed).await;

    let server = SmtpServer::start_at(address, &[]).await;
    world.told(&first, MailStatus::Sent).await;
    assert_eq!(server.mails().len(), 1);
    courier.dismiss().await;
}

#[tokio::test]
async fn a_courier_that_is_killed_leaves_nothing_behind_that_its_successor_does_not_send() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::StallsInData; 8]).await;
    let mut attempts = Vec::new();
    for number in 0..12 {
        attempts.push(world.start(&format!("jane+{number}@example.com")).await);
    }
    let courier = world.employ(smtp(&server.url()));
    server.wait_for(8).await;
    courier.kill().await;
    let world = world.reborn().await;

    let successor = world.employ(smtp(&server.url()));
    for attempt in &attempts {
        world.told(attempt, MailStatus::Sent).await;
    }
    successor.dismiss().await;
    assert_eq!(server.mails().len(), 12);
}

#[tokio::test]
async fn a_courier_that_is_dismissed_gives_back_what_it_has_not_sent() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::StallsInData; 8]).await;
    for number in 0..12 {
        world.start(&format!("jane+{number}@example.com")).await;
    }
    let courier = world.employ(smtp(&server.url()));
    server.wait_for(8).await;

    let asked = std::time::Instant::now();
    courier.dismiss().await;
    assert!(asked.elapsed() < std::time::Duration::from_secs(4));
    let given_back = rows::lease(&world.backend.store, outbox::asked(world.now())).await;
    assert_eq!(given_back.expect("the database answers").len(), 12);
}

#[tokio::test]
async fn one_stalled_connection_does_not_hold_up_other_mail() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::StallsInData]).await;
    let courier = world.employ(smtp(&server.url()));
    world.start("stalled@example.com").await;
    server.wait_for(1).await;

    let other = world.start("jane@example.com").await;
    world.told(&other, MailStatus::Sent).await;
    courier.dismiss().await;
}

#[tokio::test]
async fn whoever_waits_is_told_when_a_mail_becomes_late_on_its_way() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[Scene::Silent]).await;
    let almost_late = world.now() - Duration::milliseconds(4_000);
    let attempt = world.start_at("jane@example.com", almost_late).await;
    assert_eq!(world.status(&attempt).await, Some(MailStatus::Queued));

    let courier = world.employ(smtp(&server.url()));
    world.told(&attempt, MailStatus::Delayed).await;
    courier.dismiss().await;
}

#[tokio::test]
async fn a_mail_that_cannot_be_addressed_is_parked_and_others_go_out() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[]).await;
    let poisoned = world.start("a@example.com, b@example.com").await;
    let other = world.start("jane@example.com").await;

    let courier = world.employ(smtp(&server.url()));
    world.told(&other, MailStatus::Sent).await;
    world.told(&poisoned, MailStatus::Refused).await;
    courier.dismiss().await;
    assert_eq!(server.mails().len(), 1);
}

#[tokio::test]
async fn a_mail_whose_sending_panics_three_times_is_parked_and_others_go_out() {
    let world = World::new(Kind::Sqlite).await;
    let server = SmtpServer::start(&[]).await;
    let poisoned = world.start("poisoned@example.com").await;
    // When it becomes late is beyond the end of time, and no calendar can say so.
    let poison = "UPDATE outbox_messages SET created_at = 253402300799999";
    let db = world.backend.store.write();
    db.execute_unprepared(poison).await.expect("it is poisoned");
    let mut news = world.backend.bus.subscribe(poisoned.id);

    let courier = world.employ(smtp(&server.url()));
    for tries in 1..=3 {
        news.changed().await;
        let other = world.start(&format!("jane+{tries}@example.com")).await;
        world.told(&other, MailStatus::Sent).await;
        world.backend.clock.wind(Duration::seconds(5));
        world.backend.courier.notify_one();
    }

    world.told(&poisoned, MailStatus::Refused).await;
    courier.dismiss().await;
    assert_eq!(server.mails().len(), 3);
    let due = rows::next_due(world.backend.store.read(), Urgency::Awaited).await;
    assert_eq!(due.expect("the database answers"), None);
}
