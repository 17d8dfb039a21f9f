//! What calling an API changes, added to a description.

use super::Edit;
use crate::{
    Effect,
    edit::spot::Spot,
    write::layout::{Yaml, entry},
};

impl Edit<'_> {
    /// Says what calling the API changes, unless its description does so. Gives back whether it does so now.
    ///
    /// ```
    /// use alipay_schema::{Edit, Effect, Source};
    ///
    /// let source = Source::new("query.yaml", "method: alipay.trade.query\ncall: execute\nresponse: {}\n");
    /// let mut edit = Edit::of(&source).unwrap();
    /// assert!(edit.state_effect(Effect::Reads));
    /// assert_eq!(edit.finish(), "method: alipay.trade.query\ncall: execute\neffect: reads\nresponse: {}\n");
    /// ```
    pub fn state_effect(&mut self, effect: Effect) -> bool {
        let spot = self.behind("effect").filter(|_| self.entry("effect").is_none());
        let spot = spot.map(|entry| Spot::behind(entry, self.text));
        let value = Yaml::Word(effect.word().to_owned());
        self.put(spot.as_ref(), &[], |indent| entry("effect", &value, indent))
    }
}
