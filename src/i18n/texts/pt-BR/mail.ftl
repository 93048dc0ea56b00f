### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

mail-sign-in-subject = Entrar em { $app }
mail-sign-up-subject = Confirme seu endereço para { $app }
mail-add-address-subject = Confirme seu endereço para { $app }
mail-step-up-subject = Confirme que é você: { $action } · { $app }
mail-preheader = { $app }: com link e código
mail-preheader-link = { $app }: com link
mail-preheader-code = { $app }: com código
mail-preheader-notice = { $app }: para sua segurança
mail-sign-in-heading = Entrar em { $app }
mail-sign-in-lede = Alguém pediu para entrar em { $app } como { $address }. Se foi você, abra o link e pronto.
mail-sign-in-lede-code = Alguém pediu para entrar em { $app } como { $address }. Se foi você, digite este código onde fez a solicitação.
mail-sign-in-button = Entrar em { $app }
mail-offer-heading = Primeira vez em { $app }?
mail-offer-lede = Alguém pediu para entrar em { $app } como { $address }. Ainda não há conta para este endereço. Se você quer uma, abra o link; logo depois você já entrou.
mail-offer-lede-code = Alguém pediu para entrar em { $app } como { $address }. Ainda não há conta para este endereço. Se você quer uma, digite este código onde fez a solicitação; logo depois você já entrou.
mail-offer-button = Criar sua conta
mail-sign-up-heading = Confirme seu endereço para { $app }
mail-sign-up-lede = Alguém pediu uma conta em { $app } para { $address }. Se foi você, abra o link para confirmar o endereço e pronto.
mail-sign-up-lede-code = Alguém pediu uma conta em { $app } para { $address }. Se foi você, digite este código onde fez a solicitação e pronto.
mail-sign-up-button = Confirmar o endereço
mail-member-heading = Você já tem uma conta em { $app }
mail-member-lede = Alguém pediu uma conta em { $app } para { $address }. Você já tem uma, então não há nada a criar. Se foi você, entre com o link.
mail-member-lede-code = Alguém pediu uma conta em { $app } para { $address }. Você já tem uma, então não há nada a criar. Se foi você, entre com o código.
mail-member-button = Entrar em { $app }
mail-closed-heading = Sem contas novas em { $app } no momento
mail-closed-lede = Alguém pediu acesso a { $app } como { $address }. Não há conta para este endereço, e { $app } não aceita novas no momento. Se você tem uma conta, entre com o endereço a que ela pertence.
mail-by-invitation-heading = { $app } é por convite
mail-by-invitation-lede = Alguém pediu acesso a { $app } como { $address }. Não há conta para este endereço, e as novas são por convite. Peça a quem administra { $app } que convide este endereço. Se você tem uma conta, entre com o endereço a que ela pertence.
mail-left-out-heading = Não há conta em { $app } para este endereço
mail-left-out-lede = Alguém pediu acesso a { $app } como { $address }. Não há conta para este endereço, e não é possível criar uma com ele. Tente outro endereço seu. Se você tem uma conta, entre com o endereço a que ela pertence.
mail-invitation-heading = Você tem um convite para { $app }
mail-invitation-lede = Quem administra { $app } convida { $address } a criar uma conta. Abra o link e aceite. Outro e-mail confirma então que é você, e pronto. Nenhuma senha para lembrar.
mail-invitation-button = Aceitar o convite
mail-test-heading = E-mail de teste de { $app }
mail-test-lede = Os e-mails de { $app } chegam aqui. Não é preciso fazer nada.
mail-add-address-heading = Confirme seu endereço para { $app }
mail-add-address-lede = Alguém quer adicionar { $address } à conta de { $account } em { $app }. Se for você, abra o link. A partir daí você pode entrar com este endereço.
mail-add-address-lede-code = Alguém quer adicionar { $address } à conta de { $account } em { $app }. Se for você, digite este código onde fez a solicitação. A partir daí você pode entrar com este endereço.
mail-add-address-button = Confirmar o endereço
mail-address-taken-heading = Alguém tentou adicionar seu endereço em { $app }
mail-address-taken-lede = Alguém queria adicionar { $address } a outra conta em { $app }. Ele pertence à sua, então nada mudou. Se foi você, remova-o antes da sua conta. Se não, não é preciso fazer nada.
mail-step-up-heading = Confirme que é você
mail-step-up-lede = Você está prestes a { $action } em { $app }. Se é você, abra o link, e a página onde fez a solicitação avança.
mail-step-up-lede-code = Você está prestes a { $action } em { $app }. Se é você, digite este código onde fez a solicitação.
mail-step-up-button = Sim, sou eu
mail-new-device-heading = Nova entrada em { $app }
mail-new-device-lede = { $browser }, { $place }, { $time }. Foi você? Então não é preciso fazer nada.
mail-new-device-lede-code = Não foi você? Desconecte esse navegador:
mail-new-device-button = Não fui eu
mail-address-added-heading = Um endereço foi adicionado à sua conta em { $app }
mail-address-added-lede = A partir de agora, { $address } pode entrar na sua conta.
mail-address-added-lede-code = Não foi você? Remova-o e desconecte os dispositivos que você não reconhece:
mail-address-added-button = Cuidar da sua conta
mail-address-removed-heading = Um endereço foi removido da sua conta em { $app }
mail-address-removed-lede = { $address } não pode mais entrar na sua conta.
mail-address-removed-lede-code = Não foi você? Desconecte os dispositivos que você não reconhece:
mail-address-removed-button = Cuidar da sua conta
mail-primary-changed-heading = Sua conta em { $app } tem outro endereço principal
mail-primary-changed-lede = A partir de agora, e-mails e avisos vão para { $address }.
mail-primary-changed-lede-code = Não foi você? Desfaça a mudança e desconecte os dispositivos que você não reconhece:
mail-primary-changed-button = Cuidar da sua conta
mail-account-deleted-heading = Sua conta em { $app } foi excluída
mail-account-deleted-lede = Tudo o que { $app } sabia sobre você sumiu. Este é o último e-mail. O endereço está livre de novo, caso você queira voltar.
mail-new-devices = { $n ->
    [one] { $n } nova entrada em { $app }
   *[other] { $n } novas entradas em { $app }
}
mail-addresses-added = { $n ->
    [one] { $n } endereço foi adicionado à sua conta em { $app }
   *[other] { $n } endereços foram adicionados à sua conta em { $app }
}
mail-addresses-removed = { $n ->
    [one] { $n } endereço foi removido da sua conta em { $app }
   *[other] { $n } endereços foram removidos da sua conta em { $app }
}
mail-primary-changes = { $n ->
    [one] O endereço principal da sua conta em { $app } mudou { $n } vez
   *[other] O endereço principal da sua conta em { $app } mudou { $n } vezes
}
mail-several = { $n ->
    [one] Isto aconteceu { $n } vez desde que escrevemos a você pela última vez sobre isso. Do mais recente ao mais antigo:
   *[other] Isto aconteceu { $n } vezes desde que escrevemos a você pela última vez sobre isso. Do mais recente ao mais antigo:
}
mail-not-listed = Outros ficaram de fora porque só diferem no horário, ou porque eram muitos.
mail-again = Reenviado em { $time }.
mail-again-last = Este e-mail foi reenviado em { $time }. Vale o mais recente.
mail-or-open = Se o botão não fizer nada, abra este link:
mail-code-lead = Ou digite este código na página onde fez a solicitação. Nunca o diga a ninguém:
mail-code-lead-alone = Digite-o na página onde fez a solicitação. Nunca o diga a ninguém:
mail-same-browser = Abra o link no navegador em que fez a solicitação; ele não funciona em outros.
mail-same-browser-today = Solicitações para este endereço foram recusadas várias vezes. Até o fim do dia, os links só funcionam no navegador que fez a solicitação.
mail-number = Em outro navegador, o link pede o número mostrado na página onde você fez a solicitação.
mail-who-asked = Quem pediu
mail-who-did = Onde foi feito
mail-address = Endereço
mail-browser = Navegador
mail-network = Rede
mail-place = Local
mail-time = Horário
mail-lifetime = { $n ->
    [one] Link e código funcionam por mais { $n } minuto, e só uma vez.
   *[other] Link e código funcionam por { $n } minutos, e só uma vez.
}
mail-lifetime-link = { $n ->
    [one] O link funciona por mais { $n } minuto, e só uma vez.
   *[other] O link funciona por { $n } minutos, e só uma vez.
}
mail-lifetime-code = { $n ->
    [one] O código funciona por mais { $n } minuto, e só uma vez.
   *[other] O código funciona por { $n } minutos, e só uma vez.
}
mail-invitation-lifetime = { $n ->
    [one] O convite vale por mais { $n } dia, em qualquer dispositivo, para uma conta.
   *[other] O convite vale por { $n } dias, em qualquer dispositivo, para uma conta.
}
mail-invitation-unexpected = Não esperava por isto? Ignore. Nada acontece a menos que você abra o link e aceite.
mail-not-you = Não foi você? Ninguém entra sem este e-mail. Ignore-o, ou encerre a solicitação:
mail-decline = Não fui eu
mail-sample = Este é um exemplo. Os links e o código não têm efeito.
mail-subject-words = sol lua estrela nuvem chuva neve vento rio lago mar ilha montanha floresta campo jardim árvore folha flor semente pedra ponte barco sino lâmpada pão maçã limão mel pássaro peixe cavalo coelho
