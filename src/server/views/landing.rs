//! The page of a mailed link: what it shows in the browser that opened the link.

use super::client;
use crate::{
    auth::{Asker, AttemptId, AttemptStatus, Landing, LandingView, Purpose},
    server::{
        Backend,
        browser::Browser,
        domain::attempt::Ask,
        error::Result,
        flows::{
            Caller, finish,
            verification::{Found, find},
        },
        store::{address_row::Owner, attempts::Attempt, email_addresses},
    },
};

/// What the page of the link shows in the caller's browser. Changes nothing but a count, because programs open links too.
/// `is_refusal` is `true` for the page on which an attempt can only be declined.
pub async fn get(
    backend: &Backend,
    caller: &Caller,
    token: Option<&str>,
    is_refusal: bool,
) -> Result<Landing> {
    let invalid = invalid(backend, caller);
    let Some(found) = find(backend, token).await? else {
        return Ok(invalid);
    };
    let db = backend.store.read();
    let attempt = &found.attempt;
    if found.status == AttemptStatus::Unverified {
        backend.opened.note(attempt.id, backend.clock.now());
    }
    let owner = email_addresses::find_owner(db, &attempt.address_key).await?;
    let view = view(caller, &found, owner.as_ref(), is_refusal);
    let (missing, refusal) = match view {
        LandingView::FinishHere if owner.is_none() => {
            client::still_wanted(backend, attempt).await?
        }
        _ => (Vec::new(), None),
    };
    let account = match attempt.starter {
        Some(starter) => email_addresses::primary_of(db, starter.user).await?,
        None => None,
    };
    let is_own = caller.is(attempt.client_id);
    let action = attempt.action;
    let action = action.map(|action| caller.locale.texts().actions.of(action).to_string());
    Ok(Landing {
        attempt: attempt.id,
        status: Some(shown(found.status)),
        purpose: match attempt.purpose {
            Purpose::SignIn | Purpose::SignUp if owner.is_some() => Purpose::SignIn,
            Purpose::SignIn | Purpose::SignUp => Purpose::SignUp,
            purpose => purpose,
        },
        account: account.map_or_else(String::new, |address| address.masked()),
        action: action.unwrap_or_default(),
        address: match view {
            LandingView::OtherBrowser { .. } | LandingView::Proven => attempt.identifier.clone(),
            _ if is_own => attempt.identifier.clone(),
            _ => attempt.address().masked(),
        },
        asker: Some(asker(backend, caller, attempt)),
        missing,
        refusal,
        view,
        ..invalid
    })
}

/// The page for a link that is not one of ours.
fn invalid(backend: &Backend, caller: &Caller) -> Landing {
    let policy = backend.policy();
    Landing {
        attempt: AttemptId::default(),
        status: None,
        purpose: Purpose::SignIn,
        account: String::new(),
        action: String::new(),
        address: String::new(),
        asker: None,
        user: caller.user().cloned(),
        keeps_session: policy.has_multiple_sessions,
        missing: Vec::new(),
        refusal: None,
        lifetime: policy.verification_lifetime.whole_seconds(),
        view: LandingView::Invalid,
    }
}

/// What the page of a link that is one of ours shows. `owner` is the owner of the attempt's address; `None` if it has
/// no account.
fn view(caller: &Caller, found: &Found, owner: Option<&Owner>, is_refusal: bool) -> LandingView {
    let attempt = &found.attempt;
    let is_signed_in = || {
        let user = caller.user().map(|user| user.id);
        user.is_some() && user == owner.map(|owner| owner.user)
    };
    match found.status {
        AttemptStatus::Unverified if is_refusal || found.only_refuses => LandingView::Refusal,
        AttemptStatus::Unverified => match attempt.ask(caller.client) {
            Ask::Press => LandingView::SameBrowser,
            Ask::Code => LandingView::ByCode,
            Ask::Number => LandingView::OtherBrowser { has_number: true },
            Ask::PressElsewhere => LandingView::OtherBrowser { has_number: false },
            Ask::Refused => LandingView::SameBrowserOnly,
        },
        AttemptStatus::Verified if attempt.is_claimed_by(caller.client) => LandingView::FinishHere,
        AttemptStatus::Complete if !attempt.purpose.begins_session() => LandingView::Proven,
        AttemptStatus::Complete if is_signed_in() => LandingView::SignedInHere {
            go_to: finish::go_to(attempt),
        },
        AttemptStatus::Verified | AttemptStatus::Complete
            if attempt.is_proven_by(caller.client) =>
        {
            LandingView::SignedInThere
        }
        _ => LandingView::Ended,
    }
}

/// The status as the page of a link shows it: for the link, a proven attempt is complete.
fn shown(status: AttemptStatus) -> AttemptStatus {
    match status {
        AttemptStatus::Verified => AttemptStatus::Complete,
        status => status,
    }
}

fn asker(backend: &Backend, caller: &Caller, attempt: &Attempt) -> Asker {
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
