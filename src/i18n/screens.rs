use super::{
    account::AccountTexts,
    admin_audit::AdminAuditTexts,
    admin_mails::AdminMailsTexts,
    admin_overview::AdminOverviewTexts,
    admin_settings::AdminSettingsTexts,
    admin_users::AdminUsersTexts,
    bounces::BounceTexts,
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
    words::{island_texts, texts},
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
        /// Page at `/admin`.
        pub admin_overview: AdminOverviewTexts,
        /// Pages at `/admin/users`.
        pub admin_users: AdminUsersTexts,
        /// Page at `/admin/settings`, and the frame of all pages of administrators.
        pub admin_settings: AdminSettingsTexts,
        /// Where a mail is to be looked for.
        pub inbox: InboxTexts,
        /// Mail that came back.
        pub bounces: BounceTexts,
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
        pub browser_on_system: Text { browser, system },
        pub near_place: Text { place },
        pub in_network: Text { place },
        pub some_browser: Text,
        pub just_now: Text,
        pub minutes_ago: Counted { n },
        pub hours_ago: Counted { n },
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
        pub add_address: Text,
        pub remove_address: Text,
        pub make_primary: Text,
        pub end_sessions: Text,
        pub delete_account: Text,
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

island_texts! {
    /// Texts of the frame of every page.
    pub struct FrameTexts {
        pub foot: Text,
        pub skip: Text,
        pub language: Text { name },
        pub not_found: Text,
        pub go_to_app: Text { app },
        pub fault: Text,
        pub other_link: Text,
        pub to_last_link: Text,
        pub no_link: Text,
        pub no_link_lede: Text,
        pub no_link_code: Text,
        pub fault_lede: Text,
        pub try_again: Text,
        pub sign_out: Text,
    }
}

texts! {
    /// Texts of the page at `/`.
    pub struct HomeTexts {
        pub title: Text { app },
        pub lede: Text,
        pub sign_in: Text,
        pub sign_up: Text,
        pub welcome: Text,
        pub signed_in_as: Text { address },
        pub account: Text,
    }
}

island_texts! {
    /// Texts of the page of a mailed link of an attempt.
    pub struct LandingTexts {
        pub moment: Text,
        pub moment_lede: Text,
        pub finish: Text,
        pub finish_sign_up: Text,
        pub by_code: Text,
        pub by_code_lede: Text,
        pub is_this_you: Text,
        pub asked: Text { app, address },
        pub is_this_you_sign_up: Text,
        pub asked_sign_up: Text { app, address },
        pub is_this_you_profile: Text,
        pub asked_profile: Text { address, app, account },
        pub is_this_you_step_up: Text,
        pub asked_step_up: Text { account, action },
        pub yes: Text,
        pub proven_profile: Text { address },
        pub proven_profile_lede: Text { account },
        pub proven_step_up: Text,
        pub proven_step_up_lede: Text,
        pub to_account: Text,
        pub device: Text,
        pub near: Text,
        pub place: Text,
        pub when: Text,
        pub number: Text,
        pub number_hint: Text,
        pub there: Text,
        pub here: Text,
        pub not_me: Text,
        pub replaces: Text { address },
        pub refuse: Text,
        pub refuse_lede: Text,
        pub there_done: Text { browser },
        pub there_done_lede: Text,
        pub missing: Text,
        pub missing_lede: Text { app },
        pub same_browser: Text,
        pub same_browser_lede: Text,
        pub start_here: Text,
        pub declined: Text,
        pub declined_lede: Text,
        pub who_asked: Text { browser, place, time },
        pub failed: Text,
        pub failed_lede: Text,
        pub expired: Text,
        pub expired_lede: Counted { n },
        pub used: Text,
        pub used_lede: Text,
        pub superseded: Text,
        pub superseded_lede: Text,
        pub abandoned: Text,
        pub abandoned_lede: Text,
        pub invalid: Text,
        pub invalid_lede: Text,
        pub mail_new: Text { address },
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

island_texts! {
    /// Texts of the page at `/account/sessions` and of the page of a notice.
    pub struct DeviceTexts {
        pub title: Text,
        pub lede: Text,
        pub this: Text,
        pub began: Text { began, way },
        pub seen: Text { seen },
        pub by_link: Text,
        pub by_code: Text,
        pub end: Text,
        pub end_label: Text { browser },
        pub others: Text,
        pub others_lede: Text,
        pub end_others: Text,
        pub only_this: Text,
        pub ended: Text,
        pub ended_others: Text,
        pub back: Text,
        pub ended_here: Text,
        pub ran_out: Text,
        pub report: Text,
        pub report_lede: Text,
        pub report_one: Text,
        pub report_all: Text,
        pub report_over: Text,
        pub report_over_lede: Text,
        pub report_all_over: Text,
        pub report_all_over_lede: Text,
        pub report_invalid_lede: Text,
    }
}

texts! {
    /// Words that tell where a mail is to be looked for. They reach the browser with the attempt.
    pub struct InboxTexts {
        pub open: Text { provider },
        pub open_mailbox: Text,
        pub announced: Text,
        pub unwanted: Text,
        pub spam: Text,
        pub spam_and_promotions: Text,
        pub junk_email: Text,
        pub junk: Text,
        pub search: Text { address },
        pub resend: Text,
        pub gateway: Text,
        pub gateway_lede: Text { address },
    }
}

texts! {
    /// Texts of the development mailbox.
    pub struct MailboxTexts {
        pub title: Text,
        pub lede: Text,
        pub empty: Text,
        pub html: Text,
        pub text: Text,
        pub source: Text,
        pub to: Text { address },
        pub all: Text,
    }
}
