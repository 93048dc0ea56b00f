//! The row of an attempt in the database, and how it is turned into an attempt.

use sea_orm::entity::prelude::*;

use crate::{
    auth::{AttemptId, ClientId, Locale, Purpose, SensitiveAction, SessionId, Strategy, UserId},
    server::{
        domain::attempt::{AttemptRow, Consent, StoredState},
        error::{Error, Result},
        store::{from_ms, to_count},
    },
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttemptId,
    pub purpose: String,
    pub client_id: ClientId,
    pub identifier: String,
    pub identifier_key: String,
    pub redirect_to: Option<String>,
    pub locale: String,
    pub user_agent: String,
    pub network: String,
    pub key_id: String,
    pub nonce: Vec<u8>,
    pub generation: i16,
    pub state: String,
    pub other_browser: String,
    pub same_browser_only: bool,
    pub from_own_browser: bool,
    pub needs_code: bool,
    pub has_link: bool,
    pub has_code: bool,
    pub code_failures: i64,
    pub number_failures: i64,
    pub claim_client_id: Option<ClientId>,
    pub proven_client_id: Option<ClientId>,
    pub strategy: Option<String>,
    pub session_id: Option<SessionId>,
    pub user_id: Option<UserId>,
    pub starter_session_id: Option<SessionId>,
    pub action: Option<String>,
    pub resume: Option<String>,
    pub legal_accepted_at: Option<i64>,
    pub legal_version: Option<String>,
    pub created_at: i64,
    pub changed_at: i64,
    pub expire_at: i64,
    pub resend_at: i64,
    pub completed_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for AttemptRow {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        let purpose =
            Purpose::parse(&row.purpose).ok_or(Error::Corrupt("purpose of an attempt"))?;
        let action = match row.action.as_deref() {
            None => None,
            Some(word) => {
                Some(SensitiveAction::parse(word).ok_or(Error::Corrupt("action of an attempt"))?)
            }
        };
        let strategy = match row.strategy.as_deref() {
            None => None,
            Some(word) => {
                Some(Strategy::parse(word).ok_or(Error::Corrupt("strategy of an attempt"))?)
            }
        };
        Ok(Self {
            id: row.id,
            purpose,
            client_id: row.client_id,
            identifier: row.identifier,
            identifier_key: row.identifier_key,
            redirect_to: row.redirect_to,
            locale: Locale::parse(&row.locale),
            user_agent: row.user_agent,
            network: row.network,
            key_id: row.key_id,
            nonce: row.nonce,
            generation: u8::try_from(row.generation)
                .map_err(|_| Error::Corrupt("generation of an attempt"))?,
            state: StoredState::parse(&row.state).ok_or(Error::Corrupt("state of an attempt"))?,
            other_browser: row
                .other_browser
                .parse()
                .map_err(|_| Error::Corrupt("rule of an attempt"))?,
            same_browser_only: row.same_browser_only,
            from_own_browser: row.from_own_browser,
            needs_code: row.needs_code,
            has_link: row.has_link,
            has_code: row.has_code,
            code_failures: to_count(row.code_failures),
            number_failures: to_count(row.number_failures),
            claim_client_id: row.claim_client_id,
            proven_client_id: row.proven_client_id,
            strategy,
            session_id: row.session_id,
            user_id: row.user_id,
            starter_session_id: row.starter_session_id,
            action,
            is_awaited: row.resume.is_some(),
            consent: row.legal_accepted_at.map(|at| Consent {
                at: from_ms(at),
                version: row.legal_version.unwrap_or_default(),
            }),
            created_at: from_ms(row.created_at),
            expire_at: from_ms(row.expire_at),
            resend_at: from_ms(row.resend_at),
            completed_at: row.completed_at.map(from_ms),
        })
    }
}
