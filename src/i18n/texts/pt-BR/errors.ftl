### Português do Brasil. Tratamento: você; curto e amigável, sem particípios que revelem o gênero de quem lê.
### Palavras: link = link; code = código; device = dispositivo; mail = e-mail; sign in = entrar, sign up = criar conta, sign out = sair, desconectar (um dispositivo).
### Em português, [one] vale também para 0; por isso { $n } fica em todas as variantes.

unseen-in-address = O caractere { $n } deste endereço é um que ninguém vê ({ $character }). Apague-o, ou digite o endereço à mão.
unseen-zero-width-space = espaço de largura zero
unseen-joiner = caractere de união invisível
unseen-soft-hyphen = hífen opcional
unseen-no-break-space = espaço não separável
unseen-byte-order-mark = marca de ordem de bytes
unseen-direction = marca de direção
unseen-tab = tabulação
unseen-line-break = quebra de linha
refusals-invalid-title = Essa solicitação não serve
refusals-invalid-advice = Algo nela não dá para ler. Volte e tente de novo.
refusals-signed-out-title = Você não está mais na sua conta
refusals-signed-out-advice = Entre e tente de novo.
refusals-cross-origin-title = Isso veio de outro site
refusals-cross-origin-advice = Solicitações que mudam algo só são aceitas das páginas deste site, então nada foi feito.
refusals-forbidden-title = Você não pode fazer isso
refusals-forbidden-advice = Talvez outra conta possa. Pergunte a quem administra este site.
refusals-refused-title = Isso não deu certo
refusals-refused-advice = Foi recusado. Volte e tente de outra forma.
refusals-not-found-title = Não há nada aqui
refusals-not-found-advice = Talvez o endereço tenha um erro de digitação.
refusals-method-title = Isso não dá para fazer aqui
refusals-method-advice = Este endereço não aceita esse tipo de solicitação.
refusals-too-slow-title = Demorou demais
refusals-too-slow-advice = A solicitação não chegou a tempo. Tente de novo.
refusals-too-large-title = É demais
refusals-too-large-advice = A solicitação é maior que qualquer formulário daqui. Nada foi feito.
refusals-url-too-long-title = Esse endereço é longo demais
refusals-url-too-long-advice = Nada aqui tem um endereço tão longo.
refusals-media-type-title = Isso não é um formulário
refusals-media-type-advice = Este endereço só aceita formulários. Nada foi feito.
refusals-unknown-host-title = Falta pouco
refusals-unknown-host-advice = Este servidor responde em outro endereço: { $origin }
refusals-too-many-title = Solicitações demais
refusals-too-many-advice = Espere um pouco e tente de novo.
refusals-head-too-large-title = Seu navegador enviou demais
refusals-head-too-large-advice = Ele envia mais cookies ou cabeçalhos do que este servidor aceita. Apague os cookies deste site e tente de novo.
refusals-failed-title = A falha é nossa
refusals-failed-advice = Algo deu errado aqui. Já anotamos. Tente de novo daqui a pouco.
refusals-unavailable-title = Voltamos já
refusals-unavailable-advice = O servidor não consegue trabalhar agora. Nada do que você fez se perdeu. Tente de novo daqui a pouco.
refusals-start-again = Recomeçar
refusals-go-there = Ir para { $origin }
errors-malformed-address = Isso não parece um endereço de e-mail.
errors-no-ending = Falta o final desse endereço, como .com. Esqueceu algo?
errors-address-listed = Contas novas não podem usar este endereço aqui. Tente outro, ou entre se você tem uma conta.
errors-address-tagged = Tire a parte depois de +, = ou #: aqui contas novas usam o endereço simples.
errors-address-disposable = Esse endereço só dura um momento. Use um que você mantenha, ou entre se você tem uma conta.
errors-address-no-domain = Esse domínio não existe. O endereço está certo?
errors-address-no-mail = Esse domínio não recebe e-mails. O endereço está certo?
errors-missing-consent = Marque a caixa para continuar.
errors-no-attempt = Esta solicitação não está mais aberta neste navegador. Recomece.
errors-wrong-code-alone = Esse código não está certo. É do e-mail mais recente?
errors-wrong-code = { $n ->
    [one] Esse código não está certo. Resta { $n } tentativa.
   *[other] Esse código não está certo. Restam { $n } tentativas.
}
errors-malformed-code = O código tem seis dígitos. Ele está no e-mail.
errors-wrong-number-alone = Esse não é o número.
errors-wrong-number = { $n ->
    [one] Esse não é o número. Resta { $n } tentativa.
   *[other] Esse não é o número. Restam { $n } tentativas.
}
errors-missing-number = Digite os dois dígitos mostrados no dispositivo que fez a solicitação.
errors-missing-field = Este é obrigatório.
errors-invalid-name = É longo demais, ou tem caracteres que um nome não pode ter.
errors-attempt-ended = Esta solicitação terminou. Siga com um novo e-mail.
errors-too-many-codes = Códigos errados demais para este endereço. Use o link; um novo e-mail traz um.
errors-address-wanted = Códigos errados demais para este endereço. Vá a “Entrar” e digite-o lá: o link desse e-mail leva você adiante.
errors-invalid-link = Este link não está completo. Abra-o no e-mail mais uma vez.
errors-cookies-needed = Seu navegador não guarda cookies deste site, então não conseguiria voltar à sua solicitação. Nada foi enviado. Permita cookies para este site e aperte o botão de novo.
errors-signed-out = Você não está mais na sua conta aqui.
errors-step-up-required = Primeiro, uma verificação rápida de que é você. Enviamos um e-mail a você.
errors-address-exists = Esse endereço já está na sua conta.
errors-too-many-addresses = Não cabem mais: dez endereços, sendo cinco não confirmados. Remova um primeiro.
errors-last-address = Este é seu único endereço confirmado. Adicione outro primeiro.
errors-primary-address = Este é seu endereço principal. Torne outro principal primeiro.
errors-last-admin = Só há este admin. Dê antes esse papel a outra pessoa.
errors-wrong-confirmation = Esse não é seu endereço principal. Digite-o como é mostrado.
errors-not-found = Isso não existe mais.
errors-limited = { $n ->
    [one] Foram muitas tentativas. Você pode tentar de novo em { $n } segundo; o que você digitou fica aqui.
   *[other] Foram muitas tentativas. Você pode tentar de novo em { $n } segundos; o que você digitou fica aqui.
}
errors-limited-minutes = { $n ->
    [one] Foram muitas tentativas. Você pode tentar de novo em { $n } minuto; o que você digitou fica aqui.
   *[other] Foram muitas tentativas. Você pode tentar de novo em { $n } minutos; o que você digitou fica aqui.
}
errors-other-link = Você já abriu outro link neste navegador, então nada foi feito. Para continuar esta solicitação, abra o link do e-mail dela mais uma vez.
errors-other-notice = Você já abriu outro link neste navegador, então nada foi feito. Para denunciar esta entrada, abra “Não fui eu” no e-mail dela mais uma vez.
errors-other-invitation = Você já abriu outro link neste navegador, então nada foi feito. Para aceitar este convite, abra o link do e-mail dele mais uma vez.
errors-bad-request = Algo nessa solicitação não serve. Volte e tente de novo.
errors-hook-failed = Isso não pode ser feito no momento. Tente de novo daqui a pouco.
errors-unavailable = A falha é nossa. Já anotamos. Nada do que você fez se perdeu.
