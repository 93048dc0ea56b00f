//! Links of pages, to files and to headings.

use std::collections::BTreeMap;

use super::{Document, pages, root};

/// A link, as it is written.
struct Link {
    target: String,
}

/// The links of a page, those in code left out.
fn links(page: &Document) -> Vec<Link> {
    let prose = page.prose().collect::<Vec<_>>().join("\n");
    let prose: String = prose.split('`').step_by(2).collect();
    let beginnings = [("](", ')'), ("src=\"", '"'), ("href=\"", '"')];
    let mut links = Vec::new();
    for (begin, end) in beginnings {
        for (at, _) in prose.match_indices(begin) {
            let rest = &prose[at + begin.len()..];
            let target = rest[..rest.find(end).unwrap_or_default()].to_owned();
            links.push(Link { target });
        }
    }
    links
}

/// The anchors of a page, as mdBook and code forges make them from headings.
fn anchors(page: &Document) -> Vec<String> {
    let headings = page.prose().filter_map(|line| {
        let text = line.trim_start_matches('#');
        (text.len() < line.len())
            .then(|| text.strip_prefix(' '))
            .flatten()
    });
    let anchor = |heading: &str| {
        let letters = heading.trim().chars().filter_map(|letter| match letter {
            ' ' => Some('-'),
            letter if letter.is_alphanumeric() || "-_".contains(letter) => {
                Some(letter.to_ascii_lowercase())
            }
            _ => None,
        });
        letters.collect()
    };
    headings.map(anchor).collect()
}

/// The path of `target`, seen from the page at `from`, without `.` and `..`.
fn resolved(from: &str, target: &str) -> String {
    let mut parts: Vec<_> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    let anchors: BTreeMap<_, _> = pages
        .iter()
        .map(|page| (page.path.as_str(), anchors(page)))
        .collect();
    let mut dead = Vec::new();
    let mut count = 0;
    for page in &pages {
        for Link { target } in links(page) {
            if target.starts_with("http://") || target.starts_with("https://") {
                continue;
            }
            count += 1;
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let path = match file {
                "" => page.path.clone(),
                file => resolved(&page.path, file),
            };
            let is_there = root(&path).exists();
            // The guide is a web site too, without the rest of the project.
            let stays = !page.is_chapter() || path.starts_with("docs/");
            let has_anchor = anchor.is_empty()
                || anchors
                    .get(path.as_str())
                    .is_some_and(|there| there.iter().any(|it| it == anchor));
            if !is_there || !stays || !has_anchor {
                dead.push(format!("{}: {target}", page.path));
            }
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
    assert!(count > 20, "links are found: {count}");
}

#[test]
fn every_chapter_is_in_the_contents_once() {
    let pages = pages();
    let contents = pages.iter().find(|page| page.path == "docs/SUMMARY.md");
    let listed = links(contents.expect("there is one"));
    for page in pages.iter().filter(|page| page.is_chapter()) {
        let name = page.path.trim_start_matches("docs/");
        let times = listed.iter().filter(|link| link.target == name).count();
        let wanted = usize::from(name != "SUMMARY.md");
        assert_eq!(times, wanted, "{name} in docs/SUMMARY.md");
    }
}
