### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

devices-title = أين سُجِّل دخولك
devices-lede = المتصفحات والأجهزة التي يمكنها فتح حسابك. يُرجى تسجيل خروج أي جهاز غير مألوف.
devices-this = هذا الجهاز
devices-began = سُجِّل الدخول { $began }، { $way }
devices-seen = آخر نشاط { $seen }
devices-by-link = عبر رابط
devices-by-code = عبر رمز
devices-end = تسجيل الخروج
devices-end-label = تسجيل خروج { $browser }
devices-others = كل الأجهزة الأخرى
devices-others-lede = تسجيل خروج جميع المتصفحات والأجهزة فورًا، ما عدا هذا الجهاز.
devices-end-others = تسجيل خروج الأجهزة الأخرى
devices-only-this = لم يُسجَّل دخولك في أي مكان آخر.
devices-ended = تم تسجيل الخروج.
devices-ended-others = تم تسجيل خروج جميع الأجهزة الأخرى.
devices-back = حسابك
devices-ended-here = تم تسجيل خروجك هنا عبر جهاز آخر.
devices-ran-out = تم تسجيل خروجك هنا بعد مرور فترة، حفاظًا على أمانك.
devices-report = لست أنت؟
devices-report-lede = سنسجّل خروج ذلك المتصفح فورًا. يبقى حسابك وعناوينك كما هي.
devices-report-one = تسجيل خروجه
devices-report-all = تسجيل خروج جميع الأجهزة
devices-report-over = تم تسجيل خروج ذلك المتصفح
devices-report-over-lede = ولمزيد من الأمان، يمكنك تسجيل خروج جميع الأجهزة الأخرى أيضًا.
devices-report-all-over = تم تسجيل خروج جميع الأجهزة
devices-report-all-over-lede = لا أحد في حسابك الآن. يمكنك تسجيل الدخول مجددًا في أي وقت.
devices-report-invalid-lede = تقطع برامج البريد الروابط أحيانًا. يُرجى فتح الرابط من الرسالة مرة أخرى، أو مراجعة أجهزتك.
