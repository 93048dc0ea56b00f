### 简体中文。称呼：您，能省则省；语气简洁有礼。中文与拉丁字母、数字及 { $app } 等变量之间加半角空格，标点用全角。
### 用词：link = 链接；code = 验证码；device = 设备；mail = 邮件；e-mail address = 邮箱地址；primary address = 主邮箱；account = 账号。
### sign in = 登录；sign up = 注册；sign out = 退出登录；prove, confirm = 验证（邮箱地址）；number = 数字；request, attempt = 请求。

mailbox-title = 开发邮箱
mailbox-lede = 邮件留在这里，不会从本机发出，且只保存在内存中。
mailbox-empty = 还没有邮件。收到后会自动显示。
mailbox-html = HTML
mailbox-text = 文本
mailbox-source = 源代码
mailbox-to = 收件人：{ $address }
mailbox-all = 显示全部邮件
example-title = 示例
example-lede = 知道您是谁的页面、服务器函数和路由。
example-greeting = 服务器向 **{ $address }** 问好。
example-private = 仅供您查看
example-private-lede = 您已登录，因此能看到此页面。
example-route = 询问路由您是谁
example-sign-in = 登录
example-back = 返回示例
