use super::{Text, island_texts};
use crate::auth::{SignUpRefusal, SignUpRules};

island_texts! {
    /// Texts about who may make an account and what new users accept.
    pub struct SignUpTexts {
        /// Sign-up is closed: heading of the page: "{app}".
        pub closed: Text,
        /// Sign-up is closed: sentence: "{app}".
        pub closed_lede: Text,
        /// Sign-up by invitation: note above the form: "{app}".
        pub invitation_note: Text,
        /// Sign-up by invitation: note below the sign-in form.
        pub invitation_foot: Text,
        /// Proven, but sign-up is closed: heading.
        pub refused_closed: Text,
        /// Proven, but sign-up is closed: sentence: "{address}", "{app}".
        pub refused_closed_lede: Text,
        /// Proven, but not invited: heading: "{app}".
        pub refused_invitation: Text,
        /// Proven, but not invited: sentence: "{address}", "{app}".
        pub refused_invitation_lede: Text,
        /// Proven, but the address may not join: heading.
        pub refused_address: Text,
        /// Proven, but the address may not join: sentence: "{address}", "{app}".
        pub refused_address_lede: Text,
        /// Label of the box: "{terms}" and "{privacy}".
        pub consent: Text,
        /// Label of the box without a privacy policy: "{terms}".
        pub consent_terms: Text,
        /// Label of the box without terms of use: "{privacy}".
        pub consent_privacy: Text,
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

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// English.
pub(super) const EN: SignUpTexts = SignUpTexts {
    closed: t("No new accounts right now"),
    closed_lede: t(
        "{app} isn’t taking new accounts at the moment. If you have one, you can sign in as ever.",
    ),
    invitation_note: t(
        "Accounts here are by invitation. If you have one, type the address it came to. If not, ask the people who run {app}.",
    ),
    invitation_foot: t("New accounts are by invitation."),
    refused_closed: t("No new accounts right now"),
    refused_closed_lede: t(
        "**{address}** is yours, but {app} isn’t taking new accounts at the moment.",
    ),
    refused_invitation: t("{app} is by invitation"),
    refused_invitation_lede: t(
        "**{address}** is yours, but isn’t invited yet. Ask the people who run {app} to invite it.",
    ),
    refused_address: t("Not with this address"),
    refused_address_lede: t(
        "**{address}** is yours, but new accounts at {app} can’t use it. Another address may do.",
    ),
    consent: t("I accept the {terms} and have read the {privacy}."),
    consent_terms: t("I accept the {terms}."),
    consent_privacy: t("I have read the {privacy}."),
    terms: t("terms of use"),
    privacy: t("privacy policy"),
};

/// German.
pub(super) const DE: SignUpTexts = SignUpTexts {
    closed: t("Gerade keine neuen Konten"),
    closed_lede: t(
        "{app} nimmt im Moment keine neuen Konten auf. Wenn du eins hast, meldest du dich an wie immer.",
    ),
    invitation_note: t(
        "Konten gibt es hier auf Einladung. Wenn du eine hast, gib die Adresse ein, an die sie ging. Wenn nicht, frag die Leute, die {app} betreiben.",
    ),
    invitation_foot: t("Neue Konten gibt es auf Einladung."),
    refused_closed: t("Gerade keine neuen Konten"),
    refused_closed_lede: t(
        "**{address}** gehört dir, aber {app} nimmt im Moment keine neuen Konten auf.",
    ),
    refused_invitation: t("Zu {app} kommt man auf Einladung"),
    refused_invitation_lede: t(
        "**{address}** gehört dir, ist aber noch nicht eingeladen. Bitte die Leute, die {app} betreiben, um eine Einladung.",
    ),
    refused_address: t("Nicht mit dieser Adresse"),
    refused_address_lede: t(
        "**{address}** gehört dir, aber neue Konten bei {app} gehen damit nicht. Vielleicht geht eine andere.",
    ),
    consent: t("Ich stimme den {terms} zu und habe die {privacy} gelesen."),
    consent_terms: t("Ich stimme den {terms} zu."),
    consent_privacy: t("Ich habe die {privacy} gelesen."),
    terms: t("Nutzungsbedingungen"),
    privacy: t("Datenschutzerklärung"),
};
