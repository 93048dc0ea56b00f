use super::{text::Text, words::island_texts};
use crate::auth::{SignUpRefusal, SignUpRules};

island_texts! {
    /// Texts about who may make an account and what new users accept.
    pub struct SignUpTexts {
        /// Sign-up is closed: heading of the page.
        pub closed: Text { app },
        /// Sign-up is closed: sentence.
        pub closed_lede: Text { app },
        /// Sign-up by invitation: note above the form.
        pub invitation_note: Text { app },
        /// Sign-up by invitation: note below the sign-in form.
        pub invitation_foot: Text,
        /// Proven, but sign-up is closed: heading.
        pub refused_closed: Text,
        /// Proven, but sign-up is closed: sentence.
        pub refused_closed_lede: Text { address, app },
        /// Proven, but not invited: heading.
        pub refused_invitation: Text { app },
        /// Proven, but not invited: sentence.
        pub refused_invitation_lede: Text { address, app },
        /// Proven, but the address may not join: heading.
        pub refused_address: Text,
        /// Proven, but the address may not join: sentence.
        pub refused_address_lede: Text { address, app },
        /// Label of the box.
        pub consent: Text { terms, privacy },
        /// Label of the box without a privacy policy.
        pub consent_terms: Text { terms },
        /// Label of the box without terms of use.
        pub consent_privacy: Text { privacy },
        /// Label of the link to the terms of use.
        pub terms: Text,
        /// Label of the link to the privacy policy.
        pub privacy: Text,
    }
}

impl SignUpTexts {
    /// Heading and sentence when no account may be made with a proven address.
    pub fn refused(&self, refusal: SignUpRefusal) -> (&Text, &Text) {
        match refusal {
            SignUpRefusal::Closed => (&self.refused_closed, &self.refused_closed_lede),
            SignUpRefusal::InvitationOnly => {
                (&self.refused_invitation, &self.refused_invitation_lede)
            }
            SignUpRefusal::Address => (&self.refused_address, &self.refused_address_lede),
        }
    }

    /// Label of the box, by which legal pages there are.
    pub fn consent(&self, rules: &SignUpRules) -> &Text {
        match (rules.terms_url.as_str(), rules.privacy_url.as_str()) {
            (_, "") => &self.consent_terms,
            ("", _) => &self.consent_privacy,
            _ => &self.consent,
        }
    }
}
