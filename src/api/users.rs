use leptos::prelude::*;
use uuid::Uuid;

use crate::auth::{MemberDetails, MemberList, Problems};

/// A page of the list of users, for administrators with a fresh proof. Reads only.
#[server(prefix = "/api", endpoint = "get_users")]
pub async fn get_users(
    /// A part of an address or name; empty for everybody.
    #[server(default)]
    search: String,
    /// The users older than this one.
    #[server(default)]
    before: String,
    /// The users newer than this one.
    #[server(default)]
    after: String,
) -> Result<MemberList, Problems> {
    use crate::server::{
        flows::{audit::Place, users},
        http::answer::answer,
    };

    answer(async |request| {
        request.admin_page("/admin/users")?;
        let place = Place::parse(&before, &after);
        users::list(&request.backend, &request.caller, &search, place).await
    })
    .await
}

/// Everything on the page of one user, for administrators with a fresh proof. Reads only.
#[server(prefix = "/api", endpoint = "get_member")]
pub async fn get_member(
    /// Who; anything but an id is nobody.
    user: String,
    /// What has just been done, as the page was sent on with.
    #[server(default)]
    done: String,
) -> Result<MemberDetails, Problems> {
    use crate::{
        auth::AuthError,
        server::{
            flows::users,
            http::answer::{MemberNews, answer},
        },
    };

    answer(async |request| {
        let user: Uuid = user.parse().unwrap_or_default();
        request.admin_page(&format!("/admin/users/{user}"))?;
        if user.is_nil() {
            return Err(AuthError::NotFound.into());
        }
        let texts = &request.caller.locale.texts().admin_users;
        Ok(MemberDetails {
            done: MemberNews::parse(&done)
                .map_or("", |news| news.text(texts))
                .to_owned(),
            ..users::get(&request.backend, &request.caller, user).await?
        })
    })
    .await
}

/// Ends one session of a user, or all of them.
#[server(prefix = "/api", endpoint = "end_user_sessions")]
pub async fn end_user_sessions(
    /// Whose.
    user: Uuid,
    /// Which; all of them when it is absent.
    #[server(default)]
    session: Option<Uuid>,
) -> Result<(), Problems> {
    use crate::server::{
        flows::users,
        http::answer::{MemberNews, answer},
    };

    answer(async |request| {
        request.on_page_of_member(user);
        users::end_sessions(&request.backend, &request.caller, user, session).await?;
        request.go_on_to_member(
            user,
            match session {
                Some(_) => MemberNews::Ended,
                None => MemberNews::EndedAll,
            },
        );
        Ok(())
    })
    .await
}

/// Shuts a user out.
#[server(prefix = "/api", endpoint = "ban_user")]
pub async fn ban_user(
    /// Whom.
    user: Uuid,
) -> Result<(), Problems> {
    use crate::server::{
        flows::users,
        http::answer::{MemberNews, answer},
    };

    answer(async |request| {
        request.on_page_of_member(user);
        users::ban(&request.backend, &request.caller, user).await?;
        request.go_on_to_member(user, MemberNews::Banned);
        Ok(())
    })
    .await
}

/// Lets a user in again.
#[server(prefix = "/api", endpoint = "unban_user")]
pub async fn unban_user(
    /// Whom.
    user: Uuid,
) -> Result<(), Problems> {
    use crate::server::{
        flows::users,
        http::answer::{MemberNews, answer},
    };

    answer(async |request| {
        request.on_page_of_member(user);
        users::unban(&request.backend, &request.caller, user).await?;
        request.go_on_to_member(user, MemberNews::Unbanned);
        Ok(())
    })
    .await
}
