use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::Title;

use crate::{
    api::{Letter, Mailed, get_mailbox},
    auth::at,
    components::{
        answered::answered,
        context::Instance,
        frame::{Fault, NotFound},
        query::PageQuery,
        ui::{Card, rich},
    },
    i18n::fill,
};

/// Script that loads the page again when a mail comes in.
const WATCH: &str = concat!(
    "new EventSource('",
    at!("/dev/mailbox/events"),
    "').addEventListener('mail',()=>location.reload())"
);

/// Where the parts of each mail are.
const MESSAGES: &str = at!("/dev/mailbox/messages");

/// The development mailbox: each mail as HTML, as text and as it was sent.
#[component]
pub fn MailboxPage() -> impl IntoView {
    let query = PageQuery::here();
    let (chosen, to) = (query.get("id"), query.get("to"));
    answered(get_mailbox(chosen, to), move |mailbox| match mailbox {
        Ok(Some(letters)) => view! { <Letters letters/> }.into_any(),
        Ok(None) => view! { <NotFound/> }.into_any(),
        Err(_) => view! { <Fault/> }.into_any(),
    })
}

#[component]
fn Letters(
    /// The mails to show.
    letters: Mailed,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let words = &texts.mailbox;
    let title = words.title.to_string();
    let heading = title.clone();
    let chosen = letters.chosen;
    let chosen_id = chosen.as_ref().map(|letter| letter.id.clone());
    let is_empty = letters.list.is_empty();
    let of_recipient = letters.query;
    let words_of_all = words.all.clone();
    let all = (!of_recipient.is_empty()).then(|| view! { <p><a href="?">{words_of_all}</a></p> });
    let list = letters.list.into_iter().map(move |letter| {
        let is_chosen = chosen_id.as_ref() == Some(&letter.id);
        view! {
            <li>
                <a href=format!("?id={}{of_recipient}", letter.id) aria-current=is_chosen.then_some("true")>
                    <span class="grow"><bdi>{letter.subject}</bdi> <small><bdi>{letter.to}</bdi></small></span>
                </a>
            </li>
        }
    });
    view! {
        <Title text=format!("{title} · {app}")/>
        <script nonce=use_nonce() inner_html=WATCH></script>
        {if is_empty {
            view! {
                <Card title=heading lede=words.empty.to_string()><p class="card__lede">{words.lede.clone()}</p> {all}</Card>
            }
                .into_any()
        } else {
            view! {
                <div class="page mailbox">
                    <div class="card__head">
                        <h1 tabindex="-1">{heading}</h1>
                        <p class="card__lede">{words.lede.clone()}</p>
                        {all}
                    </div>
                    <ul class="list mailbox__list">{list.collect_view()}</ul>
                    {chosen.map(|letter| view! { <Opened letter/> })}
                </div>
            }
                .into_any()
        }}
    }
}

#[component]
fn Opened(
    /// The mail to show.
    letter: Letter,
) -> impl IntoView {
    let words = &Instance::here().texts.mailbox;
    let to = fill(&words.to, &[("address", &letter.to)]);
    view! {
        <article class="mailbox__letter">
            <h2>{letter.subject.clone()}</h2>
            <p class="card__lede">{rich(&to)}</p>
            <h3>{words.html.clone()}</h3>
            <iframe
                class="mailbox__html"
                title=letter.subject
                sandbox="allow-top-navigation-by-user-activation allow-popups"
                src=format!("{MESSAGES}/{}/html", letter.id)
            ></iframe>
            <h3>{words.text.clone()}</h3>
            <pre class="mailbox__text" tabindex="0">{letter.text}</pre>
            <p><a href=format!("{MESSAGES}/{}/source", letter.id)>{words.source.clone()}</a></p>
        </article>
    }
}
