### 日本語。です・ます調。短く丁寧に。「あなた」はできるだけ使わない。ボタンは名詞か辞書形。
### 用語：link = リンク、code = コード、device = デバイス、mail = メール、sign in = サインイン、sign up = アカウント作成、sign out = サインアウト、prove = 確認、fresh proof = 本人確認、request = リクエスト、number = 番号。
### 表記：半角スペースは、メールアドレス、URL、パス、日時などに文字が続くときだけ入れる。{ $app } や { $n } などの前後には入れない。

devices-title = サインイン中のデバイス
devices-lede = アカウントを開けるブラウザとデバイスです。心当たりのないものからはサインアウトしてください。
devices-this = このデバイス
devices-began = サインイン：{ $began }（{ $way }）
devices-seen = 最終アクセス：{ $seen }
devices-by-link = リンク
devices-by-code = コード
devices-end = サインアウト
devices-end-label = { $browser }からサインアウト
devices-others = ほかのデバイス
devices-others-lede = このデバイス以外のすべてのブラウザとデバイスから、すぐにサインアウトします。
devices-end-others = ほかをすべてサインアウト
devices-only-this = ほかにサインイン中のデバイスはありません。
devices-ended = サインアウトしました。
devices-ended-others = ほかのすべてのデバイスからサインアウトしました。
devices-back = アカウント
devices-ended-here = 別のデバイスからの操作でサインアウトされました。
devices-ran-out = 安全のため、一定時間の経過によりサインアウトしました。
devices-report = 心当たりがありませんか？
devices-report-lede = そのブラウザからすぐにサインアウトします。アカウントとメールアドレスには影響しません。
devices-report-one = サインアウトする
devices-report-all = すべてのデバイスからサインアウト
devices-report-over = そのブラウザからサインアウトしました
devices-report-over-lede = 念のため、ほかのすべてのデバイスからもサインアウトできます。
devices-report-all-over = すべてのデバイスからサインアウトしました
devices-report-all-over-lede = 現在、このアカウントにサインインしている人はいません。いつでもサインインし直せます。
devices-report-invalid-lede = メールソフトによってはリンクが途中で切れることがあります。メールからもう一度開くか、デバイスの一覧をご確認ください。
