/// The one table of settings. A row is all there is to one, and adding a setting is adding a row: from it come the word
/// ([`SettingKey`](super::SettingKey)), the field and its default (`Policy`), what it may be (`domain::settings::entry`)
/// and its variable (`config::VARIABLES`). Environment, file, command line and page read and refuse by the same row.
///
/// `Key in Group: field: Type = default, kind, "the variable, in Markdown";` in the order of the settings page. The comment
/// of a row says why the default is what it is.
macro_rules! with_settings {
    ($then:ident) => {
        $then! {
            /// `true` if accounts have an e-mail address. This product has no other way to reach people.
            EmailAddress in Contact: has_email: bool = true, Fact, "";
            /// `true` if every account must have an e-mail address.
            EmailRequired in Contact: is_email_required: bool = true, Fact, "";
            /// `true` if an address must be proven before it signs anybody in.
            EmailVerifiedAtSignUp in Contact: is_email_verified_at_sign_up: bool = true, Fact, "";

            /// `true` if mails that prove a new address carry a link.
            VerifyByLink in Verification: verify_by_link: bool = true, Switch(ON_OFF),
                "Whether a new address may be proven by a link: `on` or `off`.";
            /// `true` if mails that prove a new address carry a code.
            VerifyByCode in Verification: verify_by_code: bool = true, Switch(ON_OFF),
                "Whether a new address may be proven by a code: `on` or `off`.";

            /// `true` if mails that sign in carry a link.
            SignInByLink in SignIn: sign_in_by_link: bool = true, Switch(ON_OFF),
                "Whether people sign in by a link: `on` or `off`.";
            /// `true` if mails that sign in carry a code.
            SignInByCode in SignIn: sign_in_by_code: bool = true, Switch(ON_OFF),
                "Whether people sign in by a code: `on` or `off`.";

            /// What a browser must show that opens the link but did not start the attempt.
            OtherBrowser in OtherBrowser: other_browser: OtherBrowser = OtherBrowser::Number, Choice(OtherBrowser::VARIANTS),
                "What a link opened in a browser that did not ask for it needs: the `number` of the waiting screen, a press of a `button` (whoever talks a person into it gets in), or it is refused: `same_browser`.";

            /// How long link and code work: long enough for mail servers that delay unknown senders, short enough that an old
            /// mailbox gives nobody access. ASVS 6.5.5 allows ten minutes at most.
            VerificationLifetime in Lifetimes: verification_lifetime: Duration = Duration::minutes(10),
                Seconds(up_to(600).never_off().at_least(SHORTEST_VERIFICATION, OutrunsMail).advised()),
                "Seconds that a link and a code count, 600 at most. Fewer than 60 outrun most mail.";
            /// The shortest time between two mails of one attempt.
            ResendAfter in Lifetimes: resend_after: Duration = Duration::seconds(30), Seconds(up_to(600)),
                "Seconds between two mails of one attempt.";
            /// While at least this much life is left, a resend carries the same link and code, so that either mail works.
            ResendSameWhile in Lifetimes: resend_same_while: Duration = Duration::minutes(3), Seconds(up_to(600)),
                "A mail sent again carries the same link and code while at least so many seconds are left to them.";
            /// How old a proof may be for a sensitive action (ASVS 7.5.1).
            ProofLifetime in Lifetimes: proof_lifetime: Duration = Duration::minutes(10),
                Seconds(up_to(600).never_off().at_least(SHORTEST_PROOF, OutlastsNoAction)),
                "Seconds after which something that matters asks for a fresh proof, 10 to 600.";

            /// Wrong codes before the verification ends. A million codes, five tries: one in 200,000.
            CodeTries in Limits: code_tries: u32 = 5, Count(up_to(100)),
                "Wrong codes that end a verification, 100 at most.";
            /// Wrong numbers before the attempt ends: two of a hundred.
            NumberTries in Limits: number_tries: u32 = 2, Count(up_to(100)),
                "Wrong numbers that end an attempt, 100 at most.";
            /// The shortest time between two mails to one address, over all attempts.
            MailsPerAddressInterval in Limits: mails_per_address_interval: Duration = Duration::seconds(30), Seconds(up_to(3_600)),
                "Seconds between two mails to one address, whoever asks; 3600 at most.";
            /// Mails to one address in an hour.
            MailsPerAddressHour in Limits: mails_per_address_hour: u32 = 5,
                Count(up_to(MOST).at_least(FEWEST_MAILS, SpentAtOnce).advised()),
                "Mails to one address in an hour.";
            /// Mails to one address in a day.
            MailsPerAddressDay in Limits: mails_per_address_day: u32 = 10,
                Count(up_to(MOST).at_least(FEWEST_MAILS, SpentAtOnce).advised()),
                "Mails to one address in a day.";
            /// Mails that may be asked for in an hour, all together; notices come on top. It stops a flood
            /// of mails from many networks before other mail servers block ours. A million users need fewer in their busiest hour;
            /// an operator whose provider allows fewer sets fewer. Mails that owners ask for in their own browsers are always sent.
            MailsPerHour in Limits: mails_per_hour: u32 = 100_000,
                Count(up_to(MOST).at_least(FEWEST_STARTS, SpentAtOnce).advised()),
                "Mails that may be asked for in an hour, all together: what your mail server takes. People who are signed in, or ask where they signed in before, are let through; notices come on top.";
            /// `true` if DNS is asked whether a domain takes mail, before one is sent there. On, because a slip is then told where
            /// it was made; whatever keeps DNS from answering lets the mail go.
            CheckDomains in Limits: checks_domains: bool = true, Switch(ON_OFF),
                "Whether an address is refused whose domain does not exist or takes no mail, by asking DNS for a second at most: `on` or `off`. With the development mailbox, or a mail server on this machine, off unless it is set.";
            /// Attempts started from one network in a minute. Offices share one address.
            StartsPerNetworkMinute in Limits: starts_per_network_minute: u32 = 10, Count(up_to(MOST)),
                "Attempts from one network in a minute: one address of IPv4, a /64 of IPv6. The networks around it have more together: 16 times a /24 and a /48, 4 times a /56.";
            /// Attempts started from one network in an hour.
            StartsPerNetworkHour in Limits: starts_per_network_hour: u32 = 60,
                Count(up_to(MOST).at_least(FEWEST_STARTS, SpentAtOnce).advised()),
                "Attempts from one network in an hour, counted the same way.";

            /// How long a session lives without a request.
            SessionIdle in Sessions: session_idle: Duration = Duration::days(7),
                Seconds(up_to(MOST).at_least(SHORTEST_SESSION, EndsSessions)),
                "Seconds without a request after which a session ends, at least 60.";
            /// How long a session lives at most, even if it is used (AAL1: at most 30 days).
            SessionLifetime in Sessions: session_lifetime: Duration = Duration::days(30),
                Seconds(up_to(MOST).at_least(SHORTEST_SESSION, EndsSessions)),
                "Seconds after which a session ends whatever happens, at least 60.";
            /// `true` if a browser may be signed in to several accounts and switch between them.
            MultiSession in Sessions: has_multiple_sessions: bool = false, Switch(ON_OFF),
                "Whether one browser may be signed in to several accounts and switch between them: `on` or `off`.";

            /// How strongly new users are asked for a given name.
            FirstName in SignUp: first_name: Demand = Demand::Off, Choice(Demand::VARIANTS),
                "Whether new users are asked for a given name: `off`, `optional`, `required`.";
            /// How strongly new users are asked for a family name.
            LastName in SignUp: last_name: Demand = Demand::Off, Choice(Demand::VARIANTS),
                "Whether new users are asked for a family name: `off`, `optional`, `required`.";
            /// Who may make an account.
            SignUpMode in SignUp: sign_up_mode: SignUpMode = SignUpMode::Open, Choice(SignUpMode::VARIANTS),
                "Who may make an account: `open` (everybody), `invitation` (those whom administrators invite), `closed` (nobody).";
            /// The addresses that may join; all may if the list is empty. It wins over the blocked ones.
            AllowedAddresses in SignUp: allowed_addresses: Vec<AddressPattern> = Vec::new(), Lines(500),
                "Addresses that may join, up to 500, separated by commas: `jane@example.com`, `*@example.com`, `*@*.example.com` (its subdomains). Unset: all. Wins over the blocked ones; who has an account keeps it.";
            /// The addresses that may not join.
            BlockedAddresses in SignUp: blocked_addresses: Vec<AddressPattern> = Vec::new(), Lines(500),
                "Addresses that may not join, written the same way.";
            /// `true` if addresses with a tag, such as `+news`, may join. One mailbox has any number of them.
            SubAddresses in SignUp: allows_sub_addresses: bool = true, Switch(ALLOW_BLOCK),
                "Whether addresses with a tag after `+`, `=` or `#` may join: `on` (or `allow`), `off` (or `block`).";
            /// `true` if providers of throw-away addresses are refused. Off, because every list of them has mistakes.
            BlockDisposable in SignUp: blocks_disposable: bool = false, Switch(ON_OFF),
                "Whether providers of throw-away addresses are refused, by the list of the crate `mailchecker`: `on` or `off`.";
            /// URL or path of the terms that new users accept; empty if there are none.
            TermsUrl in SignUp: terms_url: String = String::new(), Url,
                "Terms of use that new people accept: an `https` URL or a path.";
            /// URL or path of the privacy policy that new users have read; empty if there is none.
            PrivacyUrl in SignUp: privacy_url: String = String::new(), Url,
                "Privacy policy that new people say they have read: an `https` URL or a path.";
            /// Version of terms and privacy policy, stored with each user who accepts.
            LegalVersion in SignUp: legal_version: String = String::new(), OptionalName(200),
                "Version of both, kept with each user along with the time they accepted. Whoever is on the way in when it changes is asked again.";

            /// `true` if users may delete their accounts.
            DeleteAccount in Accounts: may_delete_account: bool = true, Switch(ON_OFF),
                "Whether people may delete their accounts: `on` or `off`.";
            /// Days that events stay in the audit log; 0 keeps them for ever. Long enough to look into what was noticed late,
            /// short enough not to follow people's lives.
            AuditKeptDays in Accounts: audit_kept_days: u32 = 90, Count(up_to(3_650)),
                "Days that events stay in the audit log, 3650 at most; 0 keeps them for ever.";

            /// The languages that people may choose from; all if the list is empty, so that an instance offers what a new version
            /// brings.
            Languages in Languages: languages: Vec<Locale> = Vec::new(), Words(Locale::TAGS),
                "Languages of screens and mails, by their tags, separated by commas: `en, pt-BR`. Unset: all. Each reader gets what their browser asks for, and may choose another.";
            /// The language of readers who ask for none that is offered.
            DefaultLanguage in Languages: default_language: Locale = Locale::English, Choice(Locale::TAGS),
                "Language of readers who ask for none of them: the tag of one of them.";

            /// Name of the instance, shown on every screen and in every mail.
            AppName in Look: app_name: String = "Latchkey".to_owned(), Name(64),
                "Name of the instance on every screen and in every mail.";
            /// Name in the sender of mails; empty for the name of `LATCHKEY_MAIL_FROM`. The address is always the configured one.
            Sender in Look: sender: String = String::new(), OptionalName(64),
                "Name that mails are from. Unset: that of `LATCHKEY_MAIL_FROM`, whose address is always used.";
            /// Path of the picture beside the name; empty for the picture of the product.
            Logo in Look: logo: String = String::new(), Picture,
                "Picture beside the name: a path on this server that ends in `.svg`, `.png` or `.webp`.";
            /// Colour of buttons and links; `None` for the colour of the product.
            Accent in Look: accent: Option<Accent> = None, Colour,
                "Colour of buttons and links: `#` and six hexadecimal digits.";
        }
    };
}

pub(crate) use with_settings;
