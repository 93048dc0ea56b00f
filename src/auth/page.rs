//! The pages of the product, each with its path.

use super::{UserId, at};
use std::{borrow::Cow, fmt};

/// A page of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The start page: that of the application, where Latchkey is a part of one. The prefix is not for it.
    Home,
    /// Where people sign in.
    SignIn,
    /// Where people make an account.
    SignUp,
    /// Behind the link of a mail that proves an address.
    Verify,
    /// Behind the link of an invitation.
    Invitation,
    /// The account of the signed-in user.
    Account,
    /// The devices of the signed-in user.
    Devices,
    /// Behind the link of a notice: this sign-in was not mine.
    Report,
    /// Asks for a fresh proof.
    Confirm,
    /// How signing in and mail are going, for administrators.
    Overview,
    /// The settings of the instance, for administrators.
    Settings,
    /// Invitations, for administrators.
    Invitations,
    /// The users, for administrators. The page of one user is below it, by the id.
    Users,
    /// Addresses from which mail came back, for administrators.
    Bounces,
    /// The audit log, for administrators.
    Audit,
    /// A preview of every mail, for administrators.
    Mails,
    /// The example for other applications.
    Example,
    /// The part of the example for signed-in readers.
    PrivateExample,
    /// The development mailbox.
    Mailbox,
}

impl Page {
    /// Every page.
    pub const ALL: [Self; 19] = [
        Self::Home,
        Self::SignIn,
        Self::SignUp,
        Self::Verify,
        Self::Invitation,
        Self::Account,
        Self::Devices,
        Self::Report,
        Self::Confirm,
        Self::Overview,
        Self::Settings,
        Self::Invitations,
        Self::Users,
        Self::Bounces,
        Self::Audit,
        Self::Mails,
        Self::Example,
        Self::PrivateExample,
        Self::Mailbox,
    ];

    /// The path, without a query.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Home => "/",
            Self::SignIn => at!("/sign-in"),
            Self::SignUp => at!("/sign-up"),
            Self::Verify => at!("/verify"),
            Self::Invitation => at!("/invitation"),
            Self::Account => at!("/account"),
            Self::Devices => at!("/account/sessions"),
            Self::Report => at!("/not-me"),
            Self::Confirm => at!("/confirm"),
            Self::Overview => at!("/admin"),
            Self::Settings => at!("/admin/settings"),
            Self::Invitations => at!("/admin/invitations"),
            Self::Users => at!("/admin/users"),
            Self::Bounces => at!("/admin/bounces"),
            Self::Audit => at!("/admin/audit"),
            Self::Mails => at!("/admin/mails"),
            Self::Example => at!("/example"),
            Self::PrivateExample => at!("/example/private"),
            Self::Mailbox => at!("/dev/mailbox"),
        }
    }

    /// The path of the page of one user, for administrators.
    pub fn of_user(user: UserId) -> String {
        format!("{}/{user}", Self::Users)
    }

    /// The path with the word of what was just done, which the page says.
    pub fn after(self, news: &str) -> String {
        self.with(&format!("done={news}"))
    }

    /// The path with a query, which is encoded already.
    pub fn with(self, query: &str) -> String {
        format!("{self}?{query}")
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path())
    }
}

impl From<Page> for Cow<'static, str> {
    fn from(page: Page) -> Self {
        Self::Borrowed(page.path())
    }
}

impl From<Page> for String {
    fn from(page: Page) -> Self {
        page.path().to_owned()
    }
}
