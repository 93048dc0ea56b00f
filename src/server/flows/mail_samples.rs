//! Samples of mails, which administrators send to themselves.

use time::Duration;

use super::{Caller, audit, spending};
use crate::{
    auth::{AuditKind, AuthError, Locale, MailSample},
    server::{
        Backend,
        domain::audit::AuditEvent,
        error::Result,
        store::{
            UnitOfWork, email_addresses,
            outbox::{self, MessageKind, NewMessage, Occasion},
        },
    },
};

/// How long it is still worth sending the mail.
const WORTH: Duration = Duration::hours(1);

/// Sends a sample mail to the primary address of the caller.
///
/// # Errors
///
/// [`AuthError::NotFound`] unless the caller is an administrator; the proof is too old; or a limit was reached.
pub async fn send(
    backend: &Backend,
    caller: &Caller,
    sample: MailSample,
    locale: Locale,
) -> Result<()> {
    let session = caller.require_admin(backend)?;
    let user = session.user.id;
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    spending::spend_sample(backend, &mut work, session.id).await?;
    let primary = email_addresses::primary_of(work.tx(), user).await?;
    let primary = primary.ok_or(AuthError::NotFound)?;
    let message = NewMessage {
        occasion: Occasion::Sample(sample),
        kind: MessageKind::Sample,
        recipient: primary.as_str().to_owned(),
        locale,
        expire_at: now + WORTH,
        now,
    };
    outbox::enqueue(&mut work, message).await?;
    let sent = AuditEvent::new(AuditKind::MailSampleSent)
        .about(user)
        .address(&primary)
        .detail("sample", sample.as_str());
    audit::record(&mut work, caller, sent);
    work.commit().await
}
