//! The axum route of the example; see `components/example.rs`.

use axum::Json;

use super::require::SignedInUser;
use crate::auth::User;

/// Answers with the signed-in user, as JSON.
pub async fn me(SignedInUser(user): SignedInUser) -> Json<User> {
    Json(user)
}
