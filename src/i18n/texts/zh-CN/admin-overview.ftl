### 简体中文。称呼：您，能省则省；语气简洁有礼。中文与拉丁字母、数字及 { $app } 等变量之间加半角空格，标点用全角。
### 用词：link = 链接；code = 验证码；device = 设备；mail = 邮件；e-mail address = 邮箱地址；primary address = 主邮箱；account = 账号。
### sign in = 登录；sign up = 注册；sign out = 退出登录；prove, confirm = 验证（邮箱地址）；number = 数字；request, attempt = 请求。

admin-overview-title = 概览
admin-overview-lede = { $app } 的登录情况。日期以 UTC 零点为界。
admin-overview-live = 正在实时更新。
admin-overview-not-live = 已停止更新。请重新加载页面查看新数据。
admin-overview-people = 账号
admin-overview-sessions = 已登录的浏览器
admin-overview-median = 半数用户登录用时
admin-overview-slow = 95% 用户登录用时
admin-overview-within = { $span }内
admin-overview-no-times = 暂无
admin-overview-funnel = 从请求到登录
admin-overview-funnel-lede = 过去 30 天的请求及其进展。输入验证码的人不会打开链接，而检查邮件的程序也会打开链接。
admin-overview-started = 已请求
admin-overview-mailed = 邮件已递交
admin-overview-opened = 链接已打开
admin-overview-proven = 链接或验证码正确
admin-overview-finished = 已完成
admin-overview-days = 每日情况
admin-overview-failures = 失败与拒绝
admin-overview-failed = 失败
admin-overview-declined = “不是我本人”
admin-overview-most = 单日最多：{ $n }
admin-overview-table = 以表格查看数据
admin-overview-day = 日期
admin-overview-mail = 过去 24 小时的邮件
admin-overview-sent = 已递交
admin-overview-delayed = 延迟
admin-overview-refused = 被拒
admin-overview-lag = 最早的邮件已等待 { $span }。
admin-overview-no-lag = 没有待发送的邮件。
admin-overview-domains = 邮件未送达的域名
admin-overview-domain = 域名
admin-overview-no-domains = 没有邮件服务器拒收或延迟。
admin-overview-servers = 服务器
admin-overview-version = 版本
admin-overview-since = 启动于
admin-overview-seen = 最近在线
admin-overview-streams = 打开的页面
admin-overview-well = 运行中
admin-overview-silent = 无响应
admin-overview-no-servers = 尚无服务器上报。
