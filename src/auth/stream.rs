//! Paths of the streams that tell open pages of news, and of the states that they poll where there is no stream.

use super::at;

/// State of the attempt whose id follows after a slash.
pub const ATTEMPTS: &str = at!("/api/attempts");
/// State of the browser's session.
pub const SESSION: &str = at!("/api/session");
/// Stream of the state of the browser's session.
pub const SESSION_EVENTS: &str = at!("/api/session/events");
/// Stream of new events in the audit log, for administrators.
pub const AUDIT_EVENTS: &str = at!("/api/audit/events");
