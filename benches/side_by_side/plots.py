"""The same as pictures: SVG, whose text stays text."""

import statistics
from pathlib import Path

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "side_by_side", "font.size": 9, "axes.spines.top": False,
                            "axes.spines.right": False})

from matplotlib import pyplot  # noqa: E402

from lists import LOADS, PEERS, TASKS, WORKS  # noqa: E402

OURS, OTHERS = "#1677ff", "#9aa4b2"


def draw(measured: dict, folder: Path) -> None:
    works(measured["works"], folder / "side_by_side.svg")
    load(measured["load"], folder / "load.svg")
    memory(measured["memory"], folder / "memory.svg")


def saved(figure, path: Path) -> None:
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


def plain(title: str) -> str:
    return title.replace("`", "")


def works(results: dict, path: Path) -> None:
    """A panel for each work; the shorter, the better. A logarithmic axis, since the longest are a hundred times the shortest."""
    figure, panels = pyplot.subplots(1, len(WORKS), figsize=(15, 0.32 * len(results) + 1.2), sharey=True)
    names = list(results)[::-1]
    for panel, (work, title) in zip(panels, WORKS.items()):
        values = [0 if "cannot" in results[name][work] else statistics.median(results[name][work]["processor"]) for name in names]
        panel.barh([plain(PEERS[name].title) for name in names], values, color=[OURS if PEERS[name].kind == "ours" else OTHERS for name in names])
        panel.set_xscale("log")
        panel.set_xlabel(f"{title}, µs of the processor")
    saved(figure, path)


def load(results: dict, path: Path) -> None:
    figure, panels = pyplot.subplots(1, 3, figsize=(15, 4))
    shown = (("rate", 1, "calls a second"), ("p99", 1e3, "99 of 100 calls within, ms"), ("processor", 1, "µs of the processor for each call"))
    for panel, (part, unit, title) in zip(panels, shown):
        for name, by_tasks in results.items():
            values = [statistics.median(one[part] for one in by_tasks[str(tasks)]) / unit for tasks in TASKS]
            panel.plot(TASKS, values, marker="o", markersize=3, label=plain(LOADS[name].title))
        panel.set_xscale("log", base=2)
        panel.set_xticks(TASKS, [str(tasks) for tasks in TASKS])
        panel.set_yscale("log")
        panel.set_xlabel("tasks")
        panel.set_title(title)
    panels[0].legend(fontsize=7)
    saved(figure, path)


def memory(results: dict, path: Path) -> None:
    """Against the share of the calls that were made, since the clients take different times."""
    figure, panel = pyplot.subplots(figsize=(9, 4))
    for name, one in results.items():
        seconds, megabytes = zip(*one["samples"])
        end = max(seconds[-1], 1e-6)
        panel.plot([second / end * one["calls"] for second in seconds], megabytes, label=plain(LOADS[name].title))
    panel.set_xlabel("calls")
    panel.set_ylabel("resident memory, MB")
    panel.set_ylim(bottom=0)
    panel.legend(fontsize=8)
    saved(figure, path)
