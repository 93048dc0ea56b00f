//! Remembers addresses from which mail came back or was complained about, and which reports were heard, so that none counts
//! twice.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Bounces::Table)
                    .col(string_len(Bounces::CompareKey, 254).primary_key())
                    .col(string_len(Bounces::Domain, 254))
                    .col(string_len_null(Bounces::Trouble, 20))
                    .col(big_integer_null(Bounces::BouncedAt))
                    .col(big_integer_null(Bounces::ComplainedAt))
                    .col(big_integer(Bounces::ChangedAt))
                    .to_owned(),
            )
            .await?;
        let changed = Index::create()
            .name("bounces_changed")
            .table(Bounces::Table)
            .col(Bounces::ChangedAt)
            .to_owned();
        manager.create_index(changed).await?;
        manager
            .create_table(
                Table::create()
                    .table(HeardReports::Table)
                    .col(binary_len(HeardReports::Hash, 32).primary_key())
                    .col(big_integer(HeardReports::HeardAt))
                    .to_owned(),
            )
            .await?;
        let heard = Index::create()
            .name("heard_reports_heard")
            .table(HeardReports::Table)
            .col(HeardReports::HeardAt)
            .to_owned();
        manager.create_index(heard).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(HeardReports::Table).to_owned())
            .await?;
        manager
            .drop_table(Table::drop().table(Bounces::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Bounces {
    Table,
    CompareKey,
    Domain,
    Trouble,
    BouncedAt,
    ComplainedAt,
    ChangedAt,
}

#[derive(DeriveIden)]
enum HeardReports {
    Table,
    Hash,
    HeardAt,
}
