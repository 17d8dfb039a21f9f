"""Draws what a soak left after each round: python3 tests/soak_plot ROUNDS.csv PICTURE.svg"""

import csv
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.dont_write_bytecode = True
sys.path.append(str(ROOT / "benches" / "shared"))

import environment  # noqa: E402

environment.enter(ROOT / "target" / "soak_plot" / "venv", HERE)

from matplotlib import pyplot  # noqa: E402

from drawing import GRID, saved  # noqa: E402

PANELS = (("resident", "memory, MiB", 1024 * 1024), ("descriptors", "open descriptors", 1), ("tasks", "living tasks", 1))


def main(rounds: Path, picture: Path) -> None:
    with rounds.open() as file:
        rows = list(csv.DictReader(file))
    if not rows:
        sys.exit(f"{rounds} has no rounds")
    figure, panels = pyplot.subplots(1, len(PANELS), figsize=(12, 2.6), layout="constrained")
    for panel, (column, title, unit) in zip(panels, PANELS):
        for codes in dict.fromkeys(row["codes"] for row in rows):
            of_run = [row for row in rows if row["codes"] == codes]
            values = [int(row[column]) / unit for row in of_run]
            panel.plot([int(row["seconds"]) / 60 for row in of_run], values, marker=".", label=f"{codes.lower()} codes")
        panel.set_ylim(bottom=0)
        panel.set_title(title, loc="left")
        panel.set_xlabel("minutes")
        panel.grid(axis="y", color=GRID)
    panels[0].legend(frameon=False)
    saved(figure, picture)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
