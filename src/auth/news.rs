//! What a form has just done, as a word in the query of the page that comes next: the page says it once.

use super::words::words;

words! {
    /// What was just done to an account by its user.
    pub enum AccountNews {
        /// The name was changed.
        Renamed = "renamed",
        /// Another address was made the primary one.
        Primary = "primary",
        /// An address was removed.
        Removed = "removed",
    }
}

words! {
    /// What a user has just done to their sessions.
    pub enum DeviceNews {
        /// One session was ended.
        Ended = "ended",
        /// All sessions but this one were ended.
        EndedOthers = "ended_others",
    }
}

words! {
    /// What an administrator has just done to invitations.
    pub enum InvitationNews {
        /// New invitations were mailed.
        Sent = "sent",
        /// An invitation was mailed again.
        Resent = "resent",
        /// An invitation was taken back.
        Revoked = "revoked",
    }
}

words! {
    /// What an administrator has just done to a user.
    pub enum UserNews {
        /// One session of the user was ended.
        Ended = "ended",
        /// All sessions of the user were ended.
        EndedAll = "ended_all",
        /// The user was banned.
        Banned = "banned",
        /// The ban was lifted.
        Unbanned = "unbanned",
    }
}

words! {
    /// What an administrator has just done to an address from which mail came back.
    pub enum BounceNews {
        /// Mail goes there again.
        Lifted = "lifted",
    }
}

words! {
    /// What an administrator has just done to a sample mail.
    pub enum MailNews {
        /// It was sent to the administrator.
        Sent = "sent",
    }
}
