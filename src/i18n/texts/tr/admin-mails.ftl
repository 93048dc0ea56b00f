### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

admin-mails-title = E-postalar
admin-mails-lede = { $app } hizmetinin gönderdiği her e-posta, her dilde, uydurma değerlerle.
admin-mails-which = E-posta
admin-mails-language = Dil
admin-mails-show = Göster
admin-mails-group-sign-in = Oturum açma
admin-mails-group-sign-up = Hesap oluşturma
admin-mails-group-account = Hesap değişiklikleri
admin-mails-group-notices = Bildirimler
admin-mails-group-operation = Yöneticilerden
admin-mails-subject = Konu
admin-mails-preheader = Gelen kutusundaki önizleme
admin-mails-light = Açık
admin-mails-dark = Koyu
admin-mails-text = Metin
admin-mails-send = Bana gönder
admin-mails-send-lede = Gideceği adres: { $address }. Bağlantılar ve kod bir işe yaramaz.
admin-mails-sent = Size doğru yolda.
