### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

admin-mails-title = E-mails
admin-mails-lede = Tous les e-mails que { $app } envoie, dans chaque langue, avec des valeurs fictives.
admin-mails-which = E-mail
admin-mails-language = Langue
admin-mails-show = Afficher
admin-mails-group-sign-in = Connexion
admin-mails-group-sign-up = Création de compte
admin-mails-group-account = Modification du compte
admin-mails-group-notices = Avis
admin-mails-group-operation = De l’administration
admin-mails-subject = Objet
admin-mails-preheader = Aperçu dans la boîte de réception
admin-mails-light = Clair
admin-mails-dark = Sombre
admin-mails-text = Texte
admin-mails-send = M’envoyer cet e-mail
admin-mails-send-lede = Sera envoyé à { $address }. Les liens et le code n’ont aucun effet.
admin-mails-sent = En route vers vous.
