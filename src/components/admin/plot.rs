use leptos::prelude::*;

use crate::{auth::DayOfOverview, components::context::Instance, i18n::fill};

/// Width of a day and height of the plot, in units of the drawing.
const DAY: usize = 20;
const HEIGHT: f64 = 120.0;

/// A number of each day that is drawn, and what it is called.
pub(super) type Series = (String, fn(&DayOfOverview) -> u64);

/// Two numbers of each day as bars, one before the other, drawn on the server. The numbers stand in a table below.
#[component]
pub(super) fn Plot(
    /// The days, the oldest first.
    days: Vec<DayOfOverview>,
    /// The number that is drawn wide and light, of which the other is a part.
    whole: Series,
    /// The number that is drawn narrow and dark before it.
    part: Series,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_overview;
    let ((whole_name, whole), (part_name, part)) = (whole, part);
    let most = days.iter().map(|day| whole(day).max(part(day))).max();
    let most = most.unwrap_or_default();
    let bar = |at: usize, count: u64, class: &'static str, inset: usize| {
        // What happened is seen, however little it is beside the most.
        let height = match count {
            0 => 0.0,
            _ => (share(count, most) * HEIGHT).max(2.0),
        };
        let (x, width) = (at * DAY + inset, DAY - 2 * inset);
        view! { <rect class=class x=x y=HEIGHT - height width=width height=height/> }
    };
    let bars = days.iter().enumerate().map(|(at, day)| {
        let said = format!(
            "{}: {} {whole_name}, {} {part_name}",
            day.day,
            whole(day),
            part(day)
        );
        view! {
            <g>
                <title>{said}</title>
                <rect class="plot__day" x=at * DAY y=0 width=DAY height=HEIGHT/>
                {bar(at, whole(day), "plot__whole", 2)}
                {bar(at, part(day), "plot__part", 6)}
            </g>
        }
    });
    let bars = bars.collect_view();
    let view_box = format!("0 0 {} {HEIGHT}", days.len() * DAY);
    let end = |day: Option<&DayOfOverview>| day.map(|day| day.day.clone());
    let (first, last) = (end(days.first()), end(days.last()));
    view! {
        <div class="plot" aria-hidden="true">
            <p class="plot__legend">
                <span class="plot__key plot__key--whole">{whole_name.clone()}</span>
                <span class="plot__key plot__key--part">{part_name.clone()}</span>
                <span class="plot__most">{fill(&texts.most, &[("n", &most.to_string())])}</span>
            </p>
            <svg viewBox=view_box preserveAspectRatio="none">{bars}</svg>
            <p class="plot__ends"><bdi>{first}</bdi><bdi>{last}</bdi></p>
        </div>
    }
}

/// The part that `count` is of `most`, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a drawing is not that exact")]
pub(super) fn share(count: u64, most: u64) -> f64 {
    count as f64 / most.max(1) as f64
}
