//! Finds by an index the mails that were refused or could not be sent, for the overview of administrators. They are few.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::create()
            .name(NAME)
            .table(TABLE)
            .col("updated_at")
            .and_where(Expr::col("state").is_in(["refused", "parked"]))
            .to_owned();
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop().name(NAME).table(TABLE).to_owned();
        manager.drop_index(index).await
    }
}

const NAME: &str = "outbox_messages_failed";
const TABLE: &str = "outbox_messages";
