//! Sentences of the audit log: what somebody did, with what it was for and how.

use crate::auth::{AuditKind, AuditOutcome, Purpose, Strategy};

/// What the sentence about an event depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditFacts {
    /// What happened.
    pub kind: AuditKind,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// What the attempt is for; `None` for events without an attempt.
    pub purpose: Option<Purpose>,
    /// How an address was proven; `None` where none was.
    pub strategy: Option<Strategy>,
    /// `true` if somebody was turned away after a proof, for a reason that the details say.
    pub is_refused: bool,
}

/// In English. The person who did it stands beside the sentence.
pub(super) fn english(facts: AuditFacts) -> String {
    let way = match facts.strategy {
        Some(Strategy::EmailLink) => " by link",
        Some(Strategy::EmailCode) => " by code",
        None => "",
    };
    let plain = match facts.kind {
        AuditKind::AttemptStarted => match facts.purpose {
            Some(Purpose::SignIn) => "Asked for a sign-in mail",
            Some(Purpose::SignUp) => "Asked for a mail to create an account",
            Some(Purpose::Profile) => "Asked for a mail to add an address",
            Some(Purpose::StepUp) => "Asked for a mail to confirm it’s them",
            None => "Asked for a mail",
        },
        AuditKind::AttemptCancelled => match facts.purpose {
            Some(Purpose::SignIn) => "Cancelled a sign-in",
            Some(Purpose::SignUp) => "Cancelled a sign-up",
            Some(Purpose::Profile) => "Cancelled adding an address",
            Some(Purpose::StepUp) => "Cancelled confirming it’s them",
            None => "Cancelled what was asked for",
        },
        AuditKind::AddressProven => return format!("Proved an address{way}"),
        AuditKind::StepUpProven => return format!("Confirmed it’s them{way}"),
        AuditKind::SessionBegan if facts.outcome == AuditOutcome::Success => {
            return format!("Signed in{way}");
        }
        AuditKind::SessionBegan => return format!("Tried to sign in{way}"),
        AuditKind::AttemptFailed if facts.is_refused => "Was turned away",
        AuditKind::AttemptFailed => "Used up all tries",
        AuditKind::WrongCode => "Typed a wrong code",
        AuditKind::WrongNumber => "Typed a wrong number",
        AuditKind::Declined => "Said “This wasn’t me”",
        AuditKind::SessionEnded => "Signed a device out",
        AuditKind::SignedOut => "Signed out",
        AuditKind::SessionReported => "Reported a sign-in as not theirs",
        AuditKind::AddressAdded => "Added an address",
        AuditKind::AddressRemoved => "Removed an address",
        AuditKind::PrimaryChanged => "Chose another primary address",
        AuditKind::NameChanged => "Changed a name",
        AuditKind::AccountCreated => "Created an account",
        AuditKind::AccountDeleted => "Deleted an account",
        AuditKind::UserBanned => "Banned somebody",
        AuditKind::UserUnbanned => "Lifted a ban",
        AuditKind::AdminGranted => "Made somebody an administrator",
        AuditKind::AdminRevoked => "Took the admin role away",
        AuditKind::InvitationCreated => "Invited somebody",
        AuditKind::InvitationRevoked => "Took an invitation back",
        AuditKind::InvitationAccepted => "Accepted an invitation",
        AuditKind::SettingsChanged => "Changed settings",
        AuditKind::MailBudgetUsedUp => "All mails of an hour were used up",
    };
    plain.to_owned()
}

/// In German. The person who did it stands beside the sentence.
pub(super) fn german(facts: AuditFacts) -> String {
    let way = match facts.strategy {
        Some(Strategy::EmailLink) => "per Link ",
        Some(Strategy::EmailCode) => "per Code ",
        None => "",
    };
    let plain = match facts.kind {
        AuditKind::AttemptStarted => match facts.purpose {
            Some(Purpose::SignIn) => "Mail zum Anmelden angefordert",
            Some(Purpose::SignUp) => "Mail für ein neues Konto angefordert",
            Some(Purpose::Profile) => "Mail für eine weitere Adresse angefordert",
            Some(Purpose::StepUp) => "Mail zur erneuten Bestätigung angefordert",
            None => "Mail angefordert",
        },
        AuditKind::AttemptCancelled => match facts.purpose {
            Some(Purpose::SignIn) => "Anmeldung abgebrochen",
            Some(Purpose::SignUp) => "Anlegen eines Kontos abgebrochen",
            Some(Purpose::Profile) => "Hinzufügen einer Adresse abgebrochen",
            Some(Purpose::StepUp) => "Erneute Bestätigung abgebrochen",
            None => "Anfrage abgebrochen",
        },
        AuditKind::AddressProven => return format!("Adresse {way}bestätigt"),
        AuditKind::StepUpProven => return capitalized(&format!("{way}erneut bestätigt")),
        AuditKind::SessionBegan if facts.outcome == AuditOutcome::Success => {
            return capitalized(&format!("{way}angemeldet"));
        }
        AuditKind::SessionBegan => "Wollte sich anmelden",
        AuditKind::AttemptFailed if facts.is_refused => "Wurde abgewiesen",
        AuditKind::AttemptFailed => "Alle Versuche verbraucht",
        AuditKind::WrongCode => "Falschen Code eingegeben",
        AuditKind::WrongNumber => "Falsche Zahl eingegeben",
        AuditKind::Declined => "„Das war ich nicht“ gesagt",
        AuditKind::SessionEnded => "Gerät abgemeldet",
        AuditKind::SignedOut => "Abgemeldet",
        AuditKind::SessionReported => "Anmeldung als fremd gemeldet",
        AuditKind::AddressAdded => "Adresse hinzugefügt",
        AuditKind::AddressRemoved => "Adresse entfernt",
        AuditKind::PrimaryChanged => "Andere Hauptadresse gewählt",
        AuditKind::NameChanged => "Namen geändert",
        AuditKind::AccountCreated => "Konto angelegt",
        AuditKind::AccountDeleted => "Konto gelöscht",
        AuditKind::UserBanned => "Jemanden gesperrt",
        AuditKind::UserUnbanned => "Sperre aufgehoben",
        AuditKind::AdminGranted => "Jemandem die Verwaltung gegeben",
        AuditKind::AdminRevoked => "Jemandem die Verwaltung entzogen",
        AuditKind::InvitationCreated => "Jemanden eingeladen",
        AuditKind::InvitationRevoked => "Einladung zurückgezogen",
        AuditKind::InvitationAccepted => "Einladung angenommen",
        AuditKind::SettingsChanged => "Einstellungen geändert",
        AuditKind::MailBudgetUsedUp => "Alle Mails einer Stunde sind verbraucht",
    };
    plain.to_owned()
}

/// `sentence` with a capital at its beginning.
fn capitalized(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(kind: AuditKind) -> AuditFacts {
        AuditFacts {
            kind,
            outcome: AuditOutcome::Success,
            purpose: Some(Purpose::SignIn),
            strategy: Some(Strategy::EmailLink),
            is_refused: false,
        }
    }

    #[test]
    fn an_event_is_a_plain_sentence() {
        for (kind, in_english, in_german) in [
            (
                AuditKind::SessionBegan,
                "Signed in by link",
                "Per Link angemeldet",
            ),
            (
                AuditKind::AttemptStarted,
                "Asked for a sign-in mail",
                "Mail zum Anmelden angefordert",
            ),
            (
                AuditKind::AddressProven,
                "Proved an address by link",
                "Adresse per Link bestätigt",
            ),
        ] {
            assert_eq!(english(facts(kind)), in_english);
            assert_eq!(german(facts(kind)), in_german);
        }
        let without = AuditFacts {
            strategy: None,
            ..facts(AuditKind::SessionBegan)
        };
        assert_eq!(english(without), "Signed in");
        assert_eq!(german(without), "Angemeldet");
        let refused = AuditFacts {
            outcome: AuditOutcome::Refused,
            ..facts(AuditKind::SessionBegan)
        };
        assert_eq!(english(refused), "Tried to sign in by link");
    }
}
