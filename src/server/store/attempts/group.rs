//! Cancels groups of attempts.

use sea_orm::{ColumnTrait, Condition, sea_query::Expr};
use time::OffsetDateTime;

use super::{
    entity::{Column, StoredState},
    put_news,
};
use crate::{
    auth::{Purpose, SessionId, UserId},
    server::{
        error::Result,
        store::{UnitOfWork, address_row::ProvenAddresses, to_ms},
    },
};

/// Attempts that are cancelled together.
#[derive(Clone, Copy, Debug)]
pub enum Group<'a> {
    /// Attempts that were started in these sessions.
    StartedIn(&'a [SessionId]),
    /// Attempts for an address that a user has proven, whoever started them.
    OfProven(&'a ProvenAddresses),
    /// Attempts by which signed-in users prove an address, found by its key. Their claims to it no longer count.
    ClaimsTo(&'a str),
    /// Attempts of one user for one address, found by its key.
    Claim(UserId, &'a str),
}

/// Cancels the open and proven attempts of a group.
pub fn call_off(work: &mut UnitOfWork, group: Group<'_>, now: OffsetDateTime) -> Result<()> {
    let members = match group {
        Group::StartedIn(sessions) => {
            Condition::all().add(Column::StarterSessionId.is_in(sessions.iter().copied()))
        }
        Group::OfProven(proven) => Condition::all().add(Column::IdentifierKey.is_in(proven.keys())),
        Group::ClaimsTo(key) => Condition::all()
            .add(Column::IdentifierKey.eq(key))
            .add(Column::Purpose.eq(Purpose::Profile.as_str())),
        Group::Claim(user, key) => Condition::all()
            .add(Column::IdentifierKey.eq(key))
            .add(Column::UserId.eq(user)),
    };
    let under_way = members.add(Column::State.is_in([
        StoredState::Unverified.as_str(),
        StoredState::Verified.as_str(),
    ]));
    let called_off = [
        (Column::State, Expr::value(StoredState::Abandoned.as_str())),
        (Column::ChangedAt, Expr::value(to_ms(now))),
    ];
    put_news(work, under_way, called_off)
}
