### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading of the page and its link in the navigation.
admin-settings-title = Settings

# Sentence below the heading.
admin-settings-lede = How { $app } works. A change counts from the next request on; what people have begun goes on as it began.

# Name of the navigation, for screen readers.
admin-settings-navigation = Administration

# Link to the invitations, in the navigation.
admin-settings-invitations = Invitations

# Link to the users, in the navigation.
admin-settings-users = Users

# Link to the audit log, in the navigation.
admin-settings-audit = Audit log

# Button that saves a group.
admin-settings-save = Save

# Name of that button for screen readers.
admin-settings-save-label = Save: { $group }

# Message: a group was saved.
admin-settings-saved = Saved. It counts from now on.

# Message: nothing was saved, and the settings with faults are marked.
admin-settings-refused = Nothing was saved yet. The marked settings don’t go together.

# Name of the list of groups beside them, for screen readers.
admin-settings-sections = Sections

# Label of the field that finds settings by their words.
admin-settings-find = Find a setting

# Button that finds them.
admin-settings-find-button = Find

# Message: no setting was found.
admin-settings-none-found = No setting has that in its words.

# Before the names of settings that were changed and not saved, in the bar at the bottom.
admin-settings-unsaved = Not saved yet:

# Button in the bar that takes these changes back.
admin-settings-undo = Undo

# Mark beside a setting whose value is not the default.
admin-settings-differs = Not the default

# How many settings of a group have another value than the default, for screen readers.
admin-settings-differing = { $n } not the default

# Button that puts a setting back to its default.
admin-settings-reset = Back to default

# Name of that button for screen readers.
admin-settings-reset-label = { $setting }: back to default ({ $value })

# Button that puts a whole group back to its defaults.
admin-settings-reset-group = All of these back to default

# Why a switch cannot be moved.
admin-settings-always-on = Always on: this version knows no other way to reach people.

# Hint beside a number that may be 0.
admin-settings-zero = 0 means no limit.

# The value of a switch that is on.
admin-settings-on = on

# The value of a switch that is off.
admin-settings-off = off

# An empty value.
admin-settings-nothing = nothing

# The last change: "{who}", "{ago}", and the default.
admin-settings-changed = Changed by { $who }, { $ago }. Default: { $value }.

# The last change, when it put the default back.
admin-settings-put-back = Put back to default by { $who }, { $ago }.

# Name for changes at the command line.
admin-settings-command-line = the command line

# Name for changes by an administrator whose account is deleted.
admin-settings-gone = someone whose account is gone

# The colour that is used instead of one that is hard to read.
admin-settings-darkened = Words in this colour would be hard to read, so we use a darker one: { $colour }.

# Any number of seconds.
admin-settings-spans-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}

# One minute, and "{n}" minutes.
admin-settings-spans-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}

# One hour, and "{n}" hours.
admin-settings-spans-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}

# One day, and "{n}" days.
admin-settings-spans-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}

# It is neither on nor off.
admin-settings-faults-not-a-switch = Write on or off.

# It is no number from "{least}" to.
admin-settings-faults-out-of-bounds = Write a whole number from { $least } to { $most }.

# It is no span of time from "{least}" to "{most}".
admin-settings-faults-out-of-span = Write a time from { $least } to { $most }, like 10 minutes or 2 hours.

# It is less than "{least}"; "{why}" says what that would do.
admin-settings-faults-below-least = At least { $least }: { $why }

# It is less than "{least}" and not 0, which would mean no limit; "{why}" says what that would do.
admin-settings-faults-below-least-or-off = 0 for no limit, or at least { $least }: { $why }

# Reason: sessions would end while people use them.
admin-settings-faults-ends-sessions = anything shorter signs people out while they read a page.

# Reason: a proof would be too old before the paused action could use it.
admin-settings-faults-outlasts-no-action = what was paused for the proof couldn’t go on in time.

# Reason: link and code would stop working before the mail arrives.
admin-settings-faults-outruns-mail = mail takes that long, and nobody could sign in.

# Reason: nobody could get the fresh proof that is needed to change it again.
admin-settings-faults-spent-at-once = signing in takes one, and the fresh proof to change this takes another.

# It is none of the.
admin-settings-faults-not-a-choice = Choose one of these: { $words }.

# It is longer than "{most}" characters or has control characters.
admin-settings-faults-not-a-text = That’s too long, or has line breaks: { $n } characters fit.

# It is empty, and must not be.
admin-settings-faults-empty = This one is needed.

# It is no colour.
admin-settings-faults-not-a-colour = Write # and six digits or letters from a to f, like #4261cd.

# It is no path of a picture.
admin-settings-faults-not-a-picture = Write a path on this server that ends in .svg, .png or .webp, like /brand/logo.svg.

# It is no URL of a page.
admin-settings-faults-not-a-url = Write an address that begins with https://, or a path that begins with /; 200 characters fit.

# It has more than "{most}" entries.
admin-settings-faults-too-many-lines = That’s too much: { $n } entries fit.

# It cannot be switched off.
admin-settings-faults-always-on = This can’t be off: this version knows no other way to reach people.

# It is required but switched off.
admin-settings-faults-required-but-off = An e-mail address can’t be required while it’s off.

# The entry with the number "{entry}" is neither an address nor a pattern.
admin-settings-faults-not-a-pattern = Entry { $entry } is neither an address nor *@domain nor *@*.domain.

# No way to prove a new address would be left.
admin-settings-faults-no-method = Leave one of the two on, or nobody could prove a new address.

# No way to sign in would be left.
admin-settings-faults-no-strategy = Leave one of the two on, or nobody could sign in, you included.

# It is longer than a link works.
admin-settings-faults-longer-than-link = That’s longer than a link lives, so it would never happen.

# It is longer than a session lives.
admin-settings-faults-longer-than-session = That’s longer than a sign-in lasts at all. Make it shorter.

# More is allowed in an hour than in a day.
admin-settings-faults-more-than-a-day = That’s more in an hour than in a day.

# More is allowed in a minute than in an hour.
admin-settings-faults-more-than-an-hour = That’s more in a minute than in an hour.

# The language is not among those that are offered.
admin-settings-faults-not-offered = That language isn’t among those to choose from.

admin-settings-setting-email-address-name = E-mail address
admin-settings-setting-email-address-meaning = People have an e-mail address.
admin-settings-setting-email-required-name = Required
admin-settings-setting-email-required-meaning = Nobody has an account without one.
admin-settings-setting-email-verified-at-sign-up-name = Proven at sign-up
admin-settings-setting-email-verified-at-sign-up-meaning = Nobody gets in before they have proven their address.
admin-settings-setting-verify-by-link-name = E-mail link
admin-settings-setting-verify-by-link-meaning = The mail carries a link that proves the address.
admin-settings-setting-verify-by-code-name = E-mail code
admin-settings-setting-verify-by-code-meaning = The mail carries six digits to type where it was asked for.
admin-settings-setting-sign-in-by-link-name = E-mail link
admin-settings-setting-sign-in-by-link-meaning = The mail carries a link that signs in.
admin-settings-setting-sign-in-by-code-name = E-mail code
admin-settings-setting-sign-in-by-code-meaning = The mail carries six digits to type where it was asked for.
admin-settings-setting-sign-in-by-code-risk = People can be talked into telling a code to a stranger; a link can’t be read out.
admin-settings-setting-other-browser-name = Opened in another browser
admin-settings-setting-other-browser-meaning = A person may ask on a laptop and open the link on a telephone.
admin-settings-setting-other-browser-risk = With one press and no number, whoever talks a person into that press gets into their account.
admin-settings-choice-other-browser-number = Ask for the number shown where it was asked for
admin-settings-choice-other-browser-button = One press, no number
admin-settings-choice-other-browser-same-browser = Refuse it: only where it was asked for
admin-settings-setting-verification-lifetime-name = Link and code count for
admin-settings-setting-verification-lifetime-meaning = Long enough for slow mail, short enough that an old mail opens nothing.
admin-settings-setting-verification-lifetime-risk = Ten minutes at most, so that an old mailbox isn’t a bunch of keys.
admin-settings-setting-resend-after-name = Send again after
admin-settings-setting-resend-after-meaning = How long people wait before they can ask for the mail again.
admin-settings-setting-resend-same-while-name = Same link while it has left
admin-settings-setting-resend-same-while-meaning = A mail sent again carries the same link and code while they have so long to live; later it carries new ones.
admin-settings-setting-proof-lifetime-name = A proof counts for
admin-settings-setting-proof-lifetime-meaning = How long after signing in people may do what matters, such as deleting their account, without another mail.
admin-settings-setting-proof-lifetime-risk = The longer it is, the more somebody can do at a computer that was left open.
admin-settings-setting-code-tries-name = Wrong codes
admin-settings-setting-code-tries-meaning = So many wrong codes end a request.
admin-settings-setting-code-tries-risk = With no limit, guessing is slowed by nothing but the limit of 100 in a row for one address.
admin-settings-setting-number-tries-name = Wrong numbers
admin-settings-setting-number-tries-meaning = So many wrong numbers on another device end a request.
admin-settings-setting-number-tries-risk = There are only a hundred numbers: each try more makes guessing easier.
admin-settings-setting-mails-per-address-interval-name = Time between mails to one address
admin-settings-setting-mails-per-address-interval-meaning = Whoever asks for them.
admin-settings-setting-mails-per-address-hour-name = Mails to one address in an hour
admin-settings-setting-mails-per-address-hour-meaning = Keeps inboxes from being flooded.
admin-settings-setting-mails-per-address-day-name = Mails to one address in a day
admin-settings-setting-mails-per-address-day-meaning = Keeps inboxes from being flooded.
admin-settings-setting-mails-per-hour-name = Mails in an hour, all together
admin-settings-setting-mails-per-hour-meaning = What your mail server takes. Whoever is signed in, or asks where they signed in before, is let through; notices come on top.
admin-settings-setting-check-domains-name = Check domains before mailing
admin-settings-setting-check-domains-meaning = Whether a domain exists and takes mail is asked of DNS, for a second at most. If DNS doesn’t answer, the mail goes.
admin-settings-setting-starts-per-network-minute-name = Requests from one network in a minute
admin-settings-setting-starts-per-network-minute-meaning = An office often shares one network.
admin-settings-setting-starts-per-network-hour-name = Requests from one network in an hour
admin-settings-setting-starts-per-network-hour-meaning = An office often shares one network.
admin-settings-setting-session-idle-name = Signed out after doing nothing for
admin-settings-setting-session-idle-meaning = Counts from the last page that was opened.
admin-settings-setting-session-lifetime-name = Signed out in any case after
admin-settings-setting-session-lifetime-meaning = Counts from signing in.
admin-settings-setting-session-lifetime-risk = With no limit, a lost telephone stays signed in for as long as it’s used.
admin-settings-setting-multi-session-name = Several accounts in one browser
admin-settings-setting-multi-session-meaning = People may be signed in to several accounts and switch between them.
admin-settings-setting-first-name-name = First name
admin-settings-setting-first-name-meaning = Whether new people are asked for it.
admin-settings-choice-name-off = Not asked
admin-settings-choice-name-optional = Asked, may stay empty
admin-settings-choice-name-required = Required
admin-settings-setting-last-name-name = Last name
admin-settings-setting-last-name-meaning = Whether new people are asked for it.
admin-settings-setting-sign-up-mode-name = Who may sign up
admin-settings-setting-sign-up-mode-meaning = Open: anybody. Invitation: those you invite. Closed: nobody new. Whoever has an account signs in as before.
admin-settings-choice-sign-up-mode-open = Open: anybody
admin-settings-choice-sign-up-mode-invitation = By invitation
admin-settings-choice-sign-up-mode-closed = Closed: nobody new
admin-settings-setting-allowed-addresses-name = Addresses that may join
admin-settings-setting-allowed-addresses-meaning = One a line: an address, *@domain, or *@*.domain. Where there are none, all may. They win over the blocked ones.
admin-settings-setting-blocked-addresses-name = Addresses that may not join
admin-settings-setting-blocked-addresses-meaning = One a line, written the same way.
admin-settings-setting-sub-addresses-name = Tagged addresses may join
admin-settings-setting-sub-addresses-meaning = Such as jane+news@example.com. One mailbox has any number of them.
admin-settings-setting-block-disposable-name = Refuse addresses that last a moment
admin-settings-setting-block-disposable-meaning = By a list of providers, which is wrong at times.
admin-settings-setting-terms-url-name = Terms of use
admin-settings-setting-terms-url-meaning = Where they are. New people accept them with a tick.
admin-settings-setting-privacy-url-name = Privacy policy
admin-settings-setting-privacy-url-meaning = Where it is. New people accept it with a tick.
admin-settings-setting-legal-version-name = Version of both
admin-settings-setting-legal-version-meaning = Kept with everybody who accepted it.
admin-settings-setting-delete-account-name = People may delete their account
admin-settings-setting-delete-account-meaning = Everything of theirs goes, at once and for good.
admin-settings-setting-audit-kept-days-name = Days that the audit log is kept
admin-settings-setting-audit-kept-days-meaning = What is older is forgotten; 0 keeps it for ever.
admin-settings-setting-languages-name = Languages to choose from
admin-settings-setting-languages-meaning = One a line, by its tag, as in en or pt-BR. With nothing here it’s all of them. Everybody gets the one their browser asks for, and may choose another.
admin-settings-setting-default-language-name = Default language
admin-settings-setting-default-language-meaning = For browsers that ask for none of them.
admin-settings-setting-app-name-name = Name
admin-settings-setting-app-name-meaning = Stands on every screen and in every mail.
admin-settings-setting-sender-name = Sender
admin-settings-setting-sender-meaning = The name that mails are from. Their address stays the one of the configuration; with nothing here, so does the name.
admin-settings-setting-logo-name = Logo
admin-settings-setting-logo-meaning = A path on this server to a picture, shown beside the name. Put the file into the folder brand of the site root, and type /brand/ and its name.
admin-settings-setting-accent-name = Accent colour
admin-settings-setting-accent-meaning = The colour of buttons and links. With nothing here it’s ours.
admin-settings-group-contact-name = Contact information
admin-settings-group-contact-meaning = What people are known by.
admin-settings-group-verification-name = Verification methods
admin-settings-group-verification-meaning = How a new address is proven: at sign-up, and when somebody adds one to their account.
admin-settings-group-sign-in-name = Authentication strategies
admin-settings-group-sign-in-meaning = How people sign in, and how they show that it’s still them before something that matters.
admin-settings-group-other-browser-name = Links in another browser
admin-settings-group-other-browser-meaning = What happens when a link is opened elsewhere than where it was asked for.
admin-settings-group-lifetimes-name = Lifetimes
admin-settings-group-lifetimes-meaning = How long things count, like 10 minutes or 30 seconds.
admin-settings-group-limits-name = Limits
admin-settings-group-limits-meaning = How often things may be tried.
admin-settings-group-sessions-name = Staying signed in
admin-settings-group-sessions-meaning = How long people stay signed in, like 7 days or 12 hours.
admin-settings-group-sign-up-name = Sign-up
admin-settings-group-sign-up-meaning = What new people are asked for.
admin-settings-group-accounts-name = Accounts
admin-settings-group-accounts-meaning = What people may do with their account.
admin-settings-group-languages-name = Languages
admin-settings-group-languages-meaning = The languages of screens and mails.
admin-settings-group-look-name = Look and name
admin-settings-group-look-meaning = What people see, on screens and in mails.
