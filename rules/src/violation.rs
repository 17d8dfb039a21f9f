//! Broken limits with the path of the parameter that broke them.

use std::fmt;

use crate::{Language, Rule};

/// One broken limit in a request: where, which rule, its limit and what was found.
///
/// It never holds the value itself, which may be personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The parameter's full path: `goods_detail[2].goods_id`. Empty for the request as a whole.
    pub path: String,
    /// The rule that was broken.
    pub rule: Rule,
}

impl Violation {
    /// A violation at `path`.
    pub fn new(path: impl Into<String>, rule: Rule) -> Self {
        Self { path: path.into(), rule }
    }

    /// The same violation seen from outside: `item` before its path.
    ///
    /// ```
    /// use alipay_rules::{Rule, Violation};
    ///
    /// let inner = Violation::new("goods_id", Rule::Missing).within("[2]").within("goods_detail");
    /// assert_eq!(inner.path, "goods_detail[2].goods_id");
    /// ```
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{outer}{dot}{}", self.path);
        self
    }

    /// The violation in a language, for whoever gave the values: in English as `Display` has it.
    ///
    /// ```
    /// use alipay_rules::{Language, Rule, Violation};
    ///
    /// let broken = Violation::new("goods_detail[2].goods_id", Rule::Blank);
    /// assert_eq!(broken.words(Language::Chinese), "`goods_detail[2].goods_id` 是必填项，不能为空白");
    /// ```
    pub fn words(&self, language: Language) -> String {
        let rule = self.rule.words(language);
        if self.path.is_empty() { rule } else { format!("`{}` {rule}", self.path) }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { self.rule.fmt(f) } else { write!(f, "`{}` {}", self.path, self.rule) }
    }
}

impl std::error::Error for Violation {}

/// Every broken limit of one request, in the order of its parameters; at least one.
///
/// ```
/// use alipay_rules::{Rule, Violation, Violations};
///
/// let found = Violations::of(vec![Violation::new("biz_id", Rule::Blank)]).unwrap();
/// assert_eq!(found.to_string(), "`biz_id` is required and must not be blank");
///
/// assert_eq!(found.len(), 1);
/// let paths: Vec<&str> = found.iter().map(|violation| violation.path.as_str()).collect();
/// assert_eq!(paths, ["biz_id"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Gathers violations; `None` if there are none.
    pub fn of(found: Vec<Violation>) -> Option<Self> {
        if found.is_empty() { None } else { Some(Self(found)) }
    }

    /// The violations, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// How many there are; never 0.
    #[expect(clippy::len_without_is_empty, reason = "there is always at least one")]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl From<Violation> for Violations {
    fn from(only: Violation) -> Self {
        Self(vec![only])
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [only] => only.fmt(f),
            all => {
                write!(f, "{} parameters break their limits:", all.len())?;
                all.iter().try_for_each(|violation| write!(f, "\n  {violation}"))
            }
        }
    }
}

impl std::error::Error for Violations {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_grows_from_the_inside_out() {
        let path = |outer: &[&str]| {
            outer.iter().fold(Violation::new("", Rule::Blank), |inner, name| inner.within(name)).path
        };
        assert_eq!(
            path(&["user_name", "principal_info", "authentication_info"]),
            "authentication_info.principal_info.user_name"
        );
        assert_eq!(path(&["[1]", "tags"]), "tags[1]");
    }

    #[test]
    fn several_violations_read_as_a_list() {
        let found = Violations::of(vec![
            Violation::new("a", Rule::Missing),
            Violation::new("b[0]", Rule::MaxItems { max: 1, actual: 3 }),
        ]);
        assert_eq!(
            found.map(|found| found.to_string()).as_deref(),
            Some(
                "2 parameters break their limits:\n  `a` is required and was not given\n  `b[0]` holds at most 1 item, this has 3"
            )
        );
    }

    #[test]
    fn violations_are_given_in_order_and_counted_however_they_are_asked_for() {
        let all = vec![Violation::new("a", Rule::Missing), Violation::new("b", Rule::Blank)];
        let Some(found) = Violations::of(all.clone()) else { panic!("there are two") };
        assert_eq!(found.len(), 2);
        assert!((&found).into_iter().eq(&all));
        assert!(found.into_iter().eq(all));
    }
}
