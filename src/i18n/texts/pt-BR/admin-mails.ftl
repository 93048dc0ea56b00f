### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

admin-mails-title = E-mails
admin-mails-lede = Todos os e-mails que { $app } envia, em cada idioma, com valores inventados.
admin-mails-which = E-mail
admin-mails-language = Idioma
admin-mails-show = Mostrar
admin-mails-group-sign-in = Entrar
admin-mails-group-sign-up = Criar conta
admin-mails-group-account = Alterar a conta
admin-mails-group-notices = Avisos
admin-mails-group-operation = De quem administra
admin-mails-subject = Assunto
admin-mails-preheader = Prévia na caixa de entrada
admin-mails-light = Claro
admin-mails-dark = Escuro
admin-mails-text = Texto
admin-mails-send = Enviar para mim
admin-mails-send-lede = Vai para { $address }. Os links e o código não têm efeito.
admin-mails-sent = A caminho da sua caixa de entrada.
