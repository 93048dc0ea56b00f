use serde::{Deserialize, Serialize};

use super::{Client, FormReply, SignUpRules};

/// What a page needs to sign people in or up, whatever it looks like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlowState {
    /// Everything that this browser may know of itself.
    pub client: Client,
    /// What a plain form came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Who may make an account, and what they accept.
    pub rules: SignUpRules,
}
