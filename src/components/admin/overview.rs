use std::sync::LazyLock;

use leptos::prelude::*;

use super::{
    audit::Absent,
    frame::AdminFrame,
    plot::{Plot, share},
};
use crate::{
    api::get_overview,
    auth::{DayOfOverview, MailOverview, Overview, Page, ServerOverview},
    components::{
        answered::answered,
        context::Instance,
        watch::{script, squeeze},
    },
    i18n::{Text, fill},
};

static FOLLOW: LazyLock<String> = LazyLock::new(|| squeeze(include_str!("overview.js")));

/// The page at `/admin`: how signing in and mail are going, in numbers and plots.
#[component]
pub fn OverviewPage() -> impl IntoView {
    answered(get_overview(), |overview| match overview {
        Ok(overview) => view! { <Board overview/> }.into_any(),
        Err(problems) => view! { <Absent problems/> }.into_any(),
    })
}

#[component]
fn Board(
    /// What is shown.
    overview: Overview,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.admin_overview;
    let Overview {
        people,
        sessions,
        days,
        median,
        slow,
        mail,
        servers,
        events,
    } = overview;
    view! {
        <AdminFrame
            path=Page::Overview.path()
            title=texts.title.to_string()
            lede=fill(&texts.lede, &[("app", &app)])
            is_wide=true
        >
            <p class="overview__live" data-on=texts.live.clone() data-off=texts.not_live.clone()></p>
            <div class="overview" id="overview" data-events=events>
                <dl class="overview__figures">
                    {figure(&texts.people, people.to_string())}
                    {figure(&texts.sessions, sessions.to_string())}
                    {figure(&texts.median, within(median))}
                    {figure(&texts.slow, within(slow))}
                </dl>
                <Funnel days=days.clone()/>
                <Days days/>
                <Mail mail/>
                <Servers servers/>
            </div>
        </AdminFrame>
        {script(&FOLLOW)}
    }
}

fn figure(name: &Text, value: String) -> impl IntoView + use<> {
    view! { <div><dt>{name.clone()}</dt><dd>{value}</dd></div> }
}

/// A span of time in words, within which people came in.
fn within(seconds: Option<u32>) -> String {
    let texts = &Instance::here().texts;
    let words = &texts.admin_overview;
    seconds.map_or_else(
        || words.no_times.to_string(),
        |seconds| {
            fill(
                &words.within,
                &[("span", &texts.admin_settings.span(seconds))],
            )
        },
    )
}

/// How far people came, of all who began.
#[component]
fn Funnel(
    /// The days that are counted together.
    days: Vec<DayOfOverview>,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_overview;
    let sum = |of: fn(&DayOfOverview) -> u64| days.iter().map(of).sum::<u64>();
    let began = sum(|day| day.started);
    let step = |name: &Text, count: u64| {
        let width = share(count, began).min(1.0) * 100.0;
        view! {
            <li>
                <span class="funnel__name">{name.clone()}</span>
                <b class="tabular">{count}</b>
                <span class="funnel__bar" aria-hidden="true">
                    <svg viewBox="0 0 100 1" preserveAspectRatio="none"><rect width=width height="1"/></svg>
                </span>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="funnel">
            <h2 id="funnel">{texts.funnel.clone()}</h2>
            <p class="card__lede">{texts.funnel_lede.clone()}</p>
            <ol class="funnel">
                {step(&texts.started, began)}
                {step(&texts.mailed, sum(|day| day.mailed))}
                {step(&texts.opened, sum(|day| day.opened))}
                {step(&texts.proven, sum(|day| day.proven))}
                {step(&texts.finished, sum(|day| day.finished))}
            </ol>
        </section>
    }
}

/// The plots, and their numbers as a table.
#[component]
fn Days(
    /// The days, the oldest first.
    days: Vec<DayOfOverview>,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_overview;
    let name = |text: &Text| text.to_string();
    let columns = [
        &texts.day,
        &texts.started,
        &texts.mailed,
        &texts.opened,
        &texts.proven,
        &texts.finished,
        &texts.failed,
        &texts.declined,
    ];
    let head = columns.map(|text| view! { <th scope="col">{text.clone()}</th> });
    let row = |day: &DayOfOverview| {
        let counts = [
            day.started,
            day.mailed,
            day.opened,
            day.proven,
            day.finished,
            day.failed,
            day.declined,
        ];
        let cells = counts.map(|count| view! { <td>{count}</td> });
        view! { <tr data-day=day.day.clone()><th scope="row"><bdi>{day.day.clone()}</bdi></th>{cells.collect_view()}</tr> }
    };
    let rows = days.iter().rev().map(row).collect_view();
    view! {
        <section class="section" aria-labelledby="days">
            <h2 id="days">{texts.days.clone()}</h2>
            <Plot
                days=days.clone()
                whole=(name(&texts.started), |day| day.started)
                part=(name(&texts.finished), |day| day.finished)
            />
            <h3>{texts.failures.clone()}</h3>
            <Plot
                days=days
                whole=(name(&texts.failed), |day| day.failed)
                part=(name(&texts.declined), |day| day.declined)
            />
            <details class="overview__table">
                <summary>{texts.table.clone()}</summary>
                <div class="overview__scroll" tabindex="0" role="group" aria-labelledby="days">
                    <table class="numbers">
                        <thead><tr>{head.collect_view()}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

/// What became of mail, and where it does not arrive.
#[component]
fn Mail(
    /// Mail of the last day.
    mail: MailOverview,
) -> impl IntoView {
    let all = &Instance::here().texts;
    let texts = &all.admin_overview;
    let lag = match mail.lag {
        0 => texts.no_lag.to_string(),
        lag => fill(&texts.lag, &[("span", &all.admin_settings.span(lag))]),
    };
    let rows = mail.domains.iter().map(|it| {
        view! { <tr><th scope="row"><bdi>{it.domain.clone()}</bdi></th><td>{it.refused}</td><td>{it.delayed}</td></tr> }
    });
    let domains = match mail.domains.is_empty() {
        true => view! { <p class="card__lede">{texts.no_domains.clone()}</p> }.into_any(),
        false => view! {
            <table class="numbers overview__domains">
                <caption>{texts.domains.clone()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{texts.domain.clone()}</th>
                        <th scope="col">{texts.refused.clone()}</th>
                        <th scope="col">{texts.delayed.clone()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any(),
    };
    view! {
        <section class="section" aria-labelledby="mail">
            <h2 id="mail">{texts.mail.clone()}</h2>
            <dl class="overview__figures">
                {figure(&texts.sent, mail.sent.to_string())}
                {figure(&texts.delayed, mail.delayed.to_string())}
                {figure(&texts.refused, mail.refused.to_string())}
            </dl>
            <p>{lag}</p>
            {domains}
        </section>
    }
}

/// The servers on this database.
#[component]
fn Servers(
    /// The servers.
    servers: Vec<ServerOverview>,
) -> impl IntoView {
    let all = &Instance::here().texts;
    let texts = &all.admin_overview;
    let is_empty = servers.is_empty();
    let rows = servers.into_iter().map(|server| {
        let (tone, words) = match server.is_well {
            true => ("good", &texts.well),
            false => ("warn", &texts.silent),
        };
        view! {
            <li data-well=server.is_well.to_string()>
                <span class="badge" data-tone=tone>{words.clone()}</span>
                <dl class="overview__server">
                    {figure(&texts.version, server.version)}
                    {figure(&texts.streams, server.streams.to_string())}
                    {figure(&texts.since, all.ago(server.started))}
                    {figure(&texts.seen, all.ago(server.seen))}
                </dl>
            </li>
        }
    });
    view! {
        <section class="section" aria-labelledby="servers">
            <h2 id="servers">{texts.servers.clone()}</h2>
            {is_empty.then(|| view! { <p class="card__lede">{texts.no_servers.clone()}</p> })}
            <ul class="overview__servers">{rows.collect_view()}</ul>
        </section>
    }
}
