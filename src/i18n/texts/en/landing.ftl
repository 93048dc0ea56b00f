### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Starting browser: heading.
landing-moment = One moment…

# Starting browser: sentence below the heading.
landing-moment-lede = You opened the link where you asked for it. That’s all we need.

# Starting browser, sign-in: button.
landing-finish = Finish signing in

# Starting browser, sign-up: button.
landing-finish-sign-up = Finish signing up

# Starting browser, where the code is asked for: heading.
landing-by-code = Now the code from the mail

# Starting browser, where the code is asked for: why.
landing-by-code-lede = It’s in the mail with this link. Programs that check mail press links too, but only you read the code.

# Other browser: heading.
landing-is-this-you = Is this you signing in?

# Other browser: what was asked for.
landing-asked = Someone asked to sign in to { $app } as **{ $address }**.

# Other browser, sign-up: heading.
landing-is-this-you-sign-up = Is this you signing up?

# Other browser, sign-up: what was asked for.
landing-asked-sign-up = Someone asked for a { $app } account for **{ $address }**.

# Other browser, adding an address: heading.
landing-is-this-you-profile = Is this your address?

# Other browser, adding an address: what was asked for.
landing-asked-profile = Someone wants to add **{ $address }** to the { $app } account of **{ $account }**.

# Other browser, fresh proof: heading.
landing-is-this-you-step-up = Is this you?

# Other browser, fresh proof: what was asked for.
landing-asked-step-up = Someone signed in as **{ $account }** is about to { $action }.

# Button that confirms when no session begins.
landing-yes = Yes, this is me

# Address was added: heading.
landing-proven-profile = { $address } is proven

# Address was added: sentence.
landing-proven-profile-lede = It belongs to the account of **{ $account }**, and can sign in to it from now on. You can close this page.

# Fresh proof was given: heading.
landing-proven-step-up = Thanks, it’s you

# Fresh proof was given: sentence.
landing-proven-step-up-lede = The page where you asked goes on by itself. You can close this one.

# Link to the account.
landing-to-account = Go to your account

# Who asked: label of browser and operating system.
landing-device = Device

# Who asked: label of the network.
landing-near = Network

# Who asked: label of the place.
landing-place = Place

# Who asked: label of the time.
landing-when = Asked

# Label of the field for the number.
landing-number = Number shown on that device

# Hint beside that field.
landing-number-hint = No number in front of you? Then it wasn’t you.

# Button that lets the waiting browser go on.
landing-there = Sign in there

# Button that signs this browser in.
landing-here = Sign in here instead

# Button that declines.
landing-not-me = This wasn’t me

# Warning that this session will be replaced.
landing-replaces = You’re signed in here as **{ $address }**. Signing in here takes its place.

# Refusal link: heading.
landing-refuse = This wasn’t you?

# Refusal link: what declining does.
landing-refuse-lede = We close the request, and nobody gets in. Your account stays as it is.

# The waiting browser goes on: heading.
landing-there-done = Done. { $browser } is signed in.

# The waiting browser goes on: sentence.
landing-there-done-lede = You can close this page.

# Fields are missing: heading.
landing-missing = One more thing

# Fields are missing: sentence.
landing-missing-lede = { $app } needs a little more, and you’re in.

# Link works in the starting browser only: heading.
landing-same-browser = Open it where you started

# Link works in the starting browser only: sentence.
landing-same-browser-lede = This link counts only in the browser that asked for it. Open it there, or start again here.

# Link works in the starting browser only: button that starts anew here.
landing-start-here = Start again here

# Ended, declined: heading.
landing-declined = Good call

# Ended, declined: sentence.
landing-declined-lede = That request is closed; nobody got in.

# Ended: who had asked.
landing-who-asked = Who asked: { $browser }, { $place }, { $time }.

# Ended, wrong numbers: heading.
landing-failed = That wasn’t the number, twice

# Ended, wrong numbers: sentence.
landing-failed-lede = We’ve closed this request, to be safe. Nobody got in.

# Ended, expired: heading.
landing-expired = This link has run out

# Ended, expired: sentence for links that work for "{n}" minutes.
landing-expired-lede = { $n ->
    [one] Links work for one minute, so that an old mail can’t open your account. Nothing is lost.
   *[other] Links work for { $n } minutes, so that an old mail can’t open your account. Nothing is lost.
}

# Ended, link was used: heading.
landing-used = This link has done its work

# Ended, link was used: sentence.
landing-used-lede = Each link works once. You can get another any time.

# Ended, there is a newer mail: heading.
landing-superseded = We sent a newer link

# Ended, there is a newer mail: sentence.
landing-superseded-lede = Open the latest mail, or get another.

# Ended, cancelled: heading.
landing-abandoned = This request was cancelled

# Ended, cancelled: sentence.
landing-abandoned-lede = It was called off in the browser that asked. You can start again here.

# Not one of our links: heading.
landing-invalid = This link isn’t complete

# Not one of our links: sentence.
landing-invalid-lede = Mail programs sometimes cut links. Open it from the mail once more, or type the code.

# Button that mails a new link.
landing-mail-new = Mail a new link to { $address }

# Link to the sign-in page.
landing-sign-in-again = Sign in again

