use leptos::prelude::*;

use super::state::Flow;
use crate::{
    auth::{Attempt, MailHelp, Purpose},
    components::{
        hooks::use_after,
        ui::{flag, part},
    },
};

/// What to do when no mail came, from what helps most often to what helps least. It is folded up at first and unfolds by
/// itself after a while, below all that people type into; the reader can do that at any time.
#[component]
pub(super) fn NothingCame(
    /// State of the card.
    flow: Flow,
    /// The attempt that the reader waits for.
    attempt: Attempt,
    /// Seconds until another mail may be asked for; 0 when it may be now.
    resend_in: Signal<i64>,
) -> impl IntoView {
    let MailHelp {
        unfolds_in,
        announced,
        url,
        unwanted,
        unwanted_url,
        search,
        resend,
        gateway,
        gateway_lede,
        ..
    } = attempt.help.clone();
    let is_late = use_after(unfolds_in);
    let other_form = other_address(&attempt);
    view! {
        <p class="visually-hidden" role="status">{part(move || is_late.get().then(|| announced.clone()))}</p>
        <details class="nothing-came" data-unfolds-in=unfolds_in.to_string() open=flag(move || is_late.get())>
            <summary>{flow.text(|texts| &texts.look_in_spam)}</summary>
            <ol class="nothing-came__steps">
                <li>{to_web_mail(unwanted, unwanted_url)}</li>
                <li>{to_web_mail(search, url)}</li>
                <li>
                    <button
                        type="submit"
                        class="button button--link"
                        form=resend_form(&attempt)
                        aria-disabled=flag(move || resend_in.get() > 0)
                    >
                        {resend}
                    </button>
                </li>
                {other_form.map(|form| view! {
                    <li>
                        <button type="submit" class="button button--link" form=form>
                            {flow.text(|texts| &texts.another_address)}
                        </button>
                    </li>
                })}
                <li>
                    <details>
                        <summary>{gateway}</summary>
                        <p>{gateway_lede}</p>
                    </details>
                </li>
            </ol>
        </details>
    }
}

/// Id of the form that sends the mail of `attempt` again.
pub(super) fn resend_form(attempt: &Attempt) -> String {
    format!("resend:{}", attempt.id)
}

/// Id of the form that goes back to another address; `None` where the address is that of the account.
pub(super) fn other_address(attempt: &Attempt) -> Option<String> {
    match attempt.purpose {
        Purpose::StepUp => None,
        _ => Some(format!("other:{}", attempt.id)),
    }
}

/// A sentence that leads to web mail; without a link where `url` is empty.
fn to_web_mail(words: String, url: String) -> AnyView {
    match url.as_str() {
        "" => view! { <span>{words}</span> }.into_any(),
        _ => view! { <a href=url target="_blank" rel="noopener noreferrer">{words}</a> }.into_any(),
    }
}
