### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

bounces-no-mailbox = { $domain } diz que essa caixa não existe. O endereço está certo?
bounces-no-domain = { $domain } não recebe e-mails. O endereço está certo?
bounces-full = { $domain } diz que a caixa está cheia.
bounces-unwanted = { $domain } não deixou o e-mail passar.
bounces-other = { $domain } devolveu o e-mail. O endereço está certo?
bounces-held-no-mailbox = Um e-mail para este endereço voltou { $ago }: { $domain } diz que essa caixa não existe. Por isso não enviamos nada.
bounces-held-other = Um e-mail para este endereço voltou { $ago }. Por isso não enviamos nada.
bounces-title = E-mails devolvidos
bounces-lede = Endereços aos quais { $app } não escreve por sete dias, ou não envia mais avisos.
bounces-none = Nenhum e-mail voltou.
bounces-row-no-mailbox = A caixa não existe, { $ago }
bounces-row-no-domain = O domínio não recebe e-mails, { $ago }
bounces-row-other = Um e-mail voltou { $ago }
bounces-row-complained = Marcado como spam { $ago }: sem mais avisos
bounces-lift = Escrever de novo
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = Os e-mails voltam a ir para lá.
bounces-by-domain = Por domínio
bounces-domain = Domínio
bounces-came-back = Devolvidos
bounces-complaints = Marcados
