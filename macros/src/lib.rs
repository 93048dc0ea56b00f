//! The macro of Latchkey's server functions. Leptos' own takes no other path than one that is written out.

use proc_macro::TokenStream;
use syn::parse_quote;

/// Makes a server function as Leptos' `#[server]` does, at a path below the prefix of this build (`LATCHKEY_PREFIX`) and `/api`.
#[proc_macro_attribute]
pub fn server_function(arguments: TokenStream, function: TokenStream) -> TokenStream {
    // The build script of Latchkey sets it, and has Latchkey compiled anew when it changes.
    let prefix = std::env::var("LATCHKEY_PREFIX").unwrap_or_default();
    let made = server_fn_macro::server_macro_impl(
        arguments.into(),
        function.into(),
        Some(parse_quote!(::leptos::server_fn)),
        &format!("{prefix}/api"),
        None,
        None,
    );
    made.unwrap_or_else(|fault| fault.to_compile_error()).into()
}
