/// The refusal of a step by a hook of the application: words that the person reads as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HookRefusal {
    field: Option<String>,
    message: String,
}

impl HookRefusal {
    /// A refusal that is shown on the card. `message` is plain text, in the language of the reader.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            field: None,
            message: message.into(),
        }
    }

    /// A refusal that is shown at the form field `name`, such as `email`. If the form of the step has no such field, it is
    /// shown on the card.
    pub fn of_field(name: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: Some(name.into()),
            message: message.into(),
        }
    }

    /// Name of the form field that it belongs to; `None` for the card.
    pub fn field(&self) -> Option<&str> {
        self.field.as_deref()
    }

    /// The words.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// This refusal in a form that has only `fields`.
    #[must_use]
    pub fn within(mut self, fields: &[&str]) -> Self {
        self.field = self.field.filter(|field| fields.contains(&field.as_str()));
        self
    }
}
