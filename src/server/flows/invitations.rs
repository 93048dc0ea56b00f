//! Invitations: administrators name addresses that may make an account, and the invited people accept.
//!
//! An invitation proves nothing about the person. Accepting it starts an ordinary attempt to sign up, on any device.
//! An invitation leads to one new account, and opens no existing one.

mod acceptance;

pub use acceptance::accept;
pub(super) use acceptance::fulfil;

use rand::RngExt;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    Caller, admission,
    audit::{self, Author},
    spending,
};
use crate::{
    auth::{
        AuditKind, AuthError, EmailAddress, InvitationId, InvitationStatus, InvitedView, LeftOver,
        Locale, SignUpRefusal,
    },
    server::{
        Backend,
        domain::{
            audit::AuditEvent, email_address, invitation::LIFETIME, secrets::InvitationToken,
        },
        error::{Error, Result},
        store::{
            UnitOfWork, email_addresses,
            invitations::{self as rows, InvitationRow},
            outbox::{self, MessageKind, NewMessage, Occasion},
        },
    },
};

/// Most invitations that one request may ask for.
pub const AT_ONCE: usize = 100;
/// How long it is still worth sending the mail.
const WORTH: Duration = Duration::days(3);

/// Somebody who invites.
#[derive(Clone, Copy, Debug)]
pub struct Inviter<'a> {
    /// An administrator, or the command line.
    pub author: Author<'a>,
    /// The language of the mails.
    pub locale: Locale,
}

impl<'a> Inviter<'a> {
    /// The caller as inviter.
    ///
    /// # Errors
    ///
    /// [`AuthError::NotFound`] unless the caller is an administrator; or the proof is too old.
    pub fn of(backend: &Backend, caller: &'a Caller) -> Result<Self> {
        caller.require_admin(backend)?;
        Ok(Self {
            author: Author::Caller(caller),
            locale: caller.locale,
        })
    }
}

/// Invites addresses, each in a transaction of its own. Returns how many were invited, and which were not and why. An
/// address whose invitation has expired is invited again.
pub async fn create(backend: &Backend, inviter: Inviter<'_>, typed: &[String]) -> Result<LeftOver> {
    let mut left = LeftOver::default();
    for (at, text) in typed.iter().enumerate() {
        let text = text.clone();
        if at >= AT_ONCE {
            left.too_many.push(text);
            continue;
        }
        let Ok(address) = email_address::parse(&text) else {
            left.malformed.push(text);
            continue;
        };
        match invite(backend, inviter, address).await {
            Ok(InviteResult::Invited) => left.invited += 1,
            Ok(InviteResult::Known) => left.known.push(text),
            Ok(InviteResult::Pending) => left.pending.push(text),
            Err(Error::Auth(AuthError::RateLimited { .. })) => left.limited.push(text),
            Err(error) => return Err(error),
        }
    }
    tracing::info!(invited = left.invited, by = ?inviter.author.user(), "addresses were invited");
    Ok(left)
}

enum InviteResult {
    Invited,
    Known,
    Pending,
}

async fn invite(
    backend: &Backend,
    inviter: Inviter<'_>,
    address: EmailAddress,
) -> Result<InviteResult> {
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    if email_addresses::find_owner(work.tx(), address.key())
        .await?
        .is_some()
    {
        return Ok(InviteResult::Known);
    }
    let open = rows::find_open(work.tx(), address.key()).await?;
    if let Some(open) = open {
        return match open.status(now) {
            InvitationStatus::Expired => {
                renew(backend, &mut work, inviter, &open).await?;
                work.commit().await?;
                Ok(InviteResult::Invited)
            }
            _ => Ok(InviteResult::Pending),
        };
    }
    spending::spend_invitation(backend, &mut work, &address).await?;
    let invitation = InvitationRow {
        id: Uuid::now_v7().into(),
        address,
        key_id: backend.keys.current_id().to_owned(),
        nonce: rand::rng().random::<[u8; 16]>().to_vec(),
        created_at: now,
        sent_at: None,
        refused_at: None,
        accepted_at: None,
        revoked_at: None,
        expire_at: now + LIFETIME,
    };
    if !rows::insert(&work, &invitation, inviter.author.user()).await? {
        return Ok(InviteResult::Pending);
    }
    enqueue(&mut work, &invitation, inviter.locale, now).await?;
    let created = AuditEvent::new(AuditKind::InvitationCreated);
    audit::record(
        &mut work,
        inviter.author,
        created.address(&invitation.address),
    );
    work.commit().await?;
    Ok(InviteResult::Invited)
}

/// Mails an invitation again. It counts for as long as a new one.
///
/// # Errors
///
/// [`AuthError::NotFound`] if the invitation is no longer open or its key is gone; or a limit was reached.
pub async fn resend(backend: &Backend, inviter: Inviter<'_>, id: InvitationId) -> Result<()> {
    let mut work = UnitOfWork::begin(backend).await?;
    let row = rows::find(work.tx(), id)
        .await?
        .ok_or(AuthError::NotFound)?;
    renew(backend, &mut work, inviter, &row).await?;
    work.commit().await
}

async fn renew(
    backend: &Backend,
    work: &mut UnitOfWork,
    inviter: Inviter<'_>,
    row: &InvitationRow,
) -> Result<()> {
    let now = backend.clock.now();
    if !backend.keys.holds(&row.key_id) {
        return Err(AuthError::NotFound.into());
    }
    spending::spend_invitation(backend, work, &row.address).await?;
    if !rows::renew(work, row.id, now + LIFETIME).await? {
        return Err(AuthError::NotFound.into());
    }
    let renewed = AuditEvent::new(AuditKind::InvitationCreated).address(&row.address);
    audit::record(work, inviter.author, renewed.detail("mail", "again"));
    enqueue(work, row, inviter.locale, now).await
}

async fn enqueue(
    work: &mut UnitOfWork,
    invitation: &InvitationRow,
    locale: Locale,
    now: OffsetDateTime,
) -> Result<()> {
    let message = NewMessage {
        occasion: Occasion::Invitation(invitation.id),
        kind: MessageKind::Invitation,
        recipient: invitation.address.as_str().to_owned(),
        locale,
        expire_at: now + WORTH,
        now,
    };
    outbox::enqueue(work, message).await
}

/// Revokes an invitation: its link no longer counts.
///
/// # Errors
///
/// [`AuthError::NotFound`] if the invitation is no longer open.
pub async fn revoke(backend: &Backend, author: Author<'_>, id: InvitationId) -> Result<()> {
    let mut work = UnitOfWork::begin(backend).await?;
    let row = rows::find(work.tx(), id).await?;
    let row = row.ok_or(AuthError::NotFound)?;
    if !rows::revoke(&work, id, backend.clock.now()).await? {
        return Err(AuthError::NotFound.into());
    }
    let revoked = AuditEvent::new(AuditKind::InvitationRevoked);
    audit::record(&mut work, author, revoked.address(&row.address));
    work.commit().await?;
    tracing::info!(invitation = %id, "an invitation was revoked");
    Ok(())
}

/// Revokes the open invitation of an address. `false` if there is none.
pub async fn revoke_of(backend: &Backend, author: Author<'_>, typed: &str) -> Result<bool> {
    let address = email_address::parse(typed)?;
    match rows::find_open(backend.store.read(), address.key()).await? {
        Some(open) => revoke(backend, author, open.id).await.map(|()| true),
        None => Ok(false),
    }
}

/// The state of an invitation for somebody who opens its link.
pub async fn stands(backend: &Backend, row: &InvitationRow) -> Result<InvitedView> {
    let owner = email_addresses::find_owner(backend.store.read(), row.address.key()).await?;
    Ok(match row.status(backend.clock.now()) {
        InvitationStatus::Accepted => InvitedView::Accepted,
        InvitationStatus::Revoked => InvitedView::Revoked,
        _ if owner.is_some() => InvitedView::Known,
        InvitationStatus::Expired => InvitedView::Expired,
        InvitationStatus::Pending => {
            match admission::refusal_shown(backend, &row.address).await? {
                None => InvitedView::Open,
                Some(SignUpRefusal::Closed) => InvitedView::Closed,
                // An invited address can be refused for no other reason, unless the invitation was revoked at this
                // moment.
                Some(SignUpRefusal::InvitationOnly | SignUpRefusal::Address) => {
                    InvitedView::Revoked
                }
            }
        }
    })
}

/// The invitation of a link; `None` if the link is not one of ours.
pub async fn find(backend: &Backend, token: Option<&str>) -> Result<Option<InvitationRow>> {
    let Some(token) = token.and_then(InvitationToken::parse) else {
        return Ok(None);
    };
    let row = rows::find(backend.store.read(), token.invitation).await?;
    Ok(row.filter(|row| {
        backend
            .keys
            .owns_invitation(&token, &row.key_id, &row.nonce)
    }))
}
