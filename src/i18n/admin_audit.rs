use super::{
    audit_sentences::SentenceTexts,
    counted::Counted,
    text::Text,
    words::{Each, island_texts, texts},
};
use crate::auth::{AuditKind, AuditOutcome};

texts! {
    /// Texts of the page at `/admin/audit`.
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
        /// What a proof was for; the action follows the words "You're about to" elsewhere.
        pub for_action: Text { action },
        /// Why no session began: the user is banned.
        pub is_banned: Text,
        /// Why an address was not added: another account has it.
        pub is_taken: Text,
        /// Detail: an invitation was mailed again.
        pub mailed_again: Text,
        /// Detail: number of sessions that ended.
        pub sessions: Counted { n },
        /// Name of a kind of event, in the filter.
        pub kind: Each<AuditKind, Text>,
        /// Words for how an event ended.
        pub outcome: Each<AuditOutcome, Text>,
        /// Sentences about events.
        pub sentence: SentenceTexts,
        /// Texts of the table.
        pub table: AuditTableTexts,
    }
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
