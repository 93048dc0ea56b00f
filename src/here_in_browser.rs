//! What the browser knows of the page that it shows. All but the query has come with the page from the server.

use js_sys::Array;
use web_sys::UrlSearchParams;

use crate::{
    auth::FormReply,
    components::{embedded::Embedding, query::PageQuery},
};

/// Nothing: it comes with the page.
pub fn embedding() -> Option<Embedding> {
    None
}

/// Nothing: a page that is shown without asking the server answers no form.
pub fn reply() -> FormReply {
    FormReply::default()
}

/// The query of this page. `search` is its text.
pub fn query(search: &str) -> PageQuery {
    let Ok(fields) = UrlSearchParams::new_with_str(search) else {
        return PageQuery::default();
    };
    let fields = Array::from(&fields);
    let pairs = fields.iter().filter_map(|pair| {
        let pair = Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    PageQuery::new(pairs.collect())
}
