use leptos::{children::ViewFn, prelude::*};
use leptos_meta::Title;
use leptos_router::hooks::use_location;

use super::{
    appearance::Appearance,
    framed::{Framed, told},
    plain::again,
    slots::{OwnParts, OwnStep, OwnWords, ViewOf},
};
use crate::{
    api::{FlowFacts, get_flow},
    auth::{AttemptStatus, FlowState, Purpose},
    components::{
        flow::{FlowCard, FlowData, SignUpData},
        headless::{AttemptFlow, Step},
        ui::{Note, Tone, icon},
    },
    here,
    i18n::FlowTexts,
};

/// Signing in: the form, the waiting screen and what follows. For a page of the application, in its layout. Reads from
/// the query of the page where to go afterwards: `?redirect_to=/path`.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <main><SignIn/></main> };
/// ```
///
/// `header` and `footer` stand above and below the card, at every step. `appearance` gives classes to its parts:
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! {
///     <SignIn
///         header=|| view! { <img src="/logo.svg" alt="The Club"/> }
///         footer=|| view! { <p><a href="/help">"Help"</a></p> }
///         appearance=Appearance::default().card("shadow-xl").title("text-3xl").button("rounded-full")
///     />
/// };
/// ```
///
/// `texts` puts words of the application in the place of some of ours, here alone. (`LATCHKEY_TEXTS` does it everywhere.)
///
/// ```
/// use latchkey::{prelude::*, texts::FlowTexts};
/// use leptos::prelude::*;
///
/// let _ = || view! { <SignIn texts=|texts: &mut FlowTexts| texts.proceed = "Let me in".into()/> };
/// ```
///
/// `step` puts a component of the application in the place of one step, or of several; ours do the rest. It gets the
/// [`AttemptFlow`] that the hooks give, and whatever it shows, the flow goes on by itself, if a waiting screen calls
/// [`AttemptFlow::wait`].
///
/// ```
/// use latchkey::{auth::Attempt, prelude::*};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Waiting(flow: AttemptFlow, attempt: Attempt) -> impl IntoView {
///     let left = flow.wait(&attempt).left();
///     view! { <p>"A mail is on its way to " {attempt.identifier} ". " {left} " seconds are left."</p> }
/// }
///
/// let step = |flow: AttemptFlow, step: Step| match step {
///     Step::Waiting(attempt) => Some(view! { <Waiting flow attempt/> }.into_any()),
///     _ => None,
/// };
/// let _ = move || view! { <SignIn step/> };
/// ```
#[component]
pub fn SignIn(
    /// Stands above the card.
    #[prop(optional, into)]
    header: ViewFn,
    /// Stands below the card.
    #[prop(optional, into)]
    footer: ViewFn,
    /// Classes by part.
    #[prop(optional)]
    appearance: Appearance,
    /// Changes words.
    #[prop(optional, into)]
    texts: OwnWords<FlowTexts>,
    /// Shows steps in the place of ours.
    #[prop(optional, into)]
    step: OwnStep,
) -> impl IntoView {
    let own = OwnParts {
        step,
        ..OwnParts::looking(appearance)
    };
    let framed = Framed::new("SignIn", header, footer, own);
    flow_page(framed, Purpose::SignIn, texts)
}

/// Making an account, for new people. `header`, `footer`, `appearance`, `texts` and `step` are those of [`SignIn`].
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let _ = || view! { <main><SignUp/></main> };
/// ```
///
/// `extra_fields` are further fields of the form, below the address. Their names begin with `data.`. They arrive at the hook
/// before `Create`, which says what of them is kept with the user, and may refuse them: see
/// `latchkey::hooks`. Each begins with what was typed if the form failed, and says what is wrong with it.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// let team = |flow: AttemptFlow| view! {
///     <label>"Your team" <input name="data.team" value=flow.value("data.team")/></label>
///     <p role="alert">{flow.problem_of("data.team")}</p>
/// };
/// let _ = move || view! { <SignUp extra_fields=team/> };
/// ```
///
/// On the server the hook keeps it, as a text; a type that it parses to keeps it typed:
///
/// ```
/// use latchkey::hooks::{HookRefusal, Hooks, Step, UserData};
///
/// struct Teams;
///
/// impl Hooks for Teams {
///     async fn before(&self, step: &Step) -> Result<UserData, HookRefusal> {
///         let Step::Create { fields, .. } = step else {
///             return Ok(UserData::default());
///         };
///         let team = fields.get("team").map_or("0", String::as_str);
///         match team.parse::<u32>() {
///             Ok(number) => Ok(UserData::default().public("team", number)),
///             Err(_) => Err(HookRefusal::of_field("data.team", "A team has a number.")),
///         }
///     }
/// }
/// ```
#[component]
pub fn SignUp(
    /// Stands above the card.
    #[prop(optional, into)]
    header: ViewFn,
    /// Stands below the card.
    #[prop(optional, into)]
    footer: ViewFn,
    /// Classes by part.
    #[prop(optional)]
    appearance: Appearance,
    /// Changes words.
    #[prop(optional, into)]
    texts: OwnWords<FlowTexts>,
    /// Shows steps in the place of ours.
    #[prop(optional, into)]
    step: OwnStep,
    /// Further fields of the form.
    #[prop(optional, into)]
    extra_fields: Option<ViewOf<AttemptFlow>>,
) -> impl IntoView {
    let own = OwnParts {
        step,
        extra_fields,
        ..OwnParts::looking(appearance)
    };
    let framed = Framed::new("SignUp", header, footer, own);
    flow_page(framed, Purpose::SignUp, texts)
}

fn flow_page(framed: Framed, purpose: Purpose, words: OwnWords<FlowTexts>) -> AnyView {
    framed.show(move |_| {
        let search = use_location().search;
        let facts = Resource::new_blocking(
            move || search.get(),
            |search| {
                let query = here::query(&search);
                get_flow(query.get("redirect_to"), query.get("ended"))
            },
        );
        view! {
            <Suspense>
                {move || {
                    let words = words.clone();
                    Suspend::new(async move {
                        told(facts.await, |mut facts| {
                            words.change(&mut facts.texts);
                            card(purpose, facts, search.get_untracked()).into_any()
                        })
                    })
                }}
            </Suspense>
        }
    })
}

fn card(purpose: Purpose, facts: FlowFacts, search: String) -> impl IntoView {
    let query = here::query(&search);
    let is_another = !query.get("another").is_empty();
    let prefers_code = query.get("method") == "code";
    let FlowFacts {
        state,
        texts,
        sign_up_texts,
        app,
        note,
    } = facts;
    let FlowState {
        client,
        reply,
        rules,
    } = state;
    let step = Step::of(purpose, &client, is_another, false);
    let is_waiting = match &step {
        Step::Waiting(attempt) => {
            attempt.state.status == AttemptStatus::Unverified
                && !(attempt.has_code && (!attempt.has_link || prefers_code))
        }
        _ => false,
    };
    let again = is_waiting.then(|| again(&query, &texts));
    let data = FlowData {
        purpose,
        reply,
        texts,
        app,
        redirect_to: client.redirect_to.clone(),
        is_another,
        prefers_code,
        sign_up: Some(SignUpData {
            rules,
            texts: sign_up_texts,
        }),
    };
    let title = data.title(&step);
    view! {
        <Title text=title/>
        {note.map(|words| view! { <Note tone=Tone::Warn icon=icon::alert()>{words}</Note> })}
        <FlowCard data client/>
        {again}
    }
}
