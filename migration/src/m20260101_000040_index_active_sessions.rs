//! Adds an index that finds the sessions of a client. The index of ended sessions now holds only these: when the
//! active ones were in it, SQLite used it to find them and read all of them.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(
                Index::drop()
                    .name("sessions_ended")
                    .table(Sessions::Table)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("sessions_ended")
                    .table(Sessions::Table)
                    .col(Sessions::EndedAt)
                    .cond_where(Expr::col(Sessions::EndedAt).is_not_null())
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("sessions_of_client")
                    .table(Sessions::Table)
                    .col(Sessions::ClientId)
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for index in ["sessions_of_client", "sessions_ended"] {
            let drop = Index::drop().name(index).table(Sessions::Table).to_owned();
            manager.drop_index(drop).await?;
        }
        manager
            .create_index(
                Index::create()
                    .name("sessions_ended")
                    .table(Sessions::Table)
                    .col(Sessions::EndedAt)
                    .to_owned(),
            )
            .await
    }
}

#[derive(DeriveIden)]
enum Sessions {
    Table,
    ClientId,
    EndedAt,
}
