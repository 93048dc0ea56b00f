use latchkey_macros::server_function;
use serde::{Deserialize, Serialize};

use crate::{
    auth::{Device, FormReply, Problems, Report, SessionId},
    i18n::DeviceTexts,
};

/// What a page of another application needs to show the sessions of its reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DevicesFacts {
    /// The sessions.
    pub devices: Vec<Device>,
    /// What a plain form came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Texts of the page.
    pub texts: DeviceTexts,
    /// Sentence for a lost connection.
    pub offline: String,
    /// Name of the instance.
    pub app: String,
}

/// The sessions of the signed-in user; `None` when nobody is signed in, and the browser is sent to the sign-in page.
/// Changes nothing.
#[server_function(endpoint = "get_devices")]
pub async fn get_devices() -> Result<Option<Vec<Device>>, Problems> {
    use crate::server::http::door::*;

    answer(async |request| request.shown_devices().await).await
}

/// What a page of another application needs to show the sessions of its reader; `None` when nobody is signed in, and the
/// browser is sent to the sign-in page. Changes nothing.
#[server_function(endpoint = "get_devices_page")]
pub async fn get_devices_page() -> Result<Option<DevicesFacts>, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let devices = request.shown_devices().await?;
        let texts = request.caller.locale.texts();
        Ok(devices.map(|devices| DevicesFacts {
            devices,
            reply: request.form.clone(),
            texts: texts.devices.clone(),
            offline: texts.flow.offline.to_string(),
            app: request.backend.policy().app_name.clone(),
        }))
    })
    .await
}

/// Ends one session of the signed-in user.
#[server_function(endpoint = "end_session")]
pub async fn end_session(
    /// Id of the session.
    session: SessionId,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Devices,
        SensitiveAction::EndSessions,
        async |request| {
            let ended = flows::devices::end(&request.backend, &request.caller, session).await?;
            request.take(ended);
            request.go_to(match request.caller.session {
                Some(_) => Page::Devices.after(DeviceNews::Ended.as_str()),
                None => Page::Home.into(),
            });
            Ok(())
        },
    )
    .await
}

/// Ends all sessions of the signed-in user but this one.
#[server_function(endpoint = "end_other_sessions")]
pub async fn end_other_sessions() -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_sensitive(
        Page::Devices,
        SensitiveAction::EndSessions,
        async |request| {
            flows::devices::end_others(&request.backend, &request.caller).await?;
            request.go_to(Page::Devices.after(DeviceNews::EndedOthers.as_str()));
            Ok(())
        },
    )
    .await
}

/// The session that the link of a notice is about. Changes nothing; sets the HTTP status of the page.
#[server_function(endpoint = "get_report")]
pub async fn get_report() -> Result<Report, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let link = request.link.as_deref();
        let report = views::devices::get_report(&request.backend, &request.caller, link).await?;
        if report.device.is_none() {
            request.status(404);
        }
        Ok(report)
    })
    .await
}

/// Reports a sign-in as somebody else's: ends its session, or all sessions of the user.
#[server_function(endpoint = "report_session")]
pub async fn report_session(
    /// Id of the session that the page was rendered for; the press is refused if another link was opened since.
    #[server(default)]
    session: String,
    /// Not empty to end all sessions of the user.
    #[server(default)]
    everywhere: String,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Report, async |request| {
        flows::devices::report(
            &request.backend,
            &request.caller,
            request.link.as_deref(),
            session.parse().ok(),
            !everywhere.is_empty(),
        )
        .await
    })
    .await
}
