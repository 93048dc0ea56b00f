use std::{
    io::{self, Write},
    process::{Command, Stdio},
    thread,
};

use latchkey::{
    auth::{Locale, MailSample, SensitiveAction},
    server::{
        config::PublicUrl,
        domain::policy::Policy,
        mail::{
            letter::{SampleFacts, sample},
            parcel::{Seal, seal},
            sender::Sender,
        },
    },
};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::report::Report;

/// The score that no mail may reach; most filters call a mail spam from 5 on.
const MOST: f64 = 0.9;

/// Has SpamAssassin judge every mail in every language, by the rules on this machine and without asking anybody.
pub fn measure(report: &mut Report) -> io::Result<()> {
    for locale in Locale::ALL.iter().copied() {
        let figure = format!("mails in {}, highest SpamAssassin score", locale.tag());
        let Some(judged) = judged(mails(locale)?)? else {
            report.add(figure, "SpamAssassin is not installed");
            return Ok(());
        };
        let worst = judged.iter().max_by(|one, other| one.0.total_cmp(&other.0));
        let (score, rules) = worst.cloned().unwrap_or_default();
        report.at_most(figure, "", MOST, score.max(0.0));
        if score > MOST {
            eprintln!("    {rules}");
        }
        if judged.len() != MailSample::ALL.len() {
            return Err(io::Error::other("not every mail was judged"));
        }
    }
    Ok(())
}

/// Every mail in this language, as it is sent, in the format of a mailbox.
fn mails(locale: Locale) -> io::Result<Vec<u8>> {
    let sender = Sender::parse("Acme <sign-in@acme.example>").map_err(io::Error::other)?;
    let public_url = PublicUrl::parse("https://acme.example").map_err(io::Error::other)?;
    let policy = Policy {
        app_name: "Acme".to_owned(),
        ..Policy::default()
    };
    let facts = SampleFacts {
        policy: &policy,
        public_url: &public_url,
        address: "jane@example.com",
        at: OffsetDateTime::now_utc(),
        action: SensitiveAction::AddAddress,
    };
    let mut mails = Vec::new();
    for kind in MailSample::ALL {
        let sealed = Seal {
            id: Uuid::now_v7().into(),
            sender: &sender,
            to: facts.address,
            at: facts.at,
            host: public_url.host(),
        };
        let parcel = seal(&sample(*kind, locale, facts), sealed).map_err(io::Error::other)?;
        let source = parcel.message.formatted();
        mails.extend_from_slice(b"From MAILER Thu Jan 01 12:00:00 2026\n");
        mails.extend(source.into_iter().filter(|byte| *byte != b'\r'));
        mails.extend_from_slice(b"\n");
    }
    Ok(mails)
}

/// Score of each mail, and the rules that it meets; `None` where there is no SpamAssassin.
fn judged(mails: Vec<u8>) -> io::Result<Option<Vec<(f64, String)>>> {
    let started = Command::new("spamassassin")
        .args(["--local", "--test-mode", "--mbox"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut filter = match started {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        started => started?,
    };
    let mut pipe = filter.stdin.take().ok_or(io::ErrorKind::BrokenPipe)?;
    let writing = thread::spawn(move || pipe.write_all(&mails));
    let said = filter.wait_with_output()?;
    writing
        .join()
        .map_err(|_| io::Error::other("the mails could not be handed over"))??;
    let said = String::from_utf8_lossy(&said.stdout).replace("\n\t", " ");
    let heads = said
        .lines()
        .filter(|line| line.starts_with("X-Spam-Status:"));
    Ok(Some(heads.map(score).collect()))
}

/// The score in a header, and the whole header.
fn score(head: &str) -> (f64, String) {
    let (_, after) = head.split_once("score=").unwrap_or_default();
    let number = after.split(' ').next().unwrap_or_default();
    (number.parse().unwrap_or(f64::INFINITY), head.to_owned())
}
