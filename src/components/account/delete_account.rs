use leptos::{prelude::*, server_fn::ServerFn};

use super::state::Profile;
use crate::{
    api,
    components::{
        embedded::Piece,
        headless::UserAction,
        ui::{Button, Emphasis, Field},
    },
    i18n::fill,
    own_parts::class,
};

/// Section that deletes the account: says what is deleted, and asks to type the primary address.
#[component]
pub(super) fn DeleteAccount(
    /// The account page.
    profile: Profile,
) -> impl IntoView {
    let error = Signal::derive(move || profile.problem(api::DeleteAccount::PATH, "email"));
    let is_open = profile.typed(api::DeleteAccount::PATH, "email").is_some();
    let target = UserAction::DeleteAccount.form(None);
    let address = profile
        .account
        .with_untracked(|account| account.user.address.clone());
    let lede = fill(
        &profile.text(|texts| &texts.delete_lede),
        &[("app", &profile.app())],
    );
    let label = fill(
        &profile.text(|texts| &texts.delete_label),
        &[("address", &address)],
    );

    view! {
        <section class=class(Piece::Section, "section")>
            <h2>{profile.text(|texts| &texts.delete)}</h2>
            <p class=class(Piece::Text, "card__lede")>{lede}</p>
            <details class="disclosure" open=is_open>
                <summary class="button">{profile.text(|texts| &texts.delete)}</summary>
                <form
                    class="stack"
                    method="post"
                    action=target.action
                    data-action="delete-account"
                    novalidate
                    on:submit=profile.on_submit()
                >
                    <Field
                        label
                        name="email"
                        id="delete-email"
                        input_type="email"
                        autocomplete="off"
                        value=profile.typed(api::DeleteAccount::PATH, "email").unwrap_or_default()
                        error
                    />
                    {target.inputs()}
                    <Button emphasis=Emphasis::Danger busy=profile.is_busy(api::DeleteAccount::PATH)>
                        {profile.text(|texts| &texts.delete_it)}
                    </Button>
                </form>
            </details>
        </section>
    }
}
