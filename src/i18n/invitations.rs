use super::{Text, fill};
use crate::auth::{InvitationMail, InvitationStatus, InvitedView, LeftOver};

/// Texts of the page at `/admin/invitations` and of the page behind the link of an invitation.
#[derive(Debug)]
pub struct InvitationTexts {
    /// Heading.
    pub title: Text,
    /// Sentence below the heading: "{app}".
    pub lede: Text,
    /// Note while nobody may make an account.
    pub closed_note: Text,
    /// Heading above the form.
    pub invite: Text,
    /// Label of the field for addresses.
    pub addresses: Text,
    /// Hint beside that field.
    pub addresses_hint: Text,
    /// Button that sends the invitations.
    pub send: Text,
    /// Message: the invitations were sent.
    pub sent: Text,
    /// Message: an invitation was sent again.
    pub resent: Text,
    /// Message: an invitation was taken back.
    pub revoked: Text,
    /// Heading above the open invitations.
    pub open: Text,
    /// Heading above the accepted invitations.
    pub accepted: Text,
    /// Shown when there is no open invitation.
    pub no_open: Text,
    /// Shown when there is no accepted invitation.
    pub no_accepted: Text,
    /// Link to older invitations.
    pub older: Text,
    /// Badge: pending, and the mail is in the outbox.
    pub badge_queued: Text,
    /// Badge: pending, and the mail was accepted by the mail server.
    pub badge_sent: Text,
    /// Badge: pending, and the mail was refused.
    pub badge_refused: Text,
    /// Badge: expired.
    pub badge_expired: Text,
    /// Badge: accepted.
    pub badge_accepted: Text,
    /// Badge: taken back.
    pub badge_revoked: Text,
    /// Pending: "{ago}", and "{n}" days are left.
    pub pending_when: Text,
    /// Pending: "{ago}", and one day is left.
    pub pending_when_one: Text,
    /// Expired: "{ago}".
    pub expired_when: Text,
    /// Accepted: "{ago}".
    pub accepted_when: Text,
    /// Button that mails the invitation again.
    pub resend: Text,
    /// Name of that button for screen readers: "{address}".
    pub resend_label: Text,
    /// Button that takes the invitation back.
    pub revoke: Text,
    /// Name of that button for screen readers: "{address}".
    pub revoke_label: Text,
    /// "{n}" addresses were invited although others were not.
    pub some_invited: Text,
    /// One address was invited although others were not.
    pub one_invited: Text,
    /// Texts that are no addresses: "{list}".
    pub left_malformed: Text,
    /// Addresses with an account: "{list}".
    pub left_known: Text,
    /// Addresses with a pending invitation: "{list}".
    pub left_pending: Text,
    /// Addresses that were mailed too often: "{list}".
    pub left_limited: Text,
    /// Addresses beyond the most that are invited at once: "{list}".
    pub left_too_many: Text,
    /// Page of the link: heading: "{app}".
    pub invited: Text,
    /// Page of the link: sentence: "{address}", "{app}".
    pub invited_lede: Text,
    /// Page of the link: button that accepts.
    pub accept: Text,
    /// Expired: heading.
    pub expired: Text,
    /// Expired: sentence: "{app}".
    pub expired_lede: Text,
    /// Accepted before: heading.
    pub used: Text,
    /// Accepted before: sentence: "{address}".
    pub used_lede: Text,
    /// Taken back: heading.
    pub taken_back: Text,
    /// Taken back: sentence: "{app}".
    pub taken_back_lede: Text,
    /// The address has an account: heading.
    pub known: Text,
    /// The address has an account: sentence: "{address}".
    pub known_lede: Text,
    /// Nobody may make an account: heading.
    pub closed: Text,
    /// Nobody may make an account: sentence: "{app}".
    pub closed_lede: Text,
    /// Not one of our links: heading.
    pub invalid: Text,
    /// Not one of our links: sentence.
    pub invalid_lede: Text,
}

impl InvitationTexts {
    /// Heading and sentence of the page behind the link.
    pub fn view(&self, view: InvitedView) -> (&Text, &Text) {
        match view {
            InvitedView::Open => (&self.invited, &self.invited_lede),
            InvitedView::Expired => (&self.expired, &self.expired_lede),
            InvitedView::Accepted => (&self.used, &self.used_lede),
            InvitedView::Revoked => (&self.taken_back, &self.taken_back_lede),
            InvitedView::Known => (&self.known, &self.known_lede),
            InvitedView::Closed => (&self.closed, &self.closed_lede),
            InvitedView::Invalid => (&self.invalid, &self.invalid_lede),
        }
    }

    /// The badge of an invitation.
    pub fn badge(&self, status: InvitationStatus, mail: InvitationMail) -> &Text {
        match (status, mail) {
            (InvitationStatus::Accepted, _) => &self.badge_accepted,
            (InvitationStatus::Revoked, _) => &self.badge_revoked,
            (InvitationStatus::Expired, _) => &self.badge_expired,
            (InvitationStatus::Pending, InvitationMail::Queued) => &self.badge_queued,
            (InvitationStatus::Pending, InvitationMail::Sent) => &self.badge_sent,
            (InvitationStatus::Pending, InvitationMail::Refused) => &self.badge_refused,
        }
    }

    /// Sentences that say how many addresses were invited, and why the others were not.
    pub fn left_over(&self, left: &LeftOver) -> String {
        let done = match left.invited {
            0 => None,
            1 => Some(self.one_invited.to_string()),
            n => Some(fill(&self.some_invited, &[("n", &n.to_string())])),
        };
        let because = [
            (&self.left_malformed, &left.malformed),
            (&self.left_known, &left.known),
            (&self.left_pending, &left.pending),
            (&self.left_limited, &left.limited),
            (&self.left_too_many, &left.too_many),
        ];
        let because = because
            .into_iter()
            .filter(|(_, list)| !list.is_empty())
            .map(|(text, list)| fill(text, &[("list", &list.join(", "))]));
        done.into_iter()
            .chain(because)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// English.
pub(super) const EN: InvitationTexts = InvitationTexts {
    title: t("Invitations"),
    lede: t(
        "Ask people to {app}. Each gets a mail, accepts, and proves the address like everybody who signs up.",
    ),
    closed_note: t(
        "Sign-up is closed, so nobody can accept an invitation now. They count again once it isn’t.",
    ),
    invite: t("Invite people"),
    addresses: t("E-mail addresses"),
    addresses_hint: t("One a line, 100 at most."),
    send: t("Send invitations"),
    sent: t("Invited. The mails are on their way."),
    resent: t("Mailed again. The link works for 30 more days."),
    revoked: t("Taken back. Its link no longer works."),
    open: t("Waiting for an answer"),
    accepted: t("Accepted"),
    no_open: t("Nobody is being waited for."),
    no_accepted: t("Nobody has accepted an invitation yet."),
    older: t("Show older ones"),
    badge_queued: t("Mail on its way"),
    badge_sent: t("Mailed"),
    badge_refused: t("Mail refused"),
    badge_expired: t("Run out"),
    badge_accepted: t("Accepted"),
    badge_revoked: t("Taken back"),
    pending_when: t("Invited {ago}, works for {n} more days"),
    pending_when_one: t("Invited {ago}, works for one more day"),
    expired_when: t("Ran out {ago}"),
    accepted_when: t("Accepted {ago}"),
    resend: t("Mail again"),
    resend_label: t("Mail {address} again"),
    revoke: t("Take back"),
    revoke_label: t("Take back the invitation of {address}"),
    some_invited: t("{n} were invited."),
    one_invited: t("One was invited."),
    left_malformed: t("These don’t look like e-mail addresses: {list}."),
    left_known: t("These have an account already: {list}."),
    left_pending: t("These are invited already, you can mail them again below: {list}."),
    left_limited: t("These were mailed a moment ago, try again later: {list}."),
    left_too_many: t("The rest is for the next go: {list}."),
    invited: t("You’re invited to {app}"),
    invited_lede: t(
        "Accept, and we mail **{address}** once more, to make sure it’s you. Then your account is ready.",
    ),
    accept: t("Accept the invitation"),
    expired: t("This invitation has run out"),
    expired_lede: t("Invitations work for 30 days. Ask the people who run {app} for another one."),
    used: t("This invitation has done its work"),
    used_lede: t("There’s an account for **{address}** now. Sign in to it."),
    taken_back: t("This invitation was taken back"),
    taken_back_lede: t("Was that a mistake? The people who run {app} can invite you again."),
    known: t("You already have an account"),
    known_lede: t(
        "There’s an account for **{address}**, so there’s nothing to accept. Sign in to it.",
    ),
    closed: t("No new accounts right now"),
    closed_lede: t(
        "{app} isn’t taking new accounts at the moment. Your invitation stays good; try again later.",
    ),
    invalid: t("This link isn’t complete"),
    invalid_lede: t("Mail programs sometimes cut links. Open it from the mail once more."),
};

/// German.
pub(super) const DE: InvitationTexts = InvitationTexts {
    title: t("Einladungen"),
    lede: t(
        "Bitte Leute zu {app}. Alle bekommen eine Mail, nehmen an und bestätigen ihre Adresse, wie wer selbst ein Konto anlegt.",
    ),
    closed_note: t(
        "Neue Konten sind abgeschaltet, also kann gerade niemand eine Einladung annehmen. Danach gelten sie wieder.",
    ),
    invite: t("Leute einladen"),
    addresses: t("E-Mail-Adressen"),
    addresses_hint: t("Eine je Zeile, höchstens 100."),
    send: t("Einladungen schicken"),
    sent: t("Eingeladen. Die Mails sind unterwegs."),
    resent: t("Noch einmal geschickt. Der Link gilt weitere 30 Tage."),
    revoked: t("Zurückgenommen. Der Link gilt nicht mehr."),
    open: t("Noch ohne Antwort"),
    accepted: t("Angenommen"),
    no_open: t("Auf niemanden wird gewartet."),
    no_accepted: t("Noch niemand hat eine Einladung angenommen."),
    older: t("Ältere zeigen"),
    badge_queued: t("Mail unterwegs"),
    badge_sent: t("Geschickt"),
    badge_refused: t("Mail abgelehnt"),
    badge_expired: t("Abgelaufen"),
    badge_accepted: t("Angenommen"),
    badge_revoked: t("Zurückgenommen"),
    pending_when: t("Eingeladen {ago}, gilt noch {n} Tage"),
    pending_when_one: t("Eingeladen {ago}, gilt noch einen Tag"),
    expired_when: t("Abgelaufen {ago}"),
    accepted_when: t("Angenommen {ago}"),
    resend: t("Noch einmal schicken"),
    resend_label: t("{address} noch einmal schreiben"),
    revoke: t("Zurücknehmen"),
    revoke_label: t("Die Einladung von {address} zurücknehmen"),
    some_invited: t("{n} sind eingeladen."),
    one_invited: t("Eine Adresse ist eingeladen."),
    left_malformed: t("Das sieht nicht nach E-Mail-Adressen aus: {list}."),
    left_known: t("Diese haben schon ein Konto: {list}."),
    left_pending: t(
        "Diese sind schon eingeladen, unten kannst du ihnen noch einmal schreiben: {list}.",
    ),
    left_limited: t(
        "Diese haben eben erst eine Mail bekommen, versuche es später noch einmal: {list}.",
    ),
    left_too_many: t("Der Rest ist für das nächste Mal: {list}."),
    invited: t("Du bist zu {app} eingeladen"),
    invited_lede: t(
        "Nimm an, und wir schreiben **{address}** noch einmal, um sicherzugehen, dass du es bist. Dann ist dein Konto fertig.",
    ),
    accept: t("Einladung annehmen"),
    expired: t("Diese Einladung ist abgelaufen"),
    expired_lede: t(
        "Einladungen gelten 30 Tage. Bitte die Leute, die {app} betreiben, um eine neue.",
    ),
    used: t("Diese Einladung hat ihren Dienst getan"),
    used_lede: t("Für **{address}** gibt es jetzt ein Konto. Melde dich damit an."),
    taken_back: t("Diese Einladung wurde zurückgenommen"),
    taken_back_lede: t(
        "War das ein Versehen? Die Leute, die {app} betreiben, können dich wieder einladen.",
    ),
    known: t("Du hast schon ein Konto"),
    known_lede: t(
        "Für **{address}** gibt es ein Konto, also ist nichts anzunehmen. Melde dich damit an.",
    ),
    closed: t("Gerade keine neuen Konten"),
    closed_lede: t(
        "{app} nimmt im Moment keine neuen Konten auf. Deine Einladung bleibt gültig; versuche es später noch einmal.",
    ),
    invalid: t("Dieser Link ist nicht vollständig"),
    invalid_lede: t(
        "Mailprogramme schneiden Links manchmal ab. Öffne ihn noch einmal aus der Mail.",
    ),
};
