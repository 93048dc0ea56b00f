use latchkey_macros::server_function;
use serde::{Deserialize, Serialize};

use crate::auth::Problems;

/// The mails in the development mailbox, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailed {
    /// All mails, without their texts.
    pub list: Vec<Letter>,
    /// What the query of each mail ends in, so that the list stays that of one recipient; empty for everybody.
    pub query: String,
    /// The mail that is shown; `None` when there is no mail.
    pub chosen: Option<Letter>,
}

/// A mail on the page of the mailbox.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Id of the mail.
    pub id: String,
    /// Recipient.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// The text part; empty in the list.
    pub text: String,
}

/// The development mailbox; `None` when mails go to a mail server. Changes nothing.
#[server_function(endpoint = "get_mailbox")]
pub async fn get_mailbox(
    /// Id of the mail to show; the newest one is shown when there is none with this id.
    #[server(default)]
    chosen: String,
    /// The recipient whose mails are shown; empty for everybody.
    #[server(default)]
    to: String,
) -> Result<Option<Mailed>, Problems> {
    use leptos::prelude::use_context;

    use crate::server::{domain::percent::encode, http::answer::answer, mail::mailbox::Mailbox};

    answer(async |request| {
        let Some(mailbox) = use_context::<Option<Mailbox>>().flatten() else {
            request.status(404);
            return Ok(None);
        };
        // A bare plus in a query is read as a space, which no address has.
        let to = to.replace(' ', "+");
        let mut messages = mailbox.messages(Some(to.as_str()).filter(|to| !to.is_empty()));
        messages.reverse();
        let letter = |message: &crate::server::mail::mailbox::MailboxMessage, text: &str| Letter {
            id: message.id.to_string(),
            to: message.to.clone(),
            subject: message.subject.clone(),
            text: text.to_owned(),
        };
        let opened = messages
            .iter()
            .find(|message| message.id.to_string() == chosen)
            .or(messages.first());
        let query = match to.as_str() {
            "" => String::new(),
            to => format!("&to={}", encode(to)),
        };
        Ok(Some(Mailed {
            query,
            chosen: opened.map(|message| letter(message, &message.text)),
            list: messages.iter().map(|message| letter(message, "")).collect(),
        }))
    })
    .await
}
