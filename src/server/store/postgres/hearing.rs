//! Hearing of what other servers tell, by LISTEN.

use sea_orm::{
    DbErr,
    sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions},
};

use super::not_queried;

/// The way to receive notifications.
pub struct Hearing {
    options: PgConnectOptions,
}

/// A connection that receives notifications of one channel.
pub struct Listener {
    inner: PgListener,
}

impl Hearing {
    pub(super) fn new(options: PgConnectOptions) -> Self {
        Self { options }
    }

    /// Listens to `channel` on a connection of its own, which no query has to wait for, and which is not exchanged for being
    /// old.
    ///
    /// # Errors
    ///
    /// The server cannot be reached.
    pub async fn listen(&self, channel: &str) -> Result<Listener, DbErr> {
        let own = PgPoolOptions::new()
            .max_connections(1)
            .max_lifetime(None)
            .idle_timeout(None)
            .connect_lazy_with(self.options.clone());
        let connected = PgListener::connect_with(&own).await;
        let mut inner = connected.map_err(not_queried)?;
        inner.eager_reconnect(false);
        inner.listen(channel).await.map_err(not_queried)?;
        Ok(Listener { inner })
    }
}

impl Listener {
    /// The next notification; `None` if the connection was lost.
    ///
    /// # Errors
    ///
    /// The connection was lost in a way that is worth telling.
    pub async fn next(&mut self) -> Result<Option<String>, DbErr> {
        let news = self.inner.try_recv().await.map_err(not_queried)?;
        Ok(news.map(|news| news.payload().to_owned()))
    }
}
