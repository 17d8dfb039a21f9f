//! Who is told what happens, while it happens.

use std::fmt;
use std::sync::Arc;

/// A function of the test's or the program's own; nobody unless one is given.
pub(crate) struct Watch<T>(Option<Watcher<T>>);

type Watcher<T> = Arc<dyn Fn(&T) + Send + Sync>;

impl<T> Watch<T> {
    pub(crate) fn by(watcher: impl Fn(&T) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(watcher)))
    }

    pub(crate) fn tell(&self, happened: &T) {
        if let Some(watcher) = &self.0 {
            watcher(happened);
        }
    }
}

impl<T> Default for Watch<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> fmt::Debug for Watch<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Watch" } else { "Watch(nobody)" })
    }
}
