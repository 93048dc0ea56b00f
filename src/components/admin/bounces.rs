use leptos::{prelude::*, server_fn::ServerFn};

use super::{audit::Absent, frame::AdminFrame};
use crate::{
    api::{LiftBounce, get_bounces},
    auth::{Bounce, BounceDomain, Bounces, FormReply, Page},
    components::{
        context::Instance,
        query::PageQuery,
        ui::{Note, Tone, icon},
    },
    i18n::fill,
};

/// The page at `/admin/bounces`: addresses from which mail came back, and a button for each that lets mail go there again.
#[component]
pub fn BouncesPage() -> impl IntoView {
    let done = PageQuery::here().get("done");
    let bounces = Resource::new_blocking(|| (), move |()| get_bounces(done.clone()));
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                match bounces.await {
                    Ok(bounces) => view! { <Page bounces/> }.into_any(),
                    Err(problems) => view! { <Absent problems/> }.into_any(),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Page(
    /// What came back.
    bounces: Bounces,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.bounces;
    let reply = use_context::<FormReply>().unwrap_or_default();
    let problem = reply
        .problems
        .general()
        .map(|problem| problem.message.clone());
    let Bounces {
        addresses,
        domains,
        done,
    } = bounces;
    let is_empty = addresses.is_empty();
    let rows = addresses.into_iter().map(|bounce| view! { <Row bounce/> });
    view! {
        <AdminFrame
            path=Page::Bounces.path()
            title=texts.title.to_string()
            lede=fill(&texts.lede, &[("app", &app)])
        >
            {(!done.is_empty()).then(|| view! { <Note tone=Tone::Good icon=icon::alert()>{done}</Note> })}
            {problem.map(|words| view! { <Note tone=Tone::Bad icon=icon::alert()>{words}</Note> })}
            <section class="section" aria-label=texts.title.clone()>
                {match is_empty {
                    true => view! { <p class="card__lede">{texts.none.clone()}</p> }.into_any(),
                    false => view! { <ul class="list">{rows.collect_view()}</ul> }.into_any(),
                }}
            </section>
            {(!domains.is_empty()).then(|| view! { <Domains domains/> })}
        </AdminFrame>
    }
}

#[component]
fn Row(
    /// The address.
    bounce: Bounce,
) -> impl IntoView {
    let texts = &Instance::here().texts.bounces;
    let Bounce { address, words } = bounce;
    let key = address.clone();
    let label = fill(&texts.lift_label, &[("address", &address)]);
    let words = words
        .into_iter()
        .map(|words| view! { <small>{words}</small> });
    view! {
        <li data-bounce=key>
            <span class="grow bounces__address"><bdi>{address.clone()}</bdi> {words.collect_view()}</span>
            <form method="post" action=LiftBounce::PATH data-action="lift-bounce">
                <input type="hidden" name="address" value=address/>
                <button class="button button--text" type="submit" aria-label=label>
                    {texts.lift.clone()}
                </button>
            </form>
        </li>
    }
}

#[component]
fn Domains(
    /// The domains with most addresses.
    domains: Vec<BounceDomain>,
) -> impl IntoView {
    let texts = &Instance::here().texts.bounces;
    let rows = domains.into_iter().map(|row| {
        let key = row.domain.clone();
        view! {
            <tr data-domain=key>
                <th scope="row"><bdi>{row.domain}</bdi></th>
                <td>{row.bounces}</td>
                <td>{row.complaints}</td>
            </tr>
        }
    });
    view! {
        <section class="section" aria-labelledby="domains-heading">
            <h2 id="domains-heading">{texts.by_domain.clone()}</h2>
            <table class="numbers bounces__domains">
                <thead>
                    <tr>
                        <th scope="col">{texts.domain.clone()}</th>
                        <th scope="col">{texts.came_back.clone()}</th>
                        <th scope="col">{texts.complaints.clone()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
