//! How many APIs each product has: a product is what the first two words of a method name.

use std::collections::BTreeMap;

use alipay_schema::Api;

use super::{number, received, sent};

/// Products with fewer APIs than this share a line.
const SMALL: usize = 20;

#[derive(Default)]
struct Count {
    products: usize,
    apis: usize,
    sent: usize,
    received: usize,
    by_hand: usize,
}

pub(super) fn section(apis: &[Api]) -> String {
    let mut products: BTreeMap<String, Count> = BTreeMap::new();
    for api in apis {
        let words: Vec<&str> = api.method.split('.').take(2).collect();
        products.entry(words.join(".")).or_default().add(api);
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
    let all = apis.iter().fold(Count::default(), |mut all, api| {
        all.add(api);
        all
    });
    format!(
        "## What there is\n\n\
         | product | APIs | parameters | members of replies | titled |\n|---|---:|---:|---:|---:|\n{}\n{}\n\n\
         A structure counts once for each API and side that it stands in. Titled ones were described by persons.\n",
        rows.join("\n"),
        row("**all**", &all)
    )
}

fn row(name: &str, count: &Count) -> String {
    let cells = [count.apis, count.sent, count.received, count.by_hand].map(number);
    format!("| {name} | {} |", cells.join(" | "))
}

impl Count {
    fn add(&mut self, api: &Api) {
        self.products = 1;
        self.apis += 1;
        self.sent += sent(api).len();
        self.received += received(api).len();
        self.by_hand += usize::from(api.title.is_some());
    }

    fn merge(&mut self, other: &Self) {
        self.products += other.products;
        self.apis += other.apis;
        self.sent += other.sent;
        self.received += other.received;
        self.by_hand += other.by_hand;
    }
}
