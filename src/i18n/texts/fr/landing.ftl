### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

landing-moment = Un instant…
landing-moment-lede = Vous avez ouvert le lien là où vous l’aviez demandé. Il ne nous en faut pas plus.
landing-finish = Terminer la connexion
landing-finish-sign-up = Finir de créer le compte
landing-by-code = Et maintenant le code de l’e-mail
landing-by-code-lede = Il est dans le même e-mail que ce lien. Les programmes qui contrôlent le courrier ouvrent aussi les liens, mais il n’y a que vous pour lire le code.
landing-is-this-you = Est-ce vous qui vous connectez ?
landing-asked = Quelqu’un a demandé à se connecter à { $app } avec **{ $address }**.
landing-is-this-you-sign-up = Est-ce vous qui créez un compte ?
landing-asked-sign-up = Quelqu’un a demandé un compte { $app } pour **{ $address }**.
landing-is-this-you-profile = Est-ce votre adresse ?
landing-asked-profile = Quelqu’un veut ajouter **{ $address }** au compte { $app } associé à **{ $account }**.
landing-is-this-you-step-up = Est-ce vous ?
landing-asked-step-up = Une personne connectée avec **{ $account }** s’apprête à { $action }.
landing-yes = Oui, c’est moi
landing-proven-profile = { $address } est confirmée
landing-proven-profile-lede = Elle appartient au compte associé à **{ $account }** et permet désormais de s’y connecter. Vous pouvez fermer cette page.
landing-proven-step-up = Merci, c’est bien vous
landing-proven-step-up-lede = La page de votre demande avance d’elle-même. Vous pouvez fermer celle-ci.
landing-to-account = Aller à votre compte
landing-device = Appareil
landing-near = Réseau
landing-place = Lieu
landing-when = Demande
landing-number = Nombre affiché sur l’autre appareil
landing-number-hint = Aucun nombre sous les yeux ? Alors ce n’était pas vous.
landing-there = Se connecter là-bas
landing-here = Se connecter plutôt ici
landing-not-me = Ce n’était pas moi
landing-replaces = Une connexion est déjà active ici avec **{ $address }**. La nouvelle la remplacera.
landing-refuse = Ce n’était pas vous ?
landing-refuse-lede = Nous fermons la demande, et personne n’entre. Votre compte reste tel quel.
landing-there-done = C’est fait. { $browser } est connecté.
landing-there-done-lede = Vous pouvez fermer cette page.
landing-missing = Encore une chose
landing-missing-lede = { $app } demande encore une information, et vous y êtes.
landing-same-browser = Ouvrez-le où vous avez commencé
landing-same-browser-lede = Ce lien ne vaut que dans le navigateur qui l’a demandé. Ouvrez-le là-bas, ou recommencez ici.
landing-start-here = Recommencer ici
landing-declined = Vous avez bien fait
landing-declined-lede = Cette demande est fermée ; personne n’est entré.
landing-who-asked = Origine de la demande : { $browser }, { $place }, { $time }.
landing-failed = Mauvais nombre, deux fois
landing-failed-lede = Nous avons fermé cette demande, par sécurité. Personne n’est entré.
landing-expired = Ce lien a expiré
landing-expired-lede = { $n ->
    [one] Les liens fonctionnent { $n } minute, pour qu’un vieil e-mail ne puisse pas ouvrir votre compte. Rien n’est perdu.
   *[other] Les liens fonctionnent { $n } minutes, pour qu’un vieil e-mail ne puisse pas ouvrir votre compte. Rien n’est perdu.
}
landing-used = Ce lien a déjà servi
landing-used-lede = Chaque lien fonctionne une fois. Vous pouvez en obtenir un autre à tout moment.
landing-superseded = Nous avons envoyé un lien plus récent
landing-superseded-lede = Ouvrez le dernier e-mail, ou demandez-en un autre.
landing-abandoned = Cette demande a été annulée
landing-abandoned-lede = Elle a été annulée dans le navigateur d’où elle venait. Vous pouvez recommencer ici.
landing-invalid = Ce lien est incomplet
landing-invalid-lede = Les logiciels de messagerie coupent parfois les liens. Rouvrez-le depuis l’e-mail, ou saisissez le code.
landing-mail-new = Envoyer un nouveau lien à { $address }
landing-sign-in-again = Se reconnecter
