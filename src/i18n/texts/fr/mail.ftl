### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

mail-sign-in-subject = Connexion à { $app }
mail-sign-up-subject = Confirmez votre adresse pour { $app }
mail-add-address-subject = Confirmez votre adresse pour { $app }
mail-step-up-subject = Confirmez que c’est vous : { $action } · { $app }
mail-preheader = { $app } : lien et code dans cet e-mail
mail-preheader-link = { $app } : lien dans cet e-mail
mail-preheader-code = { $app } : code dans cet e-mail
mail-preheader-notice = { $app } : pour votre sécurité
mail-sign-in-heading = Connexion à { $app }
mail-sign-in-lede = Quelqu’un a demandé à se connecter à { $app } avec { $address }. Si c’est vous, ouvrez le lien et vous y êtes.
mail-sign-in-lede-code = Quelqu’un a demandé à se connecter à { $app } avec { $address }. Si c’est vous, saisissez ce code sur la page de votre demande.
mail-sign-in-button = Se connecter à { $app }
mail-offer-heading = Première visite sur { $app } ?
mail-offer-lede = Quelqu’un a demandé à se connecter à { $app } avec { $address }. Il n’y a pas encore de compte pour cette adresse. Si vous en voulez un, ouvrez le lien ; la connexion suit aussitôt.
mail-offer-lede-code = Quelqu’un a demandé à se connecter à { $app } avec { $address }. Il n’y a pas encore de compte pour cette adresse. Si vous en voulez un, saisissez ce code sur la page de votre demande ; la connexion suit aussitôt.
mail-offer-button = Créer votre compte
mail-sign-up-heading = Confirmez votre adresse pour { $app }
mail-sign-up-lede = Quelqu’un a demandé un compte { $app } pour { $address }. Si c’est vous, ouvrez le lien pour confirmer l’adresse, et vous y êtes.
mail-sign-up-lede-code = Quelqu’un a demandé un compte { $app } pour { $address }. Si c’est vous, saisissez ce code sur la page de votre demande, et vous y êtes.
mail-sign-up-button = Confirmer votre adresse
mail-member-heading = Vous avez déjà un compte { $app }
mail-member-lede = Quelqu’un a demandé un compte { $app } pour { $address }. Vous en avez déjà un ; il n’y a donc rien à créer. Si c’est vous, le lien vous connecte.
mail-member-lede-code = Quelqu’un a demandé un compte { $app } pour { $address }. Vous en avez déjà un ; il n’y a donc rien à créer. Si c’est vous, le code vous connecte.
mail-member-button = Se connecter à { $app }
mail-closed-heading = Pas de nouveaux comptes sur { $app } actuellement
mail-closed-lede = Quelqu’un a demandé l’accès à { $app } avec { $address }. Il n’y a pas de compte pour cette adresse, et { $app } n’en accepte pas de nouveaux pour le moment. Si vous avez un compte, connectez-vous avec l’adresse qui lui est associée.
mail-by-invitation-heading = Accès à { $app } sur invitation
mail-by-invitation-lede = Quelqu’un a demandé l’accès à { $app } avec { $address }. Il n’y a pas de compte pour cette adresse, et les nouveaux comptes se créent sur invitation. Demandez à l’équipe qui gère { $app } d’inviter cette adresse. Si vous avez un compte, connectez-vous avec l’adresse qui lui est associée.
mail-left-out-heading = Pas de compte { $app } pour cette adresse
mail-left-out-lede = Quelqu’un a demandé l’accès à { $app } avec { $address }. Il n’y a pas de compte pour cette adresse, et elle ne permet pas d’en créer un. Essayez une autre de vos adresses. Si vous avez un compte, connectez-vous avec l’adresse qui lui est associée.
mail-invitation-heading = Vous avez une invitation pour { $app }
mail-invitation-lede = L’équipe qui gère { $app } invite { $address } à créer un compte. Ouvrez le lien et acceptez. Un autre e-mail vérifie ensuite que c’est bien vous, et vous y êtes. Aucun mot de passe à retenir.
mail-invitation-button = Accepter l’invitation
mail-test-heading = { $app } : e-mail de test
mail-test-lede = Les e-mails que { $app } envoie arrivent ici. Vous n’avez rien à faire.
mail-add-address-heading = Confirmez votre adresse pour { $app }
mail-add-address-lede = Quelqu’un veut ajouter { $address } au compte { $app } associé à { $account }. Si c’est vous, ouvrez le lien. Vous pourrez dès lors vous connecter avec cette adresse.
mail-add-address-lede-code = Quelqu’un veut ajouter { $address } au compte { $app } associé à { $account }. Si c’est vous, saisissez ce code sur la page de votre demande. Vous pourrez dès lors vous connecter avec cette adresse.
mail-add-address-button = Confirmer votre adresse
mail-address-taken-heading = Quelqu’un a essayé d’ajouter votre adresse sur { $app }
mail-address-taken-lede = Quelqu’un voulait ajouter { $address } à un autre compte { $app }. Elle appartient au vôtre ; rien n’a donc changé. Si c’était vous, retirez-la d’abord de votre compte. Sinon, vous n’avez rien à faire.
mail-step-up-heading = Confirmez que c’est vous
mail-step-up-lede = Vous allez { $action } sur { $app }. Si c’est bien vous, ouvrez le lien, et la page de votre demande avancera d’elle-même.
mail-step-up-lede-code = Vous allez { $action } sur { $app }. Si c’est bien vous, saisissez ce code sur la page de votre demande.
mail-step-up-button = Oui, c’est moi
mail-new-device-heading = Nouvelle connexion à { $app }
mail-new-device-lede = { $browser }, { $place }, { $time }. C’était vous ? Alors vous n’avez rien à faire.
mail-new-device-lede-code = Ce n’était pas vous ? Déconnectez ce navigateur :
mail-new-device-button = Ce n’était pas moi
mail-address-added-heading = Une adresse a été ajoutée à votre compte { $app }
mail-address-added-lede = { $address } permet désormais de se connecter à votre compte.
mail-address-added-lede-code = Ce n’était pas vous ? Retirez-la, et déconnectez les appareils que vous ne reconnaissez pas :
mail-address-added-button = Gérer votre compte
mail-address-removed-heading = Une adresse a été retirée de votre compte { $app }
mail-address-removed-lede = { $address } ne permet plus de se connecter à votre compte.
mail-address-removed-lede-code = Ce n’était pas vous ? Déconnectez les appareils que vous ne reconnaissez pas :
mail-address-removed-button = Gérer votre compte
mail-primary-changed-heading = Votre compte { $app } a une autre adresse principale
mail-primary-changed-lede = Les e-mails et les avis arrivent désormais à { $address }.
mail-primary-changed-lede-code = Ce n’était pas vous ? Rétablissez l’ancienne, et déconnectez les appareils que vous ne reconnaissez pas :
mail-primary-changed-button = Gérer votre compte
mail-account-deleted-heading = Votre compte { $app } est supprimé
mail-account-deleted-lede = Tout ce que { $app } savait de vous a disparu. Ceci est le dernier e-mail. L’adresse est de nouveau libre, si vous souhaitez revenir.
mail-new-devices = { $n ->
    [one] { $n } nouvelle connexion à { $app }
   *[other] { $n } nouvelles connexions à { $app }
}
mail-addresses-added = { $n ->
    [one] { $n } adresse a été ajoutée à votre compte { $app }
   *[other] { $n } adresses ont été ajoutées à votre compte { $app }
}
mail-addresses-removed = { $n ->
    [one] { $n } adresse a été retirée de votre compte { $app }
   *[other] { $n } adresses ont été retirées de votre compte { $app }
}
mail-primary-changes = L’adresse principale de votre compte { $app } a changé { $n } fois
mail-several = C’est arrivé { $n } fois depuis notre dernier e-mail à ce sujet. Du plus récent au plus ancien :
mail-not-listed = D’autres ont été omis : ils ne diffèrent que par l’heure, ou étaient trop nombreux.
mail-again = Renvoyé le { $time }.
mail-again-last = Cet e-mail a été renvoyé le { $time }. Seul le plus récent compte.
mail-or-open = Si le bouton ne fait rien, ouvrez ce lien :
mail-code-lead = Ou saisissez ce code sur la page de votre demande. Ne le dites jamais à personne :
mail-code-lead-alone = Saisissez-le sur la page de votre demande. Ne le dites jamais à personne :
mail-same-browser = Ouvrez le lien dans le navigateur de votre demande ; il ne fonctionne pas dans d’autres.
mail-same-browser-today = Des demandes pour cette adresse ont été refusées plusieurs fois. Pour le reste de la journée, les liens ne fonctionnent que dans le navigateur d’où vient la demande.
mail-number = Dans un autre navigateur, le lien demande le nombre affiché sur la page de votre demande.
mail-who-asked = Origine de la demande
mail-who-did = Où cela s’est passé
mail-address = Adresse
mail-browser = Navigateur
mail-network = Réseau
mail-place = Lieu
mail-time = Date
mail-lifetime = { $n ->
    [one] Le lien et le code fonctionnent encore { $n } minute, et une seule fois.
   *[other] Le lien et le code fonctionnent { $n } minutes, et une seule fois.
}
mail-lifetime-link = { $n ->
    [one] Le lien fonctionne encore { $n } minute, et une seule fois.
   *[other] Le lien fonctionne { $n } minutes, et une seule fois.
}
mail-lifetime-code = { $n ->
    [one] Le code fonctionne encore { $n } minute, et une seule fois.
   *[other] Le code fonctionne { $n } minutes, et une seule fois.
}
mail-invitation-lifetime = { $n ->
    [one] L’invitation vaut encore { $n } jour, sur n’importe quel appareil, pour un compte.
   *[other] L’invitation vaut { $n } jours, sur n’importe quel appareil, pour un compte.
}
mail-invitation-unexpected = Vous ne vous y attendiez pas ? Ignorez-la. Rien ne se passe tant que vous n’ouvrez pas le lien et n’acceptez pas.
mail-not-you = Ce n’était pas vous ? Personne n’entre sans cet e-mail. Ignorez-le, ou fermez la demande :
mail-decline = Ce n’était pas moi
mail-sample = Ceci est un exemple. Les liens et le code n’ont aucun effet.
mail-subject-words = soleil lune étoile nuage pluie neige vent rivière lac mer île montagne forêt prairie jardin arbre feuille fleur graine pierre pont bateau cloche lampe pain pomme citron miel oiseau poisson cheval lapin
