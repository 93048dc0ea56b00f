//! Pages of long lists, read by the id of the first or last row. With row numbers, pages would shift while rows are
//! added.

use crate::server::store::Place;

/// A page of a list, newest row first.
#[derive(Debug)]
pub(super) struct Paged<T> {
    /// The rows of the page.
    pub rows: Vec<T>,
    /// `true` if there are older rows.
    pub has_older: bool,
    /// `true` if there may be newer rows.
    pub has_newer: bool,
}

impl<T> Paged<T> {
    /// Cuts a page of `size` rows out of `rows`, which were read at `place` with one row more if there is one.
    ///
    /// # Errors
    ///
    /// The place to read instead: the page would be so close to the newest row that it would not be full.
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
