### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

frame-foot = Protégé par un e-mail que seule votre boîte peut ouvrir
frame-skip = Aller au contenu
frame-language = Langue : { $name }
frame-not-found = Il n’y a rien ici
frame-go-to-app = Aller sur { $app }
frame-fault = L’erreur vient de nous
frame-other-link = Cette page est celle d’un autre lien
frame-to-last-link = Afficher le dernier lien que j’ai ouvert
frame-no-link = Votre navigateur n’a pas conservé le lien
frame-no-link-lede = Il semble ne conserver aucun cookie pour ce site. Autorisez les cookies et rouvrez le lien depuis l’e-mail, ou ouvrez-le dans un autre navigateur.
frame-no-link-code = Ou saisissez le code du même e-mail sur la page où vous avez commencé.
frame-fault-lede = Nous en avons pris note. Rien de ce que vous avez fait n’est perdu.
frame-try-again = Réessayer
frame-sign-out = Se déconnecter
home-title = Bienvenue sur { $app }
home-lede = Un e-mail, et vous y êtes. Aucun mot de passe à retenir.
home-sign-in = Se connecter
home-sign-up = Créer un compte
home-welcome = Vous y êtes
home-signed-in-as = Connexion active avec **{ $address }**.
home-account = Votre compte
actions-add-address = ajouter une adresse e-mail
actions-remove-address = retirer une adresse e-mail
actions-make-primary = changer d’adresse principale
actions-end-sessions = déconnecter d’autres appareils
actions-delete-account = supprimer votre compte
actions-administer = administrer cette instance
browser-on-system = { $browser } sur { $system }
near-place = vers { $place }
in-network = réseau { $place }
some-browser = Un navigateur
just-now = à l’instant
minutes-ago = { $n ->
    [one] il y a { $n } minute
   *[other] il y a { $n } minutes
}
hours-ago = { $n ->
    [one] il y a { $n } heure
   *[other] il y a { $n } heures
}
days-ago = { $n ->
    [1] hier
    [one] il y a { $n } jour
   *[other] il y a { $n } jours
}
