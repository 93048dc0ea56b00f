### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

bounces-no-mailbox = { $domain } böyle bir posta kutusu olmadığını bildiriyor. Adres doğru mu?
bounces-no-domain = { $domain } e-posta kabul etmiyor. Adres doğru mu?
bounces-full = { $domain } posta kutusunun dolu olduğunu bildiriyor.
bounces-unwanted = { $domain } e-postayı içeri almadı.
bounces-other = { $domain } e-postayı geri gönderdi. Adres doğru mu?
bounces-held-no-mailbox = Bu adrese giden bir e-posta { $ago } geri geldi: { $domain } böyle bir posta kutusu olmadığını bildiriyor. Bu yüzden bir şey göndermedik.
bounces-held-other = Bu adrese giden bir e-posta { $ago } geri geldi. Bu yüzden bir şey göndermedik.
bounces-title = Geri gelen e-postalar
bounces-lede = { $app } uygulamasının yedi gün yazmadığı ya da artık bildirim göndermediği adresler.
bounces-none = Geri gelen e-posta yok.
bounces-row-no-mailbox = Böyle bir posta kutusu yok, { $ago }
bounces-row-no-domain = Alan adı e-posta kabul etmiyor, { $ago }
bounces-row-other = Bir e-posta { $ago } geri geldi
bounces-row-complained = { $ago } spam olarak bildirildi: artık bildirim yok
bounces-lift = Yeniden gönder
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = Oraya yeniden e-posta gidiyor.
bounces-by-domain = Alan adına göre
bounces-domain = Alan adı
bounces-came-back = Geri gelen
bounces-complaints = Bildirilen
