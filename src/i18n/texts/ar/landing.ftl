### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

landing-moment = لحظة واحدة…
landing-moment-lede = فتحت الرابط حيث طلبته. هذا كل ما يلزم.
landing-finish = إكمال تسجيل الدخول
landing-finish-sign-up = إكمال إنشاء الحساب
landing-by-code = والآن الرمز من الرسالة
landing-by-code-lede = هو في الرسالة التي فيها هذا الرابط. برامج فحص البريد تفتح الروابط أيضًا، أما الرمز فلا يقرؤه غيرك.
landing-is-this-you = هل أنت من يسجّل الدخول؟
landing-asked = طلب أحدهم تسجيل الدخول إلى { $app } بالعنوان **{ $address }**.
landing-is-this-you-sign-up = هل أنت من ينشئ الحساب؟
landing-asked-sign-up = طلب أحدهم حسابًا في { $app } بالعنوان **{ $address }**.
landing-is-this-you-profile = هل هذا عنوانك؟
landing-asked-profile = يريد أحدهم إضافة **{ $address }** إلى حساب **{ $account }** في { $app }.
landing-is-this-you-step-up = هل هذا أنت؟
landing-asked-step-up = شخص سُجِّل دخوله بالعنوان **{ $account }** على وشك { $action }.
landing-yes = نعم، هذا أنا
landing-proven-profile = تم تأكيد { $address }
landing-proven-profile-lede = أصبح العنوان تابعًا لحساب **{ $account }**، ويمكن تسجيل الدخول به من الآن فصاعدًا. يمكنك إغلاق هذه الصفحة.
landing-proven-step-up = شكرًا، تم تأكيد هويتك
landing-proven-step-up-lede = ستتابع الصفحة التي قدّمت منها الطلب من تلقاء نفسها. يمكنك إغلاق هذه الصفحة.
landing-to-account = الانتقال إلى حسابك
landing-device = الجهاز
landing-near = الشبكة
landing-place = المكان
landing-when = وقت الطلب
landing-number = الرقم الظاهر على ذلك الجهاز
landing-number-hint = لا رقم ظاهر أمامك؟ إذن لم يكن الطلب منك.
landing-there = تسجيل الدخول هناك
landing-here = تسجيل الدخول هنا بدلًا من ذلك
landing-not-me = لست أنا
landing-replaces = تم تسجيل دخولك هنا بالعنوان **{ $address }**. عند تسجيل الدخول هنا يحلّ الدخول الجديد محله.
landing-refuse = لست أنت؟
landing-refuse-lede = نغلق الطلب، ولا يدخل أحد. يبقى حسابك كما هو.
landing-there-done = تم تسجيل الدخول في { $browser }.
landing-there-done-lede = يمكنك إغلاق هذه الصفحة.
landing-missing = بقي شيء واحد
landing-missing-lede = بقيت معلومات قليلة مطلوبة في { $app }، ثم يتم الدخول.
landing-same-browser = يجب فتحه حيث بدأت
landing-same-browser-lede = هذا الرابط صالح فقط في المتصفح الذي أُرسل منه الطلب. يُرجى فتحه هناك، أو البدء هنا من جديد.
landing-start-here = البدء هنا من جديد
landing-declined = أحسنت
landing-declined-lede = أُغلق ذلك الطلب؛ لم يدخل أحد.
landing-who-asked = مصدر الطلب: { $browser }، { $place }، { $time }.
landing-failed = رقم خاطئ، مرتين
landing-failed-lede = أغلقنا هذا الطلب حفاظًا على الأمان. لم يدخل أحد.
landing-expired = انتهت صلاحية هذا الرابط
landing-expired-lede = { $n ->
    [zero] تعمل الروابط لأقل من دقيقة، كي لا تفتح رسالة قديمة حسابك. لم يُفقد شيء.
    [one] تعمل الروابط لمدة دقيقة واحدة، كي لا تفتح رسالة قديمة حسابك. لم يُفقد شيء.
    [two] تعمل الروابط لمدة دقيقتين، كي لا تفتح رسالة قديمة حسابك. لم يُفقد شيء.
    [few] تعمل الروابط لمدة { $n } دقائق، كي لا تفتح رسالة قديمة حسابك. لم يُفقد شيء.
    [many] تعمل الروابط لمدة { $n } دقيقة، كي لا تفتح رسالة قديمة حسابك. لم يُفقد شيء.
   *[other] تعمل الروابط لمدة { $n } دقيقة، كي لا تفتح رسالة قديمة حسابك. لم يُفقد شيء.
}
landing-used = سبق استخدام هذا الرابط
landing-used-lede = يعمل كل رابط مرة واحدة. يمكنك طلب رابط آخر في أي وقت.
landing-superseded = أرسلنا رابطًا أحدث
landing-superseded-lede = يُرجى فتح أحدث رسالة، أو طلب رسالة أخرى.
landing-abandoned = أُلغي هذا الطلب
landing-abandoned-lede = أُلغي في المتصفح الذي أُرسل منه. يمكنك البدء هنا من جديد.
landing-invalid = هذا الرابط غير مكتمل
landing-invalid-lede = تقطع برامج البريد الروابط أحيانًا. يُرجى فتح الرابط من الرسالة مرة أخرى، أو إدخال الرمز.
landing-mail-new = إرسال رابط جديد إلى { $address }
landing-sign-in-again = تسجيل الدخول مجددًا
