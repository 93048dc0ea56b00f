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

/// Why data cannot be kept with a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DataFault {
    /// It is larger than [`LARGEST`].
    #[error("the data of a user is larger than {LARGEST} bytes")]
    TooLarge,
    /// Values in it are nested so deep that it could be written, but never be read again.
    #[error("the data of a user is nested too deep to be read again")]
    TooDeep,
}

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
        self.overlay(other);
        self.drop_nulls();
    }

    /// Takes over everything of `other` as [`UserData::add`] does, but keeps each `null`: it still has to remove a name from data
    /// that this is added to later.
    pub(crate) fn overlay(&mut self, other: Self) {
        self.public.extend(other.public);
        self.private.extend(other.private);
        self.editable.extend(other.editable);
    }

    /// Removes each name whose value is `null`.
    pub(crate) fn drop_nulls(&mut self) {
        for part in [&mut self.public, &mut self.private, &mut self.editable] {
            part.retain(|_, value| !value.is_null());
        }
    }

    /// This data, if it can be kept: it is small enough, and can be read again.
    ///
    /// # Errors
    ///
    /// A [`DataFault`].
    pub fn checked(self) -> Result<Self, DataFault> {
        let size = |part: &Map<String, Value>| serde_json::to_string(part).map_or(0, |it| it.len());
        if size(&self.public) + size(&self.private) + size(&self.editable) > LARGEST {
            return Err(DataFault::TooLarge);
        }
        // serde_json reads 127 levels, and writes any number of them. Nothing is nested deeper than all three parts in one object,
        // as they are kept with an attempt.
        let written = serde_json::to_string(&self);
        match written.is_ok_and(|written| serde_json::from_str::<Self>(&written).is_ok()) {
            true => Ok(self),
            false => Err(DataFault::TooDeep),
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
    fn null_stays_until_it_has_removed_something() {
        let mut data = UserData::default().public("plan", "free");
        data.overlay(UserData::default().public("plan", Value::Null));
        assert_eq!(data, UserData::default().public("plan", Value::Null));

        let mut kept = UserData::default().public("plan", "paid").private("id", 7);
        kept.add(data);
        assert_eq!(kept, UserData::default().private("id", 7));
    }

    #[test]
    fn sixteen_kibibytes_are_the_most() {
        let of = |length: usize| UserData::default().editable("a", "x".repeat(length));
        let overhead = r#"{"a":""}{}{}"#.len();

        assert!(of(LARGEST - overhead).checked().is_ok());
        assert_eq!(
            of(LARGEST - overhead + 1).checked(),
            Err(DataFault::TooLarge)
        );
    }

    #[test]
    fn what_could_never_be_read_again_is_not_kept() {
        let nested = |levels| (0..levels).fold(Value::from(7), |inner, _| Value::from(vec![inner]));
        let of = |levels| UserData::default().private("deep", nested(levels));

        assert!(of(125).checked().is_ok());
        assert_eq!(of(126).checked(), Err(DataFault::TooDeep));
        assert_eq!(of(1000).checked(), Err(DataFault::TooDeep));
    }
}
