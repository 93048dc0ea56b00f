//! Attempts: a person in one browser asks for a mail with a proof, which leads to a session, to another address of
//! their account, or to an action that needs a fresh proof.
//!
//! `user_id` and `starter_session_id` are the signed-in user and session that started it; the attempt ends with that
//! session. `action` and `resume` are what waits for a fresh proof. `other_browser`, `has_link` and `has_code` are
//! the settings at its start, which later changes do not affect. `legal_accepted_at` and `legal_version` are what a
//! person accepted who may make an account.
//!
//! `identifier` is no reference to a user: an attempt for an unknown address is a row like any other, so nothing, not
//! even timing, shows the difference. Link, code and number are derived from `id`, `nonce` and `generation` with a
//! key outside the database, so no row holds a secret.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(Attempts::Table)
                    .col(pk_uuid(Attempts::Id))
                    .col(string_len(Attempts::Purpose, 16))
                    .col(uuid(Attempts::ClientId))
                    .col(string_len(Attempts::Identifier, 254))
                    .col(string_len(Attempts::IdentifierKey, 254))
                    .col(string_len_null(Attempts::RedirectTo, 512))
                    .col(string_len(Attempts::Locale, 8))
                    .col(string_len(Attempts::UserAgent, 512))
                    .col(string_len(Attempts::Network, 64))
                    .col(string_len(Attempts::KeyId, 16))
                    .col(binary_len(Attempts::Nonce, 16))
                    .col(small_integer(Attempts::Generation))
                    .col(string_len(Attempts::State, 16))
                    .col(string_len(Attempts::OtherBrowser, 16))
                    .col(boolean(Attempts::SameBrowserOnly))
                    .col(boolean(Attempts::HasLink))
                    .col(boolean(Attempts::HasCode))
                    .col(integer(Attempts::CodeFailures))
                    .col(integer(Attempts::NumberFailures))
                    .col(uuid_null(Attempts::ClaimClientId))
                    .col(uuid_null(Attempts::ProvenClientId))
                    .col(string_len_null(Attempts::Strategy, 16))
                    .col(uuid_null(Attempts::SessionId))
                    .col(uuid_null(Attempts::UserId))
                    .col(uuid_null(Attempts::StarterSessionId))
                    .col(string_len_null(Attempts::Action, 32))
                    .col(text_null(Attempts::Resume))
                    .col(big_integer_null(Attempts::LegalAcceptedAt))
                    .col(string_len_null(Attempts::LegalVersion, 200))
                    .col(big_integer(Attempts::CreatedAt))
                    .col(big_integer(Attempts::ChangedAt))
                    .col(big_integer(Attempts::ExpireAt))
                    .col(big_integer(Attempts::ResendAt))
                    .col(big_integer_null(Attempts::CompletedAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("attempts_of_client")
                    .table(Attempts::Table)
                    .col(Attempts::ClientId)
                    .col(Attempts::Purpose)
                    .col(Attempts::Id)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("attempts_claimed_by")
                    .table(Attempts::Table)
                    .col(Attempts::ClaimClientId)
                    .cond_where(Expr::col(Attempts::ClaimClientId).is_not_null())
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("attempts_of_starter")
                    .table(Attempts::Table)
                    .col(Attempts::StarterSessionId)
                    .cond_where(Expr::col(Attempts::StarterSessionId).is_not_null())
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("attempts_of_address")
                    .table(Attempts::Table)
                    .col(Attempts::IdentifierKey)
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("attempts_changed")
                    .table(Attempts::Table)
                    .col(Attempts::ChangedAt)
                    .to_owned(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table(Attempts::Table).to_owned())
            .await
    }
}

#[derive(DeriveIden)]
enum Attempts {
    Table,
    Id,
    Purpose,
    ClientId,
    Identifier,
    IdentifierKey,
    RedirectTo,
    Locale,
    UserAgent,
    Network,
    KeyId,
    Nonce,
    Generation,
    State,
    OtherBrowser,
    SameBrowserOnly,
    HasLink,
    HasCode,
    CodeFailures,
    NumberFailures,
    ClaimClientId,
    ProvenClientId,
    Strategy,
    SessionId,
    UserId,
    StarterSessionId,
    Action,
    Resume,
    LegalAcceptedAt,
    LegalVersion,
    CreatedAt,
    ChangedAt,
    ExpireAt,
    ResendAt,
    CompletedAt,
}
