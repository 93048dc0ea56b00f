use leptos::{nonce::use_nonce, prelude::*};

/// Script that presses the button of the page, or follows its link, once the page is visible and not prerendered.
const PRESS: &str = "(()=>{const it=document.querySelector('[data-press],form[data-action=continue]');let done=false;\
    const press=()=>{if(!done&&!document.prerendering&&document.visibilityState==='visible')\
    {done=true;it.href?location.replace(it.href):it.requestSubmit(it.querySelector('button'))}};\
    document.addEventListener('visibilitychange',press);document.addEventListener('prerenderingchange',press);press()})()";

/// The script for a page that goes on by itself: it presses or follows the element with `data-press`, or else submits
/// the form whose `data-action` is `continue`. Must stand after that element.
#[component]
pub(super) fn PressScript() -> impl IntoView {
    view! { <script nonce=use_nonce() inner_html=PRESS></script> }
}
