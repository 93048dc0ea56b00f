### 日本語。です・ます調。短く丁寧に。「あなた」はできるだけ使わない。ボタンは名詞か辞書形。
### 用語：link = リンク、code = コード、device = デバイス、mail = メール、sign in = サインイン、sign up = アカウント作成、sign out = サインアウト、prove = 確認、fresh proof = 本人確認、request = リクエスト、number = 番号。
### 表記：半角スペースは、メールアドレス、URL、パス、日時などに文字が続くときだけ入れる。{ $app } や { $n } などの前後には入れない。

admin-mails-title = メール
admin-mails-lede = { $app }が送るすべてのメールを、各言語で、架空の値を使って表示します。
admin-mails-which = メール
admin-mails-language = 言語
admin-mails-show = 表示
admin-mails-group-sign-in = サインイン
admin-mails-group-sign-up = アカウント作成
admin-mails-group-account = アカウントの変更
admin-mails-group-notices = お知らせ
admin-mails-group-operation = 管理者から
admin-mails-subject = 件名
admin-mails-preheader = 受信トレイでの表示
admin-mails-light = ライト
admin-mails-dark = ダーク
admin-mails-text = テキスト
admin-mails-send = 自分に送信
admin-mails-send-lede = { $address } に送ります。リンクとコードは機能しません。
admin-mails-sent = メールを送信しています。
