use super::*;
use crate::server::domain::mail_providers::PROVIDERS;

/// Real domains, one a line: companies, universities, authorities, newspapers, providers, and many that look like others.
const REAL: &str = include_str!("real_domains.txt");

#[test]
fn slips_in_providers_and_endings_are_asked_about() {
    for (typed, meant) in [
        ("gmial.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("mgail.com", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.cm", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmial.con", "gmail.com"),
        ("GMIAL.com", "gmail.com"),
        ("hotail.com", "hotmail.com"),
        ("hotmai.com", "hotmail.com"),
        ("otmail.com", "hotmail.com"),
        ("hotmial.co.uk", "hotmail.co.uk"),
        ("outlok.com", "outlook.com"),
        ("outlook.cmo", "outlook.com"),
        ("yaho.com", "yahoo.com"),
        ("yahooo.fr", "yahoo.fr"),
        ("yahoo.couk", "yahoo.co.uk"),
        ("iclod.com", "icloud.com"),
        ("protonmial.com", "protonmail.com"),
        ("acme.con", "acme.com"),
        ("acme.cmo", "acme.com"),
        ("acme.ocm", "acme.com"),
        ("acme.comm", "acme.com"),
        ("acme.vom", "acme.com"),
        ("acme.couk", "acme.co.uk"),
        ("acme.nte", "acme.net"),
        ("acme.ogr", "acme.org"),
        ("acme..com", "acme.com"),
        ("gmail..com", "gmail.com"),
        ("gmail,com", "gmail.com"),
        ("gmail.com.", "gmail.com"),
        ("mail.acme..con", "mail.acme.com"),
    ] {
        assert_eq!(domain_meant(typed).as_deref(), Some(meant), "{typed}");
        assert_eq!(domain_meant(meant), None, "what is offered is not doubted");
    }
}

#[test]
fn what_is_right_is_never_doubted() {
    let real: Vec<&str> = REAL.lines().filter(|line| !line.is_empty()).collect();
    assert!(real.len() >= 500, "{}", real.len());
    let all = real.into_iter();
    for domain in all.chain(PROVIDERS.iter().flat_map(|it| it.domains.iter().copied())) {
        assert_eq!(domain_meant(domain), None, "{domain}");
        assert_eq!(domain_meant(&domain.to_ascii_uppercase()), None, "{domain}");
    }
}

#[test]
fn endings_that_exist_are_never_doubted() {
    for ending in REAL_ENDINGS.iter().chain(COMMON_ENDINGS) {
        assert_eq!(domain_meant(&format!("acme.{ending}")), None, "{ending}");
    }
}

#[test]
fn the_list_of_real_domains_names_each_once() {
    let mut real: Vec<&str> = REAL.lines().collect();
    let count = real.len();
    real.sort_unstable();
    real.dedup();
    assert_eq!(real.len(), count);
}

#[test]
fn the_local_part_stays_as_it_was_typed() {
    for (typed, meant) in [
        ("Jane.Doe+news@gmial.com", Some("Jane.Doe+news@gmail.com")),
        (" jane@gmail..com ", Some("jane@gmail.com")),
        ("jane@gmail.com", None),
        ("jane", None),
        ("@gmial.com", None),
        ("ja ne@gmial.com", None),
        ("jane@", None),
        ("jane@gmial", None),
        ("jane@..", None),
    ] {
        assert_eq!(super::meant(typed).as_deref(), meant, "{typed}");
    }
}

proptest::proptest! {
    #[test]
    fn what_is_offered_is_an_address_and_is_not_doubted_again(typed in "[a-z]{1,3}@[a-z.,-]{0,12}\\.{0,2}[a-z]{0,5}") {
        if let Some(meant) = super::meant(&typed) {
            proptest::prop_assert!(email_address::parse(&meant).is_ok());
            proptest::prop_assert_eq!(super::meant(&meant), None);
        }
    }
}
