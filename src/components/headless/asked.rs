use std::pin::Pin;

use leptos::prelude::*;

/// What a hook gives once the server has answered: `.await` it in a `Suspend`, below a `<Suspense>`.
#[derive(Clone, Copy)]
pub struct Asked<T: 'static> {
    wait: StoredValue<Box<dyn Fn() -> Answered<T> + Send + Sync>>,
}

type Answered<T> = Pin<Box<dyn Future<Output = T> + Send>>;

impl<T> Asked<T> {
    /// What `make` makes of `answer`.
    pub(super) fn new<A>(
        answer: Resource<A>,
        make: impl Fn(A) -> T + Copy + Send + Sync + 'static,
    ) -> Self
    where
        A: Clone + Send + Sync + 'static,
    {
        Self {
            wait: StoredValue::new(Box::new(move || {
                Box::pin(async move { make(answer.await) })
            })),
        }
    }
}

impl<T> IntoFuture for Asked<T> {
    type Output = T;
    type IntoFuture = Answered<T>;

    fn into_future(self) -> Self::IntoFuture {
        self.wait.with_value(|wait| wait())
    }
}
