use super::*;

fn read(url: &str) -> Result<Smtp, SmtpUrlFault> {
    Smtp::from_url(url, "example.com", &[])
}

#[tokio::test]
async fn only_loopback_goes_without_tls() {
    let is_plain = |url| matches!(read(url).map(|smtp| smtp.security), Ok(Security::Plain));

    assert!(is_plain("smtp://127.0.0.1:1025"));
    assert!(is_plain("smtp://localhost"));
    assert!(is_plain("smtp://[::1]:1025"));
    assert!(!is_plain("smtp://127.0.0.1?tls=required"));
    assert!(!is_plain("smtp://mail.example.com"));
    assert!(!is_plain("smtp://localhost.example.com"));
    assert!(!is_plain("smtps://localhost"));
}

#[tokio::test]
async fn ports_follow_the_protection() {
    let port = |url| read(url).map(|smtp| smtp.port);

    assert_eq!(port("smtps://mail.example.com"), Ok(465));
    assert_eq!(port("smtp://mail.example.com"), Ok(587));
    assert_eq!(port("smtp://mail.example.com:2525"), Ok(2525));
}

#[tokio::test]
async fn no_url_can_switch_protection_off() {
    assert_eq!(
        read("smtp://mail.example.com?tls=none").err(),
        Some(SmtpUrlFault::Parameter)
    );
    assert_eq!(
        read("http://mail.example.com").err(),
        Some(SmtpUrlFault::Form)
    );
    assert_eq!(read("mail.example.com").err(), Some(SmtpUrlFault::Form));
}

#[test]
fn a_password_may_hold_anything_that_is_escaped() {
    assert_eq!(
        percent_decoded("p%40ss%2fw%C3%B6rd%").as_deref(),
        Ok("p@ss/wörd%")
    );
}

#[test]
fn what_the_mail_server_says_is_kept_without_the_address() {
    let to = "jane@example.com".parse().expect("it is an address");
    let envelope = Envelope::new(None, vec![to]).expect("there is a recipient");

    let said = redact("550 <JANE@example.com>: unknown", &envelope);
    assert_eq!(said, "550 <(the address)>: unknown");
}
