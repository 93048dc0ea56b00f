use leptos::{ev::MouseEvent, prelude::*};

use super::{attempt_form::AttemptForm, state::Flow};
use crate::{
    auth::{Attempt, Strategy},
    components::{
        browser,
        headless::AttemptAction,
        ui::{Button, Emphasis, changing, flag, part, words},
    },
};

/// Switch between link and code.
///
/// When the mail has both, it changes which of them stands first, and sends nothing. The field for the code is on the screen
/// already. So the switch to the code is shown only without scripts, where the page is loaded again every few seconds while
/// somebody types. When the mail has one, and the settings allow the other by now, the switch asks for another mail.
#[component]
pub(super) fn OtherWay(
    /// State of the card.
    flow: Flow,
    /// The attempt.
    attempt: Attempt,
    /// `true` if the code stands first.
    is_by_code: Memo<bool>,
    /// Seconds until another mail may be asked for; 0 when it may be now.
    resend_in: Signal<i64>,
) -> impl IntoView {
    let turn = move |event: MouseEvent| {
        event.prevent_default();
        let is_by_code = !flow.prefers_code.get_untracked();
        flow.prefers_code.set(is_by_code);
        request_animation_frame(move || {
            browser::focus(if is_by_code { "#code" } else { "main h1" });
        });
    };
    let label = move || match is_by_code.get() {
        true => flow.text(|texts| &texts.use_link),
        false => flow.text(|texts| &texts.use_code),
    };
    let offer = attempt.offer.map(|strategy| {
        flow.text(|texts| match strategy {
            Strategy::EmailLink => &texts.mail_link,
            Strategy::EmailCode => &texts.mail_code,
        })
    });
    let resting = Signal::derive(move || resend_in.get() > 0);
    let is_still = flag(move || !is_by_code.get());
    view! {
        {(attempt.has_link && attempt.has_code).then(|| view! {
            <p class="waiting-card__other" data-still=is_still>
                <a
                    href=words(move || match is_by_code.get() {
                        true => "?method=link".to_owned(),
                        false => "?method=code".to_owned(),
                    })
                    data-action="other-way"
                    on:click=turn
                >
                    {part(move || changing(&label()))}
                </a>
            </p>
        })}
        {offer.map(|label| view! {
            <AttemptForm
                flow
                step=AttemptAction::Prepare
                action="other-way"
                class="waiting-card__other"
            >
                <Button emphasis=Emphasis::Link resting>{label}</Button>
            </AttemptForm>
        })}
    }
}
