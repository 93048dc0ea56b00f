//! A value that is made once for all who ask for it at about the same time.

use time::{Duration, OffsetDateTime};
use tokio::sync::Mutex;

/// A value that takes work to make, and when that was begun.
#[derive(Debug)]
pub struct Shared<T>(Mutex<Option<(OffsetDateTime, T)>>);

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T: Clone> Shared<T> {
    /// The value as it was made for somebody else, if that was begun less than `fresh` before `now`; else it is made. Whoever
    /// asks meanwhile waits for it.
    ///
    /// # Errors
    ///
    /// If it cannot be made. The next who asks tries again.
    pub async fn get<E>(
        &self,
        now: OffsetDateTime,
        fresh: Duration,
        make: impl AsyncFnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let mut kept = self.0.lock().await;
        if let Some((at, value)) = kept.as_ref()
            // The clock may have been set back since.
            && (now - *at).abs() < fresh
        {
            return Ok(value.clone());
        }
        let value = make().await?;
        *kept = Some((now, value.clone()));
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    const FRESH: Duration = Duration::seconds(2);

    #[tokio::test]
    async fn a_value_is_made_once_while_it_is_fresh_and_again_after_a_failure() {
        let shared = Shared::default();
        let made = Cell::new(0);
        let get = async |seconds: i64, is_well: bool| {
            let now = OffsetDateTime::UNIX_EPOCH + Duration::seconds(seconds);
            let make = async || {
                made.set(made.get() + 1);
                tokio::task::yield_now().await;
                is_well.then(|| made.get()).ok_or(())
            };
            shared.get(now, FRESH, make).await
        };

        assert_eq!(get(10, false).await, Err(()));
        let both = tokio::join!(get(10, true), get(11, true));
        assert_eq!(both, (Ok(2), Ok(2)));
        assert_eq!(get(11, true).await, Ok(2));
        assert_eq!(get(12, true).await, Ok(3));
        assert_eq!(get(5, true).await, Ok(4));
    }
}
