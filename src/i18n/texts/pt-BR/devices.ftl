### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

devices-title = Onde sua conta está aberta
devices-lede = Navegadores e dispositivos que podem abrir sua conta. Desconecte os que você não reconhece.
devices-this = Este dispositivo
devices-began = Entrada { $began }, { $way }
devices-seen = Última atividade { $seen }
devices-by-link = por link
devices-by-code = por código
devices-end = Desconectar
devices-end-label = Desconectar { $browser }
devices-others = Todos os outros
devices-others-lede = Desconecta na hora todos os navegadores e dispositivos, menos este.
devices-end-others = Desconectar os outros
devices-only-this = Sua conta não está aberta em nenhum outro lugar.
devices-ended = Desconectado.
devices-ended-others = Todos os outros foram desconectados.
devices-back = Sua conta
devices-ended-here = Outro dispositivo encerrou sua entrada aqui.
devices-ran-out = Sua entrada aqui foi encerrada depois de um tempo, por segurança.
devices-report = Não foi você?
devices-report-lede = Desconectamos esse navegador na hora. Sua conta e seus endereços ficam como estão.
devices-report-one = Desconectar
devices-report-all = Desconectar todos
devices-report-over = Esse navegador foi desconectado
devices-report-over-lede = Por segurança, você também pode desconectar todos os outros dispositivos.
devices-report-all-over = Todos os dispositivos foram desconectados
devices-report-all-over-lede = Agora não há ninguém na sua conta. Você pode entrar de novo quando quiser.
devices-report-invalid-lede = Programas de e-mail às vezes cortam links. Abra-o no e-mail mais uma vez, ou veja seus dispositivos.
