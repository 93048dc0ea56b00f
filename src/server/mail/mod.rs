//! How mails are sent: their content, their look, and the courier that empties the outbox.
//!
//! A [`letter`] is composed once and [`render`]ed twice, as HTML and as text; a [`parcel`] is the letter for one
//! recipient, ready to send; a [`transport`] hands it to a mail server or puts it into the [`mailbox`]. Of HTTP, this
//! module knows only the routes of the development mailbox.

mod compose;
pub mod configured;
pub mod courier;
pub mod letter;
pub mod letters;
pub mod mailbox;
pub mod mailbox_pages;
pub mod own_transport;
pub mod parcel;
mod quoted_printable;
pub mod render;
pub mod sender;
pub mod smtp;
pub mod transport;
