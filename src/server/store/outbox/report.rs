//! What is reported of mails after a mail server has accepted them.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};
use time::OffsetDateTime;

use super::{
    BOUNCED, DELAYED, DELIVERED, REFUSED, closing,
    entity::{Column, Entity},
};
use crate::{
    auth::{AttemptId, MessageId},
    server::{
        domain::mail_report::{MailReport, Reported},
        error::Result,
        store::{UnitOfWork, to_ms},
    },
};

/// A mail that a report names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportedMail {
    /// The mail.
    pub id: MessageId,
    /// The attempt that it is about; `None` if it is about none.
    pub attempt: Option<AttemptId>,
    /// The address of its recipient.
    pub recipient: String,
}

/// The mail that `report` names; `None` if it is not known, or not any more.
pub async fn find_reported(
    db: &impl ConnectionTrait,
    report: &MailReport,
) -> Result<Option<ReportedMail>> {
    let named = match (report.mail, &report.relay_id) {
        (Some(id), _) => Column::Id.eq(id),
        (None, Some(relay_id)) => Column::RelayId.eq(relay_id.as_str()),
        (None, None) => return Ok(None),
    };
    // Not ordered here: else Postgres would rather read all mails in that order than look up the few of this name.
    let rows = Entity::find().filter(named).all(db).await?;
    let newest = rows.into_iter().max_by_key(|row| row.id);
    Ok(newest.map(|row| ReportedMail {
        id: row.id,
        attempt: row.attempt_id,
        recipient: row.recipient,
    }))
}

/// Stores what became of a mail. `false` if that is known already, or something later is: reports come in any order, and a
/// mail may come back after it was delivered.
pub async fn report(
    work: &UnitOfWork,
    mail: MessageId,
    what: Reported,
    now: OffsetDateTime,
) -> Result<bool> {
    let is_unreported = Column::Reported.is_null();
    let only = |reported: &[&str]| {
        let known = Column::Reported.is_in(reported.iter().copied());
        Condition::any().add(is_unreported.clone()).add(known)
    };
    let (change, before) = match what {
        Reported::Complained => return Ok(false),
        Reported::Delayed => (reporting(DELAYED, now), only(&[])),
        Reported::Delivered => (reporting(DELIVERED, now), only(&[DELAYED])),
        Reported::Bounced(trouble) => (
            closing(REFUSED, now)
                .col_expr(Column::Reported, Expr::value(BOUNCED))
                .col_expr(Column::Trouble, Expr::value(trouble.as_str())),
            only(&[DELAYED, DELIVERED]),
        ),
    };
    let reported = change
        .filter(Column::Id.eq(mail))
        .filter(before)
        .exec(work.tx())
        .await?;
    Ok(reported.rows_affected > 0)
}

/// The change that stores `word` as what was reported of a mail, and leaves its state.
fn reporting(word: &str, now: OffsetDateTime) -> sea_orm::UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::Reported, Expr::value(word))
        .col_expr(Column::UpdatedAt, Expr::value(to_ms(now)))
}
