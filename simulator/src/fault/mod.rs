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

use execution::Executed;
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

/// What a fault does to a call.
#[derive(Default)]
struct Effect {
    execution: Executed,
    delivery: Delivery,
    /// What it does to the reply.
    spoil: Option<Spoil>,
}

type Spoil = fn(&mut Outgoing, &Called) -> Result<(), Box<dyn Error>>;

impl Effect {
    fn of(delivery: Delivery) -> Self {
        Self { delivery, ..Self::default() }
    }

    fn executed(execution: Executed) -> Self {
        Self { execution, ..Self::default() }
    }

    fn spoiling(spoil: Spoil) -> Self {
        Self { spoil: Some(spoil), ..Self::default() }
    }
}

impl Fault {
    /// The reply with everything that this fault does to it.
    pub(crate) fn spoil(&self, mut outgoing: Outgoing, called: &Called) -> Outgoing {
        let Effect { delivery, spoil, .. } = self.effect();
        outgoing.delivery = delivery;
        match spoil.map_or(Ok(()), |spoil| spoil(&mut outgoing, called)) {
            Ok(()) => outgoing,
            Err(error) => Outgoing::broken(&*error),
        }
    }

    fn effect(&self) -> Effect {
        match self {
            Self::Delay(delay) => Effect::of(Delivery::Late(*delay)),
            Self::CutBefore => Effect { execution: Executed::Never, ..Effect::of(Delivery::Never) },
            Self::CutAfter => Effect::of(Delivery::Never),
            Self::CutWithin => Effect::of(Delivery::Half),
            Self::Unavailable { executed: false } => Effect::executed(Executed::Never),
            Self::Unavailable { executed: true } => Effect::executed(Executed::Secretly),
            Self::WrongSignature => Effect::spoiling(|reply, _| {
                forgery::spoil_signature(&mut reply.body);
                Ok(())
            }),
            Self::NoSignature => Effect::spoiling(|reply, _| {
                forgery::remove_signature(&mut reply.body);
                Ok(())
            }),
            Self::OtherKey => {
                Effect::spoiling(|reply, called| forgery::sign_with_other_key(&mut reply.body, called))
            }
            Self::DuplicateMember => Effect::spoiling(|reply, _| {
                forgery::duplicate_node(&mut reply.body);
                Ok(())
            }),
            Self::Truncated => Effect::spoiling(|reply, _| {
                reply.body.truncate(reply.body.len() / 2);
                Ok(())
            }),
            Self::HtmlPage => Effect::spoiling(|reply, _| {
                damage::replace_by_page(reply);
                Ok(())
            }),
            Self::GbkBytes => Effect::spoiling(|reply, called| {
                damage::recode_in_gbk(reply, called);
                Ok(())
            }),
            Self::HugeBody => Effect::of(Delivery::Endless),
            Self::SlowDrip(pause) => Effect::of(Delivery::ByteByByte(*pause)),
            // It strikes the replies that follow, too.
            Self::RotateCertificate => Effect::default(),
        }
    }
}
