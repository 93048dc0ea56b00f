//! Changes the index of due mails to the order in which they are taken, so that nothing needs to be sorted. For this,
//! mails that are not sent any more get a `next_try_at` that never comes.

use sea_orm_migration::prelude::*;

/// An instant that never comes, in milliseconds.
const NEVER: i64 = i64::MAX;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let never_due = Query::update()
            .table(OutboxMessages::Table)
            .value(OutboxMessages::NextTryAt, NEVER)
            .and_where(Expr::col(OutboxMessages::State).is_not_in(["queued", "sending"]))
            .to_owned();
        manager.execute(never_due).await?;
        replace(manager, &[OutboxMessages::NextTryAt]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        replace(manager, &[OutboxMessages::State, OutboxMessages::NextTryAt]).await
    }
}

/// Replaces the index of due mails by one of these columns.
async fn replace(manager: &SchemaManager<'_>, columns: &[OutboxMessages]) -> Result<(), DbErr> {
    let drop = Index::drop()
        .name("outbox_messages_due")
        .table(OutboxMessages::Table)
        .to_owned();
    manager.drop_index(drop).await?;
    let mut create = Index::create();
    create
        .name("outbox_messages_due")
        .table(OutboxMessages::Table);
    for column in columns {
        create.col(*column);
    }
    manager.create_index(create).await
}

#[derive(Clone, Copy, DeriveIden)]
enum OutboxMessages {
    Table,
    State,
    NextTryAt,
}
