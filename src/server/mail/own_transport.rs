//! Mails that leave by a transport of the application that Latchkey is a part of, such as the HTTP API of a provider.

use std::{fmt, sync::Arc, time::Duration};

use futures::future::BoxFuture;
use tokio_util::task::AbortOnDropHandle;

use super::{mailbox::headers, parcel::Parcel};
use crate::{
    auth::MessageId,
    server::{domain::mail_report::relay_id, words_for_log::for_log},
};

/// Longest time for a try: less than a lease lasts.
const DEADLINE: Duration = Duration::from_secs(20);
/// Headers that stand in fields of their own, or that say how the body is written.
const TOLD: [&str; 6] = [
    "From",
    "To",
    "Subject",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];
/// Hands mails to whoever delivers them.
///
/// ```no_run
/// use latchkey::mail::{MailAnswer, MailTransport, OutgoingMail};
///
/// struct Post(reqwest::Client);
///
/// impl MailTransport for Post {
///     async fn send(&self, mail: &OutgoingMail) -> MailAnswer {
///         let body = serde_json::json!({ "to": mail.to, "subject": mail.subject, "html": mail.html, "text": mail.text });
///         let post = self.0.post("https://post.example/mails").body(body.to_string());
///         // The id is the same whenever the mail is tried again, so that nobody gets it twice.
///         match post.header("idempotency-key", mail.id.to_string()).send().await {
///             Ok(answer) if answer.status().is_success() => MailAnswer::Sent {
///                 provider_id: answer.text().await.ok(),
///             },
///             Ok(answer) if answer.status().as_u16() == 422 => MailAnswer::Never {
///                 reason: "the address is refused".to_owned(),
///             },
///             Ok(answer) => MailAnswer::Later { reason: answer.status().to_string() },
///             Err(_) => MailAnswer::Later { reason: "no answer".to_owned() },
///         }
///     }
/// }
/// ```
pub trait MailTransport: Send + Sync + 'static {
    /// Hands one mail over, and says what came of it. It is called for several mails at once. After 20 seconds it is broken off;
    /// that, and a panic, counts as [`MailAnswer::Later`]. It must not block: it runs on the threads that serve requests, and what
    /// waits without `.await` cannot be broken off.
    fn send(&self, mail: &OutgoingMail) -> impl Future<Output = MailAnswer> + Send;
}

/// What came of handing a mail over. The waiting screen says the same as with a mail server. Reasons go into the log alone,
/// without words that may be addresses or secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailAnswer {
    /// It was accepted.
    Sent {
        /// The id that the provider gave it, of 8 to 200 visible characters with a digit among them: by it a report of a bounce
        /// finds the mail. `None` if there is none.
        provider_id: Option<String>,
    },
    /// It was not accepted now. It is tried again, at first after a second, until it is no longer of use.
    Later {
        /// Why.
        reason: String,
    },
    /// It was refused for good, for a fault of its recipient. It is not tried again.
    Never {
        /// Why.
        reason: String,
    },
}

/// A mail that is to be handed over. Not `Debug`, because it holds link and code.
#[derive(Clone)]
#[non_exhaustive]
pub struct OutgoingMail {
    /// Its id: the same whenever it is tried again.
    pub id: MessageId,
    /// Name of the sender; empty if there is none.
    pub from_name: String,
    /// Address of the sender.
    pub from_address: String,
    /// Address of the only recipient.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The content as plain text.
    pub text: String,
    /// The content as an HTML document.
    pub html: String,
    /// Name and value of the headers that belong to it beside sender, recipient and subject, such as `Message-ID`.
    pub headers: Vec<(String, String)>,
    /// The whole message, with all headers, for providers that take it so.
    pub source: Vec<u8>,
}

impl From<Parcel> for OutgoingMail {
    fn from(parcel: Parcel) -> Self {
        let source = parcel.message.formatted();
        let all = headers(&String::from_utf8_lossy(&source)).into_iter();
        let others = all.filter(|[name, _]| TOLD.iter().all(|it| !name.eq_ignore_ascii_case(it)));
        Self {
            id: parcel.id,
            from_name: parcel.sender.name().to_owned(),
            from_address: parcel.sender.address(),
            to: parcel.to,
            subject: parcel.subject,
            text: parcel.text,
            html: parcel.html,
            headers: others.map(|[name, value]| (name, value)).collect(),
            source,
        }
    }
}

/// [`MailTransport`] of any type.
trait AnyTransport: Send + Sync {
    fn hand_over<'a>(&'a self, mail: &'a OutgoingMail) -> BoxFuture<'a, MailAnswer>;
}

impl<T: MailTransport> AnyTransport for T {
    fn hand_over<'a>(&'a self, mail: &'a OutgoingMail) -> BoxFuture<'a, MailAnswer> {
        Box::pin(self.send(mail))
    }
}

/// The transport of the application.
#[derive(Clone)]
pub struct OwnTransport {
    transport: Arc<dyn AnyTransport>,
    deadline: Duration,
}

impl fmt::Debug for OwnTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OwnTransport").finish_non_exhaustive()
    }
}

impl OwnTransport {
    /// This transport.
    pub fn of(transport: impl MailTransport) -> Self {
        Self {
            transport: Arc::new(transport),
            deadline: DEADLINE,
        }
    }

    /// Returns the same transport with another deadline for a try.
    pub(super) fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// Hands a mail over, as a task of its own: the courier waits no longer than the deadline, even if that blocks its thread. The id
    /// in the answer is as reports are compared with, and reasons may stand in the log.
    pub(super) async fn send(&self, parcel: Parcel) -> MailAnswer {
        let (mail, transport) = (OutgoingMail::from(parcel), self.transport.clone());
        let handing = tokio::spawn(async move { transport.hand_over(&mail).await });
        let handing = AbortOnDropHandle::new(handing);
        match tokio::time::timeout(self.deadline, handing).await {
            Ok(Ok(MailAnswer::Sent { provider_id })) => MailAnswer::Sent {
                provider_id: provider_id.as_deref().and_then(relay_id),
            },
            Ok(Ok(MailAnswer::Later { reason })) => MailAnswer::Later {
                reason: for_log(&reason),
            },
            Ok(Ok(MailAnswer::Never { reason })) => MailAnswer::Never {
                reason: for_log(&reason),
            },
            Ok(Err(error)) if error.is_panic() => later("it panicked"),
            Ok(Err(_)) => later("it was cut off"),
            Err(_) => later("it took too long"),
        }
    }
}

fn later(reason: &str) -> MailAnswer {
    MailAnswer::Later {
        reason: reason.to_owned(),
    }
}
