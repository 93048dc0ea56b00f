//! The statements that a server runs, and how a database would go about them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::{Arc, Mutex},
};

use rusqlite::{ErrorCode, config::DbConfig};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use serde_json::Value;
use tracing::{
    Event, Level, Subscriber,
    field::{Field, Visit},
    subscriber::DefaultGuard,
};
use tracing_subscriber::{
    Layer,
    filter::Targets,
    layer::{Context, SubscriberExt},
    registry,
};

use super::TestApp;

/// The beginnings of the names of what may be read as a whole: tables that have few rows however large the instance is, and
/// what is no table, such as a named part of the statement or constant rows.
const SMALL: [&str; 9] = [
    "settings",
    "servers",
    "troubled",
    "hour_counts",
    "asked",
    "due",
    "part",
    "CONSTANT",
    "2-ROW",
];

/// Counts each statement that is run on this thread. The server of a story is on the thread of the story if its runtime has
/// one thread only.
#[derive(Clone, Default)]
pub struct Recorder(Arc<Mutex<BTreeMap<String, usize>>>);

impl Recorder {
    /// Records from now on, until the guard is dropped.
    pub fn start() -> (Self, DefaultGuard) {
        let recorder = Self::default();
        let only = Targets::new().with_target("latchkey::statements", Level::TRACE);
        let listening = registry().with(recorder.clone().with_filter(only));
        (recorder, tracing::subscriber::set_default(listening))
    }

    /// The statements, and how often each was run.
    pub fn all(&self) -> BTreeMap<String, usize> {
        self.0.lock().expect("no test panics here").clone()
    }

    /// How often statements with all of these words were run.
    pub fn count(&self, words: &[&str]) -> usize {
        let all = self.all().into_iter();
        all.filter(|(sql, _)| words.iter().all(|word| sql.contains(word)))
            .map(|(_, count)| count)
            .sum()
    }

    /// Waits until a statement with these words was run.
    pub async fn has(&self, words: &str) {
        let wait = async {
            while self.count(&[words]) == 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(10), wait)
            .await
            .unwrap_or_else(|_| panic!("a statement has {words:?}"));
    }
}

impl<S: Subscriber> Layer<S> for Recorder {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        event.record(&mut self.clone());
    }
}

impl Visit for Recorder {
    fn record_str(&mut self, _: &Field, sql: &str) {
        let mut all = self.0.lock().expect("no test panics here");
        *all.entry(sql.to_owned()).or_default() += 1;
    }

    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}

/// The step with which SQLite puts rows into an order that no index has.
const SORTING: &str = "USE TEMP B-TREE FOR ORDER BY";

/// The database of a server, asked how it would go about statements.
pub enum Planner {
    /// SQLite, asked as the server does: one plan for all values.
    Sqlite(rusqlite::Connection),
    /// Postgres, set so that it reads a whole table only if no index helps.
    Postgres(DatabaseConnection),
}

impl Planner {
    /// The database of `app`.
    pub async fn of(app: &TestApp) -> Self {
        let url = app.database_url();
        if let Some(path) = url.strip_prefix("sqlite://") {
            let database = rusqlite::Connection::open(path).expect("it opens");
            database
                .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
                .expect("it is set");
            let patience = std::time::Duration::from_millis(10);
            database.busy_timeout(patience).expect("it is set");
            return Self::Sqlite(database);
        }
        let mut options = sea_orm::ConnectOptions::new(url);
        options.max_connections(1);
        let database = Database::connect(options).await.expect("it answers");
        for setting in [
            "enable_seqscan = off",
            "plan_cache_mode = force_generic_plan",
        ] {
            let set = format!("SET {setting}");
            database.execute_unprepared(&set).await.expect("it is set");
        }
        Self::Postgres(database)
    }

    /// Runs statements one after the other.
    pub async fn run(&self, statements: &[String]) {
        for sql in statements {
            match self {
                // The server may be about to commit, on this thread.
                Self::Sqlite(database) => {
                    while let Err(error) = database.execute_batch(sql) {
                        let code = error.sqlite_error_code();
                        assert_eq!(code, Some(ErrorCode::DatabaseBusy), "{sql}: {error}");
                        tokio::task::yield_now().await;
                    }
                }
                Self::Postgres(database) => {
                    let ran = database.execute_unprepared(sql).await;
                    ran.unwrap_or_else(|error| panic!("{sql}: {error}"));
                }
            }
        }
    }

    /// The tables and indexes that `sql` would read from one end to the other.
    pub async fn scans(&self, sql: &str) -> Vec<String> {
        match self {
            Self::Sqlite(database) => {
                let steps = steps(database, sql);
                let scans = steps
                    .iter()
                    .filter_map(|step| Some(step.strip_prefix("SCAN ")?.to_owned()));
                // The rows of an insertion are no table.
                let scans = scans.filter(|scan| !scan.ends_with("VALUES CLAUSE"));
                large(scans.chain(sorted_for_few(sql, &steps)))
            }
            Self::Postgres(_) => {
                let plan = self.plan("asked", sql).await;
                self.run(&["DEALLOCATE asked".to_owned()]).await;
                large(whole(&plan))
            }
        }
    }

    /// Plans `sql` for good, as a connection of the server to Postgres does, and returns the plan. No other plan may have the
    /// name `name`.
    pub async fn plan(&self, name: &str, sql: &str) -> Value {
        self.run(&[format!("PREPARE {name} AS {sql}")]).await;
        self.planned(name, sql).await
    }

    /// The plan of `sql` that was made under this name.
    async fn planned(&self, name: &str, sql: &str) -> Value {
        let Self::Postgres(database) = self else {
            panic!("SQLite keeps no plan");
        };
        let values = (1..).take_while(|number| sql.contains(&format!("${number}")));
        let values = match vec!["NULL"; values.count()].join(", ").as_str() {
            "" => String::new(),
            values => format!("({values})"),
        };
        let explain = format!("EXPLAIN (FORMAT JSON) EXECUTE {name}{values}");
        let explain = Statement::from_string(DbBackend::Postgres, explain);
        let row = database.query_one_raw(explain).await;
        let row = row.unwrap_or_else(|error| panic!("{sql}: {error}"));
        let plan = row.expect("a plan").try_get_by_index(0);
        plan.expect("a plan in JSON")
    }

    /// The tables and indexes that `sql` reads from one end to the other by the plan that was made under this name.
    pub async fn planned_scans(&self, name: &str, sql: &str) -> Vec<String> {
        large(whole(&self.planned(name, sql).await))
    }
}

fn steps(database: &rusqlite::Connection, sql: &str) -> Vec<String> {
    let explained = database.prepare(&format!("EXPLAIN QUERY PLAN {sql}"));
    let mut explained = explained.unwrap_or_else(|error| panic!("{sql}: {error}"));
    let mut rows = explained.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().expect("it is explained") {
        steps.push(row.get(3).expect("a text"));
    }
    steps
}

/// The tables of which a statement puts everything that it finds into order, to take the first few: an index could have them in
/// that order.
fn sorted_for_few<'a>(sql: &str, steps: &'a [String]) -> impl Iterator<Item = String> + use<'a> {
    let takes_few = sql.contains(" LIMIT ");
    // What one user has is not much, nor what one address is mailed.
    let is_much = |step: &str| !step.contains("(user_id=?") && !step.contains("(recipient=?");
    let sorted = steps
        .windows(2)
        .filter(move |pair| takes_few && pair[1] == SORTING && is_much(&pair[0]));
    sorted.filter_map(|pair| Some(pair[0].strip_prefix("SEARCH ")?.to_owned()))
}

/// The names without those in [`SMALL`], each once and in order.
fn large(read: impl IntoIterator<Item = String>) -> Vec<String> {
    let is_large = |name: &String| !SMALL.iter().any(|small| name.starts_with(small));
    let read: BTreeSet<String> = read.into_iter().filter(is_large).collect();
    read.into_iter().collect()
}

/// Tables that any part of a plan reads as a whole, directly or by an index that has no condition for what is looked for.
fn whole(plan: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    find_whole(plan, &mut found);
    found
}

fn find_whole(plan: &Value, found: &mut BTreeSet<String>) {
    match plan {
        Value::Array(parts) => parts.iter().for_each(|part| find_whole(part, found)),
        Value::Object(node) => {
            let text = |key: &str| node.get(key).and_then(Value::as_str);
            let is_whole = match text("Node Type") {
                Some("Seq Scan") => true,
                Some("Index Scan" | "Index Only Scan" | "Bitmap Index Scan") => text("Index Cond")
                    .is_none_or(|asked| {
                        let filter = text("Filter").unwrap_or_default();
                        filter.contains(" = $") && !asked.contains(" = ")
                    }),
                _ => false,
            };
            if is_whole {
                let of = text("Relation Name").or(text("Index Name"));
                found.insert(of.unwrap_or("something").to_owned());
            }
            node.values().for_each(|part| find_whole(part, found));
        }
        _ => {}
    }
}
