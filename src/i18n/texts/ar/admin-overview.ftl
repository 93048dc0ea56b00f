### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

admin-overview-title = نظرة عامة
admin-overview-lede = كيف تسير عمليات تسجيل الدخول إلى { $app }. تبدأ الأيام عند منتصف الليل بتوقيت UTC.
admin-overview-live = تتابع ما يحدث.
admin-overview-not-live = المتابعة متوقفة. يُرجى إعادة تحميل الصفحة للأرقام الجديدة.
admin-overview-people = الحسابات
admin-overview-sessions = متصفحات مسجَّل الدخول فيها
admin-overview-median = نصف الجميع يدخلون
admin-overview-slow = 95 من كل 100 يدخلون
admin-overview-within = خلال { $span }
admin-overview-no-times = لا أحد بعد
admin-overview-funnel = من الطلب إلى الدخول
admin-overview-funnel-lede = طلبات آخر 30 يومًا، وإلى أين وصلت. من يكتب الرمز لا يفتح رابطًا، والبرامج التي تفحص البريد تفتح الروابط أيضًا.
admin-overview-started = طُلب
admin-overview-mailed = سُلّمت الرسالة
admin-overview-opened = فُتح الرابط
admin-overview-proven = رابط أو رمز صحيح
admin-overview-finished = دخل
admin-overview-days = يومًا بيوم
admin-overview-failures = ما فشل وما رُفض
admin-overview-failed = فشل
admin-overview-declined = «لست أنا»
admin-overview-most = الأكثر في يوم: { $n }
admin-overview-table = الأرقام في جدول
admin-overview-day = اليوم
admin-overview-mail = رسائل آخر 24 ساعة
admin-overview-sent = سُلّمت
admin-overview-delayed = متأخرة
admin-overview-refused = مرفوضة
admin-overview-lag = أقدم رسالة مستحقة منذ { $span }.
admin-overview-no-lag = لا رسالة تنتظر الإرسال.
admin-overview-domains = حيث لا تصل الرسائل
admin-overview-domain = النطاق
admin-overview-no-domains = لا خادم بريد يرفض رسائلنا أو يؤخرها.
admin-overview-servers = الخوادم
admin-overview-version = الإصدار
admin-overview-since = بدأ
admin-overview-seen = آخر ظهور
admin-overview-streams = صفحات مفتوحة
admin-overview-well = يعمل
admin-overview-silent = صامت
admin-overview-no-servers = لم يُبلّغ أي خادم بعد.
