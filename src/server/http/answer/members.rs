use uuid::Uuid;

use super::Request;
use crate::{auth::SensitiveAction, i18n::AdminUsersTexts};

/// What has just been done to a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberNews {
    /// One of their sessions has ended.
    Ended,
    /// All of their sessions have ended.
    EndedAll,
    /// They are shut out.
    Banned,
    /// They are let in again.
    Unbanned,
}

impl MemberNews {
    const ALL: [Self; 4] = [Self::Ended, Self::EndedAll, Self::Banned, Self::Unbanned];

    /// The news that a page was sent on with, by its query.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|news| news.word() == word)
    }

    fn word(self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::EndedAll => "ended_all",
            Self::Banned => "banned",
            Self::Unbanned => "unbanned",
        }
    }

    /// Its words.
    pub fn text(self, texts: &AdminUsersTexts) -> &str {
        match self {
            Self::Ended => &texts.ended,
            Self::EndedAll => &texts.ended_all,
            Self::Banned => &texts.is_banned,
            Self::Unbanned => &texts.is_unbanned,
        }
    }
}

impl Request {
    /// A form of an administrator comes from the page of a user, where its error is shown.
    pub fn on_page_of_member(&self, user: Uuid) {
        self.page(format!("/admin/users/{user}"));
        self.needs_proof_for(SensitiveAction::Administer);
    }

    /// It goes back there, with what it did.
    pub fn go_on_to_member(&self, user: Uuid, news: MemberNews) {
        self.go_to(format!("/admin/users/{user}?done={}", news.word()));
    }
}
