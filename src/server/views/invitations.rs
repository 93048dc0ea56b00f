//! Invitations as administrators list them, and as the invited people see theirs.

use time::OffsetDateTime;

use crate::{
    auth::{
        self, InvitationId, InvitationList, InvitationStatus, Invited, InvitedView, SignUpMode,
    },
    i18n::{Locale, fill},
    server::{
        Backend,
        domain::invitation::days_left,
        error::Result,
        flows::{
            Caller,
            invitations::{find, stands},
        },
        store::invitations::{self as rows, InvitationRow},
    },
};

/// Most invitations on a page.
const PAGE: usize = 50;

/// A page of invitations, newest first, for screens and for the command line. `before` is the last invitation of the
/// page before; `None` for the first page.
pub async fn list(
    backend: &Backend,
    locale: Locale,
    list: InvitationList,
    before: Option<InvitationId>,
) -> Result<auth::Invitations> {
    let now = backend.clock.now();
    let limit = PAGE as u64 + 1;
    let mut rows = rows::list(backend.store.read(), list, before, limit).await?;
    let has_older = rows.len() > PAGE;
    rows.truncate(PAGE);
    Ok(auth::Invitations {
        list,
        older_than: rows.last().map(|row| row.id).filter(|_| has_older),
        invitations: rows.iter().map(|row| view(row, locale, now)).collect(),
        is_closed: backend.policy().sign_up_mode == SignUpMode::Closed,
        done: String::new(),
    })
}

fn view(row: &InvitationRow, locale: Locale, now: OffsetDateTime) -> auth::Invitation {
    let texts = locale.texts();
    let words = &texts.invitations;
    let ago = |at: OffsetDateTime| texts.ago((now - at).whole_minutes());
    let status = row.status(now);
    let when = match status {
        InvitationStatus::Accepted => fill(
            &words.accepted_when,
            &[("ago", &ago(row.accepted_at.unwrap_or(now)))],
        ),
        InvitationStatus::Expired => fill(&words.expired_when, &[("ago", &ago(row.expire_at))]),
        InvitationStatus::Pending | InvitationStatus::Revoked => {
            let days = days_left(row.expire_at, now);
            words
                .pending_when
                .with(days.unsigned_abs(), &[("ago", &ago(row.created_at))])
        }
    };
    auth::Invitation {
        id: row.id,
        address: row.address.as_str().to_owned(),
        status,
        mail: row.mail(),
        when,
    }
}

/// What the page of an invitation link shows. Changes nothing.
pub async fn get_invited(
    backend: &Backend,
    caller: &Caller,
    token: Option<&str>,
) -> Result<Invited> {
    let Some(row) = find(backend, token).await? else {
        return Ok(Invited {
            id: InvitationId::default(),
            address: String::new(),
            view: InvitedView::Invalid,
            user: None,
        });
    };
    Ok(Invited {
        id: row.id,
        view: stands(backend, &row).await?,
        address: row.address.as_str().to_owned(),
        user: caller.user().cloned(),
    })
}
