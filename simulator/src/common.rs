//! The rules of the common parameters, from their description.

use alipay_rules::app_address;
use alipay_schema::{CommonParameter, Source, read_common};

use crate::start_error::StartError;

/// The common parameters of requests.
pub(crate) struct CommonRules(Vec<CommonParameter>);

impl CommonRules {
    pub(crate) fn read() -> Result<Self, StartError> {
        let source = Source::new("common.yaml", alipay_specs::common());
        let common = read_common(&source).usable(&source).map_err(StartError::plain)?;
        let of_requests = |row: &CommonParameter| row.location.is_of_requests();
        Ok(Self(common.parameters.into_iter().filter(of_requests).collect()))
    }

    /// The names of required parameters, in the order of the description.
    pub(crate) fn required(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter(|row| row.parameter.is_required()).map(|row| row.parameter.name.as_str())
    }

    /// Whether a parameter is personal data or a secret; nothing for names that are not common ones.
    pub(crate) fn is_sensitive(&self, name: &str) -> Option<bool> {
        self.0.iter().find(|row| *row.parameter.name == name).map(|row| row.parameter.sensitive)
    }

    /// What is wrong with the value of a parameter, as a sentence; nothing for names that are not common ones.
    ///
    /// A signature's length depends on its key, so the recorded one is not a limit.
    pub(crate) fn fault(&self, name: &str, value: &str) -> Option<String> {
        let row = self.0.iter().find(|row| *row.parameter.name == name && name != "sign")?;
        if let Some(fixed) = row.value.as_deref().filter(|fixed| !fixed.eq_ignore_ascii_case(value)) {
            return Some(format!("`{name}` must be {fixed}"));
        }
        let mut broken = row.parameter.with_limits(|limits| limits.check(value))?;
        broken.extend(app_address(name, value));
        broken.first().map(|rule| format!("`{name}` {rule}"))
    }
}
