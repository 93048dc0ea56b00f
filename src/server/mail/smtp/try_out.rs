use std::time::Duration;

use lettre::address::Envelope;

use super::{
    Failure, Security, Smtp, Step, Stop, Trouble, hang_up, in_full, late, probe, transfer,
};

/// After so long without a word, a mail server is asked whether it waits for TLS. Some wait for six seconds before
/// they greet, and reject clients that speak first.
const SILENCE: Duration = Duration::from_secs(7);

/// Why a test mail was not accepted, for the operator who sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The step that failed, and the status code.
    pub failure: Failure,
    /// The text of the mail server, or of the network error; empty when there was no answer in time.
    pub said: String,
}

impl Smtp {
    /// Sends `message` over a new connection, within the deadline. Returns the reply of the mail server.
    ///
    /// # Errors
    ///
    /// The mail server did not accept it.
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

    /// Returns once it is certain that the mail server is silent because it waits for TLS; otherwise never.
    async fn waits_for_tls(&self) {
        tokio::time::sleep(SILENCE).await;
        let is_tls_first = matches!(self.security, Security::Tls(_));
        if is_tls_first || !probe::speaks_tls((self.host.clone(), self.port)).await {
            std::future::pending().await
        }
    }
}
