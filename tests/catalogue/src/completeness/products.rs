//! How much is known of each product: a product is what the first two words of a method name.

use std::collections::BTreeMap;

use alipay_schema::Api;

use super::{
    measure::{Measure, head},
    number, received, sent,
};

/// Products with fewer APIs than this share a line.
const SMALL: usize = 20;

#[derive(Default)]
struct Count {
    products: usize,
    apis: usize,
    titled: usize,
    with_codes: usize,
    sent: Measure,
    received: usize,
}

pub(super) fn section(apis: &[&Api]) -> String {
    let mut products: BTreeMap<String, Count> = BTreeMap::new();
    let mut all = Count::default();
    for api in apis {
        let words: Vec<&str> = api.method.split('.').take(2).collect();
        let count = Count::of(api);
        all.merge(&count);
        products
            .entry(words.join("."))
            .or_insert_with(|| Count { products: 1, ..Count::default() })
            .merge(&count);
    }
    let (large, small): (Vec<_>, Vec<_>) = products.into_iter().partition(|(_, count)| count.apis >= SMALL);
    let mut rest: BTreeMap<String, Count> = BTreeMap::new();
    for (product, count) in small {
        let first = product.split('.').next().unwrap_or_default().to_owned();
        rest.entry(first).or_default().merge(&count);
    }
    let large = large.iter().map(|(product, count)| row(&format!("`{product}`"), count));
    let rest = rest.iter().map(|(first, count)| {
        let name = format!("other of `{first}`, {} products", count.products);
        row(&name, count)
    });
    let rows: Vec<String> = large.chain(rest).collect();
    let last = ["members of replies", "titled", "with error codes"];
    format!(
        "## The products\n\n{}\n{}\n{}\n",
        head(&["product", "APIs"], &last),
        rows.join("\n"),
        row("**all**", &all)
    )
}

fn row(name: &str, count: &Count) -> String {
    let last = [count.received, count.titled, count.with_codes].map(number).join(" | ");
    format!("| {name} | {} | {} | {last} |", number(count.apis), count.sent.cells())
}

impl Count {
    fn of(api: &Api) -> Self {
        Self {
            products: 0,
            apis: 1,
            titled: usize::from(api.title.is_some()),
            with_codes: usize::from(api.errors.as_ref().is_some_and(|rows| !rows.is_empty())),
            sent: Measure::of(sent(api)),
            received: received(api).len(),
        }
    }

    fn merge(&mut self, other: &Self) {
        self.products += other.products;
        self.apis += other.apis;
        self.titled += other.titled;
        self.with_codes += other.with_codes;
        self.sent.add(other.sent);
        self.received += other.received;
    }
}
