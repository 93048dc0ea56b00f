### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

frame-foot = Protegido por um e-mail que só sua caixa de entrada abre
frame-skip = Ir para o conteúdo
frame-language = Idioma: { $name }
frame-not-found = Não há nada aqui
frame-go-to-app = Ir para { $app }
frame-fault = A falha é nossa
frame-other-link = Esta página é de outro link
frame-to-last-link = Mostrar o último link que abri
frame-no-link = Seu navegador não guardou o link
frame-no-link-lede = Parece que ele não guarda cookies deste site. Permita-os e abra o link do e-mail mais uma vez, ou abra-o em outro navegador.
frame-no-link-code = Ou digite o código do mesmo e-mail na página onde você começou.
frame-fault-lede = Já anotamos. Nada do que você fez se perdeu.
frame-try-again = Tentar de novo
frame-sign-out = Sair
home-title = Boas-vindas a { $app }
home-lede = Um e-mail e pronto. Nenhuma senha para lembrar.
home-sign-in = Entrar
home-sign-up = Criar uma conta
home-welcome = Pronto, você entrou
home-signed-in-as = Você entrou como **{ $address }**.
home-account = Sua conta
actions-add-address = adicionar um endereço de e-mail
actions-remove-address = remover um endereço de e-mail
actions-make-primary = mudar seu endereço principal
actions-end-sessions = desconectar outros dispositivos
actions-delete-account = excluir sua conta
actions-administer = administrar esta instância
browser-on-system = { $browser } no { $system }
near-place = perto de { $place }
in-network = rede { $place }
some-browser = Um navegador
just-now = agora mesmo
minutes-ago = { $n ->
    [one] há { $n } minuto
   *[other] há { $n } minutos
}
hours-ago = { $n ->
    [one] há { $n } hora
   *[other] há { $n } horas
}
days-ago = { $n ->
    [1] ontem
   *[other] há { $n } dias
}
