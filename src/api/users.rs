use latchkey_macros::server_function;

use crate::auth::{Problems, SessionId, UserDetails, UserId, UserList};

/// A page of the list of users, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_users")]
pub async fn get_users(
    /// Part of an address or name to search for; empty for all users.
    #[server(default)]
    search: String,
    /// Id of the user after which an older page begins; empty for the first page.
    #[server(default)]
    before: String,
    /// Id of the user before which a newer page ends; empty for the first page.
    #[server(default)]
    after: String,
) -> Result<UserList, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Users.path())?;
        let cursor = Cursor::parse(&before, &after);
        views::users::list(&request.backend, &request.caller, &search, cursor).await
    })
    .await
}

/// A user with addresses, sessions and events, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_user_details")]
pub async fn get_user_details(
    /// Id of the user. Any other text gives "not found".
    user: String,
    /// Word for what was just done, from the query of the page; empty when nothing was.
    #[server(default)]
    done: String,
) -> Result<UserDetails, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let user: UserId = user.parse().unwrap_or_default();
        request.admin_page(&Page::of_user(user))?;
        if user == UserId::default() {
            return Err(AuthError::NotFound.into());
        }
        let news = UserNews::parse(&done);
        Ok(UserDetails {
            done: request.words_of(news),
            ..views::users::get(&request.backend, &request.caller, user).await?
        })
    })
    .await
}

/// Ends one session of a user, or all of them.
#[server_function(endpoint = "end_user_sessions")]
pub async fn end_user_sessions(
    /// Id of the user.
    user: UserId,
    /// Id of the session; left out to end all sessions.
    #[server(default)]
    session: Option<SessionId>,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_about_user(user, async |request| {
        flows::users::end_sessions(&request.backend, &request.caller, user, session).await?;
        Ok(match session {
            Some(_) => UserNews::Ended,
            None => UserNews::EndedAll,
        })
    })
    .await
}

/// Bans a user.
#[server_function(endpoint = "ban_user")]
pub async fn ban_user(
    /// Id of the user.
    user: UserId,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_about_user(user, async |request| {
        flows::users::ban(&request.backend, &request.caller, user).await?;
        Ok(UserNews::Banned)
    })
    .await
}

/// Lifts the ban of a user.
#[server_function(endpoint = "unban_user")]
pub async fn unban_user(
    /// Id of the user.
    user: UserId,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_about_user(user, async |request| {
        flows::users::unban(&request.backend, &request.caller, user).await?;
        Ok(UserNews::Unbanned)
    })
    .await
}
