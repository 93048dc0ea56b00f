use leptos::{children::ViewFn, context::Provider, prelude::*, tachys::reactive_graph::OwnedView};

use super::{appearance::Appearance, slots::OwnParts};
use crate::{
    auth::Problems,
    components::{
        missing::missing_provider,
        ui::{Note, Tone, icon},
        visitor::Visitor,
    },
};

/// What stands around every one of our components on a page of the application.
pub(super) struct Framed {
    /// Name of the component, for what is said if the provider is missing.
    component: &'static str,
    /// Stands above.
    header: ViewFn,
    /// Stands below.
    footer: ViewFn,
    /// What the application puts into it.
    own: OwnParts,
}

impl Framed {
    /// The component of this name, with what the application puts above, below and into it.
    pub fn new(component: &'static str, header: ViewFn, footer: ViewFn, own: OwnParts) -> Self {
        Self {
            component,
            header,
            footer,
            own,
        }
    }

    /// The component: what `content` makes of the reader, between header and footer.
    pub fn show<V: IntoView + 'static>(
        self,
        content: impl FnOnce(Visitor) -> V + Send + 'static,
    ) -> AnyView {
        let Self {
            component,
            header,
            footer,
            mut own,
        } = self;
        let Some(visitor) = use_context::<Visitor>() else {
            return missing_provider(component);
        };
        let all = use_context::<Appearance>().unwrap_or_default();
        own.appearance = all.and(&own.appearance);
        view! {
            <Provider value=own>
                <div class="latchkey">{header.run()} {content(visitor)} {footer.run()}</div>
            </Provider>
        }
        .into_any()
    }
}

/// What came of asking the server: what `show` makes of it, or what was wrong. Its parts look into their context when they
/// are written, perhaps long after this returned.
pub(super) fn told<T>(answer: Result<T, Problems>, show: impl FnOnce(T) -> AnyView) -> AnyView {
    let view = match answer {
        Ok(facts) => show(facts),
        Err(problems) => {
            view! { <Note tone=Tone::Warn icon=icon::alert()>{problems.to_string()}</Note> }
                .into_any()
        }
    };
    OwnedView::new(view).into_any()
}
