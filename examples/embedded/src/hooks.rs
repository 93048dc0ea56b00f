//! What the application says to a step of signing in, and what it keeps of it.

use latchkey::hooks::{HookRefusal, Hooks, Step, UserData};

/// Keeps the number of their team with everybody who gives one.
#[derive(Debug)]
pub struct Teams;

impl Hooks for Teams {
    async fn before(&self, step: &Step) -> Result<UserData, HookRefusal> {
        let fields = match step {
            Step::Create { fields, .. } => fields,
            Step::Complete { address, .. } if address.starts_with("sleeper") => {
                return Err(HookRefusal::new(
                    "You count too few sheep. Try again later.",
                ));
            }
            _ => return Ok(UserData::default()),
        };
        let team = fields.get("team").map_or("", |team| team.trim());
        if team.is_empty() {
            return Ok(UserData::default());
        }
        match team.parse::<u32>() {
            Ok(number) => Ok(UserData::default().public("team", number)),
            Err(_) => Err(HookRefusal::of_field("data.team", "A team has a number.")),
        }
    }
}
