//! An example of hooks: a club whose members have an address of its own.

use super::{Event, Happened, HookError, HookRefusal, Hooks, Step, UserData};

/// Lets nobody in but members of the club, and greets new ones.
#[derive(Debug, Default)]
pub struct Club;

impl Hooks for Club {
    async fn before(&self, step: &Step) -> Result<UserData, HookRefusal> {
        match step {
            Step::Create { address, .. } if !address.ends_with("@club.example") => {
                let words = "Members have an address of the club.";
                Err(HookRefusal::of_field("email", words))
            }
            // Without a field nothing is added, so that a colour that was given before stays.
            Step::Create { fields, .. } => Ok(match fields.get("colour") {
                Some(colour) => UserData::default().editable("colour", colour.as_str()),
                None => UserData::default(),
            }),
            _ => Ok(UserData::default()),
        }
    }

    async fn after(&self, event: &Event) -> Result<(), HookError> {
        match &event.happened {
            Happened::UserCreated { user, .. } => greet(event.id, *user).await,
            _ => Ok(()),
        }
    }
}

/// Greets a new member; here, in the log. `id` keeps a second greeting from being sent.
async fn greet(id: uuid::Uuid, user: crate::auth::UserId) -> Result<(), HookError> {
    tracing::info!(event = %id, %user, "welcome to the club");
    Ok(())
}
