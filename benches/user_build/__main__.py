"""What our library costs an app's builds: from nothing next to other ways of calling Alipay, and after a change of a line."""

import argparse
import statistics
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "shared"), str(HERE.parent / "compile_cost")]

import environment  # noqa: E402

REPOSITORY = HERE.parents[1]
ROOT = REPOSITORY / "target" / "user_build"
environment.enter(ROOT / "venv", HERE)

import marks  # noqa: E402
import one_api  # noqa: E402
import report  # noqa: E402
import timings  # noqa: E402
import twenty  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(prog="user_build", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="how often each app is built from nothing (3)")
    parser.add_argument("--changes", type=int, default=9, help="how often a line is changed in each file (9)")
    parser.add_argument("--apps", nargs="+", choices=one_api.APPS, default=list(one_api.APPS), help="which ones (all)")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS), help="which measurements (all)")
    parser.add_argument("--out", type=Path, help="the document whose tables are written, anew or for the first time; otherwise they are printed")
    arguments = parser.parse_args()
    if arguments.out is not None:
        marks.begin(arguments.out, HERE / "page.md")
    for name in arguments.parts:
        text = PARTS[name](arguments, ROOT)
        if arguments.out is None:
            print(text, flush=True)
        else:
            marks.replace(arguments.out, f"python3 benches/user_build, {name}", text)
    return 0


def clean(arguments: argparse.Namespace, root: Path) -> str:
    """Apps that name one API, built from nothing in turns."""
    written = {name: one_api.App(root / name, name, REPOSITORY) for name in arguments.apps}
    for app in written.values():
        app.write()
        app.fetch()
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in written}
    for number in range(arguments.runs):
        for name, app in written.items():
            runs[name].append(app.build())
            seconds, processor = runs[name][-1]
            print(f"clean: run {number + 1} of {arguments.runs}, {name}: {seconds:.1f} s, {processor:.1f} s of processors",
                  file=sys.stderr, flush=True)
    medians = {name: tuple(statistics.median(part) for part in zip(*taken)) for name, taken in runs.items()}
    return report.clean(medians, {name: app.crates() for name, app in written.items()})


def crates(_: argparse.Namespace, root: Path) -> str:
    """What ours compiles that the plain app does not, crate by crate."""
    written = {name: one_api.App(root / name, name, REPOSITORY) for name in ("plain", "ours")}
    taken = {}
    for name, app in written.items():
        app.write()
        app.fetch()
        taken[name] = timings.of(app)
    return report.crates(taken["plain"], taken["ours"], timings.reasons(written["ours"], REPOSITORY))


def changes(arguments: argparse.Namespace, root: Path) -> str:
    """Two apps with the same twenty APIs, checked after a line was changed."""
    made = {name: twenty.App(root / f"twenty_{name}", name, REPOSITORY) for name in twenty.WAYS}
    runs: dict[tuple[str, str], list[float]] = {}
    for app in made.values():
        app.write()
        app.check()
    for number in range(arguments.changes):
        for file in twenty.FILES:
            for name, app in made.items():
                runs.setdefault((file, name), []).append(app.changed(file))
        print(f"changes: {number + 1} of {arguments.changes}", file=sys.stderr, flush=True)
    return report.changes({key: statistics.median(taken) for key, taken in runs.items()})


PARTS = {"clean": clean, "crates": crates, "changes": changes}


if __name__ == "__main__":
    sys.exit(main())
