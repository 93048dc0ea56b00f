//! The table of attempts. Every change of state is one conditional update: it names what must still be so, and its
//! row count says whether it was.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    UpdateMany,
    sea_query::{Alias, Expr, Query, SimpleExpr},
};
use time::OffsetDateTime;

use super::{
    UnitOfWork, address_row::ProvenAddresses, first_id, later::Later, parts::delete_in_parts, to_ms,
};
use crate::{
    auth::{AttemptId, ClientId, MessageId, Purpose, SessionId},
    server::{
        domain::{attempt::End, policy::Ways, user_data::UserData},
        error::Result,
        metrics::Happening,
    },
};
use entity::{ActiveModel, Column, Entity, StoredState};

pub use self::keys::keys_in_use;
pub use crate::server::domain::attempt::{Attempt, Consent};

mod data;
mod entity;
mod group;
mod keys;
mod proof;
mod resume;

pub use data::{data_of, set_data};
pub use group::{Group, call_off};
pub use proof::{complete, prove, void};
pub use resume::{resume_of, set_resume, take_resume};

/// Inserts a new attempt, which is unverified, with the action that waits for its proof, and the data that waits for the
/// account.
pub fn insert(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    resume: Option<String>,
    data: &UserData,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(attempt.id),
        purpose: Set(attempt.purpose.as_str().to_owned()),
        client_id: Set(attempt.client_id),
        identifier: Set(attempt.identifier.clone()),
        identifier_key: Set(attempt.address_key.clone()),
        redirect_to: Set(attempt.redirect_to.clone()),
        locale: Set(attempt.locale.tag().to_owned()),
        time_zone: Set(attempt
            .time_zone
            .as_ref()
            .map(|zone| zone.name().to_owned())),
        user_agent: Set(attempt.user_agent.clone()),
        network: Set(attempt.network.clone()),
        key_id: Set(attempt.key_id.clone()),
        nonce: Set(attempt.nonce.clone()),
        generation: Set(attempt.generation.into()),
        state: Set(StoredState::Unverified.as_str().to_owned()),
        other_browser: Set(<&str>::from(attempt.other_browser).to_owned()),
        same_browser_only: Set(attempt.same_browser_only),
        from_own_browser: Set(attempt.from_own_browser),
        needs_code: Set(attempt.needs_code),
        has_link: Set(attempt.has_link),
        has_code: Set(attempt.has_code),
        code_failures: Set(0),
        number_failures: Set(0),
        claim_client_id: Set(None),
        proven_client_id: Set(None),
        strategy: Set(None),
        session_id: Set(None),
        user_id: Set(attempt.starter.map(|starter| starter.user)),
        starter_session_id: Set(attempt.starter.map(|starter| starter.session)),
        action: Set(attempt.action.map(|action| action.as_str().to_owned())),
        resume: Set(resume),
        data: Set(data::stored(data)?),
        legal_accepted_at: Set(attempt.consent.as_ref().map(|consent| to_ms(consent.at))),
        legal_version: Set(attempt
            .consent
            .as_ref()
            .map(|consent| consent.version.clone())),
        created_at: Set(to_ms(attempt.created_at)),
        changed_at: Set(to_ms(attempt.created_at)),
        expire_at: Set(to_ms(attempt.expire_at)),
        resend_at: Set(to_ms(attempt.resend_at)),
        completed_at: Set(None),
    };
    work.put(Entity::insert(row))?;
    work.count(Happening::AttemptStarted(attempt.purpose));
    Ok(())
}

/// The attempt with this id; `None` if there is none.
pub async fn find(db: &impl ConnectionTrait, id: AttemptId) -> Result<Option<Attempt>> {
    Entity::find_by_id(id)
        .one(db)
        .await?
        .map(Attempt::try_from)
        .transpose()
}

/// The attempt with this id, unless there is a newer mail about it than `mail`; then `None`.
pub async fn find_of_newest_mail(
    db: &impl ConnectionTrait,
    id: AttemptId,
    mail: MessageId,
) -> Result<Option<Attempt>> {
    let outbox = "outbox_messages";
    let newer = Query::select()
        .expr(Expr::value(1))
        .from(outbox)
        .and_where(Expr::col((outbox, "attempt_id")).eq(id))
        .and_where(Expr::col((outbox, "id")).gt(mail))
        .take();
    Entity::find_by_id(id)
        .filter(Expr::exists(newer).not())
        .one(db)
        .await?
        .map(Attempt::try_from)
        .transpose()
}

/// The newest attempt for each purpose that `client` started without a session or within `session`, the one that it
/// uses. Its screens show these. Attempts of its other sessions are left out.
pub async fn newest_of_client(
    db: &impl ConnectionTrait,
    client: ClientId,
    session: Option<SessionId>,
) -> Result<Vec<Attempt>> {
    let newer = Alias::new("newer");
    let of_newer = |column: Column| Expr::col((newer.clone(), column));
    let is_newer = Query::select()
        .expr(Expr::value(1))
        .from_as(Entity, newer.clone())
        .and_where(of_newer(Column::ClientId).equals((Entity, Column::ClientId)))
        .and_where(of_newer(Column::Purpose).equals((Entity, Column::Purpose)))
        .and_where(of_newer(Column::Id).gt(Expr::col((Entity, Column::Id))))
        .and_where(is_within(of_newer(Column::StarterSessionId), session))
        .take();
    let newest = Entity::find()
        .filter(Column::ClientId.eq(client))
        .filter(is_within(
            Expr::col((Entity, Column::StarterSessionId)),
            session,
        ))
        .filter(Expr::exists(is_newer).not())
        .all(db)
        .await?;
    newest.into_iter().map(Attempt::try_from).collect()
}

/// The condition that an attempt was started without a session, or in this one.
fn is_within(starter: Expr, session: Option<SessionId>) -> Expr {
    let outside = starter.clone().is_null();
    match session {
        Some(session) => outside.or(starter.eq(session)),
        None => outside,
    }
}

/// Ids of attempts that changed at or after `since_ms`, in milliseconds since the Unix epoch.
pub async fn changed_since(db: &impl ConnectionTrait, since_ms: i64) -> Result<Vec<AttemptId>> {
    Ok(Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::ChangedAt.gte(since_ms))
        .into_tuple()
        .all(db)
        .await?)
}

/// Marks the open and proven attempts of `client` for `purpose` as superseded by a new one. `session` is the session
/// in which they were started; `None` for those without.
pub fn supersede(
    work: &mut UnitOfWork,
    client: ClientId,
    session: Option<SessionId>,
    purpose: Purpose,
    now: OffsetDateTime,
) -> Result<()> {
    let under_way = Condition::all()
        .add(Column::ClientId.eq(client))
        .add(Column::Purpose.eq(purpose.as_str()))
        .add(Column::State.is_in([
            StoredState::Unverified.as_str(),
            StoredState::Verified.as_str(),
        ]))
        .add(match session {
            Some(session) => Column::StarterSessionId.eq(session),
            None => Column::StarterSessionId.is_null(),
        });
    let superseded = [
        (Column::State, Expr::value(StoredState::Superseded.as_str())),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    put_news(work, under_way, superseded)
}

/// Spends one try for the code before the code is compared, so that parallel guesses cannot share a try. Returns the
/// attempt with the try counted; `None` if it has ended or no try is left. `tries` of 0 means no limit.
pub async fn spend_code_try(
    work: &UnitOfWork,
    id: AttemptId,
    tries: u32,
    now: OffsetDateTime,
) -> Result<Option<Attempt>> {
    spend_try(work, id, Column::CodeFailures, tries, now).await
}

/// Spends one try for the number before the number is compared, like [`spend_code_try`].
pub async fn spend_number_try(
    work: &UnitOfWork,
    id: AttemptId,
    tries: u32,
    now: OffsetDateTime,
) -> Result<Option<Attempt>> {
    spend_try(work, id, Column::NumberFailures, tries, now).await
}

async fn spend_try(
    work: &UnitOfWork,
    id: AttemptId,
    counter: Column,
    tries: u32,
    now: OffsetDateTime,
) -> Result<Option<Attempt>> {
    let mut is_allowed = is_open(id, now);
    if tries > 0 {
        is_allowed = is_allowed.add(counter.lt(i64::from(tries)));
    }
    let spent = [(counter, Expr::col(counter).add(1))];
    Ok(update(work, is_allowed, spent).await?.pop())
}

/// Ends an open attempt. `false` if it had ended already.
pub async fn end(
    work: &mut UnitOfWork,
    id: AttemptId,
    how: End,
    now: OffsetDateTime,
) -> Result<bool> {
    let ended = [
        (Column::State, Expr::value(StoredState::from(how).as_str())),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_met = change(work, is_open(id, now), ended).await?;
    if is_met {
        work.announce(id);
    }
    Ok(is_met)
}

/// Cancels an attempt, even one that has ended, so that its client can start over. A complete one stays as it is.
pub async fn abandon(work: &mut UnitOfWork, id: AttemptId, now: OffsetDateTime) -> Result<()> {
    let abandoned = [
        (Column::State, Expr::value(StoredState::Abandoned.as_str())),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_not_complete = Condition::all()
        .add(Column::Id.eq(id))
        .add(Column::State.ne(StoredState::Complete.as_str()));
    change(work, is_not_complete, abandoned).await?;
    work.announce(id);
    Ok(())
}

/// The changes that another mail makes to an attempt.
#[derive(Clone, Copy, Debug)]
pub struct Renewal {
    /// The number of the link and code that count from now on.
    pub generation: u8,
    /// When they stop counting.
    pub expire_at: OffsetDateTime,
    /// When yet another mail may be asked for.
    pub resend_at: OffsetDateTime,
    /// What the mail carries.
    pub ways: Ways,
}

/// Prepares an open attempt for another mail. `false` if it has ended, or another mail was asked for meanwhile.
pub async fn renew(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    renewal: Renewal,
    now: OffsetDateTime,
) -> Result<bool> {
    let renewed = [
        (
            Column::Generation,
            Expr::value(i16::from(renewal.generation)),
        ),
        (Column::ExpireAt, Expr::value(to_ms(renewal.expire_at))),
        (Column::ResendAt, Expr::value(to_ms(renewal.resend_at))),
        (Column::HasLink, Expr::value(renewal.ways.link)),
        (Column::HasCode, Expr::value(renewal.ways.code)),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    let is_due = is_open(attempt.id, now).add(Column::ResendAt.lte(to_ms(now)));
    let is_met = change(work, is_due, renewed).await?;
    if is_met {
        work.announce(attempt.id);
    }
    Ok(is_met)
}

/// Deletes every attempt that a user started while signed in, and every attempt for an address that they have proven.
/// Returns the ids of those attempts.
pub async fn delete_of_user(work: &UnitOfWork, proven: &ProvenAddresses) -> Result<Vec<AttemptId>> {
    let theirs = Condition::any()
        .add(Column::UserId.eq(proven.user()))
        .add(Column::IdentifierKey.is_in(proven.keys()));
    let ids = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(theirs.clone())
        .into_tuple()
        .all(work.tx())
        .await?;
    Entity::delete_many().filter(theirs).exec(work.tx()).await?;
    Ok(ids)
}

/// Deletes attempts that expired before `before`.
pub async fn forget(db: &impl ConnectionTrait, before: OffsetDateTime) -> Result<()> {
    // Ids sort by age, and nothing expires before it is made: so the index on ids finds them.
    let old = Condition::all()
        .add(Column::Id.lt(first_id(before)))
        .add(Column::ExpireAt.lt(to_ms(before)));
    delete_in_parts::<Entity>(db, old).await
}

fn is_open(id: AttemptId, now: OffsetDateTime) -> Condition {
    Condition::all()
        .add(Column::Id.eq(id))
        .add(Column::State.eq(StoredState::Unverified.as_str()))
        .add(Column::ExpireAt.gt(to_ms(now)))
}

/// Changes the attempts that meet `condition`. `false` if there is none.
async fn change(
    work: &UnitOfWork,
    condition: Condition,
    changes: impl IntoIterator<Item = (Column, SimpleExpr)>,
) -> Result<bool> {
    let changed = updating(condition, changes).exec(work.tx()).await?;
    Ok(changed.rows_affected > 0)
}

/// Changes the attempts that meet `condition` with the commit, and announces them.
fn put_news<const N: usize>(
    work: &mut UnitOfWork,
    condition: Condition,
    changes: [(Column, SimpleExpr); N],
) -> Result<()> {
    work.put(Later::telling(updating(condition, changes), Column::Id))
}

/// Changes the attempts that meet `condition`, and returns them as they are then.
async fn update<const N: usize>(
    work: &UnitOfWork,
    condition: Condition,
    changes: [(Column, SimpleExpr); N],
) -> Result<Vec<Attempt>> {
    let update = updating(condition, changes);
    let rows = update.exec_with_returning(work.tx()).await?;
    rows.into_iter().map(Attempt::try_from).collect()
}

fn updating(
    condition: Condition,
    changes: impl IntoIterator<Item = (Column, SimpleExpr)>,
) -> UpdateMany<Entity> {
    let update = Entity::update_many().filter(condition);
    changes.into_iter().fold(update, |update, (column, value)| {
        update.col_expr(column, value)
    })
}
