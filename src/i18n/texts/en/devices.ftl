### English. Form of address: you, with contractions (you’re, don’t); short and friendly.
### Words: link = link; code = code; device = device; mail (never e-mail message); sign in, sign up, sign out (never log in).

# Heading.
devices-title = Where you’re signed in

# Sentence below the heading.
devices-lede = Browsers and devices that can open your account. Sign out those you don’t know.

# Badge of the session that the page is shown in.
devices-this = This device

# When and how the session began.
devices-began = Signed in { $began }, { $way }

# When the session was used last.
devices-seen = Last seen { $seen }

# Way of signing in: a link.
devices-by-link = by link

# Way of signing in: a code.
devices-by-code = by code

# Button that ends one session.
devices-end = Sign out

# Name of that button for screen readers.
devices-end-label = Sign out { $browser }

# Heading above ending all other sessions.
devices-others = Everywhere else

# What ending all other sessions does.
devices-others-lede = Signs out every browser and device but this one, at once.

# Button that ends all other sessions.
devices-end-others = Sign out all others

# Shown when there is no other session.
devices-only-this = You’re signed in nowhere else.

# Message: one session was ended.
devices-ended = Signed out.

# Message: all other sessions were ended.
devices-ended-others = Signed out everywhere else.

# Link back to the account.
devices-back = Your account

# On the sign-in page: this session was ended from elsewhere.
devices-ended-here = You were signed out here from another device.

# On the sign-in page: this session ran out.
devices-ran-out = You were signed out here after a while, to be safe.

# Page of a notice: heading.
devices-report = This wasn’t you?

# Page of a notice: sentence.
devices-report-lede = We sign that browser out at once. Your account and your addresses stay as they are.

# Page of a notice: button that ends that session.
devices-report-one = Sign it out

# Page of a notice: button that ends all sessions.
devices-report-all = Sign out every device

# Page of a notice, session has ended: heading.
devices-report-over = That browser is signed out

# Page of a notice, session has ended: sentence.
devices-report-over-lede = To be on the safe side, you can sign out every other device too.

# Page of a notice, all sessions have ended: heading.
devices-report-all-over = Every device is signed out

# Page of a notice, all sessions have ended: sentence.
devices-report-all-over-lede = Nobody is in your account now. You can sign in again any time.

# Page of a notice, link is not one of ours: sentence.
devices-report-invalid-lede = Mail programs sometimes cut links. Open it from the mail once more, or look at your devices.

