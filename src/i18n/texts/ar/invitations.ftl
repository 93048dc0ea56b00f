### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

invitations-title = الدعوات
invitations-lede = لدعوة أشخاص إلى { $app }. يتلقى كل منهم رسالة، ويقبل الدعوة، ويؤكد العنوان كأي شخص ينشئ حسابًا.
invitations-closed-note = إنشاء الحسابات مغلق، فلا يمكن لأحد قبول دعوة الآن. تعود الدعوات صالحة عند فتحه.
invitations-invite = دعوة أشخاص
invitations-addresses = عناوين البريد الإلكتروني
invitations-addresses-hint = عنوان في كل سطر، 100 على الأكثر.
invitations-send = إرسال الدعوات
invitations-sent = تمت الدعوة. الرسائل في الطريق.
invitations-resent = أُعيد إرسال الرسالة. يعمل الرابط 30 يومًا إضافيًا.
invitations-revoked = سُحبت الدعوة. لم يعد رابطها يعمل.
invitations-open = في انتظار الرد
invitations-accepted = المقبولة
invitations-no-open = لا دعوات في انتظار الرد.
invitations-no-accepted = لم يقبل أحد دعوة بعد.
invitations-older = عرض الأقدم
invitations-badge-queued = الرسالة في الطريق
invitations-badge-sent = أُرسلت
invitations-badge-refused = رُفضت الرسالة
invitations-badge-expired = منتهية
invitations-badge-accepted = مقبولة
invitations-badge-revoked = مسحوبة
invitations-pending-when = { $n ->
    [zero] أُرسلت الدعوة { $ago }، وتنتهي اليوم
    [one] أُرسلت الدعوة { $ago }، وتبقى صالحة ليوم واحد
    [two] أُرسلت الدعوة { $ago }، وتبقى صالحة ليومين
    [few] أُرسلت الدعوة { $ago }، وتبقى صالحة لمدة { $n } أيام
    [many] أُرسلت الدعوة { $ago }، وتبقى صالحة لمدة { $n } يومًا
   *[other] أُرسلت الدعوة { $ago }، وتبقى صالحة لمدة { $n } يوم
}
invitations-expired-when = انتهت { $ago }
invitations-accepted-when = قُبلت { $ago }
invitations-resend = إعادة الإرسال
invitations-resend-label = إعادة الإرسال إلى { $address }
invitations-revoke = سحب الدعوة
invitations-revoke-label = سحب دعوة { $address }
invitations-some-invited = { $n ->
    [zero] لم يُدعَ أي عنوان.
    [one] دُعي عنوان واحد.
    [two] دُعي عنوانان.
    [few] دُعيت { $n } عناوين.
    [many] دُعي { $n } عنوانًا.
   *[other] دُعي { $n } عنوان.
}
invitations-left-malformed = لا تبدو هذه عناوين بريد إلكتروني: { $list }.
invitations-left-known = لهذه العناوين حسابات بالفعل: { $list }.
invitations-left-pending = هذه العناوين مدعوّة بالفعل، ويمكنك إعادة الإرسال إليها أدناه: { $list }.
invitations-left-limited = أُرسلت رسائل إلى هذه العناوين قبل لحظات، ويمكنك المحاولة لاحقًا: { $list }.
invitations-left-too-many = الباقي للمرة القادمة: { $list }.
invitations-invited = وصلتك دعوة إلى { $app }
invitations-invited-lede = بعد القبول نرسل رسالة أخرى إلى **{ $address }** للتأكد من هويتك. ثم يصبح حسابك جاهزًا.
invitations-accept = قبول الدعوة
invitations-expired = انتهت صلاحية هذه الدعوة
invitations-expired-lede = تعمل الدعوات 30 يومًا. يمكنك طلب دعوة أخرى من القائمين على { $app }.
invitations-used = سبق استخدام هذه الدعوة
invitations-used-lede = يوجد الآن حساب بالعنوان **{ $address }**. يمكنك تسجيل الدخول إليه.
invitations-taken-back = سُحبت هذه الدعوة
invitations-taken-back-lede = هل كان ذلك خطأً؟ يمكن للقائمين على { $app } دعوتك من جديد.
invitations-known = لديك حساب بالفعل
invitations-known-lede = يوجد حساب بالعنوان **{ $address }**، فلا حاجة إلى قبول شيء. يمكنك تسجيل الدخول إليه.
invitations-closed = لا حسابات جديدة حاليًا
invitations-closed-lede = لا تُقبل حسابات جديدة في { $app } حاليًا. تبقى دعوتك صالحة؛ يُرجى المحاولة لاحقًا.
invitations-invalid = هذا الرابط غير مكتمل
invitations-invalid-lede = تقطع برامج البريد الروابط أحيانًا. يُرجى فتح الرابط من الرسالة مرة أخرى.
