//! Ids as values of columns: each is stored as its UUID.

use sea_orm::{
    ActiveValue, ColIdx, DbErr, IntoActiveValue, QueryResult, TryFromU64, TryGetError, TryGetable,
    Value,
    sea_query::{ArrayType, ColumnType, Nullable, ValueType, ValueTypeErr},
};
use uuid::Uuid;

use crate::auth::{
    AddressId, AttemptId, AuditEventId, ClientId, InvitationId, MessageId, SessionId, UserId,
};

macro_rules! stored {
    ($($id:ident)+) => {$(
        impl From<$id> for Value {
            fn from(id: $id) -> Self {
                Uuid::from(id).into()
            }
        }

        impl TryGetable for $id {
            fn try_get_by<I: ColIdx>(row: &QueryResult, column: I) -> Result<Self, TryGetError> {
                Uuid::try_get_by(row, column).map(Self::from)
            }
        }

        impl ValueType for $id {
            fn try_from(value: Value) -> Result<Self, ValueTypeErr> {
                <Uuid as ValueType>::try_from(value).map(Self::from)
            }

            fn type_name() -> String {
                stringify!($id).to_owned()
            }

            fn array_type() -> ArrayType {
                Uuid::array_type()
            }

            fn column_type() -> ColumnType {
                Uuid::column_type()
            }
        }

        impl Nullable for $id {
            fn null() -> Value {
                Uuid::null()
            }
        }

        impl IntoActiveValue<Self> for $id {
            fn into_active_value(self) -> ActiveValue<Self> {
                ActiveValue::Set(self)
            }
        }

        impl TryFromU64 for $id {
            fn try_from_u64(number: u64) -> Result<Self, DbErr> {
                Uuid::try_from_u64(number).map(Self::from)
            }
        }
    )+};
}

stored! { AddressId AttemptId AuditEventId ClientId InvitationId MessageId SessionId UserId }
