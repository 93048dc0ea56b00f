//! What an application puts into our components, and how it hands it over.

use std::sync::Arc;

use leptos::prelude::*;

use super::appearance::Appearance;
use crate::{
    auth::Address,
    components::headless::{AttemptFlow, Step},
};

/// A view of the application that is made of a `T`: any function of one, such as `|flow: AttemptFlow| view! { … }`.
pub struct ViewOf<T>(Arc<dyn Fn(T) -> AnyView + Send + Sync>);

impl<T> Clone for ViewOf<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T, F, V> From<F> for ViewOf<T>
where
    F: Fn(T) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    fn from(make: F) -> Self {
        Self(Arc::new(move |of| make(of).into_any()))
    }
}

impl<T> ViewOf<T> {
    /// The view for `of`.
    pub fn show(&self, of: T) -> AnyView {
        (self.0)(of)
    }
}

type Show = dyn Fn(AttemptFlow, Step) -> Option<AnyView> + Send + Sync;

/// Steps of the application in the place of ours: a function that gives a view for a step, or `None` for ours.
#[derive(Clone, Default)]
pub struct OwnStep(Option<Arc<Show>>);

impl<F> From<F> for OwnStep
where
    F: Fn(AttemptFlow, Step) -> Option<AnyView> + Send + Sync + 'static,
{
    fn from(show: F) -> Self {
        Self(Some(Arc::new(show)))
    }
}

impl OwnStep {
    /// The view for `step`; `None` for ours.
    pub fn show(&self, flow: AttemptFlow, step: Step) -> Option<AnyView> {
        self.0.as_ref().and_then(|show| show(flow, step))
    }
}

type Change<T> = dyn Fn(&mut T) + Send + Sync;

/// Words of the application in the place of some of ours: a function that changes texts. It runs on the server and in the
/// browser alike, so it does the same in both.
pub struct OwnWords<T>(Option<Arc<Change<T>>>);

impl<T> Clone for OwnWords<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for OwnWords<T> {
    /// Changes nothing.
    fn default() -> Self {
        Self(None)
    }
}

impl<T, F> From<F> for OwnWords<T>
where
    F: Fn(&mut T) + Send + Sync + 'static,
{
    fn from(change: F) -> Self {
        Self(Some(Arc::new(change)))
    }
}

impl<T> OwnWords<T> {
    /// Changes `texts`.
    pub fn change(&self, texts: &mut T) {
        if let Some(change) = &self.0 {
            change(texts);
        }
    }
}

/// Everything that an application puts into one of our components. Leptos context within that component.
#[derive(Clone, Default)]
pub struct OwnParts {
    /// Classes by part.
    pub appearance: Appearance,
    /// Steps in the place of ours.
    pub step: OwnStep,
    /// Fields of the form that makes an account; `None` for none.
    pub extra_fields: Option<ViewOf<AttemptFlow>>,
    /// What stands beside an address of the account; `None` for nothing.
    pub beside_address: Option<ViewOf<Address>>,
}

impl OwnParts {
    /// Classes, and nothing else.
    pub fn looking(appearance: Appearance) -> Self {
        Self {
            appearance,
            ..Self::default()
        }
    }
}
