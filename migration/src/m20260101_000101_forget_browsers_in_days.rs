//! Clients without a session are forgotten after a week: adds an index that finds them, and shortens the time of
//! those that were to be kept for more than a year. A client that is signed in is not forgotten.

use std::time::{SystemTime, UNIX_EPOCH};

use sea_orm_migration::prelude::*;

/// A week in milliseconds.
const A_WEEK: i64 = 7 * 86_400_000;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::create()
            .name("clients_expire")
            .table(Clients::Table)
            .col(Clients::ExpireAt)
            .to_owned();
        manager.create_index(index).await?;
        let in_a_week = now().saturating_add(A_WEEK);
        let shorten = Query::update()
            .table(Clients::Table)
            .value(Clients::ExpireAt, in_a_week)
            .and_where(Expr::col(Clients::ExpireAt).gt(in_a_week))
            .to_owned();
        manager.exec_stmt(shorten).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop()
            .name("clients_expire")
            .table(Clients::Table)
            .to_owned();
        manager.drop_index(index).await
    }
}

/// Now, in milliseconds since the Unix epoch.
fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let milliseconds = since.map_or(0, |since| since.as_millis());
    TryFrom::try_from(milliseconds).unwrap_or(i64::MAX)
}

#[derive(DeriveIden)]
enum Clients {
    Table,
    ExpireAt,
}
