### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

mailbox-title = صندوق بريد التطوير
mailbox-lede = تصل الرسائل إلى هنا بدلًا من مغادرة هذا الجهاز. وهي محفوظة في الذاكرة فقط.
mailbox-empty = لا رسائل بعد. ستظهر هنا تلقائيًا.
mailbox-html = HTML
mailbox-text = نص
mailbox-source = المصدر
mailbox-to = إلى { $address }
mailbox-all = عرض كل الرسائل
example-title = مثال
example-lede = صفحة ودالة خادم ومسار، وكلها تعرف من أنت.
example-greeting = تحية من الخادم إلى **{ $address }**.
example-private = لك وحدك
example-private-lede = تظهر لك هذه الصفحة لأنه تم تسجيل دخولك.
example-route = سؤال المسار: من أنا؟
example-sign-in = تسجيل الدخول
example-back = العودة إلى المثال
