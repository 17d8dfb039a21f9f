"""Runs cargo and takes down what the compiler spends on one crate."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

# What a crate that can also hold the use of its types ends with.
USED = '#[cfg(feature = "used")]\npub mod used;\n'

COMPILER = Path(__file__).parent / "compiler.py"


@dataclass
class Cost:
    """What one run of the compiler took."""
    seconds: float
    """Processor time, user and system."""
    front: float
    """The part of it up to where macros are expanded and names resolved."""
    megabytes: float
    """The most memory that it held."""


class Workspace:
    """A folder with one small crate for each way; a target folder of its own."""

    def __init__(self, root: Path):
        self.root = root
        self.log = root / "costs.jsonl"

    def write(self, members: dict[str, dict[str, str]], lock: Path) -> None:
        names = ", ".join(f'"{name}"' for name in members)
        profile = "[profile.dev]\nincremental = false\n"
        (self.root / "Cargo.toml").write_text(f'[workspace]\nresolver = "3"\nmembers = [{names}]\n\n{profile}')
        (self.root / "Cargo.lock").write_bytes(lock.read_bytes())
        for name, dependencies in members.items():
            lines = [f"{dependency} = {source}" for dependency, source in dependencies.items()]
            package = f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "2024"\n\n'
            package += "[features]\nused = []\n\n[dependencies]\n"
            (self.root / name / "Cargo.toml").write_text(package + "\n".join(lines) + "\n")

    def prepare(self, command: str, name: str) -> None:
        """Builds whatever the crate depends on, and the crate."""
        self.cargo(command, name, os.cpu_count() or 1)

    def measure(self, command: str, name: str) -> Cost:
        """Compiles the crate alone, on one core."""
        os.utime(self.root / name / "src" / "lib.rs")
        self.log.unlink(missing_ok=True)
        self.cargo(command, name, 1)
        runs = [json.loads(line) for line in self.log.read_text().splitlines()]
        if [run["crate"] for run in runs] != [name]:
            raise SystemExit(f"cargo {command} -p {name} compiled {runs}, not {name} alone")
        return Cost(**{key: value for key, value in runs[0].items() if key != "crate"})

    def cargo(self, command: str, name: str, jobs: int) -> None:
        environment = {
            **os.environ, "CARGO_TARGET_DIR": str(self.root / "target"), "CARGO_INCREMENTAL": "0",
            "RUSTC_WORKSPACE_WRAPPER": str(COMPILER), "COMPILE_COST_LOG": str(self.log),
        }
        arguments = ["cargo", *command.split(), "--quiet", "-p", name, "-j", str(jobs)]
        done = subprocess.run(arguments, cwd=self.root, env=environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.stderr.write(done.stderr)
            raise SystemExit(f"{' '.join(arguments)} failed in {self.root}")
