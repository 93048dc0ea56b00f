### Français. Vouvoiement (vous) ; bref et aimable, sans participe qui révèle le genre de la personne qui lit.
### Mots : link = lien ; code = code ; device = appareil ; mail = e-mail (masculin) ; sign in = se connecter (connexion, connexion active), sign up = créer un compte, sign out = se déconnecter, déconnecter (un appareil).
### prove = confirmer ; attempt, request = demande ; try = essai ; number = nombre ; ban = bloquer.

unseen-in-address = Le caractère n° { $n } de cette adresse est invisible ({ $character }). Supprimez-le, ou saisissez l’adresse à la main.
unseen-zero-width-space = espace de largeur nulle
unseen-joiner = liant invisible
unseen-soft-hyphen = trait d’union conditionnel
unseen-no-break-space = espace insécable
unseen-byte-order-mark = indicateur d’ordre des octets
unseen-direction = marque de direction
unseen-tab = tabulation
unseen-line-break = saut de ligne
refusals-invalid-title = Demande non valide
refusals-invalid-advice = Quelque chose y est illisible. Revenez en arrière et réessayez.
refusals-signed-out-title = Connexion requise
refusals-signed-out-advice = Connectez-vous et réessayez.
refusals-cross-origin-title = Cela vient d’un autre site
refusals-cross-origin-advice = Les demandes qui modifient quelque chose ne sont acceptées que depuis les pages de ce site ; rien n’a donc été fait.
refusals-forbidden-title = Cela ne vous est pas permis
refusals-forbidden-advice = Un autre compte en a peut-être le droit. Adressez-vous à l’équipe qui gère ce site.
refusals-refused-title = Cela n’a pas marché
refusals-refused-advice = La demande a été refusée. Revenez en arrière et essayez autrement.
refusals-not-found-title = Il n’y a rien ici
refusals-not-found-advice = L’adresse contient peut-être une faute de frappe.
refusals-method-title = Impossible ici
refusals-method-advice = Cette adresse n’accepte pas ce type de demande.
refusals-too-slow-title = C’était trop long
refusals-too-slow-advice = La demande n’est pas arrivée à temps. Réessayez.
refusals-too-large-title = C’est trop
refusals-too-large-advice = La demande est plus volumineuse que tous les formulaires d’ici. Rien n’a été fait.
refusals-url-too-long-title = Cette adresse est trop longue
refusals-url-too-long-advice = Rien ici n’a une adresse aussi longue.
refusals-media-type-title = Ce n’est pas un formulaire
refusals-media-type-advice = Cette adresse n’accepte que des formulaires. Rien n’a été fait.
refusals-unknown-host-title = Vous y êtes presque
refusals-unknown-host-advice = Ce serveur répond à une autre adresse : { $origin }
refusals-too-many-title = Cela fait beaucoup
refusals-too-many-advice = Attendez un peu, puis réessayez.
refusals-head-too-large-title = Votre navigateur en a trop envoyé
refusals-head-too-large-advice = Il envoie plus de cookies ou d’en-têtes que ce serveur n’en accepte. Supprimez les cookies de ce site, puis réessayez.
refusals-failed-title = L’erreur vient de nous
refusals-failed-advice = Quelque chose s’est mal passé ici. Nous en avons pris note. Réessayez dans un instant.
refusals-unavailable-title = De retour dans un instant
refusals-unavailable-advice = Le serveur ne peut pas travailler pour le moment. Rien de ce que vous avez fait n’est perdu. Réessayez dans un instant.
refusals-start-again = Recommencer
refusals-go-there = Aller sur { $origin }
errors-malformed-address = Cela ne ressemble pas à une adresse e-mail.
errors-no-ending = Cette adresse n’a pas de fin, comme .com. Manque-t-il quelque chose ?
errors-address-listed = Ici, les nouveaux comptes ne peuvent pas utiliser cette adresse. Essayez-en une autre, ou connectez-vous si vous avez un compte.
errors-address-tagged = Omettez la partie après +, = ou # : ici, les nouveaux comptes utilisent l’adresse simple.
errors-address-disposable = Cette adresse ne dure qu’un moment. Utilisez-en une que vous gardez, ou connectez-vous si vous avez un compte.
errors-address-no-domain = Ce domaine n’existe pas. L’adresse est-elle correcte ?
errors-address-no-mail = Ce domaine ne reçoit pas d’e-mails. L’adresse est-elle correcte ?
errors-missing-consent = Cochez la case pour continuer.
errors-no-attempt = Cette demande n’est plus ouverte dans ce navigateur. Recommencez.
errors-wrong-code-alone = Ce code n’est pas le bon. Vient-il de l’e-mail le plus récent ?
errors-wrong-code = { $n ->
    [one] Ce code n’est pas le bon. Il reste { $n } essai.
   *[other] Ce code n’est pas le bon. Il reste { $n } essais.
}
errors-malformed-code = Le code a six chiffres. Vous le trouverez dans l’e-mail.
errors-wrong-number-alone = Ce n’est pas le bon nombre.
errors-wrong-number = { $n ->
    [one] Ce n’est pas le bon nombre. Il reste { $n } essai.
   *[other] Ce n’est pas le bon nombre. Il reste { $n } essais.
}
errors-missing-number = Saisissez les deux chiffres affichés sur l’appareil d’où vient la demande.
errors-missing-field = Ce champ est nécessaire.
errors-invalid-name = C’est trop long, ou il y a des caractères qu’un nom ne peut pas contenir.
errors-attempt-ended = Cette demande est terminée. Un nouvel e-mail vous permettra de continuer.
errors-too-many-codes = Trop de codes erronés pour cette adresse. Utilisez le lien ; un nouvel e-mail en apporte un.
errors-address-wanted = Trop de codes erronés pour cette adresse. Allez à « Se connecter » et saisissez-y l’adresse : le lien du nouvel e-mail vous permettra de continuer.
errors-invalid-link = Ce lien est incomplet. Rouvrez-le depuis l’e-mail.
errors-cookies-needed = Votre navigateur ne conserve aucun cookie pour ce site ; il ne pourrait donc pas revenir à votre demande. Rien n’a été envoyé. Autorisez les cookies pour ce site, puis appuyez de nouveau sur le bouton.
errors-signed-out = Votre connexion n’est plus active ici.
errors-step-up-required = D’abord une vérification rapide. Nous vous avons envoyé un e-mail.
errors-address-exists = Cette adresse est déjà dans votre compte.
errors-too-many-addresses = C’est le maximum : dix adresses, dont cinq non confirmées. Retirez-en d’abord une.
errors-last-address = C’est votre seule adresse confirmée. Ajoutez-en d’abord une autre.
errors-primary-address = C’est votre adresse principale. Choisissez-en d’abord une autre comme principale.
errors-last-admin = C’est le seul admin. Donnez d’abord ce rôle à quelqu’un d’autre.
errors-wrong-confirmation = Ce n’est pas votre adresse principale. Saisissez-la comme elle est affichée.
errors-not-found = Cela n’existe plus.
errors-limited = { $n ->
    [one] Cela fait beaucoup d’essais. Vous pourrez réessayer dans { $n } seconde ; ce que vous avez saisi reste ici.
   *[other] Cela fait beaucoup d’essais. Vous pourrez réessayer dans { $n } secondes ; ce que vous avez saisi reste ici.
}
errors-limited-minutes = Cela fait beaucoup d’essais. Vous pourrez réessayer dans { $n } minutes ; ce que vous avez saisi reste ici.
errors-other-link = Vous avez entre-temps ouvert un autre lien dans ce navigateur ; rien n’a donc été fait. Pour continuer cette demande, rouvrez le lien depuis son e-mail.
errors-other-notice = Vous avez entre-temps ouvert un autre lien dans ce navigateur ; rien n’a donc été fait. Pour signaler cette connexion, rouvrez « Ce n’était pas moi » depuis son e-mail.
errors-other-invitation = Vous avez entre-temps ouvert un autre lien dans ce navigateur ; rien n’a donc été fait. Pour accepter cette invitation, rouvrez le lien depuis son e-mail.
errors-bad-request = Quelque chose ne va pas dans cette demande. Revenez en arrière et réessayez.
errors-hook-failed = Ce n’est pas possible pour le moment. Réessayez dans un instant.
errors-unavailable = L’erreur vient de nous. Nous en avons pris note. Rien de ce que vous avez fait n’est perdu.
