use proptest::prelude::*;

use super::*;

const HOST: &str = "id.example.com";

/// A notification as Postfix writes it, with the head of our mail.
const POSTFIX: &str = "From: MAILER-DAEMON@mx.example.com (Mail Delivery System)
To: noreply@example.com
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary=\"4Wx9k83zYz1z.1767268800/mx.example.com\"

This is a MIME-encapsulated message.

--4Wx9k83zYz1z.1767268800/mx.example.com
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

Nobody here has this name.

--4Wx9k83zYz1z.1767268800/mx.example.com
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.com
X-Postfix-Queue-ID: 4Wx9k83zYz1z
X-Postfix-Sender: rfc822; noreply@example.com
Arrival-Date: Thu,  1 Jan 2026 12:00:00 +0000 (UTC)

Final-Recipient: rfc822; jane@example.org
Original-Recipient: rfc822;Jane@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.org
Diagnostic-Code: smtp; 550 5.1.1 <jane@example.org>: nobody here
    has this name

--4Wx9k83zYz1z.1767268800/mx.example.com
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <noreply@example.com>
From: Acme <noreply@example.com>
To: jane@example.org
Subject: Sign in to Acme
Message-ID: <00000000-0000-0000-0000-000000000007.latchkey@id.example.com>

--4Wx9k83zYz1z.1767268800/mx.example.com--
";

/// A notification with the whole of our mail instead of its head.
fn with_whole_mail() -> String {
    let whole = "Content-Type: message/rfc822\n\nMessage-ID: <00000000-0000-0000-0000-000000000007.latchkey@id.example.com>\nSubject: Sign in\n\nOpen the link.\n\n--4Wx9k83zYz1z.1767268800/mx.example.com--\n";
    let (before, _) = POSTFIX
        .split_once("Content-Type: text/rfc822-headers")
        .unwrap();
    format!("{before}{whole}")
}

fn one(mail: &str) -> MailReport {
    let mut reports = read(mail.as_bytes(), HOST).unwrap();
    assert_eq!(reports.len(), 1, "{mail}");
    reports.remove(0)
}

#[test]
fn a_notification_names_our_mail_and_says_why_it_came_back() {
    for mail in [
        POSTFIX.to_owned(),
        POSTFIX.replace('\n', "\r\n"),
        with_whole_mail(),
    ] {
        let report = one(&mail);

        assert_eq!(report.mail, Some(MessageId::from_u128(7)));
        assert_eq!(report.recipient.unwrap().key(), "jane@example.org");
        assert_eq!(report.what, Reported::Bounced(MailTrouble::NoMailbox));
    }
}

#[test]
fn actions_and_statuses_are_told_apart() {
    let with = |from: &str, to: &str| one(&POSTFIX.replace(from, to)).what;

    assert_eq!(with("Action: failed", "Action: delayed"), Reported::Delayed);
    assert_eq!(
        with("Action: failed", "Action: Delivered"),
        Reported::Delivered
    );
    assert_eq!(with("5.1.1", "5.2.2"), Reported::Bounced(MailTrouble::Full));
    assert_eq!(
        with("Status: 5.1.1", "Status: 5.0.0"),
        Reported::Bounced(MailTrouble::NoMailbox),
        "the mail server says more"
    );
    let relayed = POSTFIX.replace("Action: failed", "Action: relayed");
    assert_eq!(read(relayed.as_bytes(), HOST), Ok(Vec::new()));
}

#[test]
fn a_mail_that_repeats_none_of_ours_says_nothing() {
    for mail in [
        POSTFIX.replace("latchkey@id.example.com", "latchkey@example.net"),
        POSTFIX.replace("Message-ID:", "X-Message-ID:"),
        "Subject: I am away\n\nBack on Monday.\n".to_owned(),
    ] {
        assert_eq!(read(mail.as_bytes(), HOST), Ok(Vec::new()));
    }
    let huge = vec![b'a'; LARGEST + 1];
    assert_eq!(read(&huge, HOST), Err(ReportFault::Malformed));
}

#[test]
fn a_complaint_is_read() {
    let mail = POSTFIX
        .replace("message/delivery-status", "message/feedback-report")
        .replace(
            "Reporting-MTA: dns; mx.example.com\n",
            "Feedback-Type: abuse\nOriginal-Rcpt-To: <jane@example.org>\n",
        );

    assert_eq!(one(&mail).what, Reported::Complained);
    assert_eq!(one(&mail).recipient.unwrap().key(), "jane@example.org");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn no_bytes_make_it_panic(mail in proptest::collection::vec(any::<u8>(), 0..2000)) {
        drop(read(&mail, HOST));
    }

    #[test]
    fn a_notification_that_was_damaged_names_no_other_mail(
        at in 0..POSTFIX.len(), cut in 0..40_usize, put in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let mut mail = POSTFIX.as_bytes().to_vec();
        let end = (at + cut).min(mail.len());
        mail.splice(at..end, put);
        for report in read(&mail, HOST).into_iter().flatten() {
            prop_assert!(report.mail.is_some());
        }
    }
}
