### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

invitations-title = Invitations
invitations-lede = Invitez des personnes sur { $app }. Chacune reçoit un e-mail, accepte, et confirme son adresse comme quiconque crée un compte.
invitations-closed-note = La création de compte est fermée ; personne ne peut donc accepter d’invitation pour l’instant. Les invitations vaudront de nouveau dès la réouverture.
invitations-invite = Inviter des personnes
invitations-addresses = Adresses e-mail
invitations-addresses-hint = Une par ligne, 100 au maximum.
invitations-send = Envoyer les invitations
invitations-sent = Invitations créées. Les e-mails sont en route.
invitations-resent = Invitation renvoyée. Le lien fonctionne encore 30 jours.
invitations-revoked = Invitation retirée. Son lien ne fonctionne plus.
invitations-open = En attente de réponse
invitations-accepted = Acceptées
invitations-no-open = Aucune invitation en attente.
invitations-no-accepted = Personne n’a encore accepté d’invitation.
invitations-older = Afficher les plus anciennes
invitations-badge-queued = E-mail en route
invitations-badge-sent = Envoyée
invitations-badge-refused = E-mail refusé
invitations-badge-expired = Expirée
invitations-badge-accepted = Acceptée
invitations-badge-revoked = Retirée
invitations-pending-when = { $n ->
    [one] Invitation envoyée { $ago }, valable encore { $n } jour
   *[other] Invitation envoyée { $ago }, valable encore { $n } jours
}
invitations-expired-when = Expirée { $ago }
invitations-accepted-when = Acceptée { $ago }
invitations-resend = Renvoyer
invitations-resend-label = Renvoyer l’invitation à { $address }
invitations-revoke = Retirer
invitations-revoke-label = Retirer l’invitation envoyée à { $address }
invitations-some-invited = { $n ->
    [one] { $n } adresse a reçu une invitation.
   *[other] { $n } adresses ont reçu une invitation.
}
invitations-left-malformed = Ceci ne ressemble pas à des adresses e-mail : { $list }.
invitations-left-known = Ces adresses ont déjà un compte : { $list }.
invitations-left-pending = Ces adresses ont déjà une invitation, que vous pouvez renvoyer ci-dessous : { $list }.
invitations-left-limited = Ces adresses ont reçu un e-mail il y a peu, réessayez plus tard : { $list }.
invitations-left-too-many = Le reste sera pour la prochaine fois : { $list }.
invitations-invited = Vous avez une invitation pour { $app }
invitations-invited-lede = Acceptez, et nous enverrons encore un e-mail à **{ $address }**, pour vérifier que c’est bien vous. Votre compte sera alors prêt.
invitations-accept = Accepter l’invitation
invitations-expired = Cette invitation a expiré
invitations-expired-lede = Les invitations sont valables 30 jours. Demandez-en une autre à l’équipe qui gère { $app }.
invitations-used = Cette invitation a déjà servi
invitations-used-lede = Il existe maintenant un compte pour **{ $address }**. Connectez-vous avec cette adresse.
invitations-taken-back = Cette invitation a été retirée
invitations-taken-back-lede = Était-ce une erreur ? L’équipe qui gère { $app } peut vous inviter de nouveau.
invitations-known = Vous avez déjà un compte
invitations-known-lede = Il existe un compte pour **{ $address }** ; il n’y a donc rien à accepter. Connectez-vous avec cette adresse.
invitations-closed = Pas de nouveaux comptes actuellement
invitations-closed-lede = { $app } n’accepte pas de nouveaux comptes pour le moment. Votre invitation reste valable ; réessayez plus tard.
invitations-invalid = Ce lien est incomplet
invitations-invalid-lede = Les logiciels de messagerie coupent parfois les liens. Rouvrez-le depuis l’e-mail.
