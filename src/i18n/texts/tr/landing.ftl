### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

landing-moment = Bir saniye…
landing-moment-lede = Bağlantıyı istediğiniz yerde açtınız. Başka bir şey gerekmiyor.
landing-finish = Oturum açmayı tamamla
landing-finish-sign-up = Hesabı oluştur
landing-by-code = Şimdi e-postadaki kod
landing-by-code-lede = Bu bağlantının bulunduğu e-postada yazıyor. E-postaları denetleyen programlar da bağlantılara basar, ama kodu yalnızca siz okursunuz.
landing-is-this-you = Oturum açan siz misiniz?
landing-asked = Biri **{ $address }** olarak { $app } hizmetinde oturum açmak istedi.
landing-is-this-you-sign-up = Hesap oluşturan siz misiniz?
landing-asked-sign-up = Biri **{ $address }** için { $app } hesabı istedi.
landing-is-this-you-profile = Bu sizin adresiniz mi?
landing-asked-profile = Biri **{ $account }** kullanıcısının { $app } hesabına **{ $address }** adresini eklemek istiyor.
landing-is-this-you-step-up = Bu siz misiniz?
landing-asked-step-up = **{ $account }** olarak oturum açmış birinin yapmak üzere olduğu işlem: { $action }.
landing-yes = Evet, bu benim
landing-proven-profile = { $address } doğrulandı
landing-proven-profile-lede = **{ $account }** hesabına ait; artık o hesapta bu adresle oturum açılabilir. Bu sayfayı kapatabilirsiniz.
landing-proven-step-up = Teşekkürler, sizsiniz
landing-proven-step-up-lede = İstekte bulunduğunuz sayfa kendiliğinden devam eder. Bunu kapatabilirsiniz.
landing-to-account = Hesabınıza gidin
landing-device = Cihaz
landing-near = Ağ
landing-place = Yer
landing-when = İstek zamanı
landing-number = O cihazda görünen sayı
landing-number-hint = Önünüzde sayı yok mu? O hâlde bu siz değildiniz.
landing-there = Orada oturum aç
landing-here = Burada oturum aç
landing-not-me = Bu ben değildim
landing-replaces = Burada **{ $address }** olarak oturumunuz açık. Burada oturum açarsanız onun yerine geçer.
landing-refuse = Bu siz değil miydiniz?
landing-refuse-lede = İsteği kapatırız ve kimse içeri giremez. Hesabınız olduğu gibi kalır.
landing-there-done = Tamam. Oturum açıldı: { $browser }.
landing-there-done-lede = Bu sayfayı kapatabilirsiniz.
landing-missing = Son bir şey
landing-missing-lede = { $app } için birkaç bilgi daha gerekli, sonra oturumunuz açılır.
landing-same-browser = Başladığınız yerde açın
landing-same-browser-lede = Bu bağlantı yalnızca onu isteyen tarayıcıda geçerlidir. Orada açın ya da burada baştan başlayın.
landing-start-here = Burada baştan başla
landing-declined = İyi yaptınız
landing-declined-lede = O istek kapatıldı; kimse içeri girmedi.
landing-who-asked = İsteyen: { $browser }, { $place }, { $time }.
landing-failed = Sayı iki kez yanlıştı
landing-failed-lede = Güvenlik için bu isteği kapattık. Kimse içeri girmedi.
landing-expired = Bu bağlantının süresi doldu
landing-expired-lede = { $n ->
    [one] Eski bir e-posta hesabınızı açamasın diye bağlantılar bir dakika geçerlidir. Hiçbir şey kaybolmadı.
   *[other] Eski bir e-posta hesabınızı açamasın diye bağlantılar { $n } dakika geçerlidir. Hiçbir şey kaybolmadı.
}
landing-used = Bu bağlantı kullanılmış
landing-used-lede = Her bağlantı bir kez geçerlidir. İstediğiniz zaman yenisini alabilirsiniz.
landing-superseded = Daha yeni bir bağlantı gönderdik
landing-superseded-lede = En son e-postayı açın ya da yenisini isteyin.
landing-abandoned = Bu istek iptal edildi
landing-abandoned-lede = İsteği yapan tarayıcıda iptal edildi. Burada baştan başlayabilirsiniz.
landing-invalid = Bu bağlantı eksik
landing-invalid-lede = E-posta programları bağlantıları bazen keser. Bağlantıyı e-postadan bir kez daha açın ya da kodu yazın.
landing-mail-new = { $address } adresine yeni bağlantı gönder
landing-sign-in-again = Yeniden oturum aç
