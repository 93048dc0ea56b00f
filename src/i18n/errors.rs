use super::{Text, Texts, fill};
use crate::auth::{AddressRefusal, AuthError, EmailAddressFault, LinkKind};

/// Sentences for every [`AuthError`].
#[derive(Debug)]
pub struct ErrorTexts {
    /// The text is no e-mail address.
    pub malformed_address: Text,
    /// The domain of the address has no ending.
    pub no_ending: Text,
    /// The lists of this instance do not allow the address.
    pub address_listed: Text,
    /// The address has a tag.
    pub address_tagged: Text,
    /// The address is of a provider that gives addresses away for a short time.
    pub address_disposable: Text,
    /// The box of the legal pages is not ticked.
    pub missing_consent: Text,
    /// This browser has no such attempt.
    pub no_attempt: Text,
    /// Wrong code; the tries left are not told.
    pub wrong_code_alone: Text,
    /// Wrong code; one try is left.
    pub wrong_code_one: Text,
    /// Wrong code; "{n}" tries are left.
    pub wrong_code: Text,
    /// The text is no code.
    pub malformed_code: Text,
    /// Wrong number; tries are not limited.
    pub wrong_number_alone: Text,
    /// Wrong number; one try is left.
    pub wrong_number_one: Text,
    /// Wrong number; "{n}" tries are left.
    pub wrong_number: Text,
    /// The number is missing.
    pub missing_number: Text,
    /// A required field is empty.
    pub missing_field: Text,
    /// A name cannot be used.
    pub invalid_name: Text,
    /// The attempt has ended.
    pub attempt_ended: Text,
    /// Codes are switched off for this address.
    pub too_many_codes: Text,
    /// Codes are switched off for this address, and the link of the attempt asks for one.
    pub address_wanted: Text,
    /// The link is not one of ours, or a part of it is missing.
    pub invalid_link: Text,
    /// The browser keeps no cookies.
    pub cookies_needed: Text,
    /// Nobody is signed in.
    pub signed_out: Text,
    /// A fresh proof is needed.
    pub step_up_required: Text,
    /// The account has the address already.
    pub address_exists: Text,
    /// The account has as many addresses as it may have.
    pub too_many_addresses: Text,
    /// The only proven address cannot be removed.
    pub last_address: Text,
    /// The primary address cannot be removed.
    pub primary_address: Text,
    /// The last administrator cannot be removed.
    pub last_admin: Text,
    /// The confirmation does not match.
    pub wrong_confirmation: Text,
    /// It does not exist.
    pub not_found: Text,
    /// Too many requests: wait one second.
    pub limited_one: Text,
    /// Too many requests: wait "{n}" seconds.
    pub limited: Text,
    /// Too many requests: wait "{n}" minutes.
    pub limited_minutes: Text,
    /// Another link was opened since; the page is about an attempt.
    pub other_link: Text,
    /// Another link was opened since; the page is about a sign-in to report.
    pub other_notice: Text,
    /// Another link was opened since; the page is about an invitation.
    pub other_invitation: Text,
    /// The request is malformed.
    pub bad_request: Text,
    /// The server cannot answer now.
    pub unavailable: Text,
}

impl Texts {
    /// The sentence for `error`, with its values filled in.
    pub fn error(&self, error: &AuthError) -> String {
        let errors = &self.errors;
        let counted = |one: &Text, many: &Text, n: u32| match n {
            1 => one.to_string(),
            n => fill(many, &[("n", &n.to_string())]),
        };
        match error {
            AuthError::InvalidEmailAddress(EmailAddressFault::Malformed) => {
                errors.malformed_address.to_string()
            }
            AuthError::InvalidEmailAddress(EmailAddressFault::NoEnding) => {
                errors.no_ending.to_string()
            }
            AuthError::InvalidEmailAddress(EmailAddressFault::Unseen { at, character }) => {
                self.unseen.address(*at, *character)
            }
            AuthError::RefusedAddress(AddressRefusal::Listed) => errors.address_listed.to_string(),
            AuthError::RefusedAddress(AddressRefusal::SubAddress) => {
                errors.address_tagged.to_string()
            }
            AuthError::RefusedAddress(AddressRefusal::Disposable) => {
                errors.address_disposable.to_string()
            }
            AuthError::NotInvited(left) => self.invitations.left_over(left),
            AuthError::MissingField("legal_accepted") => errors.missing_consent.to_string(),
            AuthError::NoAttempt => errors.no_attempt.to_string(),
            AuthError::WrongCode { tries_left: None } => errors.wrong_code_alone.to_string(),
            AuthError::WrongCode {
                tries_left: Some(left),
            } => counted(&errors.wrong_code_one, &errors.wrong_code, *left),
            AuthError::CodesOff => errors.too_many_codes.to_string(),
            AuthError::AddressWanted => errors.address_wanted.to_string(),
            AuthError::MalformedCode => errors.malformed_code.to_string(),
            AuthError::WrongNumber { tries_left: None } => errors.wrong_number_alone.to_string(),
            AuthError::WrongNumber {
                tries_left: Some(left),
            } => counted(&errors.wrong_number_one, &errors.wrong_number, *left),
            AuthError::MissingNumber => errors.missing_number.to_string(),
            AuthError::MissingField(_) => errors.missing_field.to_string(),
            AuthError::InvalidName(_) => errors.invalid_name.to_string(),
            AuthError::AttemptEnded => errors.attempt_ended.to_string(),
            AuthError::InvalidLink => errors.invalid_link.to_string(),
            AuthError::CookiesNeeded => errors.cookies_needed.to_string(),
            AuthError::OtherLink(LinkKind::Attempt) => errors.other_link.to_string(),
            AuthError::OtherLink(LinkKind::Notice) => errors.other_notice.to_string(),
            AuthError::OtherLink(LinkKind::Invitation) => errors.other_invitation.to_string(),
            AuthError::SignedOut => errors.signed_out.to_string(),
            AuthError::StepUpRequired => errors.step_up_required.to_string(),
            AuthError::AddressExists => errors.address_exists.to_string(),
            AuthError::TooManyAddresses => errors.too_many_addresses.to_string(),
            AuthError::LastAddress => errors.last_address.to_string(),
            AuthError::PrimaryAddress => errors.primary_address.to_string(),
            AuthError::LastAdmin => errors.last_admin.to_string(),
            AuthError::WrongConfirmation => errors.wrong_confirmation.to_string(),
            AuthError::UnusableSetting { fault, .. } => self.admin_settings.fault(*fault),
            AuthError::NotFound => errors.not_found.to_string(),
            AuthError::RateLimited { retry_after } if *retry_after > 120 => fill(
                &errors.limited_minutes,
                &[("n", &retry_after.div_ceil(60).to_string())],
            ),
            AuthError::RateLimited { retry_after } => {
                counted(&errors.limited_one, &errors.limited, *retry_after)
            }
            AuthError::BadRequest => errors.bad_request.to_string(),
            AuthError::Unavailable => errors.unavailable.to_string(),
        }
    }
}
