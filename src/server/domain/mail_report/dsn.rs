//! Reports that come as mails: status notifications (RFC 3464) and complaints (RFC 5965).
//!
//! Anybody can write such a mail. What proves it is that it repeats the `Message-ID` of a mail of ours, which only its
//! recipient and the mail servers on the way know.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::{MailReport, ReportFault, Reported, own_mail, recipient, trouble_in};
use crate::auth::{EmailAddress, MailTrouble, MessageId};

/// Most octets of such a mail. They repeat the mail that came back, and ours are small.
pub const LARGEST: usize = 1024 * 1024;
/// Most recipients that are read. Our mails have one.
const MOST: usize = 10;

/// Reads a mail; nothing if it says nothing of a mail of ours. `host` is the public host.
///
/// # Errors
///
/// [`ReportFault::Malformed`] if it is no mail, or too large.
pub fn read(mail: &[u8], host: &str) -> Result<Vec<MailReport>, ReportFault> {
    if mail.len() > LARGEST {
        return Err(ReportFault::Malformed);
    }
    let message = MessageParser::default().parse(mail);
    let message = message.ok_or(ReportFault::Malformed)?;
    let Some(ours) = message.parts.iter().find_map(|part| returned(part, host)) else {
        return Ok(Vec::new());
    };
    let reports = message.parts.iter().flat_map(|part| {
        if part.is_content_type("message", "delivery-status") {
            of_status(ours, &text(part))
        } else if part.is_content_type("message", "feedback-report") {
            of_complaint(ours, &text(part)).into_iter().collect()
        } else {
            Vec::new()
        }
    });
    Ok(reports.take(MOST).collect())
}

/// The mail of ours whose head or whole a part repeats; `None` if it is another part, or of another mail.
fn returned(part: &MessagePart<'_>, host: &str) -> Option<MessageId> {
    let of = |message: &Message<'_>| own_mail(message.message_id()?, host);
    match &part.body {
        PartType::Message(message) => of(message),
        _ if part.is_content_type("text", "rfc822-headers")
            || part.is_content_type("message", "rfc822-headers") =>
        {
            of(&MessageParser::default().parse(part.contents())?)
        }
        _ => None,
    }
}

fn text(part: &MessagePart<'_>) -> String {
    String::from_utf8_lossy(part.contents()).replace("\r\n", "\n")
}

/// What a status notification says of each recipient. The first group of fields is about the whole mail.
fn of_status(ours: MessageId, text: &str) -> Vec<MailReport> {
    let groups = text.trim_start().split("\n\n").skip(1);
    groups
        .filter_map(|group| {
            let fields = Fields::read(group);
            let what = match fields.get("action").to_ascii_lowercase().as_str() {
                "failed" => Reported::Bounced(trouble(&fields)),
                "delayed" => Reported::Delayed,
                "delivered" => Reported::Delivered,
                _ => return None,
            };
            let named = ["original-recipient", "final-recipient"];
            let recipient = named.iter().find_map(|name| address(fields.get(name)));
            Some(report(ours, recipient, what))
        })
        .collect()
}

fn of_complaint(ours: MessageId, text: &str) -> Option<MailReport> {
    let fields = Fields::read(text);
    let is_complaint = fields.get("feedback-type").eq_ignore_ascii_case("abuse");
    let recipient = recipient(fields.get("original-rcpt-to"));
    is_complaint.then(|| report(ours, recipient, Reported::Complained))
}

fn report(ours: MessageId, recipient: Option<EmailAddress>, what: Reported) -> MailReport {
    let named = recipient.as_ref().map_or("", EmailAddress::key);
    MailReport {
        mail: Some(ours),
        relay_id: None,
        key: format!("{ours} {} {named}", what.as_str()),
        recipient,
        what,
    }
}

fn trouble(fields: &Fields) -> MailTrouble {
    match trouble_in(fields.get("status")) {
        MailTrouble::Other => trouble_in(fields.get("diagnostic-code")),
        told => told,
    }
}

/// An address after its type: `rfc822; jane@example.org`.
fn address(field: &str) -> Option<EmailAddress> {
    let (kind, address) = field.split_once(';')?;
    match kind.trim().eq_ignore_ascii_case("rfc822") {
        true => recipient(address),
        false => None,
    }
}

/// A group of header fields, their names in lower case.
struct Fields(Vec<(String, String)>);

impl Fields {
    fn read(group: &str) -> Self {
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in group.lines() {
            match (line.starts_with([' ', '\t']), fields.last_mut()) {
                (true, Some((_, value))) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                _ => fields.extend(line.split_once(':').map(|(name, value)| {
                    (name.trim().to_ascii_lowercase(), value.trim().to_owned())
                })),
            }
        }
        Self(fields)
    }

    /// The first field of this name; empty if there is none.
    fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }
}

#[cfg(test)]
mod tests;
