//! Renders pages. A page after a failed form is rendered again with what was typed.

use axum::{
    Json,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::{
    nonce::use_nonce,
    prelude::{provide_context, use_context},
};
use leptos_axum::ResponseOptions;

use super::{
    AppState,
    answer::{Reply, UNAVAILABLE_SECONDS, form_cookie},
    cookies::{LinkCookie, PLAIN_NAME, cookie},
    guard::{LARGEST_BODY, NOT_KEPT, content_security_policy, parse_form, wants_json},
};
use crate::{
    app::shell,
    auth::{AuthError, FormReply, Page, Problems, Purpose},
    components::{
        context::{Away, Instance, Look, Meant, MenuWords, SignInWays},
        pages::NoLink,
        query::PageQuery,
        visitor::Visitor,
        watch::Plain,
    },
    i18n::Locale,
    server::{
        domain::{address_slip, mailed_link},
        flows::Caller,
        views,
    },
};

/// Paths of pages with a form that starts something, perhaps in a browser that is not known yet.
const FORMS: [&str; 2] = [Page::SignIn.path(), Page::SignUp.path()];

/// Paths of the pages that frame something: mails.
const FRAMING: [&str; 2] = [Page::Mailbox.path(), Page::Mails.path()];

/// Renders a page.
pub async fn page(State(state): State<AppState>, request: Request) -> Response {
    render(&state, request, Given::default()).await
}

/// Answers 404: a page for people, only the status for programs. Leads people who typed a slash too many to the page.
pub async fn not_found(State(state): State<AppState>, request: Request) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_read || wants_json(request.uri().path(), request.headers()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Some(page) = without_slash(request.uri()) {
        return Redirect::permanent(&page).into_response();
    }
    let mut response = render(&state, request, Given::default()).await;
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// Path and query of the page that is meant by a path with a slash at its end; `None` if there is no such page.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/')?;
    // Only the path of a page: any other may begin with two slashes, which lead to another server.
    let page = Page::ALL.into_iter().find(|page| page.path() == path)?;
    let query = uri.query().map(|query| format!("?{query}"));
    Some(page.path().to_owned() + &query.unwrap_or_default())
}

/// Renders `page` as the answer to a form that failed, with the form as it was sent.
pub async fn again(
    state: &AppState,
    mut request: Request,
    page: &str,
    form: FormReply,
) -> Response {
    as_get(&mut request);
    if let Some(host) = state.host.get()
        && let Some(page) = host.page(page)
    {
        *request.uri_mut() = page.parse().unwrap_or_default();
        request.extensions_mut().insert(form);
        return host.render(request).await;
    }
    *request.uri_mut() = page.parse().unwrap_or_default();
    let form = Some(form);
    render(state, request, Given { form, away: None }).await
}

/// Answers 503 when the database does not answer, so that the reader is not known: JSON for programs, a page for
/// people. The page can send the same form again, so that nothing typed is lost.
pub async fn unavailable(state: &AppState, request: Request) -> Response {
    let locale = locale(state, &request);
    let again = [(header::RETRY_AFTER, HeaderValue::from(UNAVAILABLE_SECONDS))];
    let status = StatusCode::SERVICE_UNAVAILABLE;
    if wants_json(request.uri().path(), request.headers()) {
        let error = AuthError::Unavailable;
        let problems = Problems::of(&error, locale.texts().error(&error));
        return (status, again, Json(problems)).into_response();
    }
    let (parts, body) = request.into_parts();
    let away = match parts.method {
        Method::POST => Away {
            action: parts.uri.path().to_owned(),
            fields: to_bytes(body, LARGEST_BODY)
                .await
                .ok()
                .and_then(|body| parse_form(&body).ok())
                .unwrap_or_default(),
        },
        _ => Away::default(),
    };
    let mut request = Request::from_parts(parts, Body::empty());
    as_get(&mut request);
    let away = Some(away);
    let page = render(state, request, Given { form: None, away }).await;
    (status, again, page).into_response()
}

/// Turns a POST into a GET of a page.
fn as_get(request: &mut Request) {
    *request.method_mut() = Method::GET;
    let headers = request.headers_mut();
    for name in [
        header::CONTENT_TYPE,
        header::CONTENT_LENGTH,
        header::TRANSFER_ENCODING,
    ] {
        headers.remove(name);
    }
}

/// Language of the reader: of the caller if known, else of the headers.
fn locale(state: &AppState, request: &Request) -> Locale {
    let caller = request.extensions().get::<Caller>();
    caller.map_or_else(
        || state.languages.of(request.headers()),
        |caller| caller.locale,
    )
}

/// What a page is rendered with, beside its reader.
#[derive(Clone, Debug, Default)]
struct Given {
    /// The form that failed; `None` when none did.
    form: Option<FormReply>,
    /// Set if the page only says that the database does not answer.
    away: Option<Away>,
}

/// What the components of a page find in their context.
#[derive(Clone)]
struct Context {
    state: AppState,
    reply: Reply,
    given: Given,
    locale: Locale,
    visitor: Visitor,
    query: PageQuery,
    /// Set if the page is that of a link, and the browser keeps no cookies.
    no_link: Option<NoLink>,
    /// `true` if the page does without WebAssembly.
    is_plain: bool,
    /// `true` if the page frames mails.
    frames_mail: bool,
}

impl Context {
    /// Puts everything into the context of the page that is rendered now.
    fn provide(&self) {
        let policy = self.state.backend.policy();
        provide_context(self.state.clone());
        provide_context(self.reply.clone());
        let form = self.given.form.clone().unwrap_or_default();
        let is_refused = form.problems.for_field("email").is_some();
        provide_context(Meant(match is_refused {
            true => address_slip::meant(form.value("email")),
            false => None,
        }));
        provide_context(form);
        if let Some(away) = self.given.away.clone() {
            provide_context(away);
        }
        if let Some(no_link) = self.no_link {
            provide_context(no_link);
        }
        provide_context(Instance {
            texts: self.locale.texts(),
            app: policy.app_name.clone(),
            languages: self.state.languages.offered(),
        });
        provide_context(MenuWords {
            texts: self.locale.texts().user_menu.clone(),
            app: policy.app_name.clone(),
        });
        provide_context(self.visitor.clone());
        provide_context(self.query.clone());
        provide_context(Look {
            logo: policy.logo.clone(),
            accent: policy
                .accent
                .map_or_else(String::new, |accent| accent.readable().to_string()),
        });
        provide_context(policy.sign_up_rules());
        let ways = policy.ways(Purpose::SignIn);
        provide_context(SignInWays {
            link: ways.link,
            code: ways.code,
        });
        provide_context(self.locale);
        provide_context(Plain(self.is_plain));
        provide_context(self.state.mailbox.clone());
        protect_scripts(self.frames_mail);
    }
}

async fn render(state: &AppState, request: Request, given: Given) -> Response {
    let reply = Reply::default();
    let visitor = match request.extensions().get::<Caller>() {
        Some(caller) => visitor(state, caller).await,
        None => Visitor::default(),
    };
    let is_fresh = given.form.is_none() && given.away.is_none();
    if is_fresh && FORMS.contains(&request.uri().path()) {
        reply.carried().form_cookie = form_cookie(request.extensions().get::<Caller>());
    }
    let no_link = (is_fresh && has_no_link(&request)).then_some(NoLink);
    if no_link.is_some() {
        reply.carried().status = Some(404);
    }
    let query = request.uri().query().unwrap_or_default();
    let was_plain = cookie(request.headers(), PLAIN_NAME).is_some();
    reply.carried().is_plain = was_plain;
    // An application that Latchkey is a part of has no WebAssembly for pages of ours.
    let is_plain = was_plain || state.host.get().is_some();
    let context = Context {
        state: state.clone(),
        reply: reply.clone(),
        given,
        locale: locale(state, &request),
        visitor,
        // The guard has refused what cannot be read in one way; only of changed links there is such, and their pages read none.
        query: PageQuery::new(parse_form(query.as_bytes()).unwrap_or_default()),
        no_link,
        is_plain,
        frames_mail: FRAMING.contains(&request.uri().path()),
    };
    let context = move || context.provide();
    let files = state.browser.files.clone();
    let render = leptos_axum::render_app_async_with_context(context, move || shell(files.clone()));
    // In a task of its own: when the other side goes away in the middle of a page, the framework would panic on the
    // resources that are dropped under it.
    let mut response = match tokio::spawn(render(request.map(Body::new))).await {
        Ok(response) => response,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let go_to = reply.carried().go_to.take();
    if let Some(path) = go_to {
        response = Redirect::to(&path).into_response();
        reply.carried().status = None;
    }
    reply.apply(state, &mut response);
    response
}

/// `true` if a request is for the page of a link and carries neither a link nor any of our cookies. The answer before it
/// put the link into a cookie, so the browser keeps none.
fn has_no_link(request: &Request) -> bool {
    let caller = request.extensions().get::<Caller>();
    let link = request.extensions().get::<LinkCookie>();
    mailed_link::PAGES.contains(&request.uri().path())
        && caller.is_some_and(|caller| !caller.has_cookies)
        && link.is_some_and(|link| link.0.is_none())
}

/// The reader of the page, with their other accounts if the settings allow several.
pub async fn visitor(state: &AppState, caller: &Caller) -> Visitor {
    let others = views::client::others(&state.backend, caller).await;
    Visitor {
        user: caller.user().cloned(),
        session: caller.session.as_ref().map(|session| session.id),
        others: others.unwrap_or_else(|error| {
            tracing::warn!(%error, "the other accounts of a browser are not known");
            Vec::new()
        }),
        has_multiple_sessions: state.backend.policy().has_multiple_sessions,
    }
}

/// Allows the page to run scripts that carry its nonce, and no others.
fn protect_scripts(frames_mail: bool) {
    if let (Some(options), Some(nonce)) = (use_context::<ResponseOptions>(), use_nonce()) {
        let policy = content_security_policy(Some(&nonce.to_string()), frames_mail);
        options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        options.insert_header(header::CACHE_CONTROL, NOT_KEPT);
    }
}
