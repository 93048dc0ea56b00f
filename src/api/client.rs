use latchkey_macros::server_function;

use crate::auth::{Client, Problems, SessionId, User};

/// Everything that this browser may know of itself. Changes nothing.
#[server_function(endpoint = "get_client")]
pub async fn get_client(
    /// Where the page was asked to go afterwards; returned if it is a path on this server.
    #[server(default)]
    redirect_to: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let client = views::client::get(&request.backend, &request.caller).await?;
        Ok(Client {
            redirect_to: own_path(&redirect_to),
            ..client
        })
    })
    .await
}

/// The signed-in user; `None` when nobody is signed in. Changes nothing.
#[server_function(endpoint = "get_user")]
pub async fn get_user() -> Result<Option<User>, Problems> {
    use crate::server::http::door::*;

    answer(async |request| Ok(request.caller.user().cloned())).await
}

/// Ends the session of this browser, in all its tabs. With other accounts in the browser, it goes on with the one
/// used last.
#[server_function(endpoint = "sign_out")]
pub async fn sign_out(
    /// The session for which the page was rendered; empty for the one that this browser uses.
    #[server(default)]
    session: String,
    /// Not empty to end the sessions of all accounts in this browser.
    #[server(default)]
    everyone: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Home, async |request| {
        let of = session.parse().ok();
        let is_everyone = !everyone.is_empty();
        let signed_out =
            flows::client::sign_out(&request.backend, &request.caller, of, is_everyone).await?;
        request.take(signed_out);
        request.reply.carried().is_signed_out = request.caller.session.is_none();
        Ok(Client {
            go_to: Some(Page::Home.into()),
            ..Client::default()
        })
    })
    .await
}

/// Chooses the language of this browser and, if somebody is signed in, of what they are mailed.
#[server_function(endpoint = "choose_language")]
pub async fn choose_language(
    /// The tag of the language; one of those that are offered.
    language: String,
    /// The page that the form stands on, which is shown again.
    #[server(default)]
    page: String,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    let page = shown_path(&page).unwrap_or_else(|| Page::Home.into());
    answer_form(page, async |request| {
        let chosen =
            flows::account::choose_language(&request.backend, &request.caller, &language).await?;
        request.reply.carried().language = Some(chosen);
        Ok(())
    })
    .await
}

/// Switches this browser to another account that it is signed in to.
#[server_function(endpoint = "switch_session")]
pub async fn switch_session(
    /// Id of the session of that account.
    session: SessionId,
    /// Where to go afterwards; `/` unless it is a path on this server.
    #[server(default)]
    redirect_to: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Account, async |request| {
        let switched = flows::client::switch(&request.backend, &request.caller, session).await?;
        request.take(switched);
        let path = own_path(&redirect_to).unwrap_or_else(|| Page::Home.into());
        request.go_to(&path);
        Ok(Client {
            go_to: Some(path),
            ..views::client::get(&request.backend, &request.caller).await?
        })
    })
    .await
}
