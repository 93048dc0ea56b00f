use super::{AdminSettingsTexts, SettingFaultTexts, SettingWords, SpanTexts, Text, risky, words};
use crate::auth::{SettingGroup as G, SettingKey as K};

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// English.
pub const EN: AdminSettingsTexts = AdminSettingsTexts {
    title: t("Settings"),
    lede: t(
        "How {app} works. A change counts from the next request on; what people have begun goes on as it began.",
    ),
    navigation: t("Administration"),
    invitations: t("Invitations"),
    users: t("Users"),
    audit: t("Audit log"),
    group,
    setting,
    choice,
    save: t("Save"),
    save_label: t("Save: {group}"),
    saved: t("Saved. It counts from now on."),
    refused: t("Nothing was saved yet. The marked settings don’t go together."),
    reset: t("Back to default"),
    reset_label: t("{setting}: back to default ({value})"),
    reset_group: t("All of these back to default"),
    always_on: t("Always on: this version knows no other way to reach people."),
    in_words: t("Now {value}."),
    zero: t("0 means no limit."),
    on: t("on"),
    off: t("off"),
    nothing: t("nothing"),
    changed: t("Changed by {who}, {ago}. Default: {value}."),
    put_back: t("Put back to default by {who}, {ago}."),
    command_line: t("the command line"),
    gone: t("someone whose account is gone"),
    darkened: t("Words in this colour would be hard to read, so we use a darker one: {colour}."),
    spans: SpanTexts {
        seconds: t("{n} seconds"),
        minutes: (t("1 minute"), t("{n} minutes")),
        hours: (t("1 hour"), t("{n} hours")),
        days: (t("1 day"), t("{n} days")),
    },
    faults: SettingFaultTexts {
        not_a_switch: t("Write on or off."),
        out_of_bounds: t("Write a whole number from {least} to {most}."),
        below_least: t("At least {least}: {why}"),
        below_least_or_off: t("0 for no limit, or at least {least}: {why}"),
        ends_sessions: t("anything shorter signs people out while they read a page."),
        outlasts_no_action: t("what was paused for the proof couldn’t go on in time."),
        outruns_mail: t("mail takes that long, and nobody could sign in."),
        spent_at_once: t("signing in takes one, and the fresh proof to change this takes another."),
        not_a_choice: t("Choose one of these: {words}."),
        not_a_text: t("That’s too long, or has line breaks: {most} characters fit."),
        empty: t("This one is needed."),
        not_a_colour: t("Write # and six digits or letters from a to f, like #4261cd."),
        not_a_picture: t(
            "Write a path on this server that ends in .svg, .png or .webp, like /brand/logo.svg.",
        ),
        not_a_url: t(
            "Write an address that begins with https://, or a path that begins with /; 200 characters fit.",
        ),
        too_many_lines: t("That’s too much: {most} entries fit."),
        always_on: t("This can’t be off: this version knows no other way to reach people."),
        required_but_off: t("An e-mail address can’t be required while it’s off."),
        not_a_pattern: t("Entry {entry} is neither an address nor *@domain nor *@*.domain."),
        no_method: t("Leave one of the two on, or nobody could prove a new address."),
        no_strategy: t("Leave one of the two on, or nobody could sign in, you included."),
        longer_than_link: t("That’s longer than a link lives, so it would never happen."),
        longer_than_session: t("That’s longer than a sign-in lasts at all. Make it shorter."),
        more_than_a_day: t("That’s more in an hour than in a day."),
        more_than_an_hour: t("That’s more in a minute than in an hour."),
    },
};

fn group(group: G) -> (&'static str, &'static str) {
    match group {
        G::Contact => ("Contact information", "What people are known by."),
        G::Verification => (
            "Verification methods",
            "How a new address is proven: at sign-up, and when somebody adds one to their account.",
        ),
        G::SignIn => (
            "Authentication strategies",
            "How people sign in, and how they show that it’s still them before something that matters.",
        ),
        G::OtherBrowser => (
            "Links in another browser",
            "What happens when a link is opened elsewhere than where it was asked for.",
        ),
        G::Lifetimes => ("Lifetimes", "How long things count, in seconds."),
        G::Limits => ("Limits", "How often things may be tried."),
        G::Sessions => (
            "Staying signed in",
            "How long people stay signed in, in seconds.",
        ),
        G::SignUp => ("Sign-up", "What new people are asked for."),
        G::Accounts => ("Accounts", "What people may do with their account."),
        G::Look => ("Look and name", "What people see, on screens and in mails."),
    }
}

fn setting(key: K) -> SettingWords {
    match key {
        K::EmailAddress => words("E-mail address", "People have an e-mail address."),
        K::EmailRequired => words("Required", "Nobody has an account without one."),
        K::EmailVerifiedAtSignUp => words(
            "Proven at sign-up",
            "Nobody gets in before they have proven their address.",
        ),
        K::VerifyByLink => words(
            "E-mail link",
            "The mail carries a link that proves the address.",
        ),
        K::VerifyByCode => words(
            "E-mail code",
            "The mail carries six digits to type where it was asked for.",
        ),
        K::SignInByLink => words("E-mail link", "The mail carries a link that signs in."),
        K::SignInByCode => risky(
            "E-mail code",
            "The mail carries six digits to type where it was asked for.",
            "People can be talked into telling a code to a stranger; a link can’t be read out.",
        ),
        K::OtherBrowser => risky(
            "Opened in another browser",
            "A person may ask on a laptop and open the link on a telephone.",
            "With one press and no number, whoever talks a person into that press gets into their account.",
        ),
        K::VerificationLifetime => risky(
            "Link and code count for",
            "Long enough for slow mail, short enough that an old mail opens nothing.",
            "Ten minutes at most, so that an old mailbox isn’t a bunch of keys.",
        ),
        K::ResendAfter => words(
            "Send again after",
            "How long people wait before they can ask for the mail again.",
        ),
        K::ResendSameWhile => words(
            "Same link while it has left",
            "A mail sent again carries the same link and code while they have so long to live; later it carries new ones.",
        ),
        K::ProofLifetime => risky(
            "A proof counts for",
            "How long after signing in people may do what matters, such as deleting their account, without another mail.",
            "The longer it is, the more somebody can do at a computer that was left open.",
        ),
        K::CodeTries => risky(
            "Wrong codes",
            "So many wrong codes end a request.",
            "With no limit, guessing is slowed by nothing but the limit of 100 in a row for one address.",
        ),
        K::NumberTries => risky(
            "Wrong numbers",
            "So many wrong numbers on another device end a request.",
            "There are only a hundred numbers: each try more makes guessing easier.",
        ),
        K::MailsPerAddressInterval => words(
            "Seconds between mails to one address",
            "Whoever asks for them.",
        ),
        K::MailsPerAddressHour => words(
            "Mails to one address in an hour",
            "Keeps inboxes from being flooded.",
        ),
        K::MailsPerAddressDay => words(
            "Mails to one address in a day",
            "Keeps inboxes from being flooded.",
        ),
        K::MailsPerHour => words(
            "Mails in an hour, all together",
            "What your mail server takes. Whoever is signed in, or asks where they signed in before, is let through; notices come on top.",
        ),
        K::StartsPerNetworkMinute => words(
            "Requests from one network in a minute",
            "An office often shares one network.",
        ),
        K::StartsPerNetworkHour => words(
            "Requests from one network in an hour",
            "An office often shares one network.",
        ),
        K::SessionIdle => words(
            "Signed out after doing nothing for",
            "Counts from the last page that was opened.",
        ),
        K::SessionLifetime => risky(
            "Signed out in any case after",
            "Counts from signing in.",
            "With no limit, a lost telephone stays signed in for as long as it’s used.",
        ),
        K::MultiSession => words(
            "Several accounts in one browser",
            "People may be signed in to several accounts and switch between them.",
        ),
        K::FirstName => words("First name", "Whether new people are asked for it."),
        K::LastName => words("Last name", "Whether new people are asked for it."),
        K::SignUpMode => words(
            "Who may sign up",
            "Open: anybody. Invitation: those you invite. Closed: nobody new. Whoever has an account signs in as before.",
        ),
        K::AllowedAddresses => words(
            "Addresses that may join",
            "One a line: an address, *@domain, or *@*.domain. Where there are none, all may. They win over the blocked ones.",
        ),
        K::BlockedAddresses => words(
            "Addresses that may not join",
            "One a line, written the same way.",
        ),
        K::SubAddresses => words(
            "Tagged addresses may join",
            "Such as jane+news@example.com. One mailbox has any number of them.",
        ),
        K::BlockDisposable => words(
            "Refuse addresses that last a moment",
            "By a list of providers, which is wrong at times.",
        ),
        K::TermsUrl => words(
            "Terms of use",
            "Where they are. New people accept them with a tick.",
        ),
        K::PrivacyUrl => words(
            "Privacy policy",
            "Where it is. New people accept it with a tick.",
        ),
        K::LegalVersion => words("Version of both", "Kept with everybody who accepted it."),
        K::DeleteAccount => words(
            "People may delete their account",
            "Everything of theirs goes, at once and for good.",
        ),
        K::AuditKeptDays => words(
            "Days that the audit log is kept",
            "What is older is forgotten; 0 keeps it for ever.",
        ),
        K::AppName => words("Name", "Stands on every screen and in every mail."),
        K::Sender => words(
            "Sender",
            "The name that mails are from. Their address stays the one of the configuration; with nothing here, so does the name.",
        ),
        K::Logo => words(
            "Logo",
            "A path on this server to a picture, shown beside the name. Put the file into the folder brand of the site root, and type /brand/ and its name.",
        ),
        K::Accent => words(
            "Accent colour",
            "The colour of buttons and links. With nothing here it’s ours.",
        ),
    }
}

fn choice(key: K, word: &str) -> Option<&'static str> {
    Some(match (key, word) {
        (K::OtherBrowser, "number") => "Ask for the number shown where it was asked for",
        (K::OtherBrowser, "button") => "One press, no number",
        (K::OtherBrowser, "same_browser") => "Refuse it: only where it was asked for",
        (K::SignUpMode, "open") => "Open: anybody",
        (K::SignUpMode, "invitation") => "By invitation",
        (K::SignUpMode, "closed") => "Closed: nobody new",
        (K::FirstName | K::LastName, "off") => "Not asked",
        (K::FirstName | K::LastName, "optional") => "Asked, may stay empty",
        (K::FirstName | K::LastName, "required") => "Required",
        _ => return None,
    })
}
