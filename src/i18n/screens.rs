use super::{
    AccountTexts, AdminAuditTexts, AdminSettingsTexts, AdminUsersTexts, ErrorTexts, ExampleTexts,
    FlowTexts, InvitationTexts, RefusalTexts, SignUpTexts, Text, UnseenTexts, UserMenuTexts, fill,
    mail::MailTexts,
};
use crate::auth::{Place, SensitiveAction};

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
    /// The page at `/account/sessions`, and that of a notice.
    pub devices: DeviceTexts,
    /// The page at `/admin/audit`.
    pub admin_audit: AdminAuditTexts,
    /// The pages at `/admin/users`.
    pub admin_users: AdminUsersTexts,
    /// The page at `/admin/settings`, and what all pages of administrators stand in.
    pub admin_settings: AdminSettingsTexts,
    /// The development mailbox.
    pub mailbox: MailboxTexts,
    /// Who may make an account, and what they accept; handed to the island.
    pub sign_up: SignUpTexts,
    /// The pages of invitations.
    pub invitations: InvitationTexts,
    /// Characters that nobody sees.
    pub unseen: UnseenTexts,
    /// What is told instead of a page where a request is turned away.
    pub refusals: RefusalTexts,
    /// What goes wrong.
    pub errors: ErrorTexts,
    /// What mails say.
    pub mail: MailTexts,
    /// What needs a fresh proof, in words that follow "You're about to".
    pub actions: ActionTexts,
    /// The pages at `/example`.
    pub example: ExampleTexts,
    /// The button of the signed-in user.
    pub user_menu: UserMenuTexts,
    /// "{browser} on {system}".
    pub browser_on_system: Text,
    /// Where somebody is, by a place: "near {place}".
    pub near_place: Text,
    /// Where somebody is, by a network: "{place}".
    pub in_network: Text,
    /// A browser that does not say what it is.
    pub some_browser: Text,
    /// Less than a minute ago.
    pub just_now: Text,
    /// One minute ago.
    pub a_minute_ago: Text,
    /// "{n} minutes ago".
    pub minutes_ago: Text,
    /// One hour ago.
    pub an_hour_ago: Text,
    /// "{n} hours ago".
    pub hours_ago: Text,
    /// One day ago.
    pub a_day_ago: Text,
    /// "{n} days ago".
    pub days_ago: Text,
}

impl Texts {
    /// Where somebody is, within a sentence.
    pub fn place(&self, place: &Place) -> String {
        let text = match place.is_network {
            true => &self.in_network,
            false => &self.near_place,
        };
        fill(text, &[("place", &place.words)])
    }

    /// How long ago something was, `minutes` before now.
    pub fn ago(&self, minutes: i64) -> String {
        let counted = |text: &Text, n: i64| fill(text, &[("n", &n.to_string())]);
        let (hours, days) = (minutes / 60, minutes / (60 * 24));
        match (days, hours, minutes) {
            (0, 0, ..1) => self.just_now.to_string(),
            (0, 0, 1) => self.a_minute_ago.to_string(),
            (0, 0, n) => counted(&self.minutes_ago, n),
            (0, 1, _) => self.an_hour_ago.to_string(),
            (0, n, _) => counted(&self.hours_ago, n),
            (1, _, _) => self.a_day_ago.to_string(),
            (n, _, _) => counted(&self.days_ago, n),
        }
    }
}

/// What needs a fresh proof, in words that follow "You're about to".
#[derive(Debug)]
pub struct ActionTexts {
    /// Another address.
    pub add_address: Text,
    /// One address less.
    pub remove_address: Text,
    /// Another primary address.
    pub make_primary: Text,
    /// Other devices out.
    pub end_sessions: Text,
    /// The account gone.
    pub delete_account: Text,
    /// What administrators may.
    pub administer: Text,
}

impl ActionTexts {
    /// The words for an action.
    pub fn of(&self, action: SensitiveAction) -> &Text {
        match action {
            SensitiveAction::AddAddress => &self.add_address,
            SensitiveAction::RemoveAddress => &self.remove_address,
            SensitiveAction::MakePrimary => &self.make_primary,
            SensitiveAction::EndSessions => &self.end_sessions,
            SensitiveAction::DeleteAccount => &self.delete_account,
            SensitiveAction::Administer => &self.administer,
        }
    }
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
    /// The page was for another link than the one that was opened last.
    pub other_link: Text,
    /// Leads to the page of the link that was opened last.
    pub to_last_link: Text,
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
    /// Other browser, another address: heading.
    pub is_this_you_profile: Text,
    /// Other browser, another address: "{address}", "{account}".
    pub asked_profile: Text,
    /// Other browser, fresh proof: heading.
    pub is_this_you_step_up: Text,
    /// Other browser, fresh proof: "{account}", "{action}".
    pub asked_step_up: Text,
    /// Confirms what leads to no session.
    pub yes: Text,
    /// Another address, proven: heading, "{address}".
    pub proven_profile: Text,
    /// Another address, proven: what is so, "{account}".
    pub proven_profile_lede: Text,
    /// Fresh proof: heading.
    pub proven_step_up: Text,
    /// Fresh proof: what is so.
    pub proven_step_up_lede: Text,
    /// To the account.
    pub to_account: Text,
    /// Who asked: browser and system.
    pub device: Text,
    /// Who asked: network.
    pub near: Text,
    /// Who asked: place.
    pub place: Text,
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
    /// Ended: "Who asked: {browser}, {place}, {time}."
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

impl LandingTexts {
    /// What a place is called that is told by itself.
    pub fn label_of(&self, place: &Place) -> &Text {
        match place.is_network {
            true => &self.near,
            false => &self.place,
        }
    }
}

/// The page at `/account/sessions`, and that of a notice.
#[derive(Debug)]
pub struct DeviceTexts {
    /// Heading.
    pub title: Text,
    /// What this page is.
    pub lede: Text,
    /// Marks the browser the page is open in.
    pub this: Text,
    /// "Signed in {began}, {way}".
    pub began: Text,
    /// "Last seen {seen}".
    pub seen: Text,
    /// How: by a link.
    pub by_link: Text,
    /// How: by a code.
    pub by_code: Text,
    /// Ends one session.
    pub end: Text,
    /// Ends one session, for screen readers: "{browser}".
    pub end_label: Text,
    /// Heading of ending all others.
    pub others: Text,
    /// What ending all others does.
    pub others_lede: Text,
    /// Ends all others.
    pub end_others: Text,
    /// There are no others.
    pub only_this: Text,
    /// One session has ended.
    pub ended: Text,
    /// All others have ended.
    pub ended_others: Text,
    /// Back to the account.
    pub back: Text,
    /// On the page to sign in: this browser was signed out from elsewhere.
    pub ended_here: Text,
    /// On the page to sign in: the session ran out.
    pub ran_out: Text,
    /// Page of a notice: heading.
    pub report: Text,
    /// Page of a notice: what it does.
    pub report_lede: Text,
    /// Page of a notice: ends that session.
    pub report_one: Text,
    /// Page of a notice: ends all sessions.
    pub report_all: Text,
    /// Page of a notice, when it is over: heading.
    pub report_over: Text,
    /// Page of a notice, when it is over: what is so.
    pub report_over_lede: Text,
    /// Page of a notice, when no session is left: heading.
    pub report_all_over: Text,
    /// Page of a notice, when no session is left: what is so.
    pub report_all_over_lede: Text,
    /// Page of a notice, by a link that is not ours: what is so.
    pub report_invalid_lede: Text,
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
