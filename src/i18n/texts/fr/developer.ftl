### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

mailbox-title = Boîte de développement
mailbox-lede = Les e-mails arrivent ici au lieu de quitter cette machine. Ils ne sont conservés qu’en mémoire.
mailbox-empty = Aucun e-mail pour l’instant. Ils apparaîtront ici d’eux-mêmes.
mailbox-html = HTML
mailbox-text = Texte
mailbox-source = Source
mailbox-to = À { $address }
mailbox-all = Afficher tous les e-mails
example-title = Un exemple
example-lede = Une page, une fonction serveur et une route qui savent qui vous êtes.
example-greeting = Le serveur salue **{ $address }**.
example-private = Rien que pour vous
example-private-lede = Vous voyez ceci grâce à votre connexion active.
example-route = Demander à la route qui vous êtes
example-sign-in = Se connecter
example-back = Retour à l’exemple
