use leptos::{children::ViewFn, prelude::*};
use leptos_router::hooks::use_location;

use super::{
    appearance::Appearance,
    framed::{Framed, told},
    slots::{OwnParts, OwnWords},
};
use crate::{
    api::{LandingFacts, get_landing_page},
    components::pages::link_page,
    i18n::LandingTexts,
};

/// The page behind a mailed link: who asked, and the buttons that sign in or refuse. Opening it changes nothing; only its
/// buttons do. For a page of the application, in its layout, which is named where the server starts:
/// `Latchkey::with_verify_page`. Links lead to `/verify` still, which takes their token out of the address bar first.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <main><Verify/></main> };
/// ```
///
/// `header` and `footer` stand above and below the card, `appearance` gives classes to its parts, and `texts` puts words of the
/// application in the place of some of ours:
///
/// ```
/// use latchkey::{prelude::*, texts::LandingTexts};
/// use leptos::prelude::*;
///
/// let _ = || view! {
///     <Verify
///         header=|| view! { <img src="/logo.svg" alt="The Club"/> }
///         footer=|| view! { <p><a href="/help">"Help"</a></p> }
///         appearance=Appearance::default().card("shadow-xl").button("rounded-full")
///         texts=|texts: &mut LandingTexts| texts.is_this_you = "Is it you?".into()
///     />
/// };
/// ```
#[component]
pub fn Verify(
    /// Stands above the card.
    #[prop(optional, into)]
    header: ViewFn,
    /// Stands below the card.
    #[prop(optional, into)]
    footer: ViewFn,
    /// Classes by part.
    #[prop(optional)]
    appearance: Appearance,
    /// Changes words.
    #[prop(optional, into)]
    texts: OwnWords<LandingTexts>,
) -> impl IntoView {
    let framed = Framed::new("Verify", header, footer, OwnParts::looking(appearance));
    framed.show(move |_| {
        let location = use_location();
        let path = location.pathname.get_untracked();
        let facts = Resource::new_blocking(|| (), |()| get_landing_page());
        view! {
            <Suspense>
                {move || {
                    let (texts, path) = (texts.clone(), path.clone());
                    Suspend::new(async move {
                        told(facts.await, |mut facts: LandingFacts| {
                            texts.change(&mut facts.words.texts);
                            link_page(facts, &path)
                        })
                    })
                }}
            </Suspense>
        }
    })
}
