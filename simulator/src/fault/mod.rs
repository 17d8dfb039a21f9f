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
pub(crate) use forgery::repeat_member;
pub use name::UnknownFault;
pub use plan::{Faults, PlannedFault};

/// Something that goes wrong with a call; see [`Simulator::faults`](crate::Simulator::faults).
///
/// What is said of the reply holds for refusals too. Pages are shown as they are, and meet no fault. A payment in the app
/// meets them as a call does, and its reply is the result that the app gets.
///
/// ```
/// use alipay::{Outcome, json};
/// use alipay_simulator::{Fault, Simulator};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Simulator::start().await?;
/// simulator.faults().once("alipay.trade.precreate", Fault::CutAfter); // executed, and the reply is lost
/// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen" });
/// let lost = simulator.client()?.call("alipay.trade.precreate", order).await.unwrap_err();
/// assert_eq!(lost.outcome(), Outcome::Unknown);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The call is executed at once, and the reply comes so much later.
    Delay(Duration),
    /// The call is on its way for so long before it is executed, also where nobody waits for its reply any more.
    Late(Duration),
    /// The connection is cut; the call is not executed.
    CutBefore,
    /// The call is executed, and the connection is cut before anything of the reply is sent.
    CutAfter,
    /// The call is executed, and the connection is cut halfway through the reply's body.
    CutWithin,
    /// 20000 `isp.unknow-error`, signed, which leaves open what happened; of the REST gateway, HTTP 500 `unknow-error`.
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
    /// The node stands in the reply twice; of the REST gateway, whose signature is over the whole body, a member does.
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
    /// HTTP 202 without a body: the call is accepted and not executed, as the REST gateway may say.
    PutOff,
    /// The call is not executed, since there are too many: HTTP 429 of the REST gateway, 40005 of the other one.
    TooManyCalls,
    /// The header `alipay-timestamp` is not the one that was signed. Only the REST gateway's replies have one.
    OtherTimestamp,
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
    if let Some(Fault::Late(by)) = &fault {
        tokio::time::sleep(*by).await;
    }
    Ok(fault)
}

/// What a fault does to a call.
#[derive(Default)]
struct Effect {
    execution: Executed,
    delivery: Delivery,
    spoil: Spoil,
}

/// What a fault does to a reply.
#[derive(Default)]
enum Spoil {
    #[default]
    Nothing,
    Reply(fn(&mut Outgoing, &Called)),
    Signature(Forge),
}

type Forge = fn(&mut Outgoing, &Called) -> Result<(), Box<dyn Error>>;

impl Effect {
    fn executed(execution: Executed) -> Self {
        Self { execution, ..Self::default() }
    }

    fn delivered(delivery: Delivery) -> Self {
        Self { delivery, ..Self::default() }
    }

    fn spoilt(spoil: Spoil) -> Self {
        Self { spoil, ..Self::default() }
    }
}

impl Fault {
    /// The reply with everything that this fault does to it.
    pub(crate) fn spoil(&self, mut outgoing: Outgoing, called: &Called) -> Outgoing {
        let Effect { delivery, spoil, execution: _ } = self.effect();
        outgoing.delivery = delivery;
        match spoil {
            Spoil::Nothing => {}
            Spoil::Reply(spoil) => spoil(&mut outgoing, called),
            Spoil::Signature(forge) => {
                if let Err(error) = forge(&mut outgoing, called) {
                    return Outgoing::broken(&*error);
                }
            }
        }
        outgoing
    }

    fn effect(&self) -> Effect {
        match self {
            Self::Delay(delay) => Effect::delivered(Delivery::Late(*delay)),
            Self::CutBefore => Effect { execution: Executed::Never, ..Effect::delivered(Delivery::Never) },
            Self::CutAfter => Effect::delivered(Delivery::Never),
            Self::CutWithin => Effect::delivered(Delivery::Half),
            Self::Unavailable { executed: false } => Effect::executed(Executed::Never),
            Self::Unavailable { executed: true } => Effect::executed(Executed::Secretly),
            Self::WrongSignature => Effect::spoilt(Spoil::Reply(|reply, _| forgery::spoil_signature(reply))),
            Self::NoSignature => Effect::spoilt(Spoil::Reply(|reply, _| forgery::remove_signature(reply))),
            Self::OtherKey => Effect::spoilt(Spoil::Signature(forgery::sign_with_other_key)),
            Self::DuplicateMember => Effect::spoilt(Spoil::Reply(|reply, _| forgery::duplicate_node(reply))),
            Self::Truncated => {
                Effect::spoilt(Spoil::Reply(|reply, _| reply.body.truncate(reply.body.len() / 2)))
            }
            Self::HtmlPage => Effect::spoilt(Spoil::Reply(|reply, _| damage::replace_by_page(reply))),
            Self::GbkBytes => Effect::spoilt(Spoil::Reply(damage::recode_in_gbk)),
            Self::HugeBody => Effect::delivered(Delivery::Endless),
            Self::SlowDrip(pause) => Effect::delivered(Delivery::ByteByByte(*pause)),
            // What they do is done before: see `strike`.
            Self::RotateCertificate | Self::Late(_) => Effect::default(),
            Self::PutOff => Effect {
                execution: Executed::Never,
                ..Effect::spoilt(Spoil::Reply(|reply, _| damage::put_off(reply)))
            },
            Self::TooManyCalls => Effect::executed(Executed::Limited),
            Self::OtherTimestamp => Effect::spoilt(Spoil::Reply(|reply, _| forgery::change_timestamp(reply))),
        }
    }
}
