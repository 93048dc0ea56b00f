### 日本語。です・ます調。短く丁寧に。「あなた」はできるだけ使わない。ボタンは名詞か辞書形。
### 用語：link = リンク、code = コード、device = デバイス、mail = メール、sign in = サインイン、sign up = アカウント作成、sign out = サインアウト、prove = 確認、fresh proof = 本人確認、request = リクエスト、number = 番号。
### 表記：半角スペースは、メールアドレス、URL、パス、日時などに文字が続くときだけ入れる。{ $app } や { $n } などの前後には入れない。

admin-users-title = ユーザー
admin-users-lede = アカウントを持つすべてのユーザーを、新しい順に表示します。
admin-users-search = メールアドレスまたは名前
admin-users-search-hint = 一部だけでも検索できます。
admin-users-find = 検索
admin-users-reset = すべて表示
admin-users-empty = 該当するユーザーはいません。
admin-users-older = より古いもの
admin-users-newer = より新しいもの
admin-users-admin = 管理者
admin-users-banned = 利用停止
admin-users-since = アカウント作成：{ $since }
admin-users-back = すべてのユーザー
admin-users-addresses = メールアドレス
admin-users-devices = サインイン中のデバイス
admin-users-no-devices = サインイン中のデバイスはありません。
admin-users-end-all = すべてサインアウト
admin-users-ended = そのデバイスからサインアウトしました。
admin-users-ended-all = すべてのデバイスからサインアウトしました。
admin-users-events = 最近の出来事
admin-users-no-events = 最近の出来事はありません。
admin-users-all-events = このメールアドレスのすべての記録
admin-users-ban = ユーザーの利用停止
admin-users-ban-lede = すべてのデバイスからすぐにサインアウトし、以後サインインできなくします。本人には通知されず、サインイン画面もこれまでと同じです。
admin-users-ban-it = 利用停止にする
admin-users-is-banned = 利用停止にし、すべてのデバイスからサインアウトしました。
admin-users-is-reader = これはご自身です。ほかの管理者が操作してください。
admin-users-is-last-admin = ほかに管理者がいません。先に別の人を管理者にしてください。
admin-users-unban = 利用停止の解除
admin-users-unban-lede = 再びサインインできるようになります。アカウントの内容は失われていません。
admin-users-unban-it = 利用停止を解除
admin-users-is-unbanned = 再びサインインできるようになりました。
