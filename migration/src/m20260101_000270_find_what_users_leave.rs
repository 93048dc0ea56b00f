//! Finds by an index what a user started while signed in, and the invitations that they sent or accepted: all of it goes, or
//! forgets them, with their account.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, column) in INDEXES {
            let index = Index::create()
                .name(name)
                .table(table)
                .col(column)
                .and_where(Expr::col(column).is_not_null())
                .to_owned();
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, _) in INDEXES {
            let index = Index::drop().name(name).table(table).to_owned();
            manager.drop_index(index).await?;
        }
        Ok(())
    }
}

/// Name, table and column. Few rows have anything there.
const INDEXES: [(&str, &str, &str); 3] = [
    ("attempts_of_user", "attempts", "user_id"),
    ("invitations_by_inviter", "invitations", "invited_by"),
    ("invitations_by_user", "invitations", "user_id"),
];
