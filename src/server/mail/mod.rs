//! How mail goes out: what a letter says, how it looks, and the courier that drains the outbox.
//!
//! A [`letter`] is composed once and [`render`]ed twice, as HTML and as text; a [`parcel`] is the letter sealed for one
//! recipient; a [`transport`] hands it over, to a mail server or into the [`mailbox`]. Knows the outbox, the texts and
//! lettre; of HTTP it knows the development mailbox' own routes and nothing else.

mod compose;
pub mod courier;
pub mod letter;
pub mod mailbox;
pub mod mailbox_pages;
pub mod parcel;
pub mod render;
pub mod sender;
pub mod smtp;
pub mod transport;
