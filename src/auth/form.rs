use serde::{Deserialize, Serialize};

use super::{Problems, Purpose, at};

/// Path that resumes an action which waited for a fresh proof. It is no server function: the one that waits is called.
pub const RESUME_ACTION: &str = at!("/api/resume_action");

/// Name of the hidden field of forms that cause mail: the time zone of the browser, as IANA names it. A script fills it.
pub const TIME_ZONE: &str = "time_zone";

/// Beginning of the names of fields that are for hooks of an application, such as `data.company`.
pub const APPLICATION_FIELD: &str = "data.";

/// What a page shows after a plain form post that failed: the problems, and what was typed.
///
/// The server provides it as Leptos context when it renders the page again, so that nobody types twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormReply {
    /// What went wrong.
    pub problems: Problems,
    /// Names and values of the fields, as they were sent.
    pub values: Vec<(String, String)>,
    /// Path of the server function that was called; empty when none was.
    pub action: String,
}

impl FormReply {
    /// The value that was sent for the field `name`; empty when there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// What was typed into the field `name`, if a form with that field failed; `None` otherwise. Where one page has several forms,
    /// the others show what is saved then.
    pub fn typed(&self, name: &str) -> Option<&str> {
        let values = &self.values;
        let sent = values.iter().find(|(field, _)| field == name);
        sent.filter(|_| !self.problems.errors.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// This reply if it is that of a form of an attempt of this purpose; else an empty one.
    pub(crate) fn of_attempt(self, purpose: Purpose) -> Self {
        match self.value("purpose") == purpose.as_str() {
            true => self,
            false => Self::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::{Problem, ProblemCode};

    #[test]
    fn what_was_typed_is_that_of_the_form_that_failed() {
        let mut reply = FormReply {
            values: vec![("email".to_owned(), "jane".to_owned())],
            ..FormReply::default()
        };
        assert_eq!(reply.typed("email"), None, "nothing failed");

        reply.problems.errors.push(Problem {
            code: ProblemCode::BadRequest,
            message: "No.".to_owned(),
            meta: Default::default(),
        });
        assert_eq!(reply.typed("email"), Some("jane"));
        assert_eq!(reply.typed("first_name"), None, "it is in another form");
    }
}

/// The fields that a new user is asked for, as their form sends them. Fields that were not asked for are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MissingFields {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Not empty when the legal pages are accepted.
    pub legal_accepted: String,
    /// Not empty when the form showed the fields, so that an empty field was left empty by the user.
    pub fields: String,
}
