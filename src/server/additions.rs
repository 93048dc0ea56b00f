//! What an application brings along that Latchkey is a part of.

use super::{
    hooks::RegisteredHooks,
    mail::{letters::LetterWriter, own_transport::OwnTransport},
};

/// What an application brings along; nothing for the program by itself.
#[derive(Clone, Debug, Default)]
pub struct Additions {
    /// Its letters, in the place of ours.
    pub letters: LetterWriter,
    /// Its transport for mails; `None` for the configured one.
    pub transport: Option<OwnTransport>,
    /// Its hooks.
    pub hooks: RegisteredHooks,
}
