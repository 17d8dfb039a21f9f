//! Which of the limits that documents state the gateway is not known to hold to.

use alipay_rules::Kind;
use alipay_schema::{Limit, Parameter, Type};

/// Marks as advised what `row` states and did not state `before`, where nothing but a document speaks for it:
///
/// * `characters`: genuine trades have numbers with a hyphen, which the comments exclude;
/// * `min_length`: the comments do not say how much a Chinese character counts, so a count of one may refuse a short
///   name that is long enough;
/// * `range`, unless it is of [money](is_of_money): a comment writes how many digits or items there may be in the same
///   words.
pub(super) fn advise(row: &mut Parameter, before: &Parameter) {
    let is_text = row.ty == Type::Scalar(Kind::Text) && !row.list;
    for (limit, is_doubtful) in [
        (Limit::MinLength, is_text && before.limits.min_length.is_none() && row.limits.min_length.is_some()),
        (Limit::Characters, before.limits.characters.is_none() && row.limits.characters.is_some()),
        (Limit::Range, before.limits.range.is_none() && row.limits.range.is_some() && !is_of_money(row)),
    ] {
        if is_doubtful {
            row.limits.advised.push(limit);
        }
    }
}

/// Whether a range is that of a sum which an order can cost: there are codes with which the gateway refuses others. A
/// discountable or undiscountable part may be 0, whatever its comment says.
fn is_of_money(row: &Parameter) -> bool {
    let is_amount = matches!(row.ty, Type::Scalar(Kind::Amount | Kind::Cents));
    let begins_at_a_cent = row.limits.range.as_ref().is_some_and(|(min, _)| min == "0.01");
    (is_amount || begins_at_a_cent) && !row.name.ends_with("discountable_amount")
}
