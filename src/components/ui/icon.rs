//! Icons. Each repeats what the text beside it says, so screen readers skip them.

use leptos::prelude::*;

fn outline(
    class: &'static str,
    size: &'static str,
    width: &'static str,
    shapes: AnyView,
) -> AnyView {
    view! {
        <svg
            class=class
            viewBox=size
            fill="none"
            stroke="currentColor"
            stroke-width=width
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            {shapes}
        </svg>
    }
    .into_any()
}

/// An envelope whose flap lifts and shows a tick when its card is done.
pub fn envelope() -> AnyView {
    let shapes = view! {
        <rect x="6" y="12" width="36" height="26" rx="5"/>
        <path class="flap" d="m8 15 16 12 16-12"/>
        <path class="check" d="m16 25 6 6 11-12"/>
    };
    outline("envelope", "0 0 48 48", "2.4", shapes.into_any())
}

/// The logo of the product: an arch with a keyhole.
pub fn brand() -> AnyView {
    let shapes = view! {
        <path d="M6 27V14a10 10 0 0 1 20 0v13"/>
        <path d="M6 27h20"/>
        <circle cx="16" cy="16.5" r="2.6" fill="currentColor" stroke="none"/>
        <path d="M16 18v4.5"/>
    };
    outline("brand__mark", "0 0 32 32", "2.6", shapes.into_any())
}

/// A globe: the languages.
pub fn globe() -> AnyView {
    let shapes = view! {
        <circle cx="12" cy="12" r="9"/>
        <path d="M3 12h18"/>
        <path d="M12 3c5 5.5 5 12.5 0 18c-5-5.5-5-12.5 0-18"/>
    };
    outline("icon", "0 0 24 24", "1.8", shapes.into_any())
}

/// A clock: the reader must wait.
pub fn clock() -> AnyView {
    let shapes = view! {
        <circle cx="12" cy="12" r="9"/>
        <path d="M12 7v5l3 2"/>
    };
    outline("icon", "0 0 24 24", "1.8", shapes.into_any())
}

/// A circle with an exclamation mark: the reader should know something.
pub fn alert() -> AnyView {
    let shapes = view! {
        <circle cx="12" cy="12" r="9"/>
        <path d="M12 7.5v5.5"/>
        <path d="M12 16.5v.1"/>
    };
    outline("icon", "0 0 24 24", "1.8", shapes.into_any())
}

/// Three dots: more actions.
pub fn more() -> AnyView {
    let shapes = view! {
        <path d="M5 12h.1"/>
        <path d="M12 12h.1"/>
        <path d="M19 12h.1"/>
    };
    outline("icon", "0 0 24 24", "2.6", shapes.into_any())
}

/// A computer.
pub fn laptop() -> AnyView {
    let shapes = view! {
        <rect x="4" y="5" width="16" height="10" rx="1.6"/>
        <path d="M2 19h20"/>
    };
    outline("icon", "0 0 24 24", "1.8", shapes.into_any())
}

/// A telephone.
pub fn phone() -> AnyView {
    let shapes = view! {
        <rect x="7" y="2.5" width="10" height="19" rx="2.4"/>
        <path d="M11 18.5h2"/>
    };
    outline("icon", "0 0 24 24", "1.8", shapes.into_any())
}

/// A plus sign: one more.
pub fn plus() -> AnyView {
    let shapes = view! {
        <path d="M12 5v14"/>
        <path d="M5 12h14"/>
    };
    outline("icon", "0 0 24 24", "1.8", shapes.into_any())
}
