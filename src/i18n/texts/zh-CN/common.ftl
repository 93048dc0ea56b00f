### 简体中文。称呼：您，能省则省；语气简洁有礼。中文与拉丁字母、数字及 { $app } 等变量之间加半角空格，标点用全角。
### 用词：link = 链接；code = 验证码；device = 设备；mail = 邮件；e-mail address = 邮箱地址；primary address = 主邮箱；account = 账号。
### sign in = 登录；sign up = 注册；sign out = 退出登录；prove, confirm = 验证（邮箱地址）；number = 数字；request, attempt = 请求。

frame-foot = 由一封只有您能打开的邮件保护
frame-skip = 跳至内容
frame-language = 语言：{ $name }
frame-not-found = 这里没有内容
frame-go-to-app = 前往 { $app }
frame-fault = 是我们出了问题
frame-other-link = 此页面属于另一个链接
frame-to-last-link = 显示我最后打开的链接
frame-no-link = 浏览器没有保留该链接
frame-no-link-lede = 浏览器似乎没有为本站保存 Cookie。请允许 Cookie，然后再次打开邮件中的链接，或换一个浏览器打开。
frame-no-link-code = 也可以在最初的页面上输入同一封邮件中的验证码。
frame-fault-lede = 问题已记录，您所做的操作不会丢失。
frame-try-again = 重试
frame-sign-out = 退出登录
home-title = 欢迎使用 { $app }
home-lede = 一封邮件即可登录，无需记住密码。
home-sign-in = 登录
home-sign-up = 创建账号
home-welcome = 您已登录
home-signed-in-as = 已使用 **{ $address }** 登录。
home-account = 您的账号
actions-add-address = 添加邮箱地址
actions-remove-address = 移除邮箱地址
actions-make-primary = 更换主邮箱
actions-end-sessions = 让其他设备退出登录
actions-delete-account = 删除账号
actions-administer = 管理本站
browser-on-system = { $system } 上的 { $browser }
near-place = { $place }附近
in-network = 网络 { $place }
some-browser = 未知浏览器
just-now = 刚刚
minutes-ago = { $n } 分钟前
hours-ago = { $n } 小时前
days-ago = { $n } 天前
