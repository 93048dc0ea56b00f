use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    asked::Asked,
    attempt_flow::{AttemptFlow, FlowStart, Read},
};
use crate::{
    api::get_flow_state,
    auth::{Client, FlowState, FormReply, Problems, Purpose},
    components::{browser, hooks::use_effect},
    here,
};

/// Signing in with markup of one's own. The page reads from its query where to go afterwards (`?redirect_to=/path`), and
/// whether a signed-in reader wants another account (`?another=1`). Its route is rendered with `SsrMode::Async`, so that
/// the page works without JavaScript too.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// #[component]
/// fn SignInPage() -> impl IntoView {
///     let sign_in = use_sign_in();
///     view! {
///         <Suspense>{move || Suspend::new(async move {
///             let flow = sign_in.await;
///             move || match flow.step().get() {
///                 Step::Start => view! { <p>"The form"</p> }.into_any(),
///                 Step::Waiting(attempt) => view! { <p>"We mailed " {attempt.identifier}</p> }.into_any(),
///                 _ => view! { <p>"And so on"</p> }.into_any(),
///             }
///         })}</Suspense>
///     }
/// }
/// ```
pub fn use_sign_in() -> Asked<AttemptFlow> {
    use_flow(Purpose::SignIn)
}

/// Making an account with markup of one's own; otherwise like [`use_sign_in`]. Once the address is proven, a new user may be
/// asked for more: see [`Step::Missing`](super::Step::Missing).
///
/// ```
/// use latchkey::{auth::Attempt, prelude::*};
/// use leptos::prelude::*;
///
/// /// For `Step::Missing(attempt)`.
/// fn missing(flow: AttemptFlow, attempt: Attempt) -> impl IntoView {
///     let form = flow.form(AttemptAction::Complete);
///     let fields = attempt.missing.into_iter().map(|field| {
///         let name = field.as_str();
///         view! { <label>{name} <input name=name value=flow.value(name)/> {flow.problem_of(name)}</label> }
///     });
///     view! {
///         <form method="post" action=form.action on:submit=flow.on_submit()>
///             {form.inputs()}
///             {fields.collect_view()}
///             <button>"Finish"</button>
///         </form>
///     }
/// }
/// ```
pub fn use_sign_up() -> Asked<AttemptFlow> {
    use_flow(Purpose::SignUp)
}

fn use_flow(purpose: Purpose) -> Asked<AttemptFlow> {
    let search = use_location().search;
    let answer = Resource::new_blocking(
        move || search.get(),
        |search| {
            let query = here::query(&search);
            let is_another = !query.get("another").is_empty();
            let state = get_flow_state(query.get("redirect_to"));
            async move { (state.await, is_another) }
        },
    );
    Asked::new(answer, move |(state, is_another)| {
        begin(purpose, state, is_another)
    })
}

/// The flow as the server described it. If it could not, the flow begins with what was wrong.
fn begin(purpose: Purpose, state: Result<FlowState, Problems>, is_another: bool) -> AttemptFlow {
    let FlowState {
        client,
        reply,
        rules,
    } = state.unwrap_or_else(|problems| FlowState {
        reply: FormReply {
            problems,
            ..FormReply::default()
        },
        ..FlowState::default()
    });
    let start = FlowStart {
        purpose,
        is_another,
        redirect_to: client.redirect_to.clone(),
        rules,
    };
    begin_with(start, client, reply, None)
}

/// A flow that goes on by itself. `on_end` runs instead of going to another page, once it is finished or cancelled.
pub(super) fn begin_with(
    start: FlowStart,
    client: Client,
    reply: FormReply,
    on_end: Option<Callback<()>>,
) -> AttemptFlow {
    let flow = AttemptFlow::new(start, client, reply, on_end, || {
        Box::pin(async { Some(browser::read as Read) })
    });
    use_effect(move || flow.go_on(&flow.step().get()));
    flow
}
