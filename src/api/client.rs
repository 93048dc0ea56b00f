use leptos::prelude::*;

use crate::auth::{Client, Problems, User};

/// Everything this browser may know of itself. Reads only.
#[server(prefix = "/api", endpoint = "get_client")]
pub async fn get_client(
    /// Where the page was asked to go afterwards; comes back when it is a path of our own.
    #[server(default)]
    redirect_to: String,
) -> Result<Client, Problems> {
    use crate::server::{domain::redirect, flows::client, http::answer::answer};

    answer(async |request| {
        let client = client::get(&request.backend, &request.caller).await?;
        Ok(Client {
            redirect_to: redirect::own_path(&redirect_to),
            ..client
        })
    })
    .await
}

/// The signed-in user. Reads only.
#[server(prefix = "/api", endpoint = "get_user")]
pub async fn get_user() -> Result<Option<User>, Problems> {
    use crate::server::{flows::client, http::answer::answer};

    answer(async |request| client::user(&request.backend, &request.caller).await).await
}

/// The signed-in user, for a page that needs one: others are sent to sign in, and back. Reads only.
#[server(prefix = "/api", endpoint = "get_account")]
pub async fn get_account() -> Result<Option<User>, Problems> {
    use crate::server::{flows::client, http::answer::answer};

    answer(async |request| {
        let user = client::user(&request.backend, &request.caller).await?;
        if user.is_none() {
            request.go_to("/sign-in?redirect_to=/account");
        }
        Ok(user)
    })
    .await
}

/// Ends the session of this browser, in all its tabs.
#[server(prefix = "/api", endpoint = "sign_out")]
pub async fn sign_out() -> Result<Client, Problems> {
    use crate::server::{flows::client, http::answer::answer};

    answer(async |request| {
        request.page("/");
        request.go_to("/");
        client::sign_out(&request.backend, &mut request.caller).await?;
        request.reply.carried().is_signed_out = true;
        Ok(Client {
            go_to: Some("/".to_owned()),
            ..Client::default()
        })
    })
    .await
}
