//! The schema of the database, one table or change per file, in order.
//!
//! Migrations name tables and nothing of the program, because each describes the day on which it was written.
//! Instants are whole milliseconds since the Unix epoch, so both databases compare them in the same way.
#![allow(missing_docs)]

use std::collections::HashSet;

pub use sea_orm_migration::prelude::*;
use sea_orm_migration::{
    Migration,
    sea_orm::{DbBackend, Statement},
};

mod m20260101_000001_create_users;
mod m20260101_000002_create_email_addresses;
mod m20260101_000003_create_clients;
mod m20260101_000004_create_sessions;
mod m20260101_000005_create_attempts;
mod m20260101_000006_create_limits;
mod m20260101_000007_create_outbox_messages;
mod m20260101_000008_create_known_browsers;
mod m20260101_000010_create_settings;
mod m20260101_000020_create_audit_events;
mod m20260101_000030_create_invitations;
mod m20260101_000040_index_active_sessions;
mod m20260101_000050_widen_counts;
mod m20260101_000060_order_due_mail;
mod m20260101_000100_tell_own_browsers_apart;
mod m20260101_000101_forget_browsers_in_days;
mod m20260101_000130_order_mail_by_urgency;
mod m20260101_000160_tell_what_links_began;
mod m20260101_000190_find_what_is_old;
mod m20260101_000210_keep_long_ways_back;
mod m20260101_000230_keep_languages;
mod m20260101_000240_keep_time_zones;
mod m20260101_000260_keep_what_is_reported_of_mail;
mod m20260101_000261_remember_bounces;
mod m20260101_000270_find_what_users_leave;
mod m20260101_000280_count_hours;
mod m20260101_000281_list_servers;
mod m20260101_000290_keep_hook_events;
mod m20260101_000291_keep_user_data;
mod m20260101_000295_find_what_nobody_waits_for;
mod m20260101_000296_find_mails_that_failed;

/// Runs all migrations, each once.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20260101_000001_create_users::Migration),
            Box::new(m20260101_000002_create_email_addresses::Migration),
            Box::new(m20260101_000003_create_clients::Migration),
            Box::new(m20260101_000004_create_sessions::Migration),
            Box::new(m20260101_000005_create_attempts::Migration),
            Box::new(m20260101_000006_create_limits::Migration),
            Box::new(m20260101_000007_create_outbox_messages::Migration),
            Box::new(m20260101_000008_create_known_browsers::Migration),
            Box::new(m20260101_000010_create_settings::Migration),
            Box::new(m20260101_000020_create_audit_events::Migration),
            Box::new(m20260101_000030_create_invitations::Migration),
            Box::new(m20260101_000040_index_active_sessions::Migration),
            Box::new(m20260101_000050_widen_counts::Migration),
            Box::new(m20260101_000060_order_due_mail::Migration),
            Box::new(m20260101_000100_tell_own_browsers_apart::Migration),
            Box::new(m20260101_000101_forget_browsers_in_days::Migration),
            Box::new(m20260101_000130_order_mail_by_urgency::Migration),
            Box::new(m20260101_000160_tell_what_links_began::Migration),
            Box::new(m20260101_000190_find_what_is_old::Migration),
            Box::new(m20260101_000210_keep_long_ways_back::Migration),
            Box::new(m20260101_000230_keep_languages::Migration),
            Box::new(m20260101_000240_keep_time_zones::Migration),
            Box::new(m20260101_000260_keep_what_is_reported_of_mail::Migration),
            Box::new(m20260101_000261_remember_bounces::Migration),
            Box::new(m20260101_000270_find_what_users_leave::Migration),
            Box::new(m20260101_000280_count_hours::Migration),
            Box::new(m20260101_000281_list_servers::Migration),
            Box::new(m20260101_000290_keep_hook_events::Migration),
            Box::new(m20260101_000291_keep_user_data::Migration),
            Box::new(m20260101_000295_find_what_nobody_waits_for::Migration),
            Box::new(m20260101_000296_find_mails_that_failed::Migration),
        ]
    }

    /// The migrations that were not run yet. Those of a newer program are ignored, so that old servers keep working
    /// until they are replaced.
    async fn get_pending_migrations<C>(db: &C) -> Result<Vec<Migration>, DbErr>
    where
        C: ConnectionTrait,
    {
        Self::install(db).await?;
        let made = made(db).await?;
        let mut pending = Self::get_migration_files();
        pending.retain(|migration| !made.contains(migration.name()));
        Ok(pending)
    }
}

impl Migrator {
    /// `true` if all migrations were run. Changes nothing, so a role that may only read can ask.
    ///
    /// # Errors
    ///
    /// The database does not answer.
    pub async fn is_up_to_date(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
        let list = match db.get_database_backend() {
            DbBackend::Sqlite => {
                "SELECT name AS list FROM sqlite_master WHERE type = 'table' AND name = 'seaql_migrations'"
            }
            _ => "SELECT to_regclass('seaql_migrations')::text AS list",
        };
        let found = Statement::from_string(db.get_database_backend(), list);
        let found = db.query_one_raw(found).await?;
        if found.is_none_or(|row| row.try_get::<String>("", "list").is_err()) {
            return Ok(false);
        }
        let made = made(db).await?;
        Ok(Self::migrations().iter().all(|it| made.contains(it.name())))
    }
}

/// The names of the migrations that were run.
async fn made(db: &impl ConnectionTrait) -> Result<HashSet<String>, DbErr> {
    let all = Statement::from_string(
        db.get_database_backend(),
        "SELECT version FROM seaql_migrations",
    );
    let rows = db.query_all_raw(all).await?;
    rows.iter().map(|row| row.try_get("", "version")).collect()
}
