use super::{counted::Counted, text::Text, words::texts};

texts! {
    /// Sentences for every [`AuthError`](crate::auth::AuthError).
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
        /// Wrong code; "{n}" tries are left.
        pub wrong_code: Counted { n },
        /// The text is no code.
        pub malformed_code: Text,
        /// Wrong number; tries are not limited.
        pub wrong_number_alone: Text,
        /// Wrong number; "{n}" tries are left.
        pub wrong_number: Counted { n },
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
        /// Too many requests: wait "{n}" seconds.
        pub limited: Counted { n },
        /// Too many requests: wait "{n}" minutes.
        pub limited_minutes: Counted { n },
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
}
