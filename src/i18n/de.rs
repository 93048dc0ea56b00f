//! German, on first-name terms.

mod account;
mod flow;

use super::{
    ErrorTexts, ExampleTexts, Text, UserMenuTexts, admin_audit, admin_settings, admin_users,
    invitations, mail, refusals, screens::*, sign_up, unseen,
};

const fn t(text: &'static str) -> Text {
    Text::Borrowed(text)
}

/// Everything there is to say in German.
pub static TEXTS: Texts = Texts {
    frame: FrameTexts {
        foot: t("Geschützt durch eine Mail, die nur dein Postfach öffnen kann"),
        skip: t("Zum Inhalt springen"),
        not_found: t("Hier ist nichts"),
        go_to_app: t("Zu {app}"),
        fault: t("Das liegt an uns"),
        other_link: t("Diese Seite gehört zu einem anderen Link"),
        to_last_link: t("Zuletzt geöffneten Link zeigen"),
        no_link: t("Dein Browser hat den Link nicht behalten"),
        no_link_lede: t(
            "Er behält wohl keine Cookies dieser Seite. Erlaube sie und öffne den Link in der Mail noch einmal, oder öffne ihn in einem anderen Browser.",
        ),
        no_link_code: t(
            "Oder gib den Code aus derselben Mail auf der Seite ein, auf der du angefangen hast.",
        ),
        fault_lede: t("Wir haben es notiert. Nichts von dem, was du getan hast, ist verloren."),
        try_again: t("Noch einmal versuchen"),
        sign_out: t("Abmelden"),
    },
    home: HomeTexts {
        title: t("Willkommen bei {app}"),
        lede: t("Eine Mail, und du bist drin. Kein Passwort, das du dir merken musst."),
        sign_in: t("Anmelden"),
        sign_up: t("Konto anlegen"),
        welcome: t("Du bist drin"),
        signed_in_as: t("Angemeldet als **{address}**."),
        account: t("Dein Konto"),
    },
    flow: flow::FLOW,
    landing: LandingTexts {
        moment: t("Einen Moment …"),
        moment_lede: t(
            "Du hast den Link dort geöffnet, wo du angefragt hast. Mehr brauchen wir nicht.",
        ),
        finish: t("Anmeldung abschließen"),
        finish_sign_up: t("Registrierung abschließen"),
        by_code: t("Jetzt der Code aus der Mail"),
        by_code_lede: t(
            "Er steht in der Mail mit diesem Link. Links drücken auch Programme, die Mails prüfen; den Code liest nur du.",
        ),
        is_this_you: t("Meldest du dich gerade an?"),
        asked: t("Jemand möchte sich bei {app} als **{address}** anmelden."),
        is_this_you_sign_up: t("Legst du gerade ein Konto an?"),
        asked_sign_up: t("Jemand möchte ein Konto bei {app} für **{address}**."),
        is_this_you_profile: t("Ist das deine Adresse?"),
        asked_profile: t(
            "Jemand möchte **{address}** dem Konto von **{account}** bei {app} hinzufügen.",
        ),
        is_this_you_step_up: t("Bist du das?"),
        asked_step_up: t("Jemand, der als **{account}** angemeldet ist, ist dabei, {action}."),
        yes: t("Ja, das bin ich"),
        proven_profile: t("{address} ist bestätigt"),
        proven_profile_lede: t(
            "Sie gehört zum Konto von **{account}** und kann sich ab jetzt dort anmelden. Du kannst diese Seite schließen.",
        ),
        proven_step_up: t("Danke, du bist es"),
        proven_step_up_lede: t(
            "Die Seite, auf der du angefragt hast, macht von selbst weiter. Diese kannst du schließen.",
        ),
        to_account: t("Zu deinem Konto"),
        device: t("Gerät"),
        near: t("Netz"),
        place: t("Ort"),
        when: t("Angefragt"),
        number: t("Zahl, die auf jenem Gerät steht"),
        number_hint: t("Keine Zahl vor dir? Dann warst du es nicht."),
        there: t("Dort anmelden"),
        here: t("Stattdessen hier anmelden"),
        not_me: t("Das war ich nicht"),
        replaces: t(
            "Hier bist du als **{address}** angemeldet. Wenn du dich hier anmeldest, tritt das an diese Stelle.",
        ),
        refuse: t("Das warst nicht du?"),
        refuse_lede: t(
            "Wir schließen die Anfrage, und niemand kommt hinein. Dein Konto bleibt, wie es ist.",
        ),
        there_done: t("Fertig. {browser} ist angemeldet."),
        there_done_lede: t("Du kannst diese Seite schließen."),
        missing: t("Nur noch eins"),
        missing_lede: t("{app} braucht noch ein wenig, und du bist drin."),
        same_browser: t("Öffne ihn, wo du begonnen hast"),
        same_browser_lede: t(
            "Dieser Link gilt nur in dem Browser, der ihn angefragt hat. Öffne ihn dort oder beginne hier neu.",
        ),
        start_here: t("Hier neu beginnen"),
        declined: t("Gut aufgepasst"),
        declined_lede: t("Diese Anfrage ist geschlossen; niemand ist hineingekommen."),
        who_asked: t("Wer angefragt hat: {browser}, {place}, {time}."),
        failed: t("Das war zweimal nicht die Zahl"),
        failed_lede: t(
            "Wir haben diese Anfrage sicherheitshalber geschlossen. Niemand ist hineingekommen.",
        ),
        expired: t("Dieser Link ist abgelaufen"),
        expired_lede_one: t(
            "Links gelten eine Minute, damit eine alte Mail dein Konto nicht öffnen kann. Nichts ist verloren.",
        ),
        expired_lede: t(
            "Links gelten {n} Minuten, damit eine alte Mail dein Konto nicht öffnen kann. Nichts ist verloren.",
        ),
        used: t("Dieser Link hat seinen Dienst getan"),
        used_lede: t("Jeder Link gilt einmal. Du kannst jederzeit einen neuen bekommen."),
        superseded: t("Wir haben einen neueren Link geschickt"),
        superseded_lede: t("Öffne die neueste Mail oder lass dir noch eine schicken."),
        abandoned: t("Diese Anfrage wurde abgebrochen"),
        abandoned_lede: t(
            "Abgebrochen wurde sie in dem Browser, der angefragt hat. Du kannst hier neu beginnen.",
        ),
        invalid: t("Dieser Link ist nicht vollständig"),
        invalid_lede: t(
            "Mailprogramme schneiden Links manchmal ab. Öffne ihn noch einmal aus der Mail oder gib den Code ein.",
        ),
        mail_new: t("Neuen Link an {address} senden"),
        sign_in_again: t("Noch einmal anmelden"),
    },
    account: account::ACCOUNT,
    devices: DeviceTexts {
        title: t("Wo du angemeldet bist"),
        lede: t("Browser und Geräte, die dein Konto öffnen können. Melde ab, was du nicht kennst."),
        this: t("Dieses Gerät"),
        began: t("Angemeldet {began}, {way}"),
        seen: t("Zuletzt gesehen {seen}"),
        by_link: t("per Link"),
        by_code: t("per Code"),
        end: t("Abmelden"),
        end_label: t("{browser} abmelden"),
        others: t("Überall sonst"),
        others_lede: t("Meldet sofort alle anderen Browser und Geräte ab."),
        end_others: t("Alle anderen abmelden"),
        only_this: t("Du bist nirgends sonst angemeldet."),
        ended: t("Abgemeldet."),
        ended_others: t("Überall sonst abgemeldet."),
        back: t("Dein Konto"),
        ended_here: t("Du wurdest hier von einem anderen Gerät aus abgemeldet."),
        ran_out: t("Du wurdest hier nach einer Weile sicherheitshalber abgemeldet."),
        report: t("Das warst nicht du?"),
        report_lede: t(
            "Wir melden diesen Browser sofort ab. Dein Konto und deine Adressen bleiben, wie sie sind.",
        ),
        report_one: t("Abmelden"),
        report_all: t("Alle Geräte abmelden"),
        report_over: t("Dieser Browser ist abgemeldet"),
        report_over_lede: t("Sicherheitshalber kannst du auch alle anderen Geräte abmelden."),
        report_all_over: t("Alle Geräte sind abgemeldet"),
        report_all_over_lede: t(
            "Gerade ist niemand in deinem Konto. Du kannst dich jederzeit wieder anmelden.",
        ),
        report_invalid_lede: t(
            "Mailprogramme schneiden Links manchmal ab. Öffne ihn noch einmal aus der Mail, oder sieh deine Geräte an.",
        ),
    },
    admin_audit: admin_audit::DE,
    admin_users: admin_users::DE,
    admin_settings: admin_settings::DE,
    mailbox: MailboxTexts {
        title: t("Entwicklungspostfach"),
        lede: t(
            "Mails landen hier, statt diesen Rechner zu verlassen. Sie liegen nur im Arbeitsspeicher.",
        ),
        empty: t("Noch keine Mail. Sie erscheint hier von selbst."),
        html: t("HTML"),
        text: t("Text"),
        source: t("Quelltext"),
        to: t("An {address}"),
    },
    sign_up: sign_up::DE,
    invitations: invitations::DE,
    unseen: unseen::DE,
    refusals: refusals::DE,
    errors: ErrorTexts {
        malformed_address: t("Das sieht nicht nach einer E-Mail-Adresse aus."),
        no_ending: t("Dieser Adresse fehlt die Endung, etwa .com. Ist etwas verloren gegangen?"),
        address_listed: t(
            "Neue Konten gehen hier mit dieser Adresse nicht. Versuche eine andere, oder melde dich an, wenn du ein Konto hast.",
        ),
        address_tagged: t(
            "Lass den Teil nach +, = oder # weg: Neue Konten nehmen hier die schlichte Adresse.",
        ),
        address_disposable: t(
            "Diese Adresse gibt es nur für einen Augenblick. Nimm eine, die du behältst, oder melde dich an, wenn du ein Konto hast.",
        ),
        missing_consent: t("Setz den Haken, um weiterzugehen."),
        no_attempt: t("Diese Anfrage ist in diesem Browser nicht mehr offen. Beginne neu."),
        wrong_code_alone: t("Dieser Code stimmt nicht. Ist er aus der neuesten Mail?"),
        wrong_code_one: t("Dieser Code stimmt nicht. Noch ein Versuch."),
        wrong_code: t("Dieser Code stimmt nicht. Noch {n} Versuche."),
        malformed_code: t("Der Code hat sechs Ziffern. Du findest ihn in der Mail."),
        wrong_number_alone: t("Das ist nicht die Zahl."),
        wrong_number_one: t("Das ist nicht die Zahl. Noch ein Versuch."),
        wrong_number: t("Das ist nicht die Zahl. Noch {n} Versuche."),
        missing_number: t("Gib die zwei Ziffern ein, die auf dem anfragenden Gerät stehen."),
        missing_field: t("Das brauchen wir noch."),
        invalid_name: t("Das ist zu lang oder enthält Zeichen, die ein Name nicht haben kann."),
        attempt_ended: t("Diese Anfrage ist zu Ende. Mit einer neuen Mail geht es weiter."),
        too_many_codes: t(
            "Zu viele falsche Codes für diese Adresse. Nimm den Link; eine neue Mail bringt einen.",
        ),
        address_wanted: t(
            "Zu viele falsche Codes für diese Adresse. Gib sie unter „Anmelden“ ein: Der Link in der Mail bringt dich weiter.",
        ),
        invalid_link: t("Dieser Link ist nicht vollständig. Öffne ihn noch einmal aus der Mail."),
        cookies_needed: t(
            "Dein Browser behält keine Cookies dieser Seite und fände deshalb nicht zu deiner Anfrage zurück. Es wurde nichts verschickt. Erlaube Cookies für diese Seite und drück dann noch einmal auf den Knopf.",
        ),
        signed_out: t("Du bist hier nicht mehr angemeldet."),
        step_up_required: t(
            "Erst ein kurzer Check, dass du es bist. Wir haben dir eine Mail geschickt.",
        ),
        address_exists: t("Diese Adresse ist schon in deinem Konto."),
        too_many_addresses: t(
            "Mehr passen nicht: zehn Adressen, davon fünf unbestätigte. Entferne erst eine.",
        ),
        last_address: t("Das ist deine einzige bestätigte Adresse. Füge erst eine andere hinzu."),
        primary_address: t("Das ist deine Hauptadresse. Mache erst eine andere dazu."),
        last_admin: t(
            "Das ist die einzige Person, die verwalten darf. Gib erst jemand anderem das Recht.",
        ),
        wrong_confirmation: t("Das ist nicht deine Hauptadresse. Gib sie ein, wie sie da steht."),
        not_found: t("Das gibt es nicht mehr."),
        limited_one: t(
            "Das waren viele Versuche. In einer Sekunde kannst du es wieder versuchen; was du getippt hast, bleibt hier.",
        ),
        limited: t(
            "Das waren viele Versuche. In {n} Sekunden kannst du es wieder versuchen; was du getippt hast, bleibt hier.",
        ),
        limited_minutes: t(
            "Das waren viele Versuche. In {n} Minuten kannst du es wieder versuchen; was du getippt hast, bleibt hier.",
        ),
        bad_request: t(
            "Etwas an dieser Anfrage passt nicht. Geh zurück und versuch es noch einmal.",
        ),
        other_link: t(
            "Du hast in diesem Browser inzwischen einen anderen Link geöffnet, deshalb ist nichts geschehen. Um mit dieser Anfrage weiterzumachen, öffne den Link in ihrer Mail noch einmal.",
        ),
        other_notice: t(
            "Du hast in diesem Browser inzwischen einen anderen Link geöffnet, deshalb ist nichts geschehen. Um diese Anmeldung zu melden, öffne „Das war ich nicht“ in ihrer Mail noch einmal.",
        ),
        other_invitation: t(
            "Du hast in diesem Browser inzwischen einen anderen Link geöffnet, deshalb ist nichts geschehen. Um diese Einladung anzunehmen, öffne den Link in ihrer Mail noch einmal.",
        ),
        unavailable: t(
            "Das liegt an uns. Wir haben es notiert. Nichts von dem, was du getan hast, ist verloren.",
        ),
    },
    mail: mail::DE,
    actions: ActionTexts {
        add_address: t("eine E-Mail-Adresse hinzuzufügen"),
        remove_address: t("eine E-Mail-Adresse zu entfernen"),
        make_primary: t("deine Hauptadresse zu ändern"),
        end_sessions: t("andere Geräte abzumelden"),
        delete_account: t("dein Konto zu löschen"),
        administer: t("diese Instanz zu verwalten"),
    },
    example: ExampleTexts {
        title: t("Ein Beispiel"),
        lede: t("Eine Seite, eine Serverfunktion und eine Route, die wissen, wer du bist."),
        greeting: t("Der Server grüßt **{address}**."),
        private: t("Nur für dich"),
        private_lede: t("Du siehst das, weil du angemeldet bist."),
        route: t("Die Route fragen, wer du bist"),
        sign_in: t("Anmelden"),
        back: t("Zurück zum Beispiel"),
    },
    user_menu: UserMenuTexts {
        label: t("Du: {address}"),
        account: t("Dein Konto"),
        devices: t("Geräte"),
        administer: t("{app} betreuen"),
        switch: t("Zu {address} wechseln"),
        add: t("Weiteres Konto hinzufügen"),
        sign_out: t("Abmelden"),
        sign_out_all: t("Von allen Konten abmelden"),
    },
    browser_on_system: t("{browser} auf {system}"),
    near_place: t("in der Nähe von {place}"),
    in_network: t("Netz {place}"),
    some_browser: t("Ein Browser"),
    just_now: t("gerade eben"),
    a_minute_ago: t("vor 1 Minute"),
    minutes_ago: t("vor {n} Minuten"),
    an_hour_ago: t("vor 1 Stunde"),
    hours_ago: t("vor {n} Stunden"),
    a_day_ago: t("gestern"),
    days_ago: t("vor {n} Tagen"),
};
