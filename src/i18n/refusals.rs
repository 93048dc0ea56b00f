use super::{text::Text, words::texts};

texts! {
    /// Texts of pages that are shown when a request is refused before any page of the product is reached.
    pub struct RefusalTexts {
        /// The request cannot be read.
        pub invalid: RefusalText,
        /// Nobody is signed in.
        pub signed_out: RefusalText,
        /// The request was sent by another site.
        pub cross_origin: RefusalText,
        /// The reader may not do this.
        pub forbidden: RefusalText,
        /// An application around Latchkey says no with a status of its own.
        pub refused: RefusalText,
        /// There is nothing at this path.
        pub not_found: RefusalText,
        /// The path does not take this method.
        pub method: RefusalText,
        /// The request took too long to arrive.
        pub too_slow: RefusalText,
        /// The body is too large.
        pub too_large: RefusalText,
        /// The URL is too long.
        pub url_too_long: RefusalText,
        /// The body is no form.
        pub media_type: RefusalText,
        /// The request is for another host than the one that is served.
        pub unknown_host: RefusalText { origin },
        /// There were too many requests.
        pub too_many: RefusalText,
        /// The head of the request is too large.
        pub head_too_large: RefusalText,
        /// The server made a mistake.
        pub failed: RefusalText,
        /// The database, or something else that is needed, does not answer.
        pub unavailable: RefusalText,
        pub start_again: Text,
        pub go_there: Text { origin },
    }
}

texts! {
    /// The texts of one refusal.
    pub struct RefusalText {
        pub title: Text,
        pub advice: Text,
    }
}
