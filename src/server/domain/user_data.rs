//! Data that an application keeps with a user.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Most bytes of the data of one user, as JSON.
pub const LARGEST: usize = 16 * 1024;

/// Data that an application keeps with a user: JSON by name, in three parts. Latchkey itself makes nothing of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UserData {
    /// What pages may show to others.
    pub public: Map<String, Value>,
    /// What the server alone may know.
    pub private: Map<String, Value>,
    /// What the user may change, by forms of the application.
    pub editable: Map<String, Value>,
}

/// The data of a user would be larger than [`LARGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the data of a user is larger than {LARGEST} bytes")]
pub struct TooLarge;

impl UserData {
    /// This data with `value` under `name` in the public part.
    #[must_use]
    pub fn public(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.public.insert(name.to_owned(), value.into());
        self
    }

    /// This data with `value` under `name` in the private part.
    #[must_use]
    pub fn private(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.private.insert(name.to_owned(), value.into());
        self
    }

    /// This data with `value` under `name` in the editable part.
    #[must_use]
    pub fn editable(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.editable.insert(name.to_owned(), value.into());
        self
    }

    /// `true` if no part has anything.
    pub fn is_empty(&self) -> bool {
        self.public.is_empty() && self.private.is_empty() && self.editable.is_empty()
    }

    /// Takes over everything of `other`, in the place of what has the same name. `null` removes a name.
    pub fn add(&mut self, other: Self) {
        let parts = [
            (&mut self.public, other.public),
            (&mut self.private, other.private),
            (&mut self.editable, other.editable),
        ];
        for (part, added) in parts {
            part.extend(added);
            part.retain(|_, value| !value.is_null());
        }
    }

    /// This data, if it is small enough to be kept.
    ///
    /// # Errors
    ///
    /// [`TooLarge`].
    pub fn checked(self) -> Result<Self, TooLarge> {
        let size = |part: &Map<String, Value>| serde_json::to_string(part).map_or(0, |it| it.len());
        match size(&self.public) + size(&self.private) + size(&self.editable) <= LARGEST {
            true => Ok(self),
            false => Err(TooLarge),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_replaces_what_has_its_name_and_null_removes() {
        let mut data = UserData::default().public("plan", "free").private("id", 7);
        data.add(
            UserData::default()
                .public("plan", "paid")
                .private("id", Value::Null)
                .editable("colour", "red"),
        );

        let expected = UserData::default()
            .public("plan", "paid")
            .editable("colour", "red");
        assert_eq!(data, expected);
    }

    #[test]
    fn sixteen_kibibytes_are_the_most() {
        let of = |length: usize| UserData::default().editable("a", "x".repeat(length));
        let overhead = r#"{"a":""}{}{}"#.len();

        assert!(of(LARGEST - overhead).checked().is_ok());
        assert_eq!(of(LARGEST - overhead + 1).checked(), Err(TooLarge));
    }
}
