use super::{Locale, fill};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// A day with a time of that day, in UTC. Months count from 1.
pub fn date(locale: Locale, (year, month, day): (i32, u8, u8), time: &str) -> String {
    let (form, months) = match locale {
        Locale::German => ("{day}. {month} {year}, {time} UTC", GERMAN),
        _ => ("{month} {day}, {year}, {time} UTC", ENGLISH),
    };
    let month = months
        .get(usize::from(month) - 1)
        .copied()
        .unwrap_or_default();
    let values = [
        ("day", &*day.to_string()),
        ("month", month),
        ("year", &year.to_string()),
        ("time", time),
    ];
    fill(form, &values)
}
