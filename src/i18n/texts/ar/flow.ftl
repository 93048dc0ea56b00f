### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

flow-sign-in-title = تسجيل الدخول إلى { $app }
flow-sign-in-lede = سنرسل إليك رسالة فيها رابط ورمز. لا حاجة إلى كلمة مرور.
flow-sign-in-foot = أول مرة هنا؟ الرسالة نفسها تنشئ حسابك.
flow-sign-up-title = إنشاء حسابك في { $app }
flow-sign-up-lede = رسالة واحدة تكفي للدخول.
flow-sign-up-foot = لديك حساب بالفعل؟
flow-to-sign-in = تسجيل الدخول
flow-to-sign-up = إنشاء حساب
flow-email = عنوان البريد الإلكتروني
flow-proceed = متابعة
flow-signed-in-title = تم تسجيل دخولك
flow-choose-title = أي حساب؟
flow-continue-as = المتابعة بالعنوان { $address }
flow-another-account = استخدام حساب آخر
flow-replaces = تم تسجيل دخولك هنا بالعنوان **{ $address }**. عند الإكمال يحلّ الدخول الجديد محله.
flow-step-up-title = تأكيد سريع لهويتك
flow-step-up-lede = أنت على وشك { $action }. أرسلنا رسالة إلى { $address }.
flow-step-up-start = أنت على وشك { $action }. سنرسل رسالة إلى { $address }.
flow-step-up-send = إرسال الرسالة
flow-step-up-done = شكرًا، تم تأكيد هويتك. لنتابع…
flow-profile-title = تأكيد { $address }
flow-profile-done = تم تأكيد { $address }. يمكنك تسجيل الدخول به من الآن فصاعدًا.
flow-title = يُرجى تفقّد بريدك
flow-lede = يُرجى فتح الرابط الذي أرسلناه، على أي جهاز. تتابع هذه الصفحة تلقائيًا.
flow-change = تغيير
flow-mail-queued = نتصل بخادم بريدك…
flow-mail-sent = تسلّم خادم بريدك الرسالة. المرسل **{ $sender }**، الموضوع «{ $subject }».
flow-mail-delivered = وصلت الرسالة. المرسل **{ $sender }**، الموضوع «{ $subject }».
flow-look-in-spam = لم تصل؟ يُرجى البحث أيضًا في مجلد الرسائل غير المرغوب فيها.
flow-mail-delayed = خادم بريدك بطيء في الرد. نواصل المحاولة.
flow-mail-refused = لم يقبل خادم بريدك الرسالة. هل العنوان صحيح؟
flow-time-left = الوقت المتبقي:
flow-code = أو إدخال الرمز المكوّن من ستة أرقام
flow-code-hint = يعمل في هذه الصفحة فقط.
flow-check-code = التحقق من الرمز
flow-number = عند فتح الرابط على **جهاز آخر** سيُطلب منك هذا الرقم. يجب عدم إخبار أحد به أبدًا.
flow-resend = إعادة الإرسال
flow-resend-in = إعادة الإرسال بعد { $time }
flow-resent = أُعيد الإرسال إلى { $address }.
flow-cancel = إلغاء
flow-nearly-over = بقيت دقيقة واحدة.
flow-offline = لا يوجد اتصال. سنتابع من حيث توقفنا.
flow-refreshes = تتحقق هذه الصفحة كل بضع ثوانٍ مما إذا كنت قد فتحت الرابط.
flow-pause = إيقاف التحقق أثناء الكتابة
flow-resume = استئناف التحقق
flow-title-minutes = { $n } د
flow-expired = انتهت مهلة هذه الرسالة
flow-expired-lede = تعمل الروابط والرموز لفترة قصيرة، كي لا تفتح رسالة قديمة حسابك. لم يُفقد شيء.
flow-failed = محاولات خاطئة كثيرة
flow-failed-lede = أغلقنا هذا الطلب حفاظًا على الأمان. يمكنك المتابعة برسالة جديدة.
flow-declined = قال أحدهم «لست أنا»
flow-declined-lede = فتح أحدهم الرابط وقال «لست أنا». إن لم يكن الطلب منك كذلك، فكل شيء على ما يُرام.
flow-superseded = حلّ طلب أحدث محل هذا
flow-superseded-lede = بدأت من جديد في مكان آخر من هذا المتصفح. يمكنك المتابعة هناك، أو البدء هنا من جديد.
flow-elsewhere = تم تسجيل دخولك في { $browser } بدلًا من هنا
flow-elsewhere-lede = تم تسجيل الدخول في ذلك المتصفح، لا في هذا.
flow-here-too = تسجيل الدخول هنا أيضًا
flow-send-new = إرسال رسالة جديدة
flow-restart = البدء من جديد
flow-another-address = استخدام عنوان آخر
flow-done = تم الدخول
flow-done-lede = تم تسجيل دخولك بالعنوان **{ $address }**. ننتقل بك إلى { $app }…
flow-done-continue = متابعة
flow-proven-lede = العنوان **{ $address }** لك. ضغطة واحدة تكفي للدخول.
flow-missing = بقي شيء واحد
flow-missing-lede = مطلوب في { $app } أيضًا: { $fields }.
# The mark gives the whole list its direction: what is within its parts does not count for that.
flow-list = { "\u200F" }{ $first }، { $more }
flow-finish = إنهاء
flow-first-name = الاسم الأول
flow-last-name = اسم العائلة
flow-suggestion = هل المقصود { $address }؟
flow-code-title = إدخال الرمز الذي أرسلناه
flow-code-lede = ستة أرقام في الطريق إليك. تعمل في هذه الصفحة فقط.
flow-code-alone = الرمز المكوّن من ستة أرقام
flow-tries-left = { $n ->
    [zero] لم تبقَ أي محاولة.
    [one] بقيت محاولة واحدة.
    [two] بقيت محاولتان.
    [few] بقيت { $n } محاولات.
    [many] بقيت { $n } محاولة.
   *[other] بقيت { $n } محاولة.
}
flow-use-code = تثبيت هذه الصفحة أثناء إدخال الرمز
flow-use-link = فتح الرابط بدلًا من ذلك
flow-mail-code = إرسال رمز إليّ أيضًا
flow-mail-link = إرسال رابط إليّ أيضًا
flow-sign-in-lede-link = سنرسل إليك رسالة فيها رابط. لا حاجة إلى كلمة مرور.
flow-sign-in-lede-code = سنرسل إليك رسالة فيها رمز. لا حاجة إلى كلمة مرور.
flow-legal-accepted = موافقتك
sign-up-closed = لا حسابات جديدة حاليًا
sign-up-closed-lede = لا تُقبل حسابات جديدة في { $app } حاليًا. إن كان لديك حساب، فيمكنك تسجيل الدخول كالمعتاد.
sign-up-invitation-note = الحسابات هنا بدعوة فقط. إن كانت لديك دعوة، فيُرجى إدخال العنوان الذي وصلت إليه. وإلا فيمكنك سؤال القائمين على { $app }.
sign-up-invitation-foot = الحسابات الجديدة بدعوة فقط.
sign-up-refused-closed = لا حسابات جديدة حاليًا
sign-up-refused-closed-lede = العنوان **{ $address }** لك، لكن لا تُقبل حسابات جديدة في { $app } حاليًا.
sign-up-refused-invitation = الانضمام إلى { $app } بدعوة فقط
sign-up-refused-invitation-lede = العنوان **{ $address }** لك، لكن لم تصله دعوة بعد. يمكنك طلب دعوة له من القائمين على { $app }.
sign-up-refused-address = ليس بهذا العنوان
sign-up-refused-address-lede = العنوان **{ $address }** لك، لكن لا يمكن استخدامه للحسابات الجديدة في { $app }. ربما يصلح عنوان آخر.
sign-up-consent = أوافق على { $terms } وقد قرأت { $privacy }.
sign-up-consent-terms = أوافق على { $terms }.
sign-up-consent-privacy = قرأت { $privacy }.
sign-up-terms = شروط الاستخدام
sign-up-privacy = سياسة الخصوصية
inbox-open = فتح { $provider }
inbox-open-mailbox = فتح صندوق بريد التطوير
inbox-announced = لم يصل شيء بعد؟ في الأسفل ما يساعد.
inbox-unwanted = البحث في مجلد الرسائل غير المرغوب فيها
inbox-spam = البحث في «الرسائل غير المرغوب فيها»
inbox-spam-and-promotions = البحث في «الرسائل غير المرغوب فيها» و«العروض الترويجية»
inbox-junk-email = البحث في «البريد الإلكتروني غير الهام» و«أخرى»
inbox-junk = البحث في «غير المرغوب فيها»
inbox-search = البحث عن رسائل من { $address }
inbox-resend = طلب إرسال الرسالة مرة أخرى
inbox-gateway = هل هو عنوان شركة أو مدرسة؟
inbox-gateway-lede = قد تحتجز بوابة بريدها الرسائل دقائق أو نهائيًا. وقد تفتح الرابط أولًا، وهذا لا يستهلك شيئًا. يُرجى الطلب ممن يديرها السماح بالرسائل من { $address }.
