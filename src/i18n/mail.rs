//! What mails say.
//!
//! Subjects follow what was asked for, never whether there is an account: the waiting screen names them.

use super::Text;

/// Everything mails say in one language.
#[derive(Debug)]
pub struct MailTexts {
    /// Subject of the mails at sign-in: "{app}".
    pub sign_in_subject: Text,
    /// Subject of the mails at sign-up: "{app}".
    pub sign_up_subject: Text,
    /// What inboxes show beside the subject, with link and code: "{app}".
    pub preheader: Text,
    /// What inboxes show beside the subject, with a link alone: "{app}".
    pub preheader_link: Text,
    /// To a known address at sign-in.
    pub sign_in: IntroTexts,
    /// To an unknown address at sign-in.
    pub offer: IntroTexts,
    /// To an unknown address at sign-up.
    pub sign_up: IntroTexts,
    /// To a known address at sign-up.
    pub member: IntroTexts,
    /// Before the link as text.
    pub or_open: Text,
    /// Before the code.
    pub code_lead: Text,
    /// The operator's rule: the link counts in the starting browser only.
    pub same_browser: Text,
    /// The day's rule: the same, after several refusals.
    pub same_browser_today: Text,
    /// Another browser asks for the number of the waiting screen.
    pub number: Text,
    /// Before browser, network and time.
    pub who_asked: Text,
    /// Label of browser and system.
    pub browser: Text,
    /// Label of the network.
    pub network: Text,
    /// Label of the time.
    pub time: Text,
    /// A time: "{day}", "{month}", "{year}", "{time}".
    pub date: Text,
    /// The months.
    pub months: [Text; 12],
    /// How long link and code live: "{n}".
    pub lifetime: Text,
    /// How long link and code live, when it is a minute.
    pub lifetime_one: Text,
    /// How long the link lives, where there is no code: "{n}".
    pub lifetime_link: Text,
    /// How long the link lives, where there is no code, when it is a minute.
    pub lifetime_link_one: Text,
    /// What to do if it was not you.
    pub not_you: Text,
    /// Label of the link that refuses.
    pub decline: Text,
}

/// What a mail is, in its first lines.
#[derive(Debug)]
pub struct IntroTexts {
    /// Heading: "{app}".
    pub heading: Text,
    /// What was asked, and what the link does: "{app}", "{address}".
    pub lede: Text,
    /// Label of the button: "{app}".
    pub button: Text,
}

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// English.
pub const EN: MailTexts = MailTexts {
    sign_in_subject: t("Sign in to {app}"),
    sign_up_subject: t("Confirm your address for {app}"),
    preheader: t("{app}: link and code inside"),
    preheader_link: t("{app}: link inside"),
    sign_in: IntroTexts {
        heading: t("Sign in to {app}"),
        lede: t(
            "Someone asked to sign in to {app} as {address}. If that’s you, open the link and you’re in.",
        ),
        button: t("Sign in to {app}"),
    },
    offer: IntroTexts {
        heading: t("New to {app}?"),
        lede: t(
            "Someone asked to sign in to {app} as {address}. There’s no account for this address yet. If you’d like \
             one, open the link; you’re signed in right after.",
        ),
        button: t("Create your account"),
    },
    sign_up: IntroTexts {
        heading: t("Confirm your address for {app}"),
        lede: t(
            "Someone asked for a {app} account for {address}. If that’s you, open the link to confirm the address, \
             and you’re in.",
        ),
        button: t("Confirm your address"),
    },
    member: IntroTexts {
        heading: t("You already have a {app} account"),
        lede: t(
            "Someone asked for a {app} account for {address}. You already have one, so there’s nothing to create. If \
             that’s you, the link signs you in.",
        ),
        button: t("Sign in to {app}"),
    },
    or_open: t("If the button does nothing, open this link:"),
    code_lead: t("Or type this code on the page where you asked. Never tell it to anyone:"),
    same_browser: t("Open the link in the browser you asked from; it doesn’t work in others."),
    same_browser_today: t(
        "Requests for this address were refused several times. For the rest of the day, links work only in the \
         browser that asked.",
    ),
    number: t(
        "In another browser, the link asks for the number shown on the page where you asked.",
    ),
    who_asked: t("Who asked"),
    browser: t("Browser"),
    network: t("Network"),
    time: t("Time"),
    date: t("{month} {day}, {year}, {time} UTC"),
    months: [
        t("January"),
        t("February"),
        t("March"),
        t("April"),
        t("May"),
        t("June"),
        t("July"),
        t("August"),
        t("September"),
        t("October"),
        t("November"),
        t("December"),
    ],
    lifetime: t("Link and code work for {n} minutes, and only once."),
    lifetime_one: t("Link and code work for one more minute, and only once."),
    lifetime_link: t("The link works for {n} minutes, and only once."),
    lifetime_link_one: t("The link works for one more minute, and only once."),
    not_you: t("Not you? Nobody gets in without this mail. Leave it be, or close the request:"),
    decline: t("This wasn’t me"),
};

/// German.
pub const DE: MailTexts = MailTexts {
    sign_in_subject: t("Bei {app} anmelden"),
    sign_up_subject: t("Bestätige deine Adresse für {app}"),
    preheader: t("{app}: Link und Code sind drin"),
    preheader_link: t("{app}: Der Link ist drin"),
    sign_in: IntroTexts {
        heading: t("Bei {app} anmelden"),
        lede: t(
            "Jemand möchte sich bei {app} als {address} anmelden. Wenn du das bist, öffne den Link, und du bist drin.",
        ),
        button: t("Bei {app} anmelden"),
    },
    offer: IntroTexts {
        heading: t("Neu bei {app}?"),
        lede: t(
            "Jemand möchte sich bei {app} als {address} anmelden. Zu dieser Adresse gibt es noch kein Konto. Wenn du \
             eines möchtest, öffne den Link; danach bist du gleich angemeldet.",
        ),
        button: t("Konto anlegen"),
    },
    sign_up: IntroTexts {
        heading: t("Bestätige deine Adresse für {app}"),
        lede: t(
            "Jemand möchte ein Konto bei {app} für {address}. Wenn du das bist, öffne den Link, um die Adresse zu \
             bestätigen, und du bist drin.",
        ),
        button: t("Adresse bestätigen"),
    },
    member: IntroTexts {
        heading: t("Du hast schon ein Konto bei {app}"),
        lede: t(
            "Jemand möchte ein Konto bei {app} für {address}. Du hast schon eines, es gibt also nichts anzulegen. \
             Wenn du das bist, meldet dich der Link an.",
        ),
        button: t("Bei {app} anmelden"),
    },
    or_open: t("Wenn sich beim Drücken nichts tut, öffne diesen Link:"),
    code_lead: t(
        "Oder gib diesen Code auf der Seite ein, auf der du angefragt hast. Verrate ihn niemandem:",
    ),
    same_browser: t(
        "Öffne den Link in dem Browser, in dem du angefragt hast; in anderen geht er nicht.",
    ),
    same_browser_today: t(
        "Für diese Adresse wurden mehrere Anfragen zurückgewiesen. Für den Rest des Tages gehen Links nur in dem \
         Browser, der angefragt hat.",
    ),
    number: t(
        "In einem anderen Browser fragt der Link nach der Zahl auf der Seite, auf der du angefragt hast.",
    ),
    who_asked: t("Wer angefragt hat"),
    browser: t("Browser"),
    network: t("Netz"),
    time: t("Zeit"),
    date: t("{day}. {month} {year}, {time} UTC"),
    months: [
        t("Januar"),
        t("Februar"),
        t("März"),
        t("April"),
        t("Mai"),
        t("Juni"),
        t("Juli"),
        t("August"),
        t("September"),
        t("Oktober"),
        t("November"),
        t("Dezember"),
    ],
    lifetime: t("Link und Code gelten {n} Minuten lang und nur einmal."),
    lifetime_one: t("Link und Code gelten noch eine Minute und nur einmal."),
    lifetime_link: t("Der Link gilt {n} Minuten lang und nur einmal."),
    lifetime_link_one: t("Der Link gilt noch eine Minute und nur einmal."),
    not_you: t(
        "Das warst nicht du? Ohne diese Mail kommt niemand hinein. Lass sie liegen, oder schließe die Anfrage:",
    ),
    decline: t("Das war ich nicht"),
};
