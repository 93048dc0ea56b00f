use std::borrow::Cow;

/// A text: borrowed on the server, owned in an island.
pub type Text = Cow<'static, str>;
