use leptos::{children::ViewFn, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    appearance::Appearance,
    framed::{Framed, told},
    plain::again,
    slots::{OwnParts, OwnWords, ViewOf},
};
use crate::{
    api::{AccountFacts, get_account_page},
    auth::{Address, AttemptStatus},
    components::{
        account::{AccountCard, AccountData},
        query::PageQuery,
        visitor::RedirectToSignIn,
    },
    here,
    i18n::AccountTexts,
};

/// The account of the reader: name, addresses, a way to their devices, signing out, deleting. For a page of the application,
/// in its layout, which is named where the server starts: `Latchkey::with_account_pages`. Whoever is not signed in is sent to
/// sign in, and back. Where an action needs a fresh proof, a dialog asks for it.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <main><UserProfile/></main> };
/// ```
///
/// `header` and `footer` stand above and below it, and `appearance` gives classes to its parts. `texts` puts words of the
/// application in the place of some of ours, and `beside_address` shows something beside each address:
///
/// ```
/// use latchkey::{auth::Address, prelude::*, texts::AccountTexts};
/// use leptos::prelude::*;
///
/// let badge = |address: Address| {
///     let is_of_club = address.address.ends_with("@club.example");
///     is_of_club.then(|| view! { <span class="badge">"Club"</span> })
/// };
/// let _ = move || view! {
///     <UserProfile
///         header=|| view! { <p>"Nobody but you sees this page."</p> }
///         footer=|| view! { <p><a href="/teams">"Your teams"</a></p> }
///         appearance=Appearance::default().section("card-of-mine").list("divide-y")
///         texts=|texts: &mut AccountTexts| texts.title = "You".into()
///         beside_address=badge
///     />
/// };
/// ```
#[component]
pub fn UserProfile(
    /// Stands above.
    #[prop(optional, into)]
    header: ViewFn,
    /// Stands below.
    #[prop(optional, into)]
    footer: ViewFn,
    /// Classes by part.
    #[prop(optional)]
    appearance: Appearance,
    /// Changes words.
    #[prop(optional, into)]
    texts: OwnWords<AccountTexts>,
    /// Stands beside each address.
    #[prop(optional, into)]
    beside_address: Option<ViewOf<Address>>,
) -> impl IntoView {
    let own = OwnParts {
        beside_address,
        ..OwnParts::looking(appearance)
    };
    let framed = Framed::new("UserProfile", header, footer, own);
    framed.show(move |visitor| {
        if visitor.user.is_none() {
            return view! { <RedirectToSignIn/> }.into_any();
        }
        let search = use_location().search;
        let facts = Resource::new_blocking(
            move || search.get(),
            |search| get_account_page(here::query(&search).get("done")),
        );
        view! {
            <Suspense>
                {move || {
                    let texts = texts.clone();
                    Suspend::new(async move {
                        let query = here::query(&search.get_untracked());
                        told(facts.await, |facts| match facts {
                            Some(mut facts) => {
                                texts.change(&mut facts.texts);
                                card(facts, &query).into_any()
                            }
                            None => view! { <RedirectToSignIn/> }.into_any(),
                        })
                    })
                }}
            </Suspense>
        }
        .into_any()
    })
}

fn card(facts: AccountFacts, query: &PageQuery) -> impl IntoView + use<> {
    let AccountFacts {
        account,
        reply,
        texts,
        flow,
        app,
        session,
    } = facts;
    let title = format!("{} · {app}", texts.title);
    let is_waiting = account
        .profile
        .as_ref()
        .is_some_and(|attempt| attempt.state.status == AttemptStatus::Unverified);
    let again = is_waiting.then(|| again(query, &flow));
    let data = AccountData {
        account,
        reply,
        texts,
        flow,
        app,
        session,
    };
    view! {
        <Title text=title/>
        <AccountCard data/>
        {again}
    }
}
