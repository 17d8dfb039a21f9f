"""Measures what 100 real APIs cost to compile, through the macro and through three other ways of having their types."""

import argparse
import statistics
import sys
from dataclasses import fields
from pathlib import Path

sys.dont_write_bytecode = True

import by_hand  # noqa: E402
import corpus  # noqa: E402
import openapi  # noqa: E402
import ours  # noqa: E402
import report  # noqa: E402
from measure import Cost, Workspace  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]

WAYS = {
    "apis_macro": ours.write,
    "apis_serde": by_hand.write_serde,
    "apis_one_way": by_hand.write_one_way,
    "apis_bon": by_hand.write_bon,
    "apis_progenitor": openapi.write,
}


MARK = "\n# What the catalogue costs\n"

COMMANDS = ("check", "build", "build --features used")


def main() -> None:
    parser = argparse.ArgumentParser(prog="compile_cost", description=__doc__)
    parser.add_argument("folder", nargs="?", help="the folder with merged.jsonl")
    parser.add_argument("--apis", type=int, default=100, help="how many APIs (100)")
    parser.add_argument("--runs", type=int, default=5, help="how often each is compiled (5)")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS), help="which ways (all)")
    parser.add_argument("--before", type=Path, help="another state of this repository, whose crates are of another version, to be measured as well")
    parser.add_argument("--out", type=Path, help="write the report here, as well as to the terminal")
    arguments = parser.parse_args()
    if arguments.before:
        WAYS["apis_before"] = lambda apis, root, _: ours.write(apis, root, arguments.before.resolve())
        arguments.ways.append("apis_before")

    apis = corpus.read(arguments.folder, arguments.apis)
    workspace = Workspace(REPOSITORY / "target" / "compile_cost")
    members = {}
    for name in arguments.ways:
        root = workspace.root / name
        (root / "src").mkdir(parents=True, exist_ok=True)
        members[name] = WAYS[name](apis, root, REPOSITORY)
    workspace.write(members, REPOSITORY / "Cargo.lock")

    costs = {command: measure(workspace, command, arguments) for command in COMMANDS}
    text = report.text(apis, costs, arguments.runs)
    print(text)
    if arguments.out:
        arguments.out.write_text(text + kept(arguments.out))


def kept(page: Path) -> str:
    """What stands on the page below this comparison, and is of other measurements."""
    _, mark, rest = (page.read_text() if page.is_file() else "").partition(MARK)
    return mark + rest


def measure(workspace: Workspace, command: str, arguments: argparse.Namespace) -> dict[str, Cost]:
    """The medians of all runs; the ways take turns, so that a busy moment of the machine meets all of them."""
    for name in arguments.ways:
        workspace.prepare(command, name)
    runs = {name: [] for name in arguments.ways}
    for number in range(arguments.runs):
        for name in arguments.ways:
            runs[name].append(workspace.measure(command, name))
        print(f"{command}: run {number + 1} of {arguments.runs}", file=sys.stderr)
    return {name: median(taken) for name, taken in runs.items()}


def median(runs: list[Cost]) -> Cost:
    return Cost(*(statistics.median(getattr(run, part.name) for run in runs) for part in fields(Cost)))


if __name__ == "__main__":
    main()
