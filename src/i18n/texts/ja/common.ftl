### 日本語。です・ます調。短く丁寧に。「あなた」はできるだけ使わない。ボタンは名詞か辞書形。
### 用語：link = リンク、code = コード、device = デバイス、mail = メール、sign in = サインイン、sign up = アカウント作成、sign out = サインアウト、prove = 確認、fresh proof = 本人確認、request = リクエスト、number = 番号。
### 表記：半角スペースは、メールアドレス、URL、パス、日時などに文字が続くときだけ入れる。{ $app } や { $n } などの前後には入れない。

frame-foot = 本人だけが開けるメールで保護されています
frame-skip = 本文へ移動
frame-language = 言語: { $name }
frame-not-found = ページが見つかりません
frame-go-to-app = { $app }へ
frame-fault = サーバーで問題が発生しました
frame-other-link = これは別のリンクのページです
frame-to-last-link = 最後に開いたリンクを表示
frame-no-link = ブラウザにリンクが保存されませんでした
frame-no-link-lede = このサイトのCookieが保存されない設定のようです。Cookieを許可してメールのリンクをもう一度開くか、別のブラウザで開いてください。
frame-no-link-code = または、同じメールに記載されたコードを、操作を始めたページに入力してください。
frame-fault-lede = 問題は記録されました。これまでの操作は失われていません。
frame-try-again = 再試行
frame-sign-out = サインアウト
home-title = { $app }へようこそ
home-lede = メール1通でサインイン。パスワードを覚える必要はありません。
home-sign-in = サインイン
home-sign-up = アカウント作成
home-welcome = サインインしました
home-signed-in-as = **{ $address }** でサインインしています。
home-account = アカウント
actions-add-address = メールアドレスの追加
actions-remove-address = メールアドレスの削除
actions-make-primary = メインのメールアドレスの変更
actions-end-sessions = ほかのデバイスからのサインアウト
actions-delete-account = アカウントの削除
actions-administer = このサイトの管理
browser-on-system = { $system }の{ $browser }
near-place = { $place }付近
in-network = ネットワーク { $place }
some-browser = ブラウザ
just-now = たった今
minutes-ago = { $n }分前
hours-ago = { $n }時間前
days-ago = { $n }日前
