//! Decisions: policy, states of an attempt and what its proof becomes, secrets, limits. No clock, no database, no HTTP.

pub mod accent;
pub mod address_pattern;
pub mod address_slip;
pub mod admission;
pub mod answers;
pub mod attempt;
pub mod audit;
pub mod bounce;
pub mod budgets;
pub mod cookie;
pub mod email_address;
pub mod guard;
pub mod invitation;
pub mod mail_providers;
pub mod mail_report;
pub mod mailed_link;
pub mod paging;
pub mod percent;
pub mod policy;
pub mod redirect;
pub mod return_to;
pub mod secrets;
pub mod settings;
pub mod time_zone;
pub mod unseen;
pub mod window;
