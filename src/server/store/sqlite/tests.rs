use std::{os::unix::fs::PermissionsExt, path::PathBuf, sync::Arc};

use futures::future::join_all;
use sea_orm::{
    ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, ProxyDatabaseTrait,
    ProxyExecResult, Statement, Value,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::*;

/// A database with a table that has a column of every type.
struct World {
    _folder: TempDir,
    path: PathBuf,
    writer: Writer,
    read: DatabaseConnection,
}

async fn world() -> World {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("test.db");
    let writer = Writer::open(&path, false).expect("it opens");
    let table = "CREATE TABLE things (id uuid_text, is_so boolean, size smallint, number integer, text varchar(9), hash blob(3))";
    write(&writer, table, []).await.expect("it is made");
    let readers: Box<dyn ProxyDatabaseTrait> = Box::new(Readers::new(&path, &writer));
    let read = Database::connect_proxy(DbBackend::Sqlite, Arc::new(readers));
    World {
        _folder: folder,
        path,
        writer,
        read: read.await.expect("it connects"),
    }
}

fn statement<const N: usize>(sql: &str, values: [Value; N]) -> Statement {
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
}

async fn write<const N: usize>(
    writer: &Writer,
    sql: &str,
    values: [Value; N],
) -> Result<ProxyExecResult, DbErr> {
    writer.execute(statement(sql, values)).await
}

fn put(unit: &Unit, number: i64) {
    let insert = statement("INSERT INTO things (number) VALUES ($1)", [number.into()]);
    let put = unit.with(|connection| execute(connection, &insert));
    assert_eq!(put.expect("it is written").rows_affected, 1);
}

impl World {
    /// The committed numbers.
    async fn numbers(&self) -> Vec<i64> {
        let all = statement("SELECT number FROM things ORDER BY number", []);
        let rows = self.read.query_all_raw(all).await.expect("they are read");
        rows.iter()
            .map(|row| row.try_get("", "number").expect("a number"))
            .collect()
    }
}

#[tokio::test]
async fn every_kind_of_column_gives_back_what_was_put_in() {
    let world = world().await;
    let id = Uuid::from_u128(7);
    let values = [
        id.into(),
        true.into(),
        3_i16.into(),
        i64::MAX.into(),
        "päd".into(),
        vec![0_u8, 1, 255].into(),
    ];
    let sql = "INSERT INTO things VALUES ($1, $2, $3, $4, $5, $6)";
    write(&world.writer, sql, values)
        .await
        .expect("it is written");

    let one = statement("SELECT *, count(*) AS many FROM things", []);
    let row = world.read.query_one_raw(one).await;
    let row = row.expect("it is read").expect("it is there");

    assert_eq!(row.try_get::<Uuid>("", "id"), Ok(id));
    assert_eq!(row.try_get::<Option<bool>>("", "is_so"), Ok(Some(true)));
    assert_eq!(row.try_get::<Option<i16>>("", "size"), Ok(Some(3)));
    assert_eq!(row.try_get::<Option<i64>>("", "number"), Ok(Some(i64::MAX)));
    let text = Ok(Some("päd".to_owned()));
    assert_eq!(row.try_get::<Option<String>>("", "text"), text);
    let hash = Ok(Some(vec![0, 1, 255]));
    assert_eq!(row.try_get::<Option<Vec<u8>>>("", "hash"), hash);
    assert_eq!(row.try_get::<i64>("", "many"), Ok(1));
}

#[tokio::test]
async fn values_go_where_their_numbers_say() {
    let world = world().await;
    let sql = "INSERT INTO things (number, text) VALUES ($2, $1)";
    write(&world.writer, sql, ["one".into(), 2_i64.into()])
        .await
        .expect("it is written");

    let again = "SELECT number FROM things WHERE text = $2 AND number = $1 AND text = $2";
    let found = statement(again, [2_i64.into(), "one".into()]);

    let rows = world.read.query_all_raw(found).await.expect("it is read");
    assert_eq!(rows.len(), 1);
}

#[tokio::test]
async fn nothing_is_nothing_in_every_kind_of_column() {
    let world = world().await;
    let sql = "INSERT INTO things (id, number) VALUES ($1, $2)";
    let nothing = [Value::Uuid(None), Value::BigInt(None)];
    write(&world.writer, sql, nothing)
        .await
        .expect("it is written");

    let row = world
        .read
        .query_one_raw(statement("SELECT * FROM things", []));
    let row = row.await.expect("it is read").expect("it is there");

    assert_eq!(row.try_get::<Option<Uuid>>("", "id"), Ok(None));
    assert_eq!(row.try_get::<Option<bool>>("", "is_so"), Ok(None));
    assert_eq!(row.try_get::<Option<i64>>("", "number"), Ok(None));
    assert_eq!(row.try_get::<Option<String>>("", "text"), Ok(None));
}

#[tokio::test]
async fn what_is_not_committed_is_seen_by_nobody_else() {
    let world = world().await;
    let unit = world.writer.begin().await.expect("it begins");
    put(&unit, 1);
    assert!(world.numbers().await.is_empty());

    unit.commit().await.expect("it is committed");

    assert_eq!(world.numbers().await, [1]);
}

#[tokio::test]
async fn units_that_queue_share_a_commit_and_each_may_still_be_undone() {
    let world = world().await;
    let first = world.writer.begin().await.expect("it begins");
    let others = join_all((2..=9).map(|number| {
        let writer = world.writer.clone();
        async move {
            let unit = writer.begin().await.expect("it begins");
            put(&unit, number);
            // Every second unit is dropped instead.
            if number % 2 == 0 {
                unit.commit().await.expect("it is committed");
            }
        }
    }));
    put(&first, 1);
    let read = world.numbers();

    let (committed, before, _) = tokio::join!(first.commit(), read, others);

    assert_eq!(committed, Ok(()));
    assert!(before.is_empty(), "the first commit was not waited for");
    assert_eq!(world.numbers().await, [1, 2, 4, 6, 8]);
}

#[tokio::test]
async fn whoever_is_gone_before_the_commit_is_committed_all_the_same() {
    let world = world().await;
    let unit = world.writer.begin().await.expect("it begins");
    put(&unit, 1);
    let queue = world.writer.begin();
    let mut committing = Box::pin(unit.commit());
    assert!(futures::poll!(&mut committing).is_pending());
    drop(committing);

    let next = queue.await.expect("it begins");
    put(&next, 2);
    next.commit().await.expect("it is committed");

    assert_eq!(world.numbers().await, [1, 2]);
}

#[tokio::test]
async fn what_somebody_gave_up_for_is_there_when_it_is_read() {
    let world = world().await;
    let first = world.writer.begin().await.expect("it begins");
    put(&first, 1);
    let mut committing = Box::pin(first.commit());
    assert!(futures::poll!(&mut committing).is_pending());

    let second = world.writer.begin().await.expect("it begins");
    assert!(
        futures::poll!(&mut committing).is_pending(),
        "it came too late"
    );
    drop(second);

    assert_eq!(world.numbers().await, [1]);
}

#[tokio::test]
async fn a_statement_that_fails_leaves_the_writer_usable() {
    let world = world().await;
    let sql = "INSERT INTO nowhere VALUES (1)";
    assert!(write(&world.writer, sql, []).await.is_err());

    let unit = world.writer.begin().await.expect("it begins");
    put(&unit, 1);
    unit.commit().await.expect("it is committed");

    assert_eq!(world.numbers().await, [1]);
}

#[tokio::test]
async fn units_that_share_a_commit_hear_of_it_when_the_disk_is_full() {
    let world = world().await;
    let unit = world.writer.begin().await.expect("it begins");
    put(&unit, 1);
    let mut keeping = Box::pin(unit.commit());
    assert!(futures::poll!(&mut keeping).is_pending());
    let filling = world.writer.begin().await.expect("it begins");
    filling
        .with(|db| execute_batch(db, "PRAGMA max_page_count = 1"))
        .expect("it is full");

    let big = statement("INSERT INTO things (hash) VALUES (zeroblob(1000000))", []);
    assert!(filling.with(|db| execute(db, &big)).is_err());
    let nothing = statement("DELETE FROM things", []);
    let next = filling.with(|db| execute(db, &nothing));
    drop(filling);

    assert!(next.is_err(), "a statement went on outside the transaction");
    assert!(keeping.await.is_err(), "the first was told what is not so");
    assert!(world.numbers().await.is_empty());
    let more = "PRAGMA max_page_count = 1000000";
    write(&world.writer, more, []).await.expect("it has room");
    let unit = world.writer.begin().await.expect("it begins");
    put(&unit, 2);
    unit.commit().await.expect("it is committed");
    assert_eq!(world.numbers().await, [2]);
}

#[tokio::test]
async fn another_process_that_writes_is_waited_for() {
    let world = world().await;
    let other = rusqlite::Connection::open(&world.path).expect("it opens");
    other.execute_batch("BEGIN IMMEDIATE").expect("it begins");
    let mut writing = Box::pin(world.writer.begin());
    assert!(futures::poll!(&mut writing).is_pending());

    other.execute_batch("COMMIT").expect("it ends");

    let unit = writing.await.expect("it begins");
    put(&unit, 1);
    unit.commit().await.expect("it is committed");
    assert_eq!(world.numbers().await, [1]);
}

#[tokio::test]
async fn all_its_files_are_their_owners_alone() {
    let world = world().await;
    let folder = world.path.parent().expect("a folder");

    let modes = std::fs::read_dir(folder).expect("it is there").map(|file| {
        let file = file.expect("a file");
        let about = file.metadata().expect("it is there");
        (file.file_name(), about.permissions().mode() & 0o777)
    });

    let modes: Vec<_> = modes.collect();
    assert_eq!(modes.len(), 3, "{modes:?}");
    assert!(modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
}

#[tokio::test]
async fn readers_cannot_write() {
    let world = world().await;
    let sql = "INSERT INTO things (number) VALUES (1)";

    assert!(world.read.execute_raw(statement(sql, [])).await.is_err());
}

#[tokio::test]
async fn nobody_waits_for_a_long_read() {
    let world = world().await;
    let readers = LongReaders(Readers::new(&world.path, &world.writer));
    let count = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
                 SELECT count(*) AS n FROM n";
    let is_over = std::cell::Cell::new(false);

    let long = async {
        let found = readers.query(statement(count, [])).await;
        is_over.set(true);
        found.expect("it is read").len()
    };
    let short = async {
        world.numbers().await;
        is_over.get()
    };
    assert_eq!(futures::join!(long, short), (1, false));
}
