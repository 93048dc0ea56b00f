//! Turns a proof into a session or into the action that it is for, each by one conditional update.

use sea_orm::{ColumnTrait, Condition, sea_query::Expr};
use time::OffsetDateTime;

use super::{
    Attempt, change,
    entity::{Column, StoredState},
    is_open,
};
use crate::{
    auth::{AttemptId, ClientId, SessionId},
    server::{
        domain::attempt::Proof,
        error::Result,
        metrics::Happening,
        store::{UnitOfWork, to_ms},
    },
};

/// Marks an open attempt as proven. Its claim counts until `expire_at`. `false` if the attempt had ended already.
pub async fn verify(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    proof: Proof,
    expire_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool> {
    let proven = [
        (Column::State, Expr::value(StoredState::Verified.as_str())),
        (Column::ProvenClientId, Expr::value(proof.by)),
        (Column::ClaimClientId, Expr::value(proof.claim)),
        (Column::Strategy, Expr::value(proof.strategy.as_str())),
        (Column::ExpireAt, Expr::value(to_ms(expire_at))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_met = change(work, is_open(attempt.id, now), proven).await?;
    if is_met {
        work.count(Happening::AttemptProven(attempt.purpose, proof.strategy));
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// Completes an attempt with the session that it leads to, if it is proven and claimed by `client`. This update is
/// what lets a link or code be used only once. `false` if another request was faster.
pub async fn complete(
    work: &mut UnitOfWork,
    id: AttemptId,
    client: ClientId,
    session: SessionId,
    now: OffsetDateTime,
) -> Result<bool> {
    let completed = [
        (Column::State, Expr::value(StoredState::Complete.as_str())),
        (Column::SessionId, Expr::value(session)),
        (Column::CompletedAt, Expr::value(to_ms(now))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_claimed = Condition::all()
        .add(Column::Id.eq(id))
        .add(Column::State.eq(StoredState::Verified.as_str()))
        .add(Column::ClaimClientId.eq(client))
        .add(Column::ExpireAt.gt(to_ms(now)));
    let is_met = change(work, is_claimed, completed).await?;
    if is_met {
        work.announce(id);
    }
    Ok(is_met)
}

/// Proves an open attempt and completes it with the session it led to, in one write. `false` if it had ended already.
pub async fn prove_and_complete(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    proof: Proof,
    session: SessionId,
    expire_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool> {
    let completed = [
        (Column::State, Expr::value(StoredState::Complete.as_str())),
        (Column::ProvenClientId, Expr::value(proof.by)),
        (Column::ClaimClientId, Expr::value(proof.claim)),
        (Column::Strategy, Expr::value(proof.strategy.as_str())),
        (Column::SessionId, Expr::value(session)),
        (Column::ExpireAt, Expr::value(to_ms(expire_at))),
        (Column::CompletedAt, Expr::value(to_ms(now))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_met = change(work, is_open(attempt.id, now), completed).await?;
    if is_met {
        work.count(Happening::AttemptProven(attempt.purpose, proof.strategy));
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// Proves and completes an open attempt that leads to no session. `false` if it had ended already.
pub async fn complete_without_session(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    proof: Proof,
    now: OffsetDateTime,
) -> Result<bool> {
    let settled = [
        (Column::State, Expr::value(StoredState::Complete.as_str())),
        (Column::ProvenClientId, Expr::value(proof.by)),
        (Column::ClaimClientId, Expr::value(proof.claim)),
        (Column::Strategy, Expr::value(proof.strategy.as_str())),
        (Column::CompletedAt, Expr::value(to_ms(now))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_met = change(work, is_open(attempt.id, now), settled).await?;
    if is_met {
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// Ends an attempt that [`complete_without_session`] completed in the same transaction, because what it was for is no longer possible.
pub async fn void(work: &mut UnitOfWork, id: AttemptId, now: OffsetDateTime) -> Result<()> {
    let voided = [
        (Column::State, Expr::value(StoredState::Abandoned.as_str())),
        (Column::CompletedAt, Expr::value(None::<i64>)),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_settled = Condition::all()
        .add(Column::Id.eq(id))
        .add(Column::State.eq(StoredState::Complete.as_str()))
        .add(Column::SessionId.is_null());
    change(work, is_settled, voided).await?;
    Ok(())
}
