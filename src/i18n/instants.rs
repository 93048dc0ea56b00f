use super::Locale;
use crate::language::day;

/// A day with a time of that day, in UTC. Months count from 1.
pub fn date(locale: Locale, (year, month, day_of_month): (i32, u8, u8), time: &str) -> String {
    let between = match locale.tag() {
        "ja" | "zh-CN" => " ",
        "ar" => "، ",
        _ => ", ",
    };
    let day = day(locale.tag(), year, month, day_of_month);
    format!("{day}{between}{time} UTC")
}
