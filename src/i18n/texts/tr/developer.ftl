### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

mailbox-title = Geliştirme posta kutusu
mailbox-lede = E-postalar bu makineden çıkmak yerine buraya düşer. Yalnızca bellekte tutulur.
mailbox-empty = Henüz e-posta yok. Gelince burada kendiliğinden görünür.
mailbox-html = HTML
mailbox-text = Metin
mailbox-source = Kaynak
mailbox-to = Kime: { $address }
mailbox-all = Tüm postaları göster
example-title = Bir örnek
example-lede = Kim olduğunuzu bilen bir sayfa, bir sunucu işlevi ve bir rota.
example-greeting = Sunucudan merhaba, **{ $address }**.
example-private = Yalnızca size
example-private-lede = Bunu oturumunuz açık olduğu için görüyorsunuz.
example-route = Kim olduğunuzu rotaya sorun
example-sign-in = Oturum aç
example-back = Örneğe dön
