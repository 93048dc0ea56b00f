//! The questions to a new user, and their answers.

use time::OffsetDateTime;

use super::{
    attempt::Consent,
    policy::{Demand, Policy},
    unseen,
};
use crate::auth::{AuthError, Field, MissingFields};

/// Most characters of a name.
const NAME_LENGTH: usize = 64;

/// The answers of a new user.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// Given name; may be empty.
    pub first_name: String,
    /// Family name; may be empty.
    pub last_name: String,
    /// `true` if they accept the legal pages.
    pub has_consented: bool,
    /// `true` if they were asked, so that empty fields were left empty on purpose.
    pub is_asked: bool,
}

impl From<MissingFields> for Answers {
    fn from(form: MissingFields) -> Self {
        Self {
            first_name: form.first_name,
            last_name: form.last_name,
            has_consented: !form.legal_accepted.is_empty(),
            is_asked: !form.fields.is_empty(),
        }
    }
}

impl Answers {
    /// `true` if there are any answers.
    pub fn are_given(&self) -> bool {
        self.is_asked
            || self.has_consented
            || !self.first_name.is_empty()
            || !self.last_name.is_empty()
    }

    /// Given and family name as they may be stored; each is empty where `policy` does not ask for it.
    ///
    /// # Errors
    ///
    /// If a name is missing or cannot be used.
    pub fn names(&self, policy: &Policy) -> Result<(String, String), AuthError> {
        let (first, last) = (Field::FirstName, Field::LastName);
        Ok((
            name(policy.first_name, first, Some(&self.first_name))?,
            name(policy.last_name, last, Some(&self.last_name))?,
        ))
    }

    /// The consent that is given at `now`.
    ///
    /// # Errors
    ///
    /// [`AuthError::MissingField`] if none is given.
    pub fn consent(&self, policy: &Policy, now: OffsetDateTime) -> Result<Consent, AuthError> {
        match self.has_consented {
            true => Ok(Consent {
                at: now,
                version: policy.legal_version.clone(),
            }),
            false => Err(AuthError::MissingField(Field::LegalAccepted.as_str())),
        }
    }
}

/// The fields that a new user is asked for. Empty when none of them is required.
pub fn asked_fields(policy: &Policy, wants_consent: bool) -> Vec<Field> {
    let names = [
        (policy.first_name, Field::FirstName),
        (policy.last_name, Field::LastName),
    ];
    let needs_name = names.iter().any(|(demand, _)| *demand == Demand::Required);
    if !needs_name && !wants_consent {
        return Vec::new();
    }
    let mut asked: Vec<Field> = names
        .into_iter()
        .filter_map(|(demand, field)| (demand != Demand::Off).then_some(field))
        .collect();
    asked.extend(wants_consent.then_some(Field::LegalAccepted));
    asked
}

/// A name as it may be stored; always empty if `demand` is [`Demand::Off`].
///
/// # Errors
///
/// If it is required and missing, longer than 64 characters, or has control characters.
pub fn name(demand: Demand, field: Field, typed: Option<&str>) -> Result<String, AuthError> {
    let name = unseen::trim_text(typed.unwrap_or_default());
    if demand == Demand::Off {
        return Ok(String::new());
    }
    if name.is_empty() && demand == Demand::Required {
        return Err(AuthError::MissingField(field.as_str()));
    }
    if name.chars().count() > NAME_LENGTH || name.chars().any(char::is_control) {
        return Err(AuthError::InvalidName(field.as_str()));
    }
    Ok(name.to_owned())
}
