"""What was measured, as tables of medians and ratios."""

import statistics

from lists import LOADS, PEERS, TASKS, WORKS

BARE = {"ours": "bare", "ours_ring": "bare_ring"}


def row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def median(result: dict, part: str) -> float:
    return statistics.median(result[part])


def side_by_side(measured: dict) -> str:
    works = measured["works"]
    parts = [times(works)]
    if any(name in works and bare in works for name, bare in BARE.items()):
        parts.append(over_bare(works))
    return "\n".join([*parts, f"The machine: {measured['machine']}."])


def times(works: dict) -> str:
    """Microseconds of the processor, and the ratio to the first row."""
    first, notes = next(iter(works)), Notes()
    head = [f"{title}, µs" for title in WORKS.values()] + ["a call by the clock, µs"]
    lines = [row("of the processor", *head), "|---|" + "---:|" * len(head)]
    for name, results in works.items():
        cells = [cell(results[work], works[first][work], "processor", notes) for work in WORKS]
        cells.append(cell(results["call"], works[first]["call"], "wall", Notes()))
        lines.append(row(PEERS[name].title, *cells))
    return "\n".join([*lines, "", *notes.lines()])


class Notes:
    """Remarks below a table, each once, numbered in the order in which the table needs them."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def mark(self, texts: list[str]) -> str:
        numbers = [str(self.known.setdefault(text, len(self.known) + 1)) for text in texts]
        return f"<sup>{', '.join(numbers)}</sup>" if numbers else ""

    def lines(self) -> list[str]:
        listed = [f"{number}. {text}" for text, number in self.known.items()]
        return [*listed, ""] if listed else []


def cell(result: dict, first: dict, part: str, notes: Notes) -> str:
    if "cannot" in result:
        return "–" + notes.mark([result["cannot"]])
    value = median(result, part)
    over = f" ({value / median(first, part):.2f})" if "cannot" not in first else ""
    return f"{value:,.1f}{over}{notes.mark(result['remarks'])}"


def over_bare(works: dict) -> str:
    lines = [row("over RSA-2048 of the same library", *WORKS.values()), "|---|" + "---:|" * len(WORKS)]
    for name, bare in BARE.items():
        if name in works and bare in works:
            ratios = [median(works[name][work], "processor") / median(works[bare][work], "processor") for work in WORKS]
            lines.append(row(PEERS[name].title, *(f"{ratio:.3f}" for ratio in ratios)))
    return "\n".join([*lines, ""])


def load(measured: dict) -> str:
    """A table for each question, a column for each number of tasks."""
    results = measured["load"]
    parts = [
        under_load(results, "calls a second", lambda one: one["rate"], "{:,.0f}"),
        under_load(results, "half of the calls within, ms", lambda one: one["p50"] / 1e3, "{:,.2f}"),
        under_load(results, "99 of 100 within, ms", lambda one: one["p99"] / 1e3, "{:,.2f}"),
        under_load(results, "of the processor for each call, µs", lambda one: one["processor"], "{:,.0f}"),
        under_load(results, "a timer of the same executor late by, 99 of 100, ms",
                   lambda one: None if one["late_p99"] is None else one["late_p99"] / 1e3, "{:,.2f}"),
    ]
    return "\n".join(parts)


def under_load(results: dict, title: str, value, form: str) -> str:
    lines = [row(title, *(f"{tasks} task{'s' * (tasks > 1)}" for tasks in TASKS)), "|---|" + "---:|" * len(TASKS)]
    for name, by_tasks in results.items():
        taken = [[value(one) for one in by_tasks[str(tasks)]] for tasks in TASKS]
        if taken[0][0] is not None:
            lines.append(row(LOADS[name].title, *(form.format(statistics.median(one)) for one in taken)))
    return "\n".join([*lines, ""])


def memory(measured: dict) -> str:
    head = ("calls", "MB after a hundredth of the calls", "MB at the end", "the most, MB", "growth from the second quarter to the last, bytes a call")
    lines = [row("resident memory", *head), "|---|" + "---:|" * len(head)]
    for name, one in measured["memory"].items():
        held = [megabytes for _, megabytes in one["samples"]]
        growth = (quarter(held, 3) - quarter(held, 1)) * 1e6 / (one["calls"] / 2)
        lines.append(row(LOADS[name].title, f"{one['calls']:,}", f"{held[0]:.1f}", f"{held[-1]:.1f}", f"{max(held):.1f}", f"{growth:.1f}"))
    return "\n".join([*lines, ""])


def quarter(values: list[float], number: int) -> float:
    """The mean of one of the four quarters; of a few values, of the one that stands there."""
    begin, end = len(values) * number // 4, len(values) * (number + 1) // 4
    return statistics.mean(values[begin:max(end, begin + 1)])
