"""Small apps of their own that ask Alipay about one trade, each in another way."""

import json
import shutil
import subprocess
from pathlib import Path

import cargo

# The plain app does by hand what the library does for the call: JSON of its own types, the text to sign, RSA, HTTP.
APPS = {
    "plain": ("reqwest, serde and rsa by hand", """\
base64 = "0.22"
chrono = { version = "0.4", default-features = false, features = ["clock"] }
form_urlencoded = "1"
reqwest = "0.13"
rsa = { version = "0.9", features = ["sha2"] }
serde = { version = "1", features = ["derive"] }
serde_json = { version = "1", features = ["raw_value"] }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
"""),
    "ours": ("`alipay`", """\
alipay = { path = "REPOSITORY/runtime" }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
"""),
    "alipay_rs": ("`alipay-rs`", """\
alipay-rs = "=0.4.6"
futures = "0.3"
serde_json = "1"
"""),
    "alipay_sdk_rust": ("`alipay_sdk_rust`", """\
alipay_sdk_rust = "=1.0.16"
"""),
}

SOURCES = Path(__file__).resolve().parent / "apps"


class App:
    def __init__(self, root: Path, name: str, repository: Path):
        self.root = root
        self.name = name
        self.repository = repository

    def write(self) -> None:
        """Writes the app anew; what was built stays."""
        shutil.rmtree(self.root / "src", ignore_errors=True)
        (self.root / "src").mkdir(parents=True)
        shutil.copy(SOURCES / f"{self.name}.rs", self.root / "src" / "main.rs")
        dependencies = APPS[self.name][1].replace("REPOSITORY", str(self.repository))
        (self.root / "Cargo.toml").write_text(
            f'[package]\nname = "{self.name}"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n{dependencies}')
        # The same releases of what they share.
        shutil.copy(self.repository / "Cargo.lock", self.root)
        shutil.copy(self.repository / "rust-toolchain.toml", self.root)

    def fetch(self) -> None:
        self.cargo("fetch")

    def build(self) -> tuple[float, float]:
        """From nothing: the seconds by the clock, and those of all processors."""
        shutil.rmtree(self.target(), ignore_errors=True)
        return self.cargo("build", "--offline")

    def crates(self) -> int:
        """How many crates the app compiles, itself among them."""
        return len({(package["name"], package["version"]) for package in self.packages()})

    def packages(self) -> list[dict]:
        """What is compiled for this machine, as cargo resolved it."""
        said = subprocess.run(["cargo", "tree", "--offline", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"],
                              cwd=self.root, capture_output=True, text=True, check=True)
        lines = {line.removesuffix(" (*)") for line in said.stdout.splitlines() if line}
        return [dict(zip(("name", "version"), line.split()[:2])) for line in sorted(lines)]

    def metadata(self) -> dict:
        said = subprocess.run(["cargo", "metadata", "--offline", "--format-version=1"], cwd=self.root, capture_output=True,
                              text=True, check=True)
        return json.loads(said.stdout)

    def target(self) -> Path:
        return self.root / "target"

    def cargo(self, *arguments: str) -> tuple[float, float]:
        return cargo.run(self.root, *arguments, CARGO_TARGET_DIR=str(self.target()))
