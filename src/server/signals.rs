//! The signals by which a process is told to stop.

use tokio::signal::unix::SignalKind;

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
