//! Findings as text for a person, the way rustc shows its own.

use alipay_rules::Language;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::{Finding, Severity, Source, excerpt::Excerpt};

/// Where lines are cut: what fits next to rustc's own indentation in a usual terminal.
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
    let other = finding.other.as_ref().map(|(span, _)| *span);
    let excerpt = Excerpt::of(&source.text, finding.span, other);
    let primary = AnnotationKind::Primary.span(excerpt.primary.clone()).label(finding.label.as_str());
    let mut snippet = Snippet::source(excerpt.text.as_str())
        .path(source.name.as_str())
        .line_start(excerpt.line)
        .annotation(primary);
    if let (Some(range), Some((_, label))) = (&excerpt.other, &finding.other) {
        snippet = snippet.annotation(AnnotationKind::Context.span(range.clone()).label(label.as_str()));
    }
    let (level, advice) = levels(finding);
    let mut group: Group<'_> = level.primary_title(finding.title.as_str()).element(snippet);
    if let Some(help) = &finding.help {
        group = group.element(advice.message(help.as_str()));
    }
    let shown = renderer.clone().term_width(WIDTH).render(&[group]);
    let Some(column) = excerpt.column else { return shown };
    // The renderer counts columns from where the line is cut.
    let place = |column: usize| format!("{}:{}:{column}", source.name, finding.span.line);
    shown.replacen(&place(column), &place(finding.span.column), 1)
}

/// How grave it is, and what stands before what to do, in its language.
fn levels(finding: &Finding) -> (Level<'static>, Level<'static>) {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    match (finding.language, finding.severity) {
        (Language::English, _) => (level, Level::HELP),
        (Language::Chinese, Severity::Error) => (level.with_name("错误"), Level::HELP.with_name("建议")),
        (Language::Chinese, Severity::Warning) => (level.with_name("警告"), Level::HELP.with_name("建议")),
    }
}
