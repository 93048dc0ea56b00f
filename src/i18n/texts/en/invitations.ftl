### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading.
invitations-title = Invitations

# Sentence below the heading.
invitations-lede = Ask people to { $app }. Each gets a mail, accepts, and proves the address like everybody who signs up.

# Note while nobody may make an account.
invitations-closed-note = Sign-up is closed, so nobody can accept an invitation now. They count again once it isn’t.

# Heading above the form.
invitations-invite = Invite people

# Label of the field for addresses.
invitations-addresses = E-mail addresses

# Hint beside that field.
invitations-addresses-hint = One a line, 100 at most.

# Button that sends the invitations.
invitations-send = Send invitations

# Message: the invitations were sent.
invitations-sent = Invited. The mails are on their way.

# Message: an invitation was sent again.
invitations-resent = Mailed again. The link works for 30 more days.

# Message: an invitation was taken back.
invitations-revoked = Taken back. Its link no longer works.

# Heading above the open invitations.
invitations-open = Waiting for an answer

# Heading above the accepted invitations.
invitations-accepted = Accepted

# Shown when there is no open invitation.
invitations-no-open = Nobody is being waited for.

# Shown when there is no accepted invitation.
invitations-no-accepted = Nobody has accepted an invitation yet.

# Link to older invitations.
invitations-older = Show older ones

# Badge: pending, and the mail is in the outbox.
invitations-badge-queued = Mail on its way

# Badge: pending, and the mail was accepted by the mail server.
invitations-badge-sent = Mailed

# Badge: pending, and the mail was refused.
invitations-badge-refused = Mail refused

# Badge: expired.
invitations-badge-expired = Run out

# Badge: accepted.
invitations-badge-accepted = Accepted

# Badge: taken back.
invitations-badge-revoked = Taken back

# Pending: "{ago}", and "{n}" days are left.
invitations-pending-when = { $n ->
    [one] Invited { $ago }, works for one more day
   *[other] Invited { $ago }, works for { $n } more days
}

# Expired.
invitations-expired-when = Ran out { $ago }

# Accepted.
invitations-accepted-when = Accepted { $ago }

# Button that mails the invitation again.
invitations-resend = Mail again

# Name of that button for screen readers.
invitations-resend-label = Mail { $address } again

# Button that takes the invitation back.
invitations-revoke = Take back

# Name of that button for screen readers.
invitations-revoke-label = Take back the invitation of { $address }

# "{n}" addresses were invited although others were not.
invitations-some-invited = { $n ->
    [one] One was invited.
   *[other] { $n } were invited.
}

# Texts that are no addresses.
invitations-left-malformed = These don’t look like e-mail addresses: { $list }.

# Addresses with an account.
invitations-left-known = These have an account already: { $list }.

# Addresses with a pending invitation.
invitations-left-pending = These are invited already, you can mail them again below: { $list }.

# Addresses that were mailed too often.
invitations-left-limited = These were mailed a moment ago, try again later: { $list }.

# Addresses beyond the most that are invited at once.
invitations-left-too-many = The rest is for the next go: { $list }.

# Page of the link: heading.
invitations-invited = You’re invited to { $app }

# Page of the link: sentence.
invitations-invited-lede = Accept, and we mail **{ $address }** once more, to make sure it’s you. Then your account is ready.

# Page of the link: button that accepts.
invitations-accept = Accept the invitation

# Expired: heading.
invitations-expired = This invitation has run out

# Expired: sentence.
invitations-expired-lede = Invitations work for 30 days. Ask the people who run { $app } for another one.

# Accepted before: heading.
invitations-used = This invitation has done its work

# Accepted before: sentence.
invitations-used-lede = There’s an account for **{ $address }** now. Sign in to it.

# Taken back: heading.
invitations-taken-back = This invitation was taken back

# Taken back: sentence.
invitations-taken-back-lede = Was that a mistake? The people who run { $app } can invite you again.

# The address has an account: heading.
invitations-known = You already have an account

# The address has an account: sentence.
invitations-known-lede = There’s an account for **{ $address }**, so there’s nothing to accept. Sign in to it.

# Nobody may make an account: heading.
invitations-closed = No new accounts right now

# Nobody may make an account: sentence.
invitations-closed-lede = { $app } isn’t taking new accounts at the moment. Your invitation stays good; try again later.

# Not one of our links: heading.
invitations-invalid = This link isn’t complete

# Not one of our links: sentence.
invitations-invalid-lede = Mail programs sometimes cut links. Open it from the mail once more.

