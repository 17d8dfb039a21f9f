//! What the documentation of a parameter says about its length.

use alipay_schema::{Limit, MaxLength, Parameter, Type};

use super::advice;

pub(super) fn length(parameter: &Parameter) -> Option<String> {
    let recorded = !parameter.lengths_bind();
    let unit = parameter.limits.length_unit;
    let (longest, shortest) = (advice(parameter, Limit::MaxLength), advice(parameter, Limit::MinLength));
    let at_least = |min| format!("At least {min} {}{shortest}.", unit.name(min));
    match (parameter.limits.max_length, parameter.limits.min_length) {
        (Some(MaxLength::Limit(max)), _) if recorded => {
            Some(format!("The page states a length of {max}, which is not checked here."))
        }
        (Some(MaxLength::Limit(max)), Some(min)) if longest == shortest => {
            Some(format!("{min} to {max} {}{longest}.", unit.name(max)))
        }
        (Some(MaxLength::Limit(max)), min) => {
            let at_most = format!("At most {max} {}{longest}.", unit.name(max));
            Some(min.map_or(at_most.clone(), |min| format!("{} {at_most}", at_least(min))))
        }
        (_, Some(_)) if recorded => None,
        (Some(MaxLength::Unlimited) | None, Some(min)) => Some(at_least(min)),
        (Some(MaxLength::Unlimited), None) => Some("Of any length.".to_owned()),
        (None, None) if recorded || parameter.ty == Type::File => None,
        (None, None) => Some("No length is stated.".to_owned()),
    }
}
