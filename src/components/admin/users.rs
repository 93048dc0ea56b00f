use leptos::prelude::*;

use super::{audit::Absent, frame::AdminFrame};
use crate::{
    api::get_users,
    auth::{ListedUser, Page, UserList},
    components::{
        answered::answered,
        context::Instance,
        query::PageQuery,
        ui::{Button, Emphasis, Field},
    },
    i18n::{AdminUsersTexts, Text, fill},
};

/// The page at `/admin/users`: the list of users, with a search for a part of an address or name.
#[component]
pub fn Users() -> impl IntoView {
    let query = PageQuery::here();
    let asked = move |name: &str| query.get(name);
    answered(
        get_users(asked("search"), asked("before"), asked("after")),
        move |users| match users {
            Ok(list) => view! { <List list/> }.into_any(),
            Err(problems) => view! { <Absent problems/> }.into_any(),
        },
    )
}

#[component]
fn List(
    /// The users to show.
    list: UserList,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_users;
    let is_searched = !list.search.is_empty();
    let is_empty = list.users.is_empty();
    let way = |to: Option<String>, words: &Text, rel: &'static str| {
        let words = words.clone();
        to.map(|to| view! { <a class="button" href=to rel=rel>{words}</a> })
    };
    let ways = view! {
        <nav class="audit__ways" aria-label=texts.title.clone()>
            {way(list.newer.clone(), &texts.newer, "prev")}
            {way(list.older.clone(), &texts.older, "next")}
        </nav>
    };
    let rows = list.users.into_iter().map(|user| view! { <Row user/> });
    view! {
        <AdminFrame path=Page::Users.path() title=texts.title.to_string() lede=texts.lede.to_string()>
            <form class="users__search" method="get" action=Page::Users.path() role="search">
                <Field
                    label=texts.search.to_string()
                    name="search"
                    input_type="search"
                    autocomplete="off"
                    value=list.search
                    hint=texts.search_hint.to_string()
                />
                <div class="row">
                    <Button emphasis=Emphasis::Primary>{texts.find.clone()}</Button>
                    {is_searched.then(|| view! { <a class="button button--text" href=Page::Users.path()>{texts.reset.clone()}</a> })}
                </div>
            </form>
            {if is_empty {
                view! { <p class="card__lede">{texts.empty.clone()}</p> }.into_any()
            } else {
                view! { <ul class="list users">{rows.collect_view()}</ul> }.into_any()
            }}
            {ways}
        </AdminFrame>
    }
}

#[component]
fn Row(
    /// The user.
    user: ListedUser,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_users;
    let badges = badges(texts, &user);
    let since = fill(&texts.since, &[("since", &user.since)]);
    view! {
        <li data-user=user.id.to_string() data-email=user.address.clone()>
            <span class="grow">
                <a href=Page::of_user(user.id) dir="ltr">{user.address.clone()}</a>
                <small>{user.name}</small>
                <small>{since}</small>
            </span>
            {badges}
        </li>
    }
}

/// Badges of a user: administrator, banned.
pub(super) fn badges(texts: &AdminUsersTexts, user: &ListedUser) -> impl IntoView + use<> {
    let (admin, banned) = (texts.admin.clone(), texts.banned.clone());
    (
        user.is_admin
            .then(|| view! { <span class="badge">{admin}</span> }),
        user.is_banned
            .then(|| view! { <span class="badge" data-tone="warn">{banned}</span> }),
    )
}
