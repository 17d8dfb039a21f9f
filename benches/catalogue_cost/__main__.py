"""What a large catalogue costs an app that names one API: two apps, the whole catalogue and one of two descriptions."""

import argparse
import statistics
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.append(str(Path(__file__).resolve().parents[1] / "shared"))

from app import App  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT = ("alipay.trade.pay", "alipay.user.certify.open.certify")


def main() -> int:
    parser = argparse.ArgumentParser(prog="catalogue_cost", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="how often each is built from nothing (3)")
    parser.add_argument("--ours", action="store_true",
                        help="build from nothing once, and then our own crates as often: what differs, without the noise")
    arguments = parser.parse_args()
    root = REPOSITORY / "target" / "catalogue_cost"
    # Names of one length, since a binary holds the paths of its sources.
    apps = {"all": App(root / "all", REPOSITORY, None), "two": App(root / "two", REPOSITORY, KEPT)}
    counts = {name: app.write() for name, app in apps.items()}
    for app in apps.values():
        app.fetch()
    if arguments.ours:
        for name, app in apps.items():
            print(f"{name}, from nothing: {app.build(ours=False)[1]:.1f} s of processors", file=sys.stderr, flush=True)
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in apps}
    for number in range(arguments.runs):
        # They take turns, the first of each pair in turn as well, so that a busy moment meets both.
        for name in list(apps)[:: 1 if number % 2 == 0 else -1]:
            runs[name].append(apps[name].build(arguments.ours))
            seconds, processor = runs[name][-1]
            print(f"run {number + 1} of {arguments.runs}, {name}: {seconds:.1f} s, {processor:.1f} s of processors",
                  file=sys.stderr, flush=True)
    sizes = {name: app.size() for name, app in apps.items()}
    return report(counts, runs, sizes)


def report(counts, runs, sizes) -> int:
    print("| catalogue | `cargo build` | of processors | binary |\n|---|---:|---:|---:|")
    for name, taken in runs.items():
        seconds, processor = (statistics.median(part) for part in zip(*taken))
        print(f"| {counts[name]:,} descriptions | {seconds:.1f} s | {processor:.1f} s | {sizes[name]:,} bytes |")
    pairs = list(zip(runs["all"], runs["two"]))
    more = [statistics.median(100 * (large[part] / small[part] - 1) for large, small in pairs) for part in (0, 1)]
    print(f"\nMore than with two, median of {len(pairs)} pairs: {more[0]:+.1f} % of the time, {more[1]:+.1f} % of the "
          f"processors' time, {sizes['all'] - sizes['two']:+,} bytes of the binary.")
    return 0 if more[1] <= 5 and sizes["all"] == sizes["two"] else 1


if __name__ == "__main__":
    sys.exit(main())
