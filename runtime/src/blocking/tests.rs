//! The blocking client where it may wait, and where it may not.

use std::sync::Arc;

use super::*;
use crate::testing::initialize::{METHOD, REQUEST};
use crate::testing::{Gateway, rest, signed};
use crate::{ErrorKind, Outcome, TransportError, Verb};

const NODE: &str = r#"{"code":"10000","msg":"Success","token_id":"t","biz_result":"{}"}"#;

fn client() -> Client {
    Gateway::answering(signed(METHOD, NODE)).builder().build_blocking().unwrap()
}

#[test]
fn a_call_gives_its_reply_without_await() {
    let client = client();
    assert_eq!(client.execute(&REQUEST).unwrap().token_id, "t");
    assert_eq!(client.call(METHOD, "{}").unwrap()["token_id"], "t");
    assert!(client.page(&REQUEST).unwrap().url().contains("&sign="));
    assert!(client.call_page(METHOD, "{}").unwrap().url().contains("&sign="));
    assert!(client.order_string(&REQUEST).unwrap().contains("&sign="));
    assert!(client.call_order_string(METHOD, "{}").unwrap().contains("&sign="));
    let error = client.execute(&REQUEST.with().return_url("x")).unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
}

#[test]
fn the_rest_gateway_is_called_and_its_events_are_waited_for_without_await() {
    let client =
        rest::answering(200, r#"{"token_id":"t","biz_result":"{}"}"#).builder().build_blocking().unwrap();
    assert_eq!(client.v3().execute(&rest::POST).unwrap().token_id, "t");
    assert_eq!(client.v3().call(Verb::Get, "/v3/a", "{}").unwrap()["token_id"], "t");
    assert!(client.v3().prepare(&rest::POST).unwrap().string_to_sign().contains("\nPOST\n"));
    let client = rest::streaming("data: a\n\ndata: b\n\n").builder().build_blocking().unwrap();
    let events = client.v3().stream(Verb::Post, "/v3/stream/a", "{}").unwrap();
    assert_eq!(events.trace_id(), Some("0a1b2c3d"));
    assert_eq!(events.map(|event| event.unwrap().data).collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn what_only_verifies_is_refused_with_the_errors_of_the_async_client() {
    let client = client();
    let error = client.verify_notification("a=1").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Notification(_)), "{error:?}");
    let error = client.verify_return_url("a=1").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::ReturnUrl(_)), "{error:?}");
    let error = client.decrypt_open_data("{}").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::OpenData(_)), "{error:?}");
}

#[test]
fn many_threads_share_one_client() {
    let client = client();
    std::thread::scope(|scope| {
        let calls: Vec<_> = (0..8).map(|_| scope.spawn(|| client.execute(&REQUEST).is_ok())).collect();
        assert!(calls.into_iter().all(|call| call.join().unwrap()));
    });
}

#[tokio::test]
async fn inside_of_an_async_runtime_it_refuses_to_wait_and_does_not_panic() {
    let client = client();
    for error in [
        client.execute(&REQUEST).map(drop).unwrap_err(),
        client.page(&REQUEST).map(drop).unwrap_err(),
        client.check_notify_id("2088123456789012", "1").map(drop).unwrap_err(),
    ] {
        assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::InsideRuntime)), "{error:?}");
        assert_eq!(error.outcome(), Outcome::NotSent);
    }
    drop(client);
}

#[tokio::test]
async fn in_a_task_of_a_runtime_with_several_threads_it_refuses_too() {
    let runtime = Builder::new_multi_thread().worker_threads(1).build().unwrap();
    let waits = runtime.spawn(async { client().execute(&REQUEST).map(drop) });
    let error = waits.await.unwrap().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::InsideRuntime)), "{error:?}");
    assert!(error.to_string().contains("spawn_blocking"), "{error}");
    runtime.shutdown_background();
}

#[tokio::test]
async fn on_a_thread_that_may_wait_it_waits_although_it_knows_a_runtime() {
    let client = Arc::new(client());
    let shared = Arc::clone(&client);
    let waits = tokio::task::spawn_blocking(move || shared.execute(&REQUEST).map(drop));
    assert!(waits.await.unwrap().is_ok());
    let handle = Handle::current();
    let thread = std::thread::spawn(move || {
        let _known = handle.enter();
        client.execute(&REQUEST).map(drop)
    });
    assert!(thread.join().unwrap().is_ok());
}

// Without TLS there is no HTTP client.
#[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
#[test]
fn it_waits_for_a_real_timer_and_a_real_connection() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/gateway.do", listener.local_addr().unwrap());
    let builder = crate::Client::builder()
        .app_id("1")
        .private_key(crate::testing::app_key())
        .alipay_public_key(crate::testing::alipay_key().public_key())
        .gateway(address)
        .no_proxy()
        .timeout(std::time::Duration::from_millis(100));
    let error = builder.build_blocking().unwrap().execute(&REQUEST).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(TransportError::TimedOut)), "{error:?}");
}

#[test]
fn a_clone_shares_the_runtime_which_outlives_the_first_of_them() {
    let client = client();
    let clone = client.clone();
    assert!(Arc::ptr_eq(&client.runtime, &clone.runtime));
    drop(client);
    assert_eq!(
        std::thread::spawn(move || clone.execute(&REQUEST).unwrap().token_id.clone()).join().unwrap(),
        "t"
    );
}

#[test]
fn a_handler_is_run_once_and_may_call_meanwhile() {
    use crate::once::{Handled, HandledOnce, OnceError, OnceKey};

    let (client, once) = (client(), HandledOnce::in_memory());
    let order = OnceKey::new(client.app_id(), "order", "T1");
    let failed = client.once(&once, &order, |_| Err::<(), _>(OnceError::Unnumbered)).unwrap_err();
    assert!(matches!(failed, OnceError::Unnumbered), "the handler's own");
    let token = |_: &_| Ok::<_, OnceError>(client.execute(&REQUEST).unwrap().into_inner().token_id);
    assert_eq!(client.once(&once, &order, token).unwrap(), Handled::Now("t".to_owned()));
    assert_eq!(client.once(&once, &order, token).unwrap(), Handled::Before);
    let inside = Builder::new_current_thread().build().unwrap();
    let refused = inside.block_on(async { client.once(&once, &order, token) });
    assert!(matches!(refused, Err(OnceError::Store(_))), "{refused:?}");
}

#[test]
fn clients_of_many_apps_wait_on_one_thread() {
    let one = client();
    let other = Gateway::answering(signed(METHOD, NODE)).builder().app_id("2").build().unwrap();
    let other = one.with(other);
    assert_eq!((other.app_id(), Arc::strong_count(&one.runtime)), ("2", 2));
    drop(one);
    assert_eq!(other.execute(&REQUEST).unwrap().token_id, "t");
}
