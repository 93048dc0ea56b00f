use super::*;
use crate::{
    i18n::Locale,
    server::mail::letter::{
        letter,
        tests::{CODE, LINK, REFUSAL, data},
    },
};

fn ours() -> Letter {
    letter(MessageKind::SignInLink, Locale::English, &data())
}

/// A letter with everything that it must hold, escaped as some templates do.
fn whole() -> Written {
    let escaped = format!("{LINK} {REFUSAL}")
        .replace('&', "&#38;")
        .replace('/', "&#x2F;");
    Written {
        subject: "Come in".to_owned(),
        html: format!("<p>{escaped} {CODE}</p>"),
        text: format!("{LINK}\n{REFUSAL}\n{CODE}\n"),
    }
}

fn sent(written: Written) -> Written {
    let writer = LetterWriter::of(move |_: &MailFacts, _: Written| written.clone());
    writer.write(&ours(), Scheme::Preferred)
}

#[test]
fn a_letter_of_the_application_goes_out_if_it_holds_what_it_must() {
    assert!(sent(whole()) == whole());
}

#[test]
fn ours_goes_out_where_theirs_would_leave_somebody_standing() {
    let usual = LetterWriter::default().write(&ours(), Scheme::Preferred);
    let without = |words: &str| Written {
        html: whole().html.replace(words, ""),
        ..whole()
    };
    let without_in_text = |words: &str| Written {
        text: whole().text.replace(words, ""),
        ..whole()
    };
    for (what, written) in [
        ("no code in HTML", without(CODE)),
        ("no token in HTML", without("AZsX-_0")),
        ("no refusal in HTML", without("rZsX-_0")),
        ("no code in text", without_in_text(CODE)),
        ("no link in text", without_in_text(LINK)),
        ("no refusal in text", without_in_text(REFUSAL)),
        (
            "no text",
            Written {
                text: " \n".to_owned(),
                ..whole()
            },
        ),
        (
            "no subject",
            Written {
                subject: "\u{200b}".to_owned(),
                ..whole()
            },
        ),
        (
            "code in subject",
            Written {
                subject: format!("It is {CODE}"),
                ..whole()
            },
        ),
        (
            "long subject",
            Written {
                subject: "x".repeat(201),
                ..whole()
            },
        ),
        (
            "long text",
            Written {
                text: whole().text + &"x".repeat(LARGEST),
                ..whole()
            },
        ),
    ] {
        assert!(sent(written) == usual, "{what}");
    }
    let panics = |_: &MailFacts, _: Written| -> Written { panic!("it cannot write") };
    assert!(LetterWriter::of(panics).write(&ours(), Scheme::Preferred) == usual);
}

#[test]
fn a_subject_is_one_line() {
    let subject = "Come\r\nBcc: eve@example.net".to_owned();
    let written = sent(Written { subject, ..whole() });
    assert_eq!(written.subject, "Come Bcc: eve@example.net");
}

#[test]
fn a_subject_does_not_tell_who_has_an_account() {
    let writer = LetterWriter::of(|facts: &MailFacts, ours: Written| Written {
        subject: facts.kind.as_str().to_owned(),
        ..ours
    });
    let subject = |kind, purpose| {
        let data = crate::server::mail::letter::LetterData { purpose, ..data() };
        writer
            .write(&letter(kind, Locale::English, &data), Scheme::Preferred)
            .subject
    };
    for kind in [MessageKind::SignInLink, MessageKind::SignUpOffer] {
        assert_eq!(subject(kind, Purpose::SignIn), "sign_in_link");
    }
    for kind in [
        MessageKind::SignUpLink,
        MessageKind::AlreadyMember,
        MessageKind::SignUpClosed,
    ] {
        assert_eq!(subject(kind, Purpose::SignUp), "sign_up_link");
    }
    assert_eq!(
        subject(MessageKind::AddressTaken, Purpose::Profile),
        "address_taken"
    );
}
