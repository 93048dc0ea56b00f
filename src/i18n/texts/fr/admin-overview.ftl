### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

admin-overview-title = Aperçu
admin-overview-lede = Comment se passent les connexions à { $app }. Les jours commencent à minuit UTC.
admin-overview-live = Suit ce qui se passe.
admin-overview-not-live = Ne suit plus. Rechargez la page pour de nouveaux chiffres.
admin-overview-people = Comptes
admin-overview-sessions = Navigateurs connectés
admin-overview-median = La moitié entre
admin-overview-slow = 95 sur 100 entrent
admin-overview-within = en { $span }
admin-overview-no-times = personne encore
admin-overview-funnel = De la demande à la connexion
admin-overview-funnel-lede = Les demandes des 30 derniers jours, et jusqu’où elles sont allées. Qui saisit le code n’ouvre pas de lien, et les programmes qui vérifient les e-mails en ouvrent aussi.
admin-overview-started = Demandées
admin-overview-mailed = E-mail remis
admin-overview-opened = Lien ouvert
admin-overview-proven = Lien ou code correct
admin-overview-finished = Terminées
admin-overview-days = Jour par jour
admin-overview-failures = Échecs et refus
admin-overview-failed = Échouées
admin-overview-declined = « Ce n’était pas moi »
admin-overview-most = Maximum par jour : { $n }
admin-overview-table = Les chiffres en tableau
admin-overview-day = Jour
admin-overview-mail = E-mails des dernières 24 heures
admin-overview-sent = Remis
admin-overview-delayed = Retardés
admin-overview-refused = Refusés
admin-overview-lag = L’e-mail le plus ancien attend depuis { $span }.
admin-overview-no-lag = Aucun e-mail n’attend.
admin-overview-domains = Là où les e-mails n’arrivent pas
admin-overview-domain = Domaine
admin-overview-no-domains = Aucun serveur ne refuse ni ne retarde les e-mails.
admin-overview-servers = Serveurs
admin-overview-version = Version
admin-overview-since = Démarrage
admin-overview-seen = Dernier signe
admin-overview-streams = Pages ouvertes
admin-overview-well = En marche
admin-overview-silent = Muet
admin-overview-no-servers = Aucun serveur ne s’est encore annoncé.
