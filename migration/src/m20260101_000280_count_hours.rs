//! Counts by the hour for the overview of administrators, so that it reads no long log. They tell of nobody.
//!
//! `word` is the kind of an event or another thing that is counted. The row `closed` says that the hour, and every one
//! before, is counted. `hour` is the number of hours since the Unix epoch.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(HourCounts::Table)
                    .col(string_len(HourCounts::Word, 32))
                    .col(big_integer(HourCounts::Hour))
                    .col(big_integer(HourCounts::Count))
                    // The word first: what is asked for is some words of many hours.
                    .primary_key(Index::create().col(HourCounts::Word).col(HourCounts::Hour))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("hour_counts_hour")
                    .table(HourCounts::Table)
                    .col(HourCounts::Hour)
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(HourCounts::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum HourCounts {
    Table,
    Word,
    Hour,
    Count,
}
