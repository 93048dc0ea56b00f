//! Users in files that other systems export. There is a row for each user, and each system has its own names for the parts.

use std::collections::BTreeMap;

use serde_json::Value;
use time::{
    Duration, OffsetDateTime, PrimitiveDateTime, format_description::well_known::Rfc3339,
    macros::format_description,
};

/// The system that a file comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Source {
    /// The export of Clerk's dashboard (CSV), or users of its API (JSON)
    Clerk,
    /// The table `users` of Auth.js, as CSV or JSON
    Authjs,
    /// The table `auth.users` of Supabase, as CSV or JSON
    Supabase,
    /// A table with the columns email and verified (true, yes or 1), and perhaps first_name, last_name and created_at
    Csv,
}

impl Source {
    /// The rows, if they have the columns without which none of them becomes an account.
    ///
    /// # Errors
    ///
    /// A sentence that names the missing column.
    pub(super) fn with_columns(self, rows: Vec<Row>) -> Result<Vec<Row>, String> {
        let needed: &[&str] = match self {
            Self::Csv => &["email", "verified"],
            Self::Clerk | Self::Authjs | Self::Supabase => &[],
        };
        let Some(first) = rows.first() else {
            return Ok(rows);
        };
        let lacks = |name: &&&str| !rows.iter().any(|row| row.contains_key(**name));
        if let Some(name) = needed.iter().find(lacks) {
            let found: Vec<&str> = first.keys().map(String::as_str).collect();
            let found = found.join(", ");
            return Err(format!("there is no column {name}; found: {found}"));
        }
        Ok(rows)
    }
}

/// A user as a file describes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Exported {
    /// The address, as it is written there.
    pub address: String,
    /// `true` if it was proven there.
    pub is_verified: bool,
    /// Given name; may be empty.
    pub first_name: String,
    /// Family name; may be empty.
    pub last_name: String,
    /// When the account was made; `None` if the file does not say it.
    pub created_at: Option<OffsetDateTime>,
    /// `true` if the account was shut out or deleted there.
    pub is_closed: bool,
}

/// The parts of a row by their names, without regard to case and underscores.
pub(super) type Row = BTreeMap<String, Value>;

/// Reads the rows of a file: a JSON array, JSON lines, or CSV with names in its first line.
///
/// # Errors
///
/// A sentence, if it is none of these.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, String> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('[') {
        let all: Vec<Value> = serde_json::from_str(text).map_err(|error| error.to_string())?;
        return all.into_iter().map(row).collect();
    }
    if text.starts_with('{') {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        return lines
            .map(|line| serde_json::from_str(line).map_err(|error| error.to_string()))
            .map(|value| value.and_then(row))
            .collect();
    }
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let names = table.headers().map_err(|error| error.to_string())?.clone();
    let cells = |cells: csv::StringRecord| {
        let named = names.iter().zip(cells.iter());
        let cell = |(name, cell): (&str, &str)| (plain(name), Value::from(cell));
        named.map(cell).collect()
    };
    let rows = table.records();
    rows.map(|row| row.map(cells).map_err(|error| error.to_string()))
        .collect()
}

fn row(value: Value) -> Result<Row, String> {
    match value {
        Value::Object(parts) => Ok(parts
            .into_iter()
            .map(|(name, value)| (plain(&name), value))
            .collect()),
        _ => Err("an entry is no object".to_owned()),
    }
}

fn plain(name: &str) -> String {
    name.trim().replace(['_', ' '], "").to_lowercase()
}

/// The user in a row.
pub(super) fn read(source: Source, row: &Row) -> Exported {
    match source {
        Source::Clerk => clerk(row),
        Source::Authjs => authjs(row),
        Source::Supabase => supabase(row),
        Source::Csv => Exported {
            address: text(row, "email"),
            is_verified: says_yes(row, "verified"),
            first_name: text(row, "firstname"),
            last_name: text(row, "lastname"),
            created_at: time(row, "createdat"),
            is_closed: false,
        },
    }
}

fn clerk(row: &Row) -> Exported {
    let named = Exported {
        first_name: text(row, "firstname"),
        last_name: text(row, "lastname"),
        created_at: time(row, "createdat"),
        is_closed: says_yes(row, "banned"),
        ..Exported::default()
    };
    if let Some(Value::Array(addresses)) = row.get("emailaddresses") {
        let primary = row.get("primaryemailaddressid");
        let chosen = addresses.iter().find(|it| it.get("id") == primary);
        let chosen = chosen.or(addresses.first());
        let part = |name: &str| chosen.and_then(|it| it.get(name));
        let status = part("verification").and_then(|it| it.get("status"));
        let address = part("email_address").and_then(Value::as_str);
        return Exported {
            address: address.unwrap_or_default().to_owned(),
            is_verified: status.and_then(Value::as_str) == Some("verified"),
            ..named
        };
    }
    // The export lists proven addresses between "|" or ",".
    let address = text(row, "primaryemailaddress");
    let verified = text(row, "verifiedemailaddresses");
    let mut verified = verified.split(['|', ',', ' ']);
    Exported {
        is_verified: !address.is_empty() && verified.any(|it| it.eq_ignore_ascii_case(&address)),
        address,
        ..named
    }
}

fn authjs(row: &Row) -> Exported {
    let (first_name, last_name) = parted(&text(row, "name"));
    Exported {
        address: text(row, "email"),
        is_verified: says_yes(row, "emailverified") || is_done(row, "emailverified"),
        first_name,
        last_name,
        created_at: time(row, "createdat"),
        is_closed: false,
    }
}

fn supabase(row: &Row) -> Exported {
    let about = match row.get("rawusermetadata").or(row.get("usermetadata")) {
        Some(Value::String(text)) => serde_json::from_str(text).unwrap_or_default(),
        Some(value) => value.clone(),
        None => Value::Null,
    };
    let said = |name: &str| about.get(name).and_then(Value::as_str).unwrap_or_default();
    let whole = match said("full_name") {
        "" => said("name"),
        name => name,
    };
    let (first_name, last_name) = match (said("first_name"), said("last_name")) {
        ("", "") => parted(whole),
        (first, last) => (first.to_owned(), last.to_owned()),
    };
    Exported {
        address: text(row, "email"),
        is_verified: is_done(row, "emailconfirmedat") || is_done(row, "confirmedat"),
        first_name,
        last_name,
        created_at: time(row, "createdat"),
        is_closed: is_done(row, "deletedat") || is_ahead(row, "banneduntil"),
    }
}

/// Given name and family name, from a name in one piece: the family name is what stands after the last space.
fn parted(name: &str) -> (String, String) {
    let (first, last) = name.trim().rsplit_once(' ').unwrap_or((name.trim(), ""));
    (first.trim().to_owned(), last.to_owned())
}

fn text(row: &Row, name: &str) -> String {
    match row.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// `true` if the part says yes. Whatever else it says is no yes: an address must not count as proven by mistake.
fn says_yes(row: &Row, name: &str) -> bool {
    const YES: [&str; 6] = ["true", "t", "yes", "y", "1", "verified"];
    match row.get(name) {
        Some(Value::Bool(is)) => *is,
        _ => YES.contains(&text(row, name).to_lowercase().as_str()),
    }
}

/// `true` if the part is the time at which something was done. Zero stands for no time, so times of the first day of 1970
/// do not count.
fn is_done(row: &Row, name: &str) -> bool {
    let day = Duration::days(1);
    time(row, name).is_some_and(|at| at - OffsetDateTime::UNIX_EPOCH > day)
}

/// `true` if the part is a time that is still to come, or for ever.
fn is_ahead(row: &Row, name: &str) -> bool {
    match time(row, name) {
        Some(until) => until > OffsetDateTime::now_utc(),
        None => text(row, name) == "infinity",
    }
}

/// A time: seconds or milliseconds since the Unix epoch, RFC 3339, or the form of Postgres; `None` for anything else.
fn time(row: &Row, name: &str) -> Option<OffsetDateTime> {
    let text = text(row, name);
    if let Ok(number) = text.parse::<i64>() {
        // This number is in the year 5138 if it means seconds, and in 1973 if it means milliseconds.
        let seconds = if number > 100_000_000_000 {
            number / 1_000
        } else {
            number
        };
        return OffsetDateTime::from_unix_timestamp(seconds).ok();
    }
    let postgres = format_description!(
        "[year]-[month]-[day] [hour]:[minute]:[second][optional [.[subsecond]]][offset_hour sign:mandatory][optional [:[offset_minute]]]"
    );
    let without_zone = format_description!(
        "[year]-[month]-[day] [hour]:[minute]:[second][optional [.[subsecond]]]"
    );
    let in_utc = |time: PrimitiveDateTime| time.assume_utc();
    OffsetDateTime::parse(&text, &Rfc3339)
        .or_else(|_| OffsetDateTime::parse(&text, &postgres))
        .or_else(|_| PrimitiveDateTime::parse(&text, &without_zone).map(in_utc))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(source: Source, text: &str) -> Exported {
        let rows = rows(text).expect("it is read");
        assert_eq!(rows.len(), 1, "{rows:?}");
        read(source, &rows[0])
    }

    fn jane() -> Exported {
        Exported {
            address: "jane@example.com".to_owned(),
            is_verified: true,
            first_name: "Jane".to_owned(),
            last_name: "Doe".to_owned(),
            created_at: OffsetDateTime::from_unix_timestamp(1_700_000_000).ok(),
            is_closed: false,
        }
    }

    #[test]
    fn a_table_without_what_is_needed_is_refused_as_a_whole() {
        let of = |text| rows(text).and_then(|rows| Source::Csv.with_columns(rows));

        assert!(of("Email,Verified\na@b.example,yes\n").is_ok());
        assert!(of("").is_ok_and(|rows| rows.is_empty()));
        assert_eq!(
            of("email;verified\na@b.example;yes\n"),
            Err("there is no column email; found: email;verified".to_owned())
        );
        assert_eq!(
            of("email,first_name\na@b.example,A\n"),
            Err("there is no column verified; found: email, firstname".to_owned())
        );
    }

    #[test]
    fn a_user_of_each_system_is_read_as_the_same_person() {
        for (source, text) in [
            (
                Source::Clerk,
                r#"[{"first_name":"Jane","last_name":"Doe","created_at":1700000000000,"primary_email_address_id":"b","email_addresses":[{"id":"a","email_address":"old@example.com","verification":{"status":"unverified"}},{"id":"b","email_address":"jane@example.com","verification":{"status":"verified"}}]}]"#,
            ),
            (
                Source::Clerk,
                "id,first_name,last_name,primary_email_address,verified_email_addresses,created_at\nu1,Jane,Doe,jane@example.com,old@example.com|jane@example.com,1700000000000\n",
            ),
            (
                Source::Authjs,
                r#"{"id":"1","name":"Jane Doe","email":"jane@example.com","emailVerified":"2023-01-01T00:00:00Z","created_at":"2023-11-14T22:13:20Z"}"#,
            ),
            (
                Source::Supabase,
                "id,email,email_confirmed_at,created_at,raw_user_meta_data,deleted_at\n1,jane@example.com,2023-11-15 00:00:00+00,2023-11-14 22:13:20.000000+00,\"{\"\"full_name\"\":\"\"Jane Doe\"\"}\",\n",
            ),
            (
                Source::Csv,
                "Email,First Name,Last Name,Created At,Verified\njane@example.com,Jane,Doe,2023-11-14T22:13:20Z,yes\n",
            ),
        ] {
            assert_eq!(only(source, text), jane(), "{source:?} {text}");
        }
    }

    #[test]
    fn what_is_not_proven_or_closed_there_is_told() {
        let unproven = only(
            Source::Authjs,
            r#"{"email":"a@b.example","emailVerified":null}"#,
        );
        assert!(!unproven.is_verified && !unproven.is_closed);
        let banned = only(
            Source::Supabase,
            r#"{"email":"a@b.example","confirmed_at":"2023-01-01 00:00:00","banned_until":"2099-01-01T00:00:00Z"}"#,
        );
        assert!(banned.is_verified && banned.is_closed);
        for word in [
            "unverified",
            "pending",
            "0000-00-00 00:00:00",
            "0",
            "null",
            "no",
            "N",
        ] {
            let text = format!(r#"{{"email":"a@b.example","emailVerified":"{word}"}}"#);
            assert!(!only(Source::Authjs, &text).is_verified, "{word}");
            let text = format!("email,verified\na@b.example,{word}\n");
            assert!(!only(Source::Csv, &text).is_verified, "{word}");
        }
        let free = r#"{"email":"a@b.example","banned_until":"2020-01-01T00:00:00Z"}"#;
        assert!(!only(Source::Supabase, free).is_closed);
        let proven =
            "primary_email_address,verified_email_addresses\na@b.example,other@b.example\n";
        assert!(!only(Source::Clerk, proven).is_verified);
    }

    #[test]
    fn a_file_that_is_none_of_these_is_refused() {
        for text in ["[1]", "{\"a\":", "[{]"] {
            assert!(rows(text).is_err(), "{text}");
        }
        assert_eq!(rows("email\n"), Ok(Vec::new()));
    }
}
