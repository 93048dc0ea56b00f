use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};
use strum::{EnumString, IntoStaticStr};

/// What went wrong, for programs: a word of the JSON that never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ProblemCode {
    /// The e-mail address cannot be used.
    InvalidEmailAddress,
    /// The rules of the instance do not let the address join.
    AddressRefused,
    /// Some addresses were not invited.
    NotInvited,
    /// This browser has no such attempt.
    NoAttempt,
    /// The code is wrong.
    WrongCode,
    /// Codes are switched off for the address.
    CodesOff,
    /// Codes are switched off, and the address must be typed.
    AddressWanted,
    /// The text cannot be a code.
    MalformedCode,
    /// The number is wrong.
    WrongNumber,
    /// The number is missing.
    MissingNumber,
    /// A required field is empty.
    MissingField,
    /// A name cannot be used.
    InvalidName,
    /// The attempt has ended.
    AttemptEnded,
    /// The link is not complete.
    InvalidLink,
    /// The browser keeps no cookies.
    CookiesNeeded,
    /// Another link was opened since.
    OtherLink,
    /// Nobody is signed in.
    SignedOut,
    /// A fresh proof is needed.
    StepUpRequired,
    /// The account has the address already.
    AddressExists,
    /// The account has too many addresses.
    TooManyAddresses,
    /// The only proven address cannot be removed.
    LastAddress,
    /// The primary address cannot be removed.
    PrimaryAddress,
    /// The last administrator cannot be removed.
    LastAdmin,
    /// The confirmation does not match.
    WrongConfirmation,
    /// The value of a setting cannot be used.
    UnusableSetting,
    /// It does not exist, or not for this user.
    NotFound,
    /// Too many requests.
    RateLimited,
    /// The request is malformed.
    BadRequest,
    /// The application refused it, in words of its own.
    RefusedByHook,
    /// The application could not say if it may be done.
    HookFailed,
    /// The server cannot answer now.
    Unavailable,
    /// The request can be read in two ways or not at all.
    InvalidRequest,
    /// Another site sent the request.
    CrossOriginRefused,
    /// The caller may not do this.
    Forbidden,
    /// An application around this server refused the request, with a status that has no word here.
    Refused,
    /// The path does not take this method.
    MethodNotAllowed,
    /// The body of the request took too long.
    RequestTimeout,
    /// The body of the request is too large.
    RequestTooLarge,
    /// The URL is too long.
    UrlTooLong,
    /// The content type is not taken.
    UnsupportedContentType,
    /// The server does not answer to this name.
    UnknownHost,
    /// The head of the request is too large.
    RequestHeadTooLarge,
    /// The server made a mistake.
    InternalError,
    /// The answer did not come from the server. Only the browser's side says so.
    Offline,
    /// A word that this version does not know.
    Unknown,
}

impl<'de> Deserialize<'de> for ProblemCode {
    /// Reads the word. A word of a newer server is [`ProblemCode::Unknown`], so that its message is shown all the same.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Ok(word.parse().unwrap_or(Self::Unknown))
    }
}

/// The errors of an answer, as JSON: `{"errors": [{"code", "message", "meta"}]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problems {
    /// The problems, at least one.
    pub errors: Vec<Problem>,
}

/// One error, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What went wrong, for programs.
    pub code: ProblemCode,
    /// Words for the person.
    pub message: String,
    /// The field and the waiting time, where there are any.
    #[serde(default)]
    pub meta: Meta,
}

/// What a problem says beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Name of the form field that it belongs to; `None` for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub param_name: Option<String>,
    /// Seconds to wait; `None` when waiting does not help.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

impl fmt::Display for Problems {
    /// Writes the words of all problems, one after the other.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.errors.iter().map(|it| it.message.as_str()).collect();
        f.write_str(&words.join(" "))
    }
}

/// So that `?` makes any error of them that takes one, as `ServerFnError` does.
impl std::error::Error for Problems {}

impl Problems {
    /// `true` if one of the problems has this code.
    pub fn has(&self, code: ProblemCode) -> bool {
        self.errors.iter().any(|problem| problem.code == code)
    }

    /// The first problem of the form field `name`; `None` when there is none.
    pub fn for_field(&self, name: &str) -> Option<&Problem> {
        self.errors
            .iter()
            .find(|problem| problem.meta.param_name.as_deref() == Some(name))
    }

    /// The words of [`ProblemCode::OtherLink`]; `None` when that did not happen.
    pub fn other_link(&self) -> Option<&str> {
        self.errors
            .iter()
            .find(|problem| problem.code == ProblemCode::OtherLink)
            .map(|problem| problem.message.as_str())
    }

    /// The first problem that belongs to no field; `None` when there is none.
    pub fn general(&self) -> Option<&Problem> {
        self.errors
            .iter()
            .find(|problem| problem.meta.param_name.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_newer_server_does_not_hide_its_message() {
        let read = |code: &str| {
            let json = format!(r#"{{"errors":[{{"code":"{code}","message":"Words"}}]}}"#);
            serde_json::from_str::<Problems>(&json).expect("it is read")
        };

        assert!(read("other_link").has(ProblemCode::OtherLink));
        let unknown = read("made_tomorrow");
        assert!(unknown.has(ProblemCode::Unknown));
        assert_eq!(unknown.errors[0].message, "Words");
    }
}
