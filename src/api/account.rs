use leptos::prelude::*;

use crate::auth::{Account, AddressId, Problems};

/// The account page; `None` when nobody is signed in, and the browser is sent to the sign-in page. Changes nothing.
#[server(prefix = "/api", endpoint = "get_account")]
pub async fn get_account(
    /// Word for what was just done, from the query of the page; empty when nothing was.
    #[server(default)]
    done: String,
) -> Result<Option<Account>, Problems> {
    use crate::{
        auth::Page,
        server::{
            http::answer::{AccountNews, answer},
            views,
        },
    };

    answer(async |request| {
        if request.caller.session.is_none() {
            request.go_to(Page::SignIn.with("redirect_to=/account"));
            return Ok(None);
        }
        let texts = &request.caller.locale.texts().account;
        let account = views::account::get(&request.backend, &request.caller).await?;
        Ok(Some(Account {
            done: AccountNews::parse(&done)
                .map_or("", |news| news.text(texts))
                .to_owned(),
            ..account
        }))
    })
    .await
}

/// Changes the name of the user.
#[server(prefix = "/api", endpoint = "update_name")]
pub async fn update_name(
    /// Given name.
    #[server(default)]
    first_name: String,
    /// Family name.
    #[server(default)]
    last_name: String,
) -> Result<Account, Problems> {
    use crate::{
        auth::Page,
        server::{
            flows::account,
            http::answer::{AccountNews, answer},
        },
    };

    answer(async |request| {
        request.page(Page::Account.path());
        let user =
            account::rename(&request.backend, &request.caller, &first_name, &last_name).await?;
        request.is_now(user);
        request.account(AccountNews::Renamed).await
    })
    .await
}

/// Adds an address to the account, and mails a link and a code to it that prove it.
#[server(prefix = "/api", endpoint = "create_email_address")]
pub async fn create_email_address(
    /// The e-mail address, as it was typed.
    #[server(default)]
    email: String,
) -> Result<Account, Problems> {
    use crate::{
        auth::{Page, SensitiveAction},
        server::{
            flows::email_addresses,
            http::answer::{AccountNews, answer},
        },
    };

    answer(async |request| {
        request.page(Page::Account.path());
        request.needs_proof_for(SensitiveAction::AddAddress);
        let added = email_addresses::add(&request.backend, &request.caller, &email).await?;
        request.take(added);
        request.account(AccountNews::Waiting).await
    })
    .await
}

/// Mails a link and a code that prove an address of the account.
#[server(prefix = "/api", endpoint = "prepare_email_address")]
pub async fn prepare_email_address(
    /// Id of the address.
    address: AddressId,
) -> Result<Account, Problems> {
    use crate::{
        auth::Page,
        server::{
            flows::email_addresses,
            http::answer::{AccountNews, answer},
        },
    };

    answer(async |request| {
        request.page(Page::Account.path());
        let prepared = email_addresses::prepare(&request.backend, &request.caller, address).await?;
        request.take(prepared);
        request.account(AccountNews::Waiting).await
    })
    .await
}

/// Makes a proven address the primary one, which mail and notices go to.
#[server(prefix = "/api", endpoint = "make_primary_address")]
pub async fn make_primary_address(
    /// Id of the address.
    address: AddressId,
) -> Result<Account, Problems> {
    use crate::{
        auth::{Page, SensitiveAction},
        server::{
            flows::email_addresses,
            http::answer::{AccountNews, answer},
        },
    };

    answer(async |request| {
        request.page(Page::Account.path());
        request.needs_proof_for(SensitiveAction::MakePrimary);
        let user =
            email_addresses::make_primary(&request.backend, &request.caller, address).await?;
        request.is_now(user);
        request.account(AccountNews::Primary).await
    })
    .await
}

/// Removes an address from the account.
#[server(prefix = "/api", endpoint = "remove_email_address")]
pub async fn remove_email_address(
    /// Id of the address.
    address: AddressId,
    /// Not empty to end the sessions that began with this address too.
    #[server(default)]
    end_sessions: String,
) -> Result<Account, Problems> {
    use crate::{
        auth::{Page, SensitiveAction},
        server::{
            flows::email_addresses,
            http::answer::{AccountNews, answer},
        },
    };

    answer(async |request| {
        request.page(Page::Account.path());
        request.needs_proof_for(SensitiveAction::RemoveAddress);
        email_addresses::remove(
            &request.backend,
            &request.caller,
            address,
            !end_sessions.is_empty(),
        )
        .await?;
        request.account(AccountNews::Removed).await
    })
    .await
}

/// Deletes the account and everything that belongs to it.
#[server(prefix = "/api", endpoint = "delete_account")]
pub async fn delete_account(
    /// The primary address, typed to confirm.
    #[server(default)]
    email: String,
) -> Result<Account, Problems> {
    use crate::{
        auth::{Page, SensitiveAction},
        server::{flows::account, http::answer::answer, views},
    };

    answer(async |request| {
        request.page(Page::Account.path());
        request.needs_proof_for(SensitiveAction::DeleteAccount);
        let last = views::account::get(&request.backend, &request.caller).await?;
        let deleted = account::delete(&request.backend, &request.caller, &email).await?;
        request.take(deleted);
        request.go_to("/?deleted=1");
        request.reply.carried().is_signed_out = true;
        Ok(Account {
            go_to: Some("/?deleted=1".to_owned()),
            ..last
        })
    })
    .await
}
