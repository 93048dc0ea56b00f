//! Providers of mailboxes that people read in a browser: what they are called, where their web mail is, and which domains
//! are theirs.

use super::percent::encode;

/// Names of providers, for whoever finds one by something else than a domain of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProviderId {
    /// Gmail, and companies that have their mail at Google.
    Gmail,
    /// Outlook.com and Hotmail.
    Outlook,
    /// Companies that have their mail at Microsoft.
    Microsoft365,
    /// Yahoo.
    Yahoo,
    /// iCloud.
    ICloud,
    /// Proton, and companies that have their mail there.
    Proton,
    /// Fastmail, and companies that have their mail there.
    Fastmail,
    /// GMX in German-speaking countries.
    Gmx,
    /// GMX in other countries.
    GmxCom,
    /// WEB.DE.
    WebDe,
    /// AOL.
    Aol,
    /// Zoho, and companies that have their mail there.
    Zoho,
    /// Yandex.
    Yandex,
    /// Naver.
    Naver,
    /// QQ.
    Qq,
}

/// What a provider calls the places where it puts mail that it takes for unwanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwanted {
    /// One folder, "Spam".
    Spam,
    /// "Spam", and "Promotions", a tab of the inbox.
    SpamAndPromotions,
    /// "Junk Email", and a list beside the inbox, "Other".
    JunkEmail,
    /// "Junk".
    Junk,
}

/// A provider. In its URLs `{account}` stands for the mailbox that is to be open, `{sender}` for the address that mail is
/// from, and `{twice}` for that address encoded twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailProvider {
    /// Its id.
    pub id: ProviderId,
    /// What people call it.
    pub name: &'static str,
    /// The inbox.
    inbox: &'static str,
    /// Search for a sender, of the last hour and in all folders where the provider can do that; empty if no URL of the
    /// provider searches.
    search: &'static str,
    /// The folder of mail that is not wanted; empty if it has no URL of its own.
    unwanted_folder: &'static str,
    /// What the provider calls that folder.
    pub unwanted: Unwanted,
    /// Its domains.
    pub domains: &'static [&'static str],
    /// The day on which somebody last looked whether the line is right, as in `2026-11-29`.
    pub checked: &'static str,
}

macro_rules! providers {
    ($($id:ident $name:literal $inbox:literal $search:literal $folder:literal $unwanted:ident $domains:tt $checked:literal;)*) => {
        &[$(MailProvider {
            id: ProviderId::$id,
            name: $name,
            inbox: $inbox,
            search: $search,
            unwanted_folder: $folder,
            unwanted: Unwanted::$unwanted,
            domains: &$domains,
            checked: $checked,
        },)*]
    };
}

/// Every provider: its name, its inbox, its search, its folder of unwanted mail and what it calls that, its domains, and
/// the day on which the line was checked against what providers and users of such URLs have published.
#[rustfmt::skip]
pub static PROVIDERS: &[MailProvider] = providers! {
    Gmail "Gmail" "https://mail.google.com/mail/u/{account}/#inbox" "https://mail.google.com/mail/u/{account}/#search/from%3A({sender})+in%3Aanywhere+newer_than%3A1h" "https://mail.google.com/mail/u/{account}/#spam" SpamAndPromotions ["gmail.com", "googlemail.com"] "2026-11-29";
    Outlook "Outlook" "https://outlook.live.com/mail/?login_hint={account}" "" "https://outlook.live.com/mail/0/junkemail" JunkEmail ["outlook.com", "hotmail.com", "live.com", "msn.com", "passport.com", "windowslive.com", "outlook.at", "outlook.be", "outlook.cl", "outlook.co.id", "outlook.co.il", "outlook.co.th", "outlook.com.ar", "outlook.com.au", "outlook.com.br", "outlook.com.tr", "outlook.cz", "outlook.de", "outlook.dk", "outlook.es", "outlook.fr", "outlook.hu", "outlook.ie", "outlook.in", "outlook.it", "outlook.jp", "outlook.kr", "outlook.my", "outlook.ph", "outlook.pt", "outlook.sa", "outlook.sg", "outlook.sk", "hotmail.be", "hotmail.ca", "hotmail.ch", "hotmail.co.jp", "hotmail.co.kr", "hotmail.co.nz", "hotmail.co.th", "hotmail.co.uk", "hotmail.com.ar", "hotmail.com.au", "hotmail.com.br", "hotmail.com.tr", "hotmail.de", "hotmail.dk", "hotmail.es", "hotmail.fi", "hotmail.fr", "hotmail.it", "hotmail.nl", "hotmail.no", "hotmail.se", "live.at", "live.be", "live.ca", "live.cl", "live.cn", "live.co.uk", "live.co.za", "live.com.ar", "live.com.au", "live.com.mx", "live.com.pt", "live.de", "live.dk", "live.fr", "live.ie", "live.in", "live.it", "live.jp", "live.nl", "live.no", "live.ru", "live.se"] "2026-11-29";
    Microsoft365 "Outlook" "https://outlook.office.com/mail/?login_hint={account}" "" "https://outlook.office.com/mail/junkemail" JunkEmail [] "2026-11-29";
    Yahoo "Yahoo Mail" "https://mail.yahoo.com/" "https://mail.yahoo.com/d/search/keyword=from%253A{twice}" "https://mail.yahoo.com/d/folders/6" Spam ["yahoo.com", "ymail.com", "rocketmail.com", "myyahoo.com", "yahoo.at", "yahoo.be", "yahoo.ca", "yahoo.cl", "yahoo.co.id", "yahoo.co.in", "yahoo.co.nz", "yahoo.co.th", "yahoo.co.uk", "yahoo.co.za", "yahoo.com.ar", "yahoo.com.au", "yahoo.com.br", "yahoo.com.co", "yahoo.com.hk", "yahoo.com.mx", "yahoo.com.my", "yahoo.com.ph", "yahoo.com.sg", "yahoo.com.tr", "yahoo.com.tw", "yahoo.com.vn", "yahoo.de", "yahoo.dk", "yahoo.es", "yahoo.fi", "yahoo.fr", "yahoo.gr", "yahoo.ie", "yahoo.in", "yahoo.it", "yahoo.nl", "yahoo.no", "yahoo.pl", "yahoo.pt", "yahoo.ro", "yahoo.se"] "2026-11-29";
    ICloud "iCloud Mail" "https://www.icloud.com/mail/" "" "" Junk ["icloud.com", "me.com", "mac.com"] "2026-11-29";
    Proton "Proton Mail" "https://mail.proton.me/u/0/inbox" "https://mail.proton.me/u/0/all-mail#from={sender}" "https://mail.proton.me/u/0/spam" Spam ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"] "2026-11-29";
    Fastmail "Fastmail" "https://app.fastmail.com/mail/Inbox/" "https://app.fastmail.com/mail/search:from%3A{sender}/" "" Spam ["fastmail.com", "fastmail.fm", "fastmail.net", "fastmail.org", "fastmail.co.uk", "fastmail.com.au", "fastmail.de", "fastmail.in", "fastmail.to", "fastmail.us", "messagingengine.com", "sent.com"] "2026-11-29";
    Gmx "GMX" "https://www.gmx.net/" "" "" Spam ["gmx.net", "gmx.de", "gmx.at", "gmx.ch", "gmx.li", "gmx.org", "gmx.info", "gmx.eu"] "2026-11-29";
    GmxCom "GMX" "https://www.gmx.com/" "" "" Spam ["gmx.com", "gmx.us", "gmx.co.uk", "gmx.es", "gmx.fr"] "2026-11-29";
    WebDe "WEB.DE" "https://web.de/" "" "" Spam ["web.de", "email.de"] "2026-11-29";
    Aol "AOL Mail" "https://mail.aol.com/" "https://mail.aol.com/d/search/keyword=from%253A{twice}" "" Spam ["aol.com", "aim.com", "aol.co.uk", "aol.de", "aol.fr", "aol.it", "aol.es", "aol.com.au", "aol.com.br", "aol.com.mx"] "2026-11-29";
    Zoho "Zoho Mail" "https://mail.zoho.com/" "" "" Spam ["zoho.com", "zohomail.com", "zohomail.eu", "zohomail.in", "zoho.eu", "zoho.in"] "2026-11-29";
    Yandex "Yandex Mail" "https://mail.yandex.com/" "https://mail.yandex.com/#search?request={sender}" "https://mail.yandex.com/#spam" Spam ["yandex.com", "yandex.ru", "ya.ru", "yandex.by", "yandex.kz", "yandex.ua", "yandex.com.tr"] "2026-11-29";
    Naver "Naver Mail" "https://mail.naver.com/" "" "" Spam ["naver.com"] "2026-11-29";
    Qq "QQ Mail" "https://mail.qq.com/" "" "" Spam ["qq.com", "vip.qq.com", "foxmail.com"] "2026-11-29";
};

impl MailProvider {
    /// The provider that `domain` belongs to, in lower case; `None` if it is of none.
    pub fn of_domain(domain: &str) -> Option<&'static Self> {
        PROVIDERS
            .iter()
            .find(|provider| provider.domains.contains(&domain))
    }

    /// The provider with this id.
    pub fn of(id: ProviderId) -> Option<&'static Self> {
        PROVIDERS.iter().find(|provider| provider.id == id)
    }

    /// URL of the inbox of `address`.
    pub fn inbox_url(&self, address: &str) -> String {
        filled(self.inbox, address, "")
    }

    /// URL of a search for mail from `sender` in the mailbox of `address`; `None` if the provider has none.
    pub fn search_url(&self, address: &str, sender: &str) -> Option<String> {
        (!self.search.is_empty()).then(|| filled(self.search, address, sender))
    }

    /// URL of the folder with unwanted mail of `address`; `None` if the provider has none.
    pub fn unwanted_url(&self, address: &str) -> Option<String> {
        (!self.unwanted_folder.is_empty()).then(|| filled(self.unwanted_folder, address, ""))
    }
}

/// `url` with its places filled in.
fn filled(url: &str, address: &str, sender: &str) -> String {
    let sender = encode(sender);
    url.replace("{account}", &encode(&account(address)))
        .replace("{twice}", &encode(&sender))
        .replace("{sender}", &sender)
}

/// The address under which the mailbox of `address` is signed in: without the tag after `+`.
fn account(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let mailbox = local.split('+').next().unwrap_or_default();
    format!("{mailbox}@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const SENDER: &str = "sign-in@acme.example";

    #[test]
    fn each_domain_is_of_one_provider_and_each_line_says_when_it_was_checked() {
        let mut seen = BTreeSet::new();
        for provider in PROVIDERS {
            assert_eq!(MailProvider::of(provider.id), Some(provider));
            assert_eq!(provider.checked.len(), "2026-11-29".len());
            for domain in provider.domains {
                assert!(seen.insert(domain), "{domain}");
                assert_eq!(*domain, domain.to_ascii_lowercase());
                assert_eq!(MailProvider::of_domain(domain), Some(provider));
            }
        }
        assert_eq!(MailProvider::of_domain("acme.example"), None);
        assert_eq!(MailProvider::of_domain("gmail.com.acme.example"), None);
    }

    #[test]
    fn gmail_is_searched_in_all_folders_for_the_last_hour_as_that_account() {
        let gmail = MailProvider::of(ProviderId::Gmail).expect("it is in the table");
        assert_eq!(
            gmail.search_url("jane+news@gmail.com", SENDER).as_deref(),
            Some(
                "https://mail.google.com/mail/u/jane%40gmail.com/#search/from%3A(sign-in%40acme.example)+in%3Aanywhere+newer_than%3A1h"
            )
        );
        assert_eq!(
            gmail.unwanted_url("jane@gmail.com").as_deref(),
            Some("https://mail.google.com/mail/u/jane%40gmail.com/#spam")
        );
    }

    #[test]
    fn whatever_is_in_an_address_stays_in_its_place_of_the_url() {
        for provider in PROVIDERS {
            for address in ["a/../#&?=@x.example", "jane@x.example", "%2f@x.example"] {
                let urls = [
                    Some(provider.inbox_url(address)),
                    provider.search_url(address, SENDER),
                    provider.unwanted_url(address),
                ];
                for url in urls.into_iter().flatten() {
                    let plain = filled(&url, "", "");
                    assert!(url.starts_with("https://") && url == plain, "{url}");
                    assert!(!url.contains("/../") && !url.contains("%2f"), "{url}");
                }
            }
        }
        let yahoo = MailProvider::of_domain("yahoo.co.uk").expect("it is in the table");
        assert_eq!(
            yahoo.search_url("jane@yahoo.co.uk", SENDER).as_deref(),
            Some("https://mail.yahoo.com/d/search/keyword=from%253Asign-in%2540acme.example")
        );
    }
}
