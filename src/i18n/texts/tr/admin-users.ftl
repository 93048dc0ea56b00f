### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

admin-users-title = Kullanıcılar
admin-users-lede = Hesabı olan herkes, en yenisi önce.
admin-users-search = Adres ya da ad
admin-users-search-hint = Bir bölümü yeterli.
admin-users-find = Ara
admin-users-reset = Herkesi göster
admin-users-empty = Böyle biri yok.
admin-users-older = Daha eski
admin-users-newer = Daha yeni
admin-users-admin = Yönetici
admin-users-banned = Engelli
admin-users-since = Kayıt: { $since }
admin-users-back = Tüm kullanıcılar
admin-users-addresses = E-posta adresleri
admin-users-devices = Oturum açık cihazlar
admin-users-no-devices = Hiçbir yerde oturumu açık değil.
admin-users-end-all = Her yerde oturumu kapat
admin-users-ended = O cihazda oturum kapatıldı.
admin-users-ended-all = Her yerde oturum kapatıldı.
admin-users-events = Son olaylar
admin-users-no-events = Son zamanlarda bir şey olmadı.
admin-users-all-events = Bu adresle ilgili her şey
admin-users-ban = Bu kullanıcıyı engelle
admin-users-ban-lede = Her yerde oturumunu hemen kapatır ve onu bir daha içeri almaz. Kendisine haber verilmez: oturum açma her zamanki gibi görünür.
admin-users-ban-it = Engelle
admin-users-is-banned = Engellendi ve her yerde oturumu kapatıldı.
admin-users-is-reader = Bu sizsiniz. Bunu başka birinin yapması gerekir.
admin-users-is-last-admin = Başka yönetici yok. Önce başka birine yöneticilik verin.
admin-users-unban = Engeli kaldır
admin-users-unban-lede = Yeniden oturum açabilir. Hesabından hiçbir şey kaybolmadı.
admin-users-unban-it = Yeniden içeri al
admin-users-is-unbanned = Yeniden oturum açabilir.
