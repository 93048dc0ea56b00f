//! What is known of an address that mail is asked for, from several tables by one query.

use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use uuid::Uuid;

use super::{address_guards::AddressGuardRow, address_row::Owner};
use crate::auth::UserId;
use crate::server::{
    domain::guard::AddressGuard,
    error::{Error, Result},
};

/// What is known of an address.
#[derive(Clone, Debug)]
pub struct Addressee {
    /// The user who has proven it; `None` if nobody has.
    pub owner: Option<Owner>,
    /// `true` if the owner has signed in before with the browser that asks.
    pub is_known_browser: bool,
    /// What happened to the address.
    pub guard: AddressGuard,
}

#[derive(FromQueryResult)]
struct Found {
    user_id: Option<UserId>,
    address: Option<String>,
    banned_at: Option<i64>,
    known_user_id: Option<UserId>,
}

/// Looks up the address with this key, for the browser whose cookie has this hash. Without an owner, a user who does not
/// exist is looked up, so that it takes as long.
pub async fn find(
    db: &impl ConnectionTrait,
    key: &str,
    browser_hash: Option<&[u8]>,
) -> Result<Addressee> {
    const SQL: &str = "SELECT e.user_id, e.address, u.banned_at, k.user_id AS known_user_id, \
         g.wrong_codes, g.refusals, g.refusals_since, g.own_wrong_codes, g.own_refusals, g.own_refusals_since \
         FROM (SELECT CAST($1 AS TEXT) AS compare_key) asked \
         LEFT JOIN email_addresses e ON e.compare_key = asked.compare_key AND e.verified_at IS NOT NULL \
         LEFT JOIN users u ON u.id = e.user_id \
         LEFT JOIN known_browsers k ON k.user_id = COALESCE(e.user_id, $2) AND k.browser_hash = $3 \
         LEFT JOIN address_guards g ON g.identifier_key = asked.compare_key";
    let values = [
        key.into(),
        Uuid::nil().into(),
        browser_hash.map(<[u8]>::to_vec).into(),
    ];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), SQL, values);
    let row = db.query_one_raw(statement).await?;
    let row = row.ok_or(Error::Corrupt("what is known of an address"))?;
    let found = Found::from_query_result(&row, "")?;
    let owner = found.user_id.zip(found.address);
    Ok(Addressee {
        owner: owner.map(|(user, address)| Owner {
            user,
            address,
            is_banned: found.banned_at.is_some(),
        }),
        is_known_browser: found.known_user_id.is_some() && found.user_id.is_some(),
        guard: AddressGuardRow::from_query_result(&row, "")?.guard(),
    })
}
