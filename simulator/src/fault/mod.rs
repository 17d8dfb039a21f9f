//! What goes wrong between a gateway and its clients, on demand.

mod damage;
mod execution;
mod forgery;
mod name;
mod plan;

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use tokio::task::spawn_blocking;

use crate::called::Called;
use crate::delivery::Delivery;
use crate::mode::Mode;
use crate::outgoing::Outgoing;

pub(crate) use execution::execute;
pub use name::UnknownFault;
pub use plan::Faults;

/// Something that goes wrong with a call; see [`Simulator::faults`](crate::Simulator::faults).
///
/// What is said of the reply holds for refusals too. Pages are shown as they are, and meet no fault. A payment in the app
/// meets them as a call does, and its reply is the result that the app gets.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The call is executed at once, and the reply comes so much later.
    Delay(Duration),
    /// The connection is cut; the call is not executed.
    CutBefore,
    /// The call is executed, and the connection is cut before anything of the reply is sent.
    CutAfter,
    /// The call is executed, and the connection is cut halfway through the reply's body.
    CutWithin,
    /// 20000 `isp.unknow-error`, signed, which leaves open what happened.
    Unavailable {
        /// Whether the call is executed all the same.
        executed: bool,
    },
    /// The signature is spoiled.
    WrongSignature,
    /// There is no signature.
    NoSignature,
    /// The signature is good, and made with somebody else's key.
    OtherKey,
    /// The node stands in the reply twice.
    DuplicateMember,
    /// The second half of the reply's body is missing, and HTTP does not tell.
    Truncated,
    /// A proxy's error page in place of the reply: 502.
    HtmlPage,
    /// The reply comes in GBK, whatever was asked for; its signature is over the bytes that were asked for.
    GbkBytes,
    /// The reply is followed by 128 MiB of blanks, which JSON allows.
    HugeBody,
    /// The reply's body comes byte by byte, with such a pause before each.
    SlowDrip(Duration),
    /// Alipay gets a new certificate before it replies, as by [`Authority::rotate`](crate::Authority::rotate). In key
    /// mode, nothing.
    RotateCertificate,
}

/// What goes wrong with this call.
pub(crate) async fn strike(
    faults: &Faults,
    mode: &Mode,
    called: &Called,
) -> Result<Option<Fault>, Box<dyn Error + Send + Sync>> {
    let fault = faults.fault(called);
    if let (Some(Fault::RotateCertificate), Some(authority)) = (&fault, mode.authority()) {
        let authority = Arc::clone(authority);
        // A new key takes its time, which other calls need not wait for.
        spawn_blocking(move || authority.rotate()).await??;
    }
    Ok(fault)
}

impl Fault {
    /// The reply with everything that this fault does to it.
    pub(crate) fn spoil(&self, mut outgoing: Outgoing, called: &Called) -> Outgoing {
        outgoing.delivery = self.delivery();
        let Outgoing { body, .. } = &mut outgoing;
        match self {
            Self::WrongSignature => forgery::spoil_signature(body),
            Self::NoSignature => forgery::remove_signature(body),
            Self::DuplicateMember => forgery::duplicate_node(body),
            Self::Truncated => body.truncate(body.len() / 2),
            Self::HtmlPage => damage::replace_by_page(&mut outgoing),
            Self::GbkBytes => damage::recode_in_gbk(&mut outgoing, called),
            Self::OtherKey => {
                if let Err(error) = forgery::sign_with_other_key(body, called) {
                    return Outgoing::broken(&*error);
                }
            }
            // These leave the reply as it is: they strike the call itself, the reply's way, or the replies that follow.
            Self::Delay(_)
            | Self::CutBefore
            | Self::CutAfter
            | Self::CutWithin
            | Self::Unavailable { .. }
            | Self::HugeBody
            | Self::SlowDrip(_)
            | Self::RotateCertificate => {}
        }
        outgoing
    }

    /// How the reply of a call with this fault travels.
    fn delivery(&self) -> Delivery {
        match self {
            Self::Delay(delay) => Delivery::Late(*delay),
            Self::CutBefore | Self::CutAfter => Delivery::Never,
            Self::CutWithin => Delivery::Half,
            Self::HugeBody => Delivery::Endless,
            Self::SlowDrip(pause) => Delivery::ByteByByte(*pause),
            Self::Unavailable { .. }
            | Self::WrongSignature
            | Self::NoSignature
            | Self::OtherKey
            | Self::DuplicateMember
            | Self::Truncated
            | Self::HtmlPage
            | Self::GbkBytes
            | Self::RotateCertificate => Delivery::Whole,
        }
    }
}
