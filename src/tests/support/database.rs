//! Reads the database of a running server.

use latchkey::server::{domain::cookie::CookieId, store::clients};
use sea_orm::ConnectionTrait;

use super::TestApp;

impl TestApp {
    /// URL of the database.
    pub fn database_url(&self) -> &str {
        let known = self.environment.iter();
        let url = known
            .rev()
            .find(|(name, _)| name == "LATCHKEY_DATABASE_URL");
        url.map_or("", |(_, url)| url)
    }

    /// The first column of the first row that `sql` gives, a text.
    pub async fn text(&self, sql: &str) -> String {
        let db = self.backend.store.read();
        let statement = sea_orm::Statement::from_string(db.get_database_backend(), sql.to_owned());
        let row = db
            .query_one_raw(statement)
            .await
            .expect("the query runs")
            .expect("there is a row");
        row.try_get_by_index(0).expect("a text")
    }

    /// All rows of all tables that contain one of `texts`, as `table: row`.
    pub async fn rows_with(&self, texts: &[&str]) -> Vec<String> {
        let mut rows = self.rows().await;
        rows.retain(|row| has_one_of(row, texts));
        rows
    }

    /// All rows of all tables, as `table: row` in lower case.
    pub async fn rows(&self) -> Vec<String> {
        let db = self.backend.store.read();
        let backend = db.get_database_backend();
        let (tables, row_text) = match backend {
            sea_orm::DbBackend::Sqlite => (
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                "",
            ),
            _ => (
                "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'",
                "CAST(t.* AS TEXT)",
            ),
        };
        let all = |sql: String| async move {
            db.query_all_raw(sea_orm::Statement::from_string(backend, sql))
                .await
                .expect("the query runs")
        };
        let mut found = Vec::new();
        for table in all(tables.to_owned()).await {
            let table: String = table.try_get_by_index(0).expect("a name");
            let row_text = if row_text.is_empty() {
                let columns = all(format!("SELECT name FROM pragma_table_info('{table}')")).await;
                columns
                    .iter()
                    .map(|column| {
                        let name: String = column.try_get_by_index(0).expect("a name");
                        format!(
                            "COALESCE(CASE typeof({name}) WHEN 'blob' THEN hex({name}) ELSE {name} END, '')"
                        )
                    })
                    .collect::<Vec<_>>()
                    .join(" || '|' || ")
            } else {
                row_text.to_owned()
            };
            for row in all(format!("SELECT {row_text} FROM {table} t")).await {
                let row: String = row.try_get_by_index(0).expect("a text");
                found.push(format!("{table}: {}", row.to_lowercase()));
            }
        }
        found
    }

    /// `true` if a client cookie with this value still counts.
    pub async fn knows_client(&self, cookie: &str) -> bool {
        let id: tower_sessions::session::Id = cookie.parse().expect("one of our cookies");
        let (idle, now) = (self.backend.policy().session_idle, self.backend.clock.now());
        let db = self.backend.store.read();
        clients::find_by_cookie(db, CookieId(id.0).hash(), idle, now)
            .await
            .expect("the query runs")
            .is_some()
    }

    /// The first column of the first row that `sql` gives, a number.
    pub async fn count(&self, sql: &str) -> i64 {
        let db = self.backend.store.read();
        let statement = sea_orm::Statement::from_string(db.get_database_backend(), sql.to_owned());
        let row = db
            .query_one_raw(statement)
            .await
            .expect("the query runs")
            .expect("it counts");
        row.try_get_by_index(0).expect("a number")
    }
}

/// `true` if `row` contains one of `texts`. Ids are found with and without hyphens.
pub fn has_one_of(row: &str, texts: &[&str]) -> bool {
    texts.iter().any(|text| {
        let text = text.to_lowercase();
        row.contains(&text) || row.contains(&text.replace('-', ""))
    })
}
