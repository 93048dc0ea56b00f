//! Renders a letter as HTML and as plain text.
//!
//! The HTML works in the oldest mail programs: tables, inline styles, nothing to load. `view!` escapes every value.
//! Dark colours are an extra that a program may remove.

use leptos::{
    attr::{Attribute, custom::custom_attribute},
    prelude::*,
};
use textwrap::{WordSeparator, WordSplitter, WrapAlgorithm};

use super::letter::{Block, Letter};
use crate::auth::Direction;

const CANVAS: &str = "#f9f7f3";
const SURFACE: &str = "#fefefc";
const SUNK: &str = "#f5f2ed";
const INK: &str = "#1b1f29";
const SOFT: &str = "#505561";
const LINE: &str = "#dfdcd6";
const ACCENT: &str = "#4261cd";
const ACCENT_BY_NIGHT: &str = "#96b4ff";
const ON_ACCENT: &str = "#ffffff";

const FONT: &str = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif";
const MONO: &str =
    "font-family:ui-monospace,'SF Mono','Cascadia Mono','Roboto Mono',Menlo,Consolas,monospace";

/// The colours in which a mail is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// The colours that the mail program of the reader prefers. Every mail is sent so.
    Preferred,
    /// Light ones, for a preview.
    Light,
    /// Dark ones, for a preview.
    Dark,
}

impl Scheme {
    /// The names of the schemes that the document supports.
    fn names(self) -> &'static str {
        match self {
            Self::Preferred => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// When dark colours apply, as a condition of CSS.
    fn is_night(self) -> &'static str {
        match self {
            Self::Preferred => "(prefers-color-scheme:dark)",
            Self::Light => "not all",
            Self::Dark => "all",
        }
    }
}

/// Rules for dark mode, without the accent. They have no character that needs escaping.
const NIGHT: &str = "\
.canvas{background-color:#0e1016!important}
.surface{background-color:#171920!important;border-color:#2d3039!important}
.sunk{background-color:#111319!important;border-color:#2d3039!important}
.ink{color:#edeef3!important}
.line{border-color:#2d3039!important}
.soft{color:#adb1bb!important}
.label{color:#0c111f!important}
";

/// The accent colour, by day and by night, as CSS.
fn accents(letter: &Letter) -> (String, String) {
    match letter.accent {
        Some(accent) => (accent.readable().to_string(), accent.on_dark().to_string()),
        None => (ACCENT.to_owned(), ACCENT_BY_NIGHT.to_owned()),
    }
}

/// Longest line of the plain text, unless a word is longer.
const WIDTH: usize = 76;

/// Renders the letter as an HTML document, as it is sent.
pub fn html(letter: &Letter) -> String {
    html_in(letter, Scheme::Preferred)
}

/// Renders the letter as an HTML document in these colours.
pub fn html_in(letter: &Letter, scheme: Scheme) -> String {
    let (schemes, is_night) = (scheme.names(), scheme.is_night());
    let lang = letter.locale.tag();
    let dir = letter.locale.direction().as_str();
    let (accent, by_night) = accents(letter);
    let night = format!(
        ":root{{color-scheme:{schemes};supported-color-schemes:{schemes}}}\n@media {is_night}{{\n{NIGHT}.link{{color:{by_night}!important}}\n.press{{background-color:{by_night}!important}}\n}}"
    );
    let document = view! {
        <html lang=lang dir=dir>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <meta name="color-scheme" content=schemes />
                <meta name="supported-color-schemes" content=schemes />
                <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
                <title>{letter.subject.clone()}</title>
                <style>{night}</style>
            </head>
            <body class="canvas" style=format!("margin:0;padding:0;background-color:{CANVAS}")>
                // Fills the inbox' preview, so that nothing of the letter follows the preheader there.
                <div
                    aria-hidden="true"
                    style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;opacity:0"
                >
                    {format!("{}{}", letter.preheader, "\u{a0}\u{200c}".repeat(90))}
                </div>
                {sheet(letter, &accent)}
            </body>
        </html>
    };
    // Builds for development mark where pieces of text end, which a title would show.
    format!("<!DOCTYPE html>{}", document.to_html().replace("<!>", ""))
}

/// The visible part of the document: the name of the instance, and below it the letter.
fn sheet(letter: &Letter, accent: &str) -> impl IntoView + use<> {
    let direction = letter.locale.direction();
    let blocks = letter.blocks.iter().map(|it| block(it, accent, direction));
    view! {
        <table
            role="presentation"
            class="canvas"
            {..table("100%")}
            style=format!("background-color:{CANVAS}")
        >
            <tr>
                <td {..custom_attribute("align", "center")} style="padding:24px 12px">
                    <table
                        role="presentation"
                        lang=letter.locale.tag()
                        dir=direction.as_str()
                        {..table("600")}
                        style="width:100%;max-width:600px"
                    >
                        <tr>
                            <td
                                class="ink"
                                style=format!("padding:0 24px 16px;{FONT};font-size:16px;line-height:24px;font-weight:650;color:{INK}")
                            >
                                <span style=format!("border-bottom:2px solid {accent};padding-bottom:2px")>
                                    {letter.app_name.clone()}
                                </span>
                            </td>
                        </tr>
                        <tr>
                            <td
                                class="surface"
                                {..custom_attribute("align", start(direction))}
                                style=format!("padding:24px;background-color:{SURFACE};border:1px solid {LINE};border-radius:18px")
                            >
                                <h1
                                    class="ink"
                                    style=format!("margin:0 0 12px;{FONT};font-size:24px;line-height:30px;font-weight:680;color:{INK}")
                                >
                                    {letter.heading.clone()}
                                </h1>
                                {blocks.collect_view()}
                            </td>
                        </tr>
                    </table>
                </td>
            </tr>
        </table>
    }
}

/// The side where lines begin, for programs that do not know it from the direction.
fn start(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "left",
        Direction::RightToLeft => "right",
    }
}

fn block(block: &Block, accent: &str, direction: Direction) -> AnyView {
    match block {
        Block::Paragraph(text) => prose(text, INK, "ink", 16).into_any(),
        Block::Quiet(text) => prose(text, SOFT, "soft", 14).into_any(),
        Block::Button { label, lead, url } => button(label, lead, url, accent).into_any(),
        Block::Code { lead, code } => boxed_code(lead, code).into_any(),
        Block::Facts { title, facts } => view! {
            <p
                class="ink line"
                style=format!("margin:0 0 4px;padding:16px 0 0;border-top:1px solid {LINE};{FONT};font-size:14px;line-height:20px;font-weight:600;color:{INK}")
            >
                {title.clone()}
            </p>
            <table {..table("")} style="margin:0 0 16px">
                {facts.iter().map(|it| fact(it, direction)).collect_view()}
            </table>
        }
        .into_any(),
        Block::QuietLink { lead, label, url } => view! {
            {prose(lead, SOFT, "soft", 14)}
            <p style=format!("margin:-12px 0 0;{FONT};font-size:14px;line-height:20px")>
                <a class="link" href=url.clone() style=format!("color:{accent}")>{label.clone()}</a>
            </p>
        }
        .into_any(),
    }
}

/// The link as a button, and below it once more as text, for programs that show no button.
fn button(label: &str, lead: &str, url: &str, accent: &str) -> impl IntoView + use<> {
    view! {
        <table role="presentation" {..table("")} style="margin:8px 0 20px">
            <tr>
                <td
                    class="press"
                    {..custom_attribute("bgcolor", accent.to_owned())}
                    style=format!("background-color:{accent};border-radius:12px;mso-padding-alt:13px 24px")
                >
                    <a
                        class="label"
                        href=url.to_owned()
                        style=format!("display:inline-block;padding:13px 24px;{FONT};font-size:16px;line-height:22px;font-weight:600;color:{ON_ACCENT};text-decoration:none")
                    >
                        {label.to_owned()}
                    </a>
                </td>
            </tr>
        </table>
        {prose(lead, SOFT, "soft", 14)}
        <p style=format!("margin:-12px 0 20px;{FONT};font-size:14px;line-height:20px;word-break:break-all")>
            <a class="link" dir="ltr" href=url.to_owned() style=format!("color:{accent}")>{url.to_owned()}</a>
        </p>
    }
}

/// The code, large and in a box of its own.
fn boxed_code(lead: &str, code: &str) -> impl IntoView + use<> {
    view! {
        {prose(lead, INK, "ink", 16)}
        <table role="presentation" {..table("")} style="margin:0 0 20px">
            <tr>
                <td
                    class="sunk ink"
                    dir="ltr"
                    style=format!("padding:14px 24px;background-color:{SUNK};border:1px solid {LINE};border-radius:12px;{MONO};font-size:30px;line-height:36px;font-weight:600;letter-spacing:6px;color:{INK};white-space:nowrap")
                >
                    {code.to_owned()}
                </td>
            </tr>
        </table>
    }
}

fn prose(text: &str, colour: &str, class: &'static str, size: u8) -> impl IntoView + use<> {
    let line = size + 6 + size / 8;
    let style = format!(
        "margin:0 0 16px;{FONT};font-size:{size}px;line-height:{line}px;color:{colour};word-break:break-word"
    );
    view! { <p class=class style=style>{text.to_owned()}</p> }
}

fn fact((label, value): &(String, String), direction: Direction) -> impl IntoView + use<> {
    let gap = match direction {
        Direction::LeftToRight => "padding:0 16px 0 0",
        Direction::RightToLeft => "padding:0 0 0 16px",
    };
    let cell = |colour: &str| format!("{FONT};font-size:14px;line-height:22px;color:{colour}");
    view! {
        <tr>
            <td class="soft" style=format!("{gap};vertical-align:top;{}", cell(SOFT))>{label.clone()}</td>
            <td class="ink" style=format!("vertical-align:top;{}", cell(INK))>{value.clone()}</td>
        </tr>
    }
}

/// Attributes of a table without border and gaps, for the oldest mail programs. `width` is empty for none.
fn table(width: &'static str) -> impl Attribute + use<> {
    (
        custom_attribute("width", (!width.is_empty()).then_some(width)),
        custom_attribute("border", "0"),
        custom_attribute("cellpadding", "0"),
        custom_attribute("cellspacing", "0"),
    )
}

/// Renders the letter as plain text: the same content in the same order, with each link on a line of its own.
pub fn text(letter: &Letter) -> String {
    let mut paragraphs = vec![letter.heading.clone()];
    for block in &letter.blocks {
        match block {
            Block::Paragraph(text) | Block::Quiet(text) => paragraphs.push(wrap(text)),
            Block::Button { label, url, .. } => paragraphs.push(format!("{label}:\n{url}")),
            Block::Code { lead, code } => paragraphs.push(format!("{}\n\n    {code}", wrap(lead))),
            Block::Facts { title, facts } => {
                let lines = facts
                    .iter()
                    .map(|(label, value)| format!("{label}: {value}"));
                let lines: Vec<String> =
                    std::iter::once(format!("{title}:")).chain(lines).collect();
                paragraphs.push(lines.join("\n"));
            }
            Block::QuietLink { lead, label, url } => {
                paragraphs.push(format!("{}\n\n{label}:\n{url}", wrap(lead)));
            }
        }
    }
    paragraphs.push(format!("-- \n{}", letter.app_name));
    paragraphs.join("\n\n") + "\n"
}

/// Breaks `text` into lines of at most [`WIDTH`] columns where its script may be broken (UAX 14): never at a no-break
/// space, and between the letters of Chinese and Japanese, which are two columns wide.
fn wrap(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    let options = textwrap::Options::new(WIDTH)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(false);
    textwrap::fill(&words.join(" "), options)
}

#[cfg(test)]
mod tests;
