//! Server functions: for scripts, for plain forms and for other Leptos applications.
//!
//! Each takes what was typed, runs one flow and answers; it decides nothing. Those that change something are posts.

mod account;
mod attempt;
mod audit;
mod bounces;
mod client;
mod devices;
mod example;
mod flow;
mod invitations;
mod mail_samples;
mod mailbox;
mod overview;
mod settings;
mod sign_in;
mod sign_up;
mod step_up;
mod users;
mod verification;

pub use account::*;
pub use attempt::*;
pub use audit::*;
pub use bounces::*;
pub use client::*;
pub use devices::*;
pub use example::*;
pub use flow::*;
pub use invitations::*;
pub use mail_samples::*;
pub use mailbox::*;
pub use overview::*;
pub use settings::*;
pub use sign_in::*;
pub use sign_up::*;
pub use step_up::*;
pub use users::*;
pub use verification::*;

use server_fn::{
    ServerFn,
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

use crate::auth::{Meta, Problem, ProblemCode, Problems};

/// The paths of all server functions of Latchkey. An application that it is a part of has more.
pub const FUNCTIONS: [&str; 58] = [
    AcceptInvitation::PATH,
    AttemptCode::PATH,
    AttemptVerification::PATH,
    BanUser::PATH,
    CancelAttempt::PATH,
    ChangeAddress::PATH,
    ChooseLanguage::PATH,
    CompleteAttempt::PATH,
    CompleteVerification::PATH,
    CorrectAddress::PATH,
    CreateEmailAddress::PATH,
    CreateInvitations::PATH,
    CreateSignIn::PATH,
    CreateSignUp::PATH,
    CreateStepUp::PATH,
    DeleteAccount::PATH,
    EndOtherSessions::PATH,
    EndSession::PATH,
    EndUserSessions::PATH,
    GetAccount::PATH,
    GetAccountPage::PATH,
    GetAudit::PATH,
    GetBounces::PATH,
    GetClient::PATH,
    GetDevices::PATH,
    GetDevicesPage::PATH,
    GetFlow::PATH,
    GetFlowState::PATH,
    GetGreeting::PATH,
    GetInvitation::PATH,
    GetInvitations::PATH,
    GetLanding::PATH,
    GetLandingPage::PATH,
    GetMailPreview::PATH,
    GetMailbox::PATH,
    GetOverview::PATH,
    GetReport::PATH,
    GetSettings::PATH,
    GetUser::PATH,
    GetUserDetails::PATH,
    GetUsers::PATH,
    LiftBounce::PATH,
    MakePrimaryAddress::PATH,
    PrepareEmailAddress::PATH,
    PrepareVerification::PATH,
    RemoveEmailAddress::PATH,
    ReportSession::PATH,
    ResendInvitation::PATH,
    ResetSettings::PATH,
    RestartAttempt::PATH,
    RestartVerification::PATH,
    RevokeInvitation::PATH,
    SendMailSample::PATH,
    SignOut::PATH,
    SwitchSession::PATH,
    UnbanUser::PATH,
    UpdateName::PATH,
    UpdateSettings::PATH,
];

impl FromServerFnError for Problems {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        let code = match error {
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => ProblemCode::BadRequest,
            _ => ProblemCode::Offline,
        };
        Self {
            errors: vec![Problem {
                code,
                message: String::new(),
                meta: Meta::default(),
            }],
        }
    }
}
