### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# What follows stands on the waiting screen, where it says what became of the mail.

# Waiting, mail came back: The mailbox does not exist.
bounces-no-mailbox = { $domain } says there is no such mailbox. Is the address right?

# Waiting, mail came back: The domain takes no mail.
bounces-no-domain = { $domain } takes no mail. Is the address right?

# Waiting, mail came back: The mailbox is full.
bounces-full = { $domain } says the mailbox is full.

# Waiting, mail came back: A filter refused the mail.
bounces-unwanted = { $domain } didn’t let the mail in.

# Waiting, mail came back: It came back for another reason, or for none that is known.
bounces-other = { $domain } sent the mail back. Is the address right?

# Waiting, mail came back: It was not sent: another one came back before, for want of a mailbox. { $ago } is “2 days ago”.
bounces-held-no-mailbox = Mail to this address came back { $ago }: { $domain } says there is no such mailbox. So we sent nothing.

# Waiting, mail came back: It was not sent: another one came back before. { $ago } is “2 days ago”.
bounces-held-other = Mail to this address came back { $ago }. So we sent nothing.

# Page of returned mail: heading, also in the navigation of administrators.
bounces-title = Returned mail

# Page of returned mail: sentence below the heading.
bounces-lede = Addresses that { $app } doesn’t mail for seven days, or sends no more notices.

# Page of returned mail: nothing is listed.
bounces-none = No mail came back.

# Page of returned mail, an address: its mailbox does not exist.
bounces-row-no-mailbox = No such mailbox, { $ago }

# Page of returned mail, an address: its domain takes no mail.
bounces-row-no-domain = The domain takes no mail, { $ago }

# Page of returned mail, an address: mail came back for another reason.
bounces-row-other = Mail came back { $ago }

# Page of returned mail, an address: its owner reported a mail as spam.
bounces-row-complained = Reported as spam { $ago }: no more notices

# Page of returned mail: button that lets mail go to an address again.
bounces-lift = Mail again

# That button, for screen readers.
bounces-lift-label = { bounces-lift }: { $address }

# Page of returned mail: the button was pressed.
bounces-lifted = Mail goes there again.

# Page of returned mail: heading of the table of domains.
bounces-by-domain = By domain

# Table of domains: heading of a column.
bounces-domain = Domain

# Table of domains: heading of the column with how many addresses mail came back from.
bounces-came-back = Came back

# Table of domains: heading of the column with how many people reported a mail.
bounces-complaints = Reported
