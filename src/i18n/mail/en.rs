use super::{IntroTexts, MailTexts};
use crate::i18n::Text;

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// English.
pub const EN: MailTexts = MailTexts {
    sign_in_subject: t("Sign in to {app}"),
    sign_up_subject: t("Confirm your address for {app}"),
    add_address_subject: t("Confirm your address for {app}"),
    step_up_subject: t("Confirm it’s you: {action} · {app}"),
    preheader: t("{app}: link and code inside"),
    preheader_link: t("{app}: link inside"),
    preheader_code: t("{app}: code inside"),
    preheader_notice: t("{app}: for your safety"),
    sign_in: IntroTexts {
        heading: t("Sign in to {app}"),
        lede: t(
            "Someone asked to sign in to {app} as {address}. If that’s you, open the link and you’re in.",
        ),
        lede_code: t(
            "Someone asked to sign in to {app} as {address}. If that’s you, type this code where you asked.",
        ),
        button: t("Sign in to {app}"),
    },
    offer: IntroTexts {
        heading: t("New to {app}?"),
        lede: t(
            "Someone asked to sign in to {app} as {address}. There’s no account for this address yet. If you’d like \
             one, open the link; you’re signed in right after.",
        ),
        lede_code: t(
            "Someone asked to sign in to {app} as {address}. There’s no account for this address yet. If you’d like one, type this code where you asked; you’re signed in right after.",
        ),
        button: t("Create your account"),
    },
    sign_up: IntroTexts {
        heading: t("Confirm your address for {app}"),
        lede: t(
            "Someone asked for a {app} account for {address}. If that’s you, open the link to confirm the address, \
             and you’re in.",
        ),
        lede_code: t(
            "Someone asked for a {app} account for {address}. If that’s you, type this code where you asked, and you’re in.",
        ),
        button: t("Confirm your address"),
    },
    member: IntroTexts {
        heading: t("You already have a {app} account"),
        lede: t(
            "Someone asked for a {app} account for {address}. You already have one, so there’s nothing to create. If \
             that’s you, the link signs you in.",
        ),
        lede_code: t(
            "Someone asked for a {app} account for {address}. You already have one, so there’s nothing to create. If that’s you, the code signs you in.",
        ),
        button: t("Sign in to {app}"),
    },
    closed: IntroTexts {
        heading: t("No new accounts at {app} right now"),
        lede: t(
            "Someone asked to get into {app} as {address}. There’s no account for this address, and {app} isn’t taking new ones at the moment. If you have an account, sign in with the address it belongs to.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    by_invitation: IntroTexts {
        heading: t("{app} is by invitation"),
        lede: t(
            "Someone asked to get into {app} as {address}. There’s no account for this address, and new ones are by invitation. Ask the people who run {app} to invite this address. If you have an account, sign in with the address it belongs to.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    left_out: IntroTexts {
        heading: t("There’s no {app} account for this address"),
        lede: t(
            "Someone asked to get into {app} as {address}. There’s no account for this address, and none can be made with it. Try another address of yours. If you have an account, sign in with the address it belongs to.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    invitation: IntroTexts {
        heading: t("You’re invited to {app}"),
        lede: t(
            "The people who run {app} invite {address} to make an account. Open the link and accept. Another mail then makes sure it’s you, and you’re in. No password to remember.",
        ),
        lede_code: t(""),
        button: t("Accept the invitation"),
    },
    test: IntroTexts {
        heading: t("Test mail from {app}"),
        lede: t("Mail from {app} arrives here. There’s nothing to do."),
        lede_code: t(""),
        button: t(""),
    },
    add_address: IntroTexts {
        heading: t("Confirm your address for {app}"),
        lede: t(
            "Someone wants to add {address} to the {app} account of {account}. If that’s you, open the link. You can sign in with this address from then on.",
        ),
        lede_code: t(
            "Someone wants to add {address} to the {app} account of {account}. If that’s you, type this code where you asked. You can sign in with this address from then on.",
        ),
        button: t("Confirm your address"),
    },
    address_taken: IntroTexts {
        heading: t("Someone tried to add your address to {app}"),
        lede: t(
            "Someone wanted to add {address} to another {app} account. It belongs to yours, so nothing has changed. If that was you, remove it from your account first. If not, there’s nothing to do.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    step_up: IntroTexts {
        heading: t("Confirm it’s you"),
        lede: t(
            "You’re about to {action} at {app}. If that’s you, open the link, and the page where you asked goes on.",
        ),
        lede_code: t(
            "You’re about to {action} at {app}. If that’s you, type this code where you asked.",
        ),
        button: t("Yes, it’s me"),
    },
    new_device: IntroTexts {
        heading: t("New sign-in to {app}"),
        lede: t("{browser}, {place}, {time}. Was that you? Then there’s nothing to do."),
        lede_code: t("Not you? Sign that browser out:"),
        button: t("This wasn’t me"),
    },
    address_added: IntroTexts {
        heading: t("An address was added to your {app} account"),
        lede: t("{address} can sign in to your account from now on."),
        lede_code: t("Not you? Remove it, and sign out the devices you don’t know:"),
        button: t("Look after your account"),
    },
    address_removed: IntroTexts {
        heading: t("An address was removed from your {app} account"),
        lede: t("{address} can’t sign in to your account any more."),
        lede_code: t("Not you? Sign out the devices you don’t know:"),
        button: t("Look after your account"),
    },
    primary_changed: IntroTexts {
        heading: t("Your {app} account has another primary address"),
        lede: t("Mail and notices go to {address} from now on."),
        lede_code: t("Not you? Change it back, and sign out the devices you don’t know:"),
        button: t("Look after your account"),
    },
    account_deleted: IntroTexts {
        heading: t("Your {app} account is deleted"),
        lede: t(
            "Everything {app} knew about you is gone. This is the last mail. The address is free again, should you want to come back.",
        ),
        lede_code: t(""),
        button: t(""),
    },
    new_devices: t("{n} new sign-ins to {app}"),
    addresses_added: t("{n} addresses were added to your {app} account"),
    addresses_removed: t("{n} addresses were removed from your {app} account"),
    primary_changes: t("The primary address of your {app} account changed {n} times"),
    several: t("This happened {n} times since we last wrote to you about it. The newest first:"),
    not_listed: t("Others are left out that differ in nothing but their time, or were too many."),
    again: t("Sent again on {time}."),
    again_last: t("This mail was sent again on {time}. The newest one counts."),
    or_open: t("If the button does nothing, open this link:"),
    code_lead: t("Or type this code on the page where you asked. Never tell it to anyone:"),
    code_lead_alone: t("Type it on the page where you asked. Never tell it to anyone:"),
    same_browser: t("Open the link in the browser you asked from; it doesn’t work in others."),
    same_browser_today: t(
        "Requests for this address were refused several times. For the rest of the day, links work only in the \
         browser that asked.",
    ),
    number: t(
        "In another browser, the link asks for the number shown on the page where you asked.",
    ),
    who_asked: t("Who asked"),
    who_did: t("Where it was done"),
    address: t("Address"),
    browser: t("Browser"),
    network: t("Network"),
    place: t("Place"),
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
    lifetime_code: t("The code works for {n} minutes, and only once."),
    lifetime_code_one: t("The code works for one more minute, and only once."),
    invitation_lifetime: t("The invitation counts for {n} days, on any device, for one account."),
    invitation_lifetime_one: t(
        "The invitation counts for one more day, on any device, for one account.",
    ),
    invitation_unexpected: t(
        "Didn’t expect this? Leave it be. Nothing happens unless you open the link and accept.",
    ),
    not_you: t("Not you? Nobody gets in without this mail. Leave it be, or close the request:"),
    decline: t("This wasn’t me"),
};
