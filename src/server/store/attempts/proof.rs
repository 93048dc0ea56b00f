//! From a proof to the session or the action it was for, each by one conditional write.

use sea_orm::{ColumnTrait, Condition, sea_query::Expr};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{AttemptRow, StoredState, change, entity::Column, is_open, strategy_word};
use crate::{
    auth::Strategy,
    server::{
        error::Result,
        metrics::Happening,
        store::{UnitOfWork, to_ms},
    },
};

/// How an address was proven, and who may take the session.
#[derive(Clone, Copy, Debug)]
pub struct Proof {
    /// The client that opened the link or typed the code.
    pub by: Uuid,
    /// The client that may take the session.
    pub claim: Uuid,
    /// How.
    pub strategy: Strategy,
}

/// Marks an open attempt as proven; the claim counts until `expire_at`. `false` when it had ended already.
pub async fn verify(
    work: &mut UnitOfWork,
    attempt: &AttemptRow,
    proof: Proof,
    expire_at: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<bool> {
    let proven = [
        (Column::State, Expr::value(StoredState::Verified.as_str())),
        (Column::ProvenClientId, Expr::value(proof.by)),
        (Column::ClaimClientId, Expr::value(proof.claim)),
        (Column::Strategy, Expr::value(strategy_word(proof.strategy))),
        (Column::ExpireAt, Expr::value(to_ms(expire_at))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_met = change(work, is_open(attempt.id, now), proven).await?;
    if is_met {
        work.note(Happening::AttemptProven(attempt.purpose, proof.strategy));
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// Completes an attempt with the session it led to: the one write that lets a link or code be used once. It meets an
/// attempt that is proven and claimed by `client`. `false` when somebody was faster.
pub async fn complete(
    work: &mut UnitOfWork,
    id: Uuid,
    client: Uuid,
    session: Uuid,
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

/// Completes an open attempt that leads to no session, in the write that proves it. `false` when it had ended already.
pub async fn settle(
    work: &mut UnitOfWork,
    attempt: &AttemptRow,
    proof: Proof,
    now: OffsetDateTime,
) -> Result<bool> {
    let settled = [
        (Column::State, Expr::value(StoredState::Complete.as_str())),
        (Column::ProvenClientId, Expr::value(proof.by)),
        (Column::ClaimClientId, Expr::value(proof.claim)),
        (Column::Strategy, Expr::value(strategy_word(proof.strategy))),
        (Column::CompletedAt, Expr::value(to_ms(now))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_met = change(work, is_open(attempt.id, now), settled).await?;
    if is_met {
        work.note(Happening::AttemptProven(attempt.purpose, proof.strategy));
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// Ends an attempt that [`settle`] completed in the same transaction: what it was for cannot be done any more.
pub async fn void(work: &mut UnitOfWork, id: Uuid, now: OffsetDateTime) -> Result<()> {
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
