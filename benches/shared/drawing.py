"""Pictures as SVG, whose text stays text."""

from pathlib import Path

import matplotlib

matplotlib.use("svg")
# Any salt that stays keeps the names within a picture the same.
matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "side_by_side", "font.size": 9, "axes.spines.top": False,
                            "axes.spines.right": False})

from matplotlib import pyplot  # noqa: E402

GRID = "#e5e8ec"


def saved(figure, path: Path) -> None:
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)
