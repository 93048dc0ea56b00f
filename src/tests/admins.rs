//! Who administers the instance, and how they get there.

use reqwest::StatusCode;

use crate::{
    on_both,
    support::{Kind, TestApp},
};

const JANE: &str = "jane@example.com";

on_both! {
    async fn whoever_proves_an_address_the_operator_named_administers(kind: Kind) {
        let app = TestApp::limitless(kind, &[("LATCHKEY_ADMINS", "Jane@example.com")]).await;

        let jane = app.member(JANE).await;
        let john = app.member("john@example.com").await;

        for page in ["/admin/settings", "/admin/audit"] {
            assert_eq!(jane.get(page).await.status, StatusCode::OK, "{page}");
            assert_eq!(john.get(page).await.status, StatusCode::NOT_FOUND, "{page}");
            assert_eq!(app.browser().get(page).await.status, StatusCode::NOT_FOUND, "{page}");
        }
    }
}
