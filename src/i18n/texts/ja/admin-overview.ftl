### 日本語。です・ます調。短く丁寧に。「あなた」はできるだけ使わない。ボタンは名詞か辞書形。
### 用語：link = リンク、code = コード、device = デバイス、mail = メール、sign in = サインイン、sign up = アカウント作成、sign out = サインアウト、prove = 確認、fresh proof = 本人確認、request = リクエスト、number = 番号。
### 表記：半角スペースは、メールアドレス、URL、パス、日時などに文字が続くときだけ入れる。{ $app } や { $n } などの前後には入れない。

admin-overview-title = 概要
admin-overview-lede = { $app }へのサインインの状況です。日付はUTCの午前0時に変わります。
admin-overview-live = 自動で更新しています。
admin-overview-not-live = 自動更新は止まっています。再読み込みしてください。
admin-overview-people = アカウント
admin-overview-sessions = サインイン中のブラウザー
admin-overview-median = 半数のサインイン時間
admin-overview-slow = 95％のサインイン時間
admin-overview-within = { $span }以内
admin-overview-no-times = まだなし
admin-overview-funnel = リクエストからサインインまで
admin-overview-funnel-lede = 過去30日間のリクエストと、その進み具合です。コードを入力した人はリンクを開かず、メールを検査するプログラムもリンクを開きます。
admin-overview-started = リクエスト
admin-overview-mailed = メール送信済み
admin-overview-opened = リンクを開いた
admin-overview-proven = リンク・コード一致
admin-overview-finished = 完了
admin-overview-days = 日別
admin-overview-failures = 失敗と拒否
admin-overview-failed = 失敗
admin-overview-declined = 「心当たりがない」
admin-overview-most = 1日の最大：{ $n }
admin-overview-table = 数値を表で見る
admin-overview-day = 日付
admin-overview-mail = 過去24時間のメール
admin-overview-sent = 送信済み
admin-overview-delayed = 遅延
admin-overview-refused = 拒否
admin-overview-lag = 最も古いメールの待ち時間は{ $span }です。
admin-overview-no-lag = 送信待ちのメールはありません。
admin-overview-domains = メールが届かない宛先
admin-overview-domain = ドメイン
admin-overview-no-domains = メールを拒否または遅延しているサーバーはありません。
admin-overview-servers = サーバー
admin-overview-version = バージョン
admin-overview-since = 起動
admin-overview-seen = 最終確認
admin-overview-streams = 開いているページ
admin-overview-well = 稼働中
admin-overview-silent = 応答なし
admin-overview-no-servers = まだサーバーの報告がありません。
