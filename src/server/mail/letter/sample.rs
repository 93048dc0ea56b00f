use time::OffsetDateTime;

use super::{
    Elsewhere, Happening, InvitationData, Letter, LetterData, MailFacts, NoticeData, invitation,
    letter, notice, trial,
};
use crate::{
    auth::{MailSample, Page, Place, Purpose, SensitiveAction},
    i18n::{Locale, fill},
    server::{
        config::PublicUrl,
        domain::{
            invitation::LIFETIME,
            policy::{OtherBrowser, Policy},
        },
        store::outbox::MessageKind,
    },
};

/// The code of every sample.
const CODE: &str = "042917";
/// The token of every sample. No link has such a one, so its page says that the link is not complete.
const TOKEN: &str = "token=sample";
/// A network that belongs to nobody (RFC 5737).
const NETWORK: &str = "203.0.113.0/24";
/// Addresses that notices are about.
const ADDRESSES: [&str; 2] = ["work@example.com", "old@example.com"];

/// What sample mails have from the instance. Everything else in them is made up.
#[derive(Clone, Copy, Debug)]
pub struct SampleFacts<'a> {
    /// The settings: name, colour, and what mails carry.
    pub policy: &'a Policy,
    /// The origin that links begin with.
    pub public_url: &'a PublicUrl,
    /// The recipient's address.
    pub address: &'a str,
    /// The time at which everything happened.
    pub at: OffsetDateTime,
    /// The action that waits for a proof, in the mails that name one.
    pub action: SensitiveAction,
}

/// Composes a sample mail, as the instance would send it.
pub fn sample(sample: MailSample, locale: Locale, facts: SampleFacts<'_>) -> Letter {
    let attempt = |kind, purpose| letter(kind, locale, &letter_data(kind, purpose, locale, facts));
    let told = |kind, count| notice(kind, locale, &notice_data(kind, count, locale, facts));
    let letter = match sample {
        MailSample::SignInLink => attempt(MessageKind::SignInLink, Purpose::SignIn),
        MailSample::SignUpOffer => attempt(MessageKind::SignUpOffer, Purpose::SignIn),
        MailSample::SignUpClosed => attempt(MessageKind::SignUpClosed, Purpose::SignIn),
        MailSample::SignUpByInvitation => attempt(MessageKind::SignUpByInvitation, Purpose::SignIn),
        MailSample::AddressLeftOut => attempt(MessageKind::AddressLeftOut, Purpose::SignIn),
        MailSample::SignUpLink => attempt(MessageKind::SignUpLink, Purpose::SignUp),
        MailSample::AlreadyMember => attempt(MessageKind::AlreadyMember, Purpose::SignUp),
        MailSample::AddressLink => attempt(MessageKind::AddressLink, Purpose::Profile),
        MailSample::AddressTaken => attempt(MessageKind::AddressTaken, Purpose::Profile),
        MailSample::StepUpLink => attempt(MessageKind::StepUpLink, Purpose::StepUp),
        MailSample::NewDevice => told(MessageKind::NewDevice, 1),
        MailSample::NewDevices => told(MessageKind::NewDevice, 2),
        MailSample::AddressAdded => told(MessageKind::AddressAdded, 1),
        MailSample::AddressesAdded => told(MessageKind::AddressAdded, 2),
        MailSample::AddressRemoved => told(MessageKind::AddressRemoved, 1),
        MailSample::AddressesRemoved => told(MessageKind::AddressRemoved, 2),
        MailSample::PrimaryChanged => told(MessageKind::PrimaryChanged, 1),
        MailSample::PrimaryChanges => told(MessageKind::PrimaryChanged, 2),
        MailSample::AccountDeleted => told(MessageKind::AccountDeleted, 1),
        MailSample::Invitation => invitation(locale, &invitation_data(facts)),
        MailSample::Trial => trial(locale, &facts.policy.app_name),
    };
    Letter {
        accent: facts.policy.accent,
        facts: MailFacts {
            is_sample: true,
            ..letter.facts
        },
        ..letter
    }
}

/// Made-up data of a letter with link or code.
pub(super) fn letter_data(
    kind: MessageKind,
    purpose: Purpose,
    locale: Locale,
    facts: SampleFacts<'_>,
) -> LetterData {
    let policy = facts.policy;
    let ways = policy.ways(purpose);
    let link = facts.public_url.link(&Page::Verify.with(TOKEN));
    LetterData {
        app_name: policy.app_name.clone(),
        purpose,
        address: facts.address.to_owned(),
        refusal: format!("{link}&decline=1"),
        link,
        has_link: ways.link && kind.carries_proof(),
        code: (ways.code && kind.carries_proof()).then(|| CODE.to_owned()),
        action: locale.texts().actions.of(facts.action).to_string(),
        account: "j•••@example.com".to_owned(),
        browser: browser(locale),
        place: place(),
        asked_at: facts.at,
        time_zone: None,
        minutes: policy.verification_lifetime.whole_minutes().max(1),
        elsewhere: match policy.other_browser {
            OtherBrowser::Number => Elsewhere::Number,
            OtherBrowser::Button => Elsewhere::Press,
            OtherBrowser::SameBrowser => Elsewhere::Refused,
        },
        sent_again_at: None,
        mark: 0,
    }
}

fn notice_data(
    kind: MessageKind,
    count: u32,
    locale: Locale,
    facts: SampleFacts<'_>,
) -> NoticeData {
    let link = |path: &str| facts.public_url.link(path);
    let (not_me, way_on) = match kind {
        MessageKind::NewDevice => (link(&Page::Report.with(TOKEN)), String::new()),
        MessageKind::AccountDeleted => Default::default(),
        _ => (String::new(), link(Page::Devices.path())),
    };
    let happening = |address: &str| Happening {
        address: match kind {
            MessageKind::NewDevice => String::new(),
            _ => address.to_owned(),
        },
        browser: browser(locale),
        place: place(),
        at: facts.at,
        time_zone: None,
        not_me: not_me.clone(),
    };
    NoticeData {
        app_name: facts.policy.app_name.clone(),
        recipient: facts.address.to_owned(),
        happenings: ADDRESSES
            .into_iter()
            .take(count as usize)
            .map(happening)
            .collect(),
        count,
        way_on,
    }
}

fn invitation_data(facts: SampleFacts<'_>) -> InvitationData {
    InvitationData {
        app_name: facts.policy.app_name.clone(),
        address: facts.address.to_owned(),
        link: facts.public_url.link(&Page::Invitation.with(TOKEN)),
        days: LIFETIME.whole_days(),
        sent_again_at: None,
    }
}

fn browser(locale: Locale) -> String {
    let values = [("browser", "Firefox"), ("system", "Linux")];
    fill(&locale.texts().browser_on_system, &values)
}

fn place() -> Place {
    Place {
        words: NETWORK.to_owned(),
        is_network: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::mail::{
        letter::tests::with_facts,
        render::{html, text},
    };

    #[test]
    fn every_kind_of_mail_has_a_sample() {
        for kind in MessageKind::ALL.iter().copied() {
            let is_sample = kind == MessageKind::Sample;
            assert_ne!(
                MailSample::parse(kind.as_str()).is_some(),
                is_sample,
                "{kind:?}"
            );
        }
    }

    #[test]
    fn every_sample_is_a_whole_mail_in_every_language_with_the_name_of_the_instance() {
        with_facts(|facts| {
            for locale in Locale::ALL.iter().copied() {
                for kind in MailSample::ALL {
                    let letter = sample(*kind, locale, facts);
                    let said = format!("{}{}", html(&letter), text(&letter));

                    assert!(
                        letter.subject.contains("Acme"),
                        "{locale:?} {kind:?}: {letter:?}"
                    );
                    for unfilled in [
                        "{app}",
                        "{address}",
                        "{n}",
                        "{action}",
                        "{browser}",
                        "{time}",
                    ] {
                        assert!(!said.contains(unfilled), "{unfilled} {locale:?} {kind:?}");
                    }
                }
            }
        });
    }

    #[test]
    fn samples_of_one_group_differ_in_their_headings() {
        with_facts(|facts| {
            for locale in Locale::ALL.iter().copied() {
                let mut seen = std::collections::BTreeSet::new();
                for kind in MailSample::ALL {
                    let heading = sample(*kind, locale, facts).heading;
                    let group = kind.group().as_str();
                    assert!(
                        seen.insert((group, heading.clone())),
                        "{locale:?}: {heading}"
                    );
                }
            }
        });
    }
}
