//! Notices: mails that tell a user's addresses what happened to their account (ASVS 6.3.7, SP 800-63B account
//! notifications).
//!
//! An account has a budget of notices. Those beyond it are combined into one mail of each kind, which is sent when
//! the budget has room again and says how often it happened. No notice is lost.

use time::{Duration, OffsetDateTime};

use super::Caller;
use crate::{
    auth::{Locale, SessionId, User, UserId},
    server::{
        domain::{budgets, time_zone::TimeZone},
        error::Result,
        store::{
            UnitOfWork,
            address_row::AddressRow,
            attempts::Attempt,
            budgets::spend_budgets,
            email_addresses,
            outbox::{self, Earlier, MessageKind, NewMessage, NoticeFacts, Occasion},
            users,
        },
    },
};

/// How long it is still worth sending a notice.
const WORTH: Duration = Duration::days(3);

/// Tells the primary address that somebody signed in with a new browser. The mail has a link that ends that session.
/// `zone` is the time zone of that browser, if it is known.
pub(super) async fn new_device(
    work: &mut UnitOfWork,
    caller: &Caller,
    zone: Option<&TimeZone>,
    account: &User,
    session: SessionId,
    now: OffsetDateTime,
) -> Result<()> {
    let facts = NoticeFacts {
        session: Some(session),
        time_zone: zone_name(zone),
        ..facts(caller, String::new(), now)
    };
    let told = Told {
        account: Some(account.id),
        kind: MessageKind::NewDevice,
        locale: locale(work, account.id, caller.locale).await?,
        facts,
        now,
    };
    let due_at = told.due_at(work).await?;
    told.to(work, &account.address, due_at).await
}

/// Tells the other proven addresses of a user that an address was added.
pub(super) async fn address_added(
    work: &mut UnitOfWork,
    attempt: &Attempt,
    user: UserId,
    now: OffsetDateTime,
) -> Result<()> {
    let addresses = email_addresses::list_of_user(work.tx(), user).await?;
    let added = addresses
        .iter()
        .find(|row| row.address.key() == attempt.address_key);
    let told = Told {
        account: Some(user),
        kind: MessageKind::AddressAdded,
        locale: locale(work, user, attempt.locale).await?,
        facts: NoticeFacts {
            time_zone: zone_name(attempt.time_zone.as_ref()),
            user_agent: attempt.user_agent.clone(),
            network: attempt.network.clone(),
            at: now,
            address: added.map_or_else(String::new, |row| row.address.as_str().to_owned()),
            session: None,
            earlier: Earlier::default(),
        },
        now,
    };
    told.to_others(work, &addresses, &attempt.address_key).await
}

/// Tells the other proven addresses of a user what was done to `address`.
pub(super) async fn to_others(
    work: &mut UnitOfWork,
    caller: &Caller,
    kind: MessageKind,
    addresses: &[AddressRow],
    address: &AddressRow,
    now: OffsetDateTime,
) -> Result<()> {
    let account = caller.user().map(|user| user.id);
    let told = Told {
        account,
        kind,
        locale: match account {
            Some(account) => locale(work, account, caller.locale).await?,
            None => caller.locale,
        },
        facts: facts(caller, address.address.as_str().to_owned(), now),
        now,
    };
    told.to_others(work, addresses, address.address.key()).await
}

/// Who asked to delete an account, and its language. The account is gone when its notice is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoticeRequest<'a> {
    /// Who asked; `None` for the command line.
    pub caller: Option<&'a Caller>,
    /// The language of the account.
    pub locale: Locale,
}

/// Tells all proven addresses that their account was deleted, by its user or at the command line. It is sent at once.
pub(super) async fn to_all(
    work: &mut UnitOfWork,
    request: NoticeRequest<'_>,
    kind: MessageKind,
    addresses: &[AddressRow],
    now: OffsetDateTime,
) -> Result<()> {
    let nowhere = NoticeFacts {
        time_zone: None,
        user_agent: String::new(),
        network: String::new(),
        at: now,
        address: String::new(),
        session: None,
        earlier: Earlier::default(),
    };
    let told = Told {
        account: None,
        kind,
        locale: request.locale,
        facts: request
            .caller
            .map_or(nowhere, |caller| facts(caller, String::new(), now)),
        now,
    };
    told.to_others(work, addresses, "").await
}

/// The language of notices about an account: the one that is kept with it. A stranger who gets in must not choose it.
/// `of_request` is for an account that has none yet.
pub(super) async fn locale(
    work: &UnitOfWork,
    account: UserId,
    of_request: Locale,
) -> Result<Locale> {
    Ok(users::locale_of(work.tx(), account)
        .await?
        .unwrap_or(of_request))
}

fn zone_name(zone: Option<&TimeZone>) -> Option<String> {
    zone.map(|zone| zone.name().to_owned())
}

fn facts(caller: &Caller, address: String, now: OffsetDateTime) -> NoticeFacts {
    NoticeFacts {
        time_zone: zone_name(caller.time_zone.as_ref()),
        user_agent: caller.user_agent.clone(),
        network: caller.network.clone(),
        at: now,
        address,
        session: None,
        earlier: Earlier::default(),
    }
}

/// A notice, without its recipients.
struct Told {
    /// The account whose budget it spends; `None` for a notice that must not wait.
    account: Option<UserId>,
    kind: MessageKind,
    locale: Locale,
    facts: NoticeFacts,
    now: OffsetDateTime,
}

impl Told {
    async fn to_others(
        &self,
        work: &mut UnitOfWork,
        addresses: &[AddressRow],
        but: &str,
    ) -> Result<()> {
        let due_at = self.due_at(work).await?;
        for row in addresses {
            if row.is_verified && row.address.key() != but {
                self.to(work, row.address.as_str(), due_at).await?;
            }
        }
        Ok(())
    }

    /// When the notice is sent: now, or when the budget of the account has room again. A notice spends once, however
    /// many addresses receive it.
    async fn due_at(&self, work: &UnitOfWork) -> Result<OffsetDateTime> {
        let Some(account) = self.account else {
            return Ok(self.now);
        };
        let budget = budgets::of_notices(account);
        let spent = spend_budgets(work, vec![budget], self.now).await?;
        Ok(match spent {
            Ok(_) => self.now,
            Err(refusal) => self.now + Duration::seconds(refusal.retry_after.into()),
        })
    }

    async fn to(
        &self,
        work: &mut UnitOfWork,
        recipient: &str,
        due_at: OffsetDateTime,
    ) -> Result<()> {
        let message = NewMessage {
            occasion: Occasion::Notice(self.facts.clone()),
            kind: self.kind,
            recipient: recipient.to_owned(),
            locale: self.locale,
            expire_at: self.now + WORTH,
            now: self.now,
        };
        outbox::enqueue_for(work, message, due_at).await
    }
}
