### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Sign-in: heading.
flow-sign-in-title = Sign in to { $app }

# Sign-in: sentence below the heading.
flow-sign-in-lede = We’ll mail you a link and a code. No password to remember.

# Sign-in: note for new people.
flow-sign-in-foot = New here? The same mail makes your account.

# Sign-up: heading.
flow-sign-up-title = Create your { $app } account

# Sign-up: sentence below the heading.
flow-sign-up-lede = One mail, and you’re in.

# Sign-up: note for people who have an account.
flow-sign-up-foot = Already have an account?

# Link in the note of sign-up, to the sign-in page.
flow-to-sign-in = Sign in

# Link in the note of sign-in, to the sign-up page.
flow-to-sign-up = Create an account

# Label of the field for the address.
flow-email = E-mail address

# Button that sends the mail.
flow-proceed = Continue

# Already signed in: heading.
flow-signed-in-title = You’re signed in

# Signed in to several accounts and using none of them: heading.
flow-choose-title = Which account?

# Already signed in: button.
flow-continue-as = Continue as { $address }

# Already signed in: button that starts an attempt for another account.
flow-another-account = Use another account

# Warning that this session will be replaced.
flow-replaces = You’re signed in here as **{ $address }**. Finishing this takes its place.

# Fresh proof: heading.
flow-step-up-title = Quick check that it’s you

# Fresh proof, waiting: sentence.
flow-step-up-lede = You’re about to { $action }. We’ve mailed { $address }.

# Fresh proof, before the mail: sentence.
flow-step-up-start = You’re about to { $action }. We’ll send { $address } a mail.

# Fresh proof: button that sends the mail.
flow-step-up-send = Send the mail

# Fresh proof was given: sentence.
flow-step-up-done = Thanks, it’s you. On we go…

# Adding an address, waiting: heading.
flow-profile-title = Prove { $address }

# Address was added: sentence.
flow-profile-done = { $address } is proven. You can sign in with it from now on.

# Waiting: heading.
flow-title = Check your e-mail

# Waiting: what to do.
flow-lede = Open the link we sent, on any device. This page moves on by itself.

# Waiting: button that goes back to change the address.
flow-change = Change

# Mail status: in the outbox.
flow-mail-queued = Writing to your mail server…

# Mail status: accepted by the mail server.
flow-mail-sent = Handed to your mail server. From **{ $sender }**, subject “{ $subject }”.

# Mail status: the mail server of the reader has it.
flow-mail-delivered = Delivered. From **{ $sender }**, subject “{ $subject }”.

# Hint to look into the spam folder.
flow-look-in-spam = Nothing there? Look in your spam folder too.

# Mail status: delayed.
flow-mail-delayed = Your mail server is slow to answer. We keep trying.

# Mail status: refused.
flow-mail-refused = Your mail server didn’t take it. Is the address right?

# Words before the time left, for screen readers.
flow-time-left = Time left:

# Label of the field for the code, when it stands after the link.
flow-code = Or type the six-digit code

# Hint beside the code.
flow-code-hint = It works on this page only.

# Button that submits the code.
flow-check-code = Check the code

# Sentence beside the number.
flow-number = Opening the link on **another device**? It will ask for this number. Never tell it to anyone.

# Button that sends the mail again.
flow-resend = Send again

# That button while it is too early.
flow-resend-in = Send again in { $time }

# Message: the mail was sent again.
flow-resent = Sent again to { $address }.

# Button that cancels the attempt.
flow-cancel = Cancel

# Announced to screen readers one minute before the end.
flow-nearly-over = One minute left.

# Shown while there is no connection.
flow-offline = You’re offline. We’ll pick up where we were.

# Without JavaScript: the page loads itself again every few seconds.
flow-refreshes = This page looks for your click every few seconds.

# Without JavaScript: link that stops this.
flow-pause = Hold it still while I type

# Without JavaScript: link that starts it again.
flow-resume = Look for my click again

# Minutes left, in the title of the document.
flow-title-minutes = { $n } min

# Expired: heading.
flow-expired = Time’s up for this mail

# Expired: sentence.
flow-expired-lede = Links and codes work for a short while, so that an old mail can’t open your account. Nothing is lost.

# Tries used up: heading.
flow-failed = Too many wrong tries

# Tries used up: sentence.
flow-failed-lede = We’ve closed this request, to be safe. A new mail takes you on.

# Declined: heading.
flow-declined = Someone said it wasn’t them

# Declined: sentence.
flow-declined-lede = Someone opened the link and said it wasn’t them. If that wasn’t you either, all is well.

# Replaced: heading.
flow-superseded = A newer request took over

# Replaced: sentence.
flow-superseded-lede = You started again somewhere else in this browser. Go on there, or start here once more.

# Signed in elsewhere: heading.
flow-elsewhere = You signed in on { $browser } instead

# Signed in elsewhere: sentence.
flow-elsewhere-lede = That browser is signed in; this one isn’t.

# Signed in elsewhere: button that starts anew here.
flow-here-too = Sign in here too

# After an end: button that mails a new link.
flow-send-new = Send a new one

# After an end: button that starts anew.
flow-restart = Start again

# After an end: button that starts anew with another address.
flow-another-address = Use another address

# Done: heading.
flow-done = You’re in

# Done: sentence.
flow-done-lede = Signed in as **{ $address }**. Taking you to { $app }…

# Done, or proven: button that goes on.
flow-done-continue = Continue

# Proven: sentence.
flow-proven-lede = **{ $address }** is yours. One press, and you’re in.

# Missing fields: heading.
flow-missing = One more thing

# Missing fields: sentence.
flow-missing-lede = { $app } also needs: { $fields }.

# Joins the parts of a list, two at a time. Used on all screens.
flow-list = { $first }, { $more }

# Missing fields: button.
flow-finish = Finish

# Label of the given name.
flow-first-name = First name

# Label of the family name.
flow-last-name = Last name

# Waiting: question when the domain looks mistyped.
flow-suggestion = Did you mean { $address }?

# Waiting for a code: heading.
flow-code-title = Type the code we sent

# Waiting for a code: sentence.
flow-code-lede = Six digits are on their way to you. They work on this page only.

# Label of the field for the code, when it stands first.
flow-code-alone = Six-digit code

# "{n}" tries are left for the code.
flow-tries-left = { $n ->
    [one] One try left.
   *[other] { $n } tries left.
}

# Button that shows the code before the link.
flow-use-code = Keep this page still while I type the code

# Button that shows the link before the code.
flow-use-link = Open the link instead

# Button that asks for a mail with a code too.
flow-mail-code = Mail me a code too

# Button that asks for a mail with a link too.
flow-mail-link = Mail me a link too

# Sign-in with a link only: sentence below the heading.
flow-sign-in-lede-link = We’ll mail you a link. No password to remember.

# Sign-in with a code only: sentence below the heading.
flow-sign-in-lede-code = We’ll mail you a code. No password to remember.

# Name of the box of the legal pages in [`Self::missing_lede`].
flow-legal-accepted = your consent

# Sign-up is closed: heading of the page.
sign-up-closed = No new accounts right now

# Sign-up is closed: sentence.
sign-up-closed-lede = { $app } isn’t taking new accounts at the moment. If you have one, you can sign in as ever.

# Sign-up by invitation: note above the form.
sign-up-invitation-note = Accounts here are by invitation. If you have one, type the address it came to. If not, ask the people who run { $app }.

# Sign-up by invitation: note below the sign-in form.
sign-up-invitation-foot = New accounts are by invitation.

# Proven, but sign-up is closed: heading.
sign-up-refused-closed = No new accounts right now

# Proven, but sign-up is closed: sentence.
sign-up-refused-closed-lede = **{ $address }** is yours, but { $app } isn’t taking new accounts at the moment.

# Proven, but not invited: heading.
sign-up-refused-invitation = { $app } is by invitation

# Proven, but not invited: sentence.
sign-up-refused-invitation-lede = **{ $address }** is yours, but isn’t invited yet. Ask the people who run { $app } to invite it.

# Proven, but the address may not join: heading.
sign-up-refused-address = Not with this address

# Proven, but the address may not join: sentence.
sign-up-refused-address-lede = **{ $address }** is yours, but new accounts at { $app } can’t use it. Another address may do.

# Label of the box.
sign-up-consent = I accept the { $terms } and have read the { $privacy }.

# Label of the box without a privacy policy.
sign-up-consent-terms = I accept the { $terms }.

# Label of the box without terms of use.
sign-up-consent-privacy = I have read the { $privacy }.

# Label of the link to the terms of use.
sign-up-terms = terms of use

# Label of the link to the privacy policy.
sign-up-privacy = privacy policy

# Waiting: link to the web mail of the reader, in another tab. { $provider } is a name such as Gmail.
inbox-open = Open { $provider }

# Waiting: that link, when mails go into the development mailbox.
inbox-open-mailbox = Open the development mailbox

# Told to screen readers when the screen unfolds what to do if no mail came.
inbox-announced = Nothing came yet? Below is what helps.

# No mail came: first step, a link where the mailbox is known.
inbox-unwanted = Look in the spam folder

# That step, at providers whose folder is called Spam.
inbox-spam = Look in “Spam”

# That step, at Gmail, in the words of its own screens.
inbox-spam-and-promotions = Look in “Spam” and “Promotions”

# That step, at Outlook, in the words of its own screens.
inbox-junk-email = Look in “Junk Email” and under “Other”

# That step, at iCloud, in the words of its own screens.
inbox-junk = Look in “Junk”

# No mail came: second step, a link where the mailbox is known.
inbox-search = Search for mail from { $address }

# No mail came: third step, a button.
inbox-resend = Have the mail sent again

# No mail came: last step, a question that unfolds the next text.
inbox-gateway = An address of a company or school?

# What the mail gateway of a company or school does.
inbox-gateway-lede = Its mail gateway may hold mail back, for minutes or for good. It may also open the link first, which uses nothing up. Ask whoever runs it to let mail from { $address } through.
