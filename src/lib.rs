//! Latchkey: passwordless sign-in by a mailed link or code, with a waiting screen that moves on by itself.
//!
//! # In another application
//!
//! [`serve`] and [`Latchkey`] go around the router of an application, [`prelude`] has components, hooks and guards, and [`auth`] the
//! data that they give. [`mod@hooks`] and [`mail`] are for code and mails of its own, [`texts`] for words. This is the public API: it
//! follows semantic versioning. `docs/public-api.txt` lists every item of it, and `docs/public-api-in-browser.txt` those that are in the
//! browser too.
//!
//! All other modules are for those who change Latchkey, and for its program. They may change with every version.
//!
//! # Five steps
//!
//! An attempt is one try to prove an e-mail address. All four purposes ([`auth::Purpose`]) take the same steps:
//!
//! 1. **Create**: a form asks for the address. [`api::create_sign_in`] and [`api::create_sign_up`] run
//!    [`server::flows::start`], which writes the attempt and its mail in one transaction.
//! 2. **Prepare**: [`server::mail::courier`] sends the mail with link and code. [`api::prepare_verification`] asks for
//!    another one.
//! 3. **Wait**: [`components::flow::FlowCard`] shows the waiting screen, which hears of the attempt by
//!    [`server::http::sse`].
//! 4. **Attempt**: the reader presses the button on the page of the link ([`api::attempt_verification`],
//!    [`server::flows::verification`]) or types the code ([`api::attempt_code`], [`server::flows::waiting`]).
//! 5. **Complete**: [`api::complete_attempt`] runs [`server::flows::finish`], which makes the proven attempt a session, once.
//!
//! # Where to look
//!
//! | you want to | begin with |
//! |---|---|
//! | put the screens into another application | [`prelude`]; [`components::auth`], and [`islands`] for what lives in the browser |
//! | know what a screen is told | [`auth`]: plain data that server and browser share |
//! | call the server | [`api`]: its server functions |
//! | change what happens | [`server::flows`], and [`server::domain`] for what is decided |
//! | change words, or add a language | `src/i18n/texts`; [`language`] reads them |
//! | change what is shown | [`server::views`], [`components`], [`i18n`] |
//! | run the server | [`server::run`], [`server::config`] |
//!
//! `ARCHITECTURE.md` walks through one sign-in file by file, and says which folder may name which.

#![recursion_limit = "256"]

// The program, the stories and the benchmarks are crates of their own, so what they reach is `pub`. What is marked by `public_api`
// is no part of the public API: `.ci/public-api` leaves it out.
#[cfg_attr(public_api, doc(hidden))]
pub mod api;
#[cfg_attr(public_api, doc(hidden))]
pub mod app;
pub mod auth;
#[cfg(all(feature = "ssr", feature = "command-line"))]
#[cfg_attr(public_api, doc(hidden))]
pub mod command_line;
#[cfg_attr(public_api, doc(hidden))]
pub mod components;
/// What is counted for Prometheus.
#[cfg(all(feature = "ssr", feature = "metrics"))]
#[path = "server/metrics/counters.rs"]
mod counters;
/// What is counted for Prometheus: nothing.
#[cfg(all(feature = "ssr", not(feature = "metrics")))]
#[path = "server/metrics/without_counters.rs"]
mod counters;
#[cfg(feature = "ssr")]
mod here;
/// What the browser knows of the page that it shows.
#[cfg(not(feature = "ssr"))]
#[path = "here_in_browser.rs"]
mod here;
#[cfg_attr(public_api, doc(hidden))]
pub mod i18n;
#[cfg(feature = "islands")]
#[cfg_attr(public_api, doc(hidden))]
pub mod islands;
#[cfg(not(feature = "islands"))]
#[cfg_attr(public_api, doc(hidden))]
#[path = "without_islands.rs"]
pub mod islands;
#[cfg(feature = "ssr")]
#[cfg_attr(public_api, doc(hidden))]
pub mod language;
/// What the browser knows of languages.
#[cfg(not(feature = "ssr"))]
#[path = "language_in_browser.rs"]
mod language;
/// The later steps of the card, in a file of their own.
#[cfg(feature = "islands")]
mod later_steps;
/// The later steps of the card, along with everything else.
#[cfg(not(feature = "islands"))]
#[path = "later_steps_at_once.rs"]
mod later_steps;
/// What an application puts into our components: nothing, where every page is ours.
#[cfg(feature = "islands")]
#[path = "no_own_parts.rs"]
mod own_parts;
#[cfg(not(feature = "islands"))]
mod own_parts;
/// Databases on a Postgres server.
#[cfg(all(feature = "ssr", feature = "postgres"))]
#[path = "server/store/postgres/mod.rs"]
mod postgres;
/// Databases on a Postgres server: none.
#[cfg(all(feature = "ssr", not(feature = "postgres")))]
#[path = "server/store/without_postgres.rs"]
mod postgres;
#[cfg(feature = "ssr")]
#[cfg_attr(public_api, doc(hidden))]
pub mod server;

#[cfg(feature = "ssr")]
pub use server::{
    embedded::{Latchkey, serve},
    run::StartError,
};

/// What an application uses whose code runs before and after what happens here: [`Latchkey::with_hooks`].
#[cfg(feature = "ssr")]
pub mod hooks {
    pub use crate::{
        auth::HookRefusal,
        server::{
            domain::user_data::{DataFault, UserData},
            hooks::{DEADLINE, Event, Happened, HookError, Hooks, Step, UserChange},
        },
    };
}

/// What an application uses that writes or sends mails itself: [`Latchkey::with_letters`], [`Latchkey::with_transport`].
#[cfg(feature = "ssr")]
pub mod mail {
    pub use crate::server::{
        mail::{
            letter::{Elsewhere, HappeningFacts, MailFacts, Origin},
            letters::{Letters, Written},
            own_transport::{MailAnswer, MailTransport, OutgoingMail},
        },
        store::outbox::MessageKind as MailKind,
    };
}

/// What an application takes that Latchkey is a part of: `use latchkey::prelude::*`.
pub mod prelude {
    pub use crate::components::{
        embedded::{
            Appearance, Devices, LatchkeyProvider, OwnStep, OwnWords, SignIn, SignUp, UserButton,
            UserProfile, Verify, ViewOf,
        },
        headless::{
            AddressAction, Asked, AttemptAction, AttemptFlow, EmailAddresses, FormTarget,
            FreshProof, ProofAction, SessionAction, Sessions, Step, UserAction, UserState, Waiting,
            use_email_addresses, use_fresh_proof, use_sessions, use_sign_in, use_sign_up, use_user,
        },
        visitor::{Protect, RedirectToSignIn, SignedIn, SignedOut, UserCondition},
    };
    #[cfg(feature = "ssr")]
    pub use crate::server::http::{
        require::{
            SignedInUser, require_admin, require_fresh_proof, require_user, require_user_when,
        },
        user_data::{change_user_data, get_user_data},
    };
}

/// The words of each component, which an application may change: the prop `texts` of [`prelude::SignIn`] and others. Every field is a
/// message; the English file below `src/i18n/texts` says where it is shown.
pub mod texts {
    pub use crate::i18n::{
        AccountTexts, Counted, DeviceTexts, FlowTexts, LandingTexts, Text, UserMenuTexts,
    };
}

/// Brings the islands of a page to life. An application that depends on this library has a `hydrate` of its own.
#[cfg(all(feature = "hydrate", feature = "islands"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
