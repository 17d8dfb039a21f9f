//! How values are written in addresses and bodies.

use alipay::Charset;

use crate::calls::{Ours, Sent};
use crate::fault::equal;
use crate::folder::Folder;
use crate::fragments::base;
use crate::report::{Judged, Judgement};
use crate::wire::Pairs;

/// Sends `input` as a parameter and compares how it is written.
pub(crate) async fn judge(
    folder: &Folder,
    name: &str,
    input: &str,
    expected: &str,
    with: impl Fn(Pairs, Charset) -> Sent,
) -> Judgement {
    let charset = if name.ends_with("gbk") { Charset::Gbk } else { Charset::Utf8 };
    let mut params = base();
    params.insert("x".to_owned(), input.to_owned());
    let ours = Ours::of(folder, &with(params, charset))?;
    let order = ours.client.order_string(&ours.call()).await?;
    let written = order.split('&').find_map(|pair| pair.strip_prefix("x="));
    equal("how it is written", &written, &Some(expected))?;
    Ok(Judged::Agrees)
}
