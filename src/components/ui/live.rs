//! Parts of a screen that change. Each closure is a type of its own, for which the compiler makes all that shows and
//! changes such a part once more: half a kilobyte. In a box they are one type.

use leptos::prelude::*;

/// A part of a screen that is made anew when a signal changes that it reads.
pub type Part = Box<dyn FnMut() -> AnyView + Send>;
/// A text, or the value of an attribute, that changes.
pub type Words = Box<dyn FnMut() -> String + Send>;
/// The value of an attribute that comes and goes.
pub type Mark = Box<dyn FnMut() -> Option<&'static str> + Send>;

/// A part that changes.
pub fn part<V: IntoAny + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> Part {
    Box::new(move || view().into_any())
}

/// A text that changes.
pub fn words(words: impl FnMut() -> String + Send + 'static) -> Words {
    Box::new(words)
}

/// An attribute that comes and goes, with the value "true".
pub fn flag(mut is_set: impl FnMut() -> bool + Send + 'static) -> Mark {
    Box::new(move || is_set().then_some("true"))
}
