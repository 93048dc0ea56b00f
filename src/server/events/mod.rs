//! How changes are announced: an event is an id, and whoever waits for it reads again. Events carry no state, so a
//! doubled or late one does no harm.

pub mod postgres;
mod topic;
pub mod watcher;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{mpsc, watch};

pub use self::topic::Topic;

/// Wakes those who wait for an id: of an attempt, of a session, or of the audit log. A change wakes only those, so
/// thousands of open streams cost nothing.
#[derive(Clone, Debug, Default)]
pub struct EventBus {
    /// For each topic that somebody here waits for, the count of its changes.
    waiting: Arc<Mutex<HashMap<Topic, watch::Sender<u64>>>>,
    /// Takes the changes that other servers are told; `None` if there are no others.
    others: Option<mpsc::Sender<Topic>>,
}

/// Most changes that wait to be told to other servers. Further ones are found by the watchers there.
const UNTOLD: usize = 4_096;

/// Somebody who waits for news of one id.
#[derive(Debug)]
pub struct Subscription {
    bus: EventBus,
    topic: Topic,
    news: watch::Receiver<u64>,
}

impl EventBus {
    /// A bus, and a receiver of the changes announced on it, to be told to other servers.
    pub fn shared() -> (Self, mpsc::Receiver<Topic>) {
        let (others, changes) = mpsc::channel(UNTOLD);
        let bus = Self {
            others: Some(others),
            ..Self::default()
        };
        (bus, changes)
    }

    /// Waits for news of `topic` from now on. Subscribe first and read afterwards, so that nothing is missed.
    pub fn subscribe(&self, topic: impl Into<Topic>) -> Subscription {
        let topic = topic.into();
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let news = waiting.entry(topic).or_default().subscribe();
        Subscription {
            bus: self.clone(),
            topic,
            news,
        }
    }

    /// Announces a committed change of `topic` here and to other servers.
    pub fn announce(&self, topic: impl Into<Topic>) {
        let topic = topic.into();
        self.wake(topic);
        if let Some(others) = &self.others {
            // If it cannot be taken, as while the server stops, the watchers of the other servers find it.
            let _ = others.try_send(topic);
        }
    }

    /// Wakes those who wait for `topic` on this server.
    pub fn wake(&self, topic: Topic) {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = waiting.get(&topic) {
            sender.send_modify(|count| *count += 1);
        }
    }

    /// Wakes everybody who waits on this server, because news may have been missed.
    pub fn wake_all(&self) {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        for sender in waiting.values() {
            sender.send_modify(|count| *count += 1);
        }
    }

    /// `true` if somebody waits for `topic` on this server.
    pub fn is_awaited(&self, topic: Topic) -> bool {
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains_key(&topic)
    }

    /// `true` if nobody waits on this server.
    pub fn is_idle(&self) -> bool {
        self.waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_empty()
    }
}

impl Subscription {
    /// Returns once there is news since the last call.
    pub async fn changed(&mut self) {
        if self.news.changed().await.is_err() {
            // The sender lives in the map as long as this subscription does.
            std::future::pending::<()>().await;
        }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let mut waiting = self
            .bus
            .waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if waiting
            .get(&self.topic)
            .is_some_and(|sender| sender.receiver_count() <= 1)
        {
            waiting.remove(&self.topic);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::AttemptId;

    const ATTEMPT: AttemptId = AttemptId::from_u128(1);

    #[tokio::test]
    async fn news_between_subscribing_and_waiting_is_not_lost() {
        let bus = EventBus::default();
        let mut subscription = bus.subscribe(ATTEMPT);

        bus.announce(ATTEMPT);

        subscription.changed().await;
    }

    #[tokio::test]
    async fn other_servers_are_told_of_what_was_changed_here_and_of_nothing_else() {
        let (bus, mut changes) = EventBus::shared();

        bus.wake(AttemptId::from_u128(2).into());
        bus.announce(ATTEMPT);

        assert_eq!(changes.recv().await, Some(ATTEMPT.into()));
        assert!(changes.try_recv().is_err());
    }

    #[test]
    fn the_last_to_leave_closes_the_room() {
        let bus = EventBus::default();
        let first = bus.subscribe(ATTEMPT);
        let second = bus.subscribe(ATTEMPT);

        drop(first);
        assert!(!bus.is_idle());
        drop(second);
        assert!(bus.is_idle());
    }
}
