//! The row of an attempt in the database, and how it is turned into an attempt.

use sea_orm::entity::prelude::*;
use strum::{EnumString, IntoStaticStr};

use crate::{
    auth::{AttemptId, ClientId, Locale, Purpose, SensitiveAction, SessionId, Strategy, UserId},
    server::{
        domain::{
            attempt::{Attempt, Consent, End, Proof, Starter, State},
            time_zone::TimeZone,
        },
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
    pub time_zone: Option<String>,
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
    pub data: Option<String>,
    pub legal_accepted_at: Option<i64>,
    pub legal_version: Option<String>,
    pub created_at: i64,
    pub changed_at: i64,
    pub expire_at: i64,
    pub resend_at: i64,
    pub completed_at: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The word for the state of an attempt. What else is known in a state stands in other columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum StoredState {
    /// Link and code count until they expire.
    Unverified,
    /// The address is proven.
    Verified,
    /// Its session began, or what it was for is done.
    Complete,
    /// It ended after too many wrong codes or numbers.
    Failed,
    /// Somebody said that they had not asked for it.
    Declined,
    /// A newer attempt took its place.
    Superseded,
    /// It was cancelled.
    Abandoned,
}

impl StoredState {
    /// The word for the database.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl From<End> for StoredState {
    fn from(how: End) -> Self {
        match how {
            End::Failed => Self::Failed,
            End::Declined => Self::Declined,
            End::Superseded => Self::Superseded,
            End::Abandoned => Self::Abandoned,
        }
    }
}

impl Model {
    /// The state of the attempt. A row that has ended may have the columns of a proof: it was proven before.
    fn to_state(&self) -> Result<State> {
        let proof = self.to_proof()?;
        let proven = proof.ok_or(Error::Corrupt("proof of an attempt"));
        let ended = |how| Ok(State::Ended { how, proof });
        let word = self.state.parse();
        match word.map_err(|_| Error::Corrupt("state of an attempt"))? {
            StoredState::Unverified => Ok(State::Unverified),
            StoredState::Verified => proven.map(State::Proven),
            StoredState::Complete => Ok(State::Complete {
                proof: proven?,
                session: self.session_id,
                at: self
                    .completed_at
                    .map(from_ms)
                    .ok_or(Error::Corrupt("end of an attempt"))?,
            }),
            StoredState::Failed => ended(End::Failed),
            StoredState::Declined => ended(End::Declined),
            StoredState::Superseded => ended(End::Superseded),
            StoredState::Abandoned => ended(End::Abandoned),
        }
    }

    /// The proof, if all its columns are there; else `None`.
    fn to_proof(&self) -> Result<Option<Proof>> {
        let columns = (self.proven_client_id, self.claim_client_id, &self.strategy);
        let (Some(by), Some(claim), Some(strategy)) = columns else {
            return Ok(None);
        };
        Ok(Some(Proof {
            by,
            claim,
            strategy: Strategy::parse(strategy).ok_or(Error::Corrupt("strategy of an attempt"))?,
        }))
    }
}

impl TryFrom<Model> for Attempt {
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
        let state = row.to_state()?;
        Ok(Self {
            id: row.id,
            purpose,
            client_id: row.client_id,
            identifier: row.identifier,
            address_key: row.identifier_key,
            redirect_to: row.redirect_to,
            locale: Locale::parse(&row.locale),
            time_zone: row.time_zone.as_deref().and_then(TimeZone::parse),
            user_agent: row.user_agent,
            network: row.network,
            key_id: row.key_id,
            nonce: row.nonce,
            generation: u8::try_from(row.generation)
                .map_err(|_| Error::Corrupt("generation of an attempt"))?,
            state,
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
            starter: row
                .user_id
                .zip(row.starter_session_id)
                .map(|(user, session)| Starter { user, session }),
            action,
            is_awaited: row.resume.is_some(),
            consent: row.legal_accepted_at.map(|at| Consent {
                at: from_ms(at),
                version: row.legal_version.unwrap_or_default(),
            }),
            created_at: from_ms(row.created_at),
            expire_at: from_ms(row.expire_at),
            resend_at: from_ms(row.resend_at),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: ClientId = ClientId::from_u128(1);
    const PHONE: ClientId = ClientId::from_u128(2);

    /// A row in `state`, proven on the phone for the laptop.
    fn proven(state: StoredState) -> Model {
        Model {
            state: state.as_str().to_owned(),
            proven_client_id: Some(PHONE),
            claim_client_id: Some(LAPTOP),
            strategy: Some("email_link".to_owned()),
            ..unproven()
        }
    }

    fn unproven() -> Model {
        Model {
            id: AttemptId::from_u128(9),
            purpose: "sign_in".to_owned(),
            client_id: LAPTOP,
            identifier: String::new(),
            identifier_key: String::new(),
            redirect_to: None,
            locale: "en".to_owned(),
            time_zone: None,
            user_agent: String::new(),
            network: String::new(),
            key_id: String::new(),
            nonce: Vec::new(),
            generation: 0,
            state: "unverified".to_owned(),
            other_browser: "number".to_owned(),
            same_browser_only: false,
            from_own_browser: false,
            needs_code: false,
            has_link: true,
            has_code: true,
            code_failures: 0,
            number_failures: 0,
            claim_client_id: None,
            proven_client_id: None,
            strategy: None,
            session_id: None,
            user_id: None,
            starter_session_id: None,
            action: None,
            resume: None,
            data: None,
            legal_accepted_at: None,
            legal_version: None,
            created_at: 0,
            changed_at: 0,
            expire_at: 0,
            resend_at: 0,
            completed_at: None,
        }
    }

    fn proof() -> Proof {
        Proof {
            by: PHONE,
            claim: LAPTOP,
            strategy: Strategy::EmailLink,
        }
    }

    #[test]
    fn a_row_has_the_state_that_its_columns_tell() {
        let complete = Model {
            session_id: Some(SessionId::from_u128(3)),
            completed_at: Some(1_000),
            ..proven(StoredState::Complete)
        };

        assert_eq!(unproven().to_state().ok(), Some(State::Unverified));
        let state = proven(StoredState::Verified).to_state();
        assert_eq!(state.ok(), Some(State::Proven(proof())));
        let state = State::Complete {
            proof: proof(),
            session: Some(SessionId::from_u128(3)),
            at: from_ms(1_000),
        };
        assert_eq!(complete.to_state().ok(), Some(state));
    }

    #[test]
    fn an_attempt_that_ended_keeps_the_proof_that_it_had() {
        for how in [End::Failed, End::Declined, End::Superseded, End::Abandoned] {
            let stored = StoredState::from(how);
            let unproven = Model {
                state: stored.as_str().to_owned(),
                ..unproven()
            };

            let proof = Some(proof());
            let state = proven(stored).to_state();
            assert_eq!(state.ok(), Some(State::Ended { how, proof }));
            let proof = None;
            let state = unproven.to_state();
            assert_eq!(state.ok(), Some(State::Ended { how, proof }));
        }
    }

    #[test]
    fn a_row_that_lacks_what_its_state_needs_is_no_attempt() {
        let unfinished = proven(StoredState::Complete);
        let unclaimed = Model {
            claim_client_id: None,
            ..proven(StoredState::Verified)
        };
        let unknown = Model {
            state: "expired".to_owned(),
            ..unproven()
        };

        for row in [unfinished, unclaimed, unknown] {
            assert!(Attempt::try_from(row).is_err());
        }
    }
}
