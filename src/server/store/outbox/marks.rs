//! Marks mails whose delivery has ended: accepted by a mail server, or not sent because an earlier mail came back.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, QueryFilter,
    sea_query::{CaseStatement, Expr},
};
use time::OffsetDateTime;

use super::{HELD, Message, REFUSED, SENT, closing, entity::Column, is_held};
use crate::{
    auth::MessageId,
    server::{domain::bounce::Bounce, error::Result, store::to_ms},
};

/// A mail that a mail server has accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMail {
    /// The mail.
    pub id: MessageId,
    /// The id that the mail server gave it; `None` if it said none.
    pub relay_id: Option<String>,
}

/// Marks mails as accepted by a mail server, even if another server holds their lease by now. A mail that was meanwhile
/// reported to have come back stays refused.
pub async fn mark_sent(
    db: &impl ConnectionTrait,
    mails: &[SentMail],
    now: OffsetDateTime,
) -> Result<()> {
    let not_back = Condition::any()
        .add(Column::State.ne(REFUSED))
        .add(Column::Reported.is_null());
    let these = Condition::all()
        .add(Column::Id.is_in(mails.iter().map(|mail| mail.id)))
        .add(not_back);
    let named = mails
        .iter()
        .filter_map(|mail| Some((mail.id, mail.relay_id.as_deref()?)))
        .fold(None, |names: Option<CaseStatement>, (id, relay_id)| {
            let names = names.unwrap_or_default();
            Some(names.case(Column::Id.eq(id), Expr::value(relay_id)))
        });
    let mut closing = closing(SENT, now).filter(these);
    if let Some(names) = named {
        closing = closing.col_expr(Column::RelayId, names.into());
    }
    closing.exec(db).await?;
    Ok(())
}

/// Marks a mail as not sent, because mail to its recipient came back before. `false` if another server has taken the mail
/// meanwhile.
pub async fn mark_held(
    db: &impl ConnectionTrait,
    message: &Message,
    bounce: Bounce,
    now: OffsetDateTime,
) -> Result<bool> {
    let held = closing(REFUSED, now)
        .col_expr(Column::Reported, Expr::value(HELD))
        .col_expr(Column::Trouble, Expr::value(bounce.trouble.as_str()))
        .col_expr(Column::BouncedAt, Expr::value(to_ms(bounce.at)))
        .filter(is_held(message))
        .exec(db)
        .await?;
    Ok(held.rows_affected > 0)
}
