//! Composes the letter of an outbox message from the present state of the database. A message that nobody needs any
//! more gives `None`.

use time::{Duration, OffsetDateTime};

use super::letter::{
    Block, Elsewhere, Happening, InvitationData, Letter, LetterData, NoticeData, SampleFacts,
    invitation, letter, notice, sample,
};
use crate::auth::{InvitationId, InvitationStatus, MailSample, Page, SensitiveAction};
use crate::server::{
    Backend,
    browser::Browser,
    domain::{attempt::Attempt, invitation::days_left, time_zone::TimeZone},
    error::Result,
    store::{
        attempts, email_addresses, invitations,
        outbox::{Message, MessageKind, NoticeFacts, Occasion},
    },
};

/// The letter of `message`, with the colour of the instance; `None` when it need not be sent any more.
pub(super) async fn compose(
    backend: &Backend,
    message: &Message,
    now: OffsetDateTime,
) -> Result<Option<Letter>> {
    let accent = backend.policy().accent;
    let letter = write(backend, message, now).await?;
    Ok(letter.map(|letter| Letter { accent, ..letter }))
}

async fn write(
    backend: &Backend,
    message: &Message,
    now: OffsetDateTime,
) -> Result<Option<Letter>> {
    if message.expire_at <= now {
        return Ok(None);
    }
    // It may have been withdrawn since. A sample is of the language that was asked for.
    let locale = match message.occasion {
        Occasion::Sample(_) => message.locale,
        _ => backend.policy().language_for(Some(message.locale)),
    };
    let message = &Message {
        locale,
        ..message.clone()
    };
    match &message.occasion {
        Occasion::Notice(facts) => Ok(Some(of_notice(backend, message, facts))),
        Occasion::Invitation(id) => of_invitation(backend, message, *id, now).await,
        Occasion::Sample(kind) => Ok(Some(of_sample(backend, message, *kind))),
        Occasion::Attempt(id) => {
            let db = backend.store.read();
            let attempt = attempts::find_of_newest_mail(db, *id, message.id).await?;
            let Some(attempt) = attempt.filter(|attempt| attempt.is_open(now)) else {
                return Ok(None);
            };
            of_attempt(backend, message, &attempt, now).await
        }
    }
}

async fn of_attempt(
    backend: &Backend,
    message: &Message,
    attempt: &Attempt,
    now: OffsetDateTime,
) -> Result<Option<Letter>> {
    let account = match attempt.starter {
        Some(starter) => email_addresses::primary_of(backend.store.read(), starter.user).await?,
        None => None,
    };
    let account = account.map_or_else(String::new, |address| address.masked());
    let Some(data) = data(backend, message, attempt, account, now) else {
        tracing::warn!(attempt = %attempt.id, "the key of an attempt is gone, and its mail with it");
        return Ok(None);
    };
    Ok(Some(letter(message.kind, message.locale, &data)))
}

/// The data of the letter; `None` when the keys of the instance do not include that of the attempt any more.
fn data(
    backend: &Backend,
    message: &Message,
    attempt: &Attempt,
    account: String,
    now: OffsetDateTime,
) -> Option<LetterData> {
    let Attempt {
        id,
        key_id,
        nonce,
        generation,
        ..
    } = attempt;
    let policy = backend.policy();
    let keys = &backend.keys;
    let link = keys.link_token(key_id, *id, nonce, *generation)?;
    let refusal = keys.refusal_token(key_id, *id, nonce, *generation)?;
    let carries_proof = message.kind.carries_proof();
    let code = match attempt.has_code && carries_proof {
        true => Some(keys.code(key_id, *id, nonce, *generation)?),
        false => None,
    };
    let texts = message.locale.texts();
    let browser = Browser::parse(&attempt.user_agent);
    Some(LetterData {
        app_name: policy.app_name.clone(),
        purpose: attempt.purpose,
        address: message.recipient.clone(),
        link: backend
            .public_url
            .link(&Page::Verify.with(&format!("token={link}"))),
        refusal: backend
            .public_url
            .link(&Page::Verify.with(&format!("token={refusal}&decline=1"))),
        has_link: attempt.has_link && carries_proof,
        code,
        action: attempt
            .action
            .map_or_else(String::new, |action| texts.actions.of(action).to_string()),
        account,
        browser: browser.in_words(&texts.browser_on_system, &texts.some_browser),
        place: backend.places.of(&attempt.network, message.locale),
        asked_at: attempt.created_at,
        time_zone: attempt.time_zone.clone(),
        minutes: minutes(attempt.expire_at - now),
        elsewhere: Elsewhere::of(attempt),
        sent_again_at: sent_again_at(message, attempt.created_at),
        mark: attempt.mark(),
    })
}

/// The letter of an invitation; `None` when it is not pending any more or the address has an account by now.
async fn of_invitation(
    backend: &Backend,
    message: &Message,
    id: InvitationId,
    now: OffsetDateTime,
) -> Result<Option<Letter>> {
    let db = backend.store.read();
    let Some(row) = invitations::find(db, id).await? else {
        return Ok(None);
    };
    let is_known = email_addresses::find_owner(db, row.address.key())
        .await?
        .is_some();
    if is_known || row.status(now) != InvitationStatus::Pending {
        return Ok(None);
    }
    let Some(token) = backend
        .keys
        .invitation_token(&row.key_id, row.id, &row.nonce)
    else {
        tracing::warn!(invitation = %id, "the key of an invitation is gone, and its mail with it");
        return Ok(None);
    };
    let data = InvitationData {
        app_name: backend.policy().app_name.clone(),
        address: message.recipient.clone(),
        link: backend
            .public_url
            .link(&Page::Invitation.with(&format!("token={token}"))),
        days: days_left(row.expire_at, now),
        sent_again_at: sent_again_at(message, row.created_at),
    };
    Ok(Some(invitation(message.locale, &data)))
}

/// The letter of a sample. It says at its end that it is one, so that nobody takes it for what it shows.
fn of_sample(backend: &Backend, message: &Message, kind: MailSample) -> Letter {
    let facts = SampleFacts {
        policy: &backend.policy(),
        public_url: &backend.public_url,
        address: &message.recipient,
        at: message.created_at,
        action: SensitiveAction::AddAddress,
    };
    let mut letter = sample(kind, message.locale, facts);
    let note = message.locale.texts().mail.sample.to_string();
    letter.blocks.push(Block::Quiet(note));
    letter
}

fn of_notice(backend: &Backend, message: &Message, facts: &NoticeFacts) -> Letter {
    let way_on = match message.kind {
        // Each has a link of its own, or nothing is left to do.
        MessageKind::NewDevice | MessageKind::AccountDeleted => String::new(),
        _ => backend.public_url.link(Page::Devices.path()),
    };
    let newest_first = std::iter::once(facts).chain(facts.earlier.listed.iter().rev());
    let data = NoticeData {
        app_name: backend.policy().app_name.clone(),
        recipient: message.recipient.clone(),
        happenings: newest_first
            .map(|facts| happening(backend, message, facts))
            .collect(),
        count: facts.count(),
        way_on,
    };
    notice(message.kind, message.locale, &data)
}

fn happening(backend: &Backend, message: &Message, facts: &NoticeFacts) -> Happening {
    let texts = message.locale.texts();
    let not_me = match (message.kind, facts.session) {
        (MessageKind::NewDevice, Some(session)) => {
            let token = backend.keys.report_token(session);
            backend
                .public_url
                .link(&Page::Report.with(&format!("token={token}")))
        }
        _ => String::new(),
    };
    let browser = match facts.user_agent.as_str() {
        // Done by no browser at all.
        "" => String::new(),
        agent => Browser::parse(agent).in_words(&texts.browser_on_system, &texts.some_browser),
    };
    Happening {
        address: facts.address.clone(),
        browser,
        place: backend.places.of(&facts.network, message.locale),
        at: facts.at,
        time_zone: facts.time_zone.as_deref().and_then(TimeZone::parse),
        not_me,
    }
}

/// The time at which `message` was asked for; `None` if it is the first mail for what began at `began_at`, because
/// that one has the same time. All tries of one mail give the same result.
fn sent_again_at(message: &Message, began_at: OffsetDateTime) -> Option<OffsetDateTime> {
    (message.created_at > began_at).then_some(message.created_at)
}

/// `span` in whole minutes, rounded; at least 1.
fn minutes(span: Duration) -> i64 {
    ((span.whole_seconds() + 30) / 60).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_the_nearest_and_never_none() {
        assert_eq!(minutes(Duration::seconds(598)), 10);
        assert_eq!(minutes(Duration::seconds(185)), 3);
        assert_eq!(minutes(Duration::seconds(4)), 1);
    }
}
