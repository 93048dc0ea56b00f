use super::{
    counted::Counted,
    fill::{fill, listed},
    text::Text,
    words::texts,
};
use crate::auth::{InvitationMail, InvitationStatus, InvitedView, LeftOver};

texts! {
    /// Texts of the page at `/admin/invitations` and of the page behind the link of an invitation.
    pub struct InvitationTexts {
        /// Heading.
        pub title: Text,
        /// Sentence below the heading.
        pub lede: Text { app },
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
        pub pending_when: Counted { n, ago },
        /// Expired.
        pub expired_when: Text { ago },
        /// Accepted.
        pub accepted_when: Text { ago },
        /// Button that mails the invitation again.
        pub resend: Text,
        /// Name of that button for screen readers.
        pub resend_label: Text { address },
        /// Button that takes the invitation back.
        pub revoke: Text,
        /// Name of that button for screen readers.
        pub revoke_label: Text { address },
        /// "{n}" addresses were invited although others were not.
        pub some_invited: Counted { n },
        /// Texts that are no addresses.
        pub left_malformed: Text { list },
        /// Addresses with an account.
        pub left_known: Text { list },
        /// Addresses with a pending invitation.
        pub left_pending: Text { list },
        /// Addresses that were mailed too often.
        pub left_limited: Text { list },
        /// Addresses beyond the most that are invited at once.
        pub left_too_many: Text { list },
        /// Page of the link: heading.
        pub invited: Text { app },
        /// Page of the link: sentence.
        pub invited_lede: Text { address, app },
        /// Page of the link: button that accepts.
        pub accept: Text,
        /// Expired: heading.
        pub expired: Text,
        /// Expired: sentence.
        pub expired_lede: Text { app },
        /// Accepted before: heading.
        pub used: Text,
        /// Accepted before: sentence.
        pub used_lede: Text { address },
        /// Taken back: heading.
        pub taken_back: Text,
        /// Taken back: sentence.
        pub taken_back_lede: Text { app },
        /// The address has an account: heading.
        pub known: Text,
        /// The address has an account: sentence.
        pub known_lede: Text { address },
        /// Nobody may make an account: heading.
        pub closed: Text,
        /// Nobody may make an account: sentence.
        pub closed_lede: Text { app },
        /// Not one of our links: heading.
        pub invalid: Text,
        /// Not one of our links: sentence.
        pub invalid_lede: Text,
    }
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

    /// Sentences that say how many addresses were invited, and why the others were not. `list` joins two parts of a list.
    pub fn left_over(&self, left: &LeftOver, list: &str) -> String {
        let done = match left.invited {
            0 => None,
            n => Some(self.some_invited.with(n as u64, &[])),
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
            .filter(|(_, addresses)| !addresses.is_empty())
            .map(|(text, addresses)| fill(text, &[("list", &listed(list, addresses))]));
        done.into_iter()
            .chain(because)
            .collect::<Vec<_>>()
            .join(" ")
    }
}
