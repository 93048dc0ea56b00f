use super::Text;

/// The button of the signed-in user.
#[derive(Debug)]
pub struct UserMenuTexts {
    /// Its name, "{address}".
    pub label: Text,
    /// To the account.
    pub account: Text,
    /// To the list of devices.
    pub devices: Text,
    /// To the settings of the instance, "{app}".
    pub administer: Text,
    /// Goes on with another account of this browser, "{address}".
    pub switch: Text,
    /// Signs in to one account more.
    pub add: Text,
    /// Ends the session.
    pub sign_out: Text,
    /// Ends all sessions of this browser.
    pub sign_out_all: Text,
}

/// The pages at `/example`.
#[derive(Debug)]
pub struct ExampleTexts {
    /// Heading.
    pub title: Text,
    /// What this page is.
    pub lede: Text,
    /// What the server function says: "{address}".
    pub greeting: Text,
    /// To the page for signed-in people; its heading too.
    pub private: Text,
    /// What that page is.
    pub private_lede: Text,
    /// To the axum route.
    pub route: Text,
    /// To sign in.
    pub sign_in: Text,
    /// Back to the first page.
    pub back: Text,
}
