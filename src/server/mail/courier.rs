//! Empties the outbox: leases the mails that are due, composes and sends them, and records the result.
//!
//! Every mail is delivered at least once. A second copy can occur only if the process dies between the reply of the
//! mail server and the mark in the outbox; it has the same `Message-ID` and the same link.

mod held;
mod judged;
mod leasing;
mod sent;

use std::{collections::VecDeque, panic::AssertUnwindSafe, pin::pin, sync::Arc, time::Duration};

use futures::FutureExt;
use time::{Duration as Span, OffsetDateTime};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use self::leasing::{AT_ONCE, BATCH, LEASE, Leased, PERIOD, Worker};
use super::{
    compose::compose,
    parcel::{Parcel, Seal, seal_written},
    render::Scheme,
    transport::{Transport, backoff},
};
use crate::auth::MessageId;
use crate::server::{
    Backend,
    domain::bounce::Bounce,
    error::Result,
    store::{
        invitations,
        outbox::{self, DELAYED_AFTER, Message, Occasion},
    },
};

/// A try begins only while so much of the lease is left: hooks may take two seconds, the transport twenty, and composing the rest.
const ENOUGH: Span = Span::seconds(25);
/// Longest time that mails being sent may take when the process ends.
const PARTING: Duration = Duration::from_secs(3);
/// After so many panics a mail is not tried again but kept for somebody to look at.
const PANICS: u32 = 3;

/// What became of a leased mail. Metrics count it by its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
enum Fate {
    /// The mail server accepted it.
    Sent,
    /// It is tried again after so long.
    #[strum(serialize = "delayed")]
    Retry(Span),
    /// The mail server refused it for good.
    Refused,
    /// Mail to the same address came back, so it is not sent.
    Held(Bounce),
    /// Nobody needs it any more.
    Dropped,
    /// It cannot be sent, and trying again would not help.
    Parked,
    /// Its lease ended, and another process may have it.
    Lost,
}

/// Sends mails until `shutdown`. Then mails that are being sent may finish, and the others are given back.
pub async fn run(backend: Arc<Backend>, transport: Transport, shutdown: CancellationToken) {
    let worker = Arc::new(Worker { backend, transport });
    worker.take_over().await;
    let mut courier = Courier {
        worker,
        waiting: VecDeque::new(),
        on_the_way: JoinSet::new(),
        begun: Vec::new(),
        done: Vec::new(),
        is_likely: true,
    };
    while !shutdown.is_cancelled() {
        let pause = courier.take_mails().await;
        courier.begin();
        tokio::select! {
            () = shutdown.cancelled() => {}
            Some(first) = courier.on_the_way.join_next() => {
                courier.done.extend(first);
                while let Some(next) = courier.on_the_way.try_join_next() {
                    courier.done.extend(next);
                }
            }
            () = courier.worker.backend.courier.notified() => courier.is_likely = true,
            () = tokio::time::sleep(pause) => courier.worker.transport.tidy(),
        }
        courier.record().await;
    }
    courier.part().await;
}

/// The mails that are on their way through the courier.
struct Courier {
    worker: Arc<Worker>,
    /// Leased mails that are not begun yet.
    waiting: VecDeque<Message>,
    /// Mails being sent. Tasks, not futures that are polled from here: one that has just been given a database
    /// connection must go on while the courier waits for one of its own, or both wait for ever.
    on_the_way: JoinSet<(Message, Fate)>,
    /// Copies of the mails being sent.
    begun: Vec<Message>,
    /// Mails whose fate is not recorded yet.
    done: Vec<(Message, Fate)>,
    /// `true` if something may well be due: then it is worth taking it without looking first.
    is_likely: bool,
}

impl Courier {
    /// Leases mails if there is room for them. Returns how long to wait at most until the next look.
    async fn take_mails(&mut self) -> Duration {
        let is_full = self.on_the_way.len() >= AT_ONCE;
        if is_full || !self.waiting.is_empty() || !self.done.is_empty() {
            return PERIOD;
        }
        match self.worker.lease(self.is_likely, &self.begun).await {
            Ok(Leased::Messages(messages)) => {
                self.is_likely = messages.len() as u64 == BATCH;
                self.waiting.extend(messages);
                PERIOD
            }
            Ok(Leased::NothingFor(span)) => {
                self.is_likely = false;
                span.min(PERIOD)
            }
            Err(error) => {
                tracing::warn!(%error, "the outbox cannot be read");
                PERIOD
            }
        }
    }

    /// Begins to send as many mails as may be sent at once.
    fn begin(&mut self) {
        while self.on_the_way.len() < AT_ONCE
            && let Some(message) = self.waiting.pop_front()
        {
            self.begun.push(message.clone());
            let worker = self.worker.clone();
            self.on_the_way
                .spawn(async move { worker.handle(message).await });
        }
    }

    /// Records what became of mails. What cannot be recorded stays in `done`.
    async fn record(&mut self) {
        let done = &self.done;
        self.begun
            .retain(|message| done.iter().all(|(done, _)| done.id != message.id));
        self.worker.record(&mut self.done).await;
    }

    /// Lets mails that are being sent finish for a while, and gives back the others.
    async fn part(mut self) {
        self.worker.transport.close();
        self.worker.give_back(self.waiting.make_contiguous()).await;
        let finish = async {
            while let Some(done) = self.on_the_way.join_next().await {
                self.done.extend(done);
            }
        };
        // What does not finish in time is cut off; its mail is due again at once.
        let _ = tokio::time::timeout(PARTING, finish).await;
        self.on_the_way.shutdown().await;
        self.record().await;
        self.worker.give_back(&self.begun).await;
        self.worker.transport.close();
    }
}

impl Worker {
    /// Ends the leases of a process that died. With SQLite only, where no other process can be sending.
    async fn take_over(&self) {
        let store = &self.backend.store;
        if store.is_shared() {
            return;
        }
        if let Err(error) = outbox::release_all(store.write(), self.now()).await {
            tracing::warn!(%error, "leases that are left over could not be ended; they run out");
        }
    }

    /// Sends one mail. It neither fails nor panics, so that one mail cannot stop the others.
    async fn handle(&self, mut message: Message) -> (Message, Fate) {
        let tries = message.tries + 1;
        let sending = AssertUnwindSafe(self.send(&mut message)).catch_unwind();
        let fate = match sending.await {
            Ok(Ok(fate)) => fate,
            Ok(Err(error)) => {
                tracing::warn!(mail = %message.id, %error, "a mail could not be made ready");
                Fate::Retry(backoff(tries))
            }
            Err(_) if tries < PANICS => Fate::Retry(backoff(tries)),
            Err(_) => {
                tracing::error!(mail = %message.id, "a mail is parked: sending it panics");
                Fate::Parked
            }
        };
        (message, fate)
    }

    async fn send(&self, message: &mut Message) -> Result<Fate> {
        let now = self.now();
        if message.leased_until - now < ENOUGH
            && !outbox::extend_lease(&self.backend.store, message, now + LEASE).await?
        {
            return Ok(Fate::Lost);
        }
        if let Some(fate) = self.held(message, now).await? {
            return Ok(fate);
        }
        let parcel = match self.parcel(message, now).await? {
            Ok(parcel) => parcel,
            Err(fate) => return Ok(fate),
        };
        let late = (message.created_at + DELAYED_AFTER - now).max(Span::ZERO);
        let mut sending = pin!(self.transport.send(parcel, now));
        let outcome = tokio::select! {
            outcome = &mut sending => outcome,
            // It has just become "delayed", and whoever waits should be told.
            () = tokio::time::sleep(late.unsigned_abs()) => {
                self.announce(message);
                sending.await
            }
        };
        Ok(self.judge(message, outcome))
    }

    /// The mail, composed from the present state of the database; or why it need not be sent.
    async fn parcel(&self, message: &Message, now: OffsetDateTime) -> Result<Result<Parcel, Fate>> {
        let Some(letter) = compose(&self.backend, message, now).await? else {
            tracing::info!(mail = %message.id, "a mail is no longer needed");
            return Ok(Err(Fate::Dropped));
        };
        let sender = self.transport.sender().named(&self.backend.policy().sender);
        let written = self.backend.letters.write(&letter, Scheme::Preferred);
        let sealed = seal_written(
            written,
            &letter.mark,
            Seal {
                id: message.id,
                sender: &sender,
                to: &message.recipient,
                at: message.created_at,
                host: self.backend.public_url.host(),
            },
        );
        let sealed = sealed.map(|parcel| match &self.backend.feedback_id {
            Some(id) => parcel.with_feedback(kind(&message.occasion), id),
            None => parcel,
        });
        Ok(sealed.map_err(|fault| {
            tracing::error!(mail = %message.id, %fault, "a mail is parked: it cannot be sealed");
            Fate::Parked
        }))
    }

    /// Records what became of mails and tells the waiting screens. What cannot be recorded stays in `done`.
    async fn record(&self, done: &mut Vec<(Message, Fate)>) {
        let is_sent = |(_, fate): &(Message, Fate)| *fate == Fate::Sent;
        let marked = self.mark_sent(done).await;
        let notices: Vec<MessageId> = done
            .iter()
            .filter(|(message, _)| message.occasion.attempt().is_none())
            .map(|(message, _)| message.id)
            .collect();
        self.record_invitations(done).await;
        let mut left = Vec::new();
        for one in done.drain(..) {
            let recorded = match is_sent(&one) {
                true => marked.is_ok(),
                false => self.mark(&one).await.is_ok(),
            };
            if recorded {
                let (message, fate) = &one;
                let metrics = &self.backend.metrics;
                metrics.count_mail(fate.into(), message.domain());
                self.announce(&one.0);
            } else {
                left.push(one);
            }
        }
        if !left.is_empty() {
            tracing::warn!(
                mails = left.len(),
                "what became of mails cannot be written down"
            );
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        self.forget_notices(&notices).await;
        *done = left;
    }

    /// Records for administrators what became of the mails of invitations.
    async fn record_invitations(&self, done: &[(Message, Fate)]) {
        for (message, fate) in done {
            let (Occasion::Invitation(id), Fate::Sent | Fate::Refused | Fate::Held(_)) =
                (&message.occasion, fate)
            else {
                continue;
            };
            let db = self.backend.store.write();
            let is_sent = *fate == Fate::Sent;
            if let Err(error) = invitations::record_mail(db, *id, is_sent, self.now()).await {
                tracing::warn!(%error, "what became of an invitation's mail cannot be written down");
            }
        }
    }

    async fn forget_notices(&self, notices: &[MessageId]) {
        if notices.is_empty() {
            return;
        }
        let db = self.backend.store.write();
        if let Err(error) = outbox::forget_notices(db, notices).await {
            tracing::warn!(%error, "notices that were sent could not be forgotten; the sweep does");
        }
    }

    async fn mark(&self, one: &(Message, Fate)) -> Result<bool> {
        let (message, fate) = one;
        let db = self.backend.store.write();
        let now = self.now();
        match fate {
            Fate::Sent => {
                let sent = self.mark_sent(std::slice::from_ref(one)).await;
                sent.map(|()| true)
            }
            Fate::Retry(span) => outbox::mark_retry(db, message, now + *span, now).await,
            Fate::Refused => outbox::mark_refused(db, message, now).await,
            Fate::Held(bounce) => outbox::mark_held(db, message, *bounce, now).await,
            Fate::Dropped => outbox::mark_dropped(db, message, now).await,
            Fate::Parked => outbox::mark_parked(db, message, now).await,
            Fate::Lost => Ok(false),
        }
    }

    async fn give_back(&self, messages: &[Message]) {
        let db = self.backend.store.write();
        if let Err(error) = outbox::release(db, messages, self.now()).await {
            tracing::warn!(%error, "leases could not be given back; they run out");
        }
    }

    /// Tells the waiting screens of the attempt that the mail belongs to.
    fn announce(&self, message: &Message) {
        if let Some(attempt) = message.occasion.attempt() {
            self.backend.bus.announce(attempt);
        }
    }
}

/// The kind of mail that a provider counts complaints about.
fn kind(occasion: &Occasion) -> &'static str {
    match occasion {
        Occasion::Attempt(_) => "attempt",
        Occasion::Notice(_) => "notice",
        Occasion::Invitation(_) => "invitation",
        Occasion::Sample(_) => "sample",
    }
}
