use leptos::prelude::*;
use leptos_meta::Title;

use super::frame::{Fault, Instance, SignOut};
use crate::{api::get_account, auth::User, i18n::fill};

/// The page at `/account`. Whoever is not signed in is sent to sign in, and back.
#[component]
pub fn UserProfile() -> impl IntoView {
    let user = Resource::new_blocking(|| (), |()| get_account(String::new()));
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                match user.await {
                    Ok(Some(account)) => view! { <Account user=account.user/> }.into_any(),
                    Ok(None) => ().into_any(),
                    Err(_) => view! { <Fault/> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Account(
    /// Whose it is.
    user: User,
) -> impl IntoView {
    let Instance { texts, app } = Instance::here();
    let account = &texts.account;
    let address = user.address;
    view! {
        <Title text=format!("{} · {app}", account.title)/>
        <div class="page user-profile" data-primary-email=address.clone()>
            <div class="card__head">
                <h1 tabindex="-1">{account.title.clone()}</h1>
                <p class="card__lede">{fill(&account.lede, &[("app", &app)])}</p>
            </div>
            <section class="section">
                <h2>{account.addresses.clone()}</h2>
                <ul class="list">
                    <li data-email=address.clone()>
                        <span class="grow">{address.clone()} <small>{account.primary_note.clone()}</small></span>
                        <span class="badge">{account.primary.clone()}</span>
                    </li>
                </ul>
            </section>
            <section class="section">
                <h2>{account.leave.clone()}</h2>
                <p class="card__lede">{account.leave_lede.clone()}</p>
                <SignOut/>
            </section>
        </div>
    }
}
