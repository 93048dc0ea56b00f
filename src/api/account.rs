use latchkey_macros::server_function;
use serde::{Deserialize, Serialize};

use crate::{
    auth::{Account, AddressId, FormReply, Problems, SessionId},
    i18n::{AccountTexts, FlowTexts},
};

/// What a page of another application needs to show the account of its reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountFacts {
    /// The account.
    pub account: Account,
    /// What a plain form came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Texts of the page.
    pub texts: AccountTexts,
    /// Texts of the waiting screens in it.
    pub flow: FlowTexts,
    /// Name of the instance.
    pub app: String,
    /// The session for which the page is shown.
    pub session: Option<SessionId>,
}

/// The account page; `None` when nobody is signed in, and the browser is sent to the sign-in page. Changes nothing.
#[server_function(endpoint = "get_account")]
pub async fn get_account(
    /// Word for what was just done, from the query of the page; empty when nothing was.
    #[server(default)]
    done: String,
) -> Result<Option<Account>, Problems> {
    use crate::server::http::door::*;

    answer(async |request| request.shown_account(&done).await).await
}

/// What a page of another application needs to show the account of its reader; `None` when nobody is signed in, and the
/// browser is sent to the sign-in page. Changes nothing.
#[server_function(endpoint = "get_account_page")]
pub async fn get_account_page(
    /// Word for what was just done, from the query of the page; empty when nothing was.
    #[server(default)]
    done: String,
) -> Result<Option<AccountFacts>, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let account = request.shown_account(&done).await?;
        let texts = request.caller.locale.texts();
        Ok(account.map(|account| AccountFacts {
            account,
            reply: request.form.clone(),
            texts: texts.account.clone(),
            flow: texts.flow.clone(),
            app: request.backend.policy().app_name.clone(),
            session: request.caller.session.as_ref().map(|session| session.id),
        }))
    })
    .await
}

/// Changes the name of the user.
#[server_function(endpoint = "update_name")]
pub async fn update_name(
    /// Given name.
    #[server(default)]
    first_name: String,
    /// Family name.
    #[server(default)]
    last_name: String,
) -> Result<Account, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Account, async |request| {
        let user =
            flows::account::rename(&request.backend, &request.caller, &first_name, &last_name)
                .await?;
        request.is_now(user);
        request.account(Some(AccountNews::Renamed)).await
    })
    .await
}

/// Adds an address to the account, and mails a link and a code to it that prove it.
#[server_function(endpoint = "create_email_address")]
pub async fn create_email_address(
    /// The e-mail address, as it was typed.
    #[server(default)]
    email: String,
) -> Result<Account, Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Account,
        SensitiveAction::AddAddress,
        async |request| {
            let added =
                flows::email_addresses::add(&request.backend, &request.caller, &email).await?;
            request.take(added);
            request.account(None).await
        },
    )
    .await
}

/// Mails a link and a code that prove an address of the account.
#[server_function(endpoint = "prepare_email_address")]
pub async fn prepare_email_address(
    /// Id of the address.
    address: AddressId,
) -> Result<Account, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Account, async |request| {
        let prepared =
            flows::email_addresses::prepare(&request.backend, &request.caller, address).await?;
        request.take(prepared);
        request.account(None).await
    })
    .await
}

/// Makes a proven address the primary one, which mail and notices go to.
#[server_function(endpoint = "make_primary_address")]
pub async fn make_primary_address(
    /// Id of the address.
    address: AddressId,
) -> Result<Account, Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Account,
        SensitiveAction::MakePrimary,
        async |request| {
            let user =
                flows::email_addresses::make_primary(&request.backend, &request.caller, address)
                    .await?;
            request.is_now(user);
            request.account(Some(AccountNews::Primary)).await
        },
    )
    .await
}

/// Removes an address from the account.
#[server_function(endpoint = "remove_email_address")]
pub async fn remove_email_address(
    /// Id of the address.
    address: AddressId,
    /// Not empty to end the sessions that began with this address too.
    #[server(default)]
    end_sessions: String,
) -> Result<Account, Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Account,
        SensitiveAction::RemoveAddress,
        async |request| {
            let ends_sessions = !end_sessions.is_empty();
            flows::email_addresses::remove(
                &request.backend,
                &request.caller,
                address,
                ends_sessions,
            )
            .await?;
            request.account(Some(AccountNews::Removed)).await
        },
    )
    .await
}

/// Deletes the account and everything that belongs to it.
#[server_function(endpoint = "delete_account")]
pub async fn delete_account(
    /// The primary address, typed to confirm.
    #[server(default)]
    email: String,
) -> Result<Account, Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Account,
        SensitiveAction::DeleteAccount,
        async |request| {
            let last = views::account::get(&request.backend, &request.caller).await?;
            let deleted = flows::account::delete(&request.backend, &request.caller, &email).await?;
            request.take(deleted);
            let go_to = Page::Home.with("deleted=1");
            request.go_to(&go_to);
            request.reply.carried().is_signed_out = true;
            Ok(Account {
                go_to: Some(go_to),
                ..last
            })
        },
    )
    .await
}
