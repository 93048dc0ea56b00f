//! The axum route of the example: see `components/example.rs`.

use axum::Json;

use super::require::SignedInUser;
use crate::auth::User;

/// Who is signed in, as JSON.
pub async fn me(SignedInUser(user): SignedInUser) -> Json<User> {
    Json(user)
}
