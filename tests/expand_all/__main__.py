"""Builds every description of the catalogue through the macro: what it makes of any of them is Rust without a warning."""

import argparse
import random
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from build import Build, Failure  # noqa: E402
from crates import Crates, listed  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]


def main() -> int:
    parser = argparse.ArgumentParser(prog="expand_all", description=__doc__)
    parser.add_argument("specs", nargs="?", type=Path, default=REPOSITORY / "specs", help="the folder of descriptions")
    parser.add_argument("--sample", type=int, help="how many of them, chosen at random (all)")
    parser.add_argument("--seed", type=int, help="what the choice follows from (another one each time)")
    parser.add_argument("--chunk", type=int, default=300, help="how many stand in one crate (300)")
    parser.add_argument("--jobs", type=int, default=2, help="how many crates are compiled at a time (2)")
    parser.add_argument("--check", action="store_true", help="cargo check in place of cargo build")
    arguments = parser.parse_args()

    methods = listed(arguments.specs)
    if arguments.sample is not None:
        seed = random.randrange(1 << 32) if arguments.seed is None else arguments.seed
        methods = sorted(random.Random(seed).sample(methods, min(arguments.sample, len(methods))))
        print(f"seed {seed}", flush=True)

    crates = Crates(REPOSITORY, REPOSITORY / "target" / "expand_all", arguments.specs)
    crates.write(methods, arguments.chunk)
    began = time.monotonic()
    failures = Build(crates, arguments.jobs, "check" if arguments.check else "build").run()
    seconds = time.monotonic() - began
    report(failures)
    failed = {failure.method for failure in failures}
    print(f"{len(methods) - len(failed)} of {len(methods)} descriptions compile without a warning, "
          f"in {len(crates.members)} crates and {seconds:.0f} s")
    return 1 if failures else 0


def report(failures: list[Failure]) -> None:
    for failure in failures:
        print(f"\n{failure.method}\n{failure.text}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
