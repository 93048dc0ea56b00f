### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

frame-foot = Yalnızca sizin gelen kutunuzun açabildiği bir e-postayla korunur
frame-skip = İçeriğe geç
frame-language = Dil: { $name }
frame-not-found = Burada bir şey yok
frame-go-to-app = { $app } sayfasına git
frame-fault = Sorun bizde
frame-other-link = Bu sayfa başka bir bağlantıya ait
frame-to-last-link = Son açtığım bağlantıyı göster
frame-no-link = Tarayıcınız bağlantıyı saklamadı
frame-no-link-lede = Bu sitenin çerezlerini saklamıyor gibi görünüyor. Çerezlere izin verip e-postadaki bağlantıyı bir kez daha açın ya da başka bir tarayıcıda açın.
frame-no-link-code = Ya da aynı e-postadaki kodu başladığınız sayfaya yazın.
frame-fault-lede = Bunu kaydettik. Yaptığınız hiçbir şey kaybolmadı.
frame-try-again = Yeniden dene
frame-sign-out = Oturumu kapat
home-title = { $app } hizmetine hoş geldiniz
home-lede = Tek bir e-posta yeter. Akılda tutulacak parola yok.
home-sign-in = Oturum aç
home-sign-up = Hesap oluştur
home-welcome = Oturumunuz açık
home-signed-in-as = Oturumu açık hesap: **{ $address }**.
home-account = Hesabınız
actions-add-address = e-posta adresi ekleme
actions-remove-address = e-posta adresi kaldırma
actions-make-primary = birincil adresi değiştirme
actions-end-sessions = diğer cihazlarda oturumu kapatma
actions-delete-account = hesabı silme
actions-administer = bu kurulumu yönetme
browser-on-system = { $system } üzerinde { $browser }
near-place = { $place } yakınında
in-network = { $place } ağı
some-browser = Bir tarayıcı
just-now = az önce
minutes-ago = { $n ->
    [one] 1 dakika önce
   *[other] { $n } dakika önce
}
hours-ago = { $n ->
    [one] 1 saat önce
   *[other] { $n } saat önce
}
days-ago = { $n ->
    [1] dün
   *[other] { $n } gün önce
}
