"""Runs cargo over the crates, with progress, and says which API a fault belongs to."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

from crates import Crates


@dataclass(frozen=True)
class Failure:
    """What the compiler says against one API."""
    method: str
    text: str


class Build:
    def __init__(self, crates: Crates, jobs: int, command: str):
        self.crates = crates
        self.failures: list[Failure] = []
        self.done = 0
        self.began = time.monotonic()
        self.command = ["cargo", command, "--workspace", "--quiet", "--keep-going", "-j", str(jobs),
                        "--message-format=json"]

    def run(self) -> list[Failure]:
        environment = {**os.environ, "CARGO_TARGET_DIR": str(self.crates.root / "target")}
        with tempfile.TemporaryFile("w+") as errors:
            process = subprocess.Popen(self.command, cwd=self.crates.root, env=environment, stdout=subprocess.PIPE,
                                       stderr=errors, text=True)
            for line in process.stdout:
                self.message(json.loads(line))
            if process.wait() != 0 and not self.failures:
                errors.seek(0)
                raise SystemExit(f"{' '.join(self.command)} failed in {self.crates.root}\n{errors.read()}")
        if not self.failures and self.done != len(self.crates.members):
            raise SystemExit(f"cargo finished {self.done} of {len(self.crates.members)} crates")
        return self.failures

    def message(self, message: dict) -> None:
        name = message.get("target", {}).get("name")
        if name not in self.crates.members:
            return
        if message["reason"] == "compiler-artifact":
            self.done += 1
            print(f"{self.done} of {len(self.crates.members)} crates: {len(self.crates.members[name])} APIs, "
                  f"after {time.monotonic() - self.began:.0f} s", file=sys.stderr, flush=True)
        elif message["reason"] == "compiler-message" and message["message"]["level"] in ("error", "warning"):
            self.fault(name, message["message"])

    def fault(self, name: str, message: dict) -> None:
        spans = message["spans"]
        if not spans and message["level"] == "error":
            return  # "aborting due to …", after what it is due to
        place = next((span for span in spans if span["is_primary"]), None)
        while place and place["expansion"] and not place["file_name"].endswith("src/lib.rs"):
            place = place["expansion"]["span"]
        method = self.crates.method(name, place["line_start"]) if place else f"the crate {name}"
        self.failures.append(Failure(method, message["rendered"]))
