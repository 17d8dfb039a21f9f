//! What a program asks that shows a simulator to people.

use std::sync::Arc;

use alipay_schema::Api;
use axum::Router;
use serde_json::Value;

use crate::sent::NotificationState;
use crate::{Recorded, Simulator, notify, status};

impl Simulator {
    /// Whether this machine alone reaches the simulator.
    pub fn is_local(&self) -> bool {
        self.shared.is_local
    }

    /// The description by which calls of this method are answered; `None` if there is none that can be used.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// assert!(simulator.description("alipay.user.certify.open.certify").unwrap().call.page);
    /// assert!(simulator.description("alipay.trade.precreat").is_none());
    /// # Ok(())
    /// # }
    /// ```
    pub fn description(&self, method: &str) -> Option<Arc<Api>> {
        // While what was given is faulty, the last that could be used is shown.
        let _ = self.shared.catalogue.refresh();
        self.shared.catalogue.find(method)
    }

    /// The descriptions that the simulator was given, and those of the catalogue that calls have asked for so far.
    ///
    /// ```
    /// use alipay_simulator::Simulator;
    ///
    /// /// The methods that have been called so far, or that the test has described.
    /// fn methods(simulator: &Simulator) -> Vec<String> {
    ///     simulator.descriptions_at_hand().iter().map(|api| api.method.value.clone()).collect()
    /// }
    /// # fn main() {}
    /// ```
    pub fn descriptions_at_hand(&self) -> Vec<Arc<Api>> {
        self.shared.catalogue.at_hand()
    }

    /// A call as the status page's file has it, as JSON: personal data, and whatever no description has, is masked.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::json;
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen", "buyer": "张三" });
    /// simulator.client()?.call("alipay.trade.precreate", order).await?;
    /// let masked = simulator.masked(&simulator.calls()[0]);
    /// assert_eq!((&masked["content"]["subject"], &masked["content"]["buyer"]), (&json!("A pen"), &json!("***")));
    /// # Ok(())
    /// # }
    /// ```
    pub fn masked(&self, call: &Recorded) -> Value {
        status::masked(&self.shared, call)
    }

    /// How each notification stands, in the order in which they came up.
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use alipay::{Untyped, json};
    /// use alipay_simulator::Simulator;
    ///
    /// let simulator = Simulator::start().await?;
    /// let order = json!({ "out_trade_no": "T1", "total_amount": "1.00", "subject": "A pen" });
    /// let order = Untyped::new("alipay.trade.precreate", order)?;
    /// // Nobody listens there, so it is to be sent again.
    /// simulator.client()?.execute(&order.with().notify_url("http://127.0.0.1:9/notify")).await?;
    /// simulator.ledger().pay("T1");
    /// simulator.delivered().await;
    /// let state = simulator.notification_states().remove(0);
    /// assert!(state.attempts == 1 && state.next.is_some());
    ///
    /// simulator.resend(&state.notify_id).await;
    /// assert!(simulator.settle(&state.notify_id));
    /// let state = simulator.notification_states().remove(0);
    /// assert!(state.attempts == 2 && state.next.is_none());
    /// # Ok(())
    /// # }
    /// ```
    pub fn notification_states(&self) -> Vec<NotificationState> {
        self.shared.outbox.states()
    }

    /// Sends a notification once more, now, and waits for its answer; `false` if there is none of this number. When it comes
    /// again by itself stays as it was, unless it is answered with `success`.
    pub async fn resend(&self, notify_id: &str) -> bool {
        let Some(letter) = self.shared.outbox.find(notify_id) else { return false };
        notify::send_again(&self.shared, &letter).await;
        true
    }

    /// Takes a notification for answered with `success`, so that it does not come again; `false` if it would not have.
    pub fn settle(&self, notify_id: &str) -> bool {
        self.shared.outbox.find(notify_id).is_some_and(|letter| self.shared.outbox.settle(&letter))
    }

    /// Has these pages in place of the status page, once.
    #[doc(hidden)]
    pub fn serve_in_place_of_status(&self, pages: Router) -> bool {
        self.shared.home.set(pages).is_ok()
    }
}
