//! Stories: the real server, over HTTP, with real mail, on SQLite and on Postgres.

mod admission;
mod architecture;
mod invitations;
mod mail;
mod operators;
mod races;
mod sign_in;
mod sign_up;
mod support;
mod waiting;
