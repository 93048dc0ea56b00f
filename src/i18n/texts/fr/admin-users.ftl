### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

admin-users-title = Utilisateurs
admin-users-lede = Tous ceux qui ont un compte, du plus récent au plus ancien.
admin-users-search = Adresse ou nom
admin-users-search-hint = Une partie suffit.
admin-users-find = Rechercher
admin-users-reset = Tout afficher
admin-users-empty = Personne ne correspond.
admin-users-older = Plus anciens
admin-users-newer = Plus récents
admin-users-admin = Admin
admin-users-banned = Bloqué
admin-users-since = Compte créé { $since }
admin-users-back = Tous les utilisateurs
admin-users-addresses = Adresses e-mail
admin-users-devices = Connexions actives
admin-users-no-devices = Aucune connexion active.
admin-users-end-all = Déconnecter partout
admin-users-ended = L’appareil est déconnecté.
admin-users-ended-all = Tous les appareils sont déconnectés.
admin-users-events = Récemment
admin-users-no-events = Rien ne s’est passé récemment.
admin-users-all-events = Tout sur cette adresse
admin-users-ban = Bloquer cet utilisateur
admin-users-ban-lede = Le déconnecte partout immédiatement et ne le laisse plus entrer. Il n’en est pas informé : la connexion a la même apparence qu’avant.
admin-users-ban-it = Bloquer
admin-users-is-banned = Bloqué, et déconnecté partout.
admin-users-is-reader = C’est vous. Quelqu’un d’autre doit s’en charger.
admin-users-is-last-admin = Personne d’autre ne peut administrer. Donnez d’abord ce rôle à quelqu’un d’autre.
admin-users-unban = Lever le blocage
admin-users-unban-lede = L’utilisateur pourra se reconnecter. Rien de son compte n’est perdu.
admin-users-unban-it = Débloquer
admin-users-is-unbanned = L’utilisateur peut de nouveau se connecter.
