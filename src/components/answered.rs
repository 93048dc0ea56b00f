use leptos::{prelude::*, tachys::reactive_graph::OwnedView};

/// A page that first asks the server: `show` makes it of the answer, once.
///
/// A `Suspense` with a `Resource` would make the page three times, twice of them to find out what it waits for. But pages
/// are sent whole, so nothing has to stand in the place of one meanwhile, and no browser asks for the answer again.
pub fn answered<Answer, Page>(answer: Answer, show: Page) -> AnyView
where
    Answer: Future<Output: Send> + Send + 'static,
    Page: FnOnce(Answer::Output) -> AnyView + Send + 'static,
{
    // Parts of the page look into its context when they are written, perhaps long after this returned.
    Suspend::new(async move { OwnedView::new(show(answer.await)) }).into_any()
}
