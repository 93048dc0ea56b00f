use leptos::prelude::*;

use crate::{auth::Asker, components::ui::icon, i18n::LandingTexts};

/// Who asked for the mail, so that readers can recognise themselves.
#[component]
pub(super) fn AskedFrom(
    /// Who asked for the mail.
    asker: Asker,
    /// Texts of the page of a link.
    texts: LandingTexts,
) -> impl IntoView {
    view! {
        <div class="device">
            {if asker.is_phone { icon::phone().into_any() } else { icon::laptop().into_any() }}
            <dl>
                <dt>{texts.device.clone()}</dt>
                <dd>{asker.browser}</dd>
                <dt>{texts.label_of(&asker.place).clone()}</dt>
                <dd><bdi>{asker.place.words}</bdi></dd>
                <dt>{texts.when.clone()}</dt>
                <dd>{asker.asked}</dd>
            </dl>
        </div>
    }
}
