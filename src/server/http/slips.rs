//! Says of a domain, while it is typed, whether it looks like a slip. It hears of no address, asks no database, and answers
//! the same to everybody; what a network may ask is limited all the same.

use axum::{
    Form,
    extract::State,
    http::{Extensions, HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{AppState, network};
use crate::{auth::at, server::domain::address_slip};

/// The path that scripts ask.
pub const PATH: &str = at!("/api/domain_meant");

/// The domain that somebody types.
#[derive(Debug, Deserialize)]
pub struct Typed {
    domain: String,
}

/// Answers with the domain that was probably meant, as text, or with 204 if nothing looks like a slip.
pub async fn answer(
    State(state): State<AppState>,
    extensions: Extensions,
    headers: HeaderMap,
    Form(Typed { domain }): Form<Typed>,
) -> Response {
    let client = network::client_of(&extensions, &headers, &state.trusted_proxies);
    let network = network::first_of_network(client);
    match state.lookups.spend(network, state.backend.clock.now()) {
        Err(wait) => {
            let again = [(header::RETRY_AFTER, wait.to_string())];
            (StatusCode::TOO_MANY_REQUESTS, again).into_response()
        }
        Ok(()) => match address_slip::domain_meant(&domain) {
            Some(meant) => meant.into_response(),
            None => StatusCode::NO_CONTENT.into_response(),
        },
    }
}
