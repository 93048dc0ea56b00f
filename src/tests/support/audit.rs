//! Reads columns of the database, such as those of the audit log.

use sea_orm::{ConnectionTrait, Statement};

use scraper::{Html, Selector};

use super::{Page, TestApp};

impl TestApp {
    /// The first column of all rows that `sql` gives, as texts.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let db = self.backend.store.read();
        let statement = Statement::from_string(db.get_database_backend(), sql.to_owned());
        let rows = db.query_all_raw(statement).await.expect("the query runs");
        rows.iter()
            .map(|row| row.try_get_by_index(0).expect("a text"))
            .collect()
    }

    /// Changes the database without the server's knowledge.
    pub async fn run(&self, sql: &str) {
        let db = self.backend.store.write();
        db.execute_unprepared(sql).await.expect("it is changed");
    }

    /// Waits until the outbox has no mail to `address`.
    pub async fn outbox_is_empty_of(&self, address: &str) {
        let sql = format!("SELECT count(*) FROM outbox_messages WHERE recipient = '{address}'");
        let wait = async {
            while self.count(&sql).await > 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(10), wait)
            .await
            .expect("the outbox empties");
    }

    /// The kinds of all events in the audit log, oldest first.
    pub async fn kinds(&self) -> Vec<String> {
        self.texts("SELECT kind FROM audit_events ORDER BY id")
            .await
    }

    /// Number of events in the audit log that meet a condition.
    pub async fn events(&self, condition: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM audit_events WHERE {condition}");
        self.count(&sql).await
    }
}

impl Page {
    /// URL of the link that `selector` finds.
    pub fn link(&self, selector: &str) -> String {
        let selector = Selector::parse(selector).expect("a selector");
        Html::parse_document(&self.body)
            .select(&selector)
            .next()
            .and_then(|link| link.value().attr("href"))
            .unwrap_or_else(|| panic!("{} has a link:\n{}", self.path, self.body))
            .to_owned()
    }
}
