//! What wrappers of a view have in common.

/// Hands on to its content what a wrapper of a view is asked. `of_content!(Wrapper, field)` lets attributes be added to it;
/// `of_content!(field)` stands in its `RenderHtml` and leaves only `to_html_with_buf` and `hydrate` to write. The field is an
/// `AnyView`.
macro_rules! of_content {
    ($wrapper:ty, $field:tt) => {
        impl AddAnyAttr for $wrapper {
            type Output<NewAttr: Attribute> = AnyViewWithAttrs;

            fn add_any_attr<NewAttr: Attribute>(self, attr: NewAttr) -> Self::Output<NewAttr>
            where
                Self::Output<NewAttr>: RenderHtml,
            {
                self.$field.add_any_attr(attr)
            }
        }
    };
    ($field:tt) => {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {
            self.$field.dry_resolve();
        }

        async fn resolve(mut self) -> Self::AsyncOutput {
            self.$field = self.$field.resolve().await;
            self
        }

        fn into_owned(self) -> Self::Owned {
            self
        }
    };
}

pub(crate) use of_content;
