use leptos::prelude::*;

use crate::auth::{AuditPage, Problems};

/// A page of the audit log, for administrators with a fresh proof. Reads only.
#[server(prefix = "/api", endpoint = "get_audit")]
pub async fn get_audit(
    /// What happened: the word of a kind; empty for everything.
    #[server(default)]
    kind: String,
    /// About which address, whole; empty for all.
    #[server(default)]
    email: String,
    /// From when on, as `2026-01-31T12:00` in UTC; empty for the beginning.
    #[server(default)]
    from: String,
    /// Until when; empty for now.
    #[server(default)]
    to: String,
    /// The events older than this one.
    #[server(default)]
    before: String,
    /// The events newer than this one.
    #[server(default)]
    after: String,
) -> Result<AuditPage, Problems> {
    use crate::{
        auth::AuditFilter,
        server::{
            flows::audit::{self, Place},
            http::answer::answer,
        },
    };

    answer(async |request| {
        request.admin_page("/admin/audit")?;
        let filter = AuditFilter {
            kind,
            email,
            from,
            to,
        };
        let place = match (before.parse(), after.parse()) {
            (Ok(id), _) => Place::Before(id),
            (_, Ok(id)) => Place::After(id),
            _ => Place::Top,
        };
        let page = audit::page(&request.backend, &request.caller, filter, place).await?;
        if page.email_problem.is_some() || page.time_problem.is_some() {
            request.status(422);
        }
        Ok(page)
    })
    .await
}
