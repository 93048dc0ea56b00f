//! What packages and `examples/compose` come with. `.ci/package.sh` installs packages.

use std::{collections::BTreeMap, fs, path::PathBuf, process::Output};

use tokio::process::Command;

use crate::support::{run_program, write_key};

/// Worst exposure that `systemd-analyze security` may find, in tenths.
const EXPOSURE: u32 = 20;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Runs a program of the system in the project's folder. `None` if this machine does not have it.
async fn run(program: &str, arguments: &[&str]) -> Option<Output> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(path(""));
    command.output().await.ok()
}

/// Fails unless the program is content with these variables. The key is in the file `key` here.
async fn makes_sense(mut variables: BTreeMap<String, String>, key: &str) {
    let named = variables.insert("LATCHKEY_SECRET_KEY_FILE".to_owned(), key.to_owned());
    assert!(named.is_some(), "it names a key: {variables:?}");
    let settings: Vec<(String, String)> = variables.into_iter().collect();
    let (code, _, said) = run_program(&["check-config"], &settings).await;
    assert_eq!((code, said.as_str()), (0, ""), "{settings:?}");
}

#[tokio::test]
async fn the_configuration_of_the_package_makes_sense_once_it_is_filled_in() {
    let file = text("packaging/latchkey.env");
    let lines = file.lines().map(|line| line.trim_start_matches('#'));
    let variables = lines
        .filter_map(|line| line.split_once('='))
        .filter(|(name, _)| name.starts_with("LATCHKEY_"))
        .map(|(name, value)| (name.to_owned(), value.trim_matches('"').to_owned()));
    let variables: BTreeMap<_, _> = variables.collect();

    assert!(variables.len() >= 7, "{variables:?}");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let key = folder.path().join("key").display().to_string();
    write_key(&key);
    makes_sense(variables, &key).await;
}

#[tokio::test]
async fn the_composed_configuration_makes_sense_with_the_key_that_is_made_for_it() {
    let file = text("examples/compose/compose.yaml");
    let variables = file
        .lines()
        .filter_map(|line| line.trim().split_once(": "))
        .filter(|(name, _)| name.starts_with("LATCHKEY_"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
    let folder = tempfile::tempdir().expect("a folder can be made");
    let here = folder.path().display().to_string();
    let script: String = file
        .lines()
        .skip_while(|line| line.trim() != "- |")
        .skip(1)
        .map_while(|line| line.strip_prefix("        "))
        // Only root can do it.
        .filter(|line| !line.starts_with("chown "))
        .map(|line| line.replace("/var/lib/latchkey", &here) + "\n")
        .collect();
    let key = folder.path().join("secret.key");
    let mut keys = Vec::new();
    for _ in 0..2 {
        let made = run("sh", &["-ec", &script])
            .await
            .expect("there is a shell");
        assert!(made.status.success(), "{made:#?}");
        keys.push(fs::read_to_string(&key).expect("there is a key"));
    }

    assert_eq!(keys[0], keys[1], "it is made once");
    makes_sense(variables.collect(), &key.display().to_string()).await;
}

#[test]
fn what_names_the_image_names_this_version() {
    let version = env!("CARGO_PKG_VERSION");
    let file = text("examples/compose/compose.yaml");

    assert!(file.contains(&format!("image: localhost/latchkey:{version}\n")));
    for page in [&file, &text("docs/operate.md")] {
        assert!(page.contains(&format!("target/package/latchkey-{version}.oci.tar")));
    }
}

#[test]
fn licences_are_listed_whole_and_those_of_latchkey_may_be_there() {
    let accepted: toml::Table = text("packaging/about.toml").parse().expect("TOML");
    let accepted = accepted["accepted"].as_array().expect("licences");

    for licence in env!("CARGO_PKG_LICENSE").split(" OR ") {
        assert!(accepted.iter().any(|it| it.as_str() == Some(licence)));
    }
    let template = text("packaging/about.hbs");
    assert_eq!(
        template.matches("{{#").count(),
        template.matches("{{/").count()
    );
    assert!(template.contains("{{{crate.name}}}") && template.contains("{{{text}}}"));
}

#[tokio::test]
async fn the_unit_is_allowed_little() {
    let unit = "packaging/service/latchkey.service";
    let threshold = format!("--threshold={EXPOSURE}");
    let arguments = ["security", "--offline=true", &threshold, unit];
    // Where it is missing nothing is shown; `.ci/package.sh` needs it.
    if let Some(judged) = run("systemd-analyze", &arguments).await {
        assert!(judged.status.success(), "{judged:#?}");
    }
}

#[test]
fn the_units_belong_together() {
    let (service, socket) = (
        text("packaging/service/latchkey.service"),
        text("packaging/socket/latchkey-http.socket"),
    );

    for line in ["Requires=", "Sockets="] {
        assert!(service.contains(&format!("{line}latchkey-http.socket\n")));
    }
    assert!(socket.contains("Service=latchkey.service\n"));
    assert!(text("packaging/latchkey.env").contains("LATCHKEY_LISTEN=systemd\n"));
}

#[tokio::test]
async fn scripts_are_ones_that_a_shell_reads() {
    for (shell, script) in [
        ("sh", "packaging/debian/postinst"),
        ("sh", "packaging/debian/postrm"),
        ("bash", "packaging/build.sh"),
        ("bash", ".ci/package.sh"),
    ] {
        let read = run(shell, &["-n", script]).await.expect("there is a shell");
        assert!(read.status.success(), "{script}: {read:#?}");
    }
}
