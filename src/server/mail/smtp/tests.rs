use super::*;

#[test]
fn what_the_mail_server_says_is_kept_without_the_address() {
    let to = "jane@example.com".parse().expect("it is an address");
    let envelope = Envelope::new(None, vec![to]).expect("there is a recipient");

    let said = redact("550 <JANE@example.com>: unknown", &envelope);
    assert_eq!(said, "550 <(the address)>: unknown");
}
