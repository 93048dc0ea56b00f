//! Pages of long lists, read by the id of the first or last row. With row numbers, pages would shift while rows are
//! added.

use std::str::FromStr;

/// Where a part of a list begins. Lists are sorted by id, newest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cursor<Id> {
    /// The newest end.
    #[default]
    Top,
    /// The newest of those that are older than this one.
    Before(Id),
    /// The oldest of those that are newer than this one.
    After(Id),
}

impl<Id: FromStr> Cursor<Id> {
    /// The cursor that a page names, by the ids in its forms and links. Without a valid id it is [`Self::Top`].
    pub fn parse(before: &str, after: &str) -> Self {
        match (before.parse(), after.parse()) {
            (Ok(id), _) => Self::Before(id),
            (_, Ok(id)) => Self::After(id),
            _ => Self::Top,
        }
    }
}

/// A page of a list, newest row first.
#[derive(Debug)]
pub struct Paged<T> {
    /// The rows of the page.
    pub rows: Vec<T>,
    /// `true` if there are older rows.
    pub has_older: bool,
    /// `true` if there may be newer rows.
    pub has_newer: bool,
}

impl<T> Paged<T> {
    /// Cuts a page of `size` rows out of `rows`, which were read from `cursor` on with one row more if there is one.
    ///
    /// # Errors
    ///
    /// The cursor to read from instead: the page would be so close to the newest row that it would not be full.
    pub fn cut<Id>(cursor: Cursor<Id>, mut rows: Vec<T>, size: usize) -> Result<Self, Cursor<Id>> {
        let is_more = rows.len() > size;
        if let Cursor::After(_) = cursor {
            if !is_more {
                return Err(Cursor::Top);
            }
            rows.drain(..rows.len() - size);
        }
        rows.truncate(size);
        Ok(Self {
            rows,
            has_older: is_more,
            has_newer: !matches!(cursor, Cursor::Top),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOMEWHERE: u32 = 7;

    #[test]
    fn the_row_too_many_is_cut_where_it_came_from() {
        let down = Paged::cut(Cursor::Before(SOMEWHERE), vec![3, 2, 1], 2).expect("a page");
        let up = Paged::cut(Cursor::After(SOMEWHERE), vec![3, 2, 1], 2).expect("a page");

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
        let near = Paged::cut(Cursor::After(SOMEWHERE), vec![3, 2], 2);

        assert_eq!(near.err(), Some(Cursor::Top));
    }
}
