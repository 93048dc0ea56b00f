use leptos::prelude::*;

use super::{attempt_form::AttemptForm, state::Flow};
use crate::{
    auth::{Attempt, SignUpRefusal},
    components::{
        embedded::Piece,
        headless::AttemptAction,
        ui::{Button, Emphasis, rich},
    },
    i18n::fill,
    own_parts::{class, dress},
};

/// Card for a proven address with which no account may be made: why, and what to do instead.
#[component]
pub(super) fn RefusedCard(
    /// State of the card.
    flow: Flow,
    /// The proven attempt.
    attempt: Attempt,
    /// Why no account may be made.
    refusal: SignUpRefusal,
) -> impl IntoView {
    let values = [
        ("address", attempt.identifier.as_str()),
        ("app", &flow.app()),
    ];
    let (title, lede) = flow.sign_up().map_or_else(Default::default, |sign_up| {
        let (title, lede) = sign_up.texts.refused(refusal);
        (fill(title, &values), fill(lede, &values))
    });
    view! {
        <section class=class(Piece::Card, "card end-card") data-status="verified">
            <div class="card__head">
                {dress(Piece::Title, view! { <h1 tabindex="-1">{title}</h1> })}
                <p class=class(Piece::Text, "card__lede")>{rich(&lede)}</p>
            </div>
            <div class="choices">
                <AttemptForm flow step=AttemptAction::Cancel action="cancel">
                    <Button emphasis=Emphasis::Primary>{flow.text(|texts| &texts.another_address)}</Button>
                </AttemptForm>
            </div>
        </section>
    }
}
