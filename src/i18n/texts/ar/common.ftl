### العربية. المخاطبة: بأدب وبلا تحديد للجنس ما أمكن: مصادر على الأزرار، و«يُرجى» و«يمكنك» في الجمل؛ جمل قصيرة.
### الكلمات: link = رابط؛ code = رمز؛ device = جهاز؛ mail = رسالة، e-mail address = عنوان البريد الإلكتروني؛ sign in = تسجيل الدخول، sign up = إنشاء حساب، sign out = تسجيل الخروج.
### prove = تأكيد؛ fresh proof = تأكيد الهوية؛ attempt, request = طلب؛ try = محاولة؛ number = رقم؛ ban = حظر؛ invitation = دعوة؛ primary = أساسي.

frame-foot = دخول محميّ برسالة لا تُفتح إلا من بريدك
frame-skip = الانتقال إلى المحتوى
frame-language = اللغة: { $name }
frame-not-found = لا شيء هنا
frame-go-to-app = الانتقال إلى { $app }
frame-fault = الخطأ من جانبنا
frame-other-link = هذه الصفحة لرابط آخر
frame-to-last-link = عرض آخر رابط فتحته
frame-no-link = لم يحتفظ متصفحك بالرابط
frame-no-link-lede = يبدو أنه لا يحفظ ملفات تعريف الارتباط لهذا الموقع. يُرجى السماح بها وفتح الرابط من الرسالة مرة أخرى، أو فتحه في متصفح آخر.
frame-no-link-code = أو يمكنك إدخال الرمز الوارد في الرسالة نفسها في الصفحة التي بدأت منها.
frame-fault-lede = سجّلنا الخطأ لدينا. لم يُفقد شيء مما أنجزته.
frame-try-again = إعادة المحاولة
frame-sign-out = تسجيل الخروج
home-title = أهلًا بك في { $app }
home-lede = رسالة واحدة تكفي للدخول. لا حاجة إلى كلمة مرور.
home-sign-in = تسجيل الدخول
home-sign-up = إنشاء حساب
home-welcome = تم الدخول
home-signed-in-as = تم تسجيل دخولك بالعنوان **{ $address }**.
home-account = حسابك
actions-add-address = إضافة عنوان بريد إلكتروني
actions-remove-address = إزالة عنوان بريد إلكتروني
actions-make-primary = تغيير العنوان الأساسي
actions-end-sessions = تسجيل خروج الأجهزة الأخرى
actions-delete-account = حذف الحساب
actions-administer = استخدام صفحات الإدارة
browser-on-system = { $browser } على { $system }
near-place = بالقرب من { $place }
in-network = الشبكة { $place }
some-browser = متصفح غير معروف
just-now = قبل لحظات
minutes-ago = { $n ->
    [zero] قبل لحظات
    [one] قبل دقيقة واحدة
    [two] قبل دقيقتين
    [few] قبل { $n } دقائق
    [many] قبل { $n } دقيقة
   *[other] قبل { $n } دقيقة
}
hours-ago = { $n ->
    [zero] قبل أقل من ساعة
    [one] قبل ساعة واحدة
    [two] قبل ساعتين
    [few] قبل { $n } ساعات
    [many] قبل { $n } ساعة
   *[other] قبل { $n } ساعة
}
days-ago = { $n ->
    [zero] اليوم
    [one] أمس
    [two] قبل يومين
    [few] قبل { $n } أيام
    [many] قبل { $n } يومًا
   *[other] قبل { $n } يوم
}
