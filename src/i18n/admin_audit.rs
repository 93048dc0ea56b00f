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
        pub title: Text,
        pub lede: Text,
        pub by_kind: Text,
        pub all_kinds: Text,
        pub by_address: Text,
        pub by_address_hint: Text,
        pub from: Text,
        pub to: Text,
        pub filter: Text,
        pub reset: Text,
        pub bad_time: Text,
        pub older: Text,
        pub newer: Text,
        pub export: Text,
        pub visitor: Text,
        pub gone: Text,
        pub command_line: Text,
        pub configuration: Text,
        /// What a proof was for; the action follows the words "You're about to" elsewhere.
        pub for_action: Text { action },
        pub is_banned: Text,
        pub is_taken: Text,
        pub mailed_again: Text,
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
        pub caption: Text,
        pub when: Text,
        pub what: Text,
        pub who: Text,
        pub address: Text,
        pub network: Text,
        pub device: Text,
        pub outcome: Text,
        pub attempt: Text,
        pub live: Text,
        pub not_live: Text,
        pub empty: Text,
    }
}
