### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

admin-settings-title = Ayarlar
admin-settings-lede = { $app } nasıl çalışır? Değişiklik bir sonraki istekten itibaren geçerlidir; başlamış olanlar başladığı gibi sürer.
admin-settings-navigation = Yönetim
admin-settings-invitations = Davetler
admin-settings-users = Kullanıcılar
admin-settings-audit = Denetim günlüğü
admin-settings-save = Kaydet
admin-settings-save-label = Kaydet: { $group }
admin-settings-saved = Kaydedildi. Şu andan itibaren geçerli.
admin-settings-refused = Henüz hiçbir şey kaydedilmedi. İşaretli ayarlar birbiriyle uyuşmuyor.
admin-settings-sections = Bölümler
admin-settings-find = Ayar ara
admin-settings-find-button = Ara
admin-settings-none-found = Bu sözcükleri içeren bir ayar yok.
admin-settings-unsaved = Henüz kaydedilmedi:
admin-settings-undo = Geri al
admin-settings-differs = Varsayılan değil
admin-settings-differing = { $n } varsayılan değil
admin-settings-reset = Varsayılana dön
admin-settings-reset-label = { $setting }: varsayılana dön ({ $value })
admin-settings-reset-group = Hepsini varsayılana döndür
admin-settings-always-on = Hep açık: bu sürümde kişilere ulaşmanın başka yolu yok.
admin-settings-zero = 0, sınır yok demektir.
admin-settings-on = açık
admin-settings-off = kapalı
admin-settings-nothing = boş
admin-settings-changed = Değiştiren: { $who }, { $ago }. Varsayılan: { $value }.
admin-settings-put-back = Varsayılana döndüren: { $who }, { $ago }.
admin-settings-command-line = komut satırı
admin-settings-gone = hesabı silinmiş biri
admin-settings-darkened = Bu renkteki yazılar zor okunur, bu yüzden daha koyu bir renk kullanıyoruz: { $colour }.
admin-settings-spans-seconds = { $n ->
    [one] { $n } saniye
   *[other] { $n } saniye
}
admin-settings-spans-minutes = { $n ->
    [one] 1 dakika
   *[other] { $n } dakika
}
admin-settings-spans-hours = { $n ->
    [one] 1 saat
   *[other] { $n } saat
}
admin-settings-spans-days = { $n ->
    [one] 1 gün
   *[other] { $n } gün
}
admin-settings-faults-not-a-switch = Bu ya açık ya kapalı olabilir.
admin-settings-faults-out-of-bounds = { $least } ile { $most } arasında bir tam sayı yazın.
admin-settings-faults-out-of-span = { $least } ile { $most } arasında bir süre yazın; örneğin 10 dakika ya da 2 saat.
admin-settings-faults-below-least = En az { $least }: { $why }
admin-settings-faults-below-least-or-off = Sınırsız için 0, yoksa en az { $least }: { $why }
admin-settings-faults-ends-sessions = daha kısası, kişilerin oturumunu sayfayı okurken kapatır.
admin-settings-faults-outlasts-no-action = doğrulama için bekletilen işlem zamanında sürdürülemezdi.
admin-settings-faults-outruns-mail = e-postanın gelmesi bu kadar sürer; kimse oturum açamazdı.
admin-settings-faults-spent-at-once = oturum açmak bir tane, bunu değiştirmek için gereken yeni doğrulama bir tane daha harcar.
admin-settings-faults-not-a-choice = Şunlardan birini seçin: { $words }.
admin-settings-faults-not-a-text = { $n ->
    [one] Çok uzun ya da satır sonu içeriyor: { $n } karakter sığar.
   *[other] Çok uzun ya da satır sonu içeriyor: { $n } karakter sığar.
}
admin-settings-faults-empty = Bu gerekli.
admin-settings-faults-not-a-colour = # ve ardından altı rakam ya da a–f arası harf yazın, örneğin #4261cd.
admin-settings-faults-not-a-picture = Bu sunucuda .svg, .png ya da .webp ile biten bir yol yazın, örneğin /brand/logo.svg.
admin-settings-faults-not-a-url = https:// ile başlayan bir adres ya da / ile başlayan bir yol yazın; 200 karakter sığar.
admin-settings-faults-too-many-lines = { $n ->
    [one] Çok fazla: { $n } satır sığar.
   *[other] Çok fazla: { $n } satır sığar.
}
admin-settings-faults-always-on = Bu kapatılamaz: bu sürümde kişilere ulaşmanın başka yolu yok.
admin-settings-faults-required-but-off = E-posta adresi kapalıyken zorunlu olamaz.
admin-settings-faults-not-a-pattern = { $entry }. satır ne bir adres ne de *@domain ya da *@*.domain.
admin-settings-faults-no-method = İkisinden birini açık bırakın, yoksa kimse yeni bir adresi doğrulayamaz.
admin-settings-faults-no-strategy = İkisinden birini açık bırakın, yoksa siz dahil kimse oturum açamaz.
admin-settings-faults-longer-than-link = Bu, bağlantının ömründen uzun; hiç gerçekleşmezdi.
admin-settings-faults-longer-than-session = Bu, bir oturumun en uzun süresinden fazla. Kısaltın.
admin-settings-faults-more-than-a-day = Saatlik sınır günlük sınırdan fazla.
admin-settings-faults-more-than-an-hour = Dakikalık sınır saatlik sınırdan fazla.
admin-settings-faults-not-offered = Bu dil seçilebilecek diller arasında değil.
admin-settings-setting-email-address-name = E-posta adresi
admin-settings-setting-email-address-meaning = Kişilerin bir e-posta adresi vardır.
admin-settings-setting-email-required-name = Zorunlu
admin-settings-setting-email-required-meaning = Adresi olmayanın hesabı olmaz.
admin-settings-setting-email-verified-at-sign-up-name = Hesap oluştururken doğrulanır
admin-settings-setting-email-verified-at-sign-up-meaning = Adresini doğrulamayan içeri giremez.
admin-settings-setting-verify-by-link-name = E-posta bağlantısı
admin-settings-setting-verify-by-link-meaning = E-postada adresi doğrulayan bir bağlantı bulunur.
admin-settings-setting-verify-by-code-name = E-posta kodu
admin-settings-setting-verify-by-code-meaning = E-postada, isteğin yapıldığı yere yazılacak altı rakam bulunur.
admin-settings-setting-sign-in-by-link-name = E-posta bağlantısı
admin-settings-setting-sign-in-by-link-meaning = E-postada oturum açan bir bağlantı bulunur.
admin-settings-setting-sign-in-by-code-name = E-posta kodu
admin-settings-setting-sign-in-by-code-meaning = E-postada, isteğin yapıldığı yere yazılacak altı rakam bulunur.
admin-settings-setting-sign-in-by-code-risk = Kişiler kandırılıp kodu bir yabancıya söyleyebilir; bağlantı ise okunup söylenemez.
admin-settings-setting-other-browser-name = Başka tarayıcıda açılınca
admin-settings-setting-other-browser-meaning = Kişi dizüstünde istekte bulunup bağlantıyı telefonda açabilir.
admin-settings-setting-other-browser-risk = Sayı sorulmayıp tek basış yetince, birini basmaya ikna eden onun hesabına girer.
admin-settings-choice-other-browser-number = İstek yapılan yerde görünen sayıyı sor
admin-settings-choice-other-browser-button = Tek basış, sayı yok
admin-settings-choice-other-browser-same-browser = Reddet: yalnızca istek yapılan yerde
admin-settings-setting-verification-lifetime-name = Bağlantı ve kodun geçerlilik süresi
admin-settings-setting-verification-lifetime-meaning = Yavaş e-postaya yetecek kadar uzun, eski bir e-postanın hiçbir şey açamayacağı kadar kısa.
admin-settings-setting-verification-lifetime-risk = En çok on dakika; eski bir posta kutusu anahtarlık olmasın.
admin-settings-setting-resend-after-name = Yeniden gönderme bekleme süresi
admin-settings-setting-resend-after-meaning = E-posta yeniden istenebilene dek ne kadar beklenir.
admin-settings-setting-resend-same-while-name = Aynı bağlantı için kalan en az süre
admin-settings-setting-resend-same-while-meaning = Yeniden gönderilen e-posta, en az bu kadar ömrü kalan bağlantı ve kodu aynen taşır; daha azı kaldıysa yenilerini.
admin-settings-setting-proof-lifetime-name = Doğrulamanın geçerlilik süresi
admin-settings-setting-proof-lifetime-meaning = Oturum açtıktan sonra ne kadar süre yeni e-posta olmadan önemli işlemler yapılabilir; örneğin hesap silmek.
admin-settings-setting-proof-lifetime-risk = Ne kadar uzunsa, açık bırakılmış bir bilgisayarda başkası o kadar çok şey yapabilir.
admin-settings-setting-code-tries-name = Yanlış kodlar
admin-settings-setting-code-tries-meaning = Bu kadar yanlış kod isteği sona erdirir.
admin-settings-setting-code-tries-risk = Sınır yoksa tahmini yavaşlatan tek şey, bir adres için art arda 100 sınırıdır.
admin-settings-setting-number-tries-name = Yanlış sayılar
admin-settings-setting-number-tries-meaning = Başka bir cihazda bu kadar yanlış sayı isteği sona erdirir.
admin-settings-setting-number-tries-risk = Yalnızca yüz sayı var: her ek deneme tahmini kolaylaştırır.
admin-settings-setting-mails-per-address-interval-name = Bir adrese e-postalar arası süre
admin-settings-setting-mails-per-address-interval-meaning = Kim isterse istesin.
admin-settings-setting-mails-per-address-hour-name = Bir adrese saatte e-posta
admin-settings-setting-mails-per-address-hour-meaning = Gelen kutularının dolup taşmasını önler.
admin-settings-setting-mails-per-address-day-name = Bir adrese günde e-posta
admin-settings-setting-mails-per-address-day-meaning = Gelen kutularının dolup taşmasını önler.
admin-settings-setting-mails-per-hour-name = Saatte toplam e-posta
admin-settings-setting-mails-per-hour-meaning = Posta sunucunuzun kaldırdığı kadar. Oturumu açık olan ya da daha önce oturum açtığı yerden isteyen geçer; bildirimler buna dahil değildir.
admin-settings-setting-check-domains-name = Göndermeden önce alan adlarını denetle
admin-settings-setting-check-domains-meaning = Bir alan adının var olup olmadığı ve e-posta kabul edip etmediği en çok bir saniye DNS’e sorulur. DNS yanıt vermezse e-posta gider.
admin-settings-setting-starts-per-network-minute-name = Bir ağdan dakikada istek
admin-settings-setting-starts-per-network-minute-meaning = Bir ofis çoğunlukla tek ağı paylaşır.
admin-settings-setting-starts-per-network-hour-name = Bir ağdan saatte istek
admin-settings-setting-starts-per-network-hour-meaning = Bir ofis çoğunlukla tek ağı paylaşır.
admin-settings-setting-session-idle-name = İşlem yapılmayınca oturum kapanma süresi
admin-settings-setting-session-idle-meaning = Açılan son sayfadan itibaren sayılır.
admin-settings-setting-session-lifetime-name = Her durumda oturum kapanma süresi
admin-settings-setting-session-lifetime-meaning = Oturum açılmasından itibaren sayılır.
admin-settings-setting-session-lifetime-risk = Sınır yoksa kayıp bir telefonda oturum, kullanıldığı sürece açık kalır.
admin-settings-setting-multi-session-name = Bir tarayıcıda birden çok hesap
admin-settings-setting-multi-session-meaning = Kişiler birden çok hesapta oturum açıp aralarında geçiş yapabilir.
admin-settings-setting-first-name-name = Ad
admin-settings-setting-first-name-meaning = Yeni kişilere sorulup sorulmayacağı.
admin-settings-choice-name-off = Sorulmaz
admin-settings-choice-name-optional = Sorulur, boş kalabilir
admin-settings-choice-name-required = Zorunlu
admin-settings-setting-last-name-name = Soyadı
admin-settings-setting-last-name-meaning = Yeni kişilere sorulup sorulmayacağı.
admin-settings-setting-sign-up-mode-name = Kimler hesap oluşturabilir
admin-settings-setting-sign-up-mode-meaning = Açık: herkes. Davet: davet ettikleriniz. Kapalı: yeni kimse yok. Hesabı olan eskisi gibi oturum açar.
admin-settings-choice-sign-up-mode-open = Açık: herkes
admin-settings-choice-sign-up-mode-invitation = Davetle
admin-settings-choice-sign-up-mode-closed = Kapalı: yeni kimse yok
admin-settings-setting-allowed-addresses-name = Katılabilecek adresler
admin-settings-setting-allowed-addresses-meaning = Her satıra bir tane: adres, *@domain ya da *@*.domain. Boşsa hepsi katılabilir. Engellenenlere göre önceliklidir.
admin-settings-setting-blocked-addresses-name = Katılamayacak adresler
admin-settings-setting-blocked-addresses-meaning = Her satıra bir tane, aynı biçimde.
admin-settings-setting-sub-addresses-name = Etiketli adresler katılabilir
admin-settings-setting-sub-addresses-meaning = Örneğin jane+news@example.com. Bir posta kutusunda bunlardan sınırsız sayıda olabilir.
admin-settings-setting-block-disposable-name = Geçici adresleri reddet
admin-settings-setting-block-disposable-meaning = Bir sağlayıcı listesine göre; liste kimi zaman yanılır.
admin-settings-setting-terms-url-name = Kullanım koşulları
admin-settings-setting-terms-url-meaning = Nerede oldukları. Yeni kişiler kutuyu işaretleyerek kabul eder.
admin-settings-setting-privacy-url-name = Gizlilik politikası
admin-settings-setting-privacy-url-meaning = Nerede olduğu. Yeni kişiler kutuyu işaretleyerek kabul eder.
admin-settings-setting-legal-version-name = İkisinin sürümü
admin-settings-setting-legal-version-meaning = Kabul eden herkesle birlikte saklanır.
admin-settings-setting-delete-account-name = Kişiler hesabını silebilir
admin-settings-setting-delete-account-meaning = Onlara ait her şey hemen ve kalıcı olarak silinir.
admin-settings-setting-audit-kept-days-name = Denetim günlüğünün saklandığı gün sayısı
admin-settings-setting-audit-kept-days-meaning = Daha eskisi silinir; 0 süresiz saklar.
admin-settings-setting-languages-name = Seçilebilecek diller
admin-settings-setting-languages-meaning = Her satıra bir dil kodu; örneğin en veya pt-BR. Boşsa hepsi sunulur. Herkes tarayıcısının istediği dili görür, isterse başkasını seçer.
admin-settings-setting-default-language-name = Varsayılan dil
admin-settings-setting-default-language-meaning = Bunlardan hiçbirini istemeyen tarayıcılar için.
admin-settings-setting-app-name-name = Ad
admin-settings-setting-app-name-meaning = Her ekranda ve her e-postada yer alır.
admin-settings-setting-sender-name = Gönderen
admin-settings-setting-sender-meaning = E-postaların geldiği ad. Adres yapılandırmadaki gibi kalır; burası boşsa ad da öyle.
admin-settings-setting-logo-name = Logo
admin-settings-setting-logo-meaning = Bu sunucudaki bir resmin yolu; resim adın yanında gösterilir. Dosyayı site kökündeki brand klasörüne koyun, /brand/ ve ardından dosya adını yazın.
admin-settings-setting-accent-name = Vurgu rengi
admin-settings-setting-accent-meaning = Düğmelerin ve bağlantıların rengi. Boşsa bizimki kullanılır.
admin-settings-group-contact-name = İletişim bilgileri
admin-settings-group-contact-meaning = Kişiler neyle tanınır.
admin-settings-group-verification-name = Doğrulama yöntemleri
admin-settings-group-verification-meaning = Yeni bir adres nasıl doğrulanır: hesap oluştururken ve hesaba adres eklerken.
admin-settings-group-sign-in-name = Oturum açma yöntemleri
admin-settings-group-sign-in-meaning = Kişiler nasıl oturum açar ve önemli bir işlemden önce hâlâ kendileri olduğunu nasıl gösterir.
admin-settings-group-other-browser-name = Başka tarayıcıda bağlantılar
admin-settings-group-other-browser-meaning = Bağlantı, istendiği yerden başka yerde açılınca ne olur.
admin-settings-group-lifetimes-name = Süreler
admin-settings-group-lifetimes-meaning = Neyin ne kadar geçerli olduğu, örneğin 10 dakika ya da 30 saniye.
admin-settings-group-limits-name = Sınırlar
admin-settings-group-limits-meaning = Neyin ne sıklıkta denenebileceği.
admin-settings-group-sessions-name = Oturumun açık kalması
admin-settings-group-sessions-meaning = Oturumların ne kadar açık kaldığı, örneğin 7 gün ya da 12 saat.
admin-settings-group-sign-up-name = Hesap oluşturma
admin-settings-group-sign-up-meaning = Yeni kişilere ne sorulur.
admin-settings-group-accounts-name = Hesaplar
admin-settings-group-accounts-meaning = Kişiler hesaplarıyla neler yapabilir.
admin-settings-group-languages-name = Diller
admin-settings-group-languages-meaning = Ekranların ve e-postaların dilleri.
admin-settings-group-look-name = Görünüm ve ad
admin-settings-group-look-meaning = Kişilerin ekranlarda ve e-postalarda gördükleri.
