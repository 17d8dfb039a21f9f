//! What came of it all, as the database has it.

use std::collections::HashSet;
use std::fmt;
use std::sync::atomic::Ordering;

use alipay_simulator::{NotificationAnswer, SentNotification};
use sqlx::PgPool;

use crate::Failed;
use crate::instances::Instances;
use crate::street::{Street, Tally};

pub(crate) struct Report {
    notifications: i64,
    sent: usize,
    /// Notifications of which Alipay has seen a `success`.
    succeeded: usize,
    tally: Tally,
    kills: usize,
    begun: i64,
    failed: i64,
    lost: i64,
    effects: i64,
    distinct: i64,
    marked: i64,
}

impl Report {
    pub(crate) async fn of(
        pool: &PgPool,
        notifications: usize,
        sent: &[SentNotification],
        street: &Street,
        instances: &Instances,
    ) -> Result<Self, Failed> {
        let count =
            async |statement: &'static str| sqlx::query_scalar::<_, i64>(statement).fetch_one(pool).await;
        let succeeded = sent.iter().filter(|sent| sent.answer == NotificationAnswer::Success);
        Ok(Self {
            notifications: i64::try_from(notifications)?,
            sent: sent.len(),
            succeeded: succeeded.map(|sent| &sent.notify_id).collect::<HashSet<_>>().len(),
            tally: street.tally(),
            kills: instances.kills.load(Ordering::Relaxed),
            begun: count("SELECT COUNT(*) FROM begun WHERE outcome IS NULL").await?,
            failed: count("SELECT COUNT(*) FROM begun WHERE outcome = 'failed'").await?,
            lost: count("SELECT COUNT(*) FROM begun WHERE outcome = 'lost'").await?,
            effects: count("SELECT COUNT(*) FROM effect").await?,
            distinct: count("SELECT COUNT(DISTINCT out_trade_no) FROM effect").await?,
            marked: count("SELECT COUNT(*) FROM alipay_once WHERE done_at IS NOT NULL").await?,
        })
    }

    /// Whether each was handled exactly once, and Alipay knows.
    pub(crate) fn is_clean(&self) -> bool {
        let counts = [self.effects, self.distinct, self.marked];
        counts.iter().all(|count| *count == self.notifications)
            && i64::try_from(self.succeeded) == Ok(self.notifications)
    }

    /// Handlers that died in the middle: with their processes.
    fn died(&self) -> i64 {
        self.begun - self.failed - self.lost - self.effects
    }

    /// Whether everything that can go wrong did.
    pub(crate) fn is_thorough(&self) -> bool {
        let Tally { elsewhere, lost_answers, unanswered, .. } = self.tally;
        [elsewhere, lost_answers, unanswered, self.kills].iter().all(|count| *count > 0)
            && [self.failed, self.died()].iter().all(|count| *count > 0)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally { brought, elsewhere, lost_answers, unanswered } = self.tally;
        writeln!(
            f,
            "{:>7} notifications, of which Alipay saw success: {}",
            self.notifications, self.succeeded
        )?;
        writeln!(f, "{:>7} sendings by Alipay, {brought} to an instance", self.sent)?;
        writeln!(f, "{elsewhere:>7} while another instance was at it")?;
        writeln!(f, "{lost_answers:>7} answers lost, {unanswered} never given")?;
        writeln!(f, "{:>7} instances killed", self.kills)?;
        writeln!(f, "{:>7} handlers begun", self.begun)?;
        writeln!(f, "{:>7} of them failed, {} outlived their lease", self.failed, self.lost)?;
        writeln!(f, "{:>7} died with their process", self.died())?;
        writeln!(
            f,
            "{:>7} effects, of {} trades; marked as done: {}",
            self.effects, self.distinct, self.marked
        )?;
        f.write_str(match (self.is_clean(), self.is_thorough()) {
            (true, true) => "each was handled exactly once",
            (true, false) => "each was handled exactly once, but not everything went wrong that can",
            (false, _) => "NOT each was handled exactly once",
        })
    }
}
