use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    auth::{AttemptId, FormReply, Page, Problem, ProblemCode, RESUME_ACTION},
    components::{
        browser::{self, OnSubmit, Submission},
        json::FromJson,
    },
    here,
};

/// The forms of a part of an account: what the last one came back with, and whether one is on its way.
#[derive(Clone, Copy)]
pub(crate) struct Forms {
    /// What the last form came back with.
    pub reply: RwSignal<FormReply>,
    /// Path of the server function that is running; empty when none is.
    pub busy: RwSignal<String>,
}

/// Does what waited for a fresh proof, once an attempt has given it.
pub(crate) type Resume = Arc<dyn Fn(AttemptId) + Send + Sync>;

/// Asks for a fresh proof on this page. Leptos context.
#[derive(Clone, Copy)]
pub(crate) struct ProofHere(pub Callback<Resume>);

/// The request that does what waits for the proof of `attempt`.
pub(crate) fn resumption(attempt: AttemptId) -> Submission {
    Submission::new(RESUME_ACTION, &[("attempt", &attempt.to_string())])
}

/// What follows on a form that was sent.
pub(crate) struct Then<A: 'static> {
    /// Gets the answer.
    pub take: Callback<A>,
    /// Runs when the server asks for a fresh proof first. What was sent waits for it, and gets what goes on with it.
    pub on_paused: Callback<Resume>,
}

impl<A> Copy for Then<A> {}

impl<A> Clone for Then<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Then<A> {
    /// Where a fresh proof is needed, this page asks for it if it has [`ProofHere`], else ours does; otherwise `take` gets the
    /// answer.
    pub fn new(take: impl Fn(A) + Send + Sync + 'static) -> Self {
        let on_paused = match use_context() {
            Some(ProofHere(ask)) => ask,
            None => Callback::new(|_| browser::go_to(Page::Confirm.path())),
        };
        Self {
            take: Callback::new(take),
            on_paused,
        }
    }
}

impl Forms {
    /// Forms of the server functions at the paths `functions`. The last one is that of the page, if it was one of them.
    pub fn of_page(functions: &[&str]) -> Self {
        let reply = SharedValue::new(here::reply).into_inner();
        let is_ours = functions.contains(&reply.action.as_str());
        Self::new(if is_ours { reply } else { FormReply::default() })
    }

    /// Forms of which the last one came back with `reply`.
    pub fn new(reply: FormReply) -> Self {
        Self {
            reply: RwSignal::new(reply),
            busy: RwSignal::new(String::new()),
        }
    }

    /// `true` while an answer of the server is awaited.
    pub fn pending(self) -> Signal<bool> {
        Signal::derive(move || !self.busy.get().is_empty())
    }

    /// The error of the last form that belongs to no field. That a fresh proof is needed is none.
    pub fn problem(self) -> Signal<Option<Problem>> {
        Signal::derive(move || self.general_problem())
    }

    pub fn general_problem(self) -> Option<Problem> {
        self.reply.with(|reply| {
            let general = reply.problems.general();
            general
                .filter(|problem| problem.code != ProblemCode::StepUpRequired)
                .cloned()
        })
    }

    /// The error of the field `field` in the last form, in words.
    pub fn problem_of(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.reply.with(|reply| {
                let problem = reply.problems.for_field(field);
                problem.map(|problem| problem.message.clone())
            })
        })
    }

    /// What was typed into `field`, if the last form has it and failed; `None` otherwise.
    pub fn typed(self, field: &str) -> Option<String> {
        self.reply
            .with_untracked(|reply| reply.typed(field).map(str::to_owned))
    }

    /// What a form listens with for `submit`.
    pub fn on_submit<A: FromJson + 'static>(self, then: Then<A>) -> OnSubmit {
        browser::on_submit(move |_, submission| self.submit(submission, then))
    }

    /// What goes on with a form of these that waits for a fresh proof.
    pub fn resume<A: FromJson + 'static>(self, then: Then<A>) -> Resume {
        Arc::new(move |attempt| self.submit(resumption(attempt), then))
    }

    /// Calls a server function. Does nothing while another one is running.
    pub fn submit<A: FromJson + 'static>(self, submission: Submission, then: Then<A>) {
        if !self.busy.get_untracked().is_empty() {
            return;
        }
        self.busy.set(submission.url.clone());
        spawn_local(async move {
            let answer = browser::ask::<A>(&submission).await;
            if self.busy.try_set(String::new()).is_some() {
                return;
            }
            match answer {
                Ok(answer) => {
                    self.reply.set(FormReply {
                        action: submission.url,
                        ..FormReply::default()
                    });
                    then.take.run(answer);
                }
                Err(problems) => {
                    if problems.has(ProblemCode::SignedOut) {
                        // The page itself leads to where one signs in, and back.
                        browser::load_anew();
                    }
                    let is_paused = problems.has(ProblemCode::StepUpRequired);
                    self.reply.set(FormReply {
                        problems,
                        values: submission.values(),
                        action: submission.url,
                    });
                    if is_paused {
                        then.on_paused.run(self.resume(then));
                    }
                }
            }
        });
    }
}
