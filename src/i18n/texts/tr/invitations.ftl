### Türkçe. Hitap: siz; kısa ve nazik. Ad ve adreslere ek gelmez: { $app } ve benzerleri yalın durur.
### Sözcükler: link = bağlantı; code = kod; device = cihaz; mail = e-posta; sign in = oturum açmak, sign up = hesap oluşturmak, sign out = oturumu kapatmak.

invitations-title = Davetler
invitations-lede = İnsanları { $app } hizmetine davet edin. Her biri bir e-posta alır, kabul eder ve hesap oluşturan herkes gibi adresini doğrular.
invitations-closed-note = Hesap oluşturma kapalı olduğu için şu anda kimse davet kabul edemez. Yeniden açılınca davetler yine geçerli olur.
invitations-invite = Davet edin
invitations-addresses = E-posta adresleri
invitations-addresses-hint = Her satıra bir tane, en çok 100.
invitations-send = Davetleri gönder
invitations-sent = Davet edildi. E-postalar yolda.
invitations-resent = Yeniden gönderildi. Bağlantı 30 gün daha geçerli.
invitations-revoked = Geri alındı. Bağlantısı artık geçersiz.
invitations-open = Yanıt bekleyenler
invitations-accepted = Kabul edilenler
invitations-no-open = Yanıtı beklenen kimse yok.
invitations-no-accepted = Henüz kimse davet kabul etmedi.
invitations-older = Daha eskileri göster
invitations-badge-queued = E-posta yolda
invitations-badge-sent = Gönderildi
invitations-badge-refused = E-posta reddedildi
invitations-badge-expired = Süresi doldu
invitations-badge-accepted = Kabul edildi
invitations-badge-revoked = Geri alındı
invitations-pending-when = { $n ->
    [one] Davet: { $ago }, bir gün daha geçerli
   *[other] Davet: { $ago }, { $n } gün daha geçerli
}
invitations-expired-when = Süresi doldu: { $ago }
invitations-accepted-when = Kabul edildi: { $ago }
invitations-resend = Yeniden gönder
invitations-resend-label = { $address } adresine yeniden gönder
invitations-revoke = Geri al
invitations-revoke-label = { $address } davetini geri al
invitations-some-invited = { $n ->
    [one] Bir adres davet edildi.
   *[other] { $n } adres davet edildi.
}
invitations-left-malformed = Bunlar e-posta adresine benzemiyor: { $list }.
invitations-left-known = Bunların zaten hesabı var: { $list }.
invitations-left-pending = Bunlar zaten davetli, aşağıdan yeniden gönderebilirsiniz: { $list }.
invitations-left-limited = Bunlara az önce e-posta gönderildi, daha sonra yeniden deneyin: { $list }.
invitations-left-too-many = Kalanlar bir sonraki sefere: { $list }.
invitations-invited = { $app } sizi davet ediyor
invitations-invited-lede = Kabul edin; siz olduğunuzdan emin olmak için **{ $address }** adresine bir e-posta daha gönderelim. Sonra hesabınız hazır.
invitations-accept = Daveti kabul et
invitations-expired = Bu davetin süresi doldu
invitations-expired-lede = Davetler 30 gün geçerlidir. { $app } yöneticilerinden yeni bir davet isteyin.
invitations-used = Bu davet kullanılmış
invitations-used-lede = Artık **{ $address }** için bir hesap var. O hesapta oturum açın.
invitations-taken-back = Bu davet geri alındı
invitations-taken-back-lede = Yanlışlıkla mı oldu? { $app } yöneticileri sizi yeniden davet edebilir.
invitations-known = Zaten hesabınız var
invitations-known-lede = **{ $address }** için bir hesap var; kabul edilecek bir şey yok. O hesapta oturum açın.
invitations-closed = Şu anda yeni hesap açılmıyor
invitations-closed-lede = { $app } şu anda yeni hesap kabul etmiyor. Davetiniz geçerli kalır; daha sonra yeniden deneyin.
invitations-invalid = Bu bağlantı eksik
invitations-invalid-lede = E-posta programları bağlantıları bazen keser. Bağlantıyı e-postadan bir kez daha açın.
