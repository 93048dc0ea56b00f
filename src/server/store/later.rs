//! Writes whose result nobody needs before the commit. Postgres gets them in as few statements as possible.

use sea_orm::{
    ActiveModelTrait, DbBackend, DeleteMany, EntityTrait, Insert, InsertMany, QueryTrait, Select,
    Statement, StatementBuilder, UpdateMany,
    sea_query::{
        CommonTableExpression, Expr, ExprTrait, Query, SelectStatement, SubQueryStatement,
        UnionType, WithClause,
    },
};

/// A write that may be put off until the commit.
#[derive(Debug)]
pub struct Later {
    write: SubQueryStatement,
    table: String,
    kind: Kind,
    /// `true` if it returns a column `id`.
    tells: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Select,
    Insert,
    Update,
    Delete,
}

impl Later {
    fn new<E: EntityTrait>(kind: Kind, write: impl Into<SubQueryStatement>) -> Self {
        Self {
            write: write.into(),
            table: E::default().table_name().to_owned(),
            kind,
            tells: false,
        }
    }

    /// A change of rows. The commit announces their ids, which stand in the column `id`.
    pub fn telling<E: EntityTrait>(changes: UpdateMany<E>, id: E::Column) -> Self {
        let mut changes = changes.into_query();
        Self {
            tells: true,
            ..Self::new::<E>(Kind::Update, changes.returning_col(id).to_owned())
        }
    }

    /// A query for rows as they are before everything that is written together with it. The commit announces the ids that
    /// stand in the column `id` of each; `NULL` is none.
    pub fn reading<E: EntityTrait>(rows: Select<E>, id: E::Column) -> Self {
        let mut rows = rows.into_query();
        let ids = rows.clear_selects().expr_as(Expr::col(id), "id").to_owned();
        Self {
            tells: true,
            ..Self::new::<E>(Kind::Select, ids)
        }
    }

    /// `true` if it returns a column `id`.
    pub(super) fn tells(&self) -> bool {
        self.tells
    }

    /// The statement by itself.
    pub(super) fn statement(&self, backend: DbBackend) -> Statement {
        match &self.write {
            SubQueryStatement::SelectStatement(it) => StatementBuilder::build(it, &backend),
            SubQueryStatement::InsertStatement(it) => StatementBuilder::build(it, &backend),
            SubQueryStatement::UpdateStatement(it) => StatementBuilder::build(it, &backend),
            SubQueryStatement::DeleteStatement(it) => StatementBuilder::build(it, &backend),
            SubQueryStatement::WithStatement(it) => StatementBuilder::build(it, &backend),
        }
    }

    /// `true` if it may be part of one statement with `before`, which comes first. The parts of a statement see the
    /// tables as they were before all of them, and no row can be changed by two.
    fn may_join(&self, before: &Self) -> bool {
        self.table != before.table
            || matches!(
                (before.kind, self.kind),
                (Kind::Select, _) | (Kind::Insert | Kind::Update, Kind::Insert)
            )
    }
}

impl<A: ActiveModelTrait> From<Insert<A>> for Later {
    fn from(insertion: Insert<A>) -> Self {
        Self::new::<A::Entity>(Kind::Insert, insertion.into_query())
    }
}

impl<A: ActiveModelTrait> From<InsertMany<A>> for Later {
    fn from(insertion: InsertMany<A>) -> Self {
        Self::new::<A::Entity>(Kind::Insert, insertion.into_query())
    }
}

impl<E: EntityTrait> From<UpdateMany<E>> for Later {
    fn from(changes: UpdateMany<E>) -> Self {
        Self::new::<E>(Kind::Update, changes.into_query())
    }
}

impl<E: EntityTrait> From<DeleteMany<E>> for Later {
    fn from(deletion: DeleteMany<E>) -> Self {
        Self::new::<E>(Kind::Delete, deletion.into_query())
    }
}

/// The fewest statements of Postgres that do all of this as if one write came after the other. Each returns a column
/// `id` with what its writes tell.
pub fn joined(all: Vec<Later>) -> Vec<Statement> {
    let mut parts: Vec<Vec<Later>> = Vec::new();
    for later in all {
        match parts.last_mut() {
            Some(part) if part.iter().all(|before| later.may_join(before)) => part.push(later),
            _ => parts.push(vec![later]),
        }
    }
    parts.into_iter().map(one).collect()
}

fn one(part: Vec<Later>) -> Statement {
    let mut with = WithClause::new();
    let mut told: Option<SelectStatement> = None;
    for (number, later) in part.into_iter().enumerate() {
        let name = format!("w{number}");
        if later.tells {
            let ids = Query::select().column("id").from(name.clone()).take();
            told = Some(match told {
                None => ids,
                Some(mut all) => all.union(UnionType::All, ids).take(),
            });
        }
        let write = CommonTableExpression::new()
            .table_name(name)
            .query(later.write)
            .to_owned();
        with.cte(write);
    }
    let nothing = || {
        Query::select()
            .expr_as(Expr::cust("NULL::uuid"), "id")
            .and_where(Expr::value(1).eq(0))
            .take()
    };
    let all = with.query(told.unwrap_or_else(nothing));
    StatementBuilder::build(&all, &DbBackend::Postgres)
}

#[cfg(test)]
mod tests {
    use sea_orm::{ActiveValue::Set, entity::prelude::*};

    use super::*;

    mod one {
        use sea_orm::entity::prelude::*;

        #[sea_orm::model]
        #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
        #[sea_orm(table_name = "one")]
        pub struct Model {
            #[sea_orm(primary_key)]
            pub id: i32,
            pub count: i32,
        }

        impl ActiveModelBehavior for ActiveModel {}
    }

    mod two {
        use sea_orm::entity::prelude::*;

        #[sea_orm::model]
        #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
        #[sea_orm(table_name = "two")]
        pub struct Model {
            #[sea_orm(primary_key)]
            pub id: i32,
        }

        impl ActiveModelBehavior for ActiveModel {}
    }

    fn insertion() -> Later {
        one::Entity::insert(one::ActiveModel {
            id: Set(1),
            count: Set(1),
        })
        .into()
    }

    fn change() -> Later {
        let more = Expr::col(one::Column::Count).add(1);
        let all = one::Entity::update_many().col_expr(one::Column::Count, more);
        all.filter(one::Column::Id.eq(1)).into()
    }

    fn deletion() -> Later {
        one::Entity::delete_many().into()
    }

    fn elsewhere() -> Later {
        two::Entity::delete_many().into()
    }

    #[test]
    fn no_statement_has_two_parts_that_may_meet_in_a_row() {
        let reading = || Later::reading(one::Entity::find(), one::Column::Id);
        let together = [
            vec![insertion(), insertion(), elsewhere()],
            vec![reading(), change(), elsewhere()],
            vec![change(), insertion()],
            vec![deletion(), elsewhere()],
        ];
        for all in together {
            assert_eq!(joined(all).len(), 1);
        }
        let apart = [
            vec![change(), elsewhere(), change()],
            vec![insertion(), change()],
            vec![change(), deletion()],
            vec![deletion(), insertion()],
            vec![change(), reading()],
        ];
        for all in apart {
            assert_eq!(joined(all).len(), 2);
        }
        assert!(joined(Vec::new()).is_empty());
    }
}
