"""A small app of its own that names one API, with a copy of the crates whose catalogue may be cut."""

import shutil
from pathlib import Path

import cargo

CRATES = ("specs", "rules", "schema", "codegen", "macros", "runtime", "simulator")
SOURCE = """\
//! Names one API.

use alipay::alipay_api;

#[alipay_api("alipay.user.certify.open.certify")]
mod certify {}

fn main() {
    let request = certify::Request::builder().certify_id("OC201809253000000393900404029253").build();
    println!("{}", request.is_ok());
}
"""


class App:
    def __init__(self, root: Path, repository: Path, kept: tuple[str, ...] | None):
        self.root = root
        self.repository = repository
        self.kept = kept

    def write(self) -> int:
        """Writes the app and the crates; gives the number of descriptions."""
        shutil.rmtree(self.root, ignore_errors=True)
        (self.root / "app" / "src").mkdir(parents=True)
        for crate in CRATES:
            shutil.copytree(self.repository / crate, self.root / crate)
        if self.kept is not None:
            self.cut(self.root / "specs")
        (self.root / "Cargo.toml").write_text(self.workspace())
        shutil.copy(self.repository / "Cargo.lock", self.root)
        shutil.copy(self.repository / "rust-toolchain.toml", self.root)
        (self.root / "app" / "src" / "main.rs").write_text(SOURCE)
        (self.root / "app" / "Cargo.toml").write_text(
            '[package]\nname = "app"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\n'
            'alipay = { workspace = true, features = ["default"] }\n')
        return sum(1 for path in (self.root / "specs").rglob("*.yaml") if path.name != "common.yaml")

    def cut(self, specs: Path) -> None:
        kept = {specs / f"{method.replace('.', '/')}.yaml" for method in self.kept} | {specs / "common.yaml"}
        for path in specs.rglob("*.yaml"):
            if path not in kept:
                path.unlink()

    def workspace(self) -> str:
        members = ", ".join(f'"{member}"' for member in (*CRATES, "app"))
        text = (self.repository / "Cargo.toml").read_text()
        begin, end = text.index("members = ["), text.index("]", text.index("members = [")) + 1
        text = text[:begin] + f"members = [{members}]" + text[end:]
        # An app's own profile: none of ours.
        return text[: text.index("[profile.")]

    def fetch(self) -> None:
        self.cargo("fetch")

    def build(self, ours: bool) -> tuple[float, float]:
        """Builds everything from nothing, or all that is `ours`; the seconds by the clock, and those of all processors."""
        if ours:
            self.cargo("clean", "--workspace")
        else:
            shutil.rmtree(self.target(), ignore_errors=True)
        return self.cargo("build", "--offline", "--package", "app")

    def size(self) -> int:
        return (self.target() / "debug" / "app").stat().st_size

    def target(self) -> Path:
        return self.root / "target"

    def cargo(self, *arguments: str) -> tuple[float, float]:
        return cargo.run(self.root, *arguments, CARGO_TARGET_DIR=str(self.target()))
