use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::Stylesheet;

use super::Embedding;
use crate::{
    components::{
        account,
        context::MenuWords,
        missing::{missing_layer, missing_provider},
        watch::{RENAME, SendOnce},
    },
    here,
};

/// Gives all other components what they need: who reads the page, in which language, and the style sheet. Stands once,
/// around the `<Router>` of the application, below its `provide_meta_context()`.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <LatchkeyProvider><UserButton/></LatchkeyProvider> };
/// ```
#[component]
pub fn LatchkeyProvider(
    /// The application.
    children: Children,
) -> impl IntoView {
    let told = SharedValue::new(here::embedding).into_inner();
    let Some(Embedding {
        visitor,
        menu,
        paths,
        answer,
        style,
    }) = told
    else {
        return view! { {missing_layer()} {children()} }.into_any();
    };
    provide_context(visitor);
    provide_context(menu);
    provide_context(paths);
    view! {
        <Stylesheet href=style/>
        {answer.map(|page| view! { <script nonce=use_nonce() data-page=page inner_html=RENAME></script> })}
        <SendOnce/>
        {children()}
    }
    .into_any()
}

/// Button of the signed-in user that opens a menu: account, devices, other accounts, signing out. Renders nothing when
/// nobody is signed in. The menu opens without JavaScript; with it, arrow keys and Escape work too. A page has one.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <header><UserButton/></header> };
/// ```
#[component]
pub fn UserButton() -> impl IntoView {
    match use_context::<MenuWords>() {
        Some(_) => view! { <div class="latchkey"><account::UserButton/></div> }.into_any(),
        None => missing_provider("UserButton"),
    }
}
