### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

mailbox-title = Caixa de e-mail de desenvolvimento
mailbox-lede = Os e-mails chegam aqui em vez de sair desta máquina. Ficam só na memória.
mailbox-empty = Ainda nenhum e-mail. Ele aparece aqui sozinho.
mailbox-html = HTML
mailbox-text = Texto
mailbox-source = Fonte
mailbox-to = Para { $address }
mailbox-all = Mostrar todos os e-mails
example-title = Um exemplo
example-lede = Uma página, uma função do servidor e uma rota que sabem quem é você.
example-greeting = O servidor diz olá a **{ $address }**.
example-private = Só para você
example-private-lede = Você vê isto porque entrou na sua conta.
example-route = Perguntar à rota quem é você
example-sign-in = Entrar
example-back = Voltar ao exemplo
