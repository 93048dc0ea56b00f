//! The data of the signed-in user, for server functions of an application.

use super::answer::answer;
use crate::{
    auth::Problems,
    server::{domain::user_data::UserData, flows::user_data},
};

/// The data that the application keeps with the signed-in user, for the body of a server function; empty if none is kept.
///
/// ```
/// use latchkey::{hooks::UserData, prelude::*};
/// use leptos::prelude::*;
///
/// async fn choose_colour(colour: String) -> Result<(), ServerFnError> {
///     let before = get_user_data().await?;
///     if before.private.get("is_grey").is_none() {
///         change_user_data(|data| data.add(UserData::default().editable("colour", colour))).await?;
///     }
///     Ok(())
/// }
/// ```
///
/// # Errors
///
/// Nobody is signed in.
pub async fn get_user_data() -> Result<UserData, Problems> {
    answer(async |request| {
        let user = request.caller.require_session()?.user.id;
        user_data::get(&request.backend, user).await
    })
    .await
}

/// Changes the data that the application keeps with the signed-in user, for the body of a server function. Which part of it the
/// user may change, and to what, is for the function to say.
///
/// # Errors
///
/// Nobody is signed in, or the data would be larger than 16 KiB as JSON.
pub async fn change_user_data(change: impl FnOnce(&mut UserData)) -> Result<UserData, Problems> {
    answer(async |request| {
        let user = request.caller.require_session()?.user.id;
        user_data::change(&request.backend, user, change).await
    })
    .await
}
