### Nederlands. Aanspreekvorm: je, kleine letter; kort en vriendelijk.
### Woorden: link = link; code = code; device = apparaat; mail = mail; sign in = inloggen, sign up = account aanmaken, sign out = uitloggen.

invitations-title = Uitnodigingen
invitations-lede = Nodig mensen uit voor { $app }. Ieder krijgt een mail, accepteert en bevestigt het adres zoals iedereen die een account aanmaakt.
invitations-closed-note = Accounts aanmaken is gesloten, dus nu kan niemand een uitnodiging accepteren. Gaat het weer open, dan gelden ze weer.
invitations-invite = Mensen uitnodigen
invitations-addresses = E-mailadressen
invitations-addresses-hint = Eén per regel, hoogstens 100.
invitations-send = Uitnodigingen versturen
invitations-sent = Uitgenodigd. De mails zijn onderweg.
invitations-resent = Opnieuw gemaild. De link werkt nog 30 dagen.
invitations-revoked = Ingetrokken. De link werkt niet meer.
invitations-open = Wachten op antwoord
invitations-accepted = Geaccepteerd
invitations-no-open = Er wordt op niemand gewacht.
invitations-no-accepted = Nog niemand heeft een uitnodiging geaccepteerd.
invitations-older = Oudere tonen
invitations-badge-queued = Mail onderweg
invitations-badge-sent = Gemaild
invitations-badge-refused = Mail geweigerd
invitations-badge-expired = Verlopen
invitations-badge-accepted = Geaccepteerd
invitations-badge-revoked = Ingetrokken
invitations-pending-when = { $n ->
    [one] Uitgenodigd { $ago }, geldt nog één dag
   *[other] Uitgenodigd { $ago }, geldt nog { $n } dagen
}
invitations-expired-when = Verlopen { $ago }
invitations-accepted-when = Geaccepteerd { $ago }
invitations-resend = Opnieuw mailen
invitations-resend-label = { $address } opnieuw mailen
invitations-revoke = Intrekken
invitations-revoke-label = De uitnodiging van { $address } intrekken
invitations-some-invited = { $n ->
    [one] Er is er één uitgenodigd.
   *[other] Er zijn er { $n } uitgenodigd.
}
invitations-left-malformed = Dit lijken geen e-mailadressen: { $list }.
invitations-left-known = Deze hebben al een account: { $list }.
invitations-left-pending = Deze zijn al uitgenodigd, je kunt ze hieronder opnieuw mailen: { $list }.
invitations-left-limited = Deze zijn net nog gemaild, probeer het later opnieuw: { $list }.
invitations-left-too-many = De rest is voor de volgende keer: { $list }.
invitations-invited = Je bent uitgenodigd voor { $app }
invitations-invited-lede = Accepteer, en we mailen **{ $address }** nog een keer om zeker te weten dat jij het bent. Dan is je account klaar.
invitations-accept = Uitnodiging accepteren
invitations-expired = Deze uitnodiging is verlopen
invitations-expired-lede = Uitnodigingen gelden 30 dagen. Vraag de mensen achter { $app } om een nieuwe.
invitations-used = Deze uitnodiging is al gebruikt
invitations-used-lede = Er is nu een account voor **{ $address }**. Log daarmee in.
invitations-taken-back = Deze uitnodiging is ingetrokken
invitations-taken-back-lede = Was dat een vergissing? De mensen achter { $app } kunnen je opnieuw uitnodigen.
invitations-known = Je hebt al een account
invitations-known-lede = Er is een account voor **{ $address }**, dus er valt niets te accepteren. Log daarmee in.
invitations-closed = Nu geen nieuwe accounts
invitations-closed-lede = { $app } neemt op dit moment geen nieuwe accounts aan. Je uitnodiging blijft geldig; probeer het later opnieuw.
invitations-invalid = Deze link is niet volledig
invitations-invalid-lede = Mailprogramma’s kappen links soms af. Open de link nog een keer vanuit de mail.
