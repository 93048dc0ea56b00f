### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

bounces-no-mailbox = { $domain } indique que cette boîte n’existe pas. L’adresse est-elle correcte ?
bounces-no-domain = { $domain } ne reçoit pas d’e-mails. L’adresse est-elle correcte ?
bounces-full = { $domain } indique que la boîte est pleine.
bounces-unwanted = { $domain } n’a pas laissé passer l’e-mail.
bounces-other = { $domain } a renvoyé l’e-mail. L’adresse est-elle correcte ?
bounces-held-no-mailbox = Un e-mail à cette adresse nous est revenu { $ago } : { $domain } indique que cette boîte n’existe pas. Nous n’avons donc rien envoyé.
bounces-held-other = Un e-mail à cette adresse nous est revenu { $ago }. Nous n’avons donc rien envoyé.
bounces-title = E-mails revenus
bounces-lede = Adresses auxquelles { $app } n’écrit pas pendant sept jours, ou n’envoie plus d’avis.
bounces-none = Aucun e-mail n’est revenu.
bounces-row-no-mailbox = Boîte inexistante, { $ago }
bounces-row-no-domain = Le domaine ne reçoit pas d’e-mails, { $ago }
bounces-row-other = Un e-mail est revenu { $ago }
bounces-row-complained = Signalé comme spam { $ago } : plus d’avis
bounces-lift = Écrire de nouveau
bounces-lift-label = { bounces-lift } : { $address }
bounces-lifted = Les e-mails y partent de nouveau.
bounces-by-domain = Par domaine
bounces-domain = Domaine
bounces-came-back = Revenus
bounces-complaints = Signalés
