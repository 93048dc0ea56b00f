use super::reply::Reply;
use crate::{
    auth::{AuthError, Problem, Problems},
    i18n::Locale,
    server::error::Error,
};

/// Seconds after which a client should ask again after a fault of the server.
pub const UNAVAILABLE_SECONDS: u32 = 5;

/// Puts the problem of an error that happened outside of [`answer`](super::answer) on the reply.
pub fn set_problem(reply: &Reply, error: &Error, locale: Locale) {
    problems(error, locale, Some(reply));
}

/// Turns an error into words and a status. Faults are logged here and nowhere else.
pub(super) fn problems(error: &Error, locale: Locale, reply: Option<&Reply>) -> Problems {
    let told = match error {
        Error::Auth(error) => vec![error.clone()],
        Error::Several(errors) if !errors.is_empty() => errors.clone(),
        Error::Database(_) | Error::Corrupt(_) | Error::Several(_) => {
            tracing::error!(%error, "a request failed");
            vec![AuthError::Unavailable]
        }
    };
    let problems = Problems {
        errors: told
            .iter()
            .map(|told| Problem::of(told, locale.texts().error(told)))
            .collect(),
    };
    if let (Some(reply), Some(first)) = (reply, told.first()) {
        let mut carried = reply.carried();
        carried.status = Some(first.status());
        carried.retry_after = first
            .retry_after()
            .or((*first == AuthError::Unavailable).then_some(UNAVAILABLE_SECONDS));
        carried.problems = Some(problems.clone());
    }
    problems
}
