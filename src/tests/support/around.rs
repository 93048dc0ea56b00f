//! Servers that are a part of another application, and the environment that every server is started with.

use std::net::SocketAddr;

use latchkey::{
    auth::Paths,
    server::{
        additions::Additions,
        clock::Clock,
        config::Config,
        hooks::{Hooks, RegisteredHooks},
        http::browser_files::BrowserFiles,
        run::Server,
    },
};
use tempfile::TempDir;

use super::{Kind, TestApp, new_postgres, write_key};

impl TestApp {
    /// Starts a server as a part of `application`, which has its sign-in page at `sign_in`, and the one about
    /// the account at `/profile`.
    pub async fn around(kind: Kind, application: axum::Router, sign_in: &str) -> Self {
        let paths = Paths {
            sign_in: sign_in.to_owned(),
            account: "/profile".to_owned(),
            ..Paths::default()
        };
        Self::around_with(kind, application, paths).await
    }

    /// Starts a server as a part of `application`, which has its pages at `paths`.
    pub async fn around_with(kind: Kind, application: axum::Router, paths: Paths) -> Self {
        let (environment, folder) = environment(kind, &[]).await;
        let hosted = Hosted {
            application: Some((application, paths)),
            ..Hosted::default()
        };
        Self::serve_around(environment, Clock::default(), folder, None, hosted).await
    }

    /// Starts a server with further settings and with what an application brings along.
    pub async fn with_additions(
        kind: Kind,
        settings: &[(&str, &str)],
        additions: Additions,
    ) -> Self {
        let (environment, folder) = environment(kind, settings).await;
        let hosted = Hosted::with(additions);
        Self::serve_around(environment, Clock::default(), folder, None, hosted).await
    }

    /// Starts a server with further settings and hooks.
    pub async fn hooked(kind: Kind, settings: &[(&str, &str)], hooks: impl Hooks) -> Self {
        let additions = Additions {
            hooks: RegisteredHooks::of(hooks),
            ..Additions::default()
        };
        Self::with_additions(kind, settings, additions).await
    }

    /// Stops the server and starts it again without hooks, on the same port and database.
    pub async fn without_hooks(mut self) -> Self {
        self.additions.hooks = RegisteredHooks::default();
        self.restart().await
    }

    /// Starts a server with further settings, for which Amazon SNS is at this address. The authority in PEM vouches for it.
    pub async fn beside_sns(
        kind: Kind,
        settings: &[(&str, &str)],
        (address, authority): (SocketAddr, &str),
    ) -> Self {
        let (environment, folder) = environment(kind, settings).await;
        let hosted = Hosted {
            sns: Some((address, authority.to_owned())),
            ..Hosted::default()
        };
        Self::serve_around(environment, Clock::default(), folder, None, hosted).await
    }
}

/// What a server has of the story around it.
#[derive(Default)]
pub(super) struct Hosted {
    /// The application itself, with where its pages are; `None` for a server by itself.
    application: Option<(axum::Router, Paths)>,
    /// What it brings along.
    pub(super) additions: Additions,
    /// Where Amazon SNS is, and who vouches for it, in PEM; `None` for where it always is.
    sns: Option<(SocketAddr, String)>,
}

impl Hosted {
    /// A server by itself, but for what an application brings along.
    pub(super) fn with(additions: Additions) -> Self {
        Self {
            additions,
            ..Self::default()
        }
    }

    /// Builds the server.
    pub(super) async fn build(self, config: &Config, clock: Clock) -> Server {
        let files = match &self.application {
            Some(_) => BrowserFiles::built_in(),
            None => BrowserFiles::find(config.site_root.as_deref()),
        };
        let server = Server::with(config, clock, files, self.additions).await;
        let mut server = server.expect("the server can be built");
        if let Some((application, paths)) = self.application {
            server.router = server.around(application, paths);
        }
        if let Some((address, authority)) = self.sns {
            server.reach_sns_at(address, authority.as_bytes());
        }
        server
    }
}

/// The environment of a server with further settings, and the folder of its files.
pub(super) async fn environment(
    kind: Kind,
    settings: &[(&str, &str)],
) -> (Vec<(String, String)>, TempDir) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let database = match kind {
        Kind::Sqlite => format!("sqlite://{}", path("latchkey.db")),
        Kind::Postgres => new_postgres().await,
    };
    let key = path("secret.key");
    if matches!(kind, Kind::Postgres) {
        write_key(&key);
    }
    let mut environment: Vec<(String, String)> = [
        ("LATCHKEY_DATABASE_URL", database.as_str()),
        ("LATCHKEY_SECRET_KEY_FILE", &key),
        ("LATCHKEY_SQLITE_SYNCHRONOUS", "normal"),
        ("LATCHKEY_CHECK_DOMAINS", "off"),
        ("LATCHKEY_STARTS_PER_NETWORK_MINUTE", "0"),
        ("LATCHKEY_STARTS_PER_NETWORK_HOUR", "0"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    for (name, value) in settings {
        environment.retain(|(known, _)| known != name);
        environment.push(((*name).to_owned(), (*value).to_owned()));
    }
    (environment, folder)
}
