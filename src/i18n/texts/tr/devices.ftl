### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

devices-title = Oturumunuzun açık olduğu yerler
devices-lede = Hesabınızı açabilen tarayıcılar ve cihazlar. Tanımadıklarınızda oturumu kapatın.
devices-this = Bu cihaz
devices-began = Oturum açıldı: { $began }, { $way }
devices-seen = Son görülme: { $seen }
devices-by-link = bağlantıyla
devices-by-code = kodla
devices-end = Oturumu kapat
devices-end-label = Oturumu kapat: { $browser }
devices-others = Diğer her yer
devices-others-lede = Bu cihaz dışındaki tüm tarayıcı ve cihazlarda oturumu hemen kapatır.
devices-end-others = Diğer oturumları kapat
devices-only-this = Başka hiçbir yerde oturumunuz açık değil.
devices-ended = Oturum kapatıldı.
devices-ended-others = Diğer her yerde oturum kapatıldı.
devices-back = Hesabınız
devices-ended-here = Buradaki oturumunuz başka bir cihazdan kapatıldı.
devices-ran-out = Buradaki oturumunuz güvenlik için bir süre sonra kapatıldı.
devices-report = Bu siz değil miydiniz?
devices-report-lede = O tarayıcıda oturumu hemen kapatırız. Hesabınız ve adresleriniz olduğu gibi kalır.
devices-report-one = Oturumu kapat
devices-report-all = Tüm cihazlarda kapat
devices-report-over = O tarayıcıda oturum kapatıldı
devices-report-over-lede = Güvende olmak için diğer tüm cihazlarda da oturumu kapatabilirsiniz.
devices-report-all-over = Tüm cihazlarda oturum kapatıldı
devices-report-all-over-lede = Şu anda hesabınızda kimse yok. İstediğiniz zaman yeniden oturum açabilirsiniz.
devices-report-invalid-lede = E-posta programları bağlantıları bazen keser. Bağlantıyı e-postadan bir kez daha açın ya da cihazlarınıza bakın.
