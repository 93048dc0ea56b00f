/// A part of the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph of text.
    Paragraph(String),
    /// The main button, with its URL as text for programs that show no buttons.
    Button {
        /// Text of the button.
        label: String,
        /// Text before the URL.
        lead: String,
        /// URL that the button opens.
        url: String,
    },
    /// The code.
    Code {
        /// Text before the code.
        lead: String,
        /// The digits of the code.
        code: String,
    },
    /// A list of labels and values.
    Facts {
        /// Title of the list.
        title: String,
        /// Label and value of each line.
        facts: Vec<(String, String)>,
    },
    /// A paragraph in a quiet colour.
    Quiet(String),
    /// A link in a quiet colour.
    QuietLink {
        /// Text before the link.
        lead: String,
        /// Text of the link.
        label: String,
        /// URL of the link.
        url: String,
    },
}
