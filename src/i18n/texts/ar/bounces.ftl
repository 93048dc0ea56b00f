### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

bounces-no-mailbox = يفيد { $domain } بعدم وجود صندوق البريد هذا. هل العنوان صحيح؟
bounces-no-domain = لا يستقبل { $domain } البريد. هل العنوان صحيح؟
bounces-full = يفيد { $domain } بأن صندوق البريد ممتلئ.
bounces-unwanted = لم يسمح { $domain } بمرور الرسالة.
bounces-other = أعاد { $domain } الرسالة. هل العنوان صحيح؟
bounces-held-no-mailbox = عادت رسالة إلى هذا العنوان { $ago }: يفيد { $domain } بعدم وجود صندوق البريد هذا. لذلك لم نرسل شيئًا.
bounces-held-other = عادت رسالة إلى هذا العنوان { $ago }. لذلك لم نرسل شيئًا.
bounces-title = رسائل عائدة
bounces-lede = عناوين لا يراسلها { $app } سبعة أيام، أو لم يعد يرسل إليها إشعارات.
bounces-none = لم تعد أي رسالة.
bounces-row-no-mailbox = لا يوجد صندوق بريد كهذا، { $ago }
bounces-row-no-domain = النطاق لا يستقبل البريد، { $ago }
bounces-row-other = عادت رسالة { $ago }
bounces-row-complained = تم الإبلاغ كبريد مزعج { $ago }: لا إشعارات بعد الآن
bounces-lift = المراسلة من جديد
bounces-lift-label = { bounces-lift }: { $address }
bounces-lifted = عادت الرسائل تُرسل إلى هناك.
bounces-by-domain = حسب النطاق
bounces-domain = النطاق
bounces-came-back = العائدة
bounces-complaints = المبلغ عنها
