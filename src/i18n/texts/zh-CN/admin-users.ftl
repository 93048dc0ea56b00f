### 简体中文。称呼：您，能省则省；语气简洁有礼。中文与拉丁字母、数字及 { $app } 等变量之间加半角空格，标点用全角。
### 用词：link = 链接；code = 验证码；device = 设备；mail = 邮件；e-mail address = 邮箱地址；primary address = 主邮箱；account = 账号。
### sign in = 登录；sign up = 注册；sign out = 退出登录；prove, confirm = 验证（邮箱地址）；number = 数字；request, attempt = 请求。

admin-users-title = 用户
admin-users-lede = 所有拥有账号的人，从新到旧。
admin-users-search = 邮箱地址或姓名
admin-users-search-hint = 输入其中一部分即可。
admin-users-find = 搜索
admin-users-reset = 显示所有用户
admin-users-empty = 没有符合条件的用户。
admin-users-older = 较早
admin-users-newer = 较新
admin-users-admin = 管理员
admin-users-banned = 已封禁
admin-users-since = { $since }加入
admin-users-back = 所有用户
admin-users-addresses = 邮箱地址
admin-users-devices = 已登录的设备
admin-users-no-devices = 没有在任何设备上登录。
admin-users-end-all = 全部退出登录
admin-users-ended = 该设备已退出登录。
admin-users-ended-all = 已在所有设备上退出登录。
admin-users-events = 近期事件
admin-users-no-events = 近期没有事件。
admin-users-all-events = 此邮箱地址的所有事件
admin-users-ban = 封禁此用户
admin-users-ban-lede = 立即让其在所有设备上退出登录，且不能再登录。对方不会收到通知：登录界面看起来一如往常。
admin-users-ban-it = 封禁
admin-users-is-banned = 已封禁，并已在所有设备上退出登录。
admin-users-is-reader = 这是您本人，需由其他管理员操作。
admin-users-is-last-admin = 没有其他管理员。请先将他人设为管理员。
admin-users-unban = 解除封禁
admin-users-unban-lede = 解除后可以重新登录，账号中的内容没有丢失。
admin-users-unban-it = 允许重新登录
admin-users-is-unbanned = 该用户可以重新登录了。
