//! Parts of a screen that change. Their closures are boxed: otherwise the compiler would generate all code that shows and
//! changes a part again for each closure, half a kilobyte each time.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::{
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{
            Mountable, Position, PositionState, RenderHtml,
            add_attr::AddAnyAttr,
            any_view::{AnyView, AnyViewState, AnyViewWithAttrs},
        },
    },
};

use super::of_content;

/// A part of a screen that is made anew when a signal changes that it reads.
pub type Part = Box<dyn FnMut() -> Shown + Send>;
/// A text, or the value of an attribute, that changes.
pub type Words = Box<dyn FnMut() -> String + Send>;
/// The value of an attribute that comes and goes.
pub type Mark = Box<dyn FnMut() -> Option<&'static str> + Send>;

/// A part that changes.
pub fn part<V: IntoAny + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> Part {
    Box::new(move || Shown(view().into_any()))
}

/// A text that changes.
pub fn words(words: impl FnMut() -> String + Send + 'static) -> Words {
    Box::new(words)
}

/// An attribute that comes and goes, with the value "true".
pub fn flag(mut is_set: impl FnMut() -> bool + Send + 'static) -> Mark {
    Box::new(move || is_set().then_some("true"))
}

/// `true` if a part has changed that is no longer in the document.
static IS_LOST: AtomicBool = AtomicBool::new(false);

/// `true` if the page does not show what it should: an extension or a translator put copies in the place of some of its
/// elements, and a change of the old ones was not seen.
pub fn is_lost() -> bool {
    IS_LOST.load(Ordering::Relaxed)
}

/// Content of a [`Part`]. When it changes it looks whether it is still in the document: see [`is_lost`].
pub struct Shown(AnyView);

impl Render for Shown {
    type State = AnyViewState;

    fn build(self) -> Self::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        // Not each content has an element, but another node can be put beside any.
        let mut probe = document().create_text_node("");
        if !(state.insert_before_this(&mut probe) && probe.is_connected()) {
            IS_LOST.store(true, Ordering::Relaxed);
        }
        probe.remove();
        self.0.rebuild(state);
    }
}

of_content!(Shown, 0);

impl RenderHtml for Shown {
    of_content!(0);

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }
}
