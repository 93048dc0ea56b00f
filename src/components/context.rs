//! What every page has as Leptos context.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::i18n::{Locale, Texts, UserMenuTexts};

/// Name and texts of the instance. Every page has them as Leptos context.
#[derive(Clone, Debug)]
pub struct Instance {
    /// All texts in the reader's language.
    pub texts: &'static Texts,
    /// Name of the instance.
    pub app: String,
    /// The languages that the reader may choose from.
    pub languages: Vec<Locale>,
}

impl Instance {
    /// The instance, from Leptos context.
    pub fn here() -> Self {
        use_context().unwrap_or_else(|| Self {
            texts: Locale::default().texts(),
            app: "Latchkey".to_owned(),
            languages: Vec::new(),
        })
    }
}

/// What the menu of the signed-in user says. Every page has it as Leptos context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuWords {
    /// Texts of the menu.
    pub texts: UserMenuTexts,
    /// Name of the instance.
    pub app: String,
}

/// Logo and colour of the instance. Every page has them as Leptos context.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// Path of the picture beside the name; empty for the logo of the product.
    pub logo: String,
    /// Colour of buttons and links as CSS, dark enough to be readable; empty for the colour of the product.
    pub accent: String,
}

/// What mails at sign-in carry. Every page has it as Leptos context.
#[derive(Clone, Copy, Debug)]
pub struct SignInWays {
    /// `true` if they carry a link.
    pub link: bool,
    /// `true` if they carry a code.
    pub code: bool,
}

impl SignInWays {
    /// What mails of this instance carry, from Leptos context.
    pub fn here() -> Self {
        use_context().unwrap_or(Self {
            link: true,
            code: true,
        })
    }
}

/// The address that was probably meant by the one that was refused in the form before; `None` if it has no slip. Leptos
/// context of the answer to a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant(pub Option<String>);

/// Context of a page that is rendered while the database does not answer, so that not even the reader is known. The
/// page then shows [`Fault`](super::frame::Fault).
#[derive(Clone, Debug, Default)]
pub struct Away {
    /// URL that the form posted to; empty when nothing was posted.
    pub action: String,
    /// The fields that were posted.
    pub fields: Vec<(String, String)>,
}
