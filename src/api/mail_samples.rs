//! Server functions of the preview of mails, for administrators.

use latchkey_macros::server_function;

use crate::auth::{MailPreview, Problems};

/// The preview of a mail, for administrators with a fresh proof. Changes nothing.
#[server_function(endpoint = "get_mail_preview")]
pub async fn get_mail_preview(
    /// Word of the mail; any other text means the first one.
    #[server(default)]
    sample: String,
    /// Tag of the language; any other text means that of the reader.
    #[server(default)]
    language: String,
    /// Word for what was just done, from the query of the page; empty when nothing was.
    #[server(default)]
    done: String,
) -> Result<MailPreview, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        request.admin_page(Page::Mails.path())?;
        let sample = MailSample::parse(&sample).unwrap_or(MailSample::SignInLink);
        let locale = Locale::find(&language).unwrap_or(request.caller.locale);
        let preview = views::mail_samples::get(&request.backend, &request.caller, sample, locale)?;
        let news = MailNews::parse(&done);
        Ok(MailPreview {
            done: request.words_of(news),
            ..preview
        })
    })
    .await
}

/// Sends a sample of a mail to the primary address of the administrator who asks.
#[server_function(endpoint = "send_mail_sample")]
pub async fn send_mail_sample(
    /// Word of the mail.
    sample: String,
    /// Tag of the language.
    language: String,
) -> Result<(), Problems> {
    use crate::server::http::door::*;

    let asked = (MailSample::parse(&sample), Locale::find(&language));
    let page = match asked {
        (Some(sample), Some(locale)) => Page::Mails.with(&sample.query(locale)),
        _ => Page::Mails.path().to_owned(),
    };
    answer_sensitive(page.clone(), SensitiveAction::Administer, async |request| {
        request.caller.require_admin(&request.backend)?;
        let (Some(sample), Some(locale)) = asked else {
            return Err(AuthError::NotFound.into());
        };
        flows::mail_samples::send(&request.backend, &request.caller, sample, locale).await?;
        request.go_to(format!("{page}&done={}", MailNews::Sent.as_str()));
        Ok(())
    })
    .await
}
