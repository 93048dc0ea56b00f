//! The card of signing in and up: its state, and one file for each step.
//!
//! [`FlowCard`] shows a step; `state` is what the steps share, and knows none of them.

pub(crate) mod asked_fields;
mod attempt_form;
mod code_input;
pub(crate) mod consent;
mod end_card;
mod flow_card;
mod flow_data;
mod flow_facts;
mod later_steps;
mod nothing_came;
mod other_way;
mod refused_card;
mod sign_up_data;
mod start_form;
mod state;
mod step;
mod waiting_card;

pub(crate) use later_steps::LATER;
pub(crate) use state::Later;

pub use flow_card::{FlowCard, StartCard};
pub use flow_data::{FlowData, FlowIslandData, StartIslandData};
pub use sign_up_data::SignUpData;
