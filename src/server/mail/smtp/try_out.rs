use std::time::Duration;

use lettre::address::Envelope;

use super::{
    Failure, Security, Smtp, Step, Stop, Trouble, hang_up, in_full, late, probe, transfer,
};

/// A mail server that has said nothing for so long is asked whether it waits for TLS. Some wait for six seconds before they
/// greet, and turn away whoever talks first.
const SILENCE: Duration = Duration::from_secs(7);

/// Why a mail server did not take a mail, for the operator who tries it out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// At which step, and with which status.
    pub failure: Failure,
    /// What the mail server said, or what kept us from hearing it; empty when it did not answer in time.
    pub said: String,
}

impl Smtp {
    /// Sends `message` over a connection of its own, within the deadline. Returns what the mail server said.
    ///
    /// # Errors
    ///
    /// It did not take it.
    pub async fn try_out(&self, envelope: &Envelope, message: &[u8]) -> Result<String, Refusal> {
        let mut step = Step::Connect;
        let trying = async {
            let mut connection = self.connect(&mut step).await?;
            let answer = transfer(&mut connection, envelope, message, &mut step).await;
            hang_up(connection);
            answer.map_err(Stop::from)
        };
        let trying = tokio::time::timeout(self.deadline, trying);
        let tried = tokio::select! {
            tried = trying => tried,
            () = self.waits_for_tls() => Ok(Err(Stop::Trouble(Trouble::TlsOnly))),
        };
        match tried {
            Ok(Ok(answer)) => {
                let lines: Vec<&str> = answer.message().collect();
                Ok(format!("{} {}", answer.code(), lines.join(" ")))
            }
            Ok(Err(stop)) => Err(Refusal {
                failure: self.failure(step, &stop),
                said: match &stop {
                    Stop::Error(error) => in_full(error),
                    Stop::Trouble(_) => String::new(),
                },
            }),
            Err(_) => Err(Refusal {
                failure: late(step),
                said: String::new(),
            }),
        }
    }

    /// Returns once it is clear that the mail server is silent because it waits for TLS.
    async fn waits_for_tls(&self) {
        tokio::time::sleep(SILENCE).await;
        let is_tls_first = matches!(self.security, Security::Tls(_));
        if is_tls_first || !probe::speaks_tls((self.host.clone(), self.port)).await {
            std::future::pending().await
        }
    }
}
