//! Gives awaited mails an index of their own, so that they are found first however many others are due. Mails of
//! attempts are awaited; notices and invitations are not.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "outbox_messages_due").await?;
        let attempt = || Expr::col(OutboxMessages::AttemptId);
        create(manager, "outbox_messages_awaited", attempt().is_not_null()).await?;
        create(manager, "outbox_messages_unawaited", attempt().is_null()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, "outbox_messages_awaited").await?;
        drop(manager, "outbox_messages_unawaited").await?;
        let due = Index::create()
            .name("outbox_messages_due")
            .table(OutboxMessages::Table)
            .col(OutboxMessages::NextTryAt)
            .to_owned();
        manager.create_index(due).await
    }
}

async fn drop(manager: &SchemaManager<'_>, name: &str) -> Result<(), DbErr> {
    let index = Index::drop()
        .name(name)
        .table(OutboxMessages::Table)
        .to_owned();
    manager.drop_index(index).await
}

/// Index of the rows that meet the condition `which`, in the order in which they are taken.
async fn create(manager: &SchemaManager<'_>, name: &str, which: Expr) -> Result<(), DbErr> {
    let index = Index::create()
        .name(name)
        .table(OutboxMessages::Table)
        .col(OutboxMessages::NextTryAt)
        .and_where(which)
        .to_owned();
    manager.create_index(index).await
}

#[derive(DeriveIden)]
enum OutboxMessages {
    Table,
    AttemptId,
    NextTryAt,
}
