use super::Text;

/// Texts of pages that are shown when a request is refused before any page of the product is reached.
#[derive(Debug)]
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
    /// The request is for another host than the one that is served: "{origin}".
    pub unknown_host: RefusalText,
    /// There were too many requests.
    pub too_many: RefusalText,
    /// The head of the request is too large.
    pub head_too_large: RefusalText,
    /// The server made a mistake.
    pub failed: RefusalText,
    /// The database, or something else that is needed, does not answer.
    pub unavailable: RefusalText,
    /// Link to the first page.
    pub start_again: Text,
    /// Link to the host that is served: "{origin}".
    pub go_there: Text,
}

/// The texts of one refusal.
#[derive(Debug)]
pub struct RefusalText {
    /// What happened, in a few words.
    pub title: Text,
    /// What that means, and what to do.
    pub advice: Text,
}

const fn t(title: &'static str, advice: &'static str) -> RefusalText {
    RefusalText {
        title: Text::Borrowed(title),
        advice: Text::Borrowed(advice),
    }
}

/// English.
pub const EN: RefusalTexts = RefusalTexts {
    invalid: t(
        "That request doesn’t fit",
        "Something in it can’t be read. Go back and try once more.",
    ),
    signed_out: t("You’re signed out", "Sign in and try once more."),
    cross_origin: t(
        "That came from another site",
        "Requests that change something are taken from this site’s own pages alone, so nothing was done.",
    ),
    forbidden: t(
        "You may not do this",
        "Perhaps another account may. Ask whoever runs this site.",
    ),
    refused: t(
        "That didn’t work",
        "It was turned down. Go back and try it another way.",
    ),
    not_found: t("There’s nothing here", "Perhaps the address is mistyped."),
    method: t(
        "That can’t be done here",
        "This address doesn’t take that kind of request.",
    ),
    too_slow: t(
        "That took too long",
        "The request didn’t arrive in time. Try once more.",
    ),
    too_large: t(
        "That’s too much",
        "The request is larger than any form here. Nothing was done.",
    ),
    url_too_long: t(
        "That address is too long",
        "Nothing here has an address this long.",
    ),
    media_type: t(
        "That isn’t a form",
        "This address takes forms alone. Nothing was done.",
    ),
    unknown_host: t(
        "You’re almost there",
        "This server answers to another address: {origin}",
    ),
    too_many: t("That was a lot", "Wait a little, then try once more."),
    head_too_large: t(
        "Your browser sent too much",
        "It sends more cookies or headers than this server takes. Delete this site’s cookies, then try once more.",
    ),
    failed: t(
        "That’s on us",
        "Something went wrong here. We’ve written it down. Try once more in a moment.",
    ),
    unavailable: t(
        "Back in a moment",
        "The server can’t do its work right now. Nothing you did is lost. Try once more in a moment.",
    ),
    start_again: Text::Borrowed("Start again"),
    go_there: Text::Borrowed("Go to {origin}"),
};

/// German.
pub const DE: RefusalTexts = RefusalTexts {
    invalid: t(
        "Diese Anfrage passt nicht",
        "Etwas darin ist nicht lesbar. Geh zurück und versuch es noch einmal.",
    ),
    signed_out: t(
        "Du bist abgemeldet",
        "Melde dich an und versuch es noch einmal.",
    ),
    cross_origin: t(
        "Das kam von einer anderen Seite",
        "Anfragen, die etwas ändern, werden nur von den eigenen Seiten angenommen. Es ist nichts geschehen.",
    ),
    forbidden: t(
        "Das darfst du nicht",
        "Vielleicht darf es ein anderes Konto. Frag, wer diese Seite betreibt.",
    ),
    refused: t(
        "Das ging nicht",
        "Es wurde abgelehnt. Geh zurück und versuch es anders.",
    ),
    not_found: t("Hier ist nichts", "Vielleicht ist die Adresse vertippt."),
    method: t(
        "Das geht hier nicht",
        "Diese Adresse nimmt solche Anfragen nicht an.",
    ),
    too_slow: t(
        "Das hat zu lange gedauert",
        "Die Anfrage kam nicht rechtzeitig an. Versuch es noch einmal.",
    ),
    too_large: t(
        "Das ist zu viel",
        "Die Anfrage ist größer als jedes Formular hier. Es ist nichts geschehen.",
    ),
    url_too_long: t(
        "Diese Adresse ist zu lang",
        "Nichts hier hat eine so lange Adresse.",
    ),
    media_type: t(
        "Das ist kein Formular",
        "Diese Adresse nimmt nur Formulare an. Es ist nichts geschehen.",
    ),
    unknown_host: t(
        "Fast da",
        "Dieser Server antwortet unter einer anderen Adresse: {origin}",
    ),
    too_many: t(
        "Das war viel auf einmal",
        "Warte ein wenig und versuch es noch einmal.",
    ),
    head_too_large: t(
        "Dein Browser hat zu viel geschickt",
        "Er schickt mehr Cookies oder Kopfzeilen, als dieser Server annimmt. Lösche die Cookies dieser Seite und versuch es noch einmal.",
    ),
    failed: t(
        "Das liegt an uns",
        "Hier ist etwas schiefgegangen. Wir haben es notiert. Versuch es gleich noch einmal.",
    ),
    unavailable: t(
        "Gleich wieder da",
        "Der Server kann gerade nicht arbeiten. Nichts, was du getan hast, ist verloren. Versuch es gleich noch einmal.",
    ),
    start_again: Text::Borrowed("Von vorn beginnen"),
    go_there: Text::Borrowed("Zu {origin}"),
};
