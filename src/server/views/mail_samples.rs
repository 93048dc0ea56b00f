//! The preview of mails, for administrators.

use crate::{
    auth::{Locale, MailPreview, MailSample},
    server::{
        Backend,
        error::Result,
        flows::Caller,
        mail::{
            letter::{self, Letter, SampleFacts},
            render::{Scheme, html_in, text},
        },
    },
};

/// The preview of `sample` in the language `locale`.
///
/// # Errors
///
/// [`AuthError::NotFound`](crate::auth::AuthError::NotFound) unless the caller is an administrator; or the proof is too
/// old.
pub fn get(
    backend: &Backend,
    caller: &Caller,
    sample: MailSample,
    locale: Locale,
) -> Result<MailPreview> {
    let address = caller.require_admin(backend)?.user.address;
    let shown = compose(backend, sample, locale, &address);
    let choice = |sample: &MailSample| {
        let heading = compose(backend, *sample, caller.locale, &address).heading;
        (*sample, heading)
    };
    Ok(MailPreview {
        choices: MailSample::ALL.iter().map(choice).collect(),
        sample,
        locale,
        text: text(&shown),
        subject: shown.subject,
        preheader: shown.preheader,
        address,
        done: String::new(),
    })
}

/// The HTML part of `sample` in the language `locale` and in the colours `scheme`.
///
/// # Errors
///
/// [`AuthError::NotFound`](crate::auth::AuthError::NotFound) unless the caller is an administrator; or the proof is too
/// old.
pub fn html(
    backend: &Backend,
    caller: &Caller,
    sample: MailSample,
    locale: Locale,
    scheme: Scheme,
) -> Result<String> {
    let address = caller.require_admin(backend)?.user.address;
    Ok(html_in(&compose(backend, sample, locale, &address), scheme))
}

fn compose(backend: &Backend, sample: MailSample, locale: Locale, address: &str) -> Letter {
    let facts = SampleFacts {
        policy: &backend.policy(),
        public_url: &backend.public_url,
        address,
        at: backend.clock.now(),
    };
    letter::sample(sample, locale, facts)
}
