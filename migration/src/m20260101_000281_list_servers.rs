//! The servers on this database: each writes down that it is there, as long as it is.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Servers::Table)
                    .col(pk_uuid(Servers::Id))
                    .col(string_len(Servers::Version, 64))
                    .col(big_integer(Servers::Streams))
                    .col(big_integer(Servers::StartedAt))
                    .col(big_integer(Servers::SeenAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("servers_seen")
                    .table(Servers::Table)
                    .col(Servers::SeenAt)
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(Servers::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Servers {
    Table,
    Id,
    Version,
    Streams,
    StartedAt,
    SeenAt,
}
