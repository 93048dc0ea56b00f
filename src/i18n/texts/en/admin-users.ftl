### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading of the list.
admin-users-title = Users

# Sentence below the heading.
admin-users-lede = Everybody who has an account, newest first.

# Label of the search field.
admin-users-search = Address or name

# Hint beside the search field.
admin-users-search-hint = A part of it will do.

# Button that searches.
admin-users-find = Search

# Link that shows all users again.
admin-users-reset = Show everybody

# Shown when no user matches the search.
admin-users-empty = Nobody like that.

# Link to older users.
admin-users-older = Older

# Link to newer users.
admin-users-newer = Newer

# Badge of administrators.
admin-users-admin = Admin

# Badge of banned users.
admin-users-banned = Banned

# Age of the account.
admin-users-since = Here since { $since }

# Link back to the list.
admin-users-back = All users

# Heading above the addresses.
admin-users-addresses = E-mail addresses

# Heading above the devices.
admin-users-devices = Signed in on

# Shown when the user has no session.
admin-users-no-devices = Signed in nowhere.

# Button that ends all sessions.
admin-users-end-all = Sign out everywhere

# Message: one session was ended.
admin-users-ended = That device is signed out.

# Message: all sessions were ended.
admin-users-ended-all = Signed out everywhere.

# Heading above the newest events.
admin-users-events = Lately

# Shown when there are no events.
admin-users-no-events = Nothing happened lately.

# Link to all events in the audit log.
admin-users-all-events = Everything about this address

# Heading above the ban.
admin-users-ban = Ban this user

# What a ban does.
admin-users-ban-lede = Signs them out everywhere at once and lets them in no more. They aren’t told: signing in looks as it always did.

# Button that bans.
admin-users-ban-it = Ban

# Message: the user was banned.
admin-users-is-banned = Banned, and signed out everywhere.

# Why administrators cannot ban themselves.
admin-users-is-reader = This is you. Somebody else has to do that.

# Why the last administrator cannot be banned.
admin-users-is-last-admin = Nobody else may administer. Let somebody else do so first.

# Heading above lifting the ban.
admin-users-unban = Lift the ban

# What lifting the ban does.
admin-users-unban-lede = They can sign in again. Nothing of their account was lost.

# Button that lifts the ban.
admin-users-unban-it = Let them in again

# Message: the ban was lifted.
admin-users-is-unbanned = They can sign in again.

