use leptos::{context::Provider, nonce::use_nonce, prelude::*};
use leptos_meta::Stylesheet;

use super::{appearance::Appearance, embedding::Embedding, slots::OwnWords};
use crate::{
    components::{
        account,
        context::MenuWords,
        missing::{missing_layer, missing_provider},
        watch::{RENAME, SendOnce},
    },
    here,
    i18n::UserMenuTexts,
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
///
/// `appearance` gives classes to the parts of all components in it:
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! {
///     <LatchkeyProvider appearance=Appearance::default().button("rounded-full")><SignIn/></LatchkeyProvider>
/// };
/// ```
#[component]
pub fn LatchkeyProvider(
    /// Classes by part, for all components.
    #[prop(optional)]
    appearance: Appearance,
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
    provide_context(appearance);
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
///
/// `texts` puts words of the application in the place of some of ours:
///
/// ```
/// use latchkey::{prelude::*, texts::UserMenuTexts};
/// use leptos::prelude::*;
///
/// let _ = || view! { <UserButton texts=|texts: &mut UserMenuTexts| texts.sign_out = "Leave".into()/> };
/// ```
#[component]
pub fn UserButton(
    /// Changes words.
    #[prop(optional, into)]
    texts: OwnWords<UserMenuTexts>,
) -> impl IntoView {
    let Some(mut words) = use_context::<MenuWords>() else {
        return missing_provider("UserButton");
    };
    texts.change(&mut words.texts);
    view! {
        <Provider value=words>
            <div class="latchkey"><account::UserButton/></div>
        </Provider>
    }
    .into_any()
}
