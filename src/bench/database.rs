use std::{
    fs, io,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use sea_orm::{ConnectionTrait, Database as Door, DatabaseConnection};
use tempfile::TempDir;

use crate::seed;

/// The variables with the URL of the PostgreSQL beside the measurement, and with the id of the process from which all
/// of its others come. The script `with-postgres.sh` sets both.
const POSTGRES: &str = "LATCHKEY_TEST_POSTGRES";
const POSTGRES_PID: &str = "LATCHKEY_TEST_POSTGRES_PID";

/// How many users a full database has.
const USERS: u64 = 1_000_000;
/// Half as many as there are old rows in a table.
const OLD: u64 = 100_000;

/// The kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, in the server's own process.
    Sqlite,
    /// PostgreSQL, on the server's core.
    Postgres,
}

/// The content of the database when the measurement begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// The tables without rows.
    Empty,
    /// A million users and what belongs to them, see [`seed`].
    Full,
    /// Rows that are to be swept, and nothing else.
    Old,
}

/// A database that one server has to itself.
#[derive(Debug)]
pub struct Database {
    engine: Engine,
    /// The URL for `LATCHKEY_DATABASE_URL`.
    pub url: String,
    _folder: TempDir,
}

impl Database {
    /// An empty database without tables.
    ///
    /// # Errors
    ///
    /// If there is no PostgreSQL, or a file cannot be created.
    pub fn new(engine: Engine) -> io::Result<Self> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let folder = tempfile::tempdir()?;
        let url = match engine {
            Engine::Sqlite => format!("sqlite://{}", folder.path().join("latchkey.db").display()),
            Engine::Postgres => {
                let admin = variable(POSTGRES)?;
                let number = NUMBER.fetch_add(1, Ordering::Relaxed);
                let name = format!("bench_{}_{number}", std::process::id());
                run(&admin, &[format!("CREATE DATABASE {name}")])?;
                let (server, _) = admin
                    .rsplit_once('/')
                    .ok_or_else(|| io::Error::other("the URL of PostgreSQL names no database"))?;
                format!("{server}/{name}")
            }
        };
        Ok(Self {
            engine,
            url,
            _folder: folder,
        })
    }

    /// Inserts the rows of [`seed`] into its tables, which must exist.
    ///
    /// # Errors
    ///
    /// If a statement fails, because the schema is not the one that the seed knows.
    pub fn fill(&self, fill: Fill) -> io::Result<()> {
        let statements = |dialect| match fill {
            Fill::Empty => Vec::new(),
            Fill::Full => seed::statements(dialect, USERS),
            Fill::Old => seed::old(dialect, OLD),
        };
        match self.engine {
            Engine::Sqlite => {
                let path = self.url.trim_start_matches("sqlite://");
                let door = rusqlite::Connection::open(path).map_err(io::Error::other)?;
                door.execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -500000")
                    .map_err(io::Error::other)?;
                for statement in statements(seed::SQLITE) {
                    door.execute_batch(&statement).map_err(io::Error::other)?;
                }
                Ok(())
            }
            Engine::Postgres => {
                run(&self.url, &statements(seed::POSTGRES))?;
                // As a database stands that grew over months, and not one that was loaded a moment ago.
                run(&self.url, &["VACUUM ANALYZE".to_owned()])
            }
        }
    }

    /// Processor time that the processes of the database, other than the server, have used so far. Zero for SQLite.
    ///
    /// # Errors
    ///
    /// If the system does not tell.
    pub fn processor_time(&self) -> io::Result<Duration> {
        if self.engine == Engine::Sqlite {
            return Ok(Duration::ZERO);
        }
        let main: u32 = variable(POSTGRES_PID)?.parse().map_err(io::Error::other)?;
        let mut used = processor_time(main, true)?;
        for entry in fs::read_dir("/proc")?.flatten() {
            let Ok(process) = entry.file_name().to_string_lossy().parse() else {
                continue;
            };
            // One that has ended meanwhile is counted with the main process.
            if parent(process).is_some_and(|parent| parent == main) {
                used += processor_time(process, false).unwrap_or_default();
            }
        }
        Ok(used)
    }
}

/// Processor time of a process, to a hundredth of a second, with that of its ended children if `true`.
///
/// # Errors
///
/// If there is no such process.
pub fn processor_time(process: u32, with_children: bool) -> io::Result<Duration> {
    // The kernel counts hundredths for everybody.
    let count = if with_children { 4 } else { 2 };
    let hundredths = stat(process)?
        .iter()
        .skip(11)
        .take(count)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum::<u64>();
    Ok(Duration::from_millis(hundredths * 10))
}

fn parent(process: u32) -> Option<u32> {
    stat(process).ok()?.get(1)?.parse().ok()
}

/// What the kernel says of a process after its name, which stands in parentheses.
fn stat(process: u32) -> io::Result<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields = stat.rsplit(')').next().unwrap_or_default();
    Ok(fields.split_whitespace().map(str::to_owned).collect())
}

fn variable(name: &str) -> io::Result<String> {
    std::env::var(name).map_err(|_| {
        io::Error::other(format!(
            "{name} is not set: run this through .setup/with-postgres.sh"
        ))
    })
}

fn run(url: &str, statements: &[String]) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime
        .block_on(async {
            let door: DatabaseConnection = Door::connect(url).await?;
            for statement in statements {
                door.execute_unprepared(statement).await?;
            }
            door.close().await
        })
        .map_err(io::Error::other)
}
