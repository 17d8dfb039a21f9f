//! One call: signed, and on its way to the gateway.

use std::future::Future;
use std::pin::pin;

use alipay_rules::{Rule, Violation, Violations};
use web_time::Instant;

use super::{Client, Inner};
use crate::api::Called;
use crate::file::FilePart;
use crate::parameters::Signed;
use crate::protocol::Outbound;
use crate::retry::Deadline;
use crate::transport::TransferError;
use crate::{Error, HttpReply, HttpRequest, Request, trace};

/// Whatever goes wrong in a call says which API was called.
pub(super) async fn in_call_of<T>(
    called: &Called,
    call: impl Future<Output = Result<T, Error>>,
) -> Result<T, Error> {
    call.await.map_err(|error| error.in_call_of(called))
}

/// The files of the API, then those of this call alone.
pub(super) fn files_of<R: Request>(request: &R) -> Vec<FilePart> {
    [request.files().as_slice(), request.options().files()].concat()
}

impl Client {
    /// All parameters of a call that somebody else makes: it has no body that could carry files.
    pub(super) async fn signed_alone<R: Request>(
        &self,
        request: &R,
        called: &Called,
    ) -> Result<Signed, Error> {
        let signing = pin!(async {
            without_files(files_of(request))?;
            let signed = self.signed(&self.outbound(request, called)?).await?;
            #[cfg(feature = "testing")]
            self.0.transport.handed_out(&signed.urlencoded());
            Ok(signed)
        });
        let signing = in_call_of(called, signing);
        trace::other(trace::signing(&called.method), signing).await
    }

    /// What a request asks, with its content as it travels.
    pub(super) fn outbound<'a, R: Request>(
        &'a self,
        request: &'a R,
        called: &'a Called,
    ) -> Result<Outbound<'a>, Error> {
        let content = self.content_of(request)?;
        let (form, files, options) = (request.form(), request.files(), request.options());
        Ok(Outbound { called, content, form, files, options, deadline: Deadline::NEVER })
    }

    pub(super) async fn signed(&self, outbound: &Outbound<'_>) -> Result<Signed, Error> {
        let Inner { protocol, caller, clock, .. } = &*self.0;
        protocol.sign(caller, outbound, clock.now()).await
    }

    /// The request that carries a signed call.
    pub(super) async fn assembled(
        &self,
        signed: &Signed,
        outbound: &Outbound<'_>,
    ) -> Result<HttpRequest, Error> {
        let Inner { protocol, timeout, .. } = &*self.0;
        let timeout = outbound.timeout(*timeout)?;
        protocol.assemble(signed, outbound.all_files(), timeout).await
    }

    /// Sends a call, once.
    pub(super) async fn send(&self, request: HttpRequest) -> Result<HttpReply, Error> {
        let transfer = request.body.transfer();
        let began = Instant::now();
        #[cfg(feature = "metrics-0_24")]
        let exchange = crate::measured::Exchange::begin(&request);
        let sent = self.0.transport.send(request).await;
        #[cfg(feature = "metrics-0_24")]
        exchange.end(&sent);
        let reply = sent.map_err(|error| match &transfer {
            Some(transfer) => match transfer.give_up(error) {
                TransferError::File(error) => error.into(),
                TransferError::Transport(error) => error.into(),
            },
            None => Error::from(error),
        })?;
        trace::replied(began, &reply);
        Ok(reply)
    }
}

/// Refuses what only a body carries.
pub(super) fn without_files(files: Vec<FilePart>) -> Result<(), Violations> {
    let left_out = "left out: a file is sent with Client::execute, no page and no order string carries one";
    let found = files.into_iter().map(|part| Violation::new(part.parameter, Rule::form(left_out))).collect();
    Violations::of(found).map_or(Ok(()), Err)
}
