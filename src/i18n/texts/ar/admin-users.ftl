### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

admin-users-title = المستخدمون
admin-users-lede = كل من لديه حساب، الأحدث أولًا.
admin-users-search = العنوان أو الاسم
admin-users-search-hint = يكفي جزء منه.
admin-users-find = بحث
admin-users-reset = عرض الجميع
admin-users-empty = لا أحد يطابق هذا البحث.
admin-users-older = الأقدم
admin-users-newer = الأحدث
admin-users-admin = مسؤول
admin-users-banned = محظور
admin-users-since = هنا منذ { $since }
admin-users-back = جميع المستخدمين
admin-users-addresses = عناوين البريد الإلكتروني
admin-users-devices = الأجهزة المسجَّل فيها الدخول
admin-users-no-devices = لا يوجد تسجيل دخول في أي جهاز.
admin-users-end-all = تسجيل الخروج من كل مكان
admin-users-ended = تم تسجيل خروج ذلك الجهاز.
admin-users-ended-all = تم تسجيل الخروج من كل مكان.
admin-users-events = آخر الأحداث
admin-users-no-events = لا أحداث في الآونة الأخيرة.
admin-users-all-events = كل ما يخص هذا العنوان
admin-users-ban = حظر هذا المستخدم
admin-users-ban-lede = يُسجَّل خروجه من كل مكان فورًا ولا يُسمح له بالدخول بعد ذلك. ولا يُبلَّغ بالأمر: يبدو تسجيل الدخول كما كان دائمًا.
admin-users-ban-it = حظر
admin-users-is-banned = تم الحظر وتسجيل الخروج من كل مكان.
admin-users-is-reader = هذا حسابك أنت. يجب أن يفعل ذلك شخص آخر.
admin-users-is-last-admin = لا أحد غيره يتولى الإدارة. يجب منح الإدارة لشخص آخر أولًا.
admin-users-unban = رفع الحظر
admin-users-unban-lede = يعود بإمكانه تسجيل الدخول. لم يُفقد شيء من حسابه.
admin-users-unban-it = السماح بالدخول مجددًا
admin-users-is-unbanned = يمكنه تسجيل الدخول مجددًا.
