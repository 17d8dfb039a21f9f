//! HTML that the simulator shows a browser: complete in itself, and readable on a phone.

pub(crate) use alipay::__private::escaped;

/// A whole page; `title` is text, `body` is HTML.
pub(crate) fn document(title: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n<footer>模拟网关 · alipay-simulator</footer>\n</body>\n</html>\n"
    )
}

/// Names and values, one below the other.
pub(crate) fn table<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let rows = rows.into_iter().map(|(name, value)| {
        format!("<dt>{}</dt><dd data-name=\"{0}\">{}</dd>\n", escaped(name), escaped(value))
    });
    format!("<dl>\n{}</dl>\n", rows.collect::<String>())
}

const STYLE: &str = include_str!("style.css");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_text_holds_it_stays_text() {
        assert_eq!(
            escaped("<script>'&amp;\"</script> 中文"),
            "&lt;script&gt;&#39;&amp;amp;&quot;&lt;/script&gt; 中文"
        );
        let page = document("<b>", &table([("a\"", "<i>")]));
        assert!(page.contains("<title>&lt;b&gt;</title>"));
        assert!(page.contains("<dd data-name=\"a&quot;\">&lt;i&gt;</dd>"));
    }
}
