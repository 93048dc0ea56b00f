### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

devices-title = Vos connexions actives
devices-lede = Les navigateurs et appareils qui peuvent ouvrir votre compte. Déconnectez ceux que vous ne reconnaissez pas.
devices-this = Cet appareil
devices-began = Connexion { $began }, { $way }
devices-seen = Dernière activité { $seen }
devices-by-link = par lien
devices-by-code = par code
devices-end = Déconnecter
devices-end-label = Déconnecter { $browser }
devices-others = Partout ailleurs
devices-others-lede = Déconnecte immédiatement tous les navigateurs et appareils sauf celui-ci.
devices-end-others = Déconnecter tous les autres
devices-only-this = Vous n’avez aucune autre connexion active.
devices-ended = Appareil déconnecté.
devices-ended-others = Tous les autres appareils sont déconnectés.
devices-back = Votre compte
devices-ended-here = Un autre appareil a mis fin à votre connexion ici.
devices-ran-out = Par sécurité, votre connexion ici a pris fin après un certain temps.
devices-report = Ce n’était pas vous ?
devices-report-lede = Nous déconnectons immédiatement le navigateur en question. Votre compte et vos adresses restent tels quels.
devices-report-one = Le déconnecter
devices-report-all = Déconnecter tous les appareils
devices-report-over = Le navigateur est déconnecté
devices-report-over-lede = Par précaution, vous pouvez aussi déconnecter tous les autres appareils.
devices-report-all-over = Tous les appareils sont déconnectés
devices-report-all-over-lede = Plus personne n’est dans votre compte. Vous pouvez vous reconnecter à tout moment.
devices-report-invalid-lede = Les logiciels de messagerie coupent parfois les liens. Rouvrez-le depuis l’e-mail, ou vérifiez vos appareils.
