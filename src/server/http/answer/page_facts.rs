//! What pages about the reader show, ours and those of an application that Latchkey is a part of.

use super::Request;
use crate::{
    auth::{Account, AccountNews, Device, Landing, LandingView, Page, sign_in_path},
    server::{error::Result, views},
};

impl Request {
    /// The account of the reader; `None` when nobody is signed in, and the browser is sent to the sign-in page. `done` is the
    /// word for what was just done; empty when nothing was.
    pub async fn shown_account(&self, done: &str) -> Result<Option<Account>> {
        if self.caller.session.is_none() {
            self.go_to(sign_in_path(Page::Account.path()));
            return Ok(None);
        }
        let account = views::account::get(&self.backend, &self.caller).await?;
        Ok(Some(Account {
            done: self.words_of(AccountNews::parse(done)),
            ..account
        }))
    }

    /// The sessions of the reader; `None` when nobody is signed in, and the browser is sent to the sign-in page.
    pub async fn shown_devices(&self) -> Result<Option<Vec<Device>>> {
        if self.caller.session.is_none() {
            self.go_to(sign_in_path(Page::Devices.path()));
            return Ok(None);
        }
        let devices = views::devices::list(&self.backend, &self.caller).await?;
        Ok(Some(devices))
    }

    /// How the link that this browser opened last stands. Sets the status of the page.
    pub async fn shown_landing(&self) -> Result<Landing> {
        let (link, is_refusal) = (self.link.as_deref(), self.is_refusal);
        let landing = views::landing::get(&self.backend, &self.caller, link, is_refusal).await?;
        match &landing.view {
            LandingView::Invalid => self.status(404),
            LandingView::Ended => self.status(410),
            LandingView::SignedInHere { go_to } => self.go_to(go_to),
            LandingView::SameBrowser
            | LandingView::ByCode
            | LandingView::OtherBrowser { .. }
            | LandingView::Refusal
            | LandingView::SameBrowserOnly
            | LandingView::SignedInThere
            | LandingView::Proven
            | LandingView::FinishHere => {}
        }
        Ok(landing)
    }
}
