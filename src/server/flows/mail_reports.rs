//! Hears what mail servers and providers report of mails that they had accepted.

use sha2::{Digest, Sha256};

use crate::{
    auth::{AuditKind, EmailAddress},
    server::{
        Backend,
        domain::{
            audit::AuditEvent,
            bounce::{self, Bounce},
            email_address,
            mail_report::{MailReport, Reported},
        },
        error::Result,
        metrics::{Happening, label_of},
        store::{
            UnitOfWork, bounces, email_addresses, heard_reports,
            outbox::{self, ReportedMail},
        },
    },
};

/// Who reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reporter<'a> {
    /// A source of this name, which has proven itself.
    Proven(&'a str),
    /// A mail that anybody may have written. It proves itself by the id of a mail that is in the outbox, and says nothing of any
    /// other address than that one's.
    Anybody,
}

impl Reporter<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Proven(name) => name,
            Self::Anybody => "mail",
        }
    }
}

/// Hears reports, each in a transaction of its own. Returns how many were new and about mails of ours.
///
/// Whoever waits for a mail is told at once. What a report says of the address is remembered: [`crate::server::mail`] asks
/// before it sends the next mail.
pub async fn hear(
    backend: &Backend,
    reporter: Reporter<'_>,
    reports: &[MailReport],
) -> Result<usize> {
    let mut heard = 0;
    for report in reports {
        heard += usize::from(hear_one(backend, reporter, report).await?);
    }
    Ok(heard)
}

async fn hear_one(backend: &Backend, reporter: Reporter<'_>, report: &MailReport) -> Result<bool> {
    let now = backend.clock.now();
    let mut work = UnitOfWork::begin(backend).await?;
    let mail = outbox::find_reported(&work.reading(), report).await?;
    let source = reporter.name();
    let Some(address) = addressee(mail.as_ref(), reporter, report) else {
        return Ok(false);
    };
    if !heard_reports::remember(&work, hash(source, &report.key), now).await? {
        return Ok(false);
    }
    if let Some(mail) = &mail {
        outbox::report(&work, mail.id, report.what, now).await?;
        if let Some(attempt) = mail.attempt {
            work.announce(attempt);
        }
    }
    let kind = match report.what {
        Reported::Bounced(trouble) => {
            // Mail that was forwarded and came back from there says nothing of the address that it was sent to.
            if bounce::is_of_address(trouble) && is_meant(&address, report) {
                bounces::remember_bounce(&work, &address, Bounce { trouble, at: now }).await?;
            }
            Some(AuditKind::MailBounced)
        }
        Reported::Complained => {
            bounces::remember_complaint(&work, &address, now).await?;
            Some(AuditKind::MailComplained)
        }
        Reported::Delivered | Reported::Delayed => None,
    };
    if let Some(kind) = kind {
        record(&mut work, kind, &address, mail.as_ref(), report.what).await?;
    }
    work.count(Happening::MailReported(
        report.what,
        label_of(address.domain()),
    ));
    work.commit().await?;
    let mail = mail.map(|mail| mail.id.to_string());
    tracing::info!(
        source,
        mail,
        what = report.what.as_str(),
        "a mail was reported on"
    );
    Ok(true)
}

/// The address that a report is about: that of the mail or, where a notice was sent and forgotten, that of the report itself.
/// `None` if the report is about a mail of somebody else. What anybody may have written is believed of no mail that is not there.
fn addressee(
    mail: Option<&ReportedMail>,
    reporter: Reporter<'_>,
    report: &MailReport,
) -> Option<EmailAddress> {
    match (mail, reporter) {
        (Some(mail), _) => email_address::parse(&mail.recipient).ok(),
        (None, Reporter::Proven(_)) => report.mail.and_then(|_| report.recipient.clone()),
        (None, Reporter::Anybody) => None,
    }
}

/// `true` if the report names no other recipient than `address`.
fn is_meant(address: &EmailAddress, report: &MailReport) -> bool {
    let named = report.recipient.as_ref();
    named.is_none_or(|named| named == address)
}

async fn record(
    work: &mut UnitOfWork,
    kind: AuditKind,
    address: &EmailAddress,
    mail: Option<&ReportedMail>,
    what: Reported,
) -> Result<()> {
    let owner = email_addresses::find_owner(work.tx(), address.key()).await?;
    let event = AuditEvent {
        subject: owner.map(|owner| owner.user),
        attempt: mail.and_then(|mail| mail.attempt),
        ..AuditEvent::new(kind).address(address)
    };
    work.write_down(match what {
        Reported::Bounced(trouble) => event.detail("reason", trouble.as_str()),
        _ => event,
    });
    Ok(())
}

/// The hash of a report, by which a second copy is told.
fn hash(source: &str, key: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(source)
        .chain_update([0])
        .chain_update(key)
        .finalize()
        .into()
}
