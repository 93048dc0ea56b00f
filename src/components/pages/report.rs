use leptos::{prelude::*, server_fn::ServerFn};
use leptos_meta::Title;

use super::{asked_from::AskedFrom, behind_link::behind_link};
use crate::{
    api::{ReportSession, get_report},
    auth::{Asker, Device, FormReply, Page, Report, SessionId},
    components::{
        context::Instance,
        ui::{Button, Card, Emphasis, Note, Tone, icon},
    },
    i18n::fill,
};

/// The page at `/not-me`, behind the link "this wasn't me" of a notice. Opening it changes nothing; its button ends
/// the session.
#[component]
pub fn ReportPage() -> impl IntoView {
    behind_link(Page::Report, false, get_report, |report| {
        page(report).into_any()
    })
}

fn page(report: Report) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let words = &texts.devices;
    let (title, lede) = match &report {
        Report { device: None, .. } => (&texts.landing.invalid, &words.report_invalid_lede),
        Report { is_over: false, .. } => (&words.report, &words.report_lede),
        Report {
            has_others: true, ..
        } => (&words.report_over, &words.report_over_lede),
        Report {
            has_others: false, ..
        } => (&words.report_all_over, &words.report_all_over_lede),
    };
    let reply = use_context::<FormReply>().unwrap_or_default();
    let problem = reply
        .problems
        .general()
        .filter(|_| report.device.is_some())
        .map(|problem| problem.message.clone());
    view! {
        <Title text=format!("{title} · {app}")/>
        <Card title=title.to_string() lede=lede.to_string()>
            {report.device.clone().map(|device| view! { <AskedFrom asker=asker(device) texts=texts.landing.clone()/> })}
            {problem.map(|words| view! { <Note tone=Tone::Warn icon=icon::alert()>{words}</Note> })}
            <Choices report/>
        </Card>
    }
}

/// Describes a session in the way the page of a link describes who asked for a mail.
fn asker(device: Device) -> Asker {
    Asker {
        browser: device.browser,
        place: device.place,
        asked: device.began,
        is_phone: device.is_phone,
    }
}

#[component]
fn Choices(
    /// The session that the notice is about.
    report: Report,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let words = &texts.devices;
    let is_open = report.device.is_some() && !report.is_over;
    let session = report.device.as_ref().map(|device| device.id);
    view! {
        <div class="choices">
            {is_open.then(|| view! {
                <ReportForm session>
                    <Button emphasis=Emphasis::Primary>{words.report_one.clone()}</Button>
                </ReportForm>
            })}
            {(report.device.is_some() && report.has_others).then(|| view! {
                <ReportForm session>
                    <Button emphasis=Emphasis::Danger name="everywhere" value="1">{words.report_all.clone()}</Button>
                </ReportForm>
            })}
            {report.device.is_none().then(|| view! {
                <a class="button button--primary" href=Page::Devices.path()>{texts.account.to_devices.clone()}</a>
            })}
            {(!is_open).then(|| view! {
                <a class="button" href="/">{fill(&texts.frame.go_to_app, &[("app", &app)])}</a>
            })}
        </div>
    }
}

#[component]
fn ReportForm(
    /// Id of the session; `None` when the link is not one of ours.
    session: Option<SessionId>,
    /// The button.
    children: Children,
) -> impl IntoView {
    view! {
        <form method="post" action=ReportSession::PATH data-action="report-session">
            {session.map(|id| view! { <input type="hidden" name="session" value=id.to_string()/> })}
            {children()}
        </form>
    }
}
