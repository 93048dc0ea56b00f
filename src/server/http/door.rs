//! The names that the body of a server function needs, for `use crate::server::http::door::*`. They cannot be imported at
//! the top of a file of `api`, because in the browser's program neither the bodies nor these names exist.

pub use super::answer::{answer, answer_about_user, answer_form, answer_sensitive};
pub use crate::{
    auth::{
        AccountNews, AuditFilter, AuthError, BounceNews, DeviceNews, InvitationList,
        InvitationNews, LandingView, Locale, MailNews, MailSample, Page, Purpose, SensitiveAction,
        SettingKey, UserNews, with_return,
    },
    server::{
        domain::{
            paging::Cursor,
            redirect::{own_path, shown_path},
        },
        flows::{
            self, audit::Author, invitations::Inviter, start::SignUpForm, verification::Typed,
        },
        views,
    },
};
