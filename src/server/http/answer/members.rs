use super::Request;
use crate::{
    auth::{Page, SensitiveAction, UserId},
    i18n::AdminUsersTexts,
};

/// What an administrator has just done to a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberNews {
    /// One session of the user was ended.
    Ended,
    /// All sessions of the user were ended.
    EndedAll,
    /// The user was banned.
    Banned,
    /// The ban was lifted.
    Unbanned,
}

impl MemberNews {
    const ALL: [Self; 4] = [Self::Ended, Self::EndedAll, Self::Banned, Self::Unbanned];

    /// Reads the word of the query; `None` for any other.
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

    /// The sentence that says it.
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
    /// For forms on the page of a user: errors are shown there, and a fresh proof may be needed.
    pub fn on_page_of_member(&self, user: UserId) {
        self.page(Page::of_user(user));
        self.needs_proof_for(SensitiveAction::Administer);
    }

    /// Redirects to the page of a user, which shows what was done.
    pub fn go_on_to_member(&self, user: UserId, news: MemberNews) {
        self.go_to(format!("{}?done={}", Page::of_user(user), news.word()));
    }
}
