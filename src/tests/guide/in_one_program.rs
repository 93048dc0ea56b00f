//! The program that the guide shows for Latchkey as a library.
#![allow(dead_code, reason = "it is compiled, and shown in docs/build-on-it.md")]

use axum::{Router, routing::get};
use latchkey::server::{
    clock::Clock,
    config::{Config, environment},
    http::{listener::ListenerLimits, require::SignedInUser},
    run::Server,
};

async fn hello(SignedInUser(user): SignedInUser) -> String {
    format!("Hello, {}", user.address)
}

#[tokio::main]
async fn main() {
    let config = Config::load(environment()).expect("a configuration that makes sense");
    let mut server = Server::build(&config, Clock::default())
        .await
        .expect("a server");
    server.add(Router::new().route("/hello", get(hello)));
    let listener = tokio::net::TcpListener::bind(config.listen)
        .await
        .expect("a free port");
    server.serve(listener, ListenerLimits::default()).await; // until server.shutdown() is cancelled
}
