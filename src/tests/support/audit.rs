//! Reads columns of the database, such as those of the audit log.

use sea_orm::{ConnectionTrait, Statement};

use super::TestApp;

impl TestApp {
    /// The first column of what the database answers.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let db = self.backend.store.read();
        let statement = Statement::from_string(db.get_database_backend(), sql.to_owned());
        let rows = db.query_all_raw(statement).await.expect("the query runs");
        rows.iter()
            .map(|row| row.try_get_by_index(0).expect("a text"))
            .collect()
    }

    /// The kinds of the events in the audit log, the oldest first.
    pub async fn kinds(&self) -> Vec<String> {
        self.texts("SELECT kind FROM audit_events ORDER BY id")
            .await
    }

    /// How many events of the audit log meet a condition.
    pub async fn events(&self, condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM audit_events WHERE {condition}");
        self.count(&sql).await
    }
}
