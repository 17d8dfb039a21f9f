//! Findings as text for a person, the way rustc shows its own.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::{Finding, Severity, Source, Span};

/// Where lines are cut: what fits beside rustc's own indentation in a usual terminal.
const WIDTH: usize = 110;

impl Finding {
    /// The finding as plain text: its title, the place, the source line with a caret, and what to do.
    ///
    /// The caret stands right in a terminal that shows a Chinese character two columns wide. Use it where colours do
    /// not belong, such as in a compiler's message or a file.
    ///
    /// ```
    /// use alipay_schema::{Source, read_api};
    ///
    /// let source = Source::new("pay.yaml", "method: alipay.trade.pay\ncal: page\n");
    /// let finding = &read_api(&source).findings[0];
    /// assert_eq!(
    ///     finding.render(&source),
    ///     "error: unknown key `cal`\n --> pay.yaml:2:1\n  |\n2 | cal: page\n  | ^^^ no such key\n  |\n  = help: did you mean `call`?",
    /// );
    /// ```
    pub fn render(&self, source: &Source) -> String {
        render(self, source, &Renderer::plain())
    }

    /// The finding as [`render`](Self::render) shows it, in a terminal's colours.
    pub fn render_coloured(&self, source: &Source) -> String {
        render(self, source, &Renderer::styled())
    }
}

fn render(finding: &Finding, source: &Source, renderer: &Renderer) -> String {
    // A byte order mark is no column; the renderer would count one.
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let skipped = source.text.len() - text.len();
    let text = &harmless(text);
    let primary =
        AnnotationKind::Primary.span(range(finding.span, text, skipped)).label(finding.label.as_str());
    let mut snippet = Snippet::source(text).path(source.name.as_str()).annotation(primary);
    if let Some((span, label)) = &finding.other {
        snippet = snippet
            .annotation(AnnotationKind::Context.span(range(*span, text, skipped)).label(label.as_str()));
    }
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group: Group<'_> = level.primary_title(finding.title.as_str()).element(snippet);
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.clone().term_width(WIDTH).render(&[group])
}

/// The renderer makes all control characters visible but these, which some terminals obey. The dot has as many bytes.
fn harmless(text: &str) -> String {
    text.replace(|character| matches!(character, '\u{80}'..='\u{9f}'), "·")
}

/// The bytes to underline: at most the rest of the span's first line.
fn range(span: Span, text: &str, skipped: usize) -> Range<usize> {
    let boundary = |offset: usize| text.floor_char_boundary(offset.saturating_sub(skipped));
    let (start, end) = (boundary(span.start), boundary(span.end));
    let marked = text.get(start..end).unwrap_or_default();
    let first_line = marked.lines().next().unwrap_or_default();
    start..start + first_line.len()
}
