//! Leaves mails that nobody waits for out of the index of mails by attempt. SQLite took it to find the next of them that is due,
//! and so read all of them each time; now there is only the index by time for that. Postgres knows better from its statistics.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        replace(manager, true).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        replace(manager, false).await
    }
}

/// Makes the index of SQLite anew. A mail of an attempt is found by either.
async fn replace(manager: &SchemaManager<'_>, is_partial: bool) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Sqlite {
        return Ok(());
    }
    let old = Index::drop().name(NAME).table("outbox_messages").to_owned();
    manager.drop_index(old).await?;
    let mut new = Index::create();
    new.name(NAME)
        .table("outbox_messages")
        .col("attempt_id")
        .col("id");
    if is_partial {
        new.and_where(Expr::col("attempt_id").is_not_null());
    }
    manager.create_index(new).await
}

const NAME: &str = "outbox_messages_of_attempt";
