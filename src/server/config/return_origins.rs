//! Origins of other programs that people may be sent back to.

use super::{PublicUrl, Source, items};
use crate::server::domain::return_to::Origin;

const NAME: &str = "LATCHKEY_RETURN_ORIGINS";

/// Reads the list. An origin that the session cookie does not reach is refused, because whoever was sent back there would
/// be asked to sign in for ever.
pub(super) fn read(source: &mut Source, public: Option<&PublicUrl>) -> Vec<Origin> {
    let origins = source.parsed(NAME, |text| {
        items(text)
            .map(|item| {
                Origin::parse(item).ok_or_else(|| {
                    format!(
                        "{item:?} is no origin. Write each in full and in lower case, without a path, as in \
                         https://wiki.example.org. There are no patterns."
                    )
                })
            })
            .collect::<Result<Vec<_>, _>>()
    });
    let origins = origins.unwrap_or_default();
    if let Some(public) = public {
        for origin in &origins {
            if let Some(complaint) = unreached(origin, public) {
                source.complain(NAME, &complaint);
            }
        }
    }
    origins
}

/// Why the session cookie does not reach an origin; `None` if it does.
fn unreached(origin: &Origin, public: &PublicUrl) -> Option<String> {
    let name = origin.as_str();
    if public.is_https() && !origin.is_https() {
        return Some(format!(
            "{name} is not https, and the session cookie is sent over https alone."
        ));
    }
    (origin.host() != public.host()).then(|| {
        format!(
            "the session cookie does not reach {name}, because it is for {} alone.",
            public.host()
        )
    })
}
