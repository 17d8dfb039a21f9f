//! What clients of one process share.

use super::*;
use crate::Clients;

fn client(clients: &Clients, alipay: &str, roots: &str) -> Client {
    let builder = clients.builder().app_id("2014072300007148").private_key(app_key());
    builder.certificates(bundle("app"), bundle(alipay), bundle(roots)).build().unwrap()
}

#[tokio::test]
async fn a_certificate_that_one_client_has_downloaded_is_judged_and_not_downloaded_by_the_others() {
    let gateway = Changed::new(named(SUCCESS, &next_key(), NEXT), &handed_out("next class2"));
    let common = Client::builder().transport(gateway.clone()).clock(gateway.clone());
    let clients = Clients::new(common).unwrap();
    let roots = crate::testing::certificates::ROOTS;
    let [first, second] = [0, 1].map(|_| client(&clients, "alipay class2", roots));
    assert!(first.execute(&REQUEST).await.is_ok());
    assert!(second.execute(&REQUEST).await.is_ok());
    assert_eq!((gateway.downloads().len(), held(&second)), (1, (1, 0)));

    // Another merchant's name in the configured certificate: what the first one trusts is not believed here.
    let other = client(&clients, "merchant class2", roots);
    assert!(other.execute(&REQUEST).await.is_err());
    assert_eq!((gateway.downloads().len(), held(&other)), (2, (0, 0)));
    // A client that shares nothing asks for itself.
    assert!(gateway.client().execute(&REQUEST).await.is_ok());
    assert_eq!(gateway.downloads().len(), 3);
}
