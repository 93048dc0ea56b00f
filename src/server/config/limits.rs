//! Reads the numbers and switches of [`Policy`]. Each begins as the setting of the same name.

use time::Duration;

use super::{sign_up, source::Source, variables};
use crate::{
    auth::SettingKey,
    server::domain::{
        policy::{Demand, OtherBrowser, Policy},
        settings::least,
    },
};

/// ASVS 6.5.5: an out-of-band secret counts for ten minutes at most.
const LONGEST_VERIFICATION: Duration = Duration::minutes(10);

/// Reads the policy; what cannot be read keeps its default and leaves a complaint.
pub(super) fn read(source: &mut Source) -> Policy {
    let default = Policy::default();
    let mut policy = Policy {
        app_name: source
            .parsed("LATCHKEY_APP_NAME", app_name)
            .unwrap_or_else(|| default.app_name.clone()),
        verification_lifetime: seconds(source, "LATCHKEY_VERIFICATION_LIFETIME"),
        resend_after: seconds(source, "LATCHKEY_RESEND_AFTER"),
        resend_same_while: seconds(source, "LATCHKEY_RESEND_SAME_WHILE"),
        code_tries: count(source, "LATCHKEY_CODE_TRIES"),
        number_tries: count(source, "LATCHKEY_NUMBER_TRIES"),
        session_idle: seconds(source, "LATCHKEY_SESSION_IDLE"),
        session_lifetime: seconds(source, "LATCHKEY_SESSION_LIFETIME"),
        mails_per_address_interval: seconds(source, "LATCHKEY_MAILS_PER_ADDRESS_INTERVAL"),
        mails_per_address_hour: count(source, "LATCHKEY_MAILS_PER_ADDRESS_HOUR"),
        mails_per_address_day: count(source, "LATCHKEY_MAILS_PER_ADDRESS_DAY"),
        mails_per_hour: count(source, "LATCHKEY_MAILS_PER_HOUR"),
        starts_per_network_minute: count(source, "LATCHKEY_STARTS_PER_NETWORK_MINUTE"),
        starts_per_network_hour: count(source, "LATCHKEY_STARTS_PER_NETWORK_HOUR"),
        other_browser: source
            .parsed("LATCHKEY_OTHER_BROWSER", other_browser)
            .unwrap_or_default(),
        proof_lifetime: seconds(source, "LATCHKEY_PROOF_LIFETIME"),
        audit_kept_days: count(source, "LATCHKEY_AUDIT_KEPT_DAYS"),
        has_multiple_sessions: source
            .parsed("LATCHKEY_MULTI_SESSION", switch)
            .unwrap_or_default(),
        first_name: source
            .parsed("LATCHKEY_FIRST_NAME", demand)
            .unwrap_or_default(),
        last_name: source
            .parsed("LATCHKEY_LAST_NAME", demand)
            .unwrap_or_default(),
        ..default
    };
    sign_up::read(source, &mut policy);
    refuse_what_makes_no_sense(source, &mut policy);
    policy
}

fn refuse_what_makes_no_sense(source: &mut Source, policy: &mut Policy) {
    let name = "LATCHKEY_VERIFICATION_LIFETIME";
    if policy.verification_lifetime > LONGEST_VERIFICATION {
        source.complain(
            name,
            "600 seconds at most: an old mailbox must not be a key ring (ASVS 6.5.5).",
        );
    } else if policy.verification_lifetime.is_zero() && source.is_set(name) {
        source.complain(
            name,
            "1 to 600 seconds: a link that counts for ever is a password in a mailbox.",
        );
    }
    if policy.proof_lifetime > LONGEST_VERIFICATION {
        source.complain(
            "LATCHKEY_PROOF_LIFETIME",
            "10 to 600 seconds: what matters asks for a proof that is not older than ten minutes (ASVS 7.5.1).",
        );
    }
    refuse_what_locks_people_out(source, policy);
    if policy.resend_same_while > policy.verification_lifetime {
        if source.is_set("LATCHKEY_RESEND_SAME_WHILE") {
            source.complain(
                "LATCHKEY_RESEND_SAME_WHILE",
                "longer than LATCHKEY_VERIFICATION_LIFETIME, so it would never hold. Make it at most that long.",
            );
        } else {
            policy.resend_same_while = policy.verification_lifetime;
        }
    }
    let (idle, whole) = (policy.session_idle, policy.session_lifetime);
    if !whole.is_zero() && idle > whole {
        if source.is_set("LATCHKEY_SESSION_IDLE") {
            source.complain(
                "LATCHKEY_SESSION_IDLE",
                "longer than LATCHKEY_SESSION_LIFETIME, which ends the session first. Make it at most that long.",
            );
        } else {
            // Only the whole life was given, and shorter than the usual idle time.
            policy.session_idle = whole;
        }
    }
}

/// What is shorter than anybody can use, where the settings page refuses it too. Of some numbers the start only warns.
fn refuse_what_locks_people_out(source: &mut Source, policy: &Policy) {
    for key in SettingKey::ALL {
        let Some(least) = least(*key).filter(|least| !least.is_advice_at_start) else {
            continue;
        };
        if let Some(fault) = least.refuses(&policy.print(*key)) {
            source.complain(&variables::of_setting(*key), format!("{fault}."));
        }
    }
}

fn seconds(source: &mut Source, name: &str) -> Duration {
    Duration::seconds(i64::from(whole_number(
        source,
        name,
        "write whole seconds, as in 600, or 0 for no limit.",
    )))
}

fn count(source: &mut Source, name: &str) -> u32 {
    whole_number(
        source,
        name,
        "write a whole number, as in 5, or 0 for no limit.",
    )
}

/// A number from 0 to 2³¹ - 1: what fits a signed column too.
pub(super) fn whole_number(source: &mut Source, name: &str, advice: &str) -> u32 {
    source
        .parsed(name, |text| {
            text.parse::<u32>()
                .ok()
                .filter(|number| i32::try_from(*number).is_ok())
                .ok_or_else(|| advice.to_owned())
        })
        .or_else(|| variables::find(name)?.default.parse().ok())
        .unwrap_or_default()
}

fn app_name(text: &str) -> Result<String, String> {
    if text.chars().any(char::is_control) || text.chars().count() > 64 {
        return Err("64 characters at most, and no line breaks.".to_owned());
    }
    Ok(text.to_owned())
}

fn other_browser(text: &str) -> Result<OtherBrowser, String> {
    OtherBrowser::parse(text).ok_or_else(|| "write number, button or same_browser.".to_owned())
}

pub(super) fn switch(text: &str) -> Result<bool, String> {
    match text {
        "on" | "true" => Ok(true),
        "off" | "false" => Ok(false),
        _ => Err("write on or off.".to_owned()),
    }
}

fn demand(text: &str) -> Result<Demand, String> {
    Demand::parse(text).ok_or_else(|| "write off, optional or required.".to_owned())
}
