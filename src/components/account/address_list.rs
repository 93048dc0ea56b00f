use leptos::{prelude::*, server_fn::ServerFn};

use super::state::Profile;
use crate::{
    api::{CreateEmailAddress, MakePrimaryAddress, PrepareEmailAddress, RemoveEmailAddress},
    auth::Address,
    components::{
        browser,
        embedded::Piece,
        headless::AddressAction,
        ui::{Button, Emphasis, Field, icon, part},
    },
    i18n::fill,
    own_parts::{beside, class},
};

/// The addresses of the account, each with a menu of what can be done with it.
#[component]
pub(super) fn AddressList(
    /// The account page.
    profile: Profile,
) -> impl IntoView {
    view! {
        <ul class=class(Piece::List, "list address-list")>
            // A row that changed is made anew, with its menu closed.
            <For
                each=move || profile.account.with(|account| account.addresses.clone())
                key=|address| (address.id, address.is_primary, address.is_verified, address.kept)
                let:address
            >
                <AddressRow profile address/>
            </For>
        </ul>
    }
}

#[component]
fn AddressRow(
    /// The account page.
    profile: Profile,
    /// The address.
    address: Address,
) -> impl IntoView {
    let named = |text: String| fill(&text, &[("address", &address.address)]);
    let label = named(profile.text(|texts| &texts.menu));
    let badge = match (address.is_primary, address.is_verified) {
        (true, _) => Some((profile.text(|texts| &texts.primary), None)),
        (false, false) => Some((profile.text(|texts| &texts.unverified), Some("warn"))),
        (false, true) => None,
    };
    let badge =
        badge.map(|(words, tone)| view! { <span class="badge" data-tone=tone>{words}</span> });
    let id = address.id;

    view! {
        <li data-email=address.address.clone()>
            <span class="grow">
                <bdi>{address.address.clone()}</bdi>
                {address.is_primary.then(|| view! {
                    <small>{profile.text(|texts| &texts.primary_note)}</small>
                })}
            </span>
            {beside(&address, badge)}
            {(!address.is_verified).then(|| view! {
                <AddressForm profile action=AddressAction::Prepare(id) name="verify">
                    <Button emphasis=Emphasis::Text busy=profile.is_busy(PrepareEmailAddress::PATH)>
                        {profile.text(|texts| &texts.verify)}
                    </Button>
                </AddressForm>
            })}
            <details class="menu">
                <summary aria-label=label.clone() title=label>{icon::more()}</summary>
            </details>
            <div class="menu__panel">
                {(address.is_verified && !address.is_primary).then(|| view! {
                    <AddressForm profile action=AddressAction::MakePrimary(id) name="make-primary">
                        <Button busy=profile.is_busy(MakePrimaryAddress::PATH)>
                            {profile.text(|texts| &texts.make_primary)}
                        </Button>
                    </AddressForm>
                })}
                {match address.kept {
                    Some(kept) => {
                        let reason = profile.text(|texts| texts.kept(kept));
                        view! {
                            <button class="button" type="button" aria-disabled="true" aria-describedby=format!("kept-{id}")>
                                {profile.text(|texts| &texts.remove)}
                            </button>
                            <p class="field__hint" id=format!("kept-{id}")>{reason}</p>
                        }.into_any()
                    }
                    None => view! { <Removal profile address=address.clone()/> }.into_any(),
                }}
            </div>
        </li>
    }
}

/// The part of the menu that removes an address, after saying what that does.
#[component]
fn Removal(
    /// The account page.
    profile: Profile,
    /// The address.
    address: Address,
) -> impl IntoView {
    let lede = fill(
        &profile.text(|texts| &texts.remove_lede),
        &[("address", &address.address)],
    );
    view! {
        <details class="disclosure">
            <summary class="button">{profile.text(|texts| &texts.remove)}</summary>
            <AddressForm profile action=AddressAction::Remove(address.id) name="remove">
                <p>{lede}</p>
                {address.is_verified.then(|| view! {
                    <label class="check">
                        <input type="checkbox" name="end_sessions" value="1"/>
                        {profile.text(|texts| &texts.remove_sessions)}
                    </label>
                })}
                <Button emphasis=Emphasis::Danger busy=profile.is_busy(RemoveEmailAddress::PATH)>
                    {profile.text(|texts| &texts.remove_it)}
                </Button>
            </AddressForm>
        </details>
    }
}

/// The form of one action on an address.
#[component]
fn AddressForm(
    /// The account page.
    profile: Profile,
    /// What the form does.
    action: AddressAction,
    /// Value of `data-action`.
    name: &'static str,
    /// Fields and button.
    children: Children,
) -> impl IntoView {
    let target = action.form();
    view! {
        <form
            class="stack"
            method="post"
            action=target.action
            data-action=name
            on:submit=profile.on_submit()
        >
            {target.inputs()}
            {children()}
        </form>
    }
}

/// Form that adds another address.
#[component]
pub(super) fn AddAddress(
    /// The account page.
    profile: Profile,
) -> impl IntoView {
    let error = Signal::derive(move || profile.problem(CreateEmailAddress::PATH, "email"));
    let may_add = move || profile.account.with(|account| account.may_add);
    let typed = profile.typed(CreateEmailAddress::PATH, "email");
    let target = AddressAction::Create.form();
    let form = NodeRef::<leptos::html::Form>::new();
    Effect::new(move |_| {
        let is_added = profile.forms.reply.with(|reply| {
            reply.action == CreateEmailAddress::PATH && reply.problems.errors.is_empty()
        });
        if let Some(form) = form.get().filter(|_| is_added) {
            browser::fill_in(&form, "email", "");
        }
    });

    view! {
        <form
            node_ref=form
            class="stack"
            method="post"
            action=target.action
            data-action="add-address"
            novalidate
            on:submit=profile.on_submit()
        >
            <Field
                label=profile.text(|texts| &texts.add_label)
                name="email"
                input_type="email"
                autocomplete="off"
                value=typed.unwrap_or_default()
                error
            />
            {target.inputs()}
            <div class="row">
                <Button
                    busy=profile.is_busy(CreateEmailAddress::PATH)
                    resting=Signal::derive(move || !may_add())
                >
                    {profile.text(|texts| &texts.add)}
                </Button>
                {part(move || (!may_add()).then(|| view! {
                    <small class="field__hint">{profile.text(|texts| &texts.full)}</small>
                }))}
            </div>
        </form>
    }
}
