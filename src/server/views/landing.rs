//! The page of a mailed link: what it shows in the browser that opened the link.

use uuid::Uuid;

use super::client;
use crate::{
    auth::{Asker, AttemptStatus, EmailAddress, Landing, LandingView, Purpose, User},
    server::{
        Backend,
        browser::Browser,
        domain::attempt::Ask,
        error::Result,
        flows::{
            Caller, finish,
            verification::{Found, find},
        },
        store::{attempts::AttemptRow, email_addresses},
    },
};

/// What the page of the link shows in the caller's browser. Changes nothing, because programs open links too.
/// `is_refusal` is `true` for the page on which an attempt can only be declined.
pub async fn get(
    backend: &Backend,
    caller: &Caller,
    token: Option<&str>,
    is_refusal: bool,
) -> Result<Landing> {
    let user = caller.user().cloned();
    let is_kept = backend.policy().has_multiple_sessions;
    let Some(Found {
        attempt,
        status,
        only_refuses,
    }) = find(backend, token).await?
    else {
        return Ok(Landing {
            attempt: Uuid::nil(),
            status: None,
            purpose: Purpose::SignIn,
            account: String::new(),
            action: String::new(),
            address: String::new(),
            asker: None,
            user,
            is_kept,
            missing: Vec::new(),
            refusal: None,
            lifetime: backend.policy().verification_lifetime.whole_seconds(),
            view: LandingView::Invalid,
        });
    };
    let is_known = email_addresses::find_owner(backend.store.read(), &attempt.identifier_key)
        .await?
        .is_some();
    let view = match status {
        AttemptStatus::Unverified if is_refusal || only_refuses => LandingView::Refusal,
        AttemptStatus::Unverified => match attempt.ask(caller.client) {
            Ask::Press => LandingView::SameBrowser,
            Ask::Code => LandingView::ByCode,
            Ask::Number => LandingView::OtherBrowser { has_number: true },
            Ask::PressElsewhere => LandingView::OtherBrowser { has_number: false },
            Ask::Refused => LandingView::SameBrowserOnly,
        },
        AttemptStatus::Verified
            if caller.client.is_some() && attempt.claim_client_id == caller.client =>
        {
            LandingView::FinishHere
        }
        AttemptStatus::Complete if !attempt.purpose.begins_session() => LandingView::Proven,
        AttemptStatus::Complete if is_signed_in(backend, &attempt, user.as_ref()).await? => {
            LandingView::SignedInHere {
                go_to: finish::go_to(&attempt),
            }
        }
        AttemptStatus::Verified | AttemptStatus::Complete
            if caller.client.is_some() && attempt.proven_client_id == caller.client =>
        {
            LandingView::SignedInThere
        }
        _ => LandingView::Ended,
    };
    let (missing, refusal) = match view {
        LandingView::FinishHere if !is_known => client::still_wanted(backend, &attempt).await?,
        _ => (Vec::new(), None),
    };
    let account = match attempt.user_id {
        Some(user) => email_addresses::primary_of(backend.store.read(), user)
            .await?
            .map_or_else(String::new, |address| address.masked()),
        None => String::new(),
    };
    let address =
        EmailAddress::from_parts(attempt.identifier.clone(), attempt.identifier_key.clone());
    Ok(Landing {
        attempt: attempt.id,
        status: Some(shown(status)),
        purpose: match attempt.purpose {
            Purpose::SignIn | Purpose::SignUp if is_known => Purpose::SignIn,
            Purpose::SignIn | Purpose::SignUp => Purpose::SignUp,
            purpose => purpose,
        },
        account,
        action: attempt.action.map_or_else(String::new, |action| {
            caller.locale.texts().actions.of(action).to_string()
        }),
        address: if caller.is(attempt.client_id)
            || matches!(view, LandingView::OtherBrowser { .. } | LandingView::Proven)
        {
            attempt.identifier.clone()
        } else {
            address.masked()
        },
        asker: Some(asker(backend, caller, &attempt)),
        user,
        is_kept,
        missing,
        refusal,
        lifetime: backend.policy().verification_lifetime.whole_seconds(),
        view,
    })
}

/// `true` if the caller's browser is signed in as the owner of the attempt's address.
async fn is_signed_in(
    backend: &Backend,
    attempt: &AttemptRow,
    user: Option<&User>,
) -> Result<bool> {
    let owner = email_addresses::find_owner(backend.store.read(), &attempt.identifier_key).await?;
    Ok(user.is_some_and(|user| owner.is_some_and(|owner| owner.user == user.id)))
}

/// The status as the page of a link shows it: for the link, a proven attempt is complete.
fn shown(status: AttemptStatus) -> AttemptStatus {
    match status {
        AttemptStatus::Verified => AttemptStatus::Complete,
        status => status,
    }
}

fn asker(backend: &Backend, caller: &Caller, attempt: &AttemptRow) -> Asker {
    let texts = caller.locale.texts();
    let browser = Browser::parse(&attempt.user_agent);
    let minutes = (backend.clock.now() - attempt.created_at).whole_minutes();
    let asked = texts.ago(minutes);
    Asker {
        browser: browser.in_words(&texts.browser_on_system, &texts.some_browser),
        place: backend.places.of(&attempt.network, caller.locale),
        asked,
        is_phone: browser.is_phone,
    }
}
