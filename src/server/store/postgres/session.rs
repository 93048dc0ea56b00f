//! Finds out whether each of our connections has a session of its own at the database.
//!
//! Postgres sends notifications (NOTIFY) to the session that listens, whenever they come. If an idle connection
//! receives one, the session belongs to that connection. A pooler that gives sessions to transactions drops it. So
//! the answer "yes" is certain; a wrong "no" only costs speed.

use std::time::Duration;

use sea_orm::sqlx::{
    self, AssertSqlSafe, Executor,
    postgres::{PgConnectOptions, PgListener, PgPoolOptions},
};
use uuid::Uuid;

/// How long a notification may take. It usually takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(1);

/// Listens on one connection, notifies on another, and returns `true` if the notification arrives.
pub async fn is_ours(options: PgConnectOptions) -> Result<bool, sqlx::Error> {
    let own = PgPoolOptions::new()
        .max_connections(2)
        .connect_lazy_with(options);
    let mut listener = PgListener::connect_with(&own).await?;
    listener.eager_reconnect(false);
    let channel = format!("latchkey_{}", Uuid::now_v7().simple());
    listener.listen(&channel).await?;
    // Behind a pooler, the second connection may be given the session that listens, so it must be able to receive
    // notifications too.
    let mut teller = PgListener::connect_with(&own).await?;
    teller
        .execute(AssertSqlSafe(format!("NOTIFY \"{channel}\"")))
        .await?;
    let heard = tokio::time::timeout(PATIENCE, listener.try_recv()).await;
    Ok(matches!(heard, Ok(Ok(Some(_)))))
}
