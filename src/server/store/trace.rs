/// The log target of statements at the level `trace`: their text, but never a value.
pub(crate) const STATEMENTS: &str = "latchkey::statements";
