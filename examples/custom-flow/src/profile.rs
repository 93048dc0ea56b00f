//! The account: name, addresses, sessions.

use latchkey::{
    auth::{Address, Attempt, Device},
    prelude::*,
};
use leptos::prelude::*;

use crate::{
    app::SignOutForm,
    flow::{shown, steps},
};

/// The page at `/profile`. Whoever is not signed in is sent to sign in, and back.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let (reader, proof) = (use_user(), use_fresh_proof());
    let (addresses, sessions) = (use_email_addresses(), use_sessions());
    view! {
        <h1>"Your profile"</h1>
        <Suspense>{move || Suspend::new(async move { asking(proof.await) })}</Suspense>
        <NameForm reader/>
        <Suspense>{move || Suspend::new(async move {
            let (addresses, sessions) = (addresses.await, sessions.await);
            view! { <Addresses addresses/> <Devices sessions/> }
        })}</Suspense>
        <SignOutForm reader/>
        <SignOutAllForm reader/>
        <DeleteForm reader/>
    }
}

/// Asks for a fresh proof where an action needs one. The action goes on by itself once it is given.
fn asking(proof: FreshProof) -> impl IntoView {
    let asked = move |attempt: Attempt| {
        let flow = proof.prove(&attempt);
        let step = move || match flow.step().get() {
            Step::Done(_) => given(proof).into_any(),
            step => shown(flow, step),
        };
        view! {
            <section class="proof">
                <h2>"Is it still you?"</h2>
                <p>"You are about to " {attempt.action} "."</p>
                {step}
            </section>
        }
    };
    view! {
        {move || proof.asked().get().map(asked)}
        <p role="alert">{move || proof.problem().get().map(|problem| problem.message)}</p>
    }
}

/// The proof is given. Scripts go on by themselves.
fn given(proof: FreshProof) -> impl IntoView {
    let form = proof.form(ProofAction::Resume);
    view! {
        <form method="post" action=form.action on:submit=proof.on_submit()>
            {form.inputs()}
            <p>"It is you."</p>
            <button>"Go on"</button>
        </form>
    }
}

/// Signs out of every account of this browser, where there are several.
#[component]
fn SignOutAllForm(
    /// The reader of the page.
    reader: UserState,
) -> impl IntoView {
    let form = reader.form(UserAction::SignOutAll);
    (!reader.others().is_empty()).then(|| {
        view! {
            <form method="post" action=form.action on:submit=reader.on_submit()>
                {form.inputs()}
                <button>"Sign out of all accounts"</button>
            </form>
        }
    })
}

/// Deletes the account. The primary address is typed to confirm.
#[component]
fn DeleteForm(
    /// The reader of the page.
    reader: UserState,
) -> impl IntoView {
    let form = reader.form(UserAction::DeleteAccount);
    view! {
        <section>
            <h2>"Leave for good"</h2>
            <form method="post" action=form.action on:submit=reader.on_submit()>
                {form.inputs()}
                <label>"Your primary address" <input name="email" value=reader.typed("email").unwrap_or_default()/></label>
                <p role="alert">{reader.problem_of("email")}</p>
                <button disabled=reader.pending()>"Delete my account"</button>
            </form>
        </section>
    }
}

#[component]
fn NameForm(
    /// The reader of the page.
    reader: UserState,
) -> impl IntoView {
    let form = reader.form(UserAction::UpdateName);
    let saved = reader.user().get_untracked();
    let (first, last) = saved
        .map(|user| (user.first_name, user.last_name))
        .unwrap_or_default();
    let called = move || {
        reader
            .user()
            .get()
            .map(|user| format!("{} {}", user.first_name, user.last_name))
    };
    view! {
        <section>
            <h2>"Name"</h2>
            <p class="name">{called}</p>
            <form method="post" action=form.action on:submit=reader.on_submit()>
                {form.inputs()}
                <label>"First name" <input name="first_name" value=reader.typed("first_name").unwrap_or(first)/></label>
                <p role="alert">{reader.problem_of("first_name")}</p>
                <label>"Last name" <input name="last_name" value=reader.typed("last_name").unwrap_or(last)/></label>
                <p role="alert">{reader.problem_of("last_name")}</p>
                <button disabled=reader.pending()>"Save"</button>
            </form>
        </section>
    }
}

#[component]
fn Addresses(
    /// The addresses of the reader.
    addresses: EmailAddresses,
) -> impl IntoView {
    let form = addresses.form(AddressAction::Create);
    let proving = addresses.proving();
    view! {
        <section>
            <h2>"Addresses"</h2>
            <ul>{move || addresses.list().get().into_iter().map(|it| row(addresses, it)).collect_view()}</ul>
            {move || proving.get().map(|attempt| steps(addresses.prove(&attempt)))}
            <form method="post" action=form.action on:submit=addresses.on_submit()>
                {form.inputs()}
                <label>"Another address" <input name="email" value=addresses.typed("email")/></label>
                <p role="alert">{addresses.problem_of("email")}</p>
                <button disabled=move || addresses.pending().get() || !addresses.may_add().get()>"Add it"</button>
            </form>
            <p role="alert">{move || addresses.problem().get().map(|problem| problem.message)}</p>
        </section>
    }
}

/// An address, and what can be done with it.
fn row(addresses: EmailAddresses, address: Address) -> impl IntoView {
    let id = address.id;
    let button = move |action, words| {
        let form = addresses.form(action);
        view! {
            <form method="post" action=form.action on:submit=addresses.on_submit()>
                {form.inputs()}
                <button>{words}</button>
            </form>
        }
    };
    let is_second = address.is_verified && !address.is_primary;
    view! {
        <li>
            {address.address}
            {address.is_primary.then_some(" (primary)")}
            {(!address.is_verified).then(|| button(AddressAction::Prepare(id), "Prove it"))}
            {is_second.then(|| button(AddressAction::MakePrimary(id), "Make it the primary one"))}
            {address.kept.is_none().then(|| button(AddressAction::Remove(id), "Remove it"))}
        </li>
    }
}

#[component]
fn Devices(
    /// The sessions of the reader.
    sessions: Sessions,
) -> impl IntoView {
    let row = move |session: Device| {
        let form = sessions.form(SessionAction::End(session.id));
        view! {
            <li>
                {session.browser} ", " {session.place.words}
                {match session.is_this {
                    true => "this one".into_any(),
                    false => view! {
                        <form method="post" action=form.action on:submit=sessions.on_submit()>
                            {form.inputs()}
                            <button>"Sign out there"</button>
                        </form>
                    }.into_any(),
                }}
            </li>
        }
    };
    view! {
        <section>
            <h2>"Devices"</h2>
            <ul class="devices">{move || sessions.list().get().into_iter().map(row).collect_view()}</ul>
            <p role="alert">{move || sessions.problem().get().map(|problem| problem.message)}</p>
        </section>
    }
}
