use super::Request;
use crate::{
    auth::{Client, FlowState},
    server::{domain::redirect::own_path, error::Result, views},
};

impl Request {
    /// What a page of another application needs to sign people in or up. `redirect_to` is where the page was asked to go
    /// afterwards; it is returned if it is a path on this server.
    pub async fn flow_state(&self, redirect_to: &str) -> Result<FlowState> {
        let client = views::client::get(&self.backend, &self.caller).await?;
        self.give_form_cookie();
        Ok(FlowState {
            client: Client {
                redirect_to: own_path(redirect_to),
                ..client
            },
            reply: self.form.clone(),
            rules: self.backend.policy().sign_up_rules(),
        })
    }
}
