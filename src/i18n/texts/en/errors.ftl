### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# There is one in an address: its position.
unseen-in-address = Character { $n } of this address is one that nobody sees ({ $character }). Delete it, or type the address by hand.

unseen-zero-width-space = zero-width space
unseen-joiner = invisible joiner
unseen-soft-hyphen = soft hyphen
unseen-no-break-space = no-break space
unseen-byte-order-mark = byte order mark
unseen-direction = direction mark
unseen-tab = tab
unseen-line-break = line break
# What happened, in a few words.
refusals-invalid-title = That request doesn’t fit

# What that means, and what to do.
refusals-invalid-advice = Something in it can’t be read. Go back and try once more.

# What happened, in a few words.
refusals-signed-out-title = You’re signed out

# What that means, and what to do.
refusals-signed-out-advice = Sign in and try once more.

# What happened, in a few words.
refusals-cross-origin-title = That came from another site

# What that means, and what to do.
refusals-cross-origin-advice = Requests that change something are taken from this site’s own pages alone, so nothing was done.

# What happened, in a few words.
refusals-forbidden-title = You may not do this

# What that means, and what to do.
refusals-forbidden-advice = Perhaps another account may. Ask whoever runs this site.

# What happened, in a few words.
refusals-refused-title = That didn’t work

# What that means, and what to do.
refusals-refused-advice = It was turned down. Go back and try it another way.

# What happened, in a few words.
refusals-not-found-title = There’s nothing here

# What that means, and what to do.
refusals-not-found-advice = Perhaps the address is mistyped.

# What happened, in a few words.
refusals-method-title = That can’t be done here

# What that means, and what to do.
refusals-method-advice = This address doesn’t take that kind of request.

# What happened, in a few words.
refusals-too-slow-title = That took too long

# What that means, and what to do.
refusals-too-slow-advice = The request didn’t arrive in time. Try once more.

# What happened, in a few words.
refusals-too-large-title = That’s too much

# What that means, and what to do.
refusals-too-large-advice = The request is larger than any form here. Nothing was done.

# What happened, in a few words.
refusals-url-too-long-title = That address is too long

# What that means, and what to do.
refusals-url-too-long-advice = Nothing here has an address this long.

# What happened, in a few words.
refusals-media-type-title = That isn’t a form

# What that means, and what to do.
refusals-media-type-advice = This address takes forms alone. Nothing was done.

# What happened, in a few words.
refusals-unknown-host-title = You’re almost there

# What that means, and what to do.
refusals-unknown-host-advice = This server answers to another address: { $origin }

# What happened, in a few words.
refusals-too-many-title = That was a lot

# What that means, and what to do.
refusals-too-many-advice = Wait a little, then try once more.

# What happened, in a few words.
refusals-head-too-large-title = Your browser sent too much

# What that means, and what to do.
refusals-head-too-large-advice = It sends more cookies or headers than this server takes. Delete this site’s cookies, then try once more.

# What happened, in a few words.
refusals-failed-title = That’s on us

# What that means, and what to do.
refusals-failed-advice = Something went wrong here. We’ve written it down. Try once more in a moment.

# What happened, in a few words.
refusals-unavailable-title = Back in a moment

# What that means, and what to do.
refusals-unavailable-advice = The server can’t do its work right now. Nothing you did is lost. Try once more in a moment.

# Link to the first page.
refusals-start-again = Start again

# Link to the host that is served.
refusals-go-there = Go to { $origin }

# The text is no e-mail address.
errors-malformed-address = That doesn’t look like an e-mail address.

# The domain of the address has no ending.
errors-no-ending = That address has no ending, like .com. Is something missing?

# The lists of this instance do not allow the address.
errors-address-listed = New accounts can’t use this address here. Try another one, or sign in if you have an account.

# The address has a tag.
errors-address-tagged = Leave out the part after +, = or #: new accounts use the plain address here.

# The address is of a provider that gives addresses away for a short time.
errors-address-disposable = That address is only there for a moment. Use one you keep, or sign in if you have an account.

# Error: the domain of the address does not exist.
errors-address-no-domain = There’s no such domain. Is the address right?

# Error: the domain of the address takes no mail.
errors-address-no-mail = That domain takes no mail. Is the address right?

# The box of the legal pages is not ticked.
errors-missing-consent = Tick the box to go on.

# This browser has no such attempt.
errors-no-attempt = This request isn’t open in this browser any more. Start again.

# Wrong code; the tries left are not told.
errors-wrong-code-alone = That code isn’t right. Is it from the newest mail?

# Wrong code; "{n}" tries are left.
errors-wrong-code = { $n ->
    [one] That code isn’t right. One try left.
   *[other] That code isn’t right. { $n } tries left.
}

# The text is no code.
errors-malformed-code = The code has six digits. You’ll find it in the mail.

# Wrong number; tries are not limited.
errors-wrong-number-alone = That isn’t the number.

# Wrong number; "{n}" tries are left.
errors-wrong-number = { $n ->
    [one] That isn’t the number. One try left.
   *[other] That isn’t the number. { $n } tries left.
}

# The number is missing.
errors-missing-number = Type the two digits shown on the device that asked.

# A required field is empty.
errors-missing-field = This one is needed.

# A name cannot be used.
errors-invalid-name = That’s too long, or has characters a name can’t have.

# The attempt has ended.
errors-attempt-ended = This request has ended. A new mail takes you on.

# Codes are switched off for this address.
errors-too-many-codes = Too many wrong codes for this address. Use the link; a new mail brings one.

# Codes are switched off for this address, and the link of the attempt asks for one.
errors-address-wanted = Too many wrong codes for this address. Go to “Sign in” and type it there: the link in that mail takes you on.

# The link is not one of ours, or a part of it is missing.
errors-invalid-link = This link isn’t complete. Open it from the mail once more.

# The browser keeps no cookies.
errors-cookies-needed = Your browser keeps no cookies for this site, so it couldn’t come back to your request. Nothing was sent. Allow cookies for this site, then press the button again.

# Nobody is signed in.
errors-signed-out = You’re not signed in here any more.

# A fresh proof is needed.
errors-step-up-required = First a quick check that it’s you. We’ve sent you a mail.

# The account has the address already.
errors-address-exists = That address is in your account already.

# The account has as many addresses as it may have.
errors-too-many-addresses = That’s as many as fit: ten addresses, five of them unproven. Remove one first.

# The only proven address cannot be removed.
errors-last-address = This is your only proven address. Add another first.

# The primary address cannot be removed.
errors-primary-address = This is your primary address. Make another one primary first.

# The last administrator cannot be removed.
errors-last-admin = This is the only administrator. Let somebody else administer first.

# The confirmation does not match.
errors-wrong-confirmation = That isn’t your primary address. Type it as it’s shown.

# It does not exist.
errors-not-found = That isn’t there any more.

# Too many requests: wait "{n}" seconds.
errors-limited = { $n ->
    [one] That was a lot of tries. You can ask again in one second; what you typed stays here.
   *[other] That was a lot of tries. You can ask again in { $n } seconds; what you typed stays here.
}

# Too many requests: wait "{n}" minutes.
errors-limited-minutes = That was a lot of tries. You can ask again in { $n } minutes; what you typed stays here.

# Another link was opened since; the page is about an attempt.
errors-other-link = You’ve opened another link in this browser since, so nothing was done. To go on with this request, open the link in its mail once more.

# Another link was opened since; the page is about a sign-in to report.
errors-other-notice = You’ve opened another link in this browser since, so nothing was done. To report this sign-in, open “this wasn’t me” in its mail once more.

# Another link was opened since; the page is about an invitation.
errors-other-invitation = You’ve opened another link in this browser since, so nothing was done. To accept this invitation, open the link in its mail once more.

# The request is malformed.
errors-bad-request = Something in that request doesn’t fit. Go back and try once more.

# A hook of the application failed or took too long.
errors-hook-failed = That can’t be done at the moment. Try once more in a little while.

# The server cannot answer now.
errors-unavailable = That’s on us. We’ve written it down. Nothing you did is lost.

