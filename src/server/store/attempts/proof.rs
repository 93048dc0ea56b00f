//! Turns a proof into a session or into the action that it is for, each by one conditional update.

use sea_orm::{
    ColumnTrait, Condition,
    sea_query::{Expr, SimpleExpr},
};
use time::OffsetDateTime;

use super::{
    change,
    entity::{Column, StoredState},
    is_open,
};
use crate::{
    auth::{AttemptId, SessionId},
    server::{
        domain::attempt::Proven,
        error::Result,
        metrics::Happening,
        store::{UnitOfWork, to_ms},
    },
};

/// Stores a proof that was just given. `false` if the attempt had ended already.
pub async fn prove(work: &mut UnitOfWork, proven: &Proven, now: OffsetDateTime) -> Result<bool> {
    let attempt = proven.attempt();
    let stored = given(proven).into_iter().chain([
        (Column::State, Expr::value(StoredState::Verified.as_str())),
        (Column::ExpireAt, Expr::value(to_ms(attempt.expire_at))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ]);
    let is_met = change(work, is_open(attempt.id, now), stored).await?;
    if is_met {
        count(work, proven);
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// Completes an attempt with the session that it leads to; `None` if its purpose begins none. An attempt whose proof is
/// stored must still be proven for the same client; any other must still be open, and its proof is stored by the same
/// write. This write is what lets a link or code be used only once. `false` if another request was faster.
pub async fn complete(
    work: &mut UnitOfWork,
    proven: &Proven,
    session: Option<SessionId>,
    now: OffsetDateTime,
) -> Result<bool> {
    let (attempt, claim) = (proven.attempt(), proven.proof().claim);
    let mut changes = vec![
        (Column::State, Expr::value(StoredState::Complete.as_str())),
        (Column::CompletedAt, Expr::value(to_ms(now))),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    changes.extend(session.map(|session| (Column::SessionId, Expr::value(session))));
    let is_claimable = match proven.is_stored() {
        true => Condition::all()
            .add(Column::Id.eq(attempt.id))
            .add(Column::State.eq(StoredState::Verified.as_str()))
            .add(Column::ClaimClientId.eq(claim))
            .add(Column::ExpireAt.gt(to_ms(now))),
        false => {
            let expire_at = Expr::value(to_ms(attempt.expire_at));
            changes.extend(given(proven));
            changes.extend(session.map(|_| (Column::ExpireAt, expire_at)));
            is_open(attempt.id, now)
        }
    };
    let is_met = change(work, is_claimable, changes).await?;
    if is_met {
        // A proof that begins no session is counted when it has done its work.
        if session.is_some() && !proven.is_stored() {
            count(work, proven);
        }
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// The columns of a proof.
fn given(proven: &Proven) -> [(Column, SimpleExpr); 3] {
    let proof = proven.proof();
    [
        (Column::ProvenClientId, Expr::value(proof.by)),
        (Column::ClaimClientId, Expr::value(proof.claim)),
        (Column::Strategy, Expr::value(proof.strategy.as_str())),
    ]
}

fn count(work: &UnitOfWork, proven: &Proven) {
    let (purpose, strategy) = (proven.attempt().purpose, proven.proof().strategy);
    work.count(Happening::AttemptProven(purpose, strategy));
}

/// Ends an attempt that [`complete`] completed without a session in the same transaction, because what it was for is no
/// longer possible.
pub async fn void(work: &mut UnitOfWork, id: AttemptId, now: OffsetDateTime) -> Result<()> {
    let voided = [
        (Column::State, Expr::value(StoredState::Abandoned.as_str())),
        (Column::CompletedAt, Expr::value(None::<i64>)),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_complete = Condition::all()
        .add(Column::Id.eq(id))
        .add(Column::State.eq(StoredState::Complete.as_str()))
        .add(Column::SessionId.is_null());
    change(work, is_complete, voided).await?;
    Ok(())
}
