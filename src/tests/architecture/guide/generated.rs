//! Parts of the guide that are read off the program: between `<!-- generated: NAME -->` and `<!-- end -->`. They are
//! written anew by
//!
//! ```sh
//! UPDATE_GUIDE=1 cargo test --features ssr --test stories generated
//! ```

use std::{collections::BTreeMap, fmt::Write, fs, process::Command};

use latchkey::{
    auth::{SettingGroup, SettingKey},
    server::{
        config::{VARIABLES, Variable},
        domain::settings::entry,
    },
};

use super::{Document, pages, root};

const END: &str = "<!-- end -->";

/// The name of a part, and what makes it.
type Part = (&'static str, fn() -> String);

/// Every generated part: its name, and what writes it.
const PARTS: &[Part] = &[
    ("make", targets),
    ("variables", variables),
    ("command line", command_line),
    ("metrics", metrics),
    ("doors", doors),
    ("codes", codes),
];

#[test]
fn what_is_generated_is_as_the_program_says() {
    let mut stale = Vec::new();
    let pages = pages();
    for (name, write) in PARTS {
        let begin = format!("<!-- generated: {name} -->\n");
        let mut places = pages.iter().filter(|page| page.text.contains(&begin));
        let page = places
            .next()
            .unwrap_or_else(|| panic!("{name} has a place"));
        assert!(places.next().is_none(), "{name} has one place");
        let (_, after) = page.text.split_once(&begin).expect("it is there");
        let (there, _) = after.split_once(END).expect("it ends");
        let wanted = format!("\n{}\n\n", write().trim());
        if there == wanted {
            continue;
        }
        if std::env::var_os("UPDATE_GUIDE").is_some() {
            update(page, &begin, there, &wanted);
        } else {
            stale.push(differences(&page.path, there, &wanted));
        }
    }
    assert!(
        stale.is_empty(),
        "these parts are stale; UPDATE_GUIDE=1 with this test writes them anew\n{}",
        stale.join("\n")
    );
}

/// Writes a part anew. The page is read again, since it may have several.
fn update(page: &Document, begin: &str, there: &str, wanted: &str) {
    let path = root(&page.path);
    let text = fs::read_to_string(&path).expect("the page is there");
    let old = format!("{begin}{there}{END}");
    let new = format!("{begin}{wanted}{END}");
    fs::write(&path, text.replace(&old, &new)).expect("it can be written");
}

/// The lines that are in one of the two alone.
fn differences(path: &str, there: &str, wanted: &str) -> String {
    let lacks = |text: &str, line: &&str| !text.lines().any(|it| it == *line);
    let gone = there.lines().filter(|line| lacks(wanted, line));
    let new = wanted.lines().filter(|line| lacks(there, line));
    let gone = gone.map(|line| format!("{path} - {line}"));
    let new = new.map(|line| format!("{path} + {line}"));
    gone.chain(new).collect::<Vec<_>>().join("\n")
}

fn read(path: &str) -> String {
    fs::read_to_string(root(path)).unwrap_or_else(|_| panic!("{path} is there"))
}

/// The targets that `make` lists.
fn targets() -> String {
    let mut table = "| command | what it does |\n|---|---|\n".to_owned();
    for line in read("Makefile").lines() {
        if let Some((target, said)) = line.split_once(" ## ")
            && let Some((target, _)) = target.split_once(':')
        {
            let _ = writeln!(table, "| `make {target}` | {said} |");
        }
    }
    table
}

/// All variables: those of the program, and those of the settings by their groups.
fn variables() -> String {
    let of_setting = |key: SettingKey| format!("LATCHKEY_{}", key.as_str().to_ascii_uppercase());
    let groups: BTreeMap<_, _> = SettingKey::ALL
        .iter()
        .map(|key| (of_setting(*key), entry(*key).group))
        .collect();
    let of_group = |group: Option<SettingGroup>| -> Vec<&Variable> {
        let group_of = |variable: &Variable| groups.get(&variable.name).copied();
        let of_group = VARIABLES.iter().filter(|it| group_of(it) == group);
        of_group.collect()
    };
    let mut text = format!("## Variables of the program\n\n{}", table(&of_group(None)));
    text.push_str("\n## Defaults of the instance\n\nEach is a setting of the same name in lower case without `LATCHKEY_`.\n");
    for group in SettingGroup::ALL {
        let variables = of_group(Some(*group));
        if !variables.is_empty() {
            let heading = heading(group.as_str());
            let _ = write!(text, "\n### {heading}\n\n{}", table(&variables));
        }
    }
    text
}

fn table(variables: &[&Variable]) -> String {
    let mut table = "| variable | default | meaning |\n|---|---|---|\n".to_owned();
    for variable in variables {
        let default = match variable.default.as_str() {
            "" => String::new(),
            default => format!("`{default}`"),
        };
        let meaning = variable.meaning.replace('|', "\\|");
        let _ = writeln!(table, "| `{}` | {default} | {meaning} |", variable.name);
    }
    table
}

/// A word such as `sign_in` as a heading.
fn heading(word: &str) -> String {
    let words = word.replace('_', " ");
    let (first, rest) = words.split_at(1);
    format!("{}{rest}", first.to_ascii_uppercase())
}

/// The help of every command, by its words.
pub fn commands() -> BTreeMap<Vec<String>, String> {
    let mut commands = BTreeMap::new();
    let mut ahead = vec![Vec::new()];
    while let Some(words) = ahead.pop() {
        let help = help_of(&words);
        let listed = help.split("\nCommands:\n").nth(1).unwrap_or_default();
        for line in listed.lines().take_while(|line| !line.is_empty()) {
            let name = line.strip_prefix("  ").unwrap_or_default();
            let name = name.split(' ').next().unwrap_or_default();
            if !name.is_empty() && name != "help" {
                ahead.push([words.clone(), vec![name.to_owned()]].concat());
            }
        }
        commands.insert(words, help);
    }
    commands
}

fn help_of(words: &[String]) -> String {
    let told = Command::new(env!("CARGO_BIN_EXE_latchkey"))
        .args(words)
        .arg("-h")
        .env_clear()
        .output()
        .expect("the program runs");
    assert!(told.status.success(), "latchkey {words:?} -h");
    String::from_utf8(told.stdout).expect("text")
}

/// `true` if `said`, what is written after `latchkey`, begins with the words of a command, or is no command at all, such
/// as a word of prose behind the name of the program.
pub fn is_command(commands: &BTreeMap<Vec<String>, String>, said: &str) -> bool {
    let mut words: Vec<String> = Vec::new();
    for word in said.split_whitespace() {
        let is_family = commands
            .get(&words)
            .is_some_and(|help| help.contains("\nCommands:\n"));
        let is_name = word.starts_with(|it: char| it.is_ascii_lowercase());
        if !is_family || !is_name {
            break;
        }
        // Two commands that differ in the last word alone may be written together.
        for word in word.split('|') {
            let named = [words.clone(), vec![word.to_owned()]].concat();
            if !commands.contains_key(&named) && word != "help" {
                return false;
            }
        }
        let word = word.split('|').next().unwrap_or_default();
        words.push(word.to_owned());
    }
    true
}

fn command_line() -> String {
    let mut text = String::new();
    for (words, help) in commands() {
        let name = [vec!["latchkey".to_owned()], words].concat().join(" ");
        let help: Vec<_> = help.trim().lines().map(str::trim_end).collect();
        let help = help.join("\n");
        let _ = write!(text, "## `{name}`\n\n```text\n{help}\n```\n\n");
    }
    text
}

/// Names and meanings of all metrics, in the order in which they are registered.
fn metrics() -> String {
    let source = read("src/server/metrics/counters.rs");
    let mut table = "| metric | what it counts |\n|---|---|\n".to_owned();
    for said in source.split("all.register(").skip(1) {
        let mut lines = said.split(',').map(str::trim);
        let quoted = said.split('"').skip(1).step_by(2).take(2);
        let [name, meaning] = quoted.collect::<Vec<_>>()[..] else {
            panic!("a metric has a name and a meaning: {said}");
        };
        let field = lines.find_map(|it| it.strip_prefix("self.")?.strip_suffix(".clone()"));
        let field = format!("    {}: ", field.expect("it is a field"));
        let kind = source.split(&field).nth(1).unwrap_or_default();
        let kind = kind.split('\n').next().unwrap_or_default();
        let end = if kind.contains("Counter") {
            "_total"
        } else {
            ""
        };
        let _ = writeln!(table, "| `latchkey_{name}{end}` | {meaning} |");
    }
    table
}

/// Every server function: its path, its fields, and the first sentence of what it says of itself.
fn doors() -> String {
    let mut rows = Vec::new();
    super::super::each_file(&root("src/api"), &mut |path, text| {
        for (at, _) in text.match_indices("#[server_function(") {
            let name = text[at..].split("endpoint = \"").nth(1);
            let name = name.and_then(|rest| rest.split('"').next());
            let name = name.unwrap_or_else(|| panic!("{} names its doors", path.display()));
            let comment = text[..at].rsplit("\n\n").next().unwrap_or_default();
            let signature = text[at..].split(" -> ").next().unwrap_or_default();
            rows.push((name.to_owned(), fields(signature), said(comment)));
        }
    });
    rows.sort();
    let mut table = "| POST to `/api/…` | fields | what it does |\n|---|---|---|\n".to_owned();
    for (name, fields, said) in rows.iter().filter(|(name, ..)| name != "get_greeting") {
        let _ = writeln!(table, "| `{name}` | {fields} | {said} |");
    }
    table
}

/// The names of the arguments of a function. One that stands for several fields is `…`.
fn fields(signature: &str) -> String {
    let arguments = signature
        .split_once("fn ")
        .and_then(|(_, it)| it.split_once('('));
    let Some((_, arguments)) = arguments else {
        return String::new();
    };
    let mut names = Vec::new();
    let mut stands_for_several = false;
    for line in arguments.split(['\n', ',', '(']).map(str::trim) {
        stands_for_several |= line.starts_with("flatten");
        let Some((name, _)) = line.split_once(": ") else {
            continue;
        };
        let is_of_name = |it: char| it.is_ascii_lowercase() || it == '_';
        if name.chars().all(is_of_name) {
            let name = if stands_for_several { "…" } else { name };
            names.push(format!("`{name}`"));
            stands_for_several = false;
        }
    }
    names.join(", ")
}

/// The first sentence of the doc comment that `text` ends with.
fn said(text: &str) -> String {
    let lines = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("///"));
    let first = lines.take_while(|line| !line.is_empty()).map(str::trim);
    let comment = first.collect::<Vec<_>>().join(" ");
    let comment = comment.replace("`None`", "`null`");
    match comment.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => comment,
    }
}

/// Every code of an error, with its meaning.
fn codes() -> String {
    let source = read("src/auth/problem.rs");
    let list = source
        .split("pub enum ProblemCode {\n")
        .nth(1)
        .expect("it is there");
    let list = list.split("\n}").next().unwrap_or_default();
    let mut table = "| code | meaning |\n|---|---|\n".to_owned();
    let mut meaning = String::new();
    for line in list.lines().map(str::trim) {
        match (line.strip_prefix("/// "), line.strip_suffix(',')) {
            (Some(comment), _) => meaning = comment.to_owned(),
            (None, Some(variant)) => {
                let _ = writeln!(table, "| `{}` | {meaning} |", word(variant));
            }
            (None, None) => {}
        }
    }
    table
}

/// `InvalidLink` as `invalid_link`.
fn word(variant: &str) -> String {
    let mut word = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.push(letter.to_ascii_lowercase());
    }
    word
}
