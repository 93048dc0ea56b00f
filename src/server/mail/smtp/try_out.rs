use lettre::address::Envelope;

use super::{Failure, Smtp, Step, hang_up, transfer};

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
            answer
        };
        let tried = tokio::time::timeout(self.deadline, trying).await;
        match tried {
            Ok(Ok(answer)) => {
                let lines: Vec<&str> = answer.message().collect();
                Ok(format!("{} {}", answer.code(), lines.join(" ")))
            }
            Ok(Err(error)) => Err(Refusal {
                failure: Failure {
                    step,
                    status: error.status().map(u16::from),
                },
                said: error.to_string(),
            }),
            Err(_) => Err(Refusal {
                failure: Failure { step, status: None },
                said: String::new(),
            }),
        }
    }
}
