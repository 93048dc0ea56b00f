use super::Request;
use crate::{
    auth::FormReply,
    server::{
        domain::cookie::CookieId,
        flows::{Caller, committed::CookieChange},
    },
};

impl Request {
    /// Gives the cookie of form pages to a browser that is not known, unless its form has just failed.
    pub fn give_form_cookie(&self) {
        if self.form == FormReply::default() {
            self.reply.carried().form_cookie = form_cookie(Some(&self.caller));
        }
    }
}

/// The change of the form page's cookie: an unknown browser gets one, or keeps the one it has for longer.
pub fn form_cookie(caller: Option<&Caller>) -> CookieChange {
    match caller {
        Some(caller) if caller.client.is_none() => {
            CookieChange::Set(caller.form_cookie.unwrap_or_else(CookieId::random))
        }
        _ => CookieChange::Keep,
    }
}
