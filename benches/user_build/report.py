"""The measurements as tables."""

from one_api import APPS
from twenty import FILES, METHODS, WAYS

# Crates that take less are one row.
SHOWN = 0.3


def row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def clean(medians: dict[str, tuple[float, float]], counts: dict[str, int]) -> str:
    lines = [row("`cargo build` from nothing", "of processors, s", "to plain", "by the clock, s", "crates"), "|---|---:|---:|---:|---:|"]
    plain = medians.get("plain", next(iter(medians.values())))[1]
    lines += [row(APPS[name][0], f"{processor:.1f}", f"{processor / plain:.2f}", f"{seconds:.1f}", counts[name])
              for name, (seconds, processor) in medians.items()]
    return "\n".join([*lines, ""])


def crates(plain: dict[str, float], ours: dict[str, float], reasons: dict[str, str]) -> str:
    """The crates that ours has and the plain app has not, and those that have become slower by more features."""
    more = {name: seconds - plain.get(name, 0) for name, seconds in ours.items() if not name.startswith("ours ")}
    app = sum(seconds for name, seconds in ours.items() if name.startswith("ours ")) - sum(
        seconds for name, seconds in plain.items() if name.startswith("plain "))
    left_out = sum(seconds for name, seconds in plain.items() if name not in ours and not name.startswith("plain "))
    shown = sorted((name for name, seconds in more.items() if seconds >= SHOWN), key=lambda name: -more[name])
    rest = sum(seconds for name, seconds in more.items() if name not in shown)
    lines = [row("crate", "more than in the plain app, s", "why it is there"), "|---|---:|---|"]
    lines += [row(f"`{name}`", f"{more[name]:.1f}", reasons.get(name, "")) for name in shown]
    lines += [row("the app itself", f"{app:.1f}", "the types of its API"), row("all others", f"{rest:.1f}", ""),
              row("what the plain app alone has", f"{-left_out:.1f}", "")]
    total, base = sum(more.values()) + app - left_out, sum(plain.values())
    lines.append(row("together", f"{total:.1f}", f"{1 + total / base:.2f} of the plain app's {base:.1f} s"))
    return "\n".join([*lines, ""])


def changes(medians: dict[tuple[str, str], float]) -> str:
    head = [row(f"`cargo check` of {len(METHODS)} APIs, a line changed in", "`alipay`, s", "serde by hand, s", "ratio"), "|---|---:|---:|---:|"]
    for file, title in FILES.items():
        ours, serde = (medians[file, way] for way in WAYS)
        head.append(row(title, f"{ours:.2f}", f"{serde:.2f}", f"{ours / serde:.2f}"))
    return "\n".join([*head, ""])
