use std::{fmt, time::Duration};

/// A table of all figures that were measured.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    figure: String,
    target: String,
    measured: String,
    is_met: Option<bool>,
}

impl Report {
    /// Adds a figure without a target.
    pub fn add(&mut self, figure: impl Into<String>, measured: impl Into<String>) {
        self.push(figure.into(), String::new(), measured.into(), None);
    }

    /// Adds a figure that must be `target` at most, if there is one.
    pub fn at_most(
        &mut self,
        figure: impl Into<String>,
        unit: &str,
        target: impl Into<Option<f64>>,
        measured: f64,
    ) {
        let target = target.into();
        self.push(
            figure.into(),
            target.map_or_else(String::new, |target| format!("≤ {target} {unit}")),
            format!("{} {unit}", number(measured)),
            target.map(|target| measured <= target),
        );
    }

    fn push(&mut self, figure: String, target: String, measured: String, is_met: Option<bool>) {
        eprintln!("    {figure}: {measured}");
        self.rows.push(Row {
            figure,
            target,
            measured,
            is_met,
        });
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| figure | target | measured | |\n|---|---|---|---|")?;
        for row in &self.rows {
            let verdict = match row.is_met {
                Some(true) => "met",
                Some(false) => "missed",
                None => "",
            };
            writeln!(
                f,
                "| {} | {} | {} | {verdict} |",
                row.figure, row.target, row.measured
            )?;
        }
        Ok(())
    }
}

/// A number with as many digits as are significant.
fn number(value: f64) -> String {
    if value >= 100.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.1}")
    }
}

/// The time in milliseconds below which `share` of all times are; 0 if there are none.
pub fn percentile(times: &mut [Duration], share: f64) -> f64 {
    times.sort_unstable();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index of a list that fits in memory"
    )]
    let at = (times.len() as f64 * share) as usize;
    times
        .get(at.min(times.len().saturating_sub(1)))
        .map_or(0.0, |time| time.as_secs_f64() * 1e3)
}
