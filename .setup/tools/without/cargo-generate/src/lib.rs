//! Stands in for the crate of this name, with which cargo-leptos makes new projects: here it never does.

use std::path::PathBuf;

/// What is asked for.
#[derive(Default)]
pub struct GenerateArgs {
    /// Where the template is.
    pub template_path: TemplatePath,
    /// Name of the project.
    pub name: Option<String>,
    /// Keeps the name as it is.
    pub force: bool,
    /// Says more.
    pub verbose: bool,
    /// Makes it in the present folder.
    pub init: bool,
    /// What is not named here.
    pub others: (),
}

/// Where a template is.
#[derive(Default)]
pub struct TemplatePath {
    /// URL of its repository.
    pub git: Option<String>,
    /// A branch of it.
    pub branch: Option<String>,
    /// A tag of it.
    pub tag: Option<String>,
    /// Its folder.
    pub path: Option<String>,
    /// What is not named here.
    pub others: (),
}

/// Makes nothing.
///
/// # Errors
///
/// Always.
pub fn generate(_: GenerateArgs) -> anyhow::Result<PathBuf> {
    anyhow::bail!("this cargo-leptos was built without what makes new projects")
}
