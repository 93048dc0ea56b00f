### 简体中文。称呼：您，能省则省；语气简洁有礼。中文与拉丁字母、数字及 { $app } 等变量之间加半角空格，标点用全角。
### 用词：link = 链接；code = 验证码；device = 设备；mail = 邮件；e-mail address = 邮箱地址；primary address = 主邮箱；account = 账号。
### sign in = 登录；sign up = 注册；sign out = 退出登录；prove, confirm = 验证（邮箱地址）；number = 数字；request, attempt = 请求。

devices-title = 已登录的设备
devices-lede = 可以打开您账号的浏览器和设备。请让不认识的设备退出登录。
devices-this = 此设备
devices-began = { $began }{ $way }登录
devices-seen = 上次使用：{ $seen }
devices-by-link = 通过链接
devices-by-code = 通过验证码
devices-end = 退出登录
devices-end-label = 让 { $browser } 退出登录
devices-others = 其他设备
devices-others-lede = 除此设备外，所有浏览器和设备立即退出登录。
devices-end-others = 全部退出登录
devices-only-this = 没有在其他设备上登录。
devices-ended = 已退出登录。
devices-ended-others = 其他设备均已退出登录。
devices-back = 您的账号
devices-ended-here = 此处的登录已从另一台设备上退出。
devices-ran-out = 为安全起见，一段时间后此处已自动退出登录。
devices-report = 不是您本人？
devices-report-lede = 我们会立即让该浏览器退出登录。您的账号和邮箱地址不受影响。
devices-report-one = 让它退出登录
devices-report-all = 让所有设备退出登录
devices-report-over = 该浏览器已退出登录
devices-report-over-lede = 为稳妥起见，也可以让其他设备全部退出登录。
devices-report-all-over = 所有设备均已退出登录
devices-report-all-over-lede = 现在没有任何设备登录您的账号。您可以随时重新登录。
devices-report-invalid-lede = 邮件程序有时会截断链接。请再次从邮件中打开链接，或查看您的设备。
