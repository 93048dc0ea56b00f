//! Islands that come alive even if their part of the page was changed: a changed island is rendered anew.
//!
//! Hydration takes each node of the page for the one it expects. A node that a password manager, a translation or a
//! minifier has added or removed is a panic. So the server writes down of which nodes an island consists, and only an
//! island that still consists of them is hydrated.

use leptos::{
    prefetch_lazy_fn_on_server,
    prelude::*,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        view::{
            Mountable, Position, PositionState, RenderHtml,
            add_attr::AddAnyAttr,
            any_view::{AnyView, AnyViewState, AnyViewWithAttrs},
        },
    },
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

use super::{browser, ui::of_content};

/// The content of an island. Wraps what the island would return.
pub struct Whole {
    content: AnyView,
    /// Brings the island to life; `None` if it is there with its content.
    wake: Option<Wake>,
}

/// Loads a part of the WebAssembly, and brings an island to life with it.
pub type Wake = fn(Owner, HtmlElement);

impl Whole {
    /// Wraps `content`.
    pub fn new(content: impl IntoAny) -> Self {
        Self {
            content: content.into_any(),
            wake: None,
        }
    }

    /// Content whose code is in `part` of the WebAssembly, where other code may be, too. Leptos makes a part of each `lazy`
    /// island, and one more of whatever it shares with others.
    ///
    /// The server has the page load that part. In the browser `wake` calls [`Whole::wake`].
    pub fn in_part(part: &'static str, content: impl FnOnce() -> Self, wake: Wake) -> Self {
        if cfg!(target_family = "wasm") {
            return Self {
                content: ().into_any(),
                wake: Some(wake),
            };
        }
        prefetch_lazy_fn_on_server(part);
        content()
    }

    /// Brings `island` to life.
    pub fn wake(self, island: &Element) {
        // It lives as long as the page.
        std::mem::forget(self.hydrate_from_position::<true>(island, Position::FirstChild));
    }
}

/// A hash (FNV-1a) of the names of all nodes in a part of a document, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Nodes(u32);

impl Nodes {
    const NONE: Self = Self(0x811c_9dc5);

    fn add(&mut self, name: &str) {
        for byte in name.bytes().chain([b' ']) {
            let byte = u32::from(byte.to_ascii_lowercase());
            self.0 = (self.0 ^ byte).wrapping_mul(0x0100_0193);
        }
    }

    /// The nodes of `html` as the renderer writes it: `<` and `>` in texts and attributes are escaped.
    fn of_html(html: &str) -> Self {
        let mut nodes = Self::NONE;
        let mut rest = html;
        while let Some((text, tag)) = rest.split_once('<') {
            nodes.add_text(text);
            let end = if tag.starts_with("!--") { "-->" } else { ">" };
            let (tag, after) = tag.split_once(end).unwrap_or((tag, ""));
            match tag.chars().next() {
                Some('/') => {}
                Some('!') => nodes.add("#comment"),
                _ => nodes.add(tag.split([' ', '/']).next().unwrap_or_default()),
            }
            rest = after;
        }
        nodes.add_text(rest);
        nodes
    }

    fn add_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.add("#text");
        }
    }

    /// Adds `node`, its next siblings, and all nodes inside them.
    fn of_siblings(&mut self, mut node: Option<Node>) {
        while let Some(here) = node {
            self.add(&here.node_name());
            self.of_siblings(here.first_child());
            node = here.next_sibling();
        }
    }

    fn words(self) -> String {
        format!("{:x}", self.0)
    }
}

/// `true` if an island consists of the nodes that the server sent. Their hash is the comment it begins with.
fn is_as_sent(island: &Node) -> bool {
    let Some(first) = island.first_child() else {
        return false;
    };
    let mut nodes = Nodes::NONE;
    nodes.of_siblings(first.next_sibling());
    first.node_type() == Node::COMMENT_NODE && first.node_value() == Some(nodes.words())
}

impl Render for Whole {
    type State = AnyViewState;

    fn build(self) -> Self::State {
        self.content.build()
    }

    fn rebuild(self, state: &mut Self::State) {
        self.content.rebuild(state);
    }
}

of_content!(Whole, content);

impl RenderHtml for Whole {
    of_content!(content);

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        let start = buf.len();
        *position = Position::NextChild;
        self.content
            .to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
        let nodes = Nodes::of_html(&buf[start..]).words();
        buf.insert_str(start, &format!("<!--{nodes}-->"));
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        let island = cursor.current();
        if let (Some(wake), Some(owner)) = (self.wake, Owner::current()) {
            wake(owner, island.unchecked_into());
            return self.content.build();
        }
        if is_as_sent(&island) {
            cursor.child();
            position.set(Position::NextChild);
            return self.content.hydrate::<FROM_SERVER>(cursor, position);
        }
        let island: Element = island.unchecked_into();
        let typed = Typed::of(&island);
        island.set_text_content(None);
        let mut state = self.content.build();
        state.mount(&island, None);
        typed.put_back(&island);
        state
    }
}

/// Selector of the fields that a reader fills in.
const FIELDS: &str = "[name]:not([type=hidden])";

/// Properties of a field that its reader changes.
const READERS: [&str; 4] = ["value", "checked", "selectionStart", "selectionEnd"];

/// What was typed into the fields of an island, and which field has the focus.
struct Typed(Vec<TypedField>);

struct TypedField {
    name: Option<String>,
    readers: [JsValue; 4],
    is_focused: bool,
}

impl Typed {
    fn of(island: &Element) -> Self {
        let focused = document().active_element();
        let fields = browser::all_of(island, FIELDS).into_iter();
        let fields = fields.map(|field| TypedField {
            name: field.get_attribute("name"),
            readers: READERS.map(|key| browser::property(&field, key)),
            is_focused: focused.as_ref() == Some(&field),
        });
        Self(fields.collect())
    }

    /// Fills in the fields of the same names, in their order.
    fn put_back(mut self, island: &Element) {
        for field in browser::all_of(island, FIELDS) {
            let name = field.get_attribute("name");
            let Some(at) = self.0.iter().position(|typed| typed.name == name) else {
                continue;
            };
            let typed = self.0.remove(at);
            if typed.is_focused
                && let Some(field) = field.dyn_ref::<HtmlElement>()
            {
                let _ = field.focus();
            }
            for (key, value) in READERS.into_iter().zip(typed.readers) {
                let is_any = !value.is_undefined() && !value.is_null();
                if is_any && browser::property(&field, key) != value {
                    browser::set_property(&field, key, &value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_or_taken_out_shows_and_other_words_do_not() {
        let sent = Nodes::of_html("<p class=\"a\">Hello <b>you</b><!></p><input name=\"a\">");

        for same in [
            "<p class=\"b\">Bye <b>me</b><!--<() />--></p><input value=\"x\">",
            "<P>a<B>b</B><!--c--></P><INPUT/>",
        ] {
            assert_eq!(Nodes::of_html(same), sent, "{same}");
        }
        for changed in [
            "<p class=\"a\">Hello <b>you</b></p><input name=\"a\">",
            "<p class=\"a\">Hello <b>you</b><!></p><input name=\"a\"><span></span>",
            "<p class=\"a\"><font>Hello </font><b>you</b><!></p><input name=\"a\">",
            "<p class=\"a\">Hello<b>you</b><!></p> <input name=\"a\">",
            "",
        ] {
            assert_ne!(Nodes::of_html(changed), sent, "{changed}");
        }
    }

    #[test]
    fn an_island_begins_with_what_it_consists_of() {
        let html = Whole::new(view! { <p>"a"</p> }).to_html();
        let (comment, content) = html.split_once("-->").unwrap();

        assert_eq!(comment, format!("<!--{}", Nodes::of_html(content).words()));
    }
}
