//! What the REST gateway says of a failure besides its code and message.

use std::fmt;

/// One thing that the REST gateway finds wrong with a call.
///
/// `Debug` does not print the value: it may be personal data.
///
/// ```
/// use alipay::Error;
///
/// /// What to log: never the value.
/// fn complaints(error: &Error) -> Vec<String> {
///     error.details().iter().map(|detail| format!("{:?}: {:?}", detail.field, detail.issue)).collect()
/// }
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Detail {
    /// The parameter's name.
    pub field: Option<String>,
    /// The value that was sent; one that is an object or a list is its JSON text. It may be personal data.
    pub value: Option<String>,
    /// Where it stands: `body`, `query`, `path`.
    pub location: Option<String>,
    /// What is wrong, as a code.
    pub issue: Option<String>,
    /// What is wrong, in words, which may quote the value.
    pub description: Option<String>,
}

/// Prints how long the texts are that may hold the value.
impl fmt::Debug for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hidden = |text: &Option<String>| text.as_ref().map(|text| Hidden(text.chars().count()));
        f.debug_struct("Detail")
            .field("field", &self.field)
            .field("value", &hidden(&self.value))
            .field("location", &self.location)
            .field("issue", &self.issue)
            .field("description", &hidden(&self.description))
            .finish()
    }
}

struct Hidden(usize);

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "text of {}", self.0)
    }
}

/// A page that the REST gateway names for a failure, such as the one that explains it.
///
/// ```
/// use alipay::Error;
/// use alipay::v3::Link;
///
/// /// Where a failure is explained, and what stands there.
/// fn pages(error: &Error) -> Vec<(&str, &str)> {
///     let links = error.links().iter();
///     links.filter_map(|Link { link, desc, .. }| Some((link.as_deref()?, desc.as_deref()?))).collect()
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// The address.
    pub link: Option<String>,
    /// What stands there.
    pub desc: Option<String>,
    /// How it relates to the failure.
    pub rel: Option<String>,
}

/// All of it.
#[derive(Clone, Default)]
pub(crate) struct Failure {
    pub(crate) details: Vec<Detail>,
    pub(crate) links: Vec<Link>,
}
