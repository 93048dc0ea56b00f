/// The log target of statements at the level `trace`: their text, but never a value.
pub(super) const STATEMENTS: &str = "latchkey::statements";
