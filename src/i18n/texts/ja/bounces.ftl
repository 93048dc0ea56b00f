### 日本語。です・ます調。短く丁寧に。「あなた」はできるだけ使わない。ボタンは名詞か辞書形。
### 用語：link = リンク、code = コード、device = デバイス、mail = メール、sign in = サインイン、sign up = アカウント作成、sign out = サインアウト、prove = 確認、fresh proof = 本人確認、request = リクエスト、number = 番号。
### 表記：半角スペースは、メールアドレス、URL、パス、日時などに文字が続くときだけ入れる。{ $app } や { $n } などの前後には入れない。

bounces-no-mailbox = { $domain }によると、このメールボックスは存在しません。メールアドレスをご確認ください。
bounces-no-domain = { $domain }はメールを受け付けていません。メールアドレスをご確認ください。
bounces-full = { $domain }によると、メールボックスがいっぱいです。
bounces-unwanted = { $domain }にメールが受け付けられませんでした。
bounces-other = { $domain }からメールが戻ってきました。メールアドレスをご確認ください。
bounces-held-no-mailbox = このメールアドレス宛てのメールが戻ってきています（{ $ago }）。{ $domain }によると、このメールボックスは存在しません。そのため、何も送信していません。
bounces-held-other = このメールアドレス宛てのメールが戻ってきています（{ $ago }）。そのため、何も送信していません。
bounces-title = 戻ってきたメール
bounces-lede = { $app }が7日間メールを送らない、または通知を送らなくなったメールアドレスです。
bounces-none = 戻ってきたメールはありません。
bounces-row-no-mailbox = メールボックスなし（{ $ago }）
bounces-row-no-domain = ドメインがメールを受け付けない（{ $ago }）
bounces-row-other = メールが戻ってきました（{ $ago }）
bounces-row-complained = 迷惑メールとして報告（{ $ago }）：以後の通知なし
bounces-lift = 送信を再開
bounces-lift-label = { bounces-lift }：{ $address }
bounces-lifted = 送信を再開しました。
bounces-by-domain = ドメイン別
bounces-domain = ドメイン
bounces-came-back = 返送
bounces-complaints = 報告
