//! Why a row need not be given although every source says so: reasons that stand in the description itself.

use alipay_schema::{Api, Parameter, Required, Type};

use super::verdict::Verdict;

/// Weakens a flag by what the description knows.
///
/// Open numbers took the place of user numbers after most pages were copied, so that neither of both must be given. A
/// structure that stands in several places was documented in one of them, and a structure of replies too must not make
/// an answer unreadable.
pub(super) fn weaken(verdict: &mut Verdict<Required>, row: &Parameter, table: &[Parameter], is_shared: bool) {
    if verdict.value != Required::Always {
        verdict.is_advised = false;
    } else if has_stand_in(row, table) {
        verdict.value = Required::Conditional;
        verdict.is_advised = false;
    } else if is_shared || row.deprecated.is_some() || row.default.is_some() {
        verdict.is_advised = true;
    }
}

/// Whether another row of the table names the same user: `buyer_open_id` next to `buyer_id`.
pub(super) fn has_stand_in(row: &Parameter, table: &[Parameter]) -> bool {
    let name = row.name.strip_suffix("_type").unwrap_or(&row.name);
    let Some(owner) = owner(name) else { return false };
    let is_open = |name: &str| name.ends_with("open_id");
    table.iter().any(|other| is_open(name) != is_open(&other.name) && self::owner(&other.name) == Some(owner))
}

/// Whose number a parameter is, if it is that of a user: `buyer_` of `buyer_id`, `buyer_user_id` and `buyer_open_id`.
fn owner(name: &str) -> Option<&str> {
    let ends = ["user_open_id", "open_id", "user_uni_id", "user_id", "uid", "id"];
    let owner = ends.iter().find_map(|end| name.strip_suffix(end))?;
    let owner = owner.strip_prefix("alipay_").unwrap_or(owner);
    (owner.is_empty() || owner.ends_with('_')).then_some(owner)
}

/// Whether a structure stands in several rows, so that what is said of one place may not hold in another.
pub(super) fn is_shared(api: &Api, name: &str) -> bool {
    let sections = [api.request.parameters(), &api.form, api.response.as_deref().unwrap_or_default()];
    let structures = api.types.iter().map(|structure| structure.parameters.as_slice());
    let uses = sections.into_iter().chain(structures).flatten();
    uses.filter(|row| matches!(&row.ty, Type::Structure(used) if used == name)).count() > 1
}
