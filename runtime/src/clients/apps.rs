//! Which client is whose.

use std::collections::HashMap;

use crate::Client;

/// Clients by their apps.
#[derive(Default)]
pub(super) struct Apps(HashMap<String, App>);

/// The clients of one app.
#[derive(Default)]
struct App {
    own: Option<Client>,
    for_merchants: HashMap<String, Client>,
}

impl Apps {
    pub(super) fn insert(
        &mut self,
        app_id: String,
        merchant: Option<String>,
        client: Client,
    ) -> Option<Client> {
        let app = self.0.entry(app_id).or_default();
        match merchant {
            None => app.own.replace(client),
            Some(merchant) => app.for_merchants.insert(merchant, client),
        }
    }

    pub(super) fn remove(&mut self, app_id: &str, merchant: Option<&str>) -> Option<Client> {
        let app = self.0.get_mut(app_id)?;
        let removed = match merchant {
            None => app.own.take(),
            Some(merchant) => app.for_merchants.remove(merchant),
        };
        if app.own.is_none() && app.for_merchants.is_empty() {
            self.0.remove(app_id);
        }
        removed
    }

    /// The client for that merchant, or else the app's own.
    pub(super) fn get(&self, app_id: &str, merchant: Option<&str>) -> Option<&Client> {
        let app = self.0.get(app_id)?;
        merchant.and_then(|merchant| app.for_merchants.get(merchant)).or(app.own.as_ref())
    }

    pub(super) fn len(&self) -> usize {
        self.0.values().map(|app| usize::from(app.own.is_some()) + app.for_merchants.len()).sum()
    }
}
