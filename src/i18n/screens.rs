use super::{
    account::AccountTexts,
    admin_audit::AdminAuditTexts,
    admin_mails::AdminMailsTexts,
    admin_settings::AdminSettingsTexts,
    admin_users::AdminUsersTexts,
    counted::Counted,
    errors::ErrorTexts,
    fill::fill,
    flow::FlowTexts,
    invitations::InvitationTexts,
    mail::MailTexts,
    refusals::RefusalTexts,
    sign_up::SignUpTexts,
    text::Text,
    unseen::UnseenTexts,
    visitor::{ExampleTexts, UserMenuTexts},
    words::texts,
};
use crate::auth::{Place, SensitiveAction};

texts! {
    /// All texts in one language.
    pub struct Texts {
        /// Frame of every page.
        pub frame: FrameTexts,
        /// Page at `/`.
        pub home: HomeTexts,
        /// The first step and the waiting screen, which the island gets too.
        pub flow: FlowTexts,
        /// Page of a mailed link of an attempt.
        pub landing: LandingTexts,
        /// Page at `/account`.
        pub account: AccountTexts,
        /// Page at `/account/sessions`, and the page of a notice.
        pub devices: DeviceTexts,
        /// Page at `/admin/audit`.
        pub admin_audit: AdminAuditTexts,
        /// Page at `/admin/mails`.
        pub admin_mails: AdminMailsTexts,
        /// Pages at `/admin/users`.
        pub admin_users: AdminUsersTexts,
        /// Page at `/admin/settings`, and the frame of all pages of administrators.
        pub admin_settings: AdminSettingsTexts,
        /// Development mailbox.
        pub mailbox: MailboxTexts,
        /// Who may make an account, and what new users accept; the island gets it too.
        pub sign_up: SignUpTexts,
        /// Pages of invitations.
        pub invitations: InvitationTexts,
        /// Names of invisible characters.
        pub unseen: UnseenTexts,
        /// Pages that are shown when a request is refused.
        pub refusals: RefusalTexts,
        /// Error messages.
        pub errors: ErrorTexts,
        /// Mails.
        pub mail: MailTexts,
        /// Sensitive actions, in words that follow "You're about to".
        pub actions: ActionTexts,
        /// Pages at `/example`.
        pub example: ExampleTexts,
        /// Menu of the signed-in user.
        pub user_menu: UserMenuTexts,
        /// A browser and its operating system.
        pub browser_on_system: Text { browser, system },
        /// A place within a sentence.
        pub near_place: Text { place },
        /// A network within a sentence.
        pub in_network: Text { place },
        /// Name of an unknown browser.
        pub some_browser: Text,
        /// Less than a minute ago.
        pub just_now: Text,
        /// "{n}" minutes ago.
        pub minutes_ago: Counted { n },
        /// "{n}" hours ago.
        pub hours_ago: Counted { n },
        /// "{n}" days ago.
        pub days_ago: Counted { n },
    }
}

impl Texts {
    /// Where somebody is, in words that fit into a sentence.
    pub fn place(&self, place: &Place) -> String {
        let text = match place.is_network {
            true => &self.in_network,
            false => &self.near_place,
        };
        fill(text, &[("place", &place.words)])
    }

    /// How long ago something was that happened `minutes` before now.
    pub fn ago(&self, minutes: i64) -> String {
        let (hours, days) = (minutes / 60, minutes / (60 * 24));
        let (text, n) = match (days, hours, minutes) {
            (0, 0, ..1) => return self.just_now.to_string(),
            (0, 0, n) => (&self.minutes_ago, n),
            (0, n, _) => (&self.hours_ago, n),
            (n, _, _) => (&self.days_ago, n),
        };
        text.with(n.unsigned_abs(), &[])
    }
}

texts! {
    /// Sensitive actions, in words that follow "You're about to".
    pub struct ActionTexts {
        /// Add an address.
        pub add_address: Text,
        /// Remove an address.
        pub remove_address: Text,
        /// Change the primary address.
        pub make_primary: Text,
        /// End sessions on other devices.
        pub end_sessions: Text,
        /// Delete the account.
        pub delete_account: Text,
        /// Open or change the pages of administrators.
        pub administer: Text,
    }
}

impl ActionTexts {
    /// The words for `action`.
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

texts! {
    /// Texts of the frame of every page.
    pub struct FrameTexts {
        /// Line at the bottom of the page.
        pub foot: Text,
        /// Link for keyboards that skips the frame.
        pub skip: Text,
        /// Heading of the page for an unknown path.
        pub not_found: Text,
        /// Link to the first page.
        pub go_to_app: Text { app },
        /// Heading of the page for a fault of the server.
        pub fault: Text,
        /// Heading when the page was made for another link than the one opened last.
        pub other_link: Text,
        /// Link to the page of the link opened last.
        pub to_last_link: Text,
        /// Heading of the page of a link for a browser that brought neither a link nor a cookie.
        pub no_link: Text,
        /// Sentence of that page: the likely reason, and what to do.
        pub no_link_lede: Text,
        /// Another way, when the mail has a code too.
        pub no_link_code: Text,
        /// Sentence of the page for a fault of the server.
        pub fault_lede: Text,
        /// Link that loads the page again, after a fault of the server.
        pub try_again: Text,
        /// Button that ends the session.
        pub sign_out: Text,
    }
}

texts! {
    /// Texts of the page at `/`.
    pub struct HomeTexts {
        /// Signed out: heading.
        pub title: Text { app },
        /// Signed out: sentence below the heading.
        pub lede: Text,
        /// Link to the sign-in page.
        pub sign_in: Text,
        /// Link to the sign-up page.
        pub sign_up: Text,
        /// Signed in: heading.
        pub welcome: Text,
        /// Signed in: as whom.
        pub signed_in_as: Text { address },
        /// Link to the account page.
        pub account: Text,
    }
}

texts! {
    /// Texts of the page of a mailed link of an attempt.
    pub struct LandingTexts {
        /// Starting browser: heading.
        pub moment: Text,
        /// Starting browser: sentence below the heading.
        pub moment_lede: Text,
        /// Starting browser, sign-in: button.
        pub finish: Text,
        /// Starting browser, sign-up: button.
        pub finish_sign_up: Text,
        /// Starting browser, where the code is asked for: heading.
        pub by_code: Text,
        /// Starting browser, where the code is asked for: why.
        pub by_code_lede: Text,
        /// Other browser: heading.
        pub is_this_you: Text,
        /// Other browser: what was asked for.
        pub asked: Text { app, address },
        /// Other browser, sign-up: heading.
        pub is_this_you_sign_up: Text,
        /// Other browser, sign-up: what was asked for.
        pub asked_sign_up: Text { app, address },
        /// Other browser, adding an address: heading.
        pub is_this_you_profile: Text,
        /// Other browser, adding an address: what was asked for.
        pub asked_profile: Text { address, app, account },
        /// Other browser, fresh proof: heading.
        pub is_this_you_step_up: Text,
        /// Other browser, fresh proof: what was asked for.
        pub asked_step_up: Text { account, action },
        /// Button that confirms when no session begins.
        pub yes: Text,
        /// Address was added: heading.
        pub proven_profile: Text { address },
        /// Address was added: sentence.
        pub proven_profile_lede: Text { account },
        /// Fresh proof was given: heading.
        pub proven_step_up: Text,
        /// Fresh proof was given: sentence.
        pub proven_step_up_lede: Text,
        /// Link to the account.
        pub to_account: Text,
        /// Who asked: label of browser and operating system.
        pub device: Text,
        /// Who asked: label of the network.
        pub near: Text,
        /// Who asked: label of the place.
        pub place: Text,
        /// Who asked: label of the time.
        pub when: Text,
        /// Label of the field for the number.
        pub number: Text,
        /// Hint beside that field.
        pub number_hint: Text,
        /// Button that lets the waiting browser go on.
        pub there: Text,
        /// Button that signs this browser in.
        pub here: Text,
        /// Button that declines.
        pub not_me: Text,
        /// Warning that this session will be replaced.
        pub replaces: Text { address },
        /// Refusal link: heading.
        pub refuse: Text,
        /// Refusal link: what declining does.
        pub refuse_lede: Text,
        /// The waiting browser goes on: heading.
        pub there_done: Text { browser },
        /// The waiting browser goes on: sentence.
        pub there_done_lede: Text,
        /// Fields are missing: heading.
        pub missing: Text,
        /// Fields are missing: sentence.
        pub missing_lede: Text { app },
        /// Link works in the starting browser only: heading.
        pub same_browser: Text,
        /// Link works in the starting browser only: sentence.
        pub same_browser_lede: Text,
        /// Link works in the starting browser only: button that starts anew here.
        pub start_here: Text,
        /// Ended, declined: heading.
        pub declined: Text,
        /// Ended, declined: sentence.
        pub declined_lede: Text,
        /// Ended: who had asked.
        pub who_asked: Text { browser, place, time },
        /// Ended, wrong numbers: heading.
        pub failed: Text,
        /// Ended, wrong numbers: sentence.
        pub failed_lede: Text,
        /// Ended, expired: heading.
        pub expired: Text,
        /// Ended, expired: sentence for links that work for "{n}" minutes.
        pub expired_lede: Counted { n },
        /// Ended, link was used: heading.
        pub used: Text,
        /// Ended, link was used: sentence.
        pub used_lede: Text,
        /// Ended, there is a newer mail: heading.
        pub superseded: Text,
        /// Ended, there is a newer mail: sentence.
        pub superseded_lede: Text,
        /// Ended, cancelled: heading.
        pub abandoned: Text,
        /// Ended, cancelled: sentence.
        pub abandoned_lede: Text,
        /// Not one of our links: heading.
        pub invalid: Text,
        /// Not one of our links: sentence.
        pub invalid_lede: Text,
        /// Button that mails a new link.
        pub mail_new: Text { address },
        /// Link to the sign-in page.
        pub sign_in_again: Text,
    }
}

impl LandingTexts {
    /// The label beside `place`: a place or a network.
    pub fn label_of(&self, place: &Place) -> &Text {
        match place.is_network {
            true => &self.near,
            false => &self.place,
        }
    }
}

texts! {
    /// Texts of the page at `/account/sessions` and of the page of a notice.
    pub struct DeviceTexts {
        /// Heading.
        pub title: Text,
        /// Sentence below the heading.
        pub lede: Text,
        /// Badge of the session that the page is shown in.
        pub this: Text,
        /// When and how the session began.
        pub began: Text { began, way },
        /// When the session was used last.
        pub seen: Text { seen },
        /// Way of signing in: a link.
        pub by_link: Text,
        /// Way of signing in: a code.
        pub by_code: Text,
        /// Button that ends one session.
        pub end: Text,
        /// Name of that button for screen readers.
        pub end_label: Text { browser },
        /// Heading above ending all other sessions.
        pub others: Text,
        /// What ending all other sessions does.
        pub others_lede: Text,
        /// Button that ends all other sessions.
        pub end_others: Text,
        /// Shown when there is no other session.
        pub only_this: Text,
        /// Message: one session was ended.
        pub ended: Text,
        /// Message: all other sessions were ended.
        pub ended_others: Text,
        /// Link back to the account.
        pub back: Text,
        /// On the sign-in page: this session was ended from elsewhere.
        pub ended_here: Text,
        /// On the sign-in page: this session ran out.
        pub ran_out: Text,
        /// Page of a notice: heading.
        pub report: Text,
        /// Page of a notice: sentence.
        pub report_lede: Text,
        /// Page of a notice: button that ends that session.
        pub report_one: Text,
        /// Page of a notice: button that ends all sessions.
        pub report_all: Text,
        /// Page of a notice, session has ended: heading.
        pub report_over: Text,
        /// Page of a notice, session has ended: sentence.
        pub report_over_lede: Text,
        /// Page of a notice, all sessions have ended: heading.
        pub report_all_over: Text,
        /// Page of a notice, all sessions have ended: sentence.
        pub report_all_over_lede: Text,
        /// Page of a notice, link is not one of ours: sentence.
        pub report_invalid_lede: Text,
    }
}

texts! {
    /// Texts of the development mailbox.
    pub struct MailboxTexts {
        /// Heading.
        pub title: Text,
        /// Sentence below the heading.
        pub lede: Text,
        /// Shown when there is no mail.
        pub empty: Text,
        /// Tab with the HTML of the mail.
        pub html: Text,
        /// Tab with the text of the mail.
        pub text: Text,
        /// Tab with the mail as it was sent.
        pub source: Text,
        /// Recipient.
        pub to: Text { address },
    }
}
