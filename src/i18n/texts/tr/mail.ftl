### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

mail-sign-in-subject = { $app } oturumu açın
mail-sign-up-subject = { $app } için adresinizi doğrulayın
mail-add-address-subject = { $app } için adresinizi doğrulayın
mail-step-up-subject = Siz olduğunuzu doğrulayın: { $action } · { $app }
mail-preheader = { $app }: bağlantı ve kod içeride
mail-preheader-link = { $app }: bağlantı içeride
mail-preheader-code = { $app }: kod içeride
mail-preheader-notice = { $app }: güvenliğiniz için
mail-sign-in-heading = { $app } oturumu açın
mail-sign-in-lede = Biri { $address } olarak { $app } hizmetinde oturum açmak istedi. Bu sizseniz bağlantıyı açın, oturumunuz açılsın.
mail-sign-in-lede-code = Biri { $address } olarak { $app } hizmetinde oturum açmak istedi. Bu sizseniz bu kodu istekte bulunduğunuz yere yazın.
mail-sign-in-button = { $app } oturumu aç
mail-offer-heading = { $app } hizmetinde yeni misiniz?
mail-offer-lede = Biri { $address } olarak { $app } hizmetinde oturum açmak istedi. Bu adres için henüz hesap yok. İsterseniz bağlantıyı açın; hemen ardından oturumunuz açılır.
mail-offer-lede-code = Biri { $address } olarak { $app } hizmetinde oturum açmak istedi. Bu adres için henüz hesap yok. İsterseniz bu kodu istekte bulunduğunuz yere yazın; hemen ardından oturumunuz açılır.
mail-offer-button = Hesabınızı oluşturun
mail-sign-up-heading = { $app } için adresinizi doğrulayın
mail-sign-up-lede = Biri { $address } için { $app } hesabı istedi. Bu sizseniz adresi doğrulamak için bağlantıyı açın, oturumunuz açılsın.
mail-sign-up-lede-code = Biri { $address } için { $app } hesabı istedi. Bu sizseniz bu kodu istekte bulunduğunuz yere yazın, oturumunuz açılsın.
mail-sign-up-button = Adresinizi doğrulayın
mail-member-heading = Zaten bir { $app } hesabınız var
mail-member-lede = Biri { $address } için { $app } hesabı istedi. Zaten hesabınız var; oluşturulacak bir şey yok. Bu sizseniz bağlantı oturumunuzu açar.
mail-member-lede-code = Biri { $address } için { $app } hesabı istedi. Zaten hesabınız var; oluşturulacak bir şey yok. Bu sizseniz kod oturumunuzu açar.
mail-member-button = { $app } oturumu aç
mail-closed-heading = { $app } şu anda yeni hesap kabul etmiyor
mail-closed-lede = Biri { $address } olarak { $app } hizmetine girmek istedi. Bu adres için hesap yok ve { $app } şu anda yeni hesap kabul etmiyor. Hesabınız varsa ait olduğu adresle oturum açın.
mail-by-invitation-heading = { $app } davetle katılıma açık
mail-by-invitation-lede = Biri { $address } olarak { $app } hizmetine girmek istedi. Bu adres için hesap yok; yeni hesaplar davetle açılır. { $app } yöneticilerinden bu adresi davet etmelerini isteyin. Hesabınız varsa ait olduğu adresle oturum açın.
mail-left-out-heading = Bu adres için { $app } hesabı yok
mail-left-out-lede = Biri { $address } olarak { $app } hizmetine girmek istedi. Bu adres için hesap yok ve bu adresle hesap oluşturulamaz. Başka bir adresinizi deneyin. Hesabınız varsa ait olduğu adresle oturum açın.
mail-invitation-heading = { $app } sizi davet ediyor
mail-invitation-lede = { $app } yöneticileri { $address } adresini hesap oluşturmaya davet ediyor. Bağlantıyı açıp kabul edin. Ardından gelen bir e-postayla siz olduğunuz doğrulanır ve oturumunuz açılır. Akılda tutulacak parola yok.
mail-invitation-button = Daveti kabul et
mail-test-heading = { $app } deneme e-postası
mail-test-lede = { $app } e-postaları buraya ulaşıyor. Yapmanız gereken bir şey yok.
mail-add-address-heading = { $app } için adresinizi doğrulayın
mail-add-address-lede = Biri { $account } kullanıcısının { $app } hesabına { $address } adresini eklemek istiyor. Bu sizseniz bağlantıyı açın. Sonrasında bu adresle oturum açabilirsiniz.
mail-add-address-lede-code = Biri { $account } kullanıcısının { $app } hesabına { $address } adresini eklemek istiyor. Bu sizseniz bu kodu istekte bulunduğunuz yere yazın. Sonrasında bu adresle oturum açabilirsiniz.
mail-add-address-button = Adresinizi doğrulayın
mail-address-taken-heading = Biri adresinizi bir { $app } hesabına eklemeye çalıştı
mail-address-taken-lede = Biri { $address } adresini başka bir { $app } hesabına eklemek istedi. Adres sizin hesabınıza ait olduğu için hiçbir şey değişmedi. Bu sizdiyseniz adresi önce hesabınızdan kaldırın. Değilseniz yapmanız gereken bir şey yok.
mail-step-up-heading = Siz olduğunuzu doğrulayın
mail-step-up-lede = { $app } hizmetinde yapmak üzere olduğunuz işlem: { $action }. Bu sizseniz bağlantıyı açın; istekte bulunduğunuz sayfa devam eder.
mail-step-up-lede-code = { $app } hizmetinde yapmak üzere olduğunuz işlem: { $action }. Bu sizseniz bu kodu istekte bulunduğunuz yere yazın.
mail-step-up-button = Evet, bu benim
mail-new-device-heading = Yeni { $app } oturumu
mail-new-device-lede = { $browser }, { $place }, { $time }. Bu siz miydiniz? O hâlde yapmanız gereken bir şey yok.
mail-new-device-lede-code = Siz değil miydiniz? O tarayıcıda oturumu kapatın:
mail-new-device-button = Bu ben değildim
mail-address-added-heading = { $app } hesabınıza bir adres eklendi
mail-address-added-lede = { $address } adresiyle artık hesabınızda oturum açılabilir.
mail-address-added-lede-code = Siz değil miydiniz? Adresi kaldırın ve tanımadığınız cihazlarda oturumu kapatın:
mail-address-added-button = Hesabınıza bakın
mail-address-removed-heading = { $app } hesabınızdan bir adres kaldırıldı
mail-address-removed-lede = { $address } adresiyle artık hesabınızda oturum açılamaz.
mail-address-removed-lede-code = Siz değil miydiniz? Tanımadığınız cihazlarda oturumu kapatın:
mail-address-removed-button = Hesabınıza bakın
mail-primary-changed-heading = { $app } hesabınızın birincil adresi değişti
mail-primary-changed-lede = E-postalar ve bildirimler artık { $address } adresine gider.
mail-primary-changed-lede-code = Siz değil miydiniz? Eski hâline getirin ve tanımadığınız cihazlarda oturumu kapatın:
mail-primary-changed-button = Hesabınıza bakın
mail-account-deleted-heading = { $app } hesabınız silindi
mail-account-deleted-lede = { $app } sizinle ilgili ne biliyorduysa silindi. Bu son e-posta. Geri dönmek isterseniz adres yeniden boşta.
mail-new-devices = { $n } yeni { $app } oturumu
mail-addresses-added = { $app } hesabınıza { $n } adres eklendi
mail-addresses-removed = { $app } hesabınızdan { $n } adres kaldırıldı
mail-primary-changes = { $app } hesabınızın birincil adresi { $n } kez değişti
mail-several = Size bununla ilgili son yazdığımızdan beri bu { $n } kez oldu. En yenisi önce:
mail-not-listed = Yalnızca zamanı farklı olan ya da sayıca fazla gelen diğerleri listede yok.
mail-again = Yeniden gönderildi: { $time }.
mail-again-last = Bu e-posta yeniden gönderildi: { $time }. En yenisi geçerlidir.
mail-or-open = Düğme çalışmazsa bu bağlantıyı açın:
mail-code-lead = Ya da bu kodu istekte bulunduğunuz sayfaya yazın. Asla kimseye söylemeyin:
mail-code-lead-alone = İstekte bulunduğunuz sayfaya yazın. Asla kimseye söylemeyin:
mail-same-browser = Bağlantıyı istekte bulunduğunuz tarayıcıda açın; başkalarında çalışmaz.
mail-same-browser-today = Bu adres için istekler birkaç kez reddedildi. Günün geri kalanında bağlantılar yalnızca isteği yapan tarayıcıda çalışır.
mail-number = Başka bir tarayıcıda bağlantı, istekte bulunduğunuz sayfada görünen sayıyı sorar.
mail-who-asked = İsteği yapan
mail-who-did = Nerede yapıldı
mail-address = Adres
mail-browser = Tarayıcı
mail-network = Ağ
mail-place = Yer
mail-time = Zaman
mail-lifetime = { $n ->
    [one] Bağlantı ve kod bir dakika daha ve yalnızca bir kez geçerlidir.
   *[other] Bağlantı ve kod { $n } dakika boyunca ve yalnızca bir kez geçerlidir.
}
mail-lifetime-link = { $n ->
    [one] Bağlantı bir dakika daha ve yalnızca bir kez geçerlidir.
   *[other] Bağlantı { $n } dakika boyunca ve yalnızca bir kez geçerlidir.
}
mail-lifetime-code = { $n ->
    [one] Kod bir dakika daha ve yalnızca bir kez geçerlidir.
   *[other] Kod { $n } dakika boyunca ve yalnızca bir kez geçerlidir.
}
mail-invitation-lifetime = { $n ->
    [one] Davet bir gün daha, her cihazda, tek bir hesap için geçerlidir.
   *[other] Davet { $n } gün boyunca, her cihazda, tek bir hesap için geçerlidir.
}
mail-invitation-unexpected = Bunu beklemiyor muydunuz? Dokunmayın. Bağlantıyı açıp kabul etmedikçe hiçbir şey olmaz.
mail-not-you = Siz değil miydiniz? Bu e-posta olmadan kimse içeri giremez. Dokunmayın ya da isteği kapatın:
mail-decline = Bu ben değildim
mail-sample = Bu bir örnektir. Bağlantılar ve kod bir işe yaramaz.
mail-subject-words = güneş ay yıldız bulut yağmur kar rüzgâr nehir göl deniz ada dağ orman çayır bahçe ağaç yaprak çiçek tohum taş köprü kayık çan lamba ekmek elma limon bal kuş balık at tavşan
