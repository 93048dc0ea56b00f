//! The settings that count now, kept in memory so that reading them costs no query.

use std::sync::Arc;

use arc_swap::ArcSwap;

use super::domain::policy::Policy;

/// The policy of the instance: defaults from the configuration, changed by what the database holds.
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
    /// Begins with the defaults; the database was not read yet.
    pub fn new(defaults: Policy) -> Self {
        let policy = Arc::new(defaults.clone());
        Self {
            defaults,
            current: ArcSwap::from_pointee(Current { version: 0, policy }),
        }
    }

    /// The policy that the configuration gives.
    pub fn defaults(&self) -> &Policy {
        &self.defaults
    }

    /// The policy that counts now.
    pub fn policy(&self) -> Arc<Policy> {
        self.current.load().policy.clone()
    }

    /// Number of the last change that is known; 0 before the database was read.
    pub fn version(&self) -> i64 {
        self.current.load().version
    }

    /// Sets the policy as of change number `version`. Does nothing when a later change is known: whoever read first
    /// and comes late must not undo it.
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
