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
        pub title: Text,
        pub lede: Text { app },
        pub closed_note: Text,
        pub invite: Text,
        pub addresses: Text,
        pub addresses_hint: Text,
        pub send: Text,
        pub sent: Text,
        pub resent: Text,
        pub revoked: Text,
        pub open: Text,
        pub accepted: Text,
        pub no_open: Text,
        pub no_accepted: Text,
        pub older: Text,
        pub badge_queued: Text,
        pub badge_sent: Text,
        pub badge_refused: Text,
        pub badge_expired: Text,
        pub badge_accepted: Text,
        pub badge_revoked: Text,
        pub pending_when: Counted { n, ago },
        pub expired_when: Text { ago },
        pub accepted_when: Text { ago },
        pub resend: Text,
        pub resend_label: Text { address },
        pub revoke: Text,
        pub revoke_label: Text { address },
        pub some_invited: Counted { n },
        pub left_malformed: Text { list },
        pub left_known: Text { list },
        pub left_pending: Text { list },
        pub left_limited: Text { list },
        pub left_too_many: Text { list },
        pub invited: Text { app },
        pub invited_lede: Text { address, app },
        pub accept: Text,
        pub expired: Text,
        pub expired_lede: Text { app },
        pub used: Text,
        pub used_lede: Text { address },
        pub taken_back: Text,
        pub taken_back_lede: Text { app },
        pub known: Text,
        pub known_lede: Text { address },
        pub closed: Text,
        pub closed_lede: Text { app },
        pub invalid: Text,
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
