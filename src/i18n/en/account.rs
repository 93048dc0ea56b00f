use crate::i18n::{AccountTexts, Text};

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

pub(super) const ACCOUNT: AccountTexts = AccountTexts {
    title: t("Your account"),
    lede: t("What {app} knows about you."),
    name: t("Name"),
    first_name: t("First name"),
    last_name: t("Last name"),
    name_hint: t("Escape puts back what was there."),
    save: t("Save the name"),
    renamed: t("Saved."),
    addresses: t("E-mail addresses"),
    primary_note: t("Sign-in links and notices go here"),
    primary: t("Primary"),
    unverified: t("Not proven yet"),
    menu: t("What to do with {address}"),
    verify: t("Prove it"),
    make_primary: t("Make it primary"),
    made_primary: t("That’s your primary address now."),
    remove: t("Remove"),
    remove_lede: t(
        "Remove {address}? You can’t sign in with it afterwards. Your account and other addresses stay.",
    ),
    remove_sessions: t("Also sign out the devices that signed in with it"),
    remove_it: t("Remove it"),
    removed: t("Removed."),
    kept_last: t("This is your only proven address. Add another first."),
    kept_primary: t("This is your primary address. Make another one primary first."),
    add_label: t("Another address"),
    add: t("Add it"),
    full: t("That’s as many as fit: ten addresses, five of them unproven."),
    proven: t("{address} is proven. You can sign in with it from now on."),
    devices: t("Devices"),
    devices_lede: t("See where you’re signed in, and sign out what you don’t know."),
    to_devices: t("Look at your devices"),
    leave: t("Sign out"),
    leave_lede: t("Ends it in every tab of this browser."),
    sign_out: t("Sign out"),
    delete: t("Delete your account"),
    delete_lede: t(
        "Everything {app} knows about you goes, at once and for good: name, addresses, devices. Your addresses are free again.",
    ),
    delete_label: t("Type {address} to confirm"),
    delete_it: t("Delete my account"),
};
