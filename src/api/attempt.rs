//! What the waiting screen calls. Each call names its attempt, so that a page left open cannot act upon another.

use leptos::prelude::*;
use uuid::Uuid;

use crate::auth::{Client, Problems, Purpose};

/// Mails the link and code of an attempt again.
#[server(prefix = "/api", endpoint = "prepare_verification")]
pub async fn prepare_verification(
    /// Which attempt.
    attempt: Uuid,
    /// What it is for: names the page.
    purpose: Purpose,
) -> Result<Client, Problems> {
    use crate::server::{
        flows::{client, waiting},
        http::answer::answer,
    };

    answer(async |request| {
        request.on_page_of(purpose);
        waiting::resend(&request.backend, &request.caller, attempt).await?;
        client::get(&request.backend, &request.caller).await
    })
    .await
}

/// Tries the code of an attempt; the right one signs this browser in.
#[server(prefix = "/api", endpoint = "attempt_code")]
pub async fn attempt_code(
    /// Which attempt.
    attempt: Uuid,
    /// What it is for: names the page.
    purpose: Purpose,
    /// What was typed.
    #[server(default)]
    code: String,
) -> Result<Client, Problems> {
    use crate::server::{flows::waiting, http::answer::answer};

    answer(async |request| {
        request.on_page_of(purpose);
        let finished =
            waiting::attempt_code(&request.backend, &request.caller, attempt, &code).await?;
        request.finished(finished).await
    })
    .await
}

/// Takes what was proven: begins the session, once a new user has filled in what is missing.
#[server(prefix = "/api", endpoint = "complete_attempt")]
pub async fn complete_attempt(
    /// Which attempt.
    attempt: Uuid,
    /// What it is for: names the page.
    purpose: Purpose,
    /// Given name, where it was asked for.
    #[server(default)]
    first_name: String,
    /// Family name, where it was asked for.
    #[server(default)]
    last_name: String,
    /// Ticked by whoever accepts the legal pages, where that was asked for.
    #[server(default)]
    legal_accepted: String,
    /// Whether the fields were shown, so that what is empty was left empty.
    #[server(default)]
    fields: String,
) -> Result<Client, Problems> {
    use crate::server::{
        flows::{finish::Answers, waiting},
        http::answer::answer,
    };

    answer(async |request| {
        request.on_page_of(purpose);
        let answers = Answers {
            first_name,
            last_name,
            has_consented: !legal_accepted.is_empty(),
            is_asked: !fields.is_empty(),
        };
        let finished =
            waiting::complete(&request.backend, &request.caller, attempt, &answers).await?;
        request.finished(finished).await
    })
    .await
}

/// Starts over for the same address after an attempt has ended.
#[server(prefix = "/api", endpoint = "restart_attempt")]
pub async fn restart_attempt(
    /// Which attempt.
    attempt: Uuid,
    /// What it is for: names the page.
    purpose: Purpose,
) -> Result<Client, Problems> {
    use crate::server::{flows::waiting, http::answer::answer};

    answer(async |request| {
        request.on_page_of(purpose);
        let started = waiting::restart(&request.backend, &request.caller, attempt).await?;
        request.started(started).await
    })
    .await
}

/// Cancels an attempt; its link and code are dead.
#[server(prefix = "/api", endpoint = "cancel_attempt")]
pub async fn cancel_attempt(
    /// Which attempt.
    attempt: Uuid,
    /// What it is for: names the page.
    purpose: Purpose,
) -> Result<Client, Problems> {
    use crate::{
        auth::with_return,
        server::{
            flows::{client, waiting},
            http::answer::answer,
        },
    };

    answer(async |request| {
        request.on_page_of(purpose);
        let cancelled = waiting::cancel(&request.backend, &request.caller, attempt).await?;
        if purpose.begins_session() {
            let page = with_return(purpose.page(), cancelled.redirect_to.as_deref());
            request.go_to(page);
        }
        client::get(&request.backend, &request.caller).await
    })
    .await
}

/// Cancels an attempt to type another address; the form comes back with this one, or with the one that was meant.
#[server(prefix = "/api", endpoint = "change_address")]
pub async fn change_address(
    /// Which attempt.
    attempt: Uuid,
    /// What it is for: names the page.
    purpose: Purpose,
    /// The address that was meant; empty for the one that was typed.
    #[server(default)]
    email: String,
) -> Result<Client, Problems> {
    use crate::server::{
        flows::{client, waiting},
        http::answer::answer,
    };

    answer(async |request| {
        request.on_page_of(purpose);
        let cancelled = waiting::cancel(&request.backend, &request.caller, attempt).await?;
        let email = match email.is_empty() {
            true => cancelled.identifier,
            false => email,
        };
        let mut values = vec![("email".to_owned(), email)];
        values.extend(
            cancelled
                .redirect_to
                .map(|path| ("redirect_to".to_owned(), path)),
        );
        request.reply.carried().values = Some(values);
        client::get(&request.backend, &request.caller).await
    })
    .await
}
