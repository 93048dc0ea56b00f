### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading.
admin-audit-title = Audit log

# Sentence below the heading.
admin-audit-lede = What happened here, newest first. No codes, no links, no whole addresses.

# Label of the filter by kind.
admin-audit-by-kind = What happened

# Choice of that filter: all kinds.
admin-audit-all-kinds = Everything

# Label of the filter by address.
admin-audit-by-address = E-mail address

# Hint beside that filter: only whole addresses are found.
admin-audit-by-address-hint = The whole address: only its fingerprint is kept.

# Label of the filter by earliest time.
admin-audit-from = From (UTC)

# Label of the filter by latest time.
admin-audit-to = Until (UTC)

# Button that filters.
admin-audit-filter = Show these

# Link that shows all events again.
admin-audit-reset = Show everything

# Error: the text is no time.
admin-audit-bad-time = That doesn’t look like a day and a time, such as 2026-01-31T12:00.

# Link to older events.
admin-audit-older = Older

# Link to newer events.
admin-audit-newer = Newer

# Link that downloads all events of this filter.
admin-audit-export = Export as JSON lines

# Actor: somebody who was not signed in.
admin-audit-visitor = Not signed in

# Actor: a user whose account is deleted.
admin-audit-gone = A deleted account

# Actor: the command line.
admin-audit-command-line = Command line

# Actor: the configuration.
admin-audit-configuration = Configuration

# What a proof was for: "{action}" follows the words "You're about to" elsewhere.
admin-audit-for-action = to { $action }

# Why no session began: the user is banned.
admin-audit-is-banned = this user is banned

# Why an address was not added: another account has it.
admin-audit-is-taken = another account has the address by now

# Detail: an invitation was mailed again.
admin-audit-mailed-again = mailed again

# Detail: number of sessions that ended.
admin-audit-sessions = { $n ->
    [one] { $n } device
   *[other] { $n } devices
}

# Name of the table for screen readers.
admin-audit-table-caption = Events

# Column: time.
admin-audit-table-when = When

# Column: kind of event.
admin-audit-table-what = What

# Column: who did it.
admin-audit-table-who = Who

# Column: the address that it is about.
admin-audit-table-address = Address

# Column: the network that it came from.
admin-audit-table-network = Network

# Column: browser and operating system.
admin-audit-table-device = Device

# Column: how it ended.
admin-audit-table-outcome = Outcome

# Column: the attempt that it belongs to.
admin-audit-table-attempt = Attempt

# Shown while new events appear by themselves.
admin-audit-table-live = Live: new events appear by themselves.

# Shown while they do not.
admin-audit-table-not-live = Not live just now. Load the page again for what is new.

# Shown when there are no events.
admin-audit-table-empty = Nothing like this has happened.

admin-audit-kind-attempt-started = Mail asked for
admin-audit-kind-address-proven = Address proven
admin-audit-kind-wrong-code = Wrong code
admin-audit-kind-wrong-number = Wrong number
admin-audit-kind-declined = “This wasn’t me”
admin-audit-kind-attempt-failed = Attempt failed
admin-audit-kind-attempt-cancelled = Attempt cancelled
admin-audit-kind-session-began = Signed in
admin-audit-kind-session-ended = Device signed out
admin-audit-kind-signed-out = Signed out
admin-audit-kind-session-reported = Sign-in reported
admin-audit-kind-step-up-proven = Fresh proof given
admin-audit-kind-address-added = Address added
admin-audit-kind-address-removed = Address removed
admin-audit-kind-primary-changed = Primary address changed
admin-audit-kind-name-changed = Name changed
admin-audit-kind-account-created = Account created
admin-audit-kind-account-deleted = Account deleted
admin-audit-kind-user-banned = User banned
admin-audit-kind-user-unbanned = Ban lifted
admin-audit-kind-admin-granted = Admin role given
admin-audit-kind-admin-revoked = Admin role taken away
admin-audit-kind-invitation-created = Invitation sent
admin-audit-kind-invitation-revoked = Invitation revoked
admin-audit-kind-invitation-accepted = Invitation accepted
admin-audit-kind-settings-changed = Settings changed
admin-audit-kind-mail-budget-used-up = All mails of an hour used up
admin-audit-kind-mail-sample-sent = Sample mail sent
admin-audit-kind-mail-bounced = Mail came back
admin-audit-kind-mail-complained = Mail reported as spam
admin-audit-kind-bounce-lifted = Address mailed again
admin-audit-kind-hook-parked = Hook given up
admin-audit-outcome-success = Done
admin-audit-outcome-failure = Failed
admin-audit-outcome-refused = Refused
admin-audit-sentence-attempt-started-sign-in = Asked for a sign-in mail
admin-audit-sentence-attempt-started-sign-up = Asked for a mail to create an account
admin-audit-sentence-attempt-started-profile = Asked for a mail to add an address
admin-audit-sentence-attempt-started-step-up = Asked for a mail to confirm it’s them
admin-audit-sentence-attempt-started-other = Asked for a mail
admin-audit-sentence-address-proven-alone = Proved an address
admin-audit-sentence-address-proven-by-link = Proved an address by link
admin-audit-sentence-address-proven-by-code = Proved an address by code
admin-audit-sentence-wrong-code = Typed a wrong code
admin-audit-sentence-wrong-number = Typed a wrong number
admin-audit-sentence-declined = Said “This wasn’t me”
admin-audit-sentence-attempt-failed = Used up all tries
admin-audit-sentence-attempt-refused = Was turned away
admin-audit-sentence-attempt-cancelled-sign-in = Cancelled a sign-in
admin-audit-sentence-attempt-cancelled-sign-up = Cancelled a sign-up
admin-audit-sentence-attempt-cancelled-profile = Cancelled adding an address
admin-audit-sentence-attempt-cancelled-step-up = Cancelled confirming it’s them
admin-audit-sentence-attempt-cancelled-other = Cancelled what was asked for
admin-audit-sentence-session-began-alone = Signed in
admin-audit-sentence-session-began-by-link = Signed in by link
admin-audit-sentence-session-began-by-code = Signed in by code
admin-audit-sentence-session-tried-alone = Tried to sign in
admin-audit-sentence-session-tried-by-link = Tried to sign in by link
admin-audit-sentence-session-tried-by-code = Tried to sign in by code
admin-audit-sentence-session-ended = Signed a device out
admin-audit-sentence-signed-out = Signed out
admin-audit-sentence-session-reported = Reported a sign-in as not theirs
admin-audit-sentence-step-up-proven-alone = Confirmed it’s them
admin-audit-sentence-step-up-proven-by-link = Confirmed it’s them by link
admin-audit-sentence-step-up-proven-by-code = Confirmed it’s them by code
admin-audit-sentence-address-added = Added an address
admin-audit-sentence-address-removed = Removed an address
admin-audit-sentence-primary-changed = Chose another primary address
admin-audit-sentence-name-changed = Changed a name
admin-audit-sentence-account-created = Created an account
admin-audit-sentence-account-deleted = Deleted an account
admin-audit-sentence-user-banned = Banned somebody
admin-audit-sentence-user-unbanned = Lifted a ban
admin-audit-sentence-admin-granted = Made somebody an administrator
admin-audit-sentence-admin-revoked = Took the admin role away
admin-audit-sentence-invitation-created = Invited somebody
admin-audit-sentence-invitation-revoked = Took an invitation back
admin-audit-sentence-invitation-accepted = Accepted an invitation
admin-audit-sentence-settings-changed = Changed settings
admin-audit-sentence-mail-budget-used-up = All mails of an hour were used up
admin-audit-sentence-mail-sample-sent = Sent a sample of a mail to themself
admin-audit-sentence-mail-bounced = A mail came back
admin-audit-sentence-mail-complained = A mail was reported as spam
admin-audit-sentence-bounce-lifted = Let mail go to an address again
admin-audit-sentence-hook-parked = Gave up telling a hook of the application
