//! `latchkey check-mail`: sends a test mail as the server would, and reports the reply of the mail server.

use clap::Args;
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    super::server::{
        config::Config,
        domain::email_address,
        mail::{
            configured, letter,
            parcel::{Parcel, Seal, seal},
            smtp::{Refusal, Step},
            transport::Transport,
        },
    },
    outcome::{Failure as NotDone, Outcome},
};

pub(super) const EXAMPLES: &str = "\
Examples:
  latchkey check-mail jane@example.com
      Send Jane a test mail, and say what the mail server answered
  latchkey check-mail --json jane@example.com
      Send it, and print step, status and words for scripts

Exit codes: 0 the mail server took it, 1 it did not, 2 called or configured wrongly.";

/// Where the test mail goes.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(super) struct CheckMail {
    /// Who gets the test mail
    address: String,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Sends the test mail and reports the result.
pub(super) async fn run(config: &Config, asked: CheckMail) -> Outcome {
    let address = email_address::parse(&asked.address)
        .map_err(|_| NotDone::Misused(format!("{:?} is not an e-mail address", asked.address)))?;
    let transport =
        configured::transport(config, None).map_err(|error| NotDone::Misused(error.to_string()))?;
    let parcel = parcel(config, &transport, address.as_str()).map_err(NotDone::Failed)?;
    let tried = transport.try_out(&parcel).await.ok_or_else(|| {
        NotDone::Misused(
            "no mail server is configured: mails stay in the development mailbox of the server. Set LATCHKEY_SMTP_URL"
                .to_owned(),
        )
    })?;
    let words = match &tried {
        Ok(said) => format!("The mail server took it: {said}"),
        Err(refusal) => in_words(refusal, &config.mail.from, address.as_str()),
    };
    match (&tried, asked.json) {
        (Ok(_), false) => Ok(words),
        (Err(_), false) => Err(NotDone::Failed(words)),
        (Ok(_), true) => Ok(as_json(&tried, &words)),
        (Err(_), true) => Err(NotDone::Partly(as_json(&tried, &words))),
    }
}

fn as_json(tried: &Result<String, Refusal>, words: &str) -> String {
    let failure = tried.as_ref().err().map(|refusal| &refusal.failure);
    let said = match tried {
        Ok(said) => said,
        Err(refusal) => &refusal.said,
    };
    json!({
        "sent": tried.is_ok(),
        "step": failure.map(|failure| word(failure.step)),
        "status": failure.and_then(|failure| failure.status),
        "said": said,
        "message": words,
    })
    .to_string()
}

fn parcel(config: &Config, transport: &Transport, to: &str) -> Result<Parcel, String> {
    let letter = letter::trial(config.policy.language_for(None), &config.policy.app_name);
    let sealed = seal(
        &letter,
        Seal {
            id: Uuid::now_v7().into(),
            sender: transport.sender(),
            to,
            at: OffsetDateTime::now_utc(),
            host: config.public_url.host(),
        },
    );
    sealed.map_err(|fault| fault.to_string())
}

/// What went wrong and where to look, as a sentence.
fn in_words(refusal: &Refusal, from: &str, to: &str) -> String {
    let Refusal { failure, said } = refusal;
    if let Some(trouble) = failure.trouble {
        return trouble.to_string();
    }
    let said = match said.as_str() {
        "" => "it did not answer in time",
        said => said,
    };
    match (failure.step, failure.status) {
        (Step::Connect, None) => format!(
            "no connection to the mail server: {said}. Look at LATCHKEY_SMTP_URL, and whether a firewall is in between"
        ),
        (Step::Connect, Some(_)) => {
            format!("the mail server answered, and does not want to talk to us: {said}")
        }
        (Step::Authenticate, Some(500..)) => format!(
            "the mail server does not accept the name and password of LATCHKEY_SMTP_URL: {said}"
        ),
        (Step::Authenticate, _) => format!(
            "the mail server could not look at the name and password of LATCHKEY_SMTP_URL: {said}. Try again later"
        ),
        (_, Some(530)) => format!(
            "the mail server wants a name and password first, or STARTTLS: {said}. Write smtps://USER:PASSWORD@HOST or smtp://USER:PASSWORD@HOST?tls=required in LATCHKEY_SMTP_URL"
        ),
        (Step::Sender, _) => format!(
            "the mail server does not take mail from {from}: {said}. Look at LATCHKEY_MAIL_FROM"
        ),
        (Step::Recipient, _) => format!("the mail server does not take mail for {to}: {said}"),
        (Step::Data | Step::Body, _) => {
            format!("the mail server does not take the mail itself: {said}")
        }
    }
}

fn word(step: Step) -> &'static str {
    match step {
        Step::Connect => "connect",
        Step::Authenticate => "authenticate",
        Step::Sender => "sender",
        Step::Recipient => "recipient",
        Step::Data => "data",
        Step::Body => "body",
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::server::mail::smtp::Failure, *};

    fn words(step: Step, status: Option<u16>, said: &str) -> String {
        let refusal = Refusal {
            failure: Failure {
                step,
                status,
                trouble: None,
            },
            said: said.to_owned(),
        };
        in_words(&refusal, "id@example.com", "jane@example.com")
    }

    #[test]
    fn each_failure_says_where_to_look() {
        for (step, status, part) in [
            (Step::Connect, None, "LATCHKEY_SMTP_URL"),
            (
                Step::Authenticate,
                Some(535),
                "does not accept the name and password",
            ),
            (Step::Authenticate, Some(454), "Try again later"),
            (Step::Sender, Some(530), "wants a name and password"),
            (Step::Sender, Some(550), "LATCHKEY_MAIL_FROM"),
            (Step::Recipient, Some(550), "jane@example.com"),
            (Step::Body, Some(552), "the mail itself"),
        ] {
            let words = words(step, status, "no thanks");
            assert!(
                words.contains(part) && words.contains("no thanks"),
                "{words}"
            );
        }
    }

    #[test]
    fn silence_is_said_too() {
        assert!(words(Step::Body, None, "").contains("did not answer in time"));
    }
}
