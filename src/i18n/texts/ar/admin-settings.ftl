### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

admin-settings-title = الإعدادات
admin-settings-lede = طريقة عمل { $app }. يسري كل تغيير ابتداءً من الطلب التالي؛ وما بدأه المستخدمون يستمر كما بدأ.
admin-settings-navigation = الإدارة
admin-settings-invitations = الدعوات
admin-settings-users = المستخدمون
admin-settings-audit = سجل التدقيق
admin-settings-save = حفظ
admin-settings-save-label = حفظ: { $group }
admin-settings-saved = تم الحفظ. يسري التغيير من الآن.
admin-settings-refused = لم يُحفظ شيء بعد. الإعدادات المعلَّمة لا تتوافق معًا.
admin-settings-sections = الأقسام
admin-settings-find = البحث عن إعداد
admin-settings-find-button = بحث
admin-settings-none-found = لا يوجد إعداد يتضمن هذه الكلمات.
admin-settings-unsaved = لم يُحفظ بعد:
admin-settings-undo = تراجع
admin-settings-differs = غير الافتراضي
admin-settings-differing = { $n ->
    [zero] { $n } غير افتراضي
    [one] { $n } غير افتراضي
    [two] { $n } غير افتراضيين
    [few] { $n } غير افتراضية
    [many] { $n } غير افتراضيًا
   *[other] { $n } غير افتراضي
}
admin-settings-reset = استعادة الافتراضي
admin-settings-reset-label = { $setting }: استعادة القيمة الافتراضية ({ $value })
admin-settings-reset-group = استعادة جميع القيم الافتراضية
admin-settings-always-on = مُفعَّل دائمًا: لا يعرف هذا الإصدار وسيلة أخرى للوصول إلى المستخدمين.
admin-settings-zero = 0 يعني بلا حد.
admin-settings-on = مُفعَّل
admin-settings-off = مُعطَّل
admin-settings-nothing = لا شيء
admin-settings-changed = آخر تغيير: { $who }، { $ago }. القيمة الافتراضية: { $value }.
admin-settings-put-back = استعادة القيمة الافتراضية: { $who }، { $ago }.
admin-settings-command-line = سطر الأوامر
admin-settings-gone = صاحب حساب محذوف
admin-settings-darkened = ستصعب قراءة الكلمات بهذا اللون، ولذلك نستخدم لونًا أغمق: { $colour }.
admin-settings-spans-seconds = { $n ->
    [zero] { $n } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
admin-settings-spans-minutes = { $n ->
    [zero] { $n } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقة
   *[other] { $n } دقيقة
}
admin-settings-spans-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
admin-settings-spans-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
admin-settings-faults-not-a-switch = يُرجى الاختيار بين مُفعَّل ومُعطَّل.
admin-settings-faults-out-of-bounds = يُرجى كتابة عدد صحيح من { $least } إلى { $most }.
admin-settings-faults-out-of-span = يُرجى كتابة مدة من { $least } إلى { $most }، مثل 10 دقائق أو ساعتان.
admin-settings-faults-below-least = { $least } على الأقل: { $why }
admin-settings-faults-below-least-or-off = 0 بلا حد، أو { $least } على الأقل: { $why }
admin-settings-faults-ends-sessions = أي مدة أقصر تُخرج المستخدمين وهم يقرؤون صفحة.
admin-settings-faults-outlasts-no-action = بمدة أقصر لا يُستكمل في الوقت المناسب ما أُوقف لتأكيد الهوية.
admin-settings-faults-outruns-mail = يستغرق وصول الرسالة وقتًا، وبمدة أقصر لن يتمكن أحد من تسجيل الدخول.
admin-settings-faults-spent-at-once = يستهلك تسجيل الدخول رسالة، وتأكيد الهوية لتغيير هذا الإعداد رسالة أخرى.
admin-settings-faults-not-a-choice = يُرجى اختيار واحد من هذه: { $words }.
admin-settings-faults-not-a-text = { $n ->
    [zero] النص طويل جدًا أو فيه فواصل أسطر: لا يتسع لأي حرف.
    [one] النص طويل جدًا أو فيه فواصل أسطر: حرف واحد على الأكثر.
    [two] النص طويل جدًا أو فيه فواصل أسطر: حرفان على الأكثر.
    [few] النص طويل جدًا أو فيه فواصل أسطر: { $n } أحرف على الأكثر.
    [many] النص طويل جدًا أو فيه فواصل أسطر: { $n } حرفًا على الأكثر.
   *[other] النص طويل جدًا أو فيه فواصل أسطر: { $n } حرف على الأكثر.
}
admin-settings-faults-empty = هذا الإعداد مطلوب.
admin-settings-faults-not-a-colour = يُكتب اللون بالعلامة # ثم ستة أرقام أو أحرف من a إلى f، بصيغة HEX: #4261cd.
admin-settings-faults-not-a-picture = يُرجى كتابة مسار على هذا الخادم لملف svg أو png أو webp، فمثلًا لملف svg: /brand/logo.svg.
admin-settings-faults-not-a-url = يُرجى كتابة عنوان https كامل، أو مسار يبدأ بالعلامة /؛ 200 حرف على الأكثر.
admin-settings-faults-too-many-lines = { $n ->
    [zero] هذا أكثر من اللازم: لا يتسع لأي إدخال.
    [one] هذا أكثر من اللازم: إدخال واحد على الأكثر.
    [two] هذا أكثر من اللازم: إدخالان على الأكثر.
    [few] هذا أكثر من اللازم: { $n } إدخالات على الأكثر.
    [many] هذا أكثر من اللازم: { $n } إدخالًا على الأكثر.
   *[other] هذا أكثر من اللازم: { $n } إدخال على الأكثر.
}
admin-settings-faults-always-on = لا يمكن تعطيله: لا يعرف هذا الإصدار وسيلة أخرى للوصول إلى المستخدمين.
admin-settings-faults-required-but-off = لا يمكن أن يكون عنوان البريد الإلكتروني مطلوبًا وهو مُعطَّل.
admin-settings-faults-not-a-pattern = الإدخال { $entry } ليس بأي من هذه الصيغ: user@domain، *@domain، *@*.domain.
admin-settings-faults-no-method = يجب ترك أحدهما مُفعَّلًا، وإلا فلن يتمكن أحد من تأكيد عنوان جديد.
admin-settings-faults-no-strategy = يجب ترك أحدهما مُفعَّلًا، وإلا فلن يتمكن أحد من تسجيل الدخول، ولا حتى أنت.
admin-settings-faults-longer-than-link = هذا أطول من عمر الرابط، فلن يحدث أبدًا.
admin-settings-faults-longer-than-session = هذا أطول من مدة الدخول نفسها. يُرجى اختيار مدة أقصر.
admin-settings-faults-more-than-a-day = المسموح به في الساعة أكثر من المسموح به في اليوم.
admin-settings-faults-more-than-an-hour = المسموح به في الدقيقة أكثر من المسموح به في الساعة.
admin-settings-faults-not-offered = هذه اللغة ليست من اللغات المتاحة للاختيار.
admin-settings-setting-email-address-name = عنوان البريد الإلكتروني
admin-settings-setting-email-address-meaning = لكل مستخدم عنوان بريد إلكتروني.
admin-settings-setting-email-required-name = مطلوب
admin-settings-setting-email-required-meaning = لا حساب لأحد من دونه.
admin-settings-setting-email-verified-at-sign-up-name = مؤكَّد عند إنشاء الحساب
admin-settings-setting-email-verified-at-sign-up-meaning = لا يدخل أحد قبل تأكيد عنوانه.
admin-settings-setting-verify-by-link-name = رابط في رسالة
admin-settings-setting-verify-by-link-meaning = تحمل الرسالة رابطًا يؤكد العنوان.
admin-settings-setting-verify-by-code-name = رمز في رسالة
admin-settings-setting-verify-by-code-meaning = تحمل الرسالة ستة أرقام تُدخَل حيث قُدِّم الطلب.
admin-settings-setting-sign-in-by-link-name = رابط في رسالة
admin-settings-setting-sign-in-by-link-meaning = تحمل الرسالة رابطًا يسجّل الدخول.
admin-settings-setting-sign-in-by-code-name = رمز في رسالة
admin-settings-setting-sign-in-by-code-meaning = تحمل الرسالة ستة أرقام تُدخَل حيث قُدِّم الطلب.
admin-settings-setting-sign-in-by-code-risk = قد يُستدرَج المستخدمون إلى إخبار شخص غريب بالرمز؛ أما الرابط فلا يمكن إملاؤه.
admin-settings-setting-other-browser-name = الفتح في متصفح آخر
admin-settings-setting-other-browser-meaning = يمكن تقديم الطلب على حاسوب محمول وفتح الرابط على هاتف.
admin-settings-setting-other-browser-risk = بضغطة واحدة ودون رقم، يدخل إلى الحساب كل من يقنع صاحبه بتلك الضغطة.
admin-settings-choice-other-browser-number = طلب الرقم الظاهر حيث قُدِّم الطلب
admin-settings-choice-other-browser-button = ضغطة واحدة دون رقم
admin-settings-choice-other-browser-same-browser = رفضه: يعمل فقط حيث قُدِّم الطلب
admin-settings-setting-verification-lifetime-name = مدة صلاحية الرابط والرمز
admin-settings-setting-verification-lifetime-meaning = طويلة بما يكفي لرسالة بطيئة، وقصيرة بحيث لا تفتح رسالة قديمة شيئًا.
admin-settings-setting-verification-lifetime-risk = عشر دقائق على الأكثر، كي لا يصبح صندوق بريد قديم حزمة مفاتيح.
admin-settings-setting-resend-after-name = إعادة الإرسال بعد
admin-settings-setting-resend-after-meaning = مدة الانتظار قبل إمكان طلب الرسالة مجددًا.
admin-settings-setting-resend-same-while-name = الرابط نفسه ما دام باقيًا له
admin-settings-setting-resend-same-while-meaning = تحمل الرسالة المعاد إرسالها الرابط والرمز نفسيهما ما دامت هذه المدة باقية لهما؛ وبعد ذلك تحمل رابطًا ورمزًا جديدين.
admin-settings-setting-proof-lifetime-name = مدة سريان تأكيد الهوية
admin-settings-setting-proof-lifetime-meaning = المدة التي يمكن فيها بعد تسجيل الدخول تنفيذ الإجراءات المهمة، مثل حذف الحساب، دون رسالة أخرى.
admin-settings-setting-proof-lifetime-risk = كلما طالت المدة، زاد ما يمكن لشخص آخر فعله على جهاز تُرك مفتوحًا.
admin-settings-setting-code-tries-name = الرموز الخاطئة
admin-settings-setting-code-tries-meaning = عدد الرموز الخاطئة الذي ينهي الطلب.
admin-settings-setting-code-tries-risk = من دون حد، لا يبطئ التخمين سوى حد 100 محاولة متتالية للعنوان الواحد.
admin-settings-setting-number-tries-name = الأرقام الخاطئة
admin-settings-setting-number-tries-meaning = عدد الأرقام الخاطئة على جهاز آخر الذي ينهي الطلب.
admin-settings-setting-number-tries-risk = لا يوجد سوى مئة رقم: كل محاولة إضافية تسهّل التخمين.
admin-settings-setting-mails-per-address-interval-name = المدة بين الرسائل إلى العنوان الواحد
admin-settings-setting-mails-per-address-interval-meaning = أيًّا كان طالبها.
admin-settings-setting-mails-per-address-hour-name = الرسائل إلى العنوان الواحد في الساعة
admin-settings-setting-mails-per-address-hour-meaning = لحماية صناديق البريد من الإغراق.
admin-settings-setting-mails-per-address-day-name = الرسائل إلى العنوان الواحد في اليوم
admin-settings-setting-mails-per-address-day-meaning = لحماية صناديق البريد من الإغراق.
admin-settings-setting-mails-per-hour-name = مجموع الرسائل في الساعة
admin-settings-setting-mails-per-hour-meaning = ما يقبله خادم بريدك. يُستثنى من سُجِّل دخوله، أو من يطلب حيث سبق أن سجّل الدخول؛ وتُضاف الإشعارات إلى ذلك.
admin-settings-setting-check-domains-name = التحقق من النطاقات قبل الإرسال
admin-settings-setting-check-domains-meaning = يُسأل نظام DNS عن وجود النطاق واستقباله البريد، خلال ثانية واحدة على الأكثر. إن لم يُجب تُرسل الرسالة.
admin-settings-setting-starts-per-network-minute-name = الطلبات من الشبكة الواحدة في الدقيقة
admin-settings-setting-starts-per-network-minute-meaning = كثيرًا ما يشترك مكتب كامل في شبكة واحدة.
admin-settings-setting-starts-per-network-hour-name = الطلبات من الشبكة الواحدة في الساعة
admin-settings-setting-starts-per-network-hour-meaning = كثيرًا ما يشترك مكتب كامل في شبكة واحدة.
admin-settings-setting-session-idle-name = تسجيل الخروج بعد عدم النشاط لمدة
admin-settings-setting-session-idle-meaning = تُحسب من آخر صفحة فُتحت.
admin-settings-setting-session-lifetime-name = تسجيل الخروج في كل الأحوال بعد
admin-settings-setting-session-lifetime-meaning = تُحسب من تسجيل الدخول.
admin-settings-setting-session-lifetime-risk = من دون حد، يبقى الدخول مسجَّلًا في هاتف مفقود ما دام مستخدَمًا.
admin-settings-setting-multi-session-name = عدة حسابات في متصفح واحد
admin-settings-setting-multi-session-meaning = يمكن تسجيل الدخول إلى عدة حسابات والتبديل بينها.
admin-settings-setting-first-name-name = الاسم الأول
admin-settings-setting-first-name-meaning = هل يُطلب من المستخدمين الجدد.
admin-settings-choice-name-off = لا يُطلب
admin-settings-choice-name-optional = يُطلب، ويجوز تركه فارغًا
admin-settings-choice-name-required = مطلوب
admin-settings-setting-last-name-name = اسم العائلة
admin-settings-setting-last-name-meaning = هل يُطلب من المستخدمين الجدد.
admin-settings-setting-sign-up-mode-name = من يمكنه إنشاء حساب
admin-settings-setting-sign-up-mode-meaning = مفتوح: أي شخص. بدعوة: من تصله دعوتك. مغلق: لا أحد جديد. من لديه حساب يسجّل الدخول كما كان.
admin-settings-choice-sign-up-mode-open = مفتوح: أي شخص
admin-settings-choice-sign-up-mode-invitation = بدعوة
admin-settings-choice-sign-up-mode-closed = مغلق: لا أحد جديد
admin-settings-setting-allowed-addresses-name = العناوين المسموح بها
admin-settings-setting-allowed-addresses-meaning = عنوان في كل سطر، بإحدى هذه الصيغ: user@domain، *@domain، *@*.domain. إن لم يوجد أي منها، سُمح بها جميعًا. ولها الأولوية على العناوين الممنوعة.
admin-settings-setting-blocked-addresses-name = العناوين الممنوعة
admin-settings-setting-blocked-addresses-meaning = عنوان في كل سطر، بالصيغ نفسها.
admin-settings-setting-sub-addresses-name = السماح بالعناوين ذات الوسم
admin-settings-setting-sub-addresses-meaning = مثل jane+news@example.com. لصندوق البريد الواحد أي عدد منها.
admin-settings-setting-block-disposable-name = رفض العناوين المؤقتة
admin-settings-setting-block-disposable-meaning = وفق قائمة بمزوّدي الخدمة، وهي تخطئ أحيانًا.
admin-settings-setting-terms-url-name = شروط الاستخدام
admin-settings-setting-terms-url-meaning = مكان وجودها. يوافق عليها المستخدمون الجدد بتحديد مربع.
admin-settings-setting-privacy-url-name = سياسة الخصوصية
admin-settings-setting-privacy-url-meaning = مكان وجودها. يوافق عليها المستخدمون الجدد بتحديد مربع.
admin-settings-setting-legal-version-name = إصدار الوثيقتين
admin-settings-setting-legal-version-meaning = يُحفظ مع كل من وافق عليه.
admin-settings-setting-delete-account-name = السماح بحذف الحساب
admin-settings-setting-delete-account-meaning = يُحذف كل ما يخص المستخدم فورًا ونهائيًا.
admin-settings-setting-audit-kept-days-name = أيام الاحتفاظ بسجل التدقيق
admin-settings-setting-audit-kept-days-meaning = يُحذف ما هو أقدم؛ 0 يحتفظ به إلى الأبد.
admin-settings-setting-languages-name = اللغات المتاحة للاختيار
admin-settings-setting-languages-meaning = لغة واحدة في كل سطر برمزها، مثل en أو pt-BR. وإن تُرك فارغًا فجميعها. يرى كل شخص اللغة التي يطلبها متصفحه، ويمكنه اختيار غيرها.
admin-settings-setting-default-language-name = اللغة الافتراضية
admin-settings-setting-default-language-meaning = للمتصفحات التي لا تطلب أيًّا منها.
admin-settings-setting-app-name-name = الاسم
admin-settings-setting-app-name-meaning = يظهر في كل شاشة وكل رسالة.
admin-settings-setting-sender-name = المرسل
admin-settings-setting-sender-meaning = الاسم الذي تُرسَل به الرسائل. يبقى عنوانها كما في ملف الإعداد؛ وكذلك الاسم إن تُرك هذا فارغًا.
admin-settings-setting-logo-name = الشعار
admin-settings-setting-logo-meaning = مسار صورة على هذا الخادم، تظهر بجانب الاسم. يوضع الملف في المجلد brand في جذر الموقع، ويُكتب هنا /brand/ ثم اسمه.
admin-settings-setting-accent-name = اللون المميِّز
admin-settings-setting-accent-meaning = لون الأزرار والروابط. إن تُرك فارغًا استُخدم لوننا.
admin-settings-group-contact-name = معلومات الاتصال
admin-settings-group-contact-meaning = ما يُعرف به المستخدمون.
admin-settings-group-verification-name = طرق تأكيد العنوان
admin-settings-group-verification-meaning = كيف يؤكَّد عنوان جديد: عند إنشاء الحساب، وعند إضافة عنوان إلى الحساب.
admin-settings-group-sign-in-name = طرق تسجيل الدخول
admin-settings-group-sign-in-meaning = كيف يسجّل المستخدمون الدخول، وكيف يؤكدون هويتهم قبل إجراء مهم.
admin-settings-group-other-browser-name = الروابط في متصفح آخر
admin-settings-group-other-browser-meaning = ما يحدث عند فتح رابط في غير المكان الذي قُدِّم منه الطلب.
admin-settings-group-lifetimes-name = المُدد
admin-settings-group-lifetimes-meaning = مدة صلاحية الأشياء، مثل 10 دقائق أو 30 ثانية.
admin-settings-group-limits-name = الحدود
admin-settings-group-limits-meaning = عدد المحاولات المسموح بها.
admin-settings-group-sessions-name = البقاء داخل الحساب
admin-settings-group-sessions-meaning = مدة بقاء الدخول مسجَّلًا، مثل 7 أيام أو 30 يومًا.
admin-settings-group-sign-up-name = إنشاء الحساب
admin-settings-group-sign-up-meaning = ما يُطلب من المستخدمين الجدد.
admin-settings-group-accounts-name = الحسابات
admin-settings-group-accounts-meaning = ما يمكن للمستخدمين فعله بحساباتهم.
admin-settings-group-languages-name = اللغات
admin-settings-group-languages-meaning = لغات الشاشات والرسائل.
admin-settings-group-look-name = المظهر والاسم
admin-settings-group-look-meaning = ما يراه المستخدمون في الشاشات والرسائل.
