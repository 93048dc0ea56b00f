use leptos::prelude::*;

use super::{audit_table::AuditTableData, frame::AdminFrame};
use crate::{
    api::get_audit,
    auth::{AuditKind, AuditPage, Page, ProblemCode, Problems},
    components::{
        answered::answered,
        context::Instance,
        frame::{Fault, NotFound},
        handed::hand,
        query::PageQuery,
        ui::{Button, Emphasis, Field},
    },
    islands::AuditIsland,
};

/// The page at `/admin/audit`: events, newest first, filtered by kind, address and time.
#[component]
pub fn AuditLog() -> impl IntoView {
    let query = PageQuery::here();
    let asked = move |name: &str| query.get(name);
    answered(
        get_audit(
            asked("kind"),
            asked("email"),
            asked("from"),
            asked("to"),
            asked("before"),
            asked("after"),
        ),
        move |page| match page {
            Ok(page) => view! { <Log page/> }.into_any(),
            Err(problems) => view! { <Absent problems/> }.into_any(),
        },
    )
}

/// Shown instead of an administrator's page that could not be read: "not found" to everybody who is no administrator,
/// a fault otherwise.
#[component]
pub(super) fn Absent(
    /// The errors that reading the page gave.
    problems: Problems,
) -> impl IntoView {
    match problems.has(ProblemCode::NotFound) {
        true => view! { <NotFound/> }.into_any(),
        false => view! { <Fault/> }.into_any(),
    }
}

#[component]
fn Log(
    /// The page of events to show.
    page: AuditPage,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_audit;
    let way = |to: Option<String>, words: &crate::i18n::Text, rel: &'static str| {
        let words = words.clone();
        to.map(|to| view! { <a class="button" href=to rel=rel>{words}</a> })
    };
    let ways = view! {
        <nav class="audit__ways" aria-label=texts.table.caption.clone()>
            {way(page.newer.clone(), &texts.newer, "prev")}
            {way(page.older.clone(), &texts.older, "next")}
            <a class="button button--text" href=page.export.clone() download="">{texts.export.clone()}</a>
        </nav>
    };
    let data = AuditTableData {
        entries: page.entries.clone(),
        texts: texts.table.clone(),
        events: page.events.clone(),
    };
    view! {
        <AdminFrame path=Page::Audit.path() title=texts.title.to_string() lede=texts.lede.to_string() is_wide=true>
            <Filter page/>
            {hand(data, || view! { <AuditIsland/> })}
            {ways}
        </AdminFrame>
    }
}

#[component]
fn Filter(
    /// The page that the filter belongs to.
    page: AuditPage,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_audit;
    let is_filtered = !page.filter.is_empty();
    let chosen = page.filter.kind.clone();
    let kinds = AuditKind::ALL.iter().map(|kind| {
        let word = kind.as_str();
        view! { <option value=word selected=chosen == word>{texts.kind.of(*kind).clone()}</option> }
    });
    let kinds = kinds.collect_view();
    let (email_problem, time_problem) = (page.email_problem, page.time_problem);
    view! {
        <form class="audit__filter" method="get" action=Page::Audit.path() role="search">
            <div class="field">
                <label for="kind">{texts.by_kind.clone()}</label>
                <select id="kind" name="kind">
                    <option value="">{texts.all_kinds.clone()}</option>
                    {kinds}
                </select>
            </div>
            <Field
                label=texts.by_address.to_string()
                name="email"
                input_type="email"
                autocomplete="off"
                value=page.filter.email
                hint=texts.by_address_hint.to_string()
                error=Signal::stored(email_problem)
            />
            <Field
                label=texts.from.to_string()
                name="from"
                input_type="datetime-local"
                value=page.filter.from
                error=Signal::stored(time_problem)
            />
            <Field label=texts.to.to_string() name="to" input_type="datetime-local" value=page.filter.to/>
            <div class="row">
                <Button emphasis=Emphasis::Primary>{texts.filter.clone()}</Button>
                {is_filtered.then(|| view! { <a class="button button--text" href=Page::Audit.path()>{texts.reset.clone()}</a> })}
            </div>
        </form>
    }
}
