//! Who answers a call that came through the gate: what a test told, the ledger, or the description's examples.

use alipay_schema::{Api, PROTOCOL_MEMBERS, example_response};
use serde_json::{Value, json};

use crate::bills;
use crate::called::Called;
use crate::caller::Caller;
use crate::download;
use crate::elsewhere;
use crate::gate::Admitted;
use crate::ledger::Entry;
use crate::legacy;
use crate::refusal::Refusal;
use crate::shared::Shared;

/// The node of a call that succeeded.
pub(crate) fn answer(shared: &Shared, admitted: &Admitted, called: &Called) -> Result<Value, Refusal> {
    if let Some(told) = shared.scripts.reply(&admitted.api, called) {
        return told.map_err(|misnamed| Refusal::misnamed(&misnamed));
    }
    if called.method == download::METHOD {
        return download::node(&shared.mode, &admitted.content);
    }
    let own = bills::members(shared, called);
    let own = own.or_else(|| shared.ledger.answer(&Entry::of(called, &Caller::of(called))));
    let mut node = match own {
        Some(members) => node(&called.method, required(&admitted.api), members?),
        None => node(&called.method, example_response(&admitted.api), json!({})),
    };
    elsewhere::replace(&shared.base, &mut node);
    Ok(node)
}

/// The platform's own members, then the others; later ones win. Some APIs describe a `code` of their own, whose example
/// would make a failure of the success.
fn node(method: &str, example: Value, members: Value) -> Value {
    let mut node = legacy::success(method);
    if let Value::Object(example) = example {
        node.extend(example.into_iter().filter(|(name, _)| !PROTOCOL_MEMBERS.contains(&name.as_str())));
    }
    if let Value::Object(members) = members {
        node.extend(members);
    }
    Value::Object(node)
}

/// Examples of the members that a reply must have.
fn required(api: &Api) -> Value {
    let mut example = example_response(api);
    if let Value::Object(members) = &mut example {
        let rows = || api.response.iter().flatten();
        members.retain(|name, _| rows().any(|row| *row.name == *name && row.is_required()));
    }
    example
}
