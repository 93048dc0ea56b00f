use super::{ErrorTexts, FlowTexts, Text, mail::MailTexts};

/// Everything there is to say in one language.
#[derive(Debug)]
pub struct Texts {
    /// The frame of every page.
    pub frame: FrameTexts,
    /// The page at `/`.
    pub home: HomeTexts,
    /// Starting and waiting; handed to the island.
    pub flow: FlowTexts,
    /// The page of a link.
    pub landing: LandingTexts,
    /// The page at `/account`.
    pub account: AccountTexts,
    /// The development mailbox.
    pub mailbox: MailboxTexts,
    /// What goes wrong.
    pub errors: ErrorTexts,
    /// What mails say.
    pub mail: MailTexts,
    /// "{browser} on {system}".
    pub browser_on_system: Text,
    /// A browser that does not say what it is.
    pub some_browser: Text,
    /// Less than a minute ago.
    pub just_now: Text,
    /// One minute ago.
    pub a_minute_ago: Text,
    /// "{n} minutes ago".
    pub minutes_ago: Text,
}

/// The frame of every page.
#[derive(Debug)]
pub struct FrameTexts {
    /// The quiet line at the foot.
    pub foot: Text,
    /// Skips the frame, for keyboards.
    pub skip: Text,
    /// A page that is not there: heading.
    pub not_found: Text,
    /// The way on from nowhere and elsewhere: "Go to {app}".
    pub go_to_app: Text,
    /// Our fault: heading.
    pub fault: Text,
    /// Our fault: what is so.
    pub fault_lede: Text,
    /// Our fault: the way on.
    pub try_again: Text,
    /// Ends the session.
    pub sign_out: Text,
}

/// The page at `/`.
#[derive(Debug)]
pub struct HomeTexts {
    /// Signed out: heading, "{app}".
    pub title: Text,
    /// Signed out: what this is.
    pub lede: Text,
    /// The way in.
    pub sign_in: Text,
    /// The way in for new people.
    pub sign_up: Text,
    /// Signed in: heading.
    pub welcome: Text,
    /// Signed in: "Signed in as **{address}**."
    pub signed_in_as: Text,
    /// To the account page.
    pub account: Text,
}

/// The page of a link.
#[derive(Debug)]
pub struct LandingTexts {
    /// Starting browser: heading.
    pub moment: Text,
    /// Starting browser: what happens.
    pub moment_lede: Text,
    /// Starting browser: by hand.
    pub finish: Text,
    /// Starting browser, sign-up: by hand.
    pub finish_sign_up: Text,
    /// Other browser: heading.
    pub is_this_you: Text,
    /// Other browser: "Someone asked to sign in to {app} as **{address}**."
    pub asked: Text,
    /// Other browser, sign-up: heading.
    pub is_this_you_sign_up: Text,
    /// Other browser, sign-up: who asked for what.
    pub asked_sign_up: Text,
    /// Who asked: browser and system.
    pub device: Text,
    /// Who asked: place or network.
    pub near: Text,
    /// Who asked: time.
    pub when: Text,
    /// Label of the number.
    pub number: Text,
    /// Beside the number.
    pub number_hint: Text,
    /// Hands the proof over.
    pub there: Text,
    /// Signs this browser in.
    pub here: Text,
    /// Refuses.
    pub not_me: Text,
    /// "You're signed in here as {address}. …"
    pub replaces: Text,
    /// Refusal link: heading.
    pub refuse: Text,
    /// Refusal link: what it does.
    pub refuse_lede: Text,
    /// Handed over: heading, "{browser}".
    pub there_done: Text,
    /// Handed over: what is so.
    pub there_done_lede: Text,
    /// Fields are missing: heading.
    pub missing: Text,
    /// Fields are missing: what is so, "{app}".
    pub missing_lede: Text,
    /// Same-browser rule: heading.
    pub same_browser: Text,
    /// Same-browser rule: what is so.
    pub same_browser_lede: Text,
    /// Same-browser rule: the way on.
    pub start_here: Text,
    /// Ended: declined.
    pub declined: Text,
    /// Ended: declined, what is so.
    pub declined_lede: Text,
    /// Ended: "Who asked: {browser}, near {place}, {time}."
    pub who_asked: Text,
    /// Ended: number wrong twice.
    pub failed: Text,
    /// Ended: number wrong twice, what is so.
    pub failed_lede: Text,
    /// Ended: time over.
    pub expired: Text,
    /// Ended: time over, what is so; one minute.
    pub expired_lede_one: Text,
    /// Ended: time over, what is so; "{n}" minutes.
    pub expired_lede: Text,
    /// Ended: used.
    pub used: Text,
    /// Ended: used, what is so.
    pub used_lede: Text,
    /// Ended: newer mail.
    pub superseded: Text,
    /// Ended: newer mail, what is so.
    pub superseded_lede: Text,
    /// Ended: cancelled.
    pub abandoned: Text,
    /// Ended: cancelled, what is so.
    pub abandoned_lede: Text,
    /// Not a link of ours: heading.
    pub invalid: Text,
    /// Not a link of ours: what is so.
    pub invalid_lede: Text,
    /// "Mail a new link to {address}".
    pub mail_new: Text,
    /// Sign in again.
    pub sign_in_again: Text,
}

/// The page at `/account`.
#[derive(Debug)]
pub struct AccountTexts {
    /// Heading.
    pub title: Text,
    /// What this page is, "{app}".
    pub lede: Text,
    /// Heading of the addresses.
    pub addresses: Text,
    /// Under the primary address.
    pub primary_note: Text,
    /// Badge of the primary address.
    pub primary: Text,
    /// Heading of the way out.
    pub leave: Text,
    /// What signing out does.
    pub leave_lede: Text,
}

/// The development mailbox.
#[derive(Debug)]
pub struct MailboxTexts {
    /// Heading.
    pub title: Text,
    /// What this page is.
    pub lede: Text,
    /// No mail yet.
    pub empty: Text,
    /// The mail as HTML.
    pub html: Text,
    /// The mail as text.
    pub text: Text,
    /// The mail as it was sent.
    pub source: Text,
    /// "To {address}".
    pub to: Text,
}
