### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

invitations-title = Convites
invitations-lede = Convide pessoas para { $app }. Cada uma recebe um e-mail, aceita e confirma o endereço como todos que criam uma conta.
invitations-closed-note = O cadastro está fechado, então ninguém pode aceitar um convite agora. Eles voltam a valer quando ele reabrir.
invitations-invite = Convidar pessoas
invitations-addresses = Endereços de e-mail
invitations-addresses-hint = Um por linha, no máximo 100.
invitations-send = Enviar convites
invitations-sent = Convidados. Os e-mails estão a caminho.
invitations-resent = Reenviado. O link funciona por mais 30 dias.
invitations-revoked = Cancelado. O link dele não funciona mais.
invitations-open = À espera de resposta
invitations-accepted = Aceitos
invitations-no-open = Ninguém está sendo esperado.
invitations-no-accepted = Ninguém aceitou um convite ainda.
invitations-older = Mostrar mais antigos
invitations-badge-queued = A caminho
invitations-badge-sent = Enviado
invitations-badge-refused = E-mail recusado
invitations-badge-expired = Expirado
invitations-badge-accepted = Aceito
invitations-badge-revoked = Cancelado
invitations-pending-when = { $n ->
    [one] Convite { $ago }, vale por mais { $n } dia
   *[other] Convite { $ago }, vale por mais { $n } dias
}
invitations-expired-when = Expirou { $ago }
invitations-accepted-when = Aceito { $ago }
invitations-resend = Reenviar
invitations-resend-label = Reenviar a { $address }
invitations-revoke = Cancelar
invitations-revoke-label = Cancelar o convite de { $address }
invitations-some-invited = { $n ->
    [one] { $n } endereço foi convidado.
   *[other] { $n } endereços foram convidados.
}
invitations-left-malformed = Estes não parecem endereços de e-mail: { $list }.
invitations-left-known = Estes já têm uma conta: { $list }.
invitations-left-pending = Estes já têm convite, você pode reenviá-lo abaixo: { $list }.
invitations-left-limited = Estes receberam um e-mail há pouco, tente mais tarde: { $list }.
invitations-left-too-many = O resto fica para a próxima vez: { $list }.
invitations-invited = Você tem um convite para { $app }
invitations-invited-lede = Aceite, e enviamos mais um e-mail a **{ $address }**, para ter certeza de que é você. Depois sua conta está pronta.
invitations-accept = Aceitar o convite
invitations-expired = Este convite expirou
invitations-expired-lede = Convites funcionam por 30 dias. Peça outro a quem administra { $app }.
invitations-used = Este convite já foi usado
invitations-used-lede = Agora há uma conta para **{ $address }**. Entre nela.
invitations-taken-back = Este convite foi cancelado
invitations-taken-back-lede = Foi um engano? Quem administra { $app } pode convidar você de novo.
invitations-known = Você já tem uma conta
invitations-known-lede = Há uma conta para **{ $address }**, então não há nada a aceitar. Entre nela.
invitations-closed = Sem contas novas no momento
invitations-closed-lede = { $app } não aceita contas novas no momento. Seu convite continua válido; tente mais tarde.
invitations-invalid = Este link não está completo
invitations-invalid-lede = Programas de e-mail às vezes cortam links. Abra-o no e-mail mais uma vez.
