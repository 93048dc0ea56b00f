//! The outbox on both databases.

use std::collections::HashSet;

use super::*;
use crate::on_both;
use latchkey::{auth::MessageId, server::store::outbox::SentMail};

const LEASE: Duration = Duration::seconds(30);

/// Every awaited mail that is due at `now`.
pub(super) fn asked(now: OffsetDateTime) -> rows::Lease<'static> {
    rows::Lease {
        urgency: Urgency::Awaited,
        now,
        lasts: LEASE,
        limit: 32,
        under_way: &[],
    }
}

impl World {
    async fn lease_at(&self, now: OffsetDateTime) -> Vec<rows::Message> {
        rows::lease(&self.backend.store, asked(now))
            .await
            .expect("the database answers")
    }
}

on_both! {
    async fn what_is_rolled_back_is_not_mailed(kind: Kind) {
        let world = World::new(kind).await;
        let attempt = world.start("jane@example.com").await;
        assert_eq!(world.lease_at(world.now()).await.len(), 1);

        let mut work = world.work().await;
        world.enqueue(&mut work, &attempt, world.now()).await;
        drop(work);

        assert_eq!(world.lease_at(world.now()).await, []);
    }

    async fn no_mail_is_leased_twice_however_many_ask_at_once(kind: Kind) {
        let world = Arc::new(World::new(kind).await);
        for number in 0..60 {
            world.start(&format!("jane+{number}@example.com")).await;
        }

        let now = world.now();
        let asking = (0..6).map(|_| {
            let store = world.backend.store.clone();
            tokio::spawn(async move {
                let mut leased = Vec::new();
                loop {
                    let asked = rows::Lease { limit: 7, ..asked(now) };
                    let messages = rows::lease(&store, asked).await.expect("it answers");
                    if messages.is_empty() {
                        return leased;
                    }
                    leased.extend(messages.into_iter().map(|message| message.id));
                }
            })
        });
        let asking: Vec<_> = asking.collect();
        let mut all = Vec::new();
        for task in asking {
            all.extend(task.await.expect("nobody panics"));
        }
        // A lease that skips what another one is just taking may come back empty too early.
        all.extend(world.lease_at(now).await.into_iter().map(|message| message.id));

        assert_eq!(all.len(), 60);
        assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), 60);
    }

    async fn a_lease_that_ran_out_is_taken_over_and_its_old_holder_changes_nothing(kind: Kind) {
        let world = World::new(kind).await;
        let attempt = world.start("jane@example.com").await;
        let start = world.now();
        let old = world.lease_at(start).await.remove(0);

        assert_eq!(world.lease_at(start + Duration::seconds(29)).await, []);
        let later = start + Duration::seconds(31);
        let new = world.lease_at(later).await.remove(0);

        assert_eq!(new.id, old.id);
        let db = world.backend.store.write();
        assert!(!rows::mark_retry(db, &old, later, later).await.expect("it answers"));
        assert!(!rows::mark_refused(db, &old, later).await.expect("it answers"));
        rows::release(db, &[old], later).await.expect("it answers");
        assert_eq!(world.lease_at(later).await, []);
        assert!(rows::mark_refused(db, &new, later).await.expect("it answers"));
        assert_eq!(world.status(&attempt).await, Some(MailStatus::Refused));
    }

    async fn a_lease_can_be_made_longer_while_it_lasts(kind: Kind) {
        let world = World::new(kind).await;
        world.start("jane@example.com").await;
        let start = world.now();
        let mut message = world.lease_at(start).await.remove(0);

        let until = start + Duration::minutes(1);
        let store = &world.backend.store;
        assert!(rows::extend_lease(store, &mut message, until).await.expect("it answers"));
        assert_eq!(world.lease_at(start + Duration::seconds(59)).await, []);

        let stolen = world.lease_at(start + Duration::seconds(61)).await;
        assert_eq!(stolen.len(), 1);
        assert!(!rows::extend_lease(store, &mut message, until + LEASE).await.expect("it answers"));
    }

    async fn a_failed_try_waits_for_its_time(kind: Kind) {
        let world = World::new(kind).await;
        let attempt = world.start("jane@example.com").await;
        let start = world.now();
        let message = world.lease_at(start).await.remove(0);
        let due = start + Duration::seconds(4);
        let db = world.backend.store.write();
        assert!(rows::mark_retry(db, &message, due, start).await.expect("it answers"));

        assert_eq!(world.status(&attempt).await, Some(MailStatus::Delayed));
        assert_eq!(world.lease_at(due - Duration::seconds(1)).await, []);
        let next = rows::next_due(db, Urgency::Awaited).await.expect("it answers").expect("something is due");
        assert!((due - next).abs() < Duration::milliseconds(2));
        assert_eq!(world.lease_at(due).await[0].tries, 1);
    }

    async fn the_status_is_that_of_the_newest_mail(kind: Kind) {
        let world = World::new(kind).await;
        let attempt = world.start("jane@example.com").await;
        assert_eq!(world.status(&attempt).await, Some(MailStatus::Queued));

        let leased = world.lease_at(world.now()).await;
        let sent: Vec<SentMail> = leased.iter().map(|message| SentMail { id: message.id, relay_id: None }).collect();
        assert_eq!(world.status(&attempt).await, Some(MailStatus::Queued));
        rows::mark_sent(world.backend.store.write(), &sent, world.now()).await.expect("it answers");
        assert_eq!(world.status(&attempt).await, Some(MailStatus::Sent));

        let mut work = world.work().await;
        world.enqueue(&mut work, &attempt, world.now()).await;
        work.commit().await.expect("it is committed");
        assert_eq!(world.status(&attempt).await, Some(MailStatus::Queued));

        world.backend.clock.wind(Duration::seconds(6));
        assert_eq!(world.status(&attempt).await, Some(MailStatus::Delayed));
    }

    async fn a_newer_mail_takes_back_what_was_not_sent(kind: Kind) {
        let world = World::new(kind).await;
        let attempt = world.start("jane@example.com").await;
        let mut work = world.work().await;
        rows::drop_queued(work.tx(), attempt.id, world.now()).await.expect("it answers");
        world.enqueue(&mut work, &attempt, world.now()).await;
        work.commit().await.expect("it is committed");

        let leased = world.lease_at(world.now()).await;
        assert_eq!(leased.len(), 1);
        let db = world.backend.store.read();
        let about = async |mail| attempts::find_of_newest_mail(db, attempt.id, mail).await.expect("it answers");
        assert!(about(leased[0].id).await.is_some());
        assert!(about(MessageId::default()).await.is_none(), "an older one is not the newest");
    }

    async fn lag_is_how_long_the_oldest_due_mail_has_been_due(kind: Kind) {
        let world = World::new(kind).await;
        let lag = async || {
            let lag = rows::lag(world.backend.store.read(), Urgency::Awaited, world.now()).await;
            lag.expect("the database answers").whole_seconds()
        };
        assert_eq!(lag().await, 0);

        world.start("jane@example.com").await;
        world.backend.clock.wind(Duration::seconds(20));
        assert_eq!(lag().await, 20);
    }

    async fn old_mail_is_forgotten(kind: Kind) {
        let world = World::new(kind).await;
        let attempt = world.start("jane@example.com").await;
        let db = world.backend.store.write();

        let is_kept = async || rows::next_due(db, Urgency::Awaited).await.expect("it answers").is_some();

        rows::forget(db, attempt.expire_at).await.expect("it answers");
        assert!(is_kept().await);
        let after = attempt.expire_at + Duration::seconds(1);
        rows::forget(db, after).await.expect("it answers");
        assert!(!is_kept().await);
    }

    async fn other_nodes_can_see_whose_mail_changed(kind: Kind) {
        let world = World::new(kind).await;
        let attempt = world.start("jane@example.com").await;
        let since = world.now() - Duration::seconds(1);
        let ms = i64::try_from(since.unix_timestamp_nanos() / 1_000_000).expect("it fits");

        let changed = rows::changed_since(world.backend.store.read(), ms).await;
        assert_eq!(changed.expect("it answers"), [attempt.id]);
        let changed = rows::changed_since(world.backend.store.read(), ms + 60_000).await;
        assert!(changed.expect("it answers").is_empty());
    }
}
