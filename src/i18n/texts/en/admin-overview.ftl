### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading of the page and its link in the navigation.
admin-overview-title = Overview

# Sentence below the heading.
admin-overview-lede = How signing in to { $app } is going. Days begin at midnight UTC.

# Status: the page follows what happens.
admin-overview-live = Follows what happens.

# Status: it does not at the moment.
admin-overview-not-live = Not following. Load the page again for new numbers.

# Name of a number: accounts.
admin-overview-people = Accounts

# Name of a number: open sessions.
admin-overview-sessions = Signed-in browsers

# Name of a span of time: half of all people are in within it.
admin-overview-median = Half of all are in

# Name of a span of time: 95 of 100 are in within it.
admin-overview-slow = 95 of 100 are in

# That span.
admin-overview-within = within { $span }

# Instead of that span, when nobody has come in.
admin-overview-no-times = nobody yet

# Heading: how far people come.
admin-overview-funnel = From asking to being in

# Sentence below it.
admin-overview-funnel-lede = Requests of the last 30 days, and how far they came. Who types the code opens no link, and programs that check mail open links too.

# Step, series and column: attempts that were started.
admin-overview-started = Asked

# Step and column: their mail was handed over.
admin-overview-mailed = Mail handed over

# Step and column: the page of their link was opened.
admin-overview-opened = Link opened

# Step and column: link or code was right.
admin-overview-proven = Link or code right

# Step, series and column: people are in.
admin-overview-finished = In

# Heading: numbers by day.
admin-overview-days = Day by day

# Heading of the second plot.
admin-overview-failures = Gone wrong and refused

# Series and column: all tries were wrong.
admin-overview-failed = Failed

# Series and column: somebody said that it was not them.
admin-overview-declined = “This wasn’t me”

# Beside a plot: the largest number in it.
admin-overview-most = Most in a day: { $n }

# Opens the table of the numbers.
admin-overview-table = The numbers as a table

# Column: the day.
admin-overview-day = Day

# Heading: mail.
admin-overview-mail = Mail of the last 24 hours

# Name of a number: mails that were handed over.
admin-overview-sent = Handed over

# Name of a number: mails that are delayed.
admin-overview-delayed = Delayed

# Name of a number: mails that were refused.
admin-overview-refused = Refused

# How long the oldest mail has been due.
admin-overview-lag = The oldest mail has been due for { $span }.

# No mail waits.
admin-overview-no-lag = No mail is waiting to be sent.

# Name of the table of domains.
admin-overview-domains = Where mail does not arrive

# Column: the domain of recipients.
admin-overview-domain = Domain

# Instead of the table, when all mail arrives.
admin-overview-no-domains = No mail server refuses or delays our mail.

# Heading: the servers.
admin-overview-servers = Servers

# Name of the version of a server.
admin-overview-version = Version

# Name of the time of its start.
admin-overview-since = Started

# Name of the time when it was last there.
admin-overview-seen = Last seen

# Name of the number of its open streams.
admin-overview-streams = Open pages

# Mark: the server answers.
admin-overview-well = Running

# Mark: the server has not been there for a minute.
admin-overview-silent = Silent

# Instead of the list, before the first has said that it is there.
admin-overview-no-servers = No server has reported yet.
