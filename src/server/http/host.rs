//! The application that Latchkey is a part of, as far as our own answers need it: a form that failed shows its page
//! again, which is a page of that application.

use std::convert::Infallible;

use axum::{Router, extract::Request, response::Response};
use tower::ServiceExt;

use crate::auth::{Page, Paths, prefix::PREFIX};

/// Mark of an answer that the application made. The application itself decides how its page is reached and what may run on it.
#[derive(Clone, Copy, Debug)]
pub struct OfApplication;

/// The application that Latchkey is a part of.
#[derive(Clone, Debug)]
pub struct Host {
    /// Where it has its pages for signing in and up.
    pub paths: Paths,
    /// Its routes, which expect that the caller is known.
    pub routes: Router,
}

impl Host {
    /// URL of the page that it has in the place of our page `page`; `None` if that is a page of ours.
    pub fn page(&self, page: &str) -> Option<String> {
        let path = page.split('?').next().unwrap_or_default();
        // Without pages for signing in the application has no use for us; without others ours are shown. What is below a prefix
        // is ours.
        let is_its = path == Page::Home.path()
            || PREFIX.is_empty()
                && [Page::SignIn, Page::SignUp]
                    .iter()
                    .any(|it| it.path() == path);
        self.paths
            .in_place_of(page)
            .or_else(|| is_its.then(|| page.to_owned()))
    }

    /// Lets it answer a request whose caller is known.
    pub async fn render(&self, request: Request) -> Response {
        let answer: Result<Response, Infallible> = self.routes.clone().oneshot(request).await;
        let mut response = match answer {
            Ok(response) => response,
            Err(never) => match never {},
        };
        response.extensions_mut().insert(OfApplication);
        response
    }
}
