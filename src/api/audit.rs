use latchkey_macros::server_function;

use crate::auth::{AuditPage, Problems};

/// A page of the audit log, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_audit")]
pub async fn get_audit(
    /// Word of an `AuditKind`; empty for all kinds.
    #[server(default)]
    kind: String,
    /// A whole e-mail address; empty for all.
    #[server(default)]
    email: String,
    /// Earliest time, as in `2026-01-31T12:00`, in UTC; empty for the beginning of the log.
    #[server(default)]
    from: String,
    /// Latest time, in the form of `from`; empty for now.
    #[server(default)]
    to: String,
    /// Id of the event after which an older page begins; empty for the newest page.
    #[server(default)]
    before: String,
    /// Id of the event before which a newer page ends; empty for the newest page.
    #[server(default)]
    after: String,
) -> Result<AuditPage, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Audit.path())?;
        let filter = AuditFilter {
            kind,
            email,
            from,
            to,
        };
        let cursor = Cursor::parse(&before, &after);
        let page = views::audit::page(&request.backend, &request.caller, filter, cursor).await?;
        if page.email_problem.is_some() || page.time_problem.is_some() {
            request.status(422);
        }
        Ok(page)
    })
    .await
}
