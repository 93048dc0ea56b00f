//! What other applications take: the pages, the card of signing in and up, and the components that show something to
//! some readers only.

pub use super::{
    account::{AccountCard, AccountData, SessionWatch, UserButton, WatchData},
    flow::{FlowCard, FlowData, FlowIslandData, SignUpData, StartCard, StartIslandData},
    pages::{
        Confirm, Devices, Home, InvitationPage, MailboxPage, NoLink, ReportPage, SignIn, SignUp,
        UserProfile, Verify,
    },
    visitor::{Protect, RedirectToSignIn, SignedIn, SignedOut, Visitor},
};
