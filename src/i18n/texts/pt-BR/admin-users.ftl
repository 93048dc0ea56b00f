### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

admin-users-title = Usuários
admin-users-lede = Todos os que têm conta, do mais recente ao mais antigo.
admin-users-search = Endereço ou nome
admin-users-search-hint = Basta uma parte.
admin-users-find = Buscar
admin-users-reset = Mostrar todos
admin-users-empty = Ninguém assim.
admin-users-older = Mais antigos
admin-users-newer = Mais recentes
admin-users-admin = Admin
admin-users-banned = Bloqueado
admin-users-since = Conta criada: { $since }
admin-users-back = Todos os usuários
admin-users-addresses = Endereços de e-mail
admin-users-devices = Conta aberta em
admin-users-no-devices = Aberta em lugar nenhum.
admin-users-end-all = Desconectar de tudo
admin-users-ended = Esse dispositivo foi desconectado.
admin-users-ended-all = Tudo foi desconectado.
admin-users-events = Recentemente
admin-users-no-events = Nada aconteceu recentemente.
admin-users-all-events = Tudo sobre este endereço
admin-users-ban = Bloquear este usuário
admin-users-ban-lede = Desconecta de tudo na hora e não deixa mais entrar. A pessoa não é avisada: a entrada parece a de sempre.
admin-users-ban-it = Bloquear
admin-users-is-banned = Bloqueado e desconectado de tudo.
admin-users-is-reader = É você. Outra pessoa precisa fazer isso.
admin-users-is-last-admin = Ninguém mais pode administrar. Dê antes esse papel a outra pessoa.
admin-users-unban = Tirar o bloqueio
admin-users-unban-lede = A pessoa poderá entrar de novo. Nada da conta se perdeu.
admin-users-unban-it = Desbloquear
admin-users-is-unbanned = A pessoa já pode entrar de novo.
