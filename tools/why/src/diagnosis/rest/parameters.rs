//! What the other gateway would have had signed of the same call.

use alipay::__private::form_pairs;
use alipay::string_to_sign;
use serde_json::{Map, Value};

use super::lines::Lines;
use crate::rest::RestRequest;

/// Sorted parameters: of the header, of the query and of the body, as whoever takes one gateway for the other joins them.
pub(super) fn sorted(request: &RestRequest, lines: &Lines) -> Vec<Vec<u8>> {
    let auth = String::from_utf8_lossy(&lines.auth).into_owned();
    let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let of_header: Vec<_> = auth.split(',').filter_map(|member| member.split_once('=')).map(own).collect();
    let query = request.target().split_once('?').map_or("", |(_, query)| query);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let of_query = form_pairs(query.as_bytes()).map(|pair| (text(&pair.name()), text(&pair.value())));
    let of_query: Vec<_> = of_query.collect();
    let members: Map<String, Value> = serde_json::from_slice(&lines.body).unwrap_or_default();
    let value = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let of_body: Vec<_> = members.iter().map(|(name, given)| (name.clone(), value(given))).collect();
    let content = vec![("biz_content".to_owned(), text(&lines.body))];
    [
        [&of_header[..], &of_query, &of_body].concat(),
        [&of_header[..], &of_query, &content].concat(),
        [&of_query[..], &of_body].concat(),
        [&of_header[..], &of_query].concat(),
        content,
    ]
    .into_iter()
    .map(|pairs| string_to_sign(pairs.iter().map(|(name, value)| (name, value))).into_bytes())
    .filter(|content| !content.is_empty())
    .collect()
}
