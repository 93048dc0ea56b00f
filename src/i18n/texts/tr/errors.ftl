### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

unseen-in-address = Bu adresin { $n }. karakteri görünmeyen bir karakter ({ $character }). Silin ya da adresi elle yazın.
unseen-zero-width-space = sıfır genişlikli boşluk
unseen-joiner = görünmez birleştirici
unseen-soft-hyphen = yumuşak tire
unseen-no-break-space = bölünmez boşluk
unseen-byte-order-mark = bayt sırası işareti
unseen-direction = yön işareti
unseen-tab = sekme
unseen-line-break = satır sonu
refusals-invalid-title = Bu istek uygun değil
refusals-invalid-advice = İçindeki bir şey okunamıyor. Geri dönüp yeniden deneyin.
refusals-signed-out-title = Oturumunuz kapalı
refusals-signed-out-advice = Oturum açıp yeniden deneyin.
refusals-cross-origin-title = Bu, başka bir siteden geldi
refusals-cross-origin-advice = Değişiklik yapan istekler yalnızca bu sitenin kendi sayfalarından kabul edilir; bu yüzden hiçbir şey yapılmadı.
refusals-forbidden-title = Bunu yapma izniniz yok
refusals-forbidden-advice = Belki başka bir hesabın izni vardır. Bu siteyi yöneten kişiye sorun.
refusals-refused-title = Olmadı
refusals-refused-advice = Reddedildi. Geri dönüp başka bir yoldan deneyin.
refusals-not-found-title = Burada bir şey yok
refusals-not-found-advice = Belki adres yanlış yazılmıştır.
refusals-method-title = Bu burada yapılamaz
refusals-method-advice = Bu adres bu tür istekleri kabul etmez.
refusals-too-slow-title = Çok uzun sürdü
refusals-too-slow-advice = İstek zamanında ulaşmadı. Yeniden deneyin.
refusals-too-large-title = Bu çok fazla
refusals-too-large-advice = İstek buradaki tüm formlardan büyük. Hiçbir şey yapılmadı.
refusals-url-too-long-title = Bu adres çok uzun
refusals-url-too-long-advice = Burada bu kadar uzun bir adres yok.
refusals-media-type-title = Bu bir form değil
refusals-media-type-advice = Bu adres yalnızca form kabul eder. Hiçbir şey yapılmadı.
refusals-unknown-host-title = Az kaldı
refusals-unknown-host-advice = Bu sunucunun adresi başka: { $origin }
refusals-too-many-title = Çok fazla istek
refusals-too-many-advice = Biraz bekleyip yeniden deneyin.
refusals-head-too-large-title = Tarayıcınız çok fazla veri gönderdi
refusals-head-too-large-advice = Bu sunucunun kabul ettiğinden fazla çerez ya da üst bilgi gönderiyor. Bu sitenin çerezlerini silip yeniden deneyin.
refusals-failed-title = Sorun bizde
refusals-failed-advice = Burada bir şeyler ters gitti. Bunu kaydettik. Birazdan yeniden deneyin.
refusals-unavailable-title = Birazdan döneriz
refusals-unavailable-advice = Sunucu şu anda çalışamıyor. Yaptığınız hiçbir şey kaybolmadı. Birazdan yeniden deneyin.
refusals-start-again = Baştan başla
refusals-go-there = Şuraya git: { $origin }
errors-malformed-address = Bu bir e-posta adresine benzemiyor.
errors-no-ending = Bu adresin .com gibi bir uzantısı yok. Bir şey mi eksik?
errors-address-listed = Yeni hesaplar burada bu adresi kullanamaz. Başka bir adres deneyin ya da hesabınız varsa oturum açın.
errors-address-tagged = +, = ya da # işaretinden sonrasını yazmayın: yeni hesaplar burada yalın adresi kullanır.
errors-address-disposable = Bu adres geçici. Kalıcı bir adres kullanın ya da hesabınız varsa oturum açın.
errors-address-no-domain = Böyle bir alan adı yok. Adres doğru mu?
errors-address-no-mail = Bu alan adı e-posta kabul etmiyor. Adres doğru mu?
errors-missing-consent = Devam etmek için kutuyu işaretleyin.
errors-no-attempt = Bu istek artık bu tarayıcıda açık değil. Baştan başlayın.
errors-wrong-code-alone = Kod doğru değil. En yeni e-postadan mı aldınız?
errors-wrong-code = { $n ->
    [one] Kod doğru değil. Bir deneme hakkınız kaldı.
   *[other] Kod doğru değil. { $n } deneme hakkınız kaldı.
}
errors-malformed-code = Kod altı rakamdan oluşur. E-postada bulabilirsiniz.
errors-wrong-number-alone = Sayı bu değil.
errors-wrong-number = { $n ->
    [one] Sayı bu değil. Bir deneme hakkınız kaldı.
   *[other] Sayı bu değil. { $n } deneme hakkınız kaldı.
}
errors-missing-number = İsteği yapan cihazda görünen iki rakamı yazın.
errors-missing-field = Bu gerekli.
errors-invalid-name = Çok uzun ya da bir adda olamayacak karakterler içeriyor.
errors-attempt-ended = Bu istek sona erdi. Yeni bir e-postayla devam edebilirsiniz.
errors-too-many-codes = Bu adres için çok fazla yanlış kod girildi. Bağlantıyı kullanın; yeni e-postada bir tane bulunur.
errors-address-wanted = Bu adres için çok fazla yanlış kod girildi. “Oturum aç” sayfasına gidip adresi orada yazın: gelen e-postadaki bağlantıyla devam edersiniz.
errors-invalid-link = Bu bağlantı eksik. E-postadan bir kez daha açın.
errors-cookies-needed = Tarayıcınız bu sitenin çerezlerini saklamadığı için isteğinize geri dönemezdi. Hiçbir şey gönderilmedi. Bu sitenin çerezlerine izin verip düğmeye yeniden basın.
errors-signed-out = Buradaki oturumunuz artık açık değil.
errors-step-up-required = Önce siz olduğunuzu kısaca doğrulayalım. Size bir e-posta gönderdik.
errors-address-exists = Bu adres zaten hesabınızda.
errors-too-many-addresses = Daha fazlası sığmıyor: en çok on adres, bunların beşi doğrulanmamış olabilir. Önce birini kaldırın.
errors-last-address = Bu, doğrulanmış tek adresiniz. Önce başka bir adres ekleyin.
errors-primary-address = Bu, birincil adresiniz. Önce başka bir adresi birincil yapın.
errors-last-admin = Bu, tek yönetici. Önce başka birine yöneticilik verin.
errors-wrong-confirmation = Bu, birincil adresiniz değil. Gösterildiği gibi yazın.
errors-not-found = Bu artık yok.
errors-limited = { $n ->
    [one] Çok fazla deneme oldu. Bir saniye sonra yeniden isteyebilirsiniz; yazdıklarınız burada kalır.
   *[other] Çok fazla deneme oldu. { $n } saniye sonra yeniden isteyebilirsiniz; yazdıklarınız burada kalır.
}
errors-limited-minutes = Çok fazla deneme oldu. { $n } dakika sonra yeniden isteyebilirsiniz; yazdıklarınız burada kalır.
errors-other-link = O zamandan beri bu tarayıcıda başka bir bağlantı açtınız; bu yüzden hiçbir şey yapılmadı. Bu isteği sürdürmek için e-postasındaki bağlantıyı bir kez daha açın.
errors-other-notice = O zamandan beri bu tarayıcıda başka bir bağlantı açtınız; bu yüzden hiçbir şey yapılmadı. Bu oturumu bildirmek için e-postasındaki “Bu ben değildim” bağlantısını bir kez daha açın.
errors-other-invitation = O zamandan beri bu tarayıcıda başka bir bağlantı açtınız; bu yüzden hiçbir şey yapılmadı. Bu daveti kabul etmek için e-postasındaki bağlantıyı bir kez daha açın.
errors-bad-request = Bu istekte uygun olmayan bir şey var. Geri dönüp yeniden deneyin.
errors-hook-failed = Bu şu anda yapılamıyor. Biraz sonra yeniden deneyin.
errors-unavailable = Sorun bizde. Bunu kaydettik. Yaptığınız hiçbir şey kaybolmadı.
