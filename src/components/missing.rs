//! Says what an application has forgotten, in words: in its log, in the console of the browser, and in the page.

use leptos::{logging::error, prelude::*};
use leptos_router::RouteList;

/// In the place of a component that stands outside of the provider.
pub fn missing_provider(component: &str) -> AnyView {
    told(&format!(
        "Latchkey: <{component}> stands outside of <LatchkeyProvider>. Put <LatchkeyProvider> around the <Router> of your \
         application."
    ))
}

/// In the place of the provider of a page that was not served by Latchkey.
pub fn missing_layer() -> AnyView {
    told(
        "Latchkey: this page has a <LatchkeyProvider>, but was not served by Latchkey. Serve your application with \
         latchkey::serve(listener, app), or put Latchkey::around(app) around its router.",
    )
}

fn told(words: &str) -> AnyView {
    // While Leptos collects routes, nothing is served yet.
    if RouteList::is_generating() {
        return ().into_any();
    }
    error!("{words}");
    view! { <p role="alert" class="latchkey-missing">{words.to_owned()}</p> }.into_any()
}
