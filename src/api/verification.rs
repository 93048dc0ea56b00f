use latchkey_macros::server_function;
use serde::{Deserialize, Serialize};

use crate::{
    auth::{AttemptId, Client, FormReply, Landing, MissingFields, Press, Problems, SignUpRules},
    i18n::{FlowTexts, FrameTexts, LandingTexts, SignUpTexts, Texts},
};

/// What the page of a mailed link says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LandingWords {
    /// Texts of the page.
    pub texts: LandingTexts,
    /// Texts of fields and of the code.
    pub flow: FlowTexts,
    /// Texts for people who make an account.
    pub sign_up: SignUpTexts,
    /// Texts of every page.
    pub frame: FrameTexts,
    /// Name of the instance.
    pub app: String,
}

/// What a page of another application needs to show how a mailed link stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LandingFacts {
    /// How the link stands.
    pub landing: Landing,
    /// Rough place from which the mail was asked for, within a sentence; empty when the link is not one of ours.
    pub asked_from: String,
    /// What the page says.
    pub words: LandingWords,
    /// What a plain form came back with; empty when the page was opened by a link.
    pub reply: FormReply,
    /// Who may make an account, and what they accept.
    pub rules: SignUpRules,
    /// `true` if the browser brought neither a link nor a cookie of ours: it keeps no cookies, and links are kept in them.
    pub has_no_link: bool,
    /// `true` if mails of such links have a code too.
    pub has_code: bool,
}

impl LandingFacts {
    /// What the page of `landing` is made of, in the words of `texts`, at the instance `app`. `reply` is what a plain form came back
    /// with.
    pub(crate) fn of(
        landing: Landing,
        texts: &Texts,
        app: String,
        reply: FormReply,
        rules: SignUpRules,
        has_code: bool,
    ) -> Self {
        let asker = landing.asker.as_ref();
        Self {
            asked_from: asker.map_or_else(String::new, |asker| texts.place(&asker.place)),
            landing,
            words: LandingWords {
                texts: texts.landing.clone(),
                flow: texts.flow.clone(),
                sign_up: texts.sign_up.clone(),
                frame: texts.frame.clone(),
                app,
            },
            reply,
            rules,
            has_no_link: false,
            has_code,
        }
    }
}

/// How the link that this browser opened last stands. Changes nothing; sets the HTTP status of the page.
#[server_function(endpoint = "get_landing")]
pub async fn get_landing() -> Result<Landing, Problems> {
    use crate::server::http::door::*;

    answer(async |request| request.shown_landing().await).await
}

/// What a page of another application needs to show how the link stands that this browser opened last. Changes nothing;
/// sets the HTTP status of the page.
#[server_function(endpoint = "get_landing_page")]
pub async fn get_landing_page() -> Result<LandingFacts, Problems> {
    use crate::server::http::door::*;

    answer(async |request| {
        let is_without = request.link.is_none() && !request.caller.has_cookies;
        let landing = request.shown_landing().await?;
        let policy = request.backend.policy();
        Ok(LandingFacts {
            has_no_link: is_without,
            ..LandingFacts::of(
                landing,
                request.caller.locale.texts(),
                policy.app_name.clone(),
                request.form.clone(),
                policy.sign_up_rules(),
                policy.ways(Purpose::SignIn).code,
            )
        })
    })
    .await
}

/// Presses a button on the page of a link. Nothing else proves or declines an attempt by its link.
#[server_function(endpoint = "attempt_verification")]
pub async fn attempt_verification(
    /// Id of the attempt that the page was rendered for; the press is refused if another link was opened since.
    #[server(default)]
    attempt: String,
    /// The button; a form without one is refused.
    action: Option<Press>,
    /// The number, as it was typed; empty where none is asked for.
    #[server(default)]
    number: String,
    /// The code of the mail, if the page asks for it.
    #[server(default)]
    code: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Verify, async |request| {
        let action = action.ok_or(AuthError::BadRequest)?;
        let pressed = flows::verification::press(
            &request.backend,
            &request.caller,
            request.link.as_deref(),
            attempt.parse().ok(),
            action,
            Typed {
                number: &number,
                code: &code,
            },
        )
        .await?;
        request.pressed(pressed).await
    })
    .await
}

/// Takes the session of an attempt in the browser that proved it by its link. A new user must fill in the fields that
/// are asked for.
#[server_function(endpoint = "complete_verification")]
pub async fn complete_verification(
    /// Id of the attempt.
    attempt: AttemptId,
    /// The fields that a new user is asked for.
    #[server(flatten)]
    answers: MissingFields,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Verify, async |request| {
        let answers = answers.into();
        let finished =
            flows::waiting::complete(&request.backend, &request.caller, attempt, &answers).await?;
        request.finished_on_landing(finished).await
    })
    .await
}

/// Starts a new attempt for the address of the link that this browser opened last.
#[server_function(endpoint = "restart_verification")]
pub async fn restart_verification(
    /// Id of the attempt that the page was rendered for.
    #[server(default)]
    attempt: String,
) -> Result<Client, Problems> {
    use crate::server::http::door::*;

    answer_form(Page::Verify, async |request| {
        let started = flows::verification::restart(
            &request.backend,
            &request.caller,
            request.link.as_deref(),
            attempt.parse().ok(),
        )
        .await?;
        request.started(started).await
    })
    .await
}
