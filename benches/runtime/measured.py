"""The measurements as the tools left them."""

import json
import re
import statistics
from pathlib import Path


class Times:
    """Medians of criterion, in nanoseconds."""

    def __init__(self, folder: Path):
        self.folder = folder

    def of(self, group: str, name: str) -> float:
        estimates = json.loads((self.folder / group / name / "new" / "estimates.json").read_text())
        return estimates["median"]["point_estimate"]

    def of_three(self, group: str, name: str) -> float:
        """The median of three measurements, between which others were made."""
        return statistics.median(self.of(group, f"{name} {turn}") for turn in (1, 2, 3))


class Instructions:
    """Counts of callgrind."""

    def __init__(self, folder: Path):
        self.folder = folder / "alipay-benches" / "instructions"

    def of(self, group: str, name: str) -> int:
        (counted,) = (self.folder / group / name).glob("callgrind.*.out")
        found = re.search(r"^(?:totals|summary): (\d+)", counted.read_text(), re.MULTILINE)
        if found is None:
            raise ValueError(f"{counted} has no total")
        return int(found.group(1))
