use super::{text::Text, words::island_texts};
use crate::auth::{SignUpRefusal, SignUpRules};

island_texts! {
    /// Texts about who may make an account and what new users accept.
    pub struct SignUpTexts {
        pub closed: Text { app },
        pub closed_lede: Text { app },
        pub invitation_note: Text { app },
        pub invitation_foot: Text,
        pub refused_closed: Text,
        pub refused_closed_lede: Text { address, app },
        pub refused_invitation: Text { app },
        pub refused_invitation_lede: Text { address, app },
        pub refused_address: Text,
        pub refused_address_lede: Text { address, app },
        pub consent: Text { terms, privacy },
        pub consent_terms: Text { terms },
        pub consent_privacy: Text { privacy },
        pub terms: Text,
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
