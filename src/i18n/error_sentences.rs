//! The sentence for each error.

use super::screens::Texts;
use crate::auth::{AddressRefusal, AuthError, EmailAddressFault, LinkKind};

impl Texts {
    /// The sentence for `error`, with its values filled in.
    pub fn error(&self, error: &AuthError) -> String {
        let errors = &self.errors;
        match error {
            AuthError::InvalidEmailAddress(fault) => self.malformed(fault),
            AuthError::RefusedAddress(refusal) => self.refused_address(*refusal),
            AuthError::NotInvited(left) => self.invitations.left_over(left, &self.flow.list),
            AuthError::MissingField("legal_accepted") => errors.missing_consent.to_string(),
            AuthError::NoAttempt => errors.no_attempt.to_string(),
            AuthError::WrongCode { tries_left: None } => errors.wrong_code_alone.to_string(),
            AuthError::WrongCode {
                tries_left: Some(left),
            } => errors.wrong_code.with(*left, &[]),
            AuthError::CodesOff => errors.too_many_codes.to_string(),
            AuthError::AddressWanted => errors.address_wanted.to_string(),
            AuthError::MalformedCode => errors.malformed_code.to_string(),
            AuthError::WrongNumber { tries_left: None } => errors.wrong_number_alone.to_string(),
            AuthError::WrongNumber {
                tries_left: Some(left),
            } => errors.wrong_number.with(*left, &[]),
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
            AuthError::UnusableSetting { fault, .. } => {
                self.admin_settings.fault(*fault, &self.flow.list)
            }
            AuthError::NotFound => errors.not_found.to_string(),
            AuthError::RateLimited { retry_after } if *retry_after > 120 => {
                errors.limited_minutes.with(retry_after.div_ceil(60), &[])
            }
            AuthError::RateLimited { retry_after } => errors.limited.with(*retry_after, &[]),
            AuthError::BadRequest => errors.bad_request.to_string(),
            AuthError::RefusedByHook(refusal) => refusal.message().to_owned(),
            AuthError::HookFailed => errors.hook_failed.to_string(),
            AuthError::Unavailable => errors.unavailable.to_string(),
        }
    }

    /// Why a text is no e-mail address.
    fn malformed(&self, fault: &EmailAddressFault) -> String {
        match fault {
            EmailAddressFault::Malformed => self.errors.malformed_address.to_string(),
            EmailAddressFault::NoEnding => self.errors.no_ending.to_string(),
            EmailAddressFault::Unseen { at, character } => self.unseen.address(*at, *character),
        }
    }

    /// Why no account may be made with an address.
    fn refused_address(&self, refusal: AddressRefusal) -> String {
        let text = match refusal {
            AddressRefusal::Listed => &self.errors.address_listed,
            AddressRefusal::SubAddress => &self.errors.address_tagged,
            AddressRefusal::Disposable => &self.errors.address_disposable,
            AddressRefusal::NoDomain => &self.errors.address_no_domain,
            AddressRefusal::NoMail => &self.errors.address_no_mail,
        };
        text.to_string()
    }
}
