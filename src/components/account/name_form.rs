use leptos::{ev::KeyboardEvent, prelude::*, server_fn::ServerFn};

use super::state::Profile;
use crate::{
    api::UpdateName,
    components::{
        browser,
        embedded::Piece,
        headless::UserAction,
        ui::{Button, Field},
    },
    own_parts::class,
};

/// Form for the name. It saves without leaving the page; Escape puts the saved name back.
#[component]
pub(super) fn NameForm(
    /// The account page.
    profile: Profile,
) -> impl IntoView {
    let form = NodeRef::<leptos::html::Form>::new();
    let saved = move || {
        let account = profile.account.read_untracked();
        (
            account.user.first_name.clone(),
            account.user.last_name.clone(),
        )
    };
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(form) = form.get()
        {
            let (first, last) = saved();
            browser::fill_in(&form, "first_name", &first);
            browser::fill_in(&form, "last_name", &last);
        }
    };
    let (first, last) = saved();
    let target = UserAction::UpdateName.form(None);

    view! {
        <section class=class(Piece::Section, "section")>
            <h2>{profile.text(|texts| &texts.name)}</h2>
            <form
                node_ref=form
                class="stack"
                method="post"
                action=target.action
                data-action="update-name"
                on:keydown=on_keydown
                on:submit=profile.on_submit()
            >
                <div class="pair">
                    {name(profile, "first_name", "given-name", first, profile.text(|texts| &texts.first_name))}
                    {name(profile, "last_name", "family-name", last, profile.text(|texts| &texts.last_name))}
                </div>
                <div class="row">
                    <Button busy=profile.is_busy(UpdateName::PATH)>{profile.text(|texts| &texts.save)}</Button>
                    <small class="field__hint">{profile.text(|texts| &texts.name_hint)}</small>
                </div>
            </form>
        </section>
    }
}

/// Input for one of the two names. `saved` is its value unless something else was typed.
fn name(
    profile: Profile,
    name: &'static str,
    autocomplete: &'static str,
    saved: String,
    label: String,
) -> impl IntoView {
    let value = profile.typed(UpdateName::PATH, name).unwrap_or(saved);
    let error = Signal::derive(move || profile.problem(UpdateName::PATH, name));
    view! { <Field label name autocomplete maxlength=64 value error/> }
}
