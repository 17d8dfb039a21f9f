"""The parts of a document that a script writes, each between two comments."""

import shutil
from pathlib import Path


def begin(document: Path, page: Path) -> None:
    """Starts a document that is not there with the words of a page."""
    if not document.exists():
        shutil.copy(page, document)


def replace(document: Path, name: str, section: str) -> None:
    """Writes anew what stands between the comments of that name."""
    start, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    before, found, rest = document.read_text().partition(start)
    _, ended, after = rest.partition(end)
    if not found or not ended:
        raise SystemExit(f"{document} has no place for the tables:\n{start}{end}")
    document.write_text(before + start + section + end + after)
