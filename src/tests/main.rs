//! Stories: the real server, over HTTP, with real mail, on SQLite and on Postgres.

mod architecture;
mod mail;
mod races;
mod settings;
mod sign_in;
mod sign_up;
mod support;
mod switches;
mod waiting;
