"""The same as pictures."""

import statistics
from pathlib import Path

from matplotlib import pyplot
from matplotlib.ticker import LogLocator, NullFormatter, StrMethodFormatter

from drawing import GRID, saved
from lists import LOADS, PEERS, TASKS, WORKS

OURS, OTHERS = "#1677ff", "#5b6472"


def draw(measured: dict, folder: Path) -> None:
    works(measured["works"], folder / "side_by_side.svg")
    load(measured["load"], folder / "load.svg")
    memory(measured["memory"], folder / "memory.svg")


def plain(title: str) -> str:
    return title.replace("`", "")


def logarithmic(axis) -> None:
    """Labels as numbers, at one, two and five of each ten."""
    axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axis.set_major_formatter(StrMethodFormatter("{x:,g}"))
    axis.set_minor_formatter(NullFormatter())


def works(results: dict, path: Path) -> None:
    """A panel for each work; the further left, the better. Logarithmic, since the longest are many times the shortest."""
    figure, panels = pyplot.subplots(1, len(WORKS), figsize=(15, 0.32 * len(results) + 1.2), sharey=True, layout="constrained")
    names = list(results)[::-1]
    for panel, (work, title) in zip(panels, WORKS.items()):
        panel.set_yticks(range(len(names)), [plain(PEERS[name].title) for name in names])
        panel.set_xscale("log")
        panel.grid(axis="both", color=GRID)
        panel.set_axisbelow(True)
        for place, name in enumerate(names):
            if "cannot" not in results[name][work]:
                colour = OURS if PEERS[name].kind == "ours" else OTHERS
                panel.plot(statistics.median(results[name][work]["processor"]), place, marker="o", color=colour)
        logarithmic(panel.xaxis)
        panel.tick_params(axis="x", labelrotation=45)
        panel.set_xlabel(f"{title}, µs of the processor")
    saved(figure, path)


def load(results: dict, path: Path) -> None:
    figure, panels = pyplot.subplots(1, 3, figsize=(15, 4.5), layout="constrained")
    shown = (("rate", 1, "calls a second"), ("p99", 1e3, "99 of 100 calls within, ms"), ("processor", 1, "µs of the processor for each call"))
    for panel, (part, unit, title) in zip(panels, shown):
        for name, by_tasks in results.items():
            values = [statistics.median(one[part] for one in by_tasks[str(tasks)]) / unit for tasks in TASKS]
            panel.plot(TASKS, values, marker="o", markersize=3, label=plain(LOADS[name].title))
        panel.set_xscale("log", base=2)
        panel.set_xticks(TASKS, [str(tasks) for tasks in TASKS])
        panel.set_yscale("log")
        logarithmic(panel.yaxis)
        panel.grid(axis="y", color=GRID)
        panel.set_xlabel("tasks")
        panel.set_title(title)
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=4)
    saved(figure, path)


def memory(results: dict, path: Path) -> None:
    """Against the share of the calls that were made, since the clients take different times."""
    figure, panel = pyplot.subplots(figsize=(9, 4), layout="constrained")
    for name, one in results.items():
        seconds, megabytes = zip(*one["samples"])
        end = max(seconds[-1], 1e-6)
        panel.plot([second / end * one["calls"] for second in seconds], megabytes, label=plain(LOADS[name].title))
    panel.set_xlabel("calls")
    panel.set_ylabel("resident memory, MB")
    panel.set_ylim(bottom=0)
    panel.legend(fontsize=8)
    saved(figure, path)
