//! Server functions of the waiting screen. Each names its attempt, so that a page that was left open cannot change
//! another one.

use latchkey_macros::server_function;

use crate::auth::{AttemptId, Client, MissingFields, Problems, Purpose};

/// Mails the link and the code of an attempt again.
#[server_function(endpoint = "prepare_verification")]
pub async fn prepare_verification(
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt, which names the page to answer with.
    purpose: Purpose,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(purpose.page(), async |request| {
        flows::waiting::prepare(&request.backend, &request.caller, attempt).await?;
        views::client::get(&request.backend, &request.caller).await
    })
    .await
}

/// Tries the code of an attempt. The right one signs this browser in, or gives the proof that was asked for.
#[server_function(endpoint = "attempt_code")]
pub async fn attempt_code(
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt, which names the page to answer with.
    purpose: Purpose,
    /// The code, as it was typed.
    #[server(default)]
    code: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(purpose.page(), async |request| {
        let finished =
            flows::waiting::attempt_code(&request.backend, &request.caller, attempt, &code).await?;
        request.finished(finished).await
    })
    .await
}

/// Takes the session of a proven attempt. A new user must fill in the fields that are asked for.
#[server_function(endpoint = "complete_attempt")]
pub async fn complete_attempt(
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt, which names the page to answer with.
    purpose: Purpose,
    /// The fields that a new user is asked for.
    #[server(flatten)]
    answers: MissingFields,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(purpose.page(), async |request| {
        let answers = answers.into();
        let finished =
            flows::waiting::complete(&request.backend, &request.caller, attempt, &answers).await?;
        request.finished(finished).await
    })
    .await
}

/// Starts a new attempt for the address of one that has ended.
#[server_function(endpoint = "restart_attempt")]
pub async fn restart_attempt(
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt, which names the page to answer with.
    purpose: Purpose,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(purpose.page(), async |request| {
        let started = flows::waiting::restart(&request.backend, &request.caller, attempt).await?;
        request.started(started).await
    })
    .await
}

/// Starts an attempt for the address that was probably meant, in the place of one whose address has a slip.
#[server_function(endpoint = "correct_address")]
pub async fn correct_address(
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt, which names the page to answer with.
    purpose: Purpose,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(purpose.page(), async |request| {
        let started = flows::waiting::correct(&request.backend, &request.caller, attempt).await?;
        request.started(started).await
    })
    .await
}

/// Cancels an attempt. Its link and its code stop working.
#[server_function(endpoint = "cancel_attempt")]
pub async fn cancel_attempt(
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt, which names the page to answer with.
    purpose: Purpose,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(purpose.page(), async |request| {
        let cancelled = flows::waiting::cancel(&request.backend, &request.caller, attempt).await?;
        if purpose.begins_session() {
            let way_back = cancelled.redirect_to.as_deref();
            request.go_to(with_return(purpose.page().path(), way_back));
        }
        views::client::get(&request.backend, &request.caller).await
    })
    .await
}

/// Cancels an attempt and shows the form again, with an address to correct.
#[server_function(endpoint = "change_address")]
pub async fn change_address(
    /// Id of the attempt.
    attempt: AttemptId,
    /// Purpose of the attempt, which names the page to answer with.
    purpose: Purpose,
    /// The address for the form; empty for the address of the attempt.
    #[server(default)]
    email: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(purpose.page(), async |request| {
        let cancelled = flows::waiting::cancel(&request.backend, &request.caller, attempt).await?;
        let email = match email.is_empty() {
            // A program that presses every button would send the form at once, as if the address had been typed.
            true if cancelled.needs_code => String::new(),
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
        views::client::get(&request.backend, &request.caller).await
    })
    .await
}
