//! Keeps what is reported of a mail after a mail server has accepted it: that it arrived, is late, or came back. Such a report
//! names the mail by its `Message-ID`, which is made of its id, or by the id that the mail server gave it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for column in [
            string_len_null(OutboxMessages::RelayId, 200),
            string_len_null(OutboxMessages::Reported, 20),
            string_len_null(OutboxMessages::Trouble, 20),
            big_integer_null(OutboxMessages::BouncedAt),
        ] {
            let mut alter = Table::alter();
            alter.table(OutboxMessages::Table).add_column(column);
            manager.alter_table(alter).await?;
        }
        let index = Index::create()
            .name("outbox_messages_relay")
            .table(OutboxMessages::Table)
            .col(OutboxMessages::RelayId)
            .and_where(Expr::col(OutboxMessages::RelayId).is_not_null())
            .to_owned();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop()
            .name("outbox_messages_relay")
            .table(OutboxMessages::Table)
            .to_owned();
        manager.drop_index(index).await?;
        for column in [
            OutboxMessages::RelayId,
            OutboxMessages::Reported,
            OutboxMessages::Trouble,
            OutboxMessages::BouncedAt,
        ] {
            let mut alter = Table::alter();
            alter.table(OutboxMessages::Table).drop_column(column);
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}

#[derive(DeriveIden)]
enum OutboxMessages {
    Table,
    RelayId,
    Reported,
    Trouble,
    BouncedAt,
}
