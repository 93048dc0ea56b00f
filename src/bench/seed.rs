//! A large database: users and what belongs to them, written by the database itself with one statement for each
//! table. A million users have 1,500,000 addresses, two million each of sessions, attempts and mails, and five
//! million audit events.
//!
//! All rows lie in the past, so that those of the measurement come after them; none is old enough to be swept.

use std::time::{SystemTime, UNIX_EPOCH};

const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;
/// The user agent of all browsers, as SQL.
const BROWSER: &str = "'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'";

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

/// The statements that fill the tables, with so many users.
pub fn statements(dialect: Dialect, users: u64) -> Vec<String> {
    let seed = Seed {
        dialect,
        users,
        now: now(),
    };
    vec![
        seed.users(),
        seed.addresses(),
        seed.clients(),
        seed.sessions(),
        seed.known_browsers(),
        seed.attempts(),
        seed.mails(),
        seed.notices(),
        seed.invitations(),
        seed.budgets(),
        seed.audit_events(),
        seed.hour_counts(),
        seed.counted(),
    ]
}

/// The statements that put in rows that are to be swept: twice as many in each table as there are `users`, who need not exist.
pub fn old(dialect: Dialect, users: u64) -> Vec<String> {
    let seed = Seed {
        dialect,
        users,
        now: now() - 120 * DAY,
    };
    vec![
        seed.clients(),
        seed.sessions(),
        seed.attempts(),
        seed.mails(),
        seed.budgets(),
        seed.audit_events(),
    ]
}

/// Milliseconds since the Unix epoch.
fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0))
}

struct Seed {
    dialect: Dialect,
    users: u64,
    /// When the youngest rows are an hour old, in milliseconds since the Unix epoch.
    now: u64,
}

impl Seed {
    /// Number of addresses: every other user has two.
    fn count_of_addresses(&self) -> u64 {
        self.users * 3 / 2
    }

    /// Number of sessions, a tenth of them active. There are as many clients, attempts and mails.
    fn count_of_sessions(&self) -> u64 {
        self.users * 2
    }

    fn count_of_events(&self) -> u64 {
        self.users * 5
    }

    fn series(&self, count: u64) -> String {
        (self.dialect.series)(count)
    }

    /// When row `n` of `count` was made, of a table that reaches `span` milliseconds back.
    fn at(&self, n: &str, count: u64, span: u64) -> String {
        let first = self.now - span - HOUR;
        format!("({first} + ({n}) * {span} / {count})")
    }

    /// The number of the user whom row `n` of a larger table belongs to.
    fn owner(&self) -> String {
        format!("((n - 1) % {} + 1)", self.users)
    }

    fn user(&self, n: &str) -> String {
        self.dialect.id(1, n, &self.at(n, self.users, 300 * DAY))
    }

    fn client(&self) -> String {
        let made = self.at("n", self.count_of_sessions(), 25 * DAY);
        self.dialect.id(3, "n", &made)
    }

    fn session(&self) -> String {
        let made = self.at("n", self.count_of_sessions(), 25 * DAY);
        self.dialect.id(4, "n", &made)
    }

    /// The statement for attempts. All are of the last two days, since older ones are swept.
    fn attempt(&self) -> String {
        let made = self.at("n", self.count_of_sessions(), DAY);
        self.dialect.id(5, "n", &made)
    }

    fn users(&self) -> String {
        format!(
            "INSERT INTO users (id, first_name, last_name, is_admin, created_at) \
             SELECT {}, 'Given', 'Family', FALSE, {} FROM {}",
            self.user("n"),
            self.at("n", self.users, 300 * DAY),
            self.series(self.users)
        )
    }

    fn addresses(&self) -> String {
        let made = self.at("n", self.count_of_addresses(), 300 * DAY);
        format!(
            "INSERT INTO email_addresses (id, user_id, address, compare_key, is_primary, verified_at, created_at) \
             SELECT {}, {}, 'person' || n || '@seed.test', 'person' || n || '@seed.test', n <= {}, {made}, {made} FROM {}",
            self.dialect.id(2, "n", &made),
            self.user(&self.owner()),
            self.users,
            self.series(self.count_of_addresses())
        )
    }

    fn clients(&self) -> String {
        format!(
            "INSERT INTO clients (id, cookie_hash, created_at, expire_at, session_id) \
             SELECT {}, {}, {}, {}, {} FROM {}",
            self.client(),
            self.dialect.random,
            self.at("n", self.count_of_sessions(), 25 * DAY),
            self.now + 7 * DAY - HOUR,
            self.session(),
            self.series(self.count_of_sessions())
        )
    }

    fn sessions(&self) -> String {
        let made = self.at("n", self.count_of_sessions(), 25 * DAY);
        format!(
            "INSERT INTO sessions (id, user_id, client_id, address_key, strategy, user_agent, network, created_at, \
             last_seen_at, proven_at, expire_at, ended_at) \
             SELECT {}, {}, {}, 'person' || {} || '@seed.test', 'email_link', {BROWSER}, '192.0.2.0/24', {made}, \
             CASE WHEN n % 10 = 0 THEN {} ELSE {made} END, {made}, {made} + {}, CASE WHEN n % 10 = 0 THEN NULL ELSE {made} END FROM {}",
            self.session(),
            self.user(&self.owner()),
            self.client(),
            self.owner(),
            self.now - HOUR,
            30 * DAY,
            self.series(self.count_of_sessions())
        )
    }

    fn known_browsers(&self) -> String {
        format!(
            "INSERT INTO known_browsers (user_id, browser_hash, first_seen_at) SELECT {}, {}, {} FROM {}",
            self.user("n"),
            self.dialect.random,
            self.at("n", self.users, 300 * DAY),
            self.series(self.users)
        )
    }

    fn attempts(&self) -> String {
        let made = self.at("n", self.count_of_sessions(), DAY);
        format!(
            "INSERT INTO attempts (id, purpose, client_id, identifier, identifier_key, locale, user_agent, network, key_id, \
             nonce, generation, state, other_browser, same_browser_only, has_link, has_code, code_failures, \
             number_failures, claim_client_id, proven_client_id, strategy, session_id, user_id, created_at, changed_at, \
             expire_at, resend_at, completed_at) \
             SELECT {}, 'sign_in', {client}, {address}, {address}, 'en', {BROWSER}, '192.0.2.0/24', 'seed', {}, 0, \
             'complete', 'number', FALSE, TRUE, TRUE, 0, 0, {client}, {client}, 'email_link', {}, {}, {made}, {made}, \
             {made} + {}, {made}, {made} FROM {}",
            self.attempt(),
            self.dialect.nonce,
            self.session(),
            self.user(&self.owner()),
            HOUR / 6,
            self.series(self.count_of_sessions()),
            client = self.client(),
            address = format!("'person' || {} || '@seed.test'", self.owner()),
        )
    }

    /// The mail of each attempt, which was sent long ago.
    fn mails(&self) -> String {
        let made = self.at("n", self.count_of_sessions(), DAY);
        format!(
            "INSERT INTO outbox_messages (id, attempt_id, kind, recipient, locale, state, tries, next_try_at, created_at, \
             expire_at, updated_at) \
             SELECT {}, {}, 'sign_in_link', 'person' || {} || '@seed.test', 'en', 'sent', 0, {}, {made}, {made} + {}, {made} FROM {}",
            self.dialect.id(7, "n", &made),
            self.attempt(),
            self.owner(),
            i64::MAX,
            HOUR / 6,
            self.series(self.count_of_sessions())
        )
    }

    /// Mails that nobody waits for, due tomorrow: one for every tenth user.
    fn notices(&self) -> String {
        let made = self.at("n", self.users / 10, HOUR);
        format!(
            "INSERT INTO outbox_messages (id, kind, recipient, locale, state, tries, next_try_at, created_at, expire_at, updated_at) \
             SELECT {}, 'new_device', 'person' || n || '@seed.test', 'en', 'queued', 0, {due}, {made}, {due}, {made} FROM {}",
            self.dialect.id(8, "n", &made),
            self.series(self.users / 10),
            due = self.now + DAY,
        )
    }

    /// Accepted invitations of every tenth user, and as many open ones.
    fn invitations(&self) -> String {
        let made = self.at("n", self.users / 5, 20 * DAY);
        format!(
            "INSERT INTO invitations (id, address, compare_key, key_id, nonce, created_at, accepted_at, expire_at) \
             SELECT {}, {address}, {address}, 'seed', {}, {made}, CASE WHEN n % 2 = 0 THEN {made} ELSE NULL END, {} FROM {}",
            self.dialect.id(9, "n", &made),
            self.dialect.nonce,
            self.now + DAY,
            self.series(self.users / 5),
            address = "'invited' || n || '@seed.test'",
        )
    }

    /// Budgets of an address and of a network, of less than a day.
    fn budgets(&self) -> String {
        let made = self.at("n", self.count_of_sessions(), 20 * HOUR);
        format!(
            "INSERT INTO budgets (name, short_since, short_count, hour_since, hour_count, day_since, day_count) \
             SELECT 'seed:{}:' || n, {made}, 1, {made}, 1, {made}, 1 FROM {}",
            self.now,
            self.series(self.count_of_sessions())
        )
    }

    fn audit_events(&self) -> String {
        let made = self.at("n", self.count_of_events(), 80 * DAY);
        let user = self.user(&self.owner());
        format!(
            "INSERT INTO audit_events (id, at, kind, outcome, actor, actor_user_id, subject_user_id, masked_address, \
             address_hash, network, user_agent, details) \
             SELECT {}, {made}, CASE WHEN n % 2 = 0 THEN 'session_began' ELSE 'attempt_started' END, 'success', 'user', \
             {user}, {user}, 'p***@seed.test', {}, '192.0.2.0/24', 'Firefox on Linux', NULL FROM {}",
            self.dialect.id(6, "n", &made),
            (self.dialect.hex)(&self.owner(), 64),
            self.series(self.count_of_events())
        )
    }

    /// What a server has counted that has been running for months: every hour of 35 days that is over, with each word that a busy
    /// instance has. How many there are in an hour makes no difference.
    fn hour_counts(&self) -> String {
        let now = self.now / HOUR;
        format!(
            "INSERT INTO hour_counts (word, hour, count) SELECT words.word, {now} - hours.n, 100 \
             FROM (SELECT n FROM {}) AS hours CROSS JOIN (SELECT CASE n WHEN 1 THEN 'attempt_started' WHEN 2 THEN 'session_began' \
             WHEN 3 THEN 'mailed' WHEN 4 THEN 'sent' WHEN 5 THEN 'opened' WHEN 6 THEN 'proven' ELSE 'took_' || (5 * (n - 6)) END \
             AS word FROM {}) AS words",
            self.series(35 * 24),
            self.series(20)
        )
    }

    /// The row which says that every hour which is over is counted.
    fn counted(&self) -> String {
        let now = self.now / HOUR;
        format!("INSERT INTO hour_counts (word, hour, count) VALUES ('closed', {now} - 1, 1)")
    }
}
