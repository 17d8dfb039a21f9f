//! Makes one test program of the guide's blocks: a documentation test each would link a program each.

use std::fmt::Write;
use std::path::Path;
use std::{env, error, fs};

const PAGES: &str = "../../docs/guide/en/src";

fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-changed={PAGES}");
    println!("cargo::rerun-if-changed=specs");
    let mut program = String::new();
    let mut refused = String::new();
    for page in fs::read_dir(PAGES)? {
        let page = page?.path();
        let name = page.file_stem().unwrap_or_default().to_string_lossy().replace('-', "_");
        for block in blocks(&fs::read_to_string(&page)?) {
            if block.attributes.starts_with("rust,compile_fail") {
                writeln!(refused, "```{}\n{}```\n", block.attributes, block.shown)?;
            } else if block.attributes.starts_with("rust") {
                block.write(&name, &mut program)?;
            }
        }
    }
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("blocks.rs"), program)?;
    fs::write(Path::new(&out).join("refused.md"), refused)?;
    Ok(())
}

/// A block of code: where it begins, what stands behind its fence, and its lines as they are written.
struct Block<'a> {
    line: usize,
    attributes: &'a str,
    shown: String,
}

/// The blocks of a page, whose fences are three back ticks at the beginning of a line.
fn blocks(page: &str) -> Vec<Block<'_>> {
    let (mut blocks, mut open) = (Vec::new(), None::<Block<'_>>);
    for (index, text) in page.lines().enumerate() {
        match (text.strip_prefix("```"), &mut open) {
            (Some(attributes), None) => {
                open = Some(Block { line: index + 1, attributes, shown: String::new() });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some(block)) => block.shown = format!("{}{text}\n", block.shown),
            (None, None) => {}
        }
    }
    blocks
}

/// A line as it is compiled: rustdoc hides what stands behind `# `.
fn compiled(line: &str) -> &str {
    match line.trim_start() {
        "#" => "",
        text => text.strip_prefix("# ").unwrap_or(line),
    }
}

impl Block<'_> {
    /// The block as a module, with a test that runs it where it is to run.
    fn write(&self, page: &str, program: &mut String) -> Result<(), std::fmt::Error> {
        let Self { line, attributes, .. } = self;
        let code: String = self.shown.lines().flat_map(|line| [compiled(line), "\n"]).collect();
        writeln!(program, "mod {page}_{line} {{")?;
        if code.contains("fn main()") {
            writeln!(program, "{code}")?;
        } else if code.trim_end().ends_with("(())") {
            writeln!(program, "fn main() -> Result<(), impl core::fmt::Debug> {{\n{code}}}")?;
        } else {
            writeln!(program, "fn main() {{\n{code}}}")?;
        }
        if !attributes.contains("no_run") {
            writeln!(program, "#[test]\nfn runs() {{ crate::Ended::judge(main()); }}")?;
        }
        writeln!(program, "}}")
    }
}
