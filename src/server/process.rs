//! What this process is told by signals, and what it tells systemd in return.

use sd_notify::NotifyState;
use tokio::signal::unix::SignalKind;

/// Tells systemd that the server serves now (`Type=notify`). Does nothing elsewhere.
pub fn tell_ready() {
    tell(NotifyState::Ready);
}

/// Tells systemd that the server is ending.
pub fn tell_stopping() {
    tell(NotifyState::Stopping);
}

fn tell(state: NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, "systemd could not be told");
    }
}

/// Listens for SIGINT and SIGTERM from now on; the returned future is ready when one comes.
pub fn told_to_stop() -> impl Future<Output = ()> {
    let listen = |kind| {
        let signal = tokio::signal::unix::signal(kind);
        async move {
            match signal {
                Ok(mut signal) => signal.recv().await,
                Err(_) => std::future::pending().await,
            }
        }
    };
    let interrupt = listen(SignalKind::interrupt());
    let terminate = listen(SignalKind::terminate());
    async {
        tokio::select! {
            _ = interrupt => {}
            _ = terminate => {}
        }
    }
}
