//! Notifications as tests look at them.

use std::fmt;

/// What came back for a notification.
///
/// ```
/// use alipay::{Untyped, json};
/// use alipay_simulator::{NotificationAnswer, Simulator};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Simulator::start().await?;
/// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen" });
/// let order = Untyped::new("alipay.trade.precreate", order)?;
/// let client = simulator.client()?;
/// client.execute(&order.with().notify_url("https://shop.example/notify")).await?;
/// simulator.ledger().pay("T1");
/// let sent = simulator.delivered().await;
/// assert_eq!(sent[0].answer, NotificationAnswer::NotSent); // it would have left this machine
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotificationAnswer {
    /// `success`: it is not sent again.
    Success,
    /// Something else.
    Other {
        /// The status of HTTP.
        status: u16,
        /// The beginning of the body.
        body: String,
    },
    /// Nothing, and why.
    None(String),
    /// It was not sent: its address is not on this machine, and the simulator was not told to
    /// [`notify_anywhere`](crate::SimulatorBuilder::notify_anywhere).
    NotSent,
}

/// One sending of a notification; see [`Simulator::notifications`](crate::Simulator::notifications).
///
/// ```
/// use alipay::{Untyped, json};
/// use alipay_simulator::{SentNotification, Simulator};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let simulator = Simulator::start().await?;
/// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen" });
/// let order = Untyped::new("alipay.trade.precreate", order)?;
/// let client = simulator.client()?;
/// client.execute(&order.with().notify_url("http://127.0.0.1:9/notify")).await?;
/// simulator.ledger().pay("T1");
/// let sent: SentNotification = simulator.delivered().await.remove(0);
/// assert_eq!((sent.attempt, sent.parameter("trade_status")), (1, Some("TRADE_SUCCESS")));
/// client.verify_notification(&sent.body).await?; // as a handler would
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SentNotification {
    /// The number of the notification, the same however often it is sent.
    pub notify_id: String,
    /// The how manieth sending this was, from 1.
    pub attempt: usize,
    /// When: `yyyy-MM-dd HH:mm:ss` in Beijing.
    pub at: String,
    /// Where to.
    pub url: String,
    /// Its parameters, with the signature.
    pub parameters: Vec<(String, String)>,
    /// The form as it was sent, to be given to a handler once more.
    pub body: String,
    /// What came back.
    pub answer: NotificationAnswer,
}

/// How a notification stands; see [`Simulator::notification_states`](crate::Simulator::notification_states).
///
/// ```
/// use alipay_simulator::{NotificationAnswer, NotificationState};
///
/// /// Whether a notification does not come any more, and nobody took care of it.
/// fn is_given_up(state: &NotificationState) -> bool {
///     state.next.is_none() && state.answer != Some(NotificationAnswer::Success)
/// }
/// # fn main() {}
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotificationState {
    /// The number of the notification.
    pub notify_id: String,
    /// Where it goes to.
    pub url: String,
    /// What it says, without what is the same in every notification.
    pub about: Vec<(&'static str, String)>,
    /// How often it was sent.
    pub attempts: usize,
    /// What came back last; `None` before the first sending was answered.
    pub answer: Option<NotificationAnswer>,
    /// When it is sent next: `yyyy-MM-dd HH:mm:ss` in Beijing, by the simulator's clock; `None` once it is not sent any more.
    pub next: Option<String>,
}

/// Prints the names of what it says.
impl fmt::Debug for NotificationState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.about.iter().map(|(name, _)| *name).collect();
        f.debug_struct("NotificationState")
            .field("notify_id", &self.notify_id)
            .field("about", &names)
            .field("attempts", &self.attempts)
            .field("answer", &self.answer)
            .field("next", &self.next)
            .finish_non_exhaustive()
    }
}

impl SentNotification {
    /// A parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Prints the names of its parameters.
impl fmt::Debug for SentNotification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.parameters.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("SentNotification")
            .field("notify_id", &self.notify_id)
            .field("attempt", &self.attempt)
            .field("at", &self.at)
            .field("parameters", &names)
            .field("answer", &self.answer)
            .finish_non_exhaustive()
    }
}
