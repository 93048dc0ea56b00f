### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Line at the bottom of the page.
frame-foot = Protected by a mail only your inbox can open

# Link for keyboards that skips the frame.
frame-skip = Skip to the content

# Name of the choice of a language, with the one that the page is in.
frame-language = Language: { $name }

# Heading of the page for an unknown path.
frame-not-found = There’s nothing here

# Link to the first page.
frame-go-to-app = Go to { $app }

# Heading of the page for a fault of the server.
frame-fault = That’s on us

# Heading when the page was made for another link than the one opened last.
frame-other-link = This page is for another link

# Link to the page of the link opened last.
frame-to-last-link = Show the link I opened last

# Heading of the page of a link for a browser that brought neither a link nor a cookie.
frame-no-link = Your browser didn’t keep the link

# Sentence of that page: the likely reason, and what to do.
frame-no-link-lede = It seems to keep no cookies for this site. Allow them and open the link in the mail once more, or open it in another browser.

# Another way, when the mail has a code too.
frame-no-link-code = Or type the code from the same mail on the page where you started.

# Sentence of the page for a fault of the server.
frame-fault-lede = We’ve written it down. Nothing you did is lost.

# Link that loads the page again, after a fault of the server.
frame-try-again = Try again

# Button that ends the session.
frame-sign-out = Sign out

# Signed out: heading.
home-title = Welcome to { $app }

# Signed out: sentence below the heading.
home-lede = One mail, and you’re in. No password to remember.

# Link to the sign-in page.
home-sign-in = Sign in

# Link to the sign-up page.
home-sign-up = Create an account

# Signed in: heading.
home-welcome = You’re in

# Signed in: as whom.
home-signed-in-as = Signed in as **{ $address }**.

# Link to the account page.
home-account = Your account

# Add an address.
actions-add-address = add an e-mail address

# Remove an address.
actions-remove-address = remove an e-mail address

# Change the primary address.
actions-make-primary = change your primary address

# End sessions on other devices.
actions-end-sessions = sign out other devices

# Delete the account.
actions-delete-account = delete your account

# Open or change the pages of administrators.
actions-administer = look after this instance

# A browser and its operating system.
browser-on-system = { $browser } on { $system }

# A place within a sentence.
near-place = near { $place }

# A network within a sentence.
in-network = network { $place }

# Name of an unknown browser.
some-browser = A browser

# Less than a minute ago.
just-now = just now

# "{n}" minutes ago.
minutes-ago = { $n ->
    [one] 1 minute ago
   *[other] { $n } minutes ago
}

# "{n}" hours ago.
hours-ago = { $n ->
    [one] 1 hour ago
   *[other] { $n } hours ago
}

# "{n}" days ago.
days-ago = { $n ->
    [1] yesterday
   *[other] { $n } days ago
}

