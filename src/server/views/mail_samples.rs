//! The preview of mails, for administrators.

use crate::{
    auth::{Locale, MailPreview, MailSample, SensitiveAction},
    server::{
        Backend,
        error::Result,
        flows::Caller,
        mail::{
            letter::{self, Letter, SampleFacts},
            render::Scheme,
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
    let written = backend.letters.write(&shown, Scheme::Preferred);
    // An application may write letters without ours in them.
    let preheader = match written.shown().contains(&shown.preheader) {
        true => shown.preheader,
        false => String::new(),
    };
    Ok(MailPreview {
        choices: MailSample::ALL.iter().map(choice).collect(),
        sample,
        locale,
        preheader,
        text: written.text,
        subject: written.subject,
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
    let shown = compose(backend, sample, locale, &address);
    Ok(backend.letters.write(&shown, scheme).html)
}

fn compose(backend: &Backend, sample: MailSample, locale: Locale, address: &str) -> Letter {
    let facts = SampleFacts {
        policy: &backend.policy(),
        public_url: &backend.public_url,
        address,
        at: backend.clock.now(),
        action: SensitiveAction::AddAddress,
    };
    letter::sample(sample, locale, facts)
}
