//! Events that hooks of an application are still to be told of. `next_at` is when one is due, or when its lease ends; it never
//! comes for one that is parked.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(HookEvents::Table)
                    .col(pk_uuid(HookEvents::Id))
                    .col(string_len(HookEvents::Kind, 32))
                    .col(text(HookEvents::Facts))
                    .col(uuid_null(HookEvents::UserId))
                    .col(big_integer(HookEvents::Tries))
                    .col(big_integer(HookEvents::NextAt))
                    .col(big_integer_null(HookEvents::ParkedAt))
                    .col(big_integer(HookEvents::CreatedAt))
                    .to_owned(),
            )
            .await?;
        for (name, column) in [
            ("hook_events_due", HookEvents::NextAt),
            ("hook_events_user", HookEvents::UserId),
            ("hook_events_parked", HookEvents::ParkedAt),
        ] {
            let index = Index::create()
                .name(name)
                .table(HookEvents::Table)
                .col(column)
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(HookEvents::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum HookEvents {
    Table,
    Id,
    Kind,
    Facts,
    UserId,
    Tries,
    NextAt,
    ParkedAt,
    CreatedAt,
}
