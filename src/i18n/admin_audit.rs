use super::{
    Text,
    audit_sentences::{self, AuditFacts},
    island_texts,
};
use crate::auth::{AuditKind, AuditOutcome};

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// Texts of the page at `/admin/audit`.
#[derive(Debug)]
pub struct AdminAuditTexts {
    /// Heading.
    pub title: Text,
    /// Sentence below the heading.
    pub lede: Text,
    /// Label of the filter by kind.
    pub by_kind: Text,
    /// Choice of that filter: all kinds.
    pub all_kinds: Text,
    /// Label of the filter by address.
    pub by_address: Text,
    /// Hint beside that filter: only whole addresses are found.
    pub by_address_hint: Text,
    /// Label of the filter by earliest time.
    pub from: Text,
    /// Label of the filter by latest time.
    pub to: Text,
    /// Button that filters.
    pub filter: Text,
    /// Link that shows all events again.
    pub reset: Text,
    /// Error: the text is no time.
    pub bad_time: Text,
    /// Link to older events.
    pub older: Text,
    /// Link to newer events.
    pub newer: Text,
    /// Link that downloads all events of this filter.
    pub export: Text,
    /// Actor: somebody who was not signed in.
    pub visitor: Text,
    /// Actor: a user whose account is deleted.
    pub gone: Text,
    /// Actor: the command line.
    pub command_line: Text,
    /// Actor: the configuration.
    pub configuration: Text,
    /// What a proof was for: "{action}" follows the words "You're about to" elsewhere.
    pub for_action: Text,
    /// Why no session began: the user is banned.
    pub is_banned: Text,
    /// Why an address was not added: another account has it.
    pub is_taken: Text,
    /// Detail: an invitation was mailed again.
    pub mailed_again: Text,
    /// Detail: number of sessions that ended: "{n}".
    pub sessions: Text,
    /// Name of a kind of event, in the filter.
    pub kind: fn(AuditKind) -> &'static str,
    /// Words for how an event ended.
    pub outcome: fn(AuditOutcome) -> &'static str,
    /// The sentence about an event.
    pub sentence: fn(AuditFacts) -> String,
    /// Texts of the table.
    pub table: AuditTableTexts,
}

island_texts! {
    /// Texts of the table of events, which the island gets too.
    pub struct AuditTableTexts {
        /// Name of the table for screen readers.
        pub caption: Text,
        /// Column: time.
        pub when: Text,
        /// Column: kind of event.
        pub what: Text,
        /// Column: who did it.
        pub who: Text,
        /// Column: the address that it is about.
        pub address: Text,
        /// Column: the network that it came from.
        pub network: Text,
        /// Column: browser and operating system.
        pub device: Text,
        /// Column: how it ended.
        pub outcome: Text,
        /// Column: the attempt that it belongs to.
        pub attempt: Text,
        /// Shown while new events appear by themselves.
        pub live: Text,
        /// Shown while they do not.
        pub not_live: Text,
        /// Shown when there are no events.
        pub empty: Text,
    }
}

/// In English.
pub const EN: AdminAuditTexts = AdminAuditTexts {
    title: t("Audit log"),
    lede: t("What happened here, newest first. No codes, no links, no whole addresses."),
    by_kind: t("What happened"),
    all_kinds: t("Everything"),
    by_address: t("E-mail address"),
    by_address_hint: t("The whole address: only its fingerprint is kept."),
    from: t("From (UTC)"),
    to: t("Until (UTC)"),
    filter: t("Show these"),
    reset: t("Show everything"),
    bad_time: t("That doesn’t look like a day and a time, such as 2026-01-31T12:00."),
    older: t("Older"),
    newer: t("Newer"),
    export: t("Export as JSON lines"),
    visitor: t("Not signed in"),
    gone: t("A deleted account"),
    command_line: t("Command line"),
    configuration: t("Configuration"),
    for_action: t("to {action}"),
    is_banned: t("this user is banned"),
    is_taken: t("another account has the address by now"),
    mailed_again: t("mailed again"),
    sessions: t("{n} devices"),
    kind: kind_en,
    outcome: outcome_en,
    sentence: audit_sentences::english,
    table: AuditTableTexts {
        caption: t("Events"),
        when: t("When"),
        what: t("What"),
        who: t("Who"),
        address: t("Address"),
        network: t("Network"),
        device: t("Device"),
        outcome: t("Outcome"),
        attempt: t("Attempt"),
        live: t("Live: new events appear by themselves."),
        not_live: t("Not live just now. Load the page again for what is new."),
        empty: t("Nothing like this has happened."),
    },
};

/// In German.
pub const DE: AdminAuditTexts = AdminAuditTexts {
    title: t("Protokoll"),
    lede: t(
        "Was hier geschehen ist, das Neueste zuerst. Ohne Codes, ohne Links, ohne ganze Adressen.",
    ),
    by_kind: t("Was geschehen ist"),
    all_kinds: t("Alles"),
    by_address: t("E-Mail-Adresse"),
    by_address_hint: t("Die ganze Adresse: nur ihr Fingerabdruck wird aufbewahrt."),
    from: t("Von (UTC)"),
    to: t("Bis (UTC)"),
    filter: t("Diese zeigen"),
    reset: t("Alles zeigen"),
    bad_time: t("Das sieht nicht nach Tag und Uhrzeit aus, etwa 2026-01-31T12:00."),
    older: t("Ältere"),
    newer: t("Neuere"),
    export: t("Als JSON-Zeilen herunterladen"),
    visitor: t("Nicht angemeldet"),
    gone: t("Ein gelöschtes Konto"),
    command_line: t("Kommandozeile"),
    configuration: t("Konfiguration"),
    for_action: t("um {action}"),
    is_banned: t("die Person ist gesperrt"),
    is_taken: t("ein anderes Konto hat die Adresse inzwischen"),
    mailed_again: t("noch einmal geschickt"),
    sessions: t("{n} Geräte"),
    kind: kind_de,
    outcome: outcome_de,
    sentence: audit_sentences::german,
    table: AuditTableTexts {
        caption: t("Ereignisse"),
        when: t("Wann"),
        what: t("Was"),
        who: t("Wer"),
        address: t("Adresse"),
        network: t("Netz"),
        device: t("Gerät"),
        outcome: t("Ausgang"),
        attempt: t("Anfrage"),
        live: t("Live: Neues erscheint von selbst."),
        not_live: t("Gerade nicht live. Lade die Seite neu, um Neues zu sehen."),
        empty: t("So etwas ist nicht geschehen."),
    },
};

fn kind_en(kind: AuditKind) -> &'static str {
    match kind {
        AuditKind::AttemptStarted => "Mail asked for",
        AuditKind::AddressProven => "Address proven",
        AuditKind::WrongCode => "Wrong code",
        AuditKind::WrongNumber => "Wrong number",
        AuditKind::Declined => "“This wasn’t me”",
        AuditKind::AttemptFailed => "Attempt failed",
        AuditKind::AttemptCancelled => "Attempt cancelled",
        AuditKind::SessionBegan => "Signed in",
        AuditKind::SessionEnded => "Device signed out",
        AuditKind::SignedOut => "Signed out",
        AuditKind::SessionReported => "Sign-in reported",
        AuditKind::StepUpProven => "Fresh proof given",
        AuditKind::AddressAdded => "Address added",
        AuditKind::AddressRemoved => "Address removed",
        AuditKind::PrimaryChanged => "Primary address changed",
        AuditKind::NameChanged => "Name changed",
        AuditKind::AccountCreated => "Account created",
        AuditKind::AccountDeleted => "Account deleted",
        AuditKind::UserBanned => "User banned",
        AuditKind::UserUnbanned => "Ban lifted",
        AuditKind::AdminGranted => "Admin role given",
        AuditKind::AdminRevoked => "Admin role taken away",
        AuditKind::InvitationCreated => "Invitation sent",
        AuditKind::InvitationRevoked => "Invitation revoked",
        AuditKind::InvitationAccepted => "Invitation accepted",
        AuditKind::SettingsChanged => "Settings changed",
        AuditKind::MailBudgetUsedUp => "All mails of an hour used up",
    }
}

fn kind_de(kind: AuditKind) -> &'static str {
    match kind {
        AuditKind::AttemptStarted => "Mail angefordert",
        AuditKind::AddressProven => "Adresse bestätigt",
        AuditKind::WrongCode => "Falscher Code",
        AuditKind::WrongNumber => "Falsche Zahl",
        AuditKind::Declined => "„Das war ich nicht“",
        AuditKind::AttemptFailed => "Anfrage gescheitert",
        AuditKind::AttemptCancelled => "Anfrage abgebrochen",
        AuditKind::SessionBegan => "Angemeldet",
        AuditKind::SessionEnded => "Gerät abgemeldet",
        AuditKind::SignedOut => "Abgemeldet",
        AuditKind::SessionReported => "Anmeldung gemeldet",
        AuditKind::StepUpProven => "Erneut bestätigt",
        AuditKind::AddressAdded => "Adresse hinzugefügt",
        AuditKind::AddressRemoved => "Adresse entfernt",
        AuditKind::PrimaryChanged => "Hauptadresse geändert",
        AuditKind::NameChanged => "Name geändert",
        AuditKind::AccountCreated => "Konto angelegt",
        AuditKind::AccountDeleted => "Konto gelöscht",
        AuditKind::UserBanned => "Person gesperrt",
        AuditKind::UserUnbanned => "Sperre aufgehoben",
        AuditKind::AdminGranted => "Verwaltungsrecht gegeben",
        AuditKind::AdminRevoked => "Verwaltungsrecht entzogen",
        AuditKind::InvitationCreated => "Einladung verschickt",
        AuditKind::InvitationRevoked => "Einladung zurückgezogen",
        AuditKind::InvitationAccepted => "Einladung angenommen",
        AuditKind::SettingsChanged => "Einstellungen geändert",
        AuditKind::MailBudgetUsedUp => "Alle Mails einer Stunde verbraucht",
    }
}

fn outcome_en(outcome: AuditOutcome) -> &'static str {
    match outcome {
        AuditOutcome::Success => "Done",
        AuditOutcome::Failure => "Failed",
        AuditOutcome::Refused => "Refused",
    }
}

fn outcome_de(outcome: AuditOutcome) -> &'static str {
    match outcome {
        AuditOutcome::Success => "Erledigt",
        AuditOutcome::Failure => "Gescheitert",
        AuditOutcome::Refused => "Abgelehnt",
    }
}
