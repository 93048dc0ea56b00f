### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading.
mailbox-title = Development mailbox

# Sentence below the heading.
mailbox-lede = Mail lands here instead of leaving this machine. It’s kept in memory only.

# Shown when there is no mail.
mailbox-empty = No mail yet. It appears here by itself.

# Tab with the HTML of the mail.
mailbox-html = HTML

# Tab with the text of the mail.
mailbox-text = Text

# Tab with the mail as it was sent.
mailbox-source = Source

# Recipient.
mailbox-to = To { $address }

# Link from the mails to one address to all mails.
mailbox-all = Show all mails

# Heading.
example-title = An example

# Sentence below the heading.
example-lede = A page, a server function and a route that know who you are.

# Answer of the server function.
example-greeting = The server says hello to **{ $address }**.

# Link to the page for signed-in users, and the heading of that page.
example-private = For you alone

# Sentence below the heading of that page.
example-private-lede = You see this because you’re signed in.

# Link to the axum route.
example-route = Ask the route who you are

# Link to the sign-in page.
example-sign-in = Sign in

# Link back to the first page.
example-back = Back to the example

