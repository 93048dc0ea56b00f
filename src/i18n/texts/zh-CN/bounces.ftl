### 简体中文。称呼：您，能省则省；语气简洁有礼。中文与拉丁字母、数字及 { $app } 等变量之间加半角空格，标点用全角。
### 用词：link = 链接；code = 验证码；device = 设备；mail = 邮件；e-mail address = 邮箱地址；primary address = 主邮箱；account = 账号。
### sign in = 登录；sign up = 注册；sign out = 退出登录；prove, confirm = 验证（邮箱地址）；number = 数字；request, attempt = 请求。

bounces-no-mailbox = { $domain } 表示没有这个邮箱。邮箱地址正确吗？
bounces-no-domain = { $domain } 不接收邮件。邮箱地址正确吗？
bounces-full = { $domain } 表示邮箱已满。
bounces-unwanted = { $domain } 没有放行邮件。
bounces-other = { $domain } 退回了邮件。邮箱地址正确吗？
bounces-held-no-mailbox = 发往此地址的邮件曾被退回（{ $ago }）：{ $domain } 表示没有这个邮箱。因此我们没有发送邮件。
bounces-held-other = 发往此地址的邮件曾被退回（{ $ago }）。因此我们没有发送邮件。
bounces-title = 退回的邮件
bounces-lede = { $app } 七天内不发送邮件，或不再发送通知的地址。
bounces-none = 没有退回的邮件。
bounces-row-no-mailbox = 没有此邮箱，{ $ago }
bounces-row-no-domain = 该域名不接收邮件，{ $ago }
bounces-row-other = 邮件被退回，{ $ago }
bounces-row-complained = 被举报为垃圾邮件，{ $ago }：不再发送通知
bounces-lift = 恢复发送
bounces-lift-label = { bounces-lift }：{ $address }
bounces-lifted = 已恢复向该地址发送邮件。
bounces-by-domain = 按域名
bounces-domain = 域名
bounces-came-back = 退回
bounces-complaints = 举报
