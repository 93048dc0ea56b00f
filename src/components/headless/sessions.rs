use leptos::{prelude::*, server_fn::ServerFn, task::spawn_local};

use super::{
    asked::Asked,
    form_target::FormTarget,
    forms::{Forms, Then},
};
use crate::{
    api::{EndOtherSessions, EndSession, GetDevices, get_devices},
    auth::{Device, DeviceNews, FormReply, Problem, SessionId},
    components::browser::{self, OnSubmit, Submission},
};

/// What a form does to the sessions of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SessionAction {
    /// End one session.
    End(SessionId),
    /// End all sessions but this one.
    EndOthers,
}

impl SessionAction {
    /// Where a form goes, and its hidden fields.
    pub(crate) fn form(self) -> FormTarget {
        let (action, hidden) = match self {
            Self::End(session) => (EndSession::PATH, vec![("session", session.to_string())]),
            Self::EndOthers => (EndOtherSessions::PATH, Vec::new()),
        };
        FormTarget { action, hidden }
    }
}

/// The sessions of the reader, as signals, and what ends them, as forms. [`use_sessions`] gives it.
#[derive(Clone, Copy)]
pub struct Sessions {
    sessions: RwSignal<Vec<Device>>,
    forms: Forms,
}

/// The sessions of the signed-in reader, for markup of one's own. Whoever is not signed in is sent to sign in, and back.
///
/// ```
/// use latchkey::prelude::*;
/// use leptos::prelude::*;
///
/// #[component]
/// fn Devices() -> impl IntoView {
///     let sessions = use_sessions();
///     view! {
///         <Suspense>{move || Suspend::new(async move {
///             let sessions = sessions.await;
///             move || sessions.list().get().into_iter().map(|session| {
///                 let form = sessions.form(SessionAction::End(session.id));
///                 view! {
///                     <form method="post" action=form.action on:submit=sessions.on_submit()>
///                         {form.inputs()}
///                         {session.browser} <button>"Sign out there"</button>
///                     </form>
///                 }
///             }).collect_view()
///         })}</Suspense>
///     }
/// }
/// ```
pub fn use_sessions() -> Asked<Sessions> {
    let forms = Forms::of_page(&[EndSession::PATH, EndOtherSessions::PATH]);
    let answer = Resource::new_blocking(|| (), |()| get_devices());
    Asked::new(answer, move |answer| Sessions {
        sessions: RwSignal::new(match answer {
            Ok(sessions) => sessions.unwrap_or_default(),
            Err(problems) => {
                forms.reply.update(|reply| reply.problems = problems);
                Vec::new()
            }
        }),
        forms,
    })
}

impl Sessions {
    /// The sessions of `list`, on a page where the last form came back with `reply`.
    pub(crate) fn of(list: Vec<Device>, reply: FormReply) -> Self {
        Self {
            sessions: RwSignal::new(list),
            forms: Forms::new(reply),
        }
    }

    /// What the last form did; `None` when there was none, or when it failed.
    pub(crate) fn news(self) -> Option<DeviceNews> {
        self.forms.reply.with(|reply| match reply.action.as_str() {
            _ if !reply.problems.errors.is_empty() => None,
            EndSession::PATH => Some(DeviceNews::Ended),
            EndOtherSessions::PATH => Some(DeviceNews::EndedOthers),
            _ => None,
        })
    }

    /// The sessions, the one of this browser among them.
    pub fn list(self) -> Signal<Vec<Device>> {
        self.sessions.into()
    }

    /// `true` while an answer of the server is awaited.
    pub fn pending(self) -> Signal<bool> {
        self.forms.pending()
    }

    /// What was wrong with the last form; `None` when nothing was.
    pub fn problem(self) -> Signal<Option<Problem>> {
        self.forms.problem()
    }

    /// Where a form for `action` goes, and its hidden fields.
    pub fn form(self, action: SessionAction) -> FormTarget {
        action.form()
    }

    /// What a form listens with for `submit`: sends its fields without leaving the page.
    pub fn on_submit(self) -> OnSubmit {
        self.forms.on_submit(Then::new(move |()| self.ask_again()))
    }

    /// Reads the list again. It stays as it was if that fails.
    fn ask_again(self) {
        spawn_local(async move {
            let list = Submission::new(GetDevices::PATH, &[]);
            match browser::ask::<Option<Vec<Device>>>(&list).await {
                Ok(Some(sessions)) => {
                    let _ = self.sessions.try_set(sessions);
                }
                // This session was among them.
                Ok(None) => browser::load_anew(),
                Err(_) => {}
            }
        });
    }
}
