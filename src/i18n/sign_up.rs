use serde::{Deserialize, Serialize};

use super::Text;
use crate::auth::{SignUpRefusal, SignUpRules};

/// Who may make an account, and what they accept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUpTexts {
    /// Nobody may: heading of the page, "{app}".
    pub closed: Text,
    /// Nobody may: what is possible instead, "{app}".
    pub closed_lede: Text,
    /// Only those who are invited: above the form, "{app}".
    pub invitation_note: Text,
    /// Only those who are invited: below the form of signing in.
    pub invitation_foot: Text,
    /// Proven, and nobody may: heading.
    pub refused_closed: Text,
    /// Proven, and nobody may: what is so, "{address}", "{app}".
    pub refused_closed_lede: Text,
    /// Proven, and not invited: heading, "{app}".
    pub refused_invitation: Text,
    /// Proven, and not invited: what is so, "{address}", "{app}".
    pub refused_invitation_lede: Text,
    /// Proven, and left out: heading.
    pub refused_address: Text,
    /// Proven, and left out: what is so, "{address}", "{app}".
    pub refused_address_lede: Text,
    /// Beside the box: "{terms}" and "{privacy}".
    pub consent: Text,
    /// Beside the box, without a privacy policy: "{terms}".
    pub consent_terms: Text,
    /// Beside the box, without terms: "{privacy}".
    pub consent_privacy: Text,
    /// Label of the link to the terms of use.
    pub terms: Text,
    /// Label of the link to the privacy policy.
    pub privacy: Text,
}

impl SignUpTexts {
    /// Heading and sentence for somebody who has proven an address that may have no account.
    pub fn refused(&self, refusal: SignUpRefusal) -> (&Text, &Text) {
        match refusal {
            SignUpRefusal::Closed => (&self.refused_closed, &self.refused_closed_lede),
            SignUpRefusal::InvitationOnly => {
                (&self.refused_invitation, &self.refused_invitation_lede)
            }
            SignUpRefusal::Address => (&self.refused_address, &self.refused_address_lede),
        }
    }

    /// What stands beside the box.
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
