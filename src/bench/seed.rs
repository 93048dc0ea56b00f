//! A database of size: a million users and what belongs to them, written by the database itself in one statement a table.
//!
//! All rows lie in the past, so that those of the measurement come after them; none is old enough to be swept.

use std::time::{SystemTime, UNIX_EPOCH};

const USERS: u64 = 1_000_000;
/// Every other user has two addresses.
const ADDRESSES: u64 = 1_500_000;
/// A tenth of them active.
const SESSIONS: u64 = 2_000_000;
const ATTEMPTS: u64 = 2_000_000;
const AUDIT_EVENTS: u64 = 5_000_000;

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;

/// SQL that differs between the two databases.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    /// The numbers `n` from 1 to a count, as a table.
    series: fn(u64) -> String,
    /// A whole number in so many hexadecimal digits.
    hex: fn(&str, usize) -> String,
    /// A UUID of 32 hexadecimal digits.
    uuid: fn(&str) -> String,
    /// 32 bytes at random.
    random: &'static str,
    /// 16 bytes, all alike.
    nonce: &'static str,
}

/// The SQL of SQLite.
pub const SQLITE: Dialect = Dialect {
    series: |count| {
        format!(
            "(WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {count}) SELECT n FROM s)"
        )
    },
    hex: |number, digits| format!("printf('%0{digits}x', {number})"),
    uuid: |digits| format!("unhex({digits})"),
    random: "randomblob(32)",
    nonce: "zeroblob(16)",
};

/// The SQL of PostgreSQL.
pub const POSTGRES: Dialect = Dialect {
    series: |count| format!("generate_series(1::bigint, {count}) AS s(n)"),
    hex: |number, digits| format!("lpad(to_hex(({number})::bigint), {digits}, '0')"),
    uuid: |digits| format!("({digits})::uuid"),
    random: "sha256(convert_to(random()::text || n, 'UTF8'))",
    nonce: "decode(repeat('00', 16), 'hex')",
};

impl Dialect {
    /// A UUID of version 7 for row `n` of a table, created at `made_at` in milliseconds since the Unix epoch; both
    /// are SQL expressions.
    fn id(&self, table: u8, n: &str, made_at: &str) -> String {
        let digits = format!(
            "{} || '7{table:03x}8' || {}",
            (self.hex)(made_at, 12),
            (self.hex)(n, 15)
        );
        (self.uuid)(&digits)
    }
}

/// The statements that fill the tables.
pub fn statements(dialect: Dialect) -> Vec<String> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0));
    let seed = Seed { dialect, now };
    vec![
        seed.users(),
        seed.addresses(),
        seed.clients(),
        seed.sessions(),
        seed.attempts(),
        seed.audit_events(),
    ]
}

struct Seed {
    dialect: Dialect,
    /// Milliseconds since the Unix epoch.
    now: u64,
}

impl Seed {
    /// When row `n` of `count` was made, of a table that reaches `span` milliseconds back.
    fn at(&self, n: &str, count: u64, span: u64) -> String {
        let first = self.now - span - HOUR;
        format!("({first} + ({n}) * {span} / {count})")
    }

    fn user(&self, n: &str) -> String {
        self.dialect.id(1, n, &self.at(n, USERS, 300 * DAY))
    }

    fn client(&self, n: &str) -> String {
        self.dialect.id(3, n, &self.at(n, SESSIONS, 25 * DAY))
    }

    fn session(&self, n: &str) -> String {
        self.dialect.id(4, n, &self.at(n, SESSIONS, 25 * DAY))
    }

    fn users(&self) -> String {
        format!(
            "INSERT INTO users (id, first_name, last_name, is_admin, created_at) \
             SELECT {}, 'Given', 'Family', FALSE, {} FROM {}",
            self.user("n"),
            self.at("n", USERS, 300 * DAY),
            (self.dialect.series)(USERS)
        )
    }

    fn addresses(&self) -> String {
        let owner = format!("((n - 1) % {USERS} + 1)");
        let made = self.at("n", ADDRESSES, 300 * DAY);
        format!(
            "INSERT INTO email_addresses (id, user_id, address, compare_key, is_primary, verified_at, created_at) \
             SELECT {}, {}, 'person' || n || '@seed.test', 'person' || n || '@seed.test', n <= {USERS}, {made}, {made} FROM {}",
            self.dialect.id(2, "n", &made),
            self.user(&owner),
            (self.dialect.series)(ADDRESSES)
        )
    }

    fn clients(&self) -> String {
        let made = self.at("n", SESSIONS, 25 * DAY);
        format!(
            "INSERT INTO clients (id, cookie_hash, created_at, expire_at, session_id) \
             SELECT {}, {}, {made}, {made} + {}, {} FROM {}",
            self.client("n"),
            self.dialect.random,
            400 * DAY,
            self.session("n"),
            (self.dialect.series)(SESSIONS)
        )
    }

    fn sessions(&self) -> String {
        let made = self.at("n", SESSIONS, 25 * DAY);
        format!(
            "INSERT INTO sessions (id, user_id, client_id, address_key, strategy, user_agent, network, created_at, \
             last_seen_at, proven_at, expire_at, ended_at) \
             SELECT {}, {}, {}, 'person' || ((n - 1) % {USERS} + 1) || '@seed.test', 'email_link', \
             'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', '192.0.2.0/24', {made}, \
             CASE WHEN n % 10 = 0 THEN {} ELSE {made} END, {made}, {made} + {}, CASE WHEN n % 10 = 0 THEN NULL ELSE {made} END FROM {}",
            self.session("n"),
            self.user(&format!("((n - 1) % {USERS} + 1)")),
            self.client("n"),
            self.now - HOUR,
            30 * DAY,
            (self.dialect.series)(SESSIONS)
        )
    }

    fn attempts(&self) -> String {
        // Attempts are kept for two days.
        let made = self.at("n", ATTEMPTS, DAY);
        format!(
            "INSERT INTO attempts (id, purpose, client_id, identifier, identifier_key, locale, user_agent, network, key_id, \
             nonce, generation, state, other_browser, same_browser_only, has_link, has_code, code_failures, \
             number_failures, claim_client_id, proven_client_id, strategy, session_id, user_id, created_at, changed_at, \
             expire_at, resend_at, completed_at) \
             SELECT {}, 'sign_in', {client}, 'person' || ((n - 1) % {USERS} + 1) || '@seed.test', \
             'person' || ((n - 1) % {USERS} + 1) || '@seed.test', 'en', \
             'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', '192.0.2.0/24', 'seed', {}, 0, \
             'complete', 'number', FALSE, TRUE, TRUE, 0, 0, {client}, {client}, 'email_link', {}, {}, {made}, {made}, \
             {made} + {}, {made}, {made} FROM {}",
            self.dialect.id(5, "n", &made),
            self.dialect.nonce,
            self.session("n"),
            self.user(&format!("((n - 1) % {USERS} + 1)")),
            HOUR / 6,
            (self.dialect.series)(ATTEMPTS),
            client = self.client("n"),
        )
    }

    fn audit_events(&self) -> String {
        let made = self.at("n", AUDIT_EVENTS, 80 * DAY);
        let user = self.user(&format!("((n - 1) % {USERS} + 1)"));
        format!(
            "INSERT INTO audit_events (id, at, kind, outcome, actor, actor_user_id, subject_user_id, masked_address, \
             address_hash, network, user_agent, details) \
             SELECT {}, {made}, CASE WHEN n % 2 = 0 THEN 'session_began' ELSE 'attempt_started' END, 'success', 'user', \
             {user}, {user}, 'p***@seed.test', {}, '192.0.2.0/24', 'Firefox on Linux', NULL FROM {}",
            self.dialect.id(6, "n", &made),
            (self.dialect.hex)(&format!("((n - 1) % {USERS} + 1)"), 64),
            (self.dialect.series)(AUDIT_EVENTS)
        )
    }
}
