### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading.
admin-mails-title = Mails

# Sentence below the heading.
admin-mails-lede = Every mail that { $app } sends, in each language, with made-up values.

# Label of the choice of a mail.
admin-mails-which = Mail

# Label of the choice of a language.
admin-mails-language = Language

# Button that shows the chosen mail.
admin-mails-show = Show

# Groups of mails, in the choice.
admin-mails-group-sign-in = Signing in
admin-mails-group-sign-up = Signing up
admin-mails-group-account = Changing an account
admin-mails-group-notices = Notices
admin-mails-group-operation = From the people who run it

# Label of the subject.
admin-mails-subject = Subject

# Label of what inboxes show beside the subject.
admin-mails-preheader = Preview in the inbox

# Headings above the mail in light colours, in dark colours, and its text part.
admin-mails-light = Light
admin-mails-dark = Dark
admin-mails-text = Text

# Button that sends the mail to the administrator who looks at it.
admin-mails-send = Send it to me

# Sentence beside that button.
admin-mails-send-lede = Goes to { $address }. Its links and code do nothing.

# Message: it was sent.
admin-mails-sent = On its way to you.
