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
mod problem;
mod session;
pub(crate) mod setting;
mod sign_up;
pub mod stream;
mod user;
mod users;
pub(crate) mod words;

pub use account::{Account, Address, Device, Kept, Place, Report};
pub use attempt::{
    Attempt, AttemptState, AttemptStatus, Field, MailHelp, MailStatus, MailTrouble, Purpose,
    SensitiveAction, Strategy,
};
pub use audit::{AuditEntry, AuditFilter, AuditKind, AuditOutcome, AuditPage};
pub use bounce::{Bounce, BounceDomain, Bounces};
pub use client::Client;
pub use code::{code_in, number_in};
pub use email_address::{EmailAddress, EmailAddressFault};
pub use error::{AuthError, LinkKind};
pub use flow::FlowState;
pub use form::{APPLICATION_FIELD, FormReply, MissingFields, RESUME_ACTION, TIME_ZONE};
pub use hook_refusal::HookRefusal;
pub use id::{
    AddressId, AttemptId, AuditEventId, ClientId, InvitationId, MessageId, SessionId, UserId,
};
pub use invitation::{
    Invitation, InvitationList, InvitationMail, InvitationStatus, Invitations, Invited,
    InvitedView, LeftOver,
};
pub use landing::{Asker, Landing, LandingView, Press};
pub use locale::{Direction, Locale};
pub use mail_sample::{MailGroup, MailPreview, MailSample};
pub use news::{AccountNews, BounceNews, DeviceNews, InvitationNews, MailNews, UserNews};
pub use overview::{DayOfOverview, DomainOverview, MailOverview, Overview, ServerOverview};
pub use page::Page;
pub use paths::Paths;
pub use problem::{Meta, Problem, ProblemCode, Problems};
pub use session::{OtherSession, SessionState, SessionStatus, sign_in_path, with_return};
pub use setting::{
    InstanceSettings, Setting, SettingChange, SettingChanger, SettingFault, SettingGroup,
    SettingInput, SettingKey, SettingsOfGroup, TooLittle,
};
pub use sign_up::{AddressRefusal, SignUpMode, SignUpRefusal, SignUpRules};
pub use user::User;
pub use users::{ListedUser, UserDetails, UserList};
