//! Rough places of networks, from a file of the operator. They are shown to people; nothing is decided by them.

use std::{fmt, net::IpAddr, path::Path};

use ipnet::IpNet;
use maxminddb::{MaxMindDbError, Reader, geoip2};

use crate::{auth::Place, i18n::Locale};

/// Places of networks, from a file in MaxMind's format. Without a file no place is known.
#[derive(Default)]
pub struct Places {
    file: Option<Reader<Vec<u8>>>,
}

impl fmt::Debug for Places {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Places")
            .field("is_known", &self.file.is_some())
            .finish()
    }
}

impl Places {
    /// Reads the whole file at `path` into memory.
    ///
    /// # Errors
    ///
    /// The file cannot be read or has another format.
    pub fn open(path: &Path) -> Result<Self, MaxMindDbError> {
        Ok(Self {
            file: Some(Reader::open_readfile(path)?),
        })
    }

    /// The place of `network` in the reader's language, else in English: city and country, the country, or the network
    /// itself when no place is known.
    pub fn of(&self, network: &str, locale: Locale) -> Place {
        self.find(network, locale).map_or_else(
            || Place {
                words: in_words(network).to_owned(),
                is_network: true,
            },
            |words| Place {
                words,
                is_network: false,
            },
        )
    }

    fn find(&self, network: &str, locale: Locale) -> Option<String> {
        let address = network.parse::<IpNet>().ok()?.addr();
        if !is_public(address) {
            return None;
        }
        let found = self.file.as_ref()?.lookup(address).ok()?;
        let found = found.decode::<geoip2::City<'_>>().ok()??;
        let country = name(&found.country.names, locale)?;
        Some(match name(&found.city.names, locale) {
            Some(city) => format!("{city}, {country}"),
            None => country.to_owned(),
        })
    }
}

/// A network as people read it: a single address without its prefix length.
pub fn in_words(network: &str) -> &str {
    ["/32", "/128"]
        .into_iter()
        .find_map(|length| network.strip_suffix(length))
        .unwrap_or(network)
}

fn name<'a>(names: &geoip2::Names<'a>, locale: Locale) -> Option<&'a str> {
    let named = match locale.tag() {
        "de" => names.german,
        "fr" => names.french,
        "es" => names.spanish,
        "pt-BR" => names.brazilian_portuguese,
        "ja" => names.japanese,
        "zh-CN" => names.simplified_chinese,
        _ => names.english,
    };
    named.or(names.english).filter(|name| !name.is_empty())
}

/// `true` if the address belongs to the internet and not to a local network.
fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            !(address.is_loopback() || address.is_private() || address.is_link_local())
        }
        IpAddr::V6(address) => {
            !(address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local())
        }
    }
}
