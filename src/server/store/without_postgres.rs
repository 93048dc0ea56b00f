//! What stands in the place of Postgres where its feature is off: nothing of it can be made, as no URL of it is read.

use std::fmt;

use async_trait::async_trait;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::server::{events::Topic, store::later::Later};

/// What a URL of a database looks like here.
pub const EXAMPLES: &str = "sqlite://PATH";

/// A pool of connections, which nobody has.
#[derive(Clone, Debug)]
pub enum Postgres {}

/// A transaction, which nobody has either.
pub type PostgresTransaction = Postgres;

/// A database on a Postgres server, which nobody can name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PostgresUrl {}

/// Why the database cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectFault {}

/// The way to receive notifications.
#[derive(Debug)]
pub enum Hearing {}

/// A connection that receives notifications.
#[derive(Debug)]
pub enum Listener {}

impl PostgresUrl {
    /// Refuses every URL.
    ///
    /// # Errors
    ///
    /// A sentence that names the feature.
    pub fn parse(_: &str) -> Result<Self, String> {
        Err("this program is built without Postgres. Switch the feature `postgres` of the crate `latchkey` on, or write sqlite://PATH.".to_owned())
    }

    /// The host and port.
    pub fn place(&self) -> String {
        match *self {}
    }
}

impl Postgres {
    /// Connects.
    ///
    /// # Errors
    ///
    /// None, as there is no URL.
    pub async fn connect(url: &PostgresUrl) -> Result<Self, ConnectFault> {
        match *url {}
    }

    /// A transaction.
    pub fn begin(&self) -> PostgresTransaction {
        match *self {}
    }

    /// The way to receive notifications.
    pub fn hearing(&self) -> Option<Hearing> {
        match *self {}
    }

    /// Closes all connections.
    pub async fn close(&self) {
        match *self {}
    }
}

impl Hearing {
    /// Listens to a channel.
    ///
    /// # Errors
    ///
    /// None, as there is no database.
    pub async fn listen(&self, _: &str) -> Result<Listener, DbErr> {
        match *self {}
    }
}

impl Listener {
    /// The next notification.
    ///
    /// # Errors
    ///
    /// None, as there is no connection.
    pub async fn next(&mut self) -> Result<Option<String>, DbErr> {
        match *self {}
    }
}

impl PostgresTransaction {
    /// Puts a write off until the commit.
    pub fn put(&mut self, _: Later) {
        match *self {}
    }

    /// Waits for its turn.
    pub async fn take_turn(&self, _: i64) -> Result<(), DbErr> {
        match *self {}
    }

    /// Reserves a number.
    pub async fn reserve(&self, _: i64) -> Result<(), DbErr> {
        match *self {}
    }

    /// Runs a statement that is committed at once.
    pub async fn ahead(&self, _: Statement) -> Option<Result<Vec<QueryResult>, DbErr>> {
        match *self {}
    }

    /// Runs a statement beside what was put off.
    pub async fn execute_aside(&self, _: Statement) -> Result<ExecResult, DbErr> {
        match *self {}
    }

    /// The first row of a statement beside what was put off.
    pub async fn first_aside(&self, _: Statement) -> Result<Option<QueryResult>, DbErr> {
        match *self {}
    }

    /// All rows of a statement beside what was put off.
    pub async fn all_aside(&self, _: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match *self {}
    }

    /// The first row of a query.
    pub async fn read_first(&self, _: Statement) -> Result<Option<QueryResult>, DbErr> {
        match *self {}
    }

    /// All rows of a query.
    pub async fn read_all(&self, _: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match *self {}
    }

    /// Commits all changes.
    pub async fn commit(self) -> Result<Vec<Topic>, DbErr> {
        match self {}
    }
}

impl ConnectFault {
    /// The fault of missing rights, which cannot be.
    pub fn of_rights(_: &DbErr, _: &str) -> Option<Self> {
        None
    }
}

impl fmt::Display for ConnectFault {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for ConnectFault {}

/// `false`, as no statement was sent to Postgres.
pub fn is_division_by_zero(_: &DbErr) -> bool {
    false
}

#[async_trait]
impl ConnectionTrait for Postgres {
    fn get_database_backend(&self) -> DbBackend {
        match *self {}
    }

    async fn execute_raw(&self, _: Statement) -> Result<ExecResult, DbErr> {
        match *self {}
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        match *self {}
    }

    async fn query_one_raw(&self, _: Statement) -> Result<Option<QueryResult>, DbErr> {
        match *self {}
    }

    async fn query_all_raw(&self, _: Statement) -> Result<Vec<QueryResult>, DbErr> {
        match *self {}
    }
}
