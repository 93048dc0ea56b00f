//! Long lists, read a page at a time by key: an offset would shift while rows come in.

use crate::server::store::Place;

/// A page of a list, the newest row first.
#[derive(Debug)]
pub(super) struct Paged<T> {
    /// Its rows.
    pub rows: Vec<T>,
    /// Whether there are older ones.
    pub has_older: bool,
    /// Whether there may be newer ones.
    pub has_newer: bool,
}

impl<T> Paged<T> {
    /// Cuts a page of `size` rows out of what was read at `place`: one row more, where there is one.
    ///
    /// # Errors
    ///
    /// So close to the newest end the page would not be full: the place to read instead.
    pub fn cut(place: Place, mut rows: Vec<T>, size: usize) -> Result<Self, Place> {
        let is_more = rows.len() > size;
        if let Place::After(_) = place {
            if !is_more {
                return Err(Place::Top);
            }
            rows.drain(..rows.len() - size);
        }
        rows.truncate(size);
        Ok(Self {
            rows,
            has_older: is_more,
            has_newer: place != Place::Top,
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const SOMEWHERE: Uuid = Uuid::from_u128(7);

    #[test]
    fn the_row_too_many_is_cut_where_it_came_from() {
        let down = Paged::cut(Place::Before(SOMEWHERE), vec![3, 2, 1], 2).expect("a page");
        let up = Paged::cut(Place::After(SOMEWHERE), vec![3, 2, 1], 2).expect("a page");

        assert_eq!(
            (down.rows, down.has_older, down.has_newer),
            (vec![3, 2], true, true)
        );
        assert_eq!(
            (up.rows, up.has_older, up.has_newer),
            (vec![2, 1], true, true)
        );
    }

    #[test]
    fn the_newest_page_is_always_full() {
        let near = Paged::cut(Place::After(SOMEWHERE), vec![3, 2], 2);

        assert_eq!(near.err(), Some(Place::Top));
    }
}
