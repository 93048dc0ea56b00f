### 日本語。です・ます調。短く丁寧に。「あなた」はできるだけ使わない。ボタンは名詞か辞書形。
### 用語：link = リンク、code = コード、device = デバイス、mail = メール、sign in = サインイン、sign up = アカウント作成、sign out = サインアウト、prove = 確認、fresh proof = 本人確認、request = リクエスト、number = 番号。
### 表記：半角スペースは、メールアドレス、URL、パス、日時などに文字が続くときだけ入れる。{ $app } や { $n } などの前後には入れない。

mailbox-title = 開発用メールボックス
mailbox-lede = メールは外部に送信されず、ここに届きます。メモリ上にだけ保存されます。
mailbox-empty = メールはまだありません。届くと自動で表示されます。
mailbox-html = HTML
mailbox-text = テキスト
mailbox-source = ソース
mailbox-to = 宛先：{ $address }
mailbox-all = すべてのメールを表示
example-title = サンプル
example-lede = サインイン中のユーザーを認識する、ページ、サーバー関数、ルートの例です。
example-greeting = サーバーからの応答：こんにちは、**{ $address }** さん。
example-private = あなた専用のページ
example-private-lede = サインインしているため、このページが表示されています。
example-route = サインイン中のユーザーをルートに問い合わせる
example-sign-in = サインイン
example-back = サンプルに戻る
