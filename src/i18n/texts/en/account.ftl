### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading.
account-title = Your account

# Sentence below the heading.
account-lede = What { $app } knows about you.

# Heading above the name.
account-name = Name

# Label of the given name.
account-first-name = First name

# Label of the family name.
account-last-name = Last name

# Hint beside the name: Escape undoes typing.
account-name-hint = Escape puts back what was there.

# Button that saves the name.
account-save = Save the name

# Message: the name was saved.
account-renamed = Saved.

# Heading above the addresses.
account-addresses = E-mail addresses

# Note below the primary address.
account-primary-note = Sign-in links and notices go here

# Badge of the primary address.
account-primary = Primary

# Badge of an address that is not proven.
account-unverified = Not proven yet

# Name of the menu of an address.
account-menu = What to do with { $address }

# Menu item that proves an address.
account-verify = Prove it

# Menu item that makes an address the primary one.
account-make-primary = Make it primary

# Message: another address is the primary one now.
account-made-primary = That’s your primary address now.

# Menu item that asks before it removes an address.
account-remove = Remove

# What removing an address does.
account-remove-lede = Remove { $address }? You can’t sign in with it afterwards. Your account and other addresses stay.

# Box that also ends the sessions which began with that address.
account-remove-sessions = Also sign out the devices that signed in with it

# Button that removes the address.
account-remove-it = Remove it

# Message: an address was removed.
account-removed = Removed.

# Why the only proven address cannot be removed.
account-kept-last = This is your only proven address. Add another first.

# Why the primary address cannot be removed.
account-kept-primary = This is your primary address. Make another one primary first.

# Label of the field for another address.
account-add-label = Another address

# Button that adds it.
account-add = Add it

# Shown when the account has as many addresses as it may have.
account-full = That’s as many as fit: ten addresses, five of them unproven.

# Message: an address was proven.
account-proven = { $address } is proven. You can sign in with it from now on.

# Heading above the devices.
account-devices = Devices

# What the page of devices is for.
account-devices-lede = See where you’re signed in, and sign out what you don’t know.

# Link to the page of devices.
account-to-devices = Look at your devices

# Heading above signing out.
account-leave = Sign out

# What signing out does.
account-leave-lede = Ends it in every tab of this browser.

# Button that signs out.
account-sign-out = Sign out

# Heading above deleting the account.
account-delete = Delete your account

# What deleting the account does.
account-delete-lede = Everything { $app } knows about you goes, at once and for good: name, addresses, devices. Your addresses are free again.

# Label of the field that confirms deleting.
account-delete-label = Type { $address } to confirm

# Button that deletes the account.
account-delete-it = Delete my account

# Name of the button that opens the menu.
user-menu-label = You: { $address }

# Link to the account.
user-menu-account = Your account

# Link to the list of devices.
user-menu-devices = Devices

# Link to the pages of administrators.
user-menu-administer = Look after { $app }

# Button that switches to another account of this browser.
user-menu-switch = Switch to { $address }

# Link that signs in to one more account.
user-menu-add = Add another account

# Button that ends the session.
user-menu-sign-out = Sign out

# Button that ends all sessions of this browser.
user-menu-sign-out-all = Sign out of all accounts

