//! Data that an application keeps with its users.

use crate::{
    auth::{AuthError, UserId},
    server::{
        Backend,
        domain::user_data::UserData,
        error::Result,
        hooks::{Happened, UserChange},
        store::{UnitOfWork, user_data, users},
    },
};

/// The data of a user; empty if none is kept.
pub async fn get(backend: &Backend, user: UserId) -> Result<UserData> {
    user_data::find(backend.store.read(), user).await
}

/// Changes the data of a user, and returns it as it is then, without names whose value is `null`. The user is locked meanwhile,
/// so that no change is lost.
///
/// # Errors
///
/// [`AuthError::NotFound`] if there is no such user; [`AuthError::BadRequest`] if the data would be larger than 16 KiB as JSON, or
/// nested in more than 125 levels. Nothing is changed then.
pub async fn change(
    backend: &Backend,
    user: UserId,
    change: impl FnOnce(&mut UserData),
) -> Result<UserData> {
    let mut work = UnitOfWork::begin(backend).await?;
    if !users::lock(&work, user).await? {
        return Err(AuthError::NotFound.into());
    }
    let mut data = user_data::find(work.tx(), user).await?;
    change(&mut data);
    data.drop_nulls();
    let data = data.checked().map_err(|_| AuthError::BadRequest)?;
    user_data::put(&mut work, user, &data, backend.clock.now())?;
    work.tell(Happened::UserChanged {
        user,
        change: UserChange::Data,
    });
    work.commit().await?;
    Ok(data)
}

/// Adds what hooks have added to the data of a user who is just signing in. They are locked, or new. What does not fit beside
/// what is kept already is left out, and the log says so: the user may have filled `editable`, and can make room only once
/// they are in.
pub(super) async fn add(
    backend: &Backend,
    work: &mut UnitOfWork,
    user: UserId,
    added: UserData,
) -> Result<()> {
    if added.is_empty() {
        return Ok(());
    }
    let mut data = user_data::find(work.tx(), user).await?;
    data.add(added);
    match data.checked() {
        Ok(data) => user_data::put(work, user, &data, backend.clock.now()),
        Err(fault) => {
            tracing::error!(%user, %fault, "what hooks add to the data of a user is left out");
            Ok(())
        }
    }
}
