use leptos::{prelude::*, server_fn::ServerFn};

use super::{audit::Absent, frame::AdminFrame};
use crate::{
    api::{SendMailSample, get_mail_preview},
    auth::{FormReply, MailGroup, MailPreview, Page},
    components::{
        answered::answered,
        context::Instance,
        query::PageQuery,
        ui::{Button, Emphasis, Note, Tone, icon},
    },
    i18n::fill,
};

/// The page at `/admin/mails`: a mail of the product with made-up values, in light and dark colours and as text.
#[component]
pub fn MailsPage() -> impl IntoView {
    let query = PageQuery::here();
    let query = |name: &str| query.get(name);
    let (sample, language, done) = (query("sample"), query("language"), query("done"));
    answered(
        get_mail_preview(sample, language, done),
        move |preview| match preview {
            Ok(preview) => view! { <Preview preview/> }.into_any(),
            Err(problems) => view! { <Absent problems/> }.into_any(),
        },
    )
}

#[component]
fn Preview(
    /// The mail to show.
    preview: MailPreview,
) -> impl IntoView {
    let Instance { texts, app, .. } = Instance::here();
    let texts = &texts.admin_mails;
    let reply = use_context::<FormReply>().unwrap_or_default();
    let problem = reply.problems.general();
    let problem = problem.map(|problem| problem.message.clone());
    let done = Some(preview.done.clone()).filter(|done| !done.is_empty());
    view! {
        <AdminFrame
            path=Page::Mails.path()
            title=texts.title.to_string()
            lede=fill(&texts.lede, &[("app", &app)])
            is_wide=true
        >
            {done.map(|words| view! { <Note tone=Tone::Good icon=icon::envelope()>{words}</Note> })}
            {problem.map(|words| view! { <Note tone=Tone::Bad icon=icon::clock()>{words}</Note> })}
            <Choice preview=preview.clone()/>
            <MailParts preview/>
        </AdminFrame>
    }
}

/// Form that chooses a mail and its language.
#[component]
fn Choice(
    /// The mail that is shown.
    preview: MailPreview,
) -> impl IntoView {
    let Instance {
        texts,
        mut languages,
        ..
    } = Instance::here();
    let texts = &texts.admin_mails;
    // A link may ask for one that is not offered.
    if !languages.contains(&preview.locale) {
        languages.push(preview.locale);
    }
    let shown = preview.sample;
    let groups = MailGroup::ALL.iter().map(|group| {
        let choices = preview.choices.iter();
        let options = choices
            .filter(|(sample, _)| sample.group() == *group)
            .map(|(sample, heading)| {
                view! { <option value=sample.as_str() selected=*sample == shown>{heading.clone()}</option> }
            })
            .collect_view();
        view! { <optgroup label=texts.group.of(*group).clone()>{options}</optgroup> }
    });
    let groups = groups.collect_view();
    let languages = languages.into_iter().map(|locale| {
        let is_shown = locale == preview.locale;
        view! { <option value=locale.tag() lang=locale.tag() selected=is_shown>{locale.name()}</option> }
    });
    let languages = languages.collect_view();
    view! {
        <form class="mails__choice" method="get" action=Page::Mails.path()>
            <div class="field">
                <label for="sample">{texts.which.clone()}</label>
                <select id="sample" name="sample">{groups}</select>
            </div>
            <div class="field">
                <label for="language">{texts.language.clone()}</label>
                <select id="language" name="language">{languages}</select>
            </div>
            <Button>{texts.show.clone()}</Button>
        </form>
    }
}

/// The mail: what inboxes show of it, its parts, and the form that sends it.
#[component]
fn MailParts(
    /// The mail to show.
    preview: MailPreview,
) -> impl IntoView {
    let texts = &Instance::here().texts.admin_mails;
    let MailPreview {
        sample,
        locale,
        subject,
        preheader,
        text,
        address,
        ..
    } = preview;
    let (lang, dir) = (locale.tag(), locale.direction().as_str());
    let frame = |scheme: &str, words: &crate::i18n::Text| {
        let source = format!(
            "{}/html?{}&scheme={scheme}",
            Page::Mails,
            sample.query(locale)
        );
        view! {
            <section class="mails__part">
                <h2>{words.clone()}</h2>
                <iframe
                    class="mails__html"
                    data-scheme=scheme.to_owned()
                    title=format!("{words}: {subject}")
                    sandbox=""
                    src=source
                ></iframe>
            </section>
        }
    };
    let frames = (frame("light", &texts.light), frame("dark", &texts.dark));
    view! {
        <dl class="mails__head">
            <dt>{texts.subject.clone()}</dt>
            <dd lang=lang dir=dir>{subject}</dd>
            <dt>{texts.preheader.clone()}</dt>
            <dd lang=lang dir=dir>{preheader}</dd>
        </dl>
        <form class="mails__send" method="post" action=SendMailSample::PATH data-action="send-sample">
            <input type="hidden" name="sample" value=sample.as_str()/>
            <input type="hidden" name="language" value=lang/>
            <Button emphasis=Emphasis::Primary>{texts.send.clone()}</Button>
            <p class="field__hint">{fill(&texts.send_lede, &[("address", &address)])}</p>
        </form>
        <div class="mails__parts">
            {frames}
            <section class="mails__part">
                <h2 id="mail-text">{texts.text.clone()}</h2>
                <pre class="mails__text" tabindex="0" role="region" aria-labelledby="mail-text" lang=lang dir=dir>{text}</pre>
            </section>
        </div>
    }
}
