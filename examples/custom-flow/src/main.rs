//! The server of the application.

#[cfg(feature = "ssr")]
#[tokio::main]
async fn main() {
    use axum::Router;
    use custom_flow::app::{App, shell};
    use latchkey::Latchkey;
    use leptos::prelude::get_configuration;
    use leptos_axum::{LeptosRoutes, file_and_error_handler, generate_route_list};

    let options = get_configuration(None)
        .expect("a configuration")
        .leptos_options;
    let address = options.site_addr;
    let app = Router::new()
        .leptos_routes(&options, generate_route_list(App), {
            let options = options.clone();
            move || shell(options.clone())
        })
        .fallback(file_and_error_handler(shell))
        .with_state(options);
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .expect("a free port");
    println!("http://{address}");
    let latchkey = Latchkey::at(&listener).expect("a configuration");
    latchkey
        .with_pages("/sign-in", "/sign-up")
        .with_account_pages("/profile", "/profile")
        .with_confirm_page("/profile")
        .serve(listener, app)
        .await
        .unwrap();
}

/// There is nothing to run in a browser: `lib.rs` has what lives there.
#[cfg(not(feature = "ssr"))]
fn main() {}
