"""The tables and plots, into the document or onto the terminal."""

import sys
from pathlib import Path

import marks
import plots
import tables

SECTIONS = {
    "python3 benches/side_by_side": tables.side_by_side,
    "python3 benches/side_by_side, load": tables.load,
    "python3 benches/side_by_side, memory": tables.memory,
}


def write(measured: dict, root: Path, out: Path | None) -> int:
    if out is None:
        print("\n\n".join(section(measured) for section in SECTIONS.values()))
        plots.draw(measured, root)
        print(f"the plots are in {root}", file=sys.stderr)
        return 0
    marks.begin(out, Path(__file__).with_name("page.md"))
    for name, section in SECTIONS.items():
        marks.replace(out, name, section(measured) + "\n")
    folder = out.with_suffix("")
    folder.mkdir(exist_ok=True)
    plots.draw(measured, folder)
    return 0
