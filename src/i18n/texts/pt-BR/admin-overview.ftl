### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

admin-overview-title = Visão geral
admin-overview-lede = Como vão os acessos a { $app }. Os dias começam à meia-noite UTC.
admin-overview-live = Acompanha o que acontece.
admin-overview-not-live = Não está acompanhando. Recarregue a página para ver números novos.
admin-overview-people = Contas
admin-overview-sessions = Navegadores conectados
admin-overview-median = Metade entra
admin-overview-slow = 95 de 100 entram
admin-overview-within = em { $span }
admin-overview-no-times = ninguém ainda
admin-overview-funnel = Do pedido ao acesso
admin-overview-funnel-lede = Solicitações dos últimos 30 dias e até onde chegaram. Quem digita o código não abre nenhum link, e programas que verificam e-mails também abrem links.
admin-overview-started = Pedidas
admin-overview-mailed = E-mail entregue
admin-overview-opened = Link aberto
admin-overview-proven = Link ou código certo
admin-overview-finished = Concluídas
admin-overview-days = Dia a dia
admin-overview-failures = Falhas e recusas
admin-overview-failed = Falhas
admin-overview-declined = “Não fui eu”
admin-overview-most = Máximo em um dia: { $n }
admin-overview-table = Os números em tabela
admin-overview-day = Dia
admin-overview-mail = E-mails das últimas 24 horas
admin-overview-sent = Entregues
admin-overview-delayed = Atrasados
admin-overview-refused = Recusados
admin-overview-lag = O e-mail mais antigo espera há { $span }.
admin-overview-no-lag = Nenhum e-mail em espera.
admin-overview-domains = Onde o e-mail não chega
admin-overview-domain = Domínio
admin-overview-no-domains = Nenhum servidor recusa nem atrasa os e-mails.
admin-overview-servers = Servidores
admin-overview-version = Versão
admin-overview-since = Início
admin-overview-seen = Último sinal
admin-overview-streams = Páginas abertas
admin-overview-well = Em operação
admin-overview-silent = Sem sinal
admin-overview-no-servers = Nenhum servidor deu sinal ainda.
