use leptos::{children::ViewFn, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    appearance::Appearance,
    framed::{Framed, told},
    slots::{OwnParts, OwnWords},
};
use crate::{
    api::{DevicesFacts, get_devices_page},
    components::{
        account::{DevicesCard, DevicesData},
        visitor::RedirectToSignIn,
    },
    here,
    i18n::DeviceTexts,
};

/// The sessions of the reader, each with a button that ends it. For a page of the application, in its layout, which is named
/// where the server starts: `Latchkey::with_account_pages`. Whoever is not signed in is sent to sign in, and back.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <main><Devices/></main> };
/// ```
///
/// `header` and `footer` stand above and below it, `appearance` gives classes to its parts, and `texts` puts words of the
/// application in the place of some of ours:
///
/// ```
/// use latchkey::{prelude::*, texts::DeviceTexts};
/// use leptos::prelude::*;
///
/// let _ = || view! {
///     <Devices
///         header=|| view! { <p>"Somebody else’s? Tell us."</p> }
///         footer=|| view! { <p><a href="/help">"Help"</a></p> }
///         appearance=Appearance::default().list("divide-y").button("rounded-full")
///         texts=|texts: &mut DeviceTexts| texts.title = "Where you are signed in".into()
///     />
/// };
/// ```
#[component]
pub fn Devices(
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
    texts: OwnWords<DeviceTexts>,
) -> impl IntoView {
    let framed = Framed::new("Devices", header, footer, OwnParts::looking(appearance));
    framed.show(move |visitor| {
        if visitor.user.is_none() {
            return view! { <RedirectToSignIn/> }.into_any();
        }
        let search = use_location().search;
        let facts = Resource::new_blocking(move || search.get(), |_| get_devices_page());
        view! {
            <Suspense>
                {move || {
                    let texts = texts.clone();
                    Suspend::new(async move {
                        let done = here::query(&search.get_untracked()).get("done");
                        told(facts.await, |facts| match facts {
                            Some(mut facts) => {
                                texts.change(&mut facts.texts);
                                card(facts, done).into_any()
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

fn card(facts: DevicesFacts, done: String) -> impl IntoView {
    let DevicesFacts {
        devices,
        reply,
        texts,
        offline,
        app,
    } = facts;
    let title = format!("{} · {app}", texts.title);
    let data = DevicesData {
        devices,
        reply,
        texts,
        offline,
        done,
    };
    view! {
        <Title text=title/>
        <DevicesCard data/>
    }
}
