use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::auth::Problems;

/// The development mailbox, newest mail first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailed {
    /// Every mail.
    pub list: Vec<Letter>,
    /// The one that is open.
    pub chosen: Option<Letter>,
}

/// A mail, as the mailbox page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its id.
    pub id: String,
    /// Who it went to.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// Its text part; in lists empty.
    pub text: String,
}

/// What lies in the development mailbox; `None` where mail goes elsewhere. Reads only.
#[server(prefix = "/api", endpoint = "get_mailbox")]
pub async fn get_mailbox(
    /// The mail to open; the newest when there is no such mail.
    #[server(default)]
    chosen: String,
) -> Result<Option<Mailed>, Problems> {
    use crate::server::{http::answer::answer, mail::mailbox::Mailbox};

    answer(async |request| {
        let Some(mailbox) = use_context::<Option<Mailbox>>().flatten() else {
            request.status(404);
            return Ok(None);
        };
        let mut messages = mailbox.messages(None);
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
        Ok(Some(Mailed {
            chosen: opened.map(|message| letter(message, &message.text)),
            list: messages.iter().map(|message| letter(message, "")).collect(),
        }))
    })
    .await
}
