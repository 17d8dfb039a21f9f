"""What the library costs in a call, next to the cryptography that it cannot avoid: runs the benchmarks and writes the tables."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.append(str(Path(__file__).resolve().parents[1] / "shared"))

import marks  # noqa: E402
from measured import Instructions, Times  # noqa: E402
from tables import page  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(prog="runtime", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3, help="how long each benchmark is measured (3)")
    parser.add_argument("--only-write", action="store_true", help="take the measurements that are there")
    parser.add_argument("--out", type=Path, help="the document whose tables are written anew; otherwise they are printed")
    arguments = parser.parse_args()
    target = Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target"))
    if not arguments.only_write:
        measure(arguments.seconds, target)
    in_turns = json.loads((target / "turns.json").read_text())
    text = page(Times(target / "criterion"), in_turns, Instructions(target / "gungraun"))
    if arguments.out is None:
        print(text, end="")
    else:
        marks.replace(arguments.out, "python3 benches/runtime", text)
    return 0


def measure(seconds: float, target: Path) -> None:
    bench = ["cargo", "bench", "--package", "alipay-benches", "--features", "measure"]
    quick = ["--noplot", "--warm-up-time", "1", "--measurement-time", str(seconds)]
    for name in ("request", "received", "size"):
        subprocess.run([*bench, "--bench", name, "--", *quick], cwd=REPOSITORY, check=True)
    (target / "turns.json").write_text(
        subprocess.run([*bench, "--bench", "turns"], cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout)
    subprocess.run([*bench, "--bench", "instructions", "--", "--callgrind-args=--cache-sim=no"], cwd=REPOSITORY, check=True)


if __name__ == "__main__":
    sys.exit(main())
