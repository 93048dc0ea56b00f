//! Stories: the real server, over HTTP, with real mail, on SQLite and on Postgres.

mod account;
mod admission;
mod alike;
mod architecture;
mod audit;
mod crash;
mod devices;
mod invitations;
mod logs;
mod mail;
mod metrics;
mod multi_session;
mod nodes;
mod notices;
mod operations;
mod operators;
mod places;
mod races;
mod require;
mod settings;
mod sign_in;
mod sign_up;
mod support;
mod switches;
mod users;
mod waiting;
