use crate::{
    auth::{AccountNews, BounceNews, InvitationNews, MailNews, UserNews},
    i18n::Texts,
};

/// Something that a form has just done, and the sentence that says it.
pub trait News {
    /// The sentence.
    fn text(self, texts: &Texts) -> &str;
}

impl News for AccountNews {
    fn text(self, texts: &Texts) -> &str {
        match self {
            Self::Renamed => &texts.account.renamed,
            Self::Primary => &texts.account.made_primary,
            Self::Removed => &texts.account.removed,
        }
    }
}

impl News for BounceNews {
    fn text(self, texts: &Texts) -> &str {
        match self {
            Self::Lifted => &texts.bounces.lifted,
        }
    }
}

impl News for InvitationNews {
    fn text(self, texts: &Texts) -> &str {
        match self {
            Self::Sent => &texts.invitations.sent,
            Self::Resent => &texts.invitations.resent,
            Self::Revoked => &texts.invitations.revoked,
        }
    }
}

impl News for MailNews {
    fn text(self, texts: &Texts) -> &str {
        match self {
            Self::Sent => &texts.admin_mails.sent,
        }
    }
}

impl News for UserNews {
    fn text(self, texts: &Texts) -> &str {
        match self {
            Self::Ended => &texts.admin_users.ended,
            Self::EndedAll => &texts.admin_users.ended_all,
            Self::Banned => &texts.admin_users.is_banned,
            Self::Unbanned => &texts.admin_users.is_unbanned,
        }
    }
}
