### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

admin-mails-title = الرسائل
admin-mails-lede = كل رسالة يرسلها { $app }، بكل لغة، وبقيم غير حقيقية.
admin-mails-which = الرسالة
admin-mails-language = اللغة
admin-mails-show = عرض
admin-mails-group-sign-in = تسجيل الدخول
admin-mails-group-sign-up = إنشاء حساب
admin-mails-group-account = تغييرات الحساب
admin-mails-group-notices = الإشعارات
admin-mails-group-operation = من المسؤولين
admin-mails-subject = الموضوع
admin-mails-preheader = المعاينة في صندوق الوارد
admin-mails-light = فاتح
admin-mails-dark = داكن
admin-mails-text = نص
admin-mails-send = إرسالها إليّ
admin-mails-send-lede = تُرسل إلى { $address }. الروابط والرمز فيها بلا أثر.
admin-mails-sent = الرسالة في الطريق إليك.
