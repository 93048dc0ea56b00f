//! Server functions of invitations: for administrators, and for the page behind the link of an invitation.

use latchkey_macros::server_function;

use crate::auth::{Client, InvitationId, Invitations, Invited, Problems};

/// A page of invitations, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_invitations")]
pub async fn get_invitations(
    /// The list to show: `open` or `accepted`.
    #[server(default)]
    show: String,
    /// Id of the last invitation of the page before; empty for the first page.
    #[server(default)]
    before: String,
    /// Word for what was just done, from the query of the page; empty when nothing was.
    #[server(default)]
    done: String,
) -> Result<Invitations, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Invitations.path())?;
        let locale = request.caller.locale;
        let list = InvitationList::parse(&show).unwrap_or_default();
        let page =
            views::invitations::list(&request.backend, locale, list, before.parse().ok()).await?;
        let news = InvitationNews::parse(&done);
        Ok(Invitations {
            done: request.words_of(news),
            ..page
        })
    })
    .await
}

/// Invites addresses. Those that could not be invited come back in the form, with the reason.
#[server_function(endpoint = "create_invitations")]
pub async fn create_invitations(
    /// The addresses, separated by line breaks, commas or semicolons.
    #[server(default)]
    addresses: String,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Invitations,
        SensitiveAction::Administer,
        async |request| {
            let inviter = Inviter::of(&request.backend, &request.caller)?;
            let typed: Vec<String> = addresses
                .split(['\n', '\r', ',', ';'])
                .map(str::trim)
                .filter(|address| !address.is_empty())
                .map(str::to_owned)
                .collect();
            if typed.is_empty() {
                return Err(AuthError::MissingField("addresses").into());
            }
            let left = flows::invitations::create(&request.backend, inviter, &typed).await?;
            let rest: Vec<&str> = left.all().map(String::as_str).collect();
            if rest.is_empty() {
                request.go_to(Page::Invitations.after(InvitationNews::Sent.as_str()));
                return Ok(());
            }
            request.reply.carried().values = Some(vec![("addresses".to_owned(), rest.join("\n"))]);
            Err(AuthError::NotInvited(Box::new(left)).into())
        },
    )
    .await
}

/// Mails an invitation again.
#[server_function(endpoint = "resend_invitation")]
pub async fn resend_invitation(
    /// Id of the invitation.
    invitation: InvitationId,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Invitations,
        SensitiveAction::Administer,
        async |request| {
            let inviter = Inviter::of(&request.backend, &request.caller)?;
            flows::invitations::resend(&request.backend, inviter, invitation).await?;
            request.go_to(Page::Invitations.after(InvitationNews::Resent.as_str()));
            Ok(())
        },
    )
    .await
}

/// Takes an invitation back, so that it cannot be accepted any more.
#[server_function(endpoint = "revoke_invitation")]
pub async fn revoke_invitation(
    /// Id of the invitation.
    invitation: InvitationId,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Invitations,
        SensitiveAction::Administer,
        async |request| {
            request.caller.require_admin(&request.backend)?;
            let author = Author::Caller(&request.caller);
            flows::invitations::revoke(&request.backend, author, invitation).await?;
            request.go_to(Page::Invitations.after(InvitationNews::Revoked.as_str()));
            Ok(())
        },
    )
    .await
}

/// The invitation whose link this browser opened last, and how the link stands. Changes nothing; sets the HTTP status
/// of the page.
#[server_function(endpoint = "get_invitation")]
pub async fn get_invitation() -> Result<Invited, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let link = request.link.as_deref();
        let invited =
            views::invitations::get_invited(&request.backend, &request.caller, link).await?;
        if let Some(status) = invited.view.page_status() {
            request.status(status);
        }
        Ok(invited)
    })
    .await
}

/// Accepts an invitation: starts an attempt that mails a proof to the invited address, and this browser waits for it.
#[server_function(endpoint = "accept_invitation")]
pub async fn accept_invitation(
    /// Id of the invitation that the page was rendered for; the press is refused if another link was opened since.
    #[server(default)]
    invitation: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Invitation, async |request| {
        let accepted = flows::invitations::accept(
            &request.backend,
            &request.caller,
            request.link.as_deref(),
            invitation.parse().ok(),
        )
        .await?;
        match accepted {
            Some(started) => request.started(started).await,
            None => Ok(Client::default()),
        }
    })
    .await
}
