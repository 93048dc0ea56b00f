### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

landing-moment = Um momento…
landing-moment-lede = Você abriu o link onde o solicitou. É tudo de que precisamos.
landing-finish = Concluir a entrada
landing-finish-sign-up = Concluir o cadastro
landing-by-code = Agora o código do e-mail
landing-by-code-lede = Está no e-mail com este link. Programas que verificam e-mails também abrem links, mas só você lê o código.
landing-is-this-you = É você entrando?
landing-asked = Alguém pediu para entrar em { $app } como **{ $address }**.
landing-is-this-you-sign-up = É você criando uma conta?
landing-asked-sign-up = Alguém pediu uma conta em { $app } para **{ $address }**.
landing-is-this-you-profile = Este endereço é seu?
landing-asked-profile = Alguém quer adicionar **{ $address }** à conta de **{ $account }** em { $app }.
landing-is-this-you-step-up = É você?
landing-asked-step-up = Alguém que entrou como **{ $account }** está prestes a { $action }.
landing-yes = Sim, sou eu
landing-proven-profile = { $address } está confirmado
landing-proven-profile-lede = Ele pertence à conta de **{ $account }** e pode entrar nela a partir de agora. Você pode fechar esta página.
landing-proven-step-up = Certo, é você
landing-proven-step-up-lede = A página onde você fez a solicitação avança sozinha. Você pode fechar esta.
landing-to-account = Ir para sua conta
landing-device = Dispositivo
landing-near = Rede
landing-place = Local
landing-when = Pedido
landing-number = Número mostrado nesse dispositivo
landing-number-hint = Não há um número na sua frente? Então não foi você.
landing-there = Entrar lá
landing-here = Entrar aqui em vez disso
landing-not-me = Não fui eu
landing-replaces = Aqui você entrou como **{ $address }**. Entrar aqui toma o lugar dessa entrada.
landing-refuse = Não foi você?
landing-refuse-lede = Encerramos a solicitação, e ninguém entra. Sua conta fica como está.
landing-there-done = Pronto. Entrada feita: { $browser }.
landing-there-done-lede = Você pode fechar esta página.
landing-missing = Só mais uma coisa
landing-missing-lede = { $app } precisa de mais um pouco, e pronto.
landing-same-browser = Abra-o onde você começou
landing-same-browser-lede = Este link só vale no navegador que o solicitou. Abra-o lá, ou recomece aqui.
landing-start-here = Recomeçar aqui
landing-declined = Fez bem
landing-declined-lede = Essa solicitação está encerrada; ninguém entrou.
landing-who-asked = Quem pediu: { $browser }, { $place }, { $time }.
landing-failed = Número errado, duas vezes
landing-failed-lede = Encerramos esta solicitação, por segurança. Ninguém entrou.
landing-expired = Este link expirou
landing-expired-lede = { $n ->
    [one] Links funcionam por { $n } minuto, para que um e-mail antigo não abra sua conta. Nada se perdeu.
   *[other] Links funcionam por { $n } minutos, para que um e-mail antigo não abra sua conta. Nada se perdeu.
}
landing-used = Este link já foi usado
landing-used-lede = Cada link funciona uma vez. Você pode obter outro quando quiser.
landing-superseded = Enviamos um link mais recente
landing-superseded-lede = Abra o último e-mail, ou peça outro.
landing-abandoned = Esta solicitação foi cancelada
landing-abandoned-lede = Foi cancelada no navegador que a fez. Você pode recomeçar aqui.
landing-invalid = Este link não está completo
landing-invalid-lede = Programas de e-mail às vezes cortam links. Abra-o no e-mail mais uma vez, ou digite o código.
landing-mail-new = Enviar um novo link a { $address }
landing-sign-in-again = Entrar de novo
