//! A call between its two directions: sent, and not answered yet.

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use alipay::{
    BoxFuture, Client, HttpReply, HttpRequest, Reply, Transport, TransportError, Unawaited, call_kind,
};

use crate::requests;

/// Polls once.
fn poll<T>(future: Pin<&mut impl Future<Output = T>>) -> Poll<T> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

/// The value of a future that waits for nothing.
///
/// # Panics
/// When it does wait.
#[expect(clippy::panic, reason = "a measurement of something else would be worse")]
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match poll(pin!(future)) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here has to be waited for"),
    }
}

/// Makes the request of a call, as far as the transport. The call never goes on.
///
/// # Panics
/// When the call ends before that.
pub fn sent<R: call_kind::Execute>(client: &Client, request: &R) {
    let call = poll(pin!(client.execute(request)));
    assert!(call.is_pending(), "the call ended before it was sent");
}

/// The address of the page of `certify`: everything from its parameter on.
///
/// # Panics
/// When it cannot be made.
#[expect(clippy::expect_used, reason = "its limits are kept, and both signers sign")]
pub fn page_of_certify(client: &Client) -> String {
    let request = requests::certify().expect("its limits are kept");
    let call = request.with().return_url("https://shop.example/back");
    now(client.page(&call)).expect("it is signed").url().to_owned()
}

/// Gives its reply the second time that it is asked.
#[derive(Clone)]
pub struct Late(pub Vec<u8>);

impl Transport for Late {
    fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpReply, TransportError>> {
        let (asked, reply) = (AtomicBool::new(false), HttpReply::new(200, [], self.0.clone()));
        let mut reply = Some(reply);
        Box::pin(std::future::poll_fn(move |_| {
            if !asked.swap(true, Ordering::Relaxed) {
                return Poll::Pending;
            }
            Poll::Ready(reply.take().ok_or(TransportError::TimedOut))
        }))
    }
}

/// A call that was sent, and whose reply is there.
pub struct Waiting<T: 'static>(Unawaited<'static, Reply<T>>);

/// Sends a call.
///
/// # Panics
/// When the call ends before that.
pub fn waiting<R: call_kind::Execute>(client: &'static Client, request: &'static R) -> Waiting<R::Response> {
    let mut call = client.execute(request);
    assert!(poll(Pin::new(&mut call)).is_pending(), "the call ended before it was sent");
    Waiting(call)
}

impl<T> Waiting<T> {
    /// Takes the reply: read, verified and decoded.
    ///
    /// # Panics
    /// When it is not a success.
    #[expect(clippy::expect_used, reason = "a measurement of a failure would be another one")]
    pub fn answered(self) -> Reply<T> {
        now(self.0).expect("the reply is a signed success")
    }
}
