//! The settings as they are at this moment, read without a query.

use std::sync::Arc;

use arc_swap::ArcSwap;

use super::domain::policy::Policy;

/// What holds: the defaults of the configuration, and on top what the database says.
#[derive(Debug)]
pub struct LiveSettings {
    defaults: Policy,
    current: ArcSwap<Current>,
}

#[derive(Debug)]
struct Current {
    version: i64,
    policy: Arc<Policy>,
}

impl LiveSettings {
    /// The defaults alone, before the database was asked.
    pub fn new(defaults: Policy) -> Self {
        let policy = Arc::new(defaults.clone());
        Self {
            defaults,
            current: ArcSwap::from_pointee(Current { version: 0, policy }),
        }
    }

    /// What the configuration says.
    pub fn defaults(&self) -> &Policy {
        &self.defaults
    }

    /// What holds.
    pub fn policy(&self) -> Arc<Policy> {
        self.current.load().policy.clone()
    }

    /// Up to which change it is known.
    pub fn version(&self) -> i64 {
        self.current.load().version
    }

    /// From now on `policy` holds, unless a later change is known already: whoever read early and comes late must not
    /// turn time back.
    pub fn put(&self, version: i64, policy: Policy) {
        let next = Arc::new(Current {
            version,
            policy: Arc::new(policy),
        });
        self.current.rcu(|current| {
            if current.version > version {
                current.clone()
            } else {
                next.clone()
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_reader_does_not_turn_time_back() {
        let named = |name: &str| Policy {
            app_name: name.to_owned(),
            ..Policy::default()
        };
        let settings = LiveSettings::new(Policy::default());

        settings.put(2, named("new"));
        settings.put(1, named("old"));

        assert_eq!(settings.policy().app_name, "new");
        assert_eq!(settings.version(), 2);
    }
}
