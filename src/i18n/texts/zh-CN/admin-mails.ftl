### 简体中文。称呼：您，能省则省；语气简洁有礼。中文与拉丁字母、数字及 { $app } 等变量之间加半角空格，标点用全角。
### 用词：link = 链接；code = 验证码；device = 设备；mail = 邮件；e-mail address = 邮箱地址；primary address = 主邮箱；account = 账号。
### sign in = 登录；sign up = 注册；sign out = 退出登录；prove, confirm = 验证（邮箱地址）；number = 数字；request, attempt = 请求。

admin-mails-title = 邮件
admin-mails-lede = { $app } 发送的所有邮件，涵盖各种语言，内容为虚构示例。
admin-mails-which = 邮件
admin-mails-language = 语言
admin-mails-show = 显示
admin-mails-group-sign-in = 登录
admin-mails-group-sign-up = 注册
admin-mails-group-account = 更改账号
admin-mails-group-notices = 通知
admin-mails-group-operation = 来自管理员
admin-mails-subject = 主题
admin-mails-preheader = 收件箱预览
admin-mails-light = 浅色
admin-mails-dark = 深色
admin-mails-text = 文本
admin-mails-send = 发送给我
admin-mails-send-lede = 将发送至 { $address }。其中的链接和验证码无效。
admin-mails-sent = 邮件正在发送。
