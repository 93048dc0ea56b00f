//! Plain data that the server and the browser share, with serde and nothing else.
//!
//! Contents: what a browser may know of itself ([`Client`]), the closed list of errors ([`AuthError`]), e-mail
//! addresses that were accepted ([`EmailAddress`]), and what each page shows. Names neither Leptos nor the server.

mod account;
mod attempt;
mod audit;
mod bounce;
mod client;
mod code;
mod email_address;
mod error;
mod flow;
mod form;
mod hook_refusal;
mod id;
mod invitation;
mod landing;
pub(crate) mod locale;
mod mail_sample;
mod news;
mod overview;
mod page;
mod paths;
pub(crate) mod prefix;
mod problem;
mod session;
pub(crate) mod setting;
mod sign_up;
#[cfg_attr(public_api, doc(hidden))]
pub mod stream;
mod user;
mod users;
pub(crate) mod words;

pub use account::{Address, Device, Place};
pub use attempt::{
    Attempt, AttemptStatus, Field, MailHelp, MailStatus, MailTrouble, Purpose, SensitiveAction,
    Strategy,
};
pub use form::FormReply;
pub use hook_refusal::HookRefusal;
pub use id::{AddressId, AttemptId, MessageId, SessionId, UserId};
pub use locale::{Direction, Locale};
pub use problem::{Meta, Problem, ProblemCode, Problems};
pub use session::OtherSession;
pub use sign_up::{AddressRefusal, SignUpMode, SignUpRefusal, SignUpRules};
pub use user::User;

pub(crate) use prefix::at;

// What pages and server functions of Latchkey alone speak of. It is no part of the public API: see `lib.rs`.
#[cfg_attr(public_api, doc(hidden))]
pub use self::{
    account::{Account, Kept, Report},
    attempt::AttemptState,
    audit::{AuditEntry, AuditFilter, AuditKind, AuditOutcome, AuditPage},
    bounce::{Bounce, BounceDomain, Bounces},
    client::Client,
    code::{code_in, number_in},
    email_address::{EmailAddress, EmailAddressFault},
    error::{AuthError, LinkKind},
    flow::FlowState,
    form::{APPLICATION_FIELD, MissingFields, RESUME_ACTION, TIME_ZONE},
    id::{AuditEventId, ClientId, InvitationId},
    invitation::{
        Invitation, InvitationList, InvitationMail, InvitationStatus, Invitations, Invited,
        InvitedView, LeftOver,
    },
    landing::{Asker, Landing, LandingView, Press},
    mail_sample::{MailGroup, MailPreview, MailSample},
    news::{AccountNews, BounceNews, DeviceNews, InvitationNews, MailNews, UserNews},
    overview::{DayOfOverview, DomainOverview, MailOverview, Overview, ServerOverview},
    page::Page,
    paths::{Paths, REFUSAL},
    session::{SessionState, SessionStatus, sign_in_path, with_return},
    setting::{
        InstanceSettings, Setting, SettingChange, SettingChanger, SettingFault, SettingGroup,
        SettingInput, SettingKey, SettingsOfGroup, TooLittle,
    },
    users::{ListedUser, UserDetails, UserList},
};
