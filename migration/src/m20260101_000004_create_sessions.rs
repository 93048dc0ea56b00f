//! Sessions: a client that is signed in as a user. A client has at most one session of each user that has not ended;
//! the table of clients says which one it acts by.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Sessions::Table)
                    .col(pk_uuid(Sessions::Id))
                    .col(uuid(Sessions::UserId))
                    .col(uuid(Sessions::ClientId))
                    .col(string_len(Sessions::AddressKey, 254))
                    .col(string_len(Sessions::Strategy, 16))
                    .col(string_len(Sessions::UserAgent, 512))
                    .col(string_len(Sessions::Network, 64))
                    .col(big_integer(Sessions::CreatedAt))
                    .col(big_integer(Sessions::LastSeenAt))
                    .col(big_integer(Sessions::ProvenAt))
                    .col(big_integer(Sessions::ExpireAt))
                    .col(big_integer_null(Sessions::EndedAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("sessions_one_active")
                    .table(Sessions::Table)
                    .unique()
                    .col(Sessions::ClientId)
                    .col(Sessions::UserId)
                    .cond_where(Expr::col(Sessions::EndedAt).is_null())
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("sessions_of_user")
                    .table(Sessions::Table)
                    .col(Sessions::UserId)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("sessions_ended")
                    .table(Sessions::Table)
                    .col(Sessions::EndedAt)
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(Sessions::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Sessions {
    Table,
    Id,
    UserId,
    ClientId,
    AddressKey,
    Strategy,
    UserAgent,
    Network,
    CreatedAt,
    LastSeenAt,
    ProvenAt,
    ExpireAt,
    EndedAt,
}
