//! Clients: browsers, known by a cookie that is stored as a hash, so that a copy of the database opens no account.
//! `session_id` is the session that the browser acts by; it may have others to switch to.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Clients::Table)
                    .col(pk_uuid(Clients::Id))
                    .col(binary_len(Clients::CookieHash, 32))
                    .col(big_integer(Clients::CreatedAt))
                    .col(big_integer(Clients::ExpireAt))
                    .col(uuid_null(Clients::SessionId))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("clients_by_cookie")
                    .table(Clients::Table)
                    .unique()
                    .col(Clients::CookieHash)
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(Clients::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Clients {
    Table,
    Id,
    CookieHash,
    CreatedAt,
    ExpireAt,
    SessionId,
}
