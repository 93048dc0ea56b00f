//! Stands in for the crate of this name, with which cargo-leptos downloads programs: here all of them are there already.

use std::fmt;

/// Says that it was left out.
#[derive(Debug)]
pub struct Error;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this cargo-leptos was built without what downloads programs")
    }
}

impl std::error::Error for Error {}

/// An answer, of which there is none.
pub enum Response {}

impl Response {
    /// Its status.
    pub fn status(&self) -> Status {
        match *self {}
    }

    /// Its bytes.
    ///
    /// # Errors
    ///
    /// None.
    pub async fn bytes<T>(self) -> Result<T, Error> {
        match self {}
    }

    /// What it says in JSON.
    ///
    /// # Errors
    ///
    /// None.
    pub async fn json<T>(self) -> Result<T, Error> {
        match self {}
    }
}

/// Status of an answer.
pub enum Status {}

impl Status {
    /// Whether there is what was asked for.
    pub fn is_success(&self) -> bool {
        match *self {}
    }
}

impl fmt::Display for Status {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

/// Asks servers.
#[derive(Default)]
pub struct Client;

impl Client {
    /// Asks for a URL.
    pub fn get(&self, _: impl Into<String>) -> Question {
        Question
    }
}

/// Makes a [`Client`].
#[derive(Default)]
pub struct ClientBuilder;

impl ClientBuilder {
    /// The name that it gives itself.
    pub fn user_agent(self, _: &str) -> Self {
        self
    }

    /// Makes it.
    ///
    /// # Errors
    ///
    /// None.
    pub fn build(self) -> Result<Client, Error> {
        Ok(Client)
    }
}

/// A question that is not sent yet.
pub struct Question;

impl Question {
    /// Sends it nowhere.
    ///
    /// # Errors
    ///
    /// Always.
    pub async fn send(self) -> Result<Response, Error> {
        Err(Error)
    }
}

/// Asks for a URL.
///
/// # Errors
///
/// Always.
pub async fn get(_: &str) -> Result<Response, Error> {
    Err(Error)
}
