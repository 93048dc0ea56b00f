//! Server functions of returned mail, for administrators.

use latchkey_macros::server_function;

use crate::auth::{Bounces, Problems};

/// Addresses from which mail came back, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_bounces")]
pub async fn get_bounces(
    /// Word for what was just done, from the query of the page; empty when nothing was.
    #[server(default)]
    done: String,
) -> Result<Bounces, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Bounces.path())?;
        let page = views::bounces::page(&request.backend, request.caller.locale).await?;
        let news = BounceNews::parse(&done);
        Ok(Bounces {
            done: request.words_of(news),
            ..page
        })
    })
    .await
}

/// Lets mail go again to an address from which it came back.
#[server_function(endpoint = "lift_bounce")]
pub async fn lift_bounce(
    /// The address.
    #[server(default)]
    address: String,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Bounces,
        SensitiveAction::Administer,
        async |request| {
            request.caller.require_admin(&request.backend)?;
            let author = Author::Caller(&request.caller);
            flows::bounces::lift(&request.backend, author, &address).await?;
            request.go_to(Page::Bounces.after(BounceNews::Lifted.as_str()));
            Ok(())
        },
    )
    .await
}
