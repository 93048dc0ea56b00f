### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Subject of the mails at sign-in.
mail-sign-in-subject = Sign in to { $app }

# Subject of the mails at sign-up.
mail-sign-up-subject = Confirm your address for { $app }

# Subject of the mail that proves another address.
mail-add-address-subject = Confirm your address for { $app }

# Subject of the mail that asks for a fresh proof.
mail-step-up-subject = Confirm it’s you: { $action } · { $app }

# Preview beside the subject when the mail has link and code.
mail-preheader = { $app }: link and code inside

# Preview beside the subject when the mail has a link only.
mail-preheader-link = { $app }: link inside

# Preview beside the subject when the mail has a code only.
mail-preheader-code = { $app }: code inside

# Preview beside the subject of a notice.
mail-preheader-notice = { $app }: for your safety

# Heading.
mail-sign-in-heading = Sign in to { $app }

# What was asked for and what the link does.
mail-sign-in-lede = Someone asked to sign in to { $app } as { $address }. If that’s you, open the link and you’re in.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-sign-in-lede-code = Someone asked to sign in to { $app } as { $address }. If that’s you, type this code where you asked.

# Label of the button.
mail-sign-in-button = Sign in to { $app }

# Heading.
mail-offer-heading = New to { $app }?

# What was asked for and what the link does.
mail-offer-lede = Someone asked to sign in to { $app } as { $address }. There’s no account for this address yet. If you’d like one, open the link; you’re signed in right after.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-offer-lede-code = Someone asked to sign in to { $app } as { $address }. There’s no account for this address yet. If you’d like one, type this code where you asked; you’re signed in right after.

# Label of the button.
mail-offer-button = Create your account

# Heading.
mail-sign-up-heading = Confirm your address for { $app }

# What was asked for and what the link does.
mail-sign-up-lede = Someone asked for a { $app } account for { $address }. If that’s you, open the link to confirm it’s yours, and you’re in.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-sign-up-lede-code = Someone asked for a { $app } account for { $address }. If that’s you, type this code where you asked, and you’re in.

# Label of the button.
mail-sign-up-button = Confirm your address

# Heading.
mail-member-heading = You already have a { $app } account

# What was asked for and what the link does.
mail-member-lede = Someone asked for a { $app } account for { $address }. You already have one, so there’s nothing to create. If that’s you, the link signs you in.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-member-lede-code = Someone asked for a { $app } account for { $address }. You already have one, so there’s nothing to create. If that’s you, the code signs you in.

# Label of the button.
mail-member-button = Sign in to { $app }

# Heading.
mail-closed-heading = No new accounts at { $app } right now

# What was asked for and what the link does.
mail-closed-lede = Someone asked to get into { $app } as { $address }. There’s no account for this address, and { $app } isn’t taking new ones at the moment. If you have an account, sign in with the address it belongs to.

# Heading.
mail-by-invitation-heading = { $app } is by invitation

# What was asked for and what the link does.
mail-by-invitation-lede = Someone asked to get into { $app } as { $address }. There’s no account for this address, and new ones are by invitation. Ask the people who run { $app } to invite this address. If you have an account, sign in with the address it belongs to.

# Heading.
mail-left-out-heading = There’s no { $app } account for this address

# What was asked for and what the link does.
mail-left-out-lede = Someone asked to get into { $app } as { $address }. There’s no account for this address, and none can be made with it. Try another address of yours. If you have an account, sign in with the address it belongs to.

# Heading.
mail-invitation-heading = You’re invited to { $app }

# What was asked for and what the link does.
mail-invitation-lede = The people who run { $app } invite { $address } to make an account. Open the link and accept. Another mail then makes sure it’s you, and you’re in. No password to remember.

# Label of the button.
mail-invitation-button = Accept the invitation

# Heading.
mail-test-heading = Test mail from { $app }

# What was asked for and what the link does.
mail-test-lede = Mail from { $app } arrives here. There’s nothing to do.

# Heading.
mail-add-address-heading = Confirm your address for { $app }

# What was asked for and what the link does.
mail-add-address-lede = Someone wants to add { $address } to the { $app } account of { $account }. If that’s you, open the link. You can sign in with this address from then on.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-add-address-lede-code = Someone wants to add { $address } to the { $app } account of { $account }. If that’s you, type this code where you asked. You can sign in with this address from then on.

# Label of the button.
mail-add-address-button = Confirm your address

# Heading.
mail-address-taken-heading = Someone tried to add your address to { $app }

# What was asked for and what the link does.
mail-address-taken-lede = Someone wanted to add { $address } to another { $app } account. It belongs to yours, so nothing has changed. If that was you, remove it from your account first. If not, there’s nothing to do.

# Heading.
mail-step-up-heading = Confirm it’s you

# What was asked for and what the link does.
mail-step-up-lede = You’re about to { $action } at { $app }. If that’s you, open the link, and the page where you asked goes on.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-step-up-lede-code = You’re about to { $action } at { $app }. If that’s you, type this code where you asked.

# Label of the button.
mail-step-up-button = Yes, it’s me

# Heading.
mail-new-device-heading = New sign-in to { $app }

# What was asked for and what the link does.
mail-new-device-lede = { $browser }, { $place }, { $time }. Was that you? Then there’s nothing to do.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-new-device-lede-code = Not you? Sign that browser out:

# Label of the button.
mail-new-device-button = This wasn’t me

# Heading.
mail-address-added-heading = An address was added to your { $app } account

# What was asked for and what the link does.
mail-address-added-lede = { $address } can sign in to your account from now on.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-address-added-lede-code = Not you? Remove it, and sign out the devices you don’t know:

# Label of the button.
mail-address-added-button = Look after your account

# Heading.
mail-address-removed-heading = An address was removed from your { $app } account

# What was asked for and what the link does.
mail-address-removed-lede = { $address } can’t sign in to your account any more.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-address-removed-lede-code = Not you? Sign out the devices you don’t know:

# Label of the button.
mail-address-removed-button = Look after your account

# Heading.
mail-primary-changed-heading = Your { $app } account has another primary address

# What was asked for and what the link does.
mail-primary-changed-lede = Mail and notices go to { $address } from now on.

# What was asked for and what the code does, in a mail without a link. In a notice: what stands before the button.
mail-primary-changed-lede-code = Not you? Change it back, and sign out the devices you don’t know:

# Label of the button.
mail-primary-changed-button = Look after your account

# Heading.
mail-account-deleted-heading = Your { $app } account is deleted

# What was asked for and what the link does.
mail-account-deleted-lede = Everything { $app } knew about you is gone. This is the last mail. The address is free again, should you want to come back.

# Notice of several sign-ins from new browsers.
mail-new-devices = { $n } new sign-ins to { $app }

# Notice of several addresses that were added.
mail-addresses-added = { $n } addresses were added to your { $app } account

# Notice of several addresses that were removed.
mail-addresses-removed = { $n } addresses were removed from your { $app } account

# Notice of several changes of the primary address.
mail-primary-changes = The primary address of your { $app } account changed { $n } times

# Stands before the list, in a notice of several events.
mail-several = This happened { $n } times since we last wrote to you about it. The newest first:

# Stands after the list when it leaves out events.
mail-not-listed = Others are left out that differ in nothing but their time, or were too many.

# Near the beginning of a mail that was sent again.
mail-again = Sent again on { $time }.

# At the end of a mail that was sent again.
mail-again-last = This mail was sent again on { $time }. The newest one counts.

# Stands before the link in its text form.
mail-or-open = If the button does nothing, open this link:

# Stands before the code, after a link.
mail-code-lead = Or type this code on the page where you asked. Never tell it to anyone:

# Stands before the code, in a mail without a link.
mail-code-lead-alone = Type it on the page where you asked. Never tell it to anyone:

# The link works in the starting browser only, by the settings.
mail-same-browser = Open the link in the browser you asked from; it doesn’t work in others.

# The link works in the starting browser only, for the rest of the day, after several refusals.
mail-same-browser-today = Requests for this address were refused several times. For the rest of the day, links work only in the browser that asked.

# In another browser the link asks for the number of the waiting screen.
mail-number = In another browser, the link asks for the number shown on the page where you asked.

# Heading above browser, place and time of who asked.
mail-who-asked = Who asked

# Heading above browser, place and time, in a notice.
mail-who-did = Where it was done

# Label of an address.
mail-address = Address

# Label of browser and operating system.
mail-browser = Browser

# Label of the network.
mail-network = Network

# Label of the place.
mail-place = Place

# Label of the time.
mail-time = Time

# Minutes for which link and code work.
mail-lifetime = { $n ->
    [one] Link and code work for one more minute, and only once.
   *[other] Link and code work for { $n } minutes, and only once.
}

# Minutes for which the link works, in a mail without a code.
mail-lifetime-link = { $n ->
    [one] The link works for one more minute, and only once.
   *[other] The link works for { $n } minutes, and only once.
}

# Minutes for which the code works, in a mail without a link.
mail-lifetime-code = { $n ->
    [one] The code works for one more minute, and only once.
   *[other] The code works for { $n } minutes, and only once.
}

# Days for which an invitation works.
mail-invitation-lifetime = { $n ->
    [one] The invitation counts for one more day, on any device, for one account.
   *[other] The invitation counts for { $n } days, on any device, for one account.
}

# What to do with an unexpected invitation.
mail-invitation-unexpected = Didn’t expect this? Leave it be. Nothing happens unless you open the link and accept.

# What to do if the reader did not ask for the mail.
mail-not-you = Not you? Nobody gets in without this mail. Leave it be, or close the request:

# Label of the refusal link.
mail-decline = This wasn’t me

# At the end of a mail that an administrator has sent to themself to look at it.
mail-sample = This is a sample. Its links and code do nothing.

# Nouns, separated by spaces, each different. Two of them end the subject of a mail with a link or code, so that mail
# programs do not fold it under an older one. Any number of words will do; short and friendly ones are best.
mail-subject-words = sun moon star cloud rain snow wind river lake sea island mountain forest meadow garden tree leaf flower seed stone bridge boat bell lamp bread apple lemon honey bird fish horse rabbit
